import HoaNhap
import Testing

@Suite("Handbook: what is certain, and what is assumed")
struct StandingTests {
  @Test("Every value of an edition says how certain it is; the open questions are a list")
  func questions() {
    let assumed = Edition.decision08.rows.filter { $0.standing == .assumed }
    #expect(!assumed.isEmpty)
    #expect(!Edition.decision08.openQuestions.isEmpty && !Edition.decision08.notEncoded.isEmpty)
    #expect(Edition.decision08.rows.allSatisfy { !$0.citation.text.isEmpty })
  }

  @Test("A verdict can ask the enacted clauses alone, and names the basis in its receipt")
  func basis() throws {
    let row = ClientRow(number: 1, birthYear: 1990, askedFor: 100_000_000, owesAlready: 0)
    let all = try RuleBook(basis: .all).verdict(for: row)
    let enacted = try RuleBook(basis: .enacted).verdict(for: row)
    #expect(enacted.findings.count < all.findings.count)
    #expect(enacted.findings.allSatisfy { $0.standing == .enacted })
  }
}
