import HoaNhapPlan
import HoaNhapValues
import Testing

/// The faults of a document, as "code path".
private func faults(_ text: String) throws -> [String] {
  let error = try #require(throws: PlanFaults.self) { try Plan(jsonBytes: text.utf8) }
  for fault in error.faults { #expect(fault.wording.vi != fault.wording.en && !fault.wording.vi.isEmpty) }
  return error.faults.map { "\($0.code.rawValue) \($0.field)" }
}

private let head = #""plan":"p","commune":{"name":"C","province":"T"},"from":"2026-05-01""#
private let police = #""agencies":[{"id":"police","vi":"a","en":"b"}]"#

@Suite("Plan format – JSON in and out")
struct PlanJSONTests {
  @Test("the plan of Châu Sơn reads back to the same plan and the same bytes")
  func roundTrip() throws {
    let bytes = Plan.chauSon.json.canonicalBytes
    let read = try Plan(jsonBytes: bytes)
    #expect(read == Plan.chauSon)
    #expect(read.json.canonicalBytes == bytes)
  }

  @Test("its duties and reports stand as the format says")
  func form() {
    let text = Plan.chauSon.json.canonicalText
    #expect(text.contains(#"{"before":"03-20","clause":"IV.2","data":"quarter","id":"q1"}"#))
    #expect(
      text.contains(
        #"{"clause":"III.1.4","confirm":["communePeoplesCommittee"],"en":""#))
    #expect(
      text.contains(
        #""lead":["communePolice"],"needs":[],"to":["vbspTransactionOffice"],"vi":""#))
    #expect(text.contains(#""checked_on":"2026-11-23""#) && text.contains(#""until":null"#))
  }

  @Test("what may be left out is empty, and an end is an end")
  func least() throws {
    let plan = try Plan(
      jsonBytes:
        "{\(head),\"until\":\"2027-01-01\",\(police),\"duties\":[{\"clause\":\"I.1\",\"vi\":\"x\",\"en\":\"y\"}]}"
        .utf8)
    #expect(plan.until == (try day("2027-01-01")) && plan.checkedOn == nil)
    #expect(plan.duties == [Duty("I.1", when: [], Wording(vi: "x", en: "y"))])
    #expect(plan.reports.isEmpty && plan.recipients.isEmpty)
    #expect(try Plan(json: plan.json) == plan)
  }

  @Test("every fault is named, each with its path, and nothing is taken")
  func everyFault() throws {
    let text = """
      {"plan":"","commune":{"name":7},"from":"2026-02-30","until":"2026-13-01","extra":1,
       "agencies":[{"id":"police","vi":"a","en":"b"},{"id":"police","vi":"a","en":"b"},{"vi":"a","en":"b","x":1}, 5],
       "duties":[{"clause":"iii.1","vi":"x","en":"y","when":["sometimes","monthly before 32",3]},
                 {"clause":"II.1","lead":"police","vi":"x","en":""}],
       "reports":[{"id":"q1","clause":"II.1","before":"3-20","data":"week"}]}
      """
    #expect(
      try faults(text) == [
        "unknownField extra", "outOfRange plan", "wrongType commune.name", "missingField commune.province",
        "notADate from", "notADate until", "unknownField agencies[2].x", "missingField agencies[2].id",
        "wrongType agencies[3]", "unknownWord duties[0].clause", "unknownWord duties[0].when[0]",
        "notADate duties[0].when[1]", "wrongType duties[0].when[2]", "wrongType duties[1].lead",
        "outOfRange duties[1].en", "notADate reports[0].before", "unknownWord reports[0].data",
        "duplicate agencies[1].id",
      ])
  }

  @Test(
    "what cannot be read is named once: whoever refers to it is not at fault",
    arguments: [
      (#""agencies":null"#, "wrongType agencies"), (#""agencies":["police"]"#, "wrongType agencies[0]"),
      (#""agencies":[{"id":7,"vi":"a","en":"b"}]"#, "wrongType agencies[0].id"),
      (#""more":1"#, "unknownField more,missingField agencies"),
    ])
  func unreadableAgencies(agencies: String, expected: String) throws {
    let duties = #""duties":[{"clause":"I.1","lead":["police"],"vi":"x","en":"y"}]"#
    #expect(try faults("{\(head),\(agencies),\(duties)}").joined(separator: ",") == expected)
  }

  @Test("… nor is a report of a duty that cannot be read")
  func unreadableDuty() throws {
    let rest = #""duties":["I.1"],"reports":[{"id":"a","clause":"I.1","before":"03-20","data":"year"}]"#
    #expect(try faults("{\(head),\(police),\(rest)}") == ["wrongType duties[0]"])
  }

  @Test("a text without anything to read is as good as none", arguments: ["", " ", "\\n\\t", "\u{A0}"])
  func blank(text: String) throws {
    let duties = "\"duties\":[{\"clause\":\"I.1\",\"vi\":\"\(text)\",\"en\":\"y\"}]"
    #expect(try faults("{\(head),\(police),\(duties)}") == ["outOfRange duties[0].vi"])
  }

  @Test("a plan made in Swift has no blank texts either, so that its JSON can be read")
  func blankInSwift() throws {
    let none = Wording(vi: "", en: "e")
    let source = SourceText(number: " ", none)
    let error = try #require(throws: PlanFaults.self) {
      try Plan(
        id: "p", commune: Commune(name: "C", province: ""),
        document: PlanDocument(number: "", signer: none, under: [source]), from: day("2026-05-01"),
        agencies: [AgencyRecord("", none)], aims: [Aim("I.2", none)],
        duties: [Duty("I.1", when: [.ongoing], none)], deliverables: [Deliverable("", of: "I.1", none)],
        reports: [ReportRegime("", clause: "I.1", before: "03-20", data: .year)],
        recipients: [Recipient(none)], dateSources: [DateSource("I.1", .ongoing, source)])
    }
    #expect(
      error.faults.map(\.field) == [
        "commune.province", "agencies[0].id", "agencies[0].vi", "duties[0].vi", "reports[0].id",
        "recipients[0].vi", "document.number", "document.signer.vi", "document.under[0].vi",
        "document.under[0].number", "aims[0].vi", "deliverables[0].id", "deliverables[0].vi",
        "dates[0].source.vi", "dates[0].source.number",
      ])
  }

  @Test("an agency that is not listed, anywhere it can stand")
  func unknownAgency() throws {
    let duties = #"""
      "duties":[{"clause":"I.1","lead":["police","x"],"with":["y"],"confirm":["z"],"to":["u"],"via":["v","police"],
      "vi":"x","en":"y"}],"recipients":[{"agencies":["w"],"vi":"x","en":"y"}]
      """#
    #expect(
      try faults("{\(head),\(police),\(duties)}") == [
        "unknownReference duties[0].lead[1]", "unknownReference duties[0].with[0]",
        "unknownReference duties[0].confirm[0]",
        "unknownReference duties[0].to[0]", "unknownReference duties[0].via[0]",
        "unknownReference recipients[0].agencies[0]",
      ])
  }

  @Test("names compare by their bytes: decomposed letters are another agency")
  func bytes() throws {
    let text =
      "{\(head),\"agencies\":[{\"id\":\"\u{E9}\",\"vi\":\"a\",\"en\":\"b\"}],\"duties\":"
      + "[{\"clause\":\"I.1\",\"lead\":[\"e\u{301}\"],\"vi\":\"x\",\"en\":\"y\"}]}"
    #expect(try faults(text) == ["unknownReference duties[0].lead[0]"])
  }

  @Test("a clause, a report, an agency in one list: each stands once")
  func duplicates() throws {
    let duties = #"""
      "duties":[{"clause":"I.1","lead":["police","police"],"vi":"x","en":"y"},{"clause":"I.1","vi":"x","en":"y"},
                {"clause":"I.2","needs":["I.1","I.1"],"vi":"x","en":"y"}],
      "reports":[{"id":"a","clause":"I.1","before":"03-20","data":"year"},{"id":"a","clause":"I.1","before":"03-20","data":"year"}]
      """#
    #expect(
      try faults("{\(head),\(police),\(duties)}") == [
        "duplicate duties[1].clause", "duplicate reports[1].id", "duplicate duties[2].needs[1]",
        "duplicate duties[0].lead[1]",
      ])
  }

  @Test("a clause that nobody has, waited for or reported under")
  func unknownClause() throws {
    let duties = #"""
      "duties":[{"clause":"I.1","needs":["I.2","I.x"],"vi":"x","en":"y"}],
      "reports":[{"id":"a","clause":"II.1","before":"03-20","data":"year"}]
      """#
    #expect(
      try faults("{\(head),\(police),\(duties)}") == [
        "unknownWord duties[0].needs[1]", "unknownReference duties[0].needs[0]",
        "unknownReference reports[0].clause",
      ])
  }

  @Test(
    "duties that wait for each other in a circle",
    arguments: [
      (["I.1": ["I.1"]], ["duties[0].needs[0]"]),
      (["I.1": ["I.2"], "I.2": ["I.1"]], ["duties[1].needs[0]"]),
      (["I.1": ["I.2"], "I.2": ["I.3"], "I.3": ["I.4", "I.1"], "I.4": []], ["duties[2].needs[1]"]),
      (["I.1": [], "I.2": ["I.3"], "I.3": ["I.1", "I.2"]], ["duties[2].needs[1]"]),
      (["I.1": ["I.2", "I.3"], "I.2": ["I.4"], "I.3": ["I.4"], "I.4": []], []),
      (["I.1": ["I.2"], "I.2": ["I.1"], "I.3": ["I.3"]], ["duties[1].needs[0]", "duties[2].needs[0]"]),
    ])
  func circles(needs: [String: [String]], expected: [String]) throws {
    let duties = try needs.keys.sorted().map { clause in
      duty(try #require(Clause(clause)), needs: try (needs[clause] ?? []).map { try #require(Clause($0)) })
    }
    guard !expected.isEmpty else {
      #expect(try makePlan(duties).duties.count == 4)
      return
    }
    let error = try #require(throws: PlanFaults.self) { try makePlan(duties) }
    #expect(error.faults.map(\.field) == expected)
    #expect(error.faults.allSatisfy { $0.code == .convention && $0.wording.vi.contains("→") })
  }

  @Test("a long chain of duties is read without a deep stack")
  func longChain() throws {
    let duties = try (1...20_000).map { number in
      duty(
        try #require(Clause("I.\(number)")),
        needs: number < 20_000 ? [try #require(Clause("I.\(number + 1)"))] : [])
    }
    #expect(try makePlan(duties).duties.count == 20_000)
  }

  @Test("an end before the beginning is refused; on the same day it is one day")
  func ends() throws {
    let error = try #require(throws: PlanFaults.self) {
      try makePlan(from: "2026-05-02", until: "2026-05-01")
    }
    #expect(error.faults.map(\.field) == ["until"])
    #expect(try makePlan(from: "2026-05-02", until: "2026-05-02").until != nil)
  }

  @Test("what must be there is asked for, once each")
  func missing() throws {
    #expect(
      try faults("{}") == [
        "missingField plan", "missingField commune", "missingField from", "missingField agencies",
        "missingField duties",
      ])
    #expect(try faults("[]") == ["wrongType "])
  }

  @Test("text that is not JSON names its line and column")
  func syntax() throws {
    let error = try #require(throws: PlanFaults.self) { try Plan(jsonBytes: "{\n \"plan\": 1.5}".utf8) }
    #expect(error.faults.count == 1)
    #expect(error.faults[0].line == 2)
    #expect(error.faults[0].column != nil)
    #expect(error.faults[0].code.rawValue.hasPrefix("syntax"))
    #expect(error.description.contains("line 2"))
    #expect(try faults(#"{"plan":"a","plan":"b"}"#).count == 1)
  }
}
