import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues
import Testing

/// Which clauses speak of which application, in the order in which findings stand.
enum Clauses {
  static let personProduction: [ClauseCode] = [
    "D.1", "B.1", "B.2", "B.3", "C.1", "C.2", "C.3", "C.4", "L.1", "L.3", "T.1", "C.11",
  ]
  static let personTraining: [ClauseCode] = [
    "D.1", "B.1", "B.2", "C.1", "C.2", "C.3", "C.4", "C.5", "C.6", "L.1", "L.6",
  ]
  static let establishmentProduction: [ClauseCode] = [
    "D.1", "C.1", "L.1", "T.1", "C.11", "B.4", "B.5", "C.7", "C.8", "C.9", "C.10", "L.4", "L.5",
  ]
  static let establishmentTraining: [ClauseCode] = [
    "D.1", "C.1", "L.1", "B.4", "B.5", "C.7", "C.8", "C.9", "C.10", "L.4", "L.5",
  ]

  /// Those that speak of one application.
  static func of(_ facts: ApplicationDocument) -> [ClauseCode] {
    switch (facts.borrowerKind, facts.purpose) {
    case (.person, .production): personProduction
    case (.person, .training): personTraining
    case (.establishment, let purpose):
      (purpose == .production ? establishmentProduction : establishmentTraining).filter {
        $0 != "B.5" || facts.establishmentType != .known(.other)
      }
    }
  }
}

@Suite("QĐ 08/2026/QĐ-TTg — which clauses speak of whom: person or establishment, production or training")
struct ApplicabilityTests {
  static let samples = [
    Sample.person(), Sample.training(), Sample.establishment(),
    Sample.establishment { $0.purpose = .training },
    Sample.establishment { $0.establishmentType = .known(.other) },
  ]

  @Test(
    "D.1 to L.5 Each clause speaks of its own applications and of no other, in the policy's order",
    arguments: samples)
  func applies(facts: ApplicationDocument) throws {
    #expect(try Books.all.verdict(for: facts).findings.map(\.clause) == Clauses.of(facts))
    for header in Books.all.headers {
      let found = try Books.all.finding(header.clause, for: facts)
      #expect((found != nil) == Clauses.of(facts).contains(header.clause), "\(header.clause)")
      let days = Books.all.holdingDays(of: header.clause, for: facts)
      #expect((days != nil) == Clauses.of(facts).contains(header.clause), "\(header.clause)")
    }
  }

  @Test(
    "D.1 to L.5 With no fact known at all the same clauses are asked, by the full and the compact path",
    arguments: samples)
  func appliesUnknown(facts: ApplicationDocument) throws {
    let blank = ApplicationDocument(
      id: "N-1", asOf: facts.asOf, borrower: facts.borrowerKind, purpose: facts.purpose)
    let verdict = try Books.all.verdict(for: blank)
    #expect(verdict.findings.map(\.clause) == Clauses.of(blank))
    let settled: Set<ClauseCode> = facts.purpose == .production ? ["D.1", "L.1"] : ["D.1"]
    let open = verdict.findings.filter { $0.outcome == .undetermined }.map(\.clause)
    let unmet: Set<ClauseCode> =
      facts.purpose == .training && facts.borrowerKind == .establishment ? ["L.1"] : []
    #expect(open == Clauses.of(blank).filter { !settled.contains($0) && !unmet.contains($0) })
  }

  @Test("D.1 to L.5 Where everything fails, every clause still says so: nothing stops at the first")
  func nothingStops() throws {
    let person = Sample.person {
      $0.asOf = date("2026-04-30")
      $0.birth = .known(PartialDate(date("2016-01-01")))
      $0.route = .known(.none)
      $0.needsLoan = .known(false)
      $0.listEntry = .known(nil)
      $0.managementDecision = .known(nil)
      $0.conductIsGood = .known(false)
      $0.amount = .known(Dong(200_000_001))
      $0.termMonths = .known(121)
      $0.samePurposeDebt = .known(Dong(1))
    }
    let found = try Books.all.verdict(for: person).findings
    #expect(found.map(\.clause) == Clauses.personProduction)
    #expect(found.filter { $0.outcome != .unmet }.map(\.clause) == ["L.1"])

    let establishment = Sample.establishment {
      $0.purpose = .training
      $0.asOf = date("2026-04-30")
      $0.needsLoan = .known(false)
      $0.members = .known(4)
      $0.isRegistered = .known(false)
      $0.rehabilitatedWorkers = .known(1)
      $0.listedWorkers = .known(0)
      $0.planConfirmed = .known(false)
      $0.amount = .known(Dong(2_000_000_001))
    }
    let others = try Books.all.verdict(for: establishment).findings
    #expect(others.map(\.clause) == Clauses.establishmentTraining)
    #expect(others.filter { $0.outcome != .unmet }.map(\.clause) == ["B.4"])
  }

  @Test("Facts of the other kind of borrower, or of training for production, change nothing")
  func factsOfOthers() throws {
    let person = Sample.person {
      $0.establishmentType = .known(.other)
      $0.workers = .known(0)
      $0.trainingLevel = .known(.other)
      $0.trainingMonths = .known(0)
    }
    #expect(try Books.all.verdict(for: person).findings == Books.all.verdict(for: Sample.person()).findings)
    let establishment = Sample.establishment {
      $0.birth = .known(PartialDate(date("2026-01-01")))
      $0.managementDecision = .known(nil)
      $0.trainingLevel = .known(.other)
    }
    #expect(
      try Books.all.verdict(for: establishment).findings
        == Books.all.verdict(for: Sample.establishment()).findings)
  }
}
