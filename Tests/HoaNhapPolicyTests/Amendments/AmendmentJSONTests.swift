import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("An amendment as JSON")
struct AmendmentJSONTests {
  @Test("The samples are read whole", arguments: ["vi-du-99-2027", "vi-du-tinh-12-2026"])
  func samples(name: String) throws {
    let read = try Amendment(jsonBytes: try sampleBytes(name), for: .decision08)
    #expect(read.id == AmendmentID(name: name, revision: 1))
    #expect(read.citation.law.contains("VÍ-DỤ"), "invented, and looking it")
    // Written canonically it is the sample itself, and read again it gives the same bytes.
    #expect(try JSONReader.parse(try sampleBytes(name)).canonicalBytes == read.json.canonicalBytes)
    #expect(
      try Amendment(jsonBytes: read.json.canonicalBytes).json.canonicalBytes == read.json.canonicalBytes)
    #expect(try Amendment(jsonBytes: read.json.canonicalBytes) == read)
  }

  @Test(
    "What it changes stands in the edition with its own source; the edition it was layered on is untouched")
  func layered() throws {
    let base = Edition.decision08
    let amended = try base.amended(by: try sample("vi-du-99-2027"))
    let history = amended.ceilings.person.history.entries
    #expect(history.map(\.from) == [date("2026-05-01"), date("2027-03-01")])
    #expect(history.map(\.until) == [date("2027-02-28"), nil])
    #expect(history.map(\.value.value.amount) == [200_000_000, 250_000_000])
    #expect(history[0].value == base.ceilings.person.latest)
    #expect(history[1].value.citation == Citation("QĐ 99/2027/VÍ-DỤ", "Điều 1 khoản 1"))
    #expect(history[1].value.checkedOn == date("2027-02-01"))
    #expect(amended.id.description == "qd-08-2026/2026-05-01/1+vi-du-99-2027/1")
    #expect(base == .decision08 && base.id.amendments.isEmpty)
  }

  @Test("A text that is no JSON is refused with line and column")
  func syntax() {
    let faults = #expect(throws: AmendmentFaults.self) {
      try Amendment(jsonBytes: Array("{\n\"amendment\": 1.5}".utf8))
    }
    #expect(faults?.faults.map(\.line) == [2] && faults?.faults.first?.column != nil)
  }

  @Test("A fault in a laid-out document names line and column")
  func place() throws {
    let text = String(decoding: try sampleBytes("vi-du-99-2027"), as: UTF8.self)
      .replacing("\"ceilings.person\"", with: "\"ceilings.people\"")
    let faults = #expect(throws: AmendmentFaults.self) {
      try Amendment(jsonBytes: Array(text.utf8), for: .decision08)
    }
    #expect(faults?.faults.map(\.field) == ["changes[0].key"])
    #expect(faults?.faults.map(\.line) == [16] && faults?.faults.map(\.column) == [13])
    #expect(faults?.faults.first?.wording.en.contains("ceilings.person") == true)
    #expect(faults?.amendment?.description == "vi-du-99-2027/1")
  }
}

@Suite("Every fault of an amendment is listed with its place")
struct AmendmentFaultTests {
  static let sound = """
    {"amendment": "vi-du", "revision": 1, "programme": "qd-08-2026", "vi": "Ví dụ", "en": "Invented",
     "citation": {"law": "QĐ ví dụ", "place": "Điều 1"}, "issued": "2027-01-15", "from": "2027-03-01", "until": null,
     "standing": "enacted", "scope": "all", "capital": null, "checked_on": "2027-02-01",
     "changes": [{"key": "ceilings.person", "value": 250000000, "unit": "dong"}]}
    """

  static func faults(_ text: String) throws -> [InputError] {
    do throws(AmendmentFaults) {
      _ = try Amendment(jsonBytes: Array(text.utf8), for: .decision08)
      return []
    } catch {
      return error.faults
    }
  }

  @Test("The document from which the faults below are made is sound")
  func base() throws {
    #expect(try Self.faults(Self.sound).isEmpty)
  }

