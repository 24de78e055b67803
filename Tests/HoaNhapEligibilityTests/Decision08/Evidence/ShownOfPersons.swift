import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues

extension Shown {
  /// The clauses that speak of persons alone, in every outcome.
  static let ofPersons: [Shown] = [
    Shown("B.1", .satisfied, on("2026-06-03"), on("2002-05-12"), -8788, who: [], Sample.person()),
    Shown(
      "B.1", .unmet, on("2026-06-03"), on("2026-06-05"), 2, who: [],
      Sample.person { $0.birth = .known(PartialDate(date("2014-06-05"))) }),
    Shown(
      "B.1", .undetermined, on("2026-06-03"), .unknown, missing: ["person.birth"], who: [],
      Sample.person { $0.birth = .unknown }),
    Shown("B.3", .satisfied, on("2026-06-03"), on("2005-05-12"), -7692, who: [], Sample.person()),
    Shown(
      "B.3", .unmet, on("2026-06-03"), on("2026-06-05"), 2, who: [],
      Sample.person { $0.birth = .known(PartialDate(date("2011-06-05"))) }),
    Shown(
      "B.3", .undetermined, on("2026-06-03"), .unknown, missing: ["person.birth"], who: [],
      Sample.person { $0.birth = .known(PartialDate("2011")!) }),
    Shown("B.2", .satisfied, .word("compulsory"), .unknown, who: [.borrower], Sample.person()),
    Shown(
      "B.2", .unmet, .word("none"), .unknown, who: [.borrower], Sample.person { $0.route = .known(.none) }),
    Shown(
      "B.2", .unmet, .word("compulsory"), .unknown, who: [.borrower],
      Sample.person { $0.completedOn = .known(date("2026-06-04")) }),
    Shown(
      "B.2", .undetermined, .unknown, .unknown, missing: ["person.route"], who: [.borrower],
      Sample.person { $0.route = .unknown }),
    Shown(
      "B.2", .undetermined, .word("voluntary"), .unknown, missing: ["person.completed"], who: [.borrower],
      Sample.person {
        $0.route = .known(.voluntary)
        $0.completedOn = .unknown
      }),
    Shown(
      "C.2", .satisfied, on("2026-06-02"), on("2026-06-03"), who: [.communePolice, .communePeoplesCommittee],
      Sample.person()),
    Shown(
      "C.2", .unmet, on("2026-06-04"), on("2026-06-03"), who: [.communePolice, .communePeoplesCommittee],
      Sample.person { $0.listEntry = confirmed("2026-06-04") }),
    Shown(
      "C.2", .unmet, .unknown, on("2026-06-03"), who: [.communePolice, .communePeoplesCommittee],
      Sample.person { $0.listEntry = .known(nil) }),
    Shown(
      "C.2", .undetermined, .unknown, on("2026-06-03"), missing: ["person.list"],
      who: [.communePolice, .communePeoplesCommittee], Sample.person { $0.listEntry = .unknown }),
    Shown("C.3", .satisfied, on("2026-06-03"), on("2034-03-01"), 2828, who: [], Sample.person()),
    Shown(
      "C.3", .unmet, on("2026-06-03"), on("2026-06-01"), -2, who: [],
      Sample.person { $0.managementDecision = issued("2016-06-01") }),
    Shown(
      "C.3", .unmet, on("2026-06-03"), .unknown, who: [],
      Sample.person { $0.managementDecision = .known(nil) }),
    Shown(
      "C.3", .undetermined, on("2026-06-03"), .unknown, missing: ["person.management_decision"], who: [],
      Sample.person { $0.managementDecision = .unknown }),
    Shown(
      "C.3", .undetermined, on("2026-06-03"), .unknown, missing: ["person.management_decision.issued"],
      who: [],
      Sample.person { $0.managementDecision = .known(ManagementDecision(issuedOn: .unknown)) }),
    Shown("C.4", .satisfied, .flag(true), .flag(true), who: [.communePolice], Sample.person()),
    Shown(
      "C.4", .unmet, .flag(false), .flag(true), who: [.communePolice],
      Sample.person { $0.conductIsGood = .known(false) }),
    Shown(
      "C.4", .undetermined, .unknown, .flag(true), missing: ["person.conduct.good"], who: [.communePolice],
      Sample.person { $0.conductIsGood = .unknown }),
    Shown("C.5", .satisfied, .number(0), .number(0), 0, who: [.borrower], Sample.training()),
    Shown(
      "C.5", .unmet, .number(7), .number(0), -7, who: [.borrower],
      Sample.training { $0.samePurposeDebt = .known(Dong(7)) }),
    Shown(
      "C.5", .undetermined, .unknown, .number(0), missing: ["same_purpose_debt"], who: [.borrower],
      Sample.training { $0.samePurposeDebt = .unknown }),
    Shown("C.6", .satisfied, .flag(true), .flag(true), who: [.trainingInstitution], Sample.training()),
    Shown(
      "C.6", .unmet, .flag(false), .flag(true), who: [.trainingInstitution],
      Sample.training { $0.institutionConfirmed = .known(false) }),
    Shown(
      "C.6", .undetermined, .unknown, .flag(true), missing: ["training.institution_confirmed"],
      who: [.trainingInstitution], Sample.training { $0.institutionConfirmed = .unknown }),
    Shown(
      "L.3", .satisfied, .number(100_000_000), .number(200_000_000), 100_000_000, who: [.borrower],
      Sample.person()),
    Shown(
      "L.3", .unmet, .number(200_000_003), .number(200_000_000), -3, who: [.borrower],
      Sample.person { $0.programmeBalance = .known(Dong(100_000_003)) }),
    Shown(
      "L.3", .undetermined, .unknown, .number(200_000_000), missing: ["amount", "programme_balance"],
      who: [.borrower],
      Sample.person {
        $0.amount = .unknown
        $0.programmeBalance = .unknown
      }),
    Shown(
      "L.6", .satisfied, .number(24_000_000), .number(24_000_000), 0, who: [.borrower], Sample.training()),
    Shown(
      "L.6", .unmet, .number(24_000_005), .number(24_000_000), -5, who: [.borrower],
      Sample.training { $0.amount = .known(Dong(24_000_005)) }),
    Shown(
      "L.6", .undetermined, .unknown, .number(24_000_000), missing: ["amount"], who: [.borrower],
      Sample.training { $0.amount = .unknown }),
    Shown(
      "L.6", .undetermined, .number(24_000_000), .unknown, missing: ["training.months"], who: [.borrower],
      Sample.training { $0.trainingMonths = .unknown }),
    Shown(
      "L.6", .undetermined, .number(24_000_000), .unknown, who: [.borrower],
      Sample.training { $0.asOf = date("2016-01-08") }),
  ]
}
