import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues
import Testing

/// A rule that is nothing but its header.
struct Bare: EligibilityRule {
  let header: RuleHeader

  init(
    _ clause: ClauseCode, place: String = "mục 1", vi: String = "điều kiện", en: String = "a condition"
  ) {
    header = RuleHeader(
      clause, .status, Citation("Quy chế mẫu 01", place), .assumed, requirement: Wording(vi: vi, en: en))
  }

  func outcome(for facts: HostRecord) -> Outcome { .satisfied }
}

/// Many rules of one type.
struct Many: RuleSet {
  typealias Facts = HostRecord
  let count: Int

  func visit<Visitor: RuleVisitor>(_ visitor: inout Visitor) throws(InputError)
  where Visitor.Facts == HostRecord {
    for number in 0..<count { try visitor.visit(Bare(ClauseCode("M.\(number)"))) }
  }
}

@Suite("Faults of a rule book: each rule that cannot stand in it is named, with its mend")
struct RuleBookFaultsTests {
  private func expect(
    _ expected: [(RuleBookFaults.Fault.Code, Int, ClauseCode)], _ faults: RuleBookFaults?,
    _ place: SourceLocation = #_sourceLocation
  ) {
    let faults = faults?.faults ?? []
    #expect(faults.map(\.code) == expected.map(\.0), sourceLocation: place)
    #expect(faults.map(\.place) == expected.map(\.1), sourceLocation: place)
    #expect(faults.map(\.clause) == expected.map(\.2), sourceLocation: place)
  }

  private func faults<Rules: RuleSet>(_ rules: Rules) -> RuleBookFaults? where Rules.Facts: ApplicationFacts {
    #expect(throws: RuleBookFaults.self) { try CheckedRules { rules } }
  }

  @Test("Two rules with one code: the later one is named")
  func duplicate() {
    expect(
      [(.duplicateClause, 2, "QC.1")], faults(RulePair(RulePair(Bare("QC.1"), Bare("QC.2")), Bare("QC.1"))))
  }

  @Test("A code of the law's used again is named, at its place behind the law's rules")
  func duplicateOfTheLaw() throws {
    _ = try CheckedRules { Bare("L.3") }
    let error = #expect(throws: RuleBookFaults.self) { try Books.all.adding { Bare("L.3") } }
    expect([(.duplicateClause, 23, "L.3")], error)
    // A clause that the basis leaves out keeps its code.
    let enacted = #expect(throws: RuleBookFaults.self) { try Books.enacted.adding { Bare("L.5") } }
    expect([(.duplicateClause, 23, "L.5")], enacted)
  }

  @Test("A citation without a place, words missing in one language, no code: each is named")
  func headers() {
    expect([(.missingCitation, 0, "QC.1")], faults(Bare("QC.1", place: "")))
    expect([(.missingWords, 0, "QC.1")], faults(Bare("QC.1", vi: "")))
    expect([(.missingWords, 0, "QC.1")], faults(Bare("QC.1", en: "")))
    expect([(.missingClause, 0, "")], faults(Bare("")))
  }

  @Test("Every fault is named, not the first alone, in the order of the rules")
  func all() {
    expect(
      [
        (.missingClause, 0, ""), (.missingCitation, 0, ""), (.missingWords, 1, "QC.1"),
        (.duplicateClause, 2, "QC.1"), (.missingCitation, 2, "QC.1"), (.missingWords, 2, "QC.1"),
      ],
      faults(
        RulePair(
          RulePair(Bare("", place: ""), Bare("QC.1", en: "")), Bare("QC.1", place: "", vi: "", en: ""))))
  }

  @Test("A book holds 64 rules and not one more; with the law's 23 a host adds 41")
  func tooMany() throws {
    _ = try CheckedRules { Many(count: 64) }
    expect([(.tooManyRules, 64, "M.64")], faults(Many(count: 65)))
    expect([(.tooManyRules, 64, "M.64")], faults(Many(count: 90)))
    let most = try Books.all.adding { Many(count: 41) }
    #expect(most.headers.count == RuleBookFaults.limit)
    #expect(most.compactVerdict(for: HostRecord()).outcome == .eligible)
    let error = #expect(throws: RuleBookFaults.self) { try Books.all.adding { Many(count: 42) } }
    expect([(.tooManyRules, 64, "M.41")], error)
  }

  @Test("The last of 64 rules has the last bit")
  func lastBit() throws {
    let rules = try CheckedRules {
      Many(count: 63)
      ResidesInProvince()
    }
    let away = rules.compactVerdict(for: HostRecord { $0.livesInProvince = .known(false) })
    #expect(away == CompactVerdict(unmet: 1 << 63))
    let open = rules.compactVerdict(for: HostRecord { $0.livesInProvince = .unknown })
    #expect(open == CompactVerdict(undetermined: 1 << 63))
    var findings: [CompactFinding] = []
    try rules.appendUnmet(for: HostRecord { $0.livesInProvince = .known(false) }, to: &findings)
    #expect(findings.map(\.rule) == [63])
  }

  @Test("Every fault says in both languages which rule it is and what would be right")
  func words() throws {
    let found = faults(RulePair(RulePair(Bare("", place: ""), Bare("QC.1", en: "")), Bare("QC.1")))
    let list = try #require(found).faults
    #expect(
      list.map(\.wording.en) == [
        "Rule 1 has no code; give it one.",
        "Rule 1 does not say where in its text it stands; cite the place.",
        "Rule QC.1 does not say what it asks for in both languages.",
        "The code QC.1 stands at an earlier rule; choose another one.",
      ])
    for fault in list { #expect(!fault.wording.vi.isEmpty && fault.wording.vi != fault.wording.en) }
  }
}