  @Test(
    "One thing wrong is one fault, at its field",
    arguments: [
      (#""amendment": "vi-du""#, #""amendment": "Ví dụ""#, "amendment", .unknownWord),
      (#""amendment": "vi-du", "#, "", "amendment", .missingField),
      (#""revision": 1"#, #""revision": 0"#, "revision", .outOfRange),
      (#""revision": 1"#, #""revision": "1""#, "revision", .wrongType),
      (#""programme": "qd-08-2026""#, #""programme": "qd-29-2014""#, "programme", .unknownReference),
      (#""vi": "Ví dụ""#, #""vi": " ""#, "vi", .outOfRange),
      (#""en": "Invented""#, #""en": null"#, "en", .wrongType),
      (#""citation": {"law": "QĐ ví dụ", "place": "Điều 1"}, "#, "", "citation", .missingField),
      (#""law": "QĐ ví dụ""#, #""law": """#, "citation.law", .outOfRange),
      (#""law": "QĐ ví dụ", "#, "", "citation.law", .missingField),
      (#""law": "QĐ"#, #""article": 1, "law": "QĐ"#, "citation.article", .unknownField),
      (#""issued": "2027-01-15""#, #""issued": "2027-02-29""#, "issued", .notADate),
      (#""from": "2027-03-01""#, #""from": "2026-04-30""#, "from", .outOfRange),
      (#""from": "2027-03-01""#, #""from": null"#, "from", .wrongType),
      (#""until": null"#, #""until": "2027-02-28""#, "until", .outOfRange),
      (#""standing": "enacted""#, #""standing": "certain""#, "standing", .unknownWord),
      (#""scope": "all""#, #""scope": "everyone""#, "scope", .unknownWord),
      (#""scope": "all", "#, "", "scope", .missingField),
      (#""capital": null"#, #""capital": "private""#, "capital", .unknownWord),
      (#", "checked_on": "2027-02-01""#, "", "checked_on", .missingField),
      (#""changes": ["#, #""chnages": [], "changes": ["#, "chnages", .unknownField),
      (#"[{"key": "ceilings.person", "value": 250000000, "unit": "dong"}]"#, "[]", "changes", .missingField),
      (#"[{"key""#, #"[null, {"key""#, "changes[0]", .wrongType),
      (#""key": "ceilings.person""#, #""key": "L.3""#, "changes[0].key", .unknownReference),
      (#""key": "ceilings.person", "#, "", "changes[0].key", .missingField),
      (#""value": 250000000, "#, "", "changes[0].value", .missingField),
      (#""value": 250000000"#, #""value": null"#, "changes[0].value", .wrongType),
      (#""value": 250000000"#, #""value": "250000000""#, "changes[0].value", .wrongType),
      (#""value": 250000000"#, #""value": -1"#, "changes[0].value", .wrongType),
      (#", "unit": "dong""#, "", "changes[0].unit", .missingField),
      (#""unit": "dong""#, #""unit": "thousandDong""#, "changes[0].unit", .wrongUnit),
      (#""unit": "dong""#, #""unit": "dong", "note": """#, "changes[0].note", .unknownField),
      (#""unit": "dong""#, #""unit": "dong", "place": """#, "changes[0].place", .outOfRange),
      (#""unit": "dong""#, #""unit": "dong", "standing": null"#, "changes[0].standing", .wrongType),
      (
        #""unit": "dong""#, #""unit": "dong", "value_vi": "a", "value_en": "b""#, "changes[0].value_vi",
        .notApplicable
      ),
      (
        #""unit": "dong"}"#, #""unit": "dong"}, {"key": "ceilings.person", "value": 1, "unit": "dong"}"#,
        "changes[1].key", .duplicate
      ),
      (
        #""unit": "dong"}"#, #""unit": "dong"}, {"key": "identity.start", "value": "2027-03-01"}"#,
        "changes[1].key", .notApplicable
      ),
      (
        #""unit": "dong"}"#, #""unit": "dong"}, {"key": "identity.lender", "value": "x"}"#,
        "changes[1].value_vi", .missingField
      ),
      (
        #""unit": "dong"}"#, #""unit": "dong"}, {"key": "identity.lender", "value": "x", "value_vi": "x"}"#,
        "changes[1].value_en", .missingField
      ),
      (
        #""unit": "dong"}"#, #""unit": "dong"}, {"key": "conditions.need", "value": "true"}"#,
        "changes[1].value", .wrongType
      ),
      (
        #""unit": "dong"}"#, #""unit": "dong"}, {"key": "conditions.workerShare", "value": "11/10"}"#,
        "changes[1].value", .wrongType
      ),
      (
        #""unit": "dong"}"#, #""unit": "dong"}, {"key": "conditions.workerShare", "value": "1/0"}"#,
        "changes[1].value", .wrongType
      ),
      (
        #""unit": "dong"}"#,
        #""unit": "dong"}, {"key": "conditions.managementYears", "value": 10, "unit": "months"}"#,
        "changes[1].unit", .wrongUnit
      ),
      (
        #""unit": "dong"}"#,
        #""unit": "dong"}, {"key": "bodies.groupSize", "value": [60, 5], "unit": "members"}"#,
        "changes[1].value", .wrongType
      ),
      (
        #""unit": "dong"}"#,
        #""unit": "dong"}, {"key": "reporting.reportBefore", "value": 32, "unit": "dayOfMonth"}"#,
        "changes[1].value", .wrongType
      ),
      (
        #""unit": "dong"}"#, #""unit": "dong"}, {"key": "rates.lending", "value": "6.0"}"#,
        "changes[1].value", .wrongType
      ),
      (
        #""unit": "dong"}"#,
        #""unit": "dong"}, {"key": "rates.lending", "value": {"annual_pct": "6", "reach": "some"}}"#,
        "changes[1].value", .wrongType
      ),
      (
        #""unit": "dong"}"#, #""unit": "dong"}, {"key": "identity.signed", "value": "2026-02-30"}"#,
        "changes[1].value", .wrongType
      ),
    ] as [(String, String, String, InputError.Code)])
  func one(part: String, wrong: String, field: String, code: InputError.Code) throws {
    #expect(Self.sound.contains(part))
    let faults = try Self.faults(Self.sound.replacing(part, with: wrong, maxReplacements: 1))
    #expect(faults.map(\.field) == [field])
    #expect(faults.map(\.code) == [code])
    for fault in faults {
      #expect(!fault.wording.vi.isEmpty && !fault.wording.en.isEmpty)
      #expect(fault.line != nil, "\(fault)")
    }
  }

  @Test("Many things wrong are many faults in one answer")
  func many() throws {
    let faults = try Self.faults(
      """
      {"amendment": "vi-du", "revision": 1, "programme": "qd-29-2014", "vi": "Ví dụ", "en": "Invented",
       "citation": {"place": "Điều 1"}, "issued": "2027-01-15", "from": "2026-03-01", "until": "2026-02-28",
       "standing": "enacted", "scope": "all", "checked_on": null,
       "changes": [{"key": "ceilings.person", "value": "a", "unit": "months"}, {"key": "x"},
         {"key": "ceilings.person", "value": 1, "unit": "dong"}]}
      """)
    #expect(
      faults.map(\.field) == [
        "citation.law", "checked_on", "changes[1].value", "until", "changes[2].key", "programme", "from",
        "until",
        "changes[0].unit", "changes[0].value",
      ])
  }

  @Test("A document that is no object")
  func noObject() throws {
    for text in ["[]", "null", "\"x\""] { #expect(try Self.faults(text).map(\.code) == [.wrongType]) }
  }

  @Test("In Swift the same checks hold")
  func inSwift() {
    let faults = #expect(throws: AmendmentFaults.self) {
      try amendment(
        [.init("ceilings.person", to: Dong(1), place: " "), .init("ceilings.person", to: Dong(2))],
        until: "2027-02-28")
    }
    #expect(faults?.faults.map(\.field) == ["until", "changes[0].place", "changes[1].key"])
    #expect(throws: AmendmentFaults.self) { try amendment([]) }
    #expect(throws: AmendmentFaults.self) { try amendment(programme: "") }
    #expect(AmendmentID(name: "Ví", revision: 1) == nil && AmendmentID(name: "a", revision: 0) == nil)
  }

  @Test("A day of the edition's last stretch is in time, the day after is not")
  func lastDay() throws {
    let short = edition("2026-05-01", until: "2027-06-30", programme: "qd-08-2026")
    #expect(throws: Never.self) {
      try short.amended(by: try amendment(from: "2027-06-30", until: "2027-06-30"))
    }
    #expect(throws: AmendmentFaults.self) { try short.amended(by: try amendment(from: "2027-07-01")) }
    #expect(throws: AmendmentFaults.self) { try short.amended(by: try amendment(until: "2027-07-01")) }
  }

  @Test("An edition that is not sound is not amended: the result is checked")
  func unsound() throws {
    var broken = Edition.decision08
    broken.ceilings.establishment = broken.ceilings.perWorker
    let faults = #expect(throws: AmendmentFaults.self) { try broken.amended(by: try amendment()) }
    #expect(faults?.faults.map(\.code.rawValue) == ["wrongKey", "duplicateKey"])
  }

  @Test("An amendment is layered once, and amendments of one parameter in the order of their days")
  func order() throws {
    let first = try amendment(name: "a", from: "2027-03-01")
    let second = try amendment(ceiling(300), name: "b", from: "2028-03-01")
    let same = try amendment(ceiling(310), name: "c", from: "2028-03-01")
    let base = Edition.decision08
    func codes(_ list: [Amendment], _ next: Amendment) throws -> [InputError.Code] {
      do throws(AmendmentFaults) {
        _ = try (try base.amended(by: list)).amended(by: next)
        return []
      } catch {
        return error.faults.map(\.code)
      }
    }
    #expect(try codes([first], second) == [])
    #expect(try codes([second], first) == [.outOfOrder])
    #expect(try codes([second], same) == [.duplicate])
    #expect(try codes([second], second) == [.duplicate, .duplicate])
    #expect(try base.amended(by: [second, first]) == base.amended(by: [first, second]))
  }
}
