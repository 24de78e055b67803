import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues

extension Shown {
  /// The clauses that speak of establishments alone, in every outcome.
  static let ofEstablishments: [Shown] = [
    Shown("B.4", .satisfied, .word("cooperative"), .unknown, who: [.establishment], Sample.establishment()),
    Shown(
      "B.4", .unmet, .word("other"), .unknown, who: [.establishment],
      Sample.establishment { $0.establishmentType = .known(.other) }),
    Shown(
      "B.4", .undetermined, .unknown, .unknown, missing: ["establishment.type"], who: [.establishment],
      Sample.establishment { $0.establishmentType = .unknown }),
    Shown("B.5", .satisfied, .number(7), .number(5), -2, who: [.establishment], Sample.establishment()),
    Shown(
      "B.5", .unmet, .number(3), .number(5), 2, who: [.establishment],
      Sample.establishment { $0.members = .known(3) }),
    Shown(
      "B.5", .undetermined, .unknown, .number(5), missing: ["establishment.members"], who: [.establishment],
      Sample.establishment { $0.members = .unknown }),
    Shown(
      "B.5", .undetermined, .unknown, .unknown, missing: ["establishment.type"], who: [.establishment],
      Sample.establishment {
        $0.establishmentType = .unknown
        $0.members = .unknown
      }),
    Shown(
      "B.5", .unmet, .unknown, .unknown, who: [.establishment],
      Sample.establishment {
        $0.establishmentType = .known(.smallOrMediumEnterprise)
        $0.insuredWorkers = .known(201)
      }),
    Shown(
      "B.5", .undetermined, .unknown, .unknown,
      missing: ["establishment.insured_workers", "establishment.capital", "establishment.revenue"],
      who: [.establishment],
      Sample.establishment { $0.establishmentType = .known(.smallOrMediumEnterprise) }),
    Shown(
      "B.5", .satisfied, .unknown, .unknown, who: [.establishment],
      Sample.establishment { $0.establishmentType = .known(.householdBusiness) }),
    Shown("C.7", .satisfied, .flag(true), .flag(true), who: [.establishment], Sample.establishment()),
    Shown(
      "C.7", .unmet, .flag(false), .flag(true), who: [.establishment],
      Sample.establishment { $0.isOperating = .known(false) }),
    Shown(
      "C.7", .undetermined, .unknown, .flag(true),
      missing: ["establishment.registered", "establishment.operating"], who: [.establishment],
      Sample.establishment {
        $0.isRegistered = .unknown
        $0.isOperating = .unknown
      }),
    Shown("C.8", .satisfied, .number(2), .number(2), 0, who: [.establishment], Sample.establishment()),
    Shown(
      "C.8", .unmet, .number(2), .number(4), 2, who: [.establishment],
      Sample.establishment { $0.workers = .known(31) }),
    Shown(
      "C.8", .unmet, .number(0), .unknown, who: [.establishment],
      Sample.establishment {
        $0.workers = .unknown
        $0.rehabilitatedWorkers = .known(0)
      }),
    Shown(
      "C.8", .undetermined, .number(2), .unknown, missing: ["establishment.workers"], who: [.establishment],
      Sample.establishment { $0.workers = .unknown }),
    Shown(
      "C.8", .undetermined, .unknown, .number(2), missing: ["establishment.rehabilitated_workers"],
      who: [.establishment], Sample.establishment { $0.rehabilitatedWorkers = .unknown }),
    Shown(
      "C.9", .satisfied, .flag(true), .flag(true), who: [.communePeoplesCommittee], Sample.establishment()),
    Shown(
      "C.9", .unmet, .flag(false), .flag(true), who: [.communePeoplesCommittee],
      Sample.establishment { $0.planConfirmed = .known(false) }),
    Shown(
      "C.9", .undetermined, .unknown, .flag(true), missing: ["establishment.plan_confirmed"],
      who: [.communePeoplesCommittee], Sample.establishment { $0.planConfirmed = .unknown }),
    Shown(
      "C.10", .satisfied, .number(2), .number(2), 0, who: [.communePolice, .communePeoplesCommittee],
      Sample.establishment()),
    Shown(
      "C.10", .unmet, .number(0), .number(2), 2, who: [.communePolice, .communePeoplesCommittee],
      Sample.establishment { $0.listedWorkers = .known(0) }),
    Shown(
      "C.10", .undetermined, .unknown, .unknown,
      missing: ["establishment.listed_workers", "establishment.rehabilitated_workers"],
      who: [.communePolice, .communePeoplesCommittee],
      Sample.establishment {
        $0.listedWorkers = .unknown
        $0.rehabilitatedWorkers = .unknown
      }),
    Shown(
      "L.4", .satisfied, .number(400_000_000), .number(2_000_000_000), 1_600_000_000, who: [.establishment],
      Sample.establishment()),
    Shown(
      "L.4", .unmet, .number(2_000_000_002), .number(2_000_000_000), -2, who: [.establishment],
      Sample.establishment { $0.programmeBalance = .known(Dong(1_600_000_002)) }),
    Shown(
      "L.4", .undetermined, .unknown, .number(2_000_000_000), missing: ["programme_balance"],
      who: [.establishment], Sample.establishment { $0.programmeBalance = .unknown }),
    Shown(
      "L.5", .satisfied, .number(400_000_000), .number(400_000_000), 0, who: [.establishment],
      Sample.establishment()),
    Shown(
      "L.5", .unmet, .number(400_000_009), .number(400_000_000), -9, who: [.establishment],
      Sample.establishment { $0.programmeBalance = .known(Dong(9)) }),
    Shown(
      "L.5", .undetermined, .number(400_000_000), .unknown, missing: ["establishment.rehabilitated_workers"],
      who: [.establishment], Sample.establishment { $0.rehabilitatedWorkers = .unknown }),
    Shown(
      "L.5", .undetermined, .unknown, .unknown,
      missing: ["amount", "programme_balance", "establishment.rehabilitated_workers"], who: [.establishment],
      Sample.establishment {
        $0.amount = .unknown
        $0.programmeBalance = .unknown
        $0.rehabilitatedWorkers = .unknown
      }),
  ]
}
