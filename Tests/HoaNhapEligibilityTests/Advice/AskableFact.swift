import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapPropertyTesting
import HoaNhapValues

/// One fact as a test sees it: whether it is unknown, and values on both sides of every border it can meet.
///
/// It is written from the document's form alone and shares nothing with the code that it judges.
struct AskableFact: Sendable {
  typealias Setter = @Sendable (inout ApplicationDocument) -> Void

  let fact: FactSet
  let isUnknown: @Sendable (ApplicationDocument) -> Bool
  let forget: Setter
  let values: @Sendable (ApplicationDocument) -> [Setter]

  /// A fact that is known or not as a whole.
  private static func plain<Value: Sendable>(
    _ fact: FactSet, _ path: any WritableKeyPath<ApplicationDocument, Fact<Value>> & Sendable,
    _ values: [Value]
  ) -> AskableFact {
    AskableFact(
      fact: fact, isUnknown: { !$0[keyPath: path].isKnown }, forget: { $0[keyPath: path] = .unknown },
      values: { _ in values.map { value in { $0[keyPath: path] = .known(value) } } })
  }

  /// The facts of a kind and purpose that a clause reads.
  static func all(_ kind: BorrowerKind, _ purpose: LoanPurpose) -> [AskableFact] {
    if kind == .establishment { return shared + establishment }
    return shared + person + (purpose == .training ? training : [])
  }

  /// Those that are unknown, or known in part.
  static func unknown(in facts: ApplicationDocument) -> [AskableFact] {
    all(facts.borrowerKind, facts.purpose).filter { $0.isUnknown(facts) }
  }

  static let amounts: [Int64] = [
    0, 1, 24_000_000, 24_000_001, 200_000_000, 200_000_001, 400_000_000, 2_000_000_000, 2_000_000_001,
    1_000_000_000_000,
  ]
  static let counts: [Int64] = [0, 1, 2, 3, 5, 10, 20, 21, 1_000_000]
  static let days = ["2011-06-03", "2014-06-03", "2016-06-02", "2016-06-03", "2026-06-03", "2026-06-04"].map(
    date)
  static let births = [
    "1950-01-01", "2011-06-03", "2011-06-04", "2014-06-03", "2014-06-04", "2014-12-31", "2026-06-03",
  ].map(date)

  private static let shared: [AskableFact] = [
    plain(.needsLoan, \.needsLoan, [true, false]),
    plain(.samePurposeDebt, \.samePurposeDebt, [Dong(0), Dong(1)]),
    plain(.termMonths, \.termMonths, [0, 120, 121]),
    plain(.amount, \.amount, amounts.map(Dong.init)),
    plain(.programmeBalance, \.programmeBalance, amounts.map(Dong.init)),
  ]

  private static let person: [AskableFact] = [
    AskableFact(
      fact: .birth, isUnknown: { $0.birth.value?.day == nil }, forget: { $0.birth = .unknown },
      values: { facts in
        let known = facts.birth.value
        return births.filter { day in known.map { $0.earliest <= day && day <= $0.latest } ?? true }
          .map { day in { $0.birth = .known(PartialDate(day)) } }
      }),
    plain(.route, \.route, RehabilitationRoute.allCases),
    plain(.completedOn, \.completedOn, days),
    AskableFact(
      fact: .list, isUnknown: { !$0.listEntry.isKnown }, forget: { $0.listEntry = .unknown },
      values: { _ in [{ $0.listEntry = .known(nil) }] + confirmations }),
    AskableFact(
      fact: .listConfirmedOn, isUnknown: { $0.listEntry.value??.confirmedOn.isKnown == false },
      forget: { $0.listEntry = .known(ListEntry(month: .unknown, confirmedOn: .unknown)) },
      values: { _ in confirmations }),
    AskableFact(
      fact: .managementDecision, isUnknown: { !$0.managementDecision.isKnown },
      forget: { $0.managementDecision = .unknown },
      values: { _ in [{ $0.managementDecision = .known(nil) }] + issues }),
    AskableFact(
      fact: .decisionIssuedOn, isUnknown: { $0.managementDecision.value??.issuedOn.isKnown == false },
      forget: { $0.managementDecision = .known(ManagementDecision(issuedOn: .unknown)) },
      values: { _ in issues }),
    plain(.conduct, \.conductIsGood, [true, false]),
  ]

