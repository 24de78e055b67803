import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues

extension Shown {
  /// The clauses that speak of persons and of establishments, in every outcome of either.
  static let ofBoth: [Shown] = [
    Shown("D.1", .satisfied, on("2026-06-03"), on("2026-05-01"), -33, who: [], Sample.person()),
    Shown(
      "D.1", .unmet, on("2026-04-29"), on("2026-05-01"), 2, who: [],
      Sample.establishment { $0.asOf = date("2026-04-29") }),
    Shown("C.1", .satisfied, .flag(true), .flag(true), who: [.borrower], Sample.person()),
    Shown("C.1", .satisfied, .flag(true), .flag(true), who: [.establishment], Sample.establishment()),
    Shown(
      "C.1", .unmet, .flag(false), .flag(true), who: [.borrower],
      Sample.training { $0.needsLoan = .known(false) }),
    Shown(
      "C.1", .undetermined, .unknown, .flag(true), missing: ["needs_loan"], who: [.establishment],
      Sample.establishment { $0.needsLoan = .unknown }),
    Shown("L.1", .satisfied, .word("production"), .unknown, who: [.borrower], Sample.person()),
    Shown("L.1", .satisfied, .word("elementary"), .unknown, who: [.borrower], Sample.training()),
    Shown(
      "L.1", .satisfied, .word("production"), .word("production"), who: [.establishment],
      Sample.establishment()),
    Shown(
      "L.1", .unmet, .word("other"), .unknown, who: [.borrower],
      Sample.training { $0.trainingLevel = .known(.other) }),
    Shown(
      "L.1", .unmet, .word("training"), .word("production"), who: [.establishment],
      Sample.establishment { $0.purpose = .training }),
    Shown(
      "L.1", .undetermined, .unknown, .unknown, missing: ["training.level"], who: [.borrower],
      Sample.training { $0.trainingLevel = .unknown }),
    Shown("T.1", .satisfied, .number(60), .number(120), 60, who: [.borrower], Sample.person()),
    Shown("T.1", .satisfied, .number(120), .number(120), 0, who: [.establishment], Sample.establishment()),
    Shown(
      "T.1", .unmet, .number(123), .number(120), -3, who: [.establishment],
      Sample.establishment { $0.termMonths = .known(123) }),
    Shown(
      "T.1", .undetermined, .unknown, .number(120), missing: ["term_months"], who: [.borrower],
      Sample.person { $0.termMonths = .unknown }),
    Shown("C.11", .satisfied, .number(0), .number(0), 0, who: [.borrower], Sample.person()),
    Shown(
      "C.11", .unmet, .number(4), .number(0), -4, who: [.establishment],
      Sample.establishment { $0.samePurposeDebt = .known(Dong(4)) }),
    Shown(
      "C.11", .undetermined, .unknown, .number(0), missing: ["same_purpose_debt"], who: [.borrower],
      Sample.person { $0.samePurposeDebt = .unknown }),
  ]
}
