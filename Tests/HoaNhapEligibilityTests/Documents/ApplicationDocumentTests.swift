import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("The neutral application document")
struct ApplicationDocumentTests {
  private func read(_ text: String) throws -> ApplicationDocument {
    try ApplicationDocument(json: try JSONReader.parse(text))
  }

  private let head = #""id":"A-17","as_of":"2026-06-03","kind":"person","purpose":"production""#

  @Test("An absent key is unknown; an absent block leaves all its facts unknown")
  func absent() throws {
    let facts = try read("{\(head)}")
    #expect(facts.amount == .unknown)
    #expect(facts.birth == .unknown)
    #expect(facts.listEntry == .unknown)
    #expect(facts.managementDecision == .unknown)
    let verdict = try Books.all.verdict(for: facts)
    #expect(
      verdict.missing == [
        "person.birth", "person.route", "person.completed", "needs_loan", "person.list",
        "person.management_decision", "person.conduct.good", "amount", "programme_balance", "term_months",
        "same_purpose_debt",
      ])
  }

  @Test("null says known to be none, in the three places where the form allows it")
  func null() throws {
    let facts = try read(#"{\#(head),"person":{"list":null,"management_decision":null}}"#)
    #expect(facts.listEntry == .known(nil))
    #expect(facts.managementDecision == .known(nil))
    let unconfirmed = try read(#"{\#(head),"person":{"list":{"month":"2026-06","confirmed_on":null}}}"#)
    #expect(unconfirmed.listEntry.value??.confirmedOn == .known(nil))
  }

  @Test(
    "What does not fit the form is an error that names the field",
    arguments: [
      (#"{"as_of":"2026-06-03","kind":"person","purpose":"production"}"#, "id", "missingField"),
      (#"{"id":"A","kind":"person","purpose":"production"}"#, "as_of", "missingField"),
      (#"{"id":"A","as_of":"2025-02-30","kind":"person","purpose":"production"}"#, "as_of", "notADate"),
      (#"{"id":"A","as_of":"2026-06-03","kind":"company","purpose":"production"}"#, "kind", "unknownWord"),
      (#"{"id":7,"as_of":"2026-06-03","kind":"person","purpose":"production"}"#, "id", "wrongType"),
      (
        #"{"id":"A","as_of":"2026-06-03","kind":"person","purpose":"production","colour":1}"#, "colour",
        "unknownField"
      ),
      (
        #"{"id":"A","as_of":"2026-06-03","kind":"person","purpose":"production","amount":-1}"#, "amount",
        "outOfRange"
      ),
      (
        #"{"id":"A","as_of":"2026-06-03","kind":"person","purpose":"production","amount":null}"#, "amount",
        "wrongType"
      ),
      (
        #"{"id":"A","as_of":"2026-06-03","kind":"person","purpose":"production","person":{"birth":"1990-13"}}"#,
        "person.birth", "notADate"
      ),
      (
        #"{"id":"A","as_of":"2026-06-03","kind":"person","purpose":"production","person":{"birth":null}}"#,
        "person.birth", "wrongType"
      ),
      (
        #"{"id":"A","as_of":"2026-06-03","kind":"person","purpose":"production","person":{"list":{"month":"2026-6"}}}"#,
        "person.list.month", "notADate"
      ),
      (
        #"{"id":"A","as_of":"2026-06-03","kind":"person","purpose":"production","training":{}}"#, "training",
        "notApplicable"
      ),
      (
        #"{"id":"A","as_of":"2026-06-03","kind":"person","purpose":"production","establishment":{}}"#,
        "establishment",
        "notApplicable"
      ),
      (
        #"{"id":"A","as_of":"2026-06-03","kind":"establishment","purpose":"production","person":{}}"#,
        "person",
        "notApplicable"
      ),
      (
        #"{"id":"A","as_of":"2026-06-03","kind":"establishment","purpose":"training","training":{}}"#,
        "training",
        "notApplicable"
      ),
      (
        #"{"id":"A","as_of":"2026-06-03","kind":"person","purpose":"production","amount":9223372036854775807,"programme_balance":1}"#,
        "amount", "overflow"
      ),
    ])
  func faults(text: String, field: String, code: String) throws {
    let error = #expect(throws: InputError.self) { try read(text) }
    #expect(error?.field == field)
    #expect(error?.code.rawValue == code)
    #expect(error?.wording.vi.isEmpty == false)
  }

  @Test("A document prints its identifier and its day, no fact")
  func redacted() {
    let facts = Sample.person()
    var dumped = ""
    dump(facts, to: &dumped)
    for text in ["\(facts)", String(reflecting: facts), dumped] {
      #expect(text.contains("A-1"))
      #expect(!text.contains("1990") && !text.contains("compulsory") && !text.contains("2024"))
    }
  }

  @Test("A verdict, its findings, rulings and facts print codes and outcomes, no fact of a person")
  func redactedVerdict() throws {
    let facts = Sample.person { $0.amount = .known(Dong(250_000_000)) }
    let verdict = try Books.all.verdict(for: facts)
    var texts = ["\(verdict)", String(reflecting: verdict), "\(verdict.findings)", "\(facts.birth)"]
    var dumped = ""
    dump(verdict, to: &dumped)
    dump(verdict.findings, to: &dumped)
    dump(verdict.findings.map(\.observed), to: &dumped)
    dump([facts.route], to: &dumped)
    dump([facts.managementDecision.value, nil], to: &dumped)
    dump(facts.listEntry.value, to: &dumped)
    texts.append(dumped)
    for text in texts {
      for secret in ["1990", "2002", "compulsory", "2024", "2034", "250000000", "2026-06-02"] {
        #expect(!text.contains(secret), "\(secret) in \(text)")
      }
    }
    #expect("\(verdict)" == "verdict on A-1, 2026-06-03: ineligible")
  }

  @Test("The verdict of the format page: findings of every clause, window, no missing fact")
  func verdict() throws {
    let facts = Sample.person {
      $0.applicationID = "A-18"
      $0.amount = .known(Dong(250_000_000))
    }
    let verdict = try Books.all.verdict(for: facts)
    #expect(verdict.outcome == .ineligible)
    #expect(verdict.missing.isEmpty)
    #expect(verdict.window == DateRange(from: date("2026-05-01"), until: date("2034-03-01")))
    #expect(
      verdict.findings.map(\.clause.text) == [
        "D.1", "B.1", "B.2", "B.3", "C.1", "C.2", "C.3", "C.4", "L.1", "L.3", "T.1", "C.11",
      ])
    let json = verdict.json.canonicalText
    #expect(json.contains(#""clause":"L.3""#))
    #expect(json.contains(#""margin":-50000000,"observed":250000000,"outcome":"unmet","required":200000000"#))
    #expect(json.contains(#""edition":"qd-08-2026/2026-05-01/1""#))
    #expect(json.contains(#""window":{"from":"2026-05-01","until":"2034-03-01"}"#))
  }

  @Test("The clauses of training and of establishments stand in the table's order")
  func order() throws {
    #expect(
      try Books.all.verdict(for: Sample.training()).findings.map(\.clause.text) == [
        "D.1", "B.1", "B.2", "C.1", "C.2", "C.3", "C.4", "C.5", "C.6", "L.1", "L.6",
      ])
    #expect(
      try Books.all.verdict(for: Sample.establishment()).findings.map(\.clause.text) == [
        "D.1", "C.1", "L.1", "T.1", "C.11", "B.4", "B.5", "C.7", "C.8", "C.9", "C.10", "L.4", "L.5",
      ])
  }

  @Test("Samples in which every clause holds are eligible")
  func eligible() throws {
    for facts in [Sample.person(), Sample.training(), Sample.establishment()] {
      #expect(try Books.all.verdict(for: facts).outcome == .eligible)
    }
    #expect(
      try Books.all.verdict(for: Sample.establishment()).window
        == DateRange(from: date("2026-05-01"), until: nil))
  }
}
