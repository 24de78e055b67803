import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("Every clause is evaluated, always, and facts that no clause reads change nothing")
struct EveryClauseLawsTests {
  @Test("Whatever the facts, a verdict has one finding for each clause that speaks of the application")
  func findings() async throws {
    try await forAllApplications("there is a finding for each clause", cases: 599) { facts, _ in
      let clauses = try Books.all.verdict(for: facts).findings.map(\.clause)
      try expect(clauses, equals: Clauses.of(facts))
    }
  }

  @Test(
    "The number of months and the issuer of a decision, the month of a list, the day of a judgement are read by none"
  )
  func unread() async throws {
    try await forAllApplications("what no clause reads changes nothing", cases: 300) { facts, choices in
      try choices.assume(facts.borrowerKind == .person)
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
      let (found, expected) = try (Books.all.verdict(for: other), Books.all.verdict(for: facts))
      try expect(found.findings, equals: expected.findings)
    }
  }
}
