import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapModels
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("Records as JSON: what is unknown is absent, what is known to be none is null")
struct RecordJSONTests {
  /// Through the bytes, as a store would.
  private func stored(_ json: JSONValue) throws -> JSONValue { try JSONReader.parse(json.canonicalBytes) }

  @Test("a record with every fact is read as it was written")
  func roundTrips() throws {
    let person = try Sample.person()
    #expect(try Person(json: stored(person.json)) == person)
    let establishment = Sample.establishment()
    #expect(try Establishment(json: stored(establishment.json)) == establishment)
    let application = try Sample.application(.person("P-1"))
    #expect(try LoanApplication(json: stored(application.json)) == application)
    let household = Household(
      id: "H-1", representative: .known("Chủ hộ Mẫu"), village: .known("Thôn Mẫu"), group: .known("TK-1"),
      otherAdults: .known(2))
    #expect(try Household(json: stored(household.json)) == household)
    let group = SavingsGroup(
      id: "TK-1", village: .known("Thôn Mẫu"), entrustedBody: .known(.womensUnion), members: .known(35))
    #expect(try SavingsGroup(json: stored(group.json)) == group)
    let payment = Payment(id: "PT-1", loan: "V-1", date: try Sample.day("2026-05-04"), amount: Dong(1_000))
    #expect(try Payment(json: stored(payment.json)) == payment)
  }

  @Test("a loan document writes defaults out; the loan that is read has the same schedule and the same bytes")
  func loan() throws {
    let loan = try Sample.loan()
    let read = try Loan(json: stored(loan.json()))
    #expect(try read.json() == loan.json())
    #expect(try Schedule(for: read).rows == Schedule(for: loan).rows)
    #expect(read.borrower == loan.borrower && read.settledOn == loan.settledOn && read.source == loan.source)
    #expect(read.application == "A-1" && read.programme == .decision29 && read.purpose == .production)
  }

  @Test("unknown, none and known stay three things")
  func threeValues() throws {
    var person = Person(id: "P-2")
    #expect(person.json.canonicalText == #"{"id":"P-2"}"#)
    #expect(try Person(json: person.json) == person)
    person.household = .known(nil)
    person.rehabilitation = Sensitive(Rehabilitation(managementDecision: .known(nil), listEntry: .known(nil)))
    person.identity = Sensitive(PersonIdentity(identityNumber: .known(nil)))
    #expect(
      person.json.canonicalText
        == #"{"household":null,"id":"P-2","identity_number":null,"list":null,"management_decision":null}"#)
    let read = try Person(json: person.json)
    #expect(read == person)
    #expect(read.household == .known(nil))
  }

  @Test(
    "a key that the form does not know, a missing id and a wrong type are refused by name",
    arguments: [
      (#"{"id":"P-1","nick":"x"}"#, "nick"), (#"{"name":"x"}"#, "id"), (#"{"id":""}"#, "id"),
      (#"{"id":"P-1","completed":"2025-02-30"}"#, "completed"), (#"{"id":"P-1","route":"other"}"#, "route"),
      (#"{"id":"P-1","list":{"month":"2026-13"}}"#, "list.month"),
      (#"{"id":"P-1","management_decision":{"issued":1}}"#, "management_decision.issued"),
    ])
  func strict(text: String, field: String) throws {
    let json = try JSONReader.parse(text)
    let error = #expect(throws: InputError.self) { try Person(json: json) }
    #expect(error?.field == field)
  }

  @Test("a fault in a loan's terms is named from the record's root")
  func termsFault() throws {
    let text = try Sample.loan().json().canonicalText
    let broken = String(
      text.split(separator: "2015-06-05", omittingEmptySubsequences: false).joined(separator: "2025-02-30"))
    let json = try JSONReader.parse(broken)
    let error = #expect(throws: InputError.self) { try Loan(json: json) }
    #expect(error?.field.hasPrefix("terms.rates") == true)
  }
}
