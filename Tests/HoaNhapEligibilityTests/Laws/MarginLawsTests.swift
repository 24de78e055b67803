import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("A margin keeps its promise when the application is judged again with the value that it leads to")
struct MarginLawsTests {
  /// The application with the observed value of a clause moved by some steps; `nil` where no such number can be.
  private func moved(
    _ facts: ApplicationDocument, _ clause: ClauseCode, by steps: Int64
  ) throws -> ApplicationDocument? {
    var facts = facts
    func add(_ fact: inout Fact<Int64>) -> Bool {
      guard let value = fact.value, value + steps >= 0 else { return false }
      fact = .known(value + steps)
      return true
    }
    func add(_ fact: inout Fact<Dong>) -> Bool {
      guard let value = fact.value, value.amount + steps >= 0 else { return false }
      fact = .known(Dong(value.amount + steps))
      return true
    }
    let canMove: Bool
    switch clause {
    case "D.1", "B.1", "B.3", "C.3":
      facts.asOf = try facts.asOf.adding(days: Int(steps))
      canMove = true
    // Of a sum either part may move; one of them can always take a lowering that fits.
    case "L.3", "L.4", "L.5": canMove = add(&facts.amount) || add(&facts.programmeBalance)
    case "L.6": canMove = add(&facts.amount)
    case "T.1": canMove = add(&facts.termMonths)
    case "C.5", "C.11": canMove = add(&facts.samePurposeDebt)
    case "C.8": canMove = add(&facts.rehabilitatedWorkers)
    case "C.10": canMove = add(&facts.listedWorkers)
    case "B.5": canMove = add(&facts.members)
    default:
      Issue.record("no margin is known for \(clause)")
      canMove = false
    }
    return canMove ? facts : nil
  }

  /// In which direction the clause fails from its border.
  private func beyond(_ finding: Finding) -> Int64 {
    switch finding.clause {
    case "D.1", "B.1", "B.3", "C.8", "C.10", "B.5": -1
    // The border is the issue of the decision while that lies ahead, else the last day.
    case "C.3":
      if case .date(let asOf) = finding.observed, case .date(let border) = finding.required, asOf < border,
        finding.outcome == .unmet
      {
        -1
      } else {
        1
      }
    default: 1
    }
  }

  @Test(
    "On the border the clause is satisfied with no margin left; one đồng, month, person or day beyond it is not"
  )
  func border() async throws {
    // Every clause with a margin is tried on both sides.
    try await forAllApplications(
      "the border is where a clause turns", cases: 1500,
      covering: [
        "D.1": 1...100, "B.1": 1...100, "B.3": 1...100, "C.3": 1...100, "C.5": 1...100, "L.3": 1...100,
        "L.6": 1...100, "T.1": 1...100, "C.11": 1...100, "B.5": 1...100, "C.8": 1...100, "C.10": 1...100,
        "L.4": 1...100, "L.5": 1...100,
      ]
    ) { facts, choices in
      for finding in try Books.all.verdict(for: facts).findings {
        let clause = finding.clause
        guard let margin = finding.margin, let border = try moved(facts, clause, by: margin),
          // An establishment without workers has no number that is enough.
          clause != "C.8" || facts.workers != .known(0)
        else { continue }
        let there = try Books.all.finding(clause, for: border)
        try expect(there?.outcome, equals: .satisfied, "\(clause) on the border")
        if clause != "C.3" { try expect(there?.margin, equals: 0, "\(clause)") }
        try expect(there?.required == finding.required || clause == "C.3", "what \(clause) requires")
        // With nobody to count, nobody can be missing from the list.
        if clause == "C.10", facts.rehabilitatedWorkers == .known(0) { continue }
        guard let over = try moved(facts, clause, by: margin + beyond(finding)) else { continue }
        let further = try Books.all.finding(clause, for: over)
        try expect(further?.outcome, equals: .unmet, "\(clause) beyond the border")
        choices.mark(clause.text)
      }
    }
  }
}
