import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapModels
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("An application joined with the one who borrows")
struct ApplicationCaseTests {
  @Test("every fact of a person's training application reaches the neutral document")
  func person() throws {
    let facts = try #require(
      ApplicationCase(
        try Sample.application(.person("P-1")), of: try Sample.person(), asOf: try Sample.day("2026-06-03")))
    let text = """
      {"id":"A-1","as_of":"2026-06-03","kind":"person","purpose":"training","amount":24000000,"term_months":18,
       "programme_balance":1,"same_purpose_debt":2,"needs_loan":true,
       "person":{"birth":"1990-05","route":"compulsory","completed":"2024-02-01",
         "management_decision":{"issued":"2024-03-01","issuer":"Chủ tịch xã Mẫu","months":24},
         "list":{"month":"2026-06","confirmed_on":"2026-06-02"},"conduct":{"good":true,"recorded_on":"2026-06-01"}},
       "training":{"level":"elementary","months":6,"institution_confirmed":true}}
      """
    #expect(ApplicationDocument(facts).json == (try JSONReader.parse(text)))
  }

  @Test("every fact of an establishment's application reaches the neutral document")
  func establishment() throws {
    let application = try Sample.application(.establishment("E-1"), .production)
    let facts = try #require(
      ApplicationCase(application, of: Sample.establishment(), asOf: try Sample.day("2026-06-03")))
    let text = """
      {"id":"A-1","as_of":"2026-06-03","kind":"establishment","purpose":"production","amount":24000000,
       "term_months":18,"programme_balance":1,"same_purpose_debt":2,"needs_loan":true,
       "establishment":{"type":"cooperative","registered":true,"operating":false,"members":7,"workers":20,
         "rehabilitated_workers":2,"listed_workers":1,"plan_confirmed":true,"insured_workers":19,
         "capital":5000000000,"revenue":9000000000}}
      """
    #expect(ApplicationDocument(facts).json == (try JSONReader.parse(text)))
  }

  @Test("somebody else's record is not joined")
  func mismatch() throws {
    let day = try Sample.day("2026-06-03")
    let person = try Sample.person()
    #expect(ApplicationCase(try Sample.application(.person("P-2")), of: person, asOf: day) == nil)
    // The same bytes name different things where the kinds differ.
    #expect(ApplicationCase(try Sample.application(.establishment("P-1")), of: person, asOf: day) == nil)
    #expect(
      ApplicationCase(try Sample.application(.person("E-1")), of: Sample.establishment(), asOf: day) == nil)
  }

  @Test("identifiers are compared by their bytes: é as one scalar or as two is two people")
  func bytes() throws {
    let person = Person(id: PersonID("P-\u{E9}"))
    let other = try Sample.application(.person(PersonID("P-e\u{301}")))
    #expect(ApplicationCase(other, of: person, asOf: try Sample.day("2026-06-03")) == nil)
  }

  @Test("a loan has the schedule of its terms")
  func loanContract() throws {
    let loan = try Sample.loan()
    #expect(try Schedule(for: loan) == Schedule(for: loan.terms))
    #expect(loan.loanID == "V-1")
  }

  @Test("the bank's codes of the entrusted bodies — K.2", arguments: zip(EntrustedBody.allCases, 11...14))
  func bankCodes(body: EntrustedBody, code: Int) { #expect(body.bankCode == code) }
}
