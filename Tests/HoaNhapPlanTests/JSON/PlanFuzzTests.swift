import HoaNhapPlan
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

/// Changes one thing somewhere in a document.
private func mutate(_ value: JSONValue, _ choices: Choices) -> JSONValue {
  // Go down with good odds, so that deep values change as often as shallow ones.
  switch value {
  case .object(let object) where !object.members.isEmpty && choices.number(below: 8) > 0:
    var members = object.members
    let index = choices.number(below: members.count)
    switch choices.number(below: 12) {
    case 0: members.remove(at: index)
    case 1: members.append(JSONMember("x\(choices.number(below: 1000))", .null))
    default: members[index] = JSONMember(members[index].key, mutate(members[index].value, choices))
    }
    return JSONObject.firstRepeatedKey(in: members) == nil ? .object(JSONObject(members)) : value
  case .array(var elements) where !elements.isEmpty && choices.number(below: 8) > 0:
    let index = choices.number(below: elements.count)
    switch choices.number(below: 8) {
    case 0: elements.remove(at: index)
    case 1: elements.append(elements[index])
    case 2: elements.swapAt(index, choices.number(below: elements.count))
    default: elements[index] = mutate(elements[index], choices)
    }
    return .array(elements)
  default: return other(choices)
  }
}

private func other(_ choices: Choices) -> JSONValue {
  let values: [JSONValue] = [
    .null, true, 7, .integer(.min), "", "communePolice", "nobody", "III.1.4", "II.3", "IX.9.9", "iii.1", "0",
    "2026-02-29", "2028-02-29", "0001-01-01", "9999-12-31", "1899-12-31", "02-29", "12-31",
    "monthly before 31", "monthly before 0",
    "month 9999-12", "month 0001-01", "quarter 9999-Q4", "quarter 2027-Q5", "yearly before 01-01",
    "yearly in month 12",
    "as the province plans", "on request", "ongoing", "six-months", "quarter", "\u{202E}\u{1B}[31m", "=1+1",
    [], [:],
    ["III.1.4"], ["communePolice", "communePolice"], ["monthly before 5", "yearly before 12-31"],
    ["II.1", "II.2"],
  ]
  return choices.show("put in", choices.pick(values))
}

/// Whether a path leads somewhere in a document, or, for a field that is missing, to where it belongs.
private func leads(_ path: String, in document: JSONValue) -> Bool {
  var value: JSONValue? = document
  let steps = path.split(separator: ".").flatMap { part -> [String] in
    part.split(separator: "[").map(String.init)
  }
  for (index, step) in steps.enumerated() {
    let next = step.hasSuffix("]") ? Int(step.dropLast()).flatMap { value?[$0] } : value?[step]
    if next == nil { return index == steps.count - 1 && value?.objectValue != nil }
    value = next
  }
  return true
}

@Suite("Plans that nobody meant: random changes of an exported plan")
struct PlanFuzzTests {
  /// All parts filled, so that each is changed.
  private static func start() throws -> JSONValue {
    let source = SourceText(number: "1", issuedOn: CivilDate("2027-01-01"), Wording(vi: "a", en: "b"))
    let merge = try Plan.chauSon.merging(
      ProvinceDates(source, [ProvinceDate("II.6", Recurrence("month 2027-05"))]))
    return merge.plan.json
  }

  @Test(
    "no change makes the reader trap; every fault names a place that is there; what is taken keeps its bytes and can be used"
  )
  func changes() async throws {
    let start = try Self.start()
    try await forAll("a changed plan is read or refused at a place", cases: 240, covering: ["taken": 5...95])
    {
      choices in
      var document = start
      choices.list(1...3) { document = mutate(document, choices) }
      let plan: Plan
      do throws(PlanFaults) { plan = try Plan(json: document) } catch {
        for fault in error.faults {
          try expect(!fault.wording.vi.isEmpty && fault.wording.vi != fault.wording.en)
          if document.objectValue == nil { continue }
          try expect(!fault.field.isEmpty && leads(fault.field, in: document), "\(fault.field)")
        }
        return
      }
      choices.mark("taken")
      // Outside, for a plan that is refused when it is read again is no refusal of the document.
      try use(plan, everything: choices.chance(10))
    }
  }

  /// What a plan that was taken must bear.
  private func use(_ plan: Plan, everything: Bool) throws {
    let bytes = plan.json.canonicalBytes
    let again = try Plan(jsonBytes: bytes)
    try expect(again == plan && again.json.canonicalBytes == bytes)
    let findings = PlanLinter(plan).findings()
    for finding in findings {
      try expect(finding.path.isEmpty || leads(finding.path, in: plan.json), "\(finding.path)")
    }
    guard everything else { return }
    let text = plan.json.laidOutText()
    try expect(try Plan(jsonBytes: text.utf8) == plan)
    for view in MatrixView.allCases {
      try expect(plan.matrix.text(by: view).split(separator: "\n").allSatisfy { $0.count <= 100 })
      _ = plan.matrix.csv(by: view)
    }
    try expect(!plan.matrix.html().contains("\u{1B}"))
    for duty in plan.duties { try expect(!plan.inputs(of: duty.clause).contains(duty)) }
  }

  @Test("no change of single bytes makes the reader trap")
  func bytes() async throws {
    let start = try Self.start().canonicalBytes
    try await forAll("changed bytes are read or refused at a place", cases: 120) { choices in
      var bytes = start
      choices.list(1...4) {
        let index = choices.show("place", choices.number(below: bytes.count))
        switch choices.number(below: 3) {
        case 0: bytes[index] = choices.show("byte", UInt8(choices.number(below: 256)))
        case 1: bytes.remove(at: index)
        default: bytes.removeSubrange(index..<min(bytes.count, index + choices.number(below: 40)))
        }
      }
      let plan: Plan
      do throws(PlanFaults) { plan = try Plan(jsonBytes: bytes) } catch {
        return try expect(error.faults.allSatisfy { !$0.field.isEmpty || $0.line != nil })
      }
      try expect(Plan(jsonBytes: plan.json.canonicalBytes) == plan)
    }
  }
}
