import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("Which edition a case is judged under, and a receipt that names it")
struct EditionRulesTests {
  /// An invented amendment: a person's ceiling of 250 million from 1 March 2027.
  private func book(scope: String) throws -> EditionBook {
    let text = #"""
      {"amendment":"vi-du-1-2027","revision":1,"programme":"qd-08-2026","vi":"Văn bản ví dụ","en":"An invented text",
      "citation":{"law":"QĐ 1/2027/VÍ-DỤ","place":"Điều 1"},"issued":"2027-01-15","from":"2027-03-01","until":null,
      "standing":"enacted","scope":"\#(scope)","capital":null,"checked_on":"2027-02-01",
      "changes":[{"key":"ceilings.person","value":250000000,"unit":"dong","place":"Điều 1 khoản 1"}]}
      """#
    let amendment = try Amendment(jsonBytes: Array(text.utf8), for: .decision08)
    return try EditionBook([.decision08], amendments: [amendment])
  }

  private func ceiling(_ rules: RuleBook, on day: String) throws -> Finding {
    let facts = Sample.person {
      $0.asOf = date(day)
      $0.amount = .known(Dong(200_000_001))
    }
    return try #require(try rules.verdict(for: facts).findings.first { $0.clause == "L.3" })
  }

  @Test(
    "L.3 under an amendment: the ceiling and its source are those of the day of application, or of all cases",
    arguments: [
      ("newApplications", "2027-02-28", "2027-02-28", Int64(200_000_000)),
      ("newApplications", "2027-02-28", "2027-03-01", 200_000_000),
      ("newApplications", "2027-03-01", "2027-03-01", 250_000_000),
      ("all", "2027-02-28", "2027-02-28", 200_000_000), ("all", "2027-02-28", "2027-03-01", 250_000_000),
      ("all", "2027-03-01", "2027-03-01", 250_000_000),
    ])
  func scope(scope: String, applied: String, judged: String, expected: Int64) throws {
    let rules = try book(scope: scope).rules(appliedOn: date(applied), judgedOn: date(judged))
    let found = try ceiling(rules, on: judged)
    #expect(found.required == .number(expected))
    #expect(found.outcome == (expected > 200_000_000 ? .satisfied : .unmet))
    #expect(found.citation.law == (expected > 200_000_000 ? "QĐ 1/2027/VÍ-DỤ" : "QĐ 08/2026/QĐ-TTg"))
  }

  @Test("D.1 A case of a day before the Decision is judged, and no edition governs it")
  func before() throws {
    let choice = EditionBook.decision08.edition(for: date("2026-04-30"))
    #expect(choice.governing == nil)
    let rules = EditionBook.decision08.rules(appliedOn: date("2026-04-30"), judgedOn: date("2026-04-30"))
    let facts = Sample.person { $0.asOf = date("2026-04-30") }
    #expect(try rules.verdict(for: facts).findings.first?.outcome == .unmet)
  }

  @Test("A case pinned to its edition stays with it, and its receipt is run again under it")
  func pinned() throws {
    let book = try book(scope: "newApplications")
    let facts = Sample.person {
      $0.asOf = date("2027-06-01")
      $0.amount = .known(Dong(230_000_000))
    }
    let amended = book.rules(appliedOn: date("2027-05-01"), judgedOn: facts.asOf)
    let verdict = try amended.verdict(for: facts)
    #expect(verdict.outcome == .eligible)
    let receipt = try Receipt(json: verdict.receipt.json)
    #expect(receipt.edition == amended.edition.id && receipt.edition != Edition.decision08.id)
    #expect(try receipt.difference(from: facts, in: book) == nil)
    let old = try book.rules(pinnedTo: Edition.decision08.id, judgedOn: facts.asOf)
    #expect(try old.verdict(for: facts).outcome == .ineligible)
    // A book that does not hold the edition cannot run it again, and says which it holds.
    let error = #expect(throws: InputError.self) { try receipt.difference(from: facts) }
    #expect(error?.field == "edition" && error?.code == .unknownReference)
  }

  @Test("A receipt with another form, or that names no edition, is refused at its field")
  func refused() throws {
    let good = try RuleBook().verdict(for: Sample.person()).receipt.json.canonicalText
    for (old, new, field) in [
      (#""receipt":1"#, #""receipt":2"#, "receipt"), ("application/1", "application/2", "form"),
      ("qd-08-2026/2026-05-01/1", "qd-08-2026", "edition"), (#""basis":"all""#, #""basis":"some""#, "basis"),
      (#""kind":"verdict""#, #""kind":"loan""#, "kind"),
    ] {
      let json = try JSONReader.parse(Array(good.replacing(old, with: new).utf8))
      let error = #expect(throws: InputError.self) { try Receipt(json: json) }
      #expect(error?.field == field)
    }
  }
}

@Suite("A kept verdict tells what a new run finds otherwise")
struct KeptVerdictTests {
  private let facts = Sample.person { $0.amount = .known(Dong(250_000_000)) }

  private func kept(_ change: (String) -> String = { $0 }) throws -> KeptVerdict {
    let text = change(try RuleBook().verdict(for: facts).json.canonicalText)
    return try KeptVerdict(json: JSONReader.parse(Array(text.utf8)))
  }

  @Test("The same case gives no difference, whatever became of the words")
  func same() throws {
    #expect(try kept().difference(from: facts) == nil)
    #expect(try kept { $0.replacing("Not met", with: "No") }.difference(from: facts) == nil)
  }

  @Test("Only words that stand in both are passed over: a key added, or words that are no text, are named")
  func addedKeys() throws {
    let edits = [
      (#""clause":"L.3""#, #""clause":"L.3","receipt":5"#, "findings[9].receipt"),
      (#""margin":-50000000"#, #""margin":-50000000,"note":1"#, "findings[9].note"),
      (#""id":"A-1""#, #""id":"A-1","vi":"ghi thêm""#, "vi"),
      (
        #"{"citation":"QĐ 08/2026/QĐ-TTg, hiệu lực","clause":"D.1","en":"#,
        #"{"citation":"QĐ 08/2026/QĐ-TTg, hiệu lực","clause":"D.1","en":5,"x":"#, "findings[0].en"
      ),
    ]
    for (old, new, path) in edits {
      #expect(try kept { $0.replacing(old, with: new) }.difference(from: facts)?.field == path)
    }
  }

  @Test("One digit edited in the verdict is named by its place; no value is repeated")
  func editedVerdict() throws {
    let edits = [
      (#""required":200000000"#, #""required":200000001"#, "findings[9].required"),
      (#""margin":-50000000"#, #""margin":-50000001"#, "findings[9].margin"),
      (#""clause":"L.3""#, #""clause":"L.4""#, "findings[9].clause"),
      (#""outcome":"ineligible""#, #""outcome":"eligible""#, "outcome"),
      (#""until":"2034-03-01""#, #""until":"2034-03-02""#, "window.until"),
      (#""missing":[]"#, #""missing":["amount"]"#, "missing[0]"),
    ]
    for (old, new, path) in edits {
      let difference = try #require(try kept { $0.replacing(old, with: new) }.difference(from: facts))
      #expect(difference.field == path)
      #expect(!difference.wording.vi.contains("000000") && !difference.wording.en.contains("000000"))
    }
  }

  @Test(
    "One digit edited in the application is named by the first finding that it changes, or by the receipt")
  func editedApplication() throws {
    var other = facts
    other.amount = .known(Dong(250_000_001))
    #expect(try kept().difference(from: other)?.field == "findings[9].margin")
    #expect(try kept().difference(from: other)?.wording.vi.contains("L.3") == true)
    other = facts
    other.conductRecordedOn = .known(date("2026-06-02"))
    #expect(try kept().difference(from: other)?.field == "receipt")
    #expect(try kept().difference(from: ApplicationDocument?.none)?.field == "input")
  }
}
