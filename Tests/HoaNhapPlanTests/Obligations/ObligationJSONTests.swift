import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("A book of obligations as a document")
struct ObligationJSONTests {
  private static let obligation = """
    {"id": "p/I.1/a/2026-06-04", "clause": "I.1", "agency": "a", "confirm": ["b"], "to": [], "via": [], "report": null,
     "event": null, "opens": "2026-05-05", "last_day": "2026-06-04", "planning_day": "2026-06-04", "needs": [], "vi": "v", "en": "e"}
    """
  private static let confirmed = """
    {"obligation": "p/I.1/a/2026-06-04", "action": "confirmed", "by": "b", "on": "2026-06-01", "recorded_on": "2026-06-01", "recorded_by": "o"}
    """

  private func read(
    _ obligations: String, _ entries: String = "", head: String = #""book": 1, "plan": "p""#
  ) throws(ObligationDataFaults) -> ObligationBook {
    try ObligationBook(
      jsonBytes: Array("{\(head), \"obligations\": [\(obligations)], \"entries\": [\(entries)]}".utf8))
  }

  @Test("a line of each kind")
  func lines() throws {
    var book = try chauSonBook("2026-06-01", "2026-06-30")
    try book.confirm(list, by: .communePeoplesCommittee, on: day("2026-06-02"), stamp: stamp("2026-06-02"))
    try book.complete(list, on: day("2026-06-03"), stamp: stamp("2026-06-03"))
    try book.reverse(entry: 2, reason: "nhầm", stamp: stamp("2026-06-04"))
    try book.waive(list, reason: "không có ai", stamp: stamp("2026-06-04"))
    #expect(
      book.entries.map(\.json.canonicalText) == [
        #"{"action":"confirmed","by":"communePeoplesCommittee","obligation":"chau-son/III.1.4/communePolice/2026-06-04","on":"2026-06-02","recorded_by":"officer-7","recorded_on":"2026-06-02"}"#,
        #"{"action":"done","by":"communePolice","obligation":"chau-son/III.1.4/communePolice/2026-06-04","on":"2026-06-03","recorded_by":"officer-7","recorded_on":"2026-06-03"}"#,
        #"{"action":"reversed","entry":2,"obligation":"chau-son/III.1.4/communePolice/2026-06-04","reason":"nhầm","recorded_by":"officer-7","recorded_on":"2026-06-04"}"#,
        #"{"action":"waived","obligation":"chau-son/III.1.4/communePolice/2026-06-04","reason":"không có ai","recorded_by":"officer-7","recorded_on":"2026-06-04"}"#,
      ])
    let status = try #require(book.status(of: list, asOf: day("2026-06-01"))).json.canonicalText
    #expect(
      status.contains(#""state":"open""#)
        && status.contains(#""waits_for":[{"confirmation":"communePeoplesCommittee"}]"#))
  }

  @Test("what may be left out is none; null is the same")
  func defaults() throws {
    let short = try read(
      #"{"id": "p/I.1/-/2026-06-04", "clause": "I.1", "opens": "2026-05-05", "vi": "v", "en": "e"}"#)
    #expect(short.obligations.first?.lastDay == nil && short.obligations.first?.agency == nil)
    #expect(try read("").obligations.isEmpty)
  }

  @Test(
    "a fault is named with its place",
    arguments: [
      (
        obligation.replacing("\"p/I.1", with: "\"q/I.1"), "", "obligations[0].id",
        InputError.Code.unknownReference
      ),
      (obligation + "," + obligation, "", "obligations[1].id", .duplicate),
      (obligation.replacing("I.1\"", with: "I.01\""), "", "obligations[0].clause", .unknownWord),
      (
        obligation.replacing("\"planning_day\": \"2026-06-04\"", with: "\"planning_day\": \"2026-06-05\""),
        "",
        "obligations[0].planning_day", .outOfOrder
      ),
      (
        obligation.replacing("\"planning_day\": \"2026-06-04\"", with: "\"planning_day\": null"), "",
        "obligations[0].planning_day", .outOfOrder
      ),
      (obligation.replacing("2026-05-05", with: "2026-05-32"), "", "obligations[0].opens", .notADate),
      (obligation.replacing("[\"b\"]", with: "[1]"), "", "obligations[0].confirm[0]", .wrongType),
      (obligation.replacing("\"via\"", with: "\"through\""), "", "obligations[0].through", .unknownField),
      (obligation, confirmed.replacing("confirmed", with: "sent"), "entries[0].action", .unknownWord),
      (obligation, confirmed.replacing("\"by\": \"b\", ", with: ""), "entries[0].by", .missingField),
      (
        obligation, confirmed.replacing("\"on\"", with: "\"reason\": \"x\", \"on\""), "entries[0].reason",
        .unknownField
      ),
      // A history that the book would have refused.
      (obligation, confirmed.replacing("\"b\"", with: "\"c\""), "entries[0]", .convention),
      (obligation, confirmed + "," + confirmed, "entries[1]", .convention),
      (
        obligation, confirmed.replacing("06-01\", \"recorded_by", with: "05-31\", \"recorded_by"),
        "entries[0]", .convention
      ),
      (obligation, confirmed.replacing("2026-06-04", with: "2026-07-04"), "entries[0]", .convention),
    ])
  func refused(obligations: String, entries: String, field: String, code: InputError.Code) throws {
    let fault = try #require(throws: ObligationDataFaults.self) { try read(obligations, entries) }
    #expect(fault.faults.map(\.field) == [field])
    #expect(fault.faults.map(\.code) == [code])
    #expect(!fault.faults[0].wording.vi.isEmpty && fault.description.contains(fault.faults[0].wording.en))
  }

  @Test(
    "the document's own fields are required, and no others are known",
    arguments: [
      (#""book": 2, "plan": "p""#, "book"), (#""plan": "p""#, "book"), (#""book": 1"#, "plan"),
      (#""book": 1, "plan": "p", "more": 1"#, "more"),
    ])
  func head(head: String, field: String) throws {
    let fault = try #require(throws: ObligationDataFaults.self) { try read("", head: head) }
    #expect(fault.faults.map(\.field) == [field])
  }

  @Test("obligations that wait for each other are read, stay blocked, and hang nothing")
  func circle() throws {
    let other = Self.obligation.replacing("I.1", with: "I.2")
    let book = try read(
      Self.obligation.replacing("\"needs\": []", with: "\"needs\": [\"p/I.2/a/2026-06-04\"]") + ","
        + other.replacing("\"needs\": []", with: "\"needs\": [\"p/I.1/a/2026-06-04\"]"))
    #expect(book.statuses(asOf: try day("2026-06-01")).allSatisfy(\.isBlocked))
  }

  @Test("a text that is no JSON is refused with its line")
  func syntax() throws {
    let fault = try #require(throws: ObligationDataFaults.self) {
      try ObligationBook(jsonBytes: Array("{\n".utf8))
    }
    #expect(fault.faults.first?.line != nil)
  }
}
