import HoaNhap
import HoaNhapPropertyTesting
import Testing

@Suite("Laws of a file, whatever is done with it")
struct CaseLawTests {
  @Test("a walk never leaves the table, and each step leads where the table says")
  func table() async throws {
    try await forAll("a walk never leaves the table", cases: 24) { choices in
      let (file, _) = try CaseWalk.walk(choices, steps: 24)
      var state: CaseState?
      for (step, next) in file.history() {
        try expect(CaseTable.move(step.action.kind, from: state, of: file.borrower.kind)?.to == next)
        state = next
      }
      try expect(state == file.state)
      // Days of what stands are in order, and none lies behind its entry.
      let days = file.standingSteps.map(\.day)
      try expect(zip(days, days.dropFirst()).allSatisfy { $0 <= $1 })
      try expect(file.steps.allSatisfy { $0.day <= $0.stamp.day })
      // Money: under a decision, and never above it.
      if !file.disbursements.isEmpty {
        let approval = try #require(file.approval)
        try expect(try Dong.sum(file.disbursements.map(\.amount)) <= approval.offer.amount)
        try expect(file.disbursements.allSatisfy { approval.day <= $0.date })
      }
    }
  }

  @Test(
    "where it stands on a day is the fold of the steps up to it; as known on a day, of the entries up to it"
  )
  func fold() async throws {
    try await forAll("a state is the fold of the steps before it", cases: 16) { choices in
      let (file, prefixes) = try CaseWalk.walk(choices, steps: 20)
      for offset in -1...45 {
        let on = try day("2026-06-01").adding(days: offset)
        var state: CaseState?
        for step in file.standingSteps where step.day <= on {
          state = CaseTable.move(step.action.kind, from: state, of: file.borrower.kind)?.to
        }
        try expect(file.state(on: on) == state)
      }
      // Every walk is recorded on one day; spread the entries over days and ask for each of them.
      var text = file.json.canonicalText
      let parts = text.split(separator: "\"recorded_on\":\"2027-12-31\"", omittingEmptySubsequences: false)
      text = try parts.enumerated().reduce(into: "") { text, part in
        let on = try day("2028-01-01").adding(days: part.offset)
        text += part.element + (part.offset < parts.count - 1 ? "\"recorded_on\":\"\(on)\"" : "")
      }
      // Reversals have the day of their entry.
      guard !text.contains("\"reversed\"") else { return }
      let spread = try CaseFile(json: try JSONReader.parse(Array(text.utf8)))
      for (index, prefix) in prefixes.enumerated() {
        let known = spread.known(on: try day("2028-01-01").adding(days: index))
        try expect(known?.state == prefix.state && known?.steps.count == index + 1)
      }
      try expect(spread.known(on: try day("2027-12-31")) == nil)
    }
  }

  @Test(
    "as known on the day of the last entry it is the whole file; on no later day is anything else known"
  )
  func known() async throws {
    try await forAll("on the last day everything is known", cases: 8) { choices in
      let (file, _) = try CaseWalk.walk(choices, steps: 20)
      try expect(try file.known(on: day("2027-12-30")) == nil)
      try expect(try file.known(on: day("2027-12-31")) == file && file.known(on: .distantFuture) == file)
    }
  }

  @Test("written and read again it is the same file, to the byte")
  func roundTrip() async throws {
    try await forAll("a file comes back from its bytes", cases: 16) { choices in
      let (file, prefixes) = try CaseWalk.walk(choices, steps: 24)
      for file in [file] + prefixes {
        let bytes = file.json.canonicalBytes
        let read = try CaseFile(json: try JSONReader.parse(bytes))
        try expect(read == file && read.state == file.state && read.json.canonicalBytes == bytes)
      }
      let stored = try file.storedBytes(salt: .random())
      try expect(try CaseFile(storedBytes: stored) == file)
    }
  }

