import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapPropertyTesting
import HoaNhapValues

extension Choices {
  /// A fact, not known so often as a third of the time.
  func fact<Value>(_ values: [Value]) -> Fact<Value> {
    number(below: 10) < 3 ? .unknown : .known(pick(values))
  }
}

/// Tries a law on generated applications; the report shows the facts of the simplest that breaks it.
func forAllApplications(
  _ name: String, cases: Int = 299, covering: KeyValuePairs<String, ClosedRange<Int>> = [:],
  file: String = #fileID, function: String = #function,
  _ law: @escaping (ApplicationDocument, Choices) throws -> Void
) async throws {
  try await forAll(name, cases: cases, covering: covering, file: file, function: function) { choices in
    try law(choices.show("facts", Generated.application(choices)) { $0.json.canonicalText }, choices)
  }
}

/// Applications whose facts lie on the borders of the clauses, each known or unknown.
enum Generated {
  static let days = [
    "2014-06-03", "2014-06-04", "2011-06-03", "2016-06-02", "2016-06-03", "2016-02-29", "2026-04-30",
    "2026-05-01",
    "2026-06-02", "2026-06-03", "2026-06-04", "2036-06-03",
  ].map(date)
  static let amounts: [Dong] = [
    0, 1, 24_000_000, 24_000_001, 199_999_999, 200_000_000, 200_000_001, 400_000_000, 2_000_000_001,
    100_000_000_000,
    100_000_000_001, 300_000_000_001,
  ].map { Dong($0) }
  static let counts: [Int64] = [0, 1, 2, 3, 5, 6, 10, 11, 20, 120, 121, 200, 201]

  static func application(_ n: Choices) -> ApplicationDocument {
    var facts = ApplicationDocument(
      id: "G", asOf: n.pick(days), borrower: n.pick(BorrowerKind.allCases),
      purpose: n.pick(LoanPurpose.allCases))
    facts.amount = n.fact(amounts)
    facts.termMonths = n.fact(counts)
    facts.programmeBalance = n.fact(amounts)
    facts.samePurposeDebt = n.fact(Array(amounts.prefix(2)))
    facts.needsLoan = n.fact([true, false])
    if facts.borrowerKind == .person {
      facts.birth = n.fact(
        days.map { PartialDate($0) } + ["2013", "2014", "2014-06", "2011"].map { PartialDate($0)! })
      facts.route = n.fact(RehabilitationRoute.allCases)
      facts.completedOn = n.fact(days)
      facts.managementDecision = n.fact([nil, ManagementDecision(issuedOn: n.fact(days))])
      facts.listEntry = n.fact([
        nil, ListEntry(month: .unknown, confirmedOn: n.fact([nil] + days.map { $0 })),
      ])
      facts.conductIsGood = n.fact([true, false])
      facts.conductRecordedOn = n.fact(days)
      if facts.purpose == .training {
        facts.trainingLevel = n.fact(TrainingLevel.allCases)
        facts.trainingMonths = n.fact(counts)
        facts.institutionConfirmed = n.fact([true, false])
      }
    } else {
      facts.establishmentType = n.fact(EstablishmentType.allCases)
      facts.isRegistered = n.fact([true, false])
      facts.isOperating = n.fact([true, false])
      facts.members = n.fact(counts)
      facts.workers = n.fact(counts)
      facts.rehabilitatedWorkers = n.fact(counts)
      facts.listedWorkers = n.fact(counts)
      facts.planConfirmed = n.fact([true, false])
      facts.insuredWorkers = n.fact(counts)
      facts.capital = n.fact(amounts)
      facts.revenue = n.fact(amounts)
    }
    return facts
  }

  /// The application with one fact unlearned, chosen by `choice`; its name says which.
  static func forgetting(_ choice: Int, _ facts: ApplicationDocument) -> ApplicationDocument {
    var less = facts
    let forget: [(inout ApplicationDocument) -> Void] = [
      { $0.amount = .unknown }, { $0.termMonths = .unknown }, { $0.programmeBalance = .unknown },
      { $0.samePurposeDebt = .unknown }, { $0.needsLoan = .unknown }, { $0.birth = .unknown },
      { $0.route = .unknown }, { $0.completedOn = .unknown }, { $0.managementDecision = .unknown },
      { $0.listEntry = .unknown }, { $0.conductIsGood = .unknown }, { $0.trainingLevel = .unknown },
      { $0.trainingMonths = .unknown }, { $0.institutionConfirmed = .unknown },
      { $0.establishmentType = .unknown },
      { $0.isRegistered = .unknown }, { $0.isOperating = .unknown }, { $0.members = .unknown },
      { $0.workers = .unknown }, { $0.rehabilitatedWorkers = .unknown }, { $0.listedWorkers = .unknown },
      { $0.planConfirmed = .unknown }, { $0.insuredWorkers = .unknown }, { $0.capital = .unknown },
      { $0.revenue = .unknown },
    ]
    forget[choice % forget.count](&less)
    return less
  }

  static let forgettable = 25
}
