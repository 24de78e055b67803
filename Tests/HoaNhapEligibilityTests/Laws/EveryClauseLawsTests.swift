import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("Every clause is evaluated, always, and facts that no clause reads change nothing")
struct EveryClauseLawsTests {
  static let seeds: Range<UInt64> = 1..<600

  @Test("Whatever the facts, a verdict has one finding for each clause that speaks of the application")
  func findings() throws {
    for seed in Self.seeds {
      let facts = Generated.application(seed: seed)
      #expect(try Books.all.verdict(for: facts).findings.map(\.clause) == Clauses.of(facts), "seed \(seed)")
    }
  }

  @Test(
    "The number of months and the issuer of a decision, the month of a list, the day of a judgement are read by none"
  )
  func unread() throws {
    for seed in Self.seeds {
      let facts = Generated.application(seed: seed)
      guard facts.borrowerKind == .person else { continue }
      var other = facts
      other.conductRecordedOn = .known(date("2001-01-01"))
      if case .known(let decision?) = facts.managementDecision {
        other.managementDecision = .known(
          ManagementDecision(issuedOn: decision.issuedOn, issuer: .known("court"), months: .known(0)))
      }
      if case .known(let entry?) = facts.listEntry {
        other.listEntry = .known(
          ListEntry(month: .known(YearMonth("1999-01")!), confirmedOn: entry.confirmedOn))
      }
      #expect(
        try Books.all.verdict(for: other).findings == Books.all.verdict(for: facts).findings, "seed \(seed)")
    }
  }
}
