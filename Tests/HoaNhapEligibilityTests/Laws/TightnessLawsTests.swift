import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("Undetermined is said only where both answers are still possible")
struct TightnessLawsTests {
  typealias Learn = (inout ApplicationDocument) -> Void

  /// Values that a fact which is missing could turn out to have, from one end of what is possible to the other.
  private func possible(_ path: String, in facts: ApplicationDocument) throws -> [Learn] {
    let later = try facts.asOf.adding(days: 1)
    switch path {
    case "needs_loan": return [true, false].map { value in { $0.needsLoan = .known(value) } }
    case "amount": return Self.sums.map { value in { $0.amount = .known(Dong(value)) } }
    case "programme_balance":
      return Self.sums.map { value in { $0.programmeBalance = .known(Dong(value)) } }
    case "same_purpose_debt": return [0, 1].map { value in { $0.samePurposeDebt = .known(Dong(value)) } }
    case "term_months": return [0, .max].map { value in { $0.termMonths = .known(value) } }
    case "person.birth":
      // A part that is known bounds what the day can be.
      let known = facts.birth.value
      return [known?.earliest ?? date("1900-01-01"), known?.latest ?? facts.asOf].map { day in
        { $0.birth = .known(PartialDate(day)) }
      }
    case "person.route":
      return RehabilitationRoute.allCases.map { value in { $0.route = .known(value) } }
    case "person.completed": return [facts.asOf, later].map { day in { $0.completedOn = .known(day) } }
    case "person.list", "person.list.confirmed_on":
      return [facts.asOf, later].map { day in { $0.listEntry = confirmed(day.text) } }
    case "person.management_decision", "person.management_decision.issued":
      return [facts.asOf, later].map { day in { $0.managementDecision = issued(day.text) } }
    case "person.conduct.good": return [true, false].map { value in { $0.conductIsGood = .known(value) } }
    case "training.level": return TrainingLevel.allCases.map { value in { $0.trainingLevel = .known(value) } }
    case "training.months": return [0, 1_000_000].map { value in { $0.trainingMonths = .known(value) } }
    case "training.institution_confirmed":
      return [true, false].map { value in { $0.institutionConfirmed = .known(value) } }
    default: return try possibleOfEstablishment(path)
    }
  }

  private func possibleOfEstablishment(_ path: String) throws -> [Learn] {
    let numbers: [Int64] = [0, 1, 1_000_000]
    switch path {
    case "establishment.type":
      return EstablishmentType.allCases.map { value in { $0.establishmentType = .known(value) } }
    case "establishment.registered":
      return [true, false].map { value in { $0.isRegistered = .known(value) } }
    case "establishment.operating": return [true, false].map { value in { $0.isOperating = .known(value) } }
    case "establishment.plan_confirmed":
      return [true, false].map { value in { $0.planConfirmed = .known(value) } }
    case "establishment.members": return numbers.map { value in { $0.members = .known(value) } }
    case "establishment.workers": return numbers.map { value in { $0.workers = .known(value) } }
    case "establishment.listed_workers": return numbers.map { value in { $0.listedWorkers = .known(value) } }
    case "establishment.rehabilitated_workers":
      return numbers.map { value in { $0.rehabilitatedWorkers = .known(value) } }
    case "establishment.insured_workers":
      return numbers.map { value in { $0.insuredWorkers = .known(value) } }
    case "establishment.capital": return [0, .max].map { value in { $0.capital = .known(Dong(value)) } }
    case "establishment.revenue": return [0, .max].map { value in { $0.revenue = .known(Dong(value)) } }
    default:
      try expect(false, "no values are known for \(path)")
      return []
    }
  }

  /// Nothing, and more than any ceiling, without leaving what a sum can hold.
  private static let sums: [Int64] = [0, 1, 1_000_000_000_000_000]

  /// Every clause that can miss a fact.
  private static let everyClause: KeyValuePairs<String, ClosedRange<Int>> = [
    "B.1": 1...100, "B.2": 1...100, "B.3": 1...100, "C.1": 1...100, "C.2": 1...100, "C.3": 1...100,
    "C.4": 1...100, "C.5": 1...100, "C.6": 1...100, "L.1": 1...100, "L.3": 1...100, "L.6": 1...100,
    "T.1": 1...100, "C.11": 1...100, "B.4": 1...100, "B.5": 1...100, "C.7": 1...100, "C.8": 1...100,
    "C.9": 1...100, "C.10": 1...100, "L.4": 1...100, "L.5": 1...100,
  ]

  @Test("What a clause misses can still turn it either way, all else as it is")
  func bothAnswers() async throws {
    try await forAllApplications(
      "what is missing turns it either way", cases: 1200, covering: Self.everyClause
    ) {
      facts, choices in
      for finding in try Books.all.verdict(for: facts).findings where finding.outcome == .undetermined {
        // Before the first cap there is none to compare with; without a form there is no measure to take.
        if finding.clause == "L.6", facts.asOf < date("2016-01-09") { continue }
        if finding.clause == "B.5", !facts.establishmentType.isKnown { continue }
        var cases = [facts]
        for path in finding.missingPaths {
          let values = try possible(path, in: facts)
          cases = cases.flatMap { before in
            values.map { learn in
              var after = before
              learn(&after)
              return after
            }
          }
        }
        let answers = Set(try cases.compactMap { try Books.all.finding(finding.clause, for: $0)?.outcome })
        try expect(
          answers == [.satisfied, .unmet], "\(finding.clause) without \(finding.missingPaths): \(answers)")
        choices.mark(finding.clause.text)
      }
    }
  }

  @Test("A clause does not use what another implies: no workers at all leave open how many are counted")
  func oneClauseAtATime() throws {
    let facts = Sample.establishment {
      $0.workers = .known(0)
      $0.rehabilitatedWorkers = .unknown
    }
    #expect(try outcome("C.8", facts) == .unmet)
    #expect(try outcome("C.10", facts) == .undetermined)
    #expect(try outcome("L.5", facts) == .undetermined)
  }

  @Test("Nobody counted settles three clauses at once: the share, the list, the ceiling by workers")
  func nobodyCounted() throws {
    let facts = Sample.establishment {
      $0.workers = .unknown
      $0.rehabilitatedWorkers = .known(0)
      $0.listedWorkers = .unknown
    }
    #expect(try outcome("C.8", facts) == .unmet)
    #expect(try outcome("C.10", facts) == .satisfied)
    #expect(try finding("L.5", facts)?.required == .number(0))
    #expect(try outcome("L.5", facts) == .unmet)
  }
}
