import HoaNhapPlan
import HoaNhapValues
import Testing

/// A small generator with a seed: the same seed gives the same plans on every machine.
private struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[roll(values.count)] }
}

/// Changes one thing somewhere in a document.
private func mutate(_ value: JSONValue, _ dice: inout Dice) -> JSONValue {
  // Go down with good odds, so that deep values change as often as shallow ones.
  switch value {
  case .object(let object) where !object.members.isEmpty && dice.roll(8) > 0:
    var members = object.members
    let index = dice.roll(members.count)
    switch dice.roll(12) {
    case 0: members.remove(at: index)
    case 1: members.append(JSONMember("x\(dice.roll(1000))", .null))
    default: members[index] = JSONMember(members[index].key, mutate(members[index].value, &dice))
    }
    return JSONObject.firstRepeatedKey(in: members) == nil ? .object(JSONObject(members)) : value
  case .array(var elements) where !elements.isEmpty && dice.roll(8) > 0:
    let index = dice.roll(elements.count)
    switch dice.roll(8) {
    case 0: elements.remove(at: index)
    case 1: elements.append(elements[index])
    case 2: elements.swapAt(index, dice.roll(elements.count))
    default: elements[index] = mutate(elements[index], &dice)
    }
    return .array(elements)
  default: return other(dice: &dice)
  }
}

private func other(dice: inout Dice) -> JSONValue {
  dice.pick([
    .null, true, 7, .integer(.min), "", "communePolice", "nobody", "III.1.4", "II.3", "IX.9.9", "iii.1", "0",
    "2026-02-29", "2028-02-29", "0001-01-01", "9999-12-31", "1899-12-31", "02-29", "12-31",
    "monthly before 31", "monthly before 0",
    "month 9999-12", "month 0001-01", "quarter 9999-Q4", "quarter 2027-Q5", "yearly before 01-01",
    "yearly in month 12",
    "as the province plans", "on request", "ongoing", "six-months", "quarter", "\u{202E}\u{1B}[31m", "=1+1",
    [], [:],
    ["III.1.4"], ["communePolice", "communePolice"], ["monthly before 5", "yearly before 12-31"],
    ["II.1", "II.2"],
  ])
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
    let source = SourceText(number: "1", issued: CivilDate("2027-01-01"), Wording(vi: "a", en: "b"))
    let merge = try Plan.chauSon.merging(
      ProvinceDates(source, [ProvinceDate("II.6", Recurrence("month 2027-05"))]))
    return merge.plan.json
  }

  @Test(
    "no change makes the reader trap; every fault names a place that is there; what is taken keeps its bytes and can be used",
    arguments: 0..<3)
  func changes(seed: Int) throws {
    var dice = Dice(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    let start = try Self.start()
    var taken = 0
    for round in 0..<80 {
      var document = start
      for _ in 0...dice.roll(3) { document = mutate(document, &dice) }
      do throws(PlanFaults) {
        let plan = try Plan(json: document)
        taken += 1
        try use(plan, everything: round % 10 == 0)
      } catch {
        for fault in error.faults {
          #expect(!fault.wording.vi.isEmpty && fault.wording.vi != fault.wording.en)
          if document.objectValue == nil { continue }
          #expect(!fault.field.isEmpty && leads(fault.field, in: document), "\(fault.field)")
        }
      }
    }
    #expect(taken > 3)
  }

  /// What a plan that was taken must bear.
  private func use(_ plan: Plan, everything: Bool) throws(PlanFaults) {
    let bytes = plan.json.canonicalBytes
    let again = try Plan(jsonBytes: bytes)
    #expect(again == plan && again.json.canonicalBytes == bytes)
    let findings = PlanLinter(plan).findings()
    for finding in findings {
      #expect(finding.path.isEmpty || leads(finding.path, in: plan.json), "\(finding.path)")
    }
    guard everything else { return }
    let text = plan.json.laidOutText()
    #expect(try Plan(jsonBytes: text.utf8) == plan)
    for view in MatrixView.allCases {
      #expect(plan.matrix.text(by: view).split(separator: "\n").allSatisfy { $0.count <= 100 })
      _ = plan.matrix.csv(by: view)
    }
    #expect(!plan.matrix.html().contains("\u{1B}"))
    for duty in plan.duties { #expect(!plan.inputs(of: duty.clause).contains(duty)) }
  }

  @Test("no change of single bytes makes the reader trap", arguments: 0..<3)
  func bytes(seed: Int) throws {
    var dice = Dice(state: UInt64(seed) &+ 77)
    let start = try Self.start().canonicalBytes
    for _ in 0..<40 {
      var bytes = start
      for _ in 0...dice.roll(4) {
        let index = dice.roll(bytes.count)
        switch dice.roll(3) {
        case 0: bytes[index] = UInt8(dice.roll(256))
        case 1: bytes.remove(at: index)
        default: bytes.removeSubrange(index..<min(bytes.count, index + dice.roll(40)))
        }
      }
      do throws(PlanFaults) {
        let plan = try Plan(jsonBytes: bytes)
        #expect(try Plan(jsonBytes: plan.json.canonicalBytes) == plan)
      } catch {
        #expect(error.faults.allSatisfy { !$0.field.isEmpty || $0.line != nil })
      }
    }
  }
}