  private static let confirmations: [Setter] = ([nil] + days.map { $0 }).map { day in
    { $0.listEntry = .known(ListEntry(month: .unknown, confirmedOn: .known(day))) }
  }
  private static let issues: [Setter] = days.map { day in
    { $0.managementDecision = .known(ManagementDecision(issuedOn: .known(day))) }
  }

  private static let training: [AskableFact] = [
    plain(.trainingLevel, \.trainingLevel, TrainingLevel.allCases),
    plain(.institutionConfirmed, \.institutionConfirmed, [true, false]),
    plain(.trainingMonths, \.trainingMonths, [0, 1, 5, 6, 7, 50, 1_000_000]),
  ]

  private static let establishment: [AskableFact] = [
    plain(.establishmentType, \.establishmentType, EstablishmentType.allCases),
    plain(.registered, \.isRegistered, [true, false]),
    plain(.operating, \.isOperating, [true, false]),
    plain(.members, \.members, [0, 1, 2, 3, 4, 5]),
    plain(.workers, \.workers, counts),
    plain(.rehabilitatedWorkers, \.rehabilitatedWorkers, counts),
    plain(.listedWorkers, \.listedWorkers, counts),
    plain(.planConfirmed, \.planConfirmed, [true, false]),
    plain(.insuredWorkers, \.insuredWorkers, [0, 200, 201]),
    plain(.capital, \.capital, [0, 100_000_000_000, 100_000_000_001].map { Dong($0) }),
    plain(.revenue, \.revenue, [0, 300_000_000_000, 300_000_000_001].map { Dong($0) }),
  ]
}

/// Applications near the border of eligibility: a sample with some facts moved and some forgotten.
enum NearlyEligible {
  static func application(
    _ n: Choices, moved: ClosedRange<Int>, forgotten: ClosedRange<Int>
  ) -> ApplicationDocument {
    var facts = n.pick([Sample.person(), Sample.training(), Sample.establishment()])
    if facts.purpose == .training { facts.termMonths = .known(12) }
    if facts.borrowerKind == .establishment {
      if n.chance(33) { facts.establishmentType = .known(.smallOrMediumEnterprise) }
      facts.insuredWorkers = .known(20)
      facts.capital = .known(Dong(5_000_000_000))
      facts.revenue = .known(Dong(9_000_000_000))
    }
    let all = AskableFact.all(facts.borrowerKind, facts.purpose)
    n.list(moved) {
      let values = n.pick(all).values(facts)
      if !values.isEmpty { n.pick(values)(&facts) }
    }
    n.list(forgotten) { n.pick(all).forget(&facts) }
    if facts.borrowerKind == .person, n.chance(12) {
      facts.birth = .known(PartialDate(n.pick(["2011", "2014", "2011-06", "2015"]))!)
    }
    return facts
  }
}

/// Tries a law on applications near the border; the report shows the facts of the simplest that breaks it.
func forAllNearlyEligible(
  _ name: String, cases: Int, seed: UInt64 = 1, moved: ClosedRange<Int>, forgotten: ClosedRange<Int>,
  covering: KeyValuePairs<String, ClosedRange<Int>> = [:], file: String = #fileID,
  function: String = #function, _ law: @escaping (ApplicationDocument, Choices) throws -> Void
) async throws {
  try await forAll(name, cases: cases, seed: seed, covering: covering, file: file, function: function) {
    choices in
    let facts = NearlyEligible.application(choices, moved: moved, forgotten: forgotten)
    try law(choices.show("facts", facts) { $0.json.canonicalText }, choices)
  }
}