  @Test(
    "a document in which something was changed is refused with a place, or is a history that the machine takes"
  )
  func mutated() async throws {
    try await forAll("a changed document is refused at a place", cases: 24) { choices in
      let (file, _) = try CaseWalk.walk(choices, steps: 18)
      var refused = 0
      for _ in 0..<60 {
        let json = CaseMutation.mutate(file.json, choices)
        let read: CaseFile
        do throws(InputError) { read = try CaseFile(json: json) } catch {
          refused += 1
          try expect(!error.wording.vi.isEmpty && !error.wording.en.isEmpty)
          // No free text and no person in a fault.
          try expect(!error.description.contains("ghi nhầm") && !error.description.contains("P-1"))
          continue
        }
        // What was read holds: every law of the table and the same bytes again.
        var state: CaseState?
        for (step, next) in read.history() {
          try expect(CaseTable.move(step.action.kind, from: state, of: read.borrower.kind)?.to == next)
          state = next
        }
        try expect(try CaseFile(json: read.json) == read)
      }
      try expect(refused > 0)
    }
  }

  @Test(
    "bytes that are no file are refused and never crash",
    arguments: [
      "", "{}", "[]", "null", "{\"id\":\"A-1\"}",
      "{\"borrower\":\"P-1\",\"id\":\"A-1\",\"kind\":\"person\",\"steps\":[]}",
    ])
  func notAFile(text: String) {
    #expect(throws: (any Error).self) { try CaseFile(storedBytes: Array(text.utf8)) }
  }

  @Test("a printed file, step, action or book shows no person, no amount and no words")
  func printed() throws {
    var file = try Case.file(.atBank)
    try file.withdraw(
      reason: "chuyển đi nơi khác", by: .communePolice, on: try day("2026-06-20"), stamp: try Case.stamp(),
      under: Case.duties)
    let book = try CaseBook([file])
    var shown = "\(file) \(book) \(file.steps) \(file.steps.map(\.action))"
    dump(file, to: &shown)
    dump(file.steps, to: &shown)
    for secret in ["P-1", "80000000", "80.000.000", "chuyển đi", "2026-05-04"] {
      #expect(!shown.contains(secret), "\(secret)")
    }
    #expect(shown.contains("case file A-1: 5 steps") && shown.contains("step 5, 2026-06-20: withdrawn"))
  }
}

/// Changes one thing in a document.
enum CaseMutation {
  static func mutate(_ json: JSONValue, _ choices: Choices) -> JSONValue {
    guard case .object(let object) = json, let steps = object["steps"], case .array(var list) = steps else {
      return json
    }
    let index = choices.number(below: list.count)
    switch choices.number(below: 7) {
    case 0: list.remove(at: index)
    case 1: list.insert(list[index], at: index)
    case 2: list.swapAt(index, choices.number(below: list.count))
    case 3:
      return .object(
        JSONObject(
          object.members.map { $0.key == "kind" ? JSONMember("kind", "establishment") : $0 }))
    default: list[index] = changed(list[index], choices)
    }
    return .object(
      JSONObject(object.members.map { $0.key == "steps" ? JSONMember("steps", .array(list)) : $0 }))
  }

  /// The value with one member of it changed, left out or repeated elsewhere.
  private static func changed(_ value: JSONValue, _ choices: Choices) -> JSONValue {
    guard case .object(let object) = value, !object.members.isEmpty else { return value }
    let place = choices.number(below: object.members.count)
    var members = object.members
    let member = members[place]
    switch member.value {
    case .object: members[place] = JSONMember(member.key, changed(member.value, choices))
    case .integer(let number):
      let numbers: [Int64] = [-1, 0, number &+ 1, number &- 1, .max, .min]
      members[place] = JSONMember(member.key, .integer(choices.pick(numbers)))
    case .string(let text):
      let texts = [
        "", "2026-06-01", "2026-06-30", "2099-01-01", "C.4", "III.5.2", "approved", "disbursed", "closed",
        "chosen", ">0/1",
        "V-9", text + "x",
      ]
      members[place] = JSONMember(member.key, .string(choices.pick(texts)))
    default:
      if choices.bool() {
        members.remove(at: place)
      } else {
        members[place] = JSONMember(member.key, .null)
      }
    }
    return .object(JSONObject(members))
  }
}
