public import HoaNhapValues
public import HoaNhapEligibility
public import HoaNhapPlan

/// What a step rests on: a clause of the policy, or one of a commune's plan.
///
/// Both are written alike, as `C.2` and `III.5.2`; a plan's begin with a Roman numeral of its own numbering.
public enum CaseClause: Sendable, Hashable {
  /// A clause of the policy, such as `C.2` or `A.9`.
  case policy(ClauseCode)
  /// A clause of the plan, such as `III.5.2`.
  case plan(Clause)

  /// The clause as it is written.
  public var text: String {
    switch self {
    case .policy(let code): code.text
    case .plan(let clause): clause.text
    }
  }
}

extension CaseClause: CustomStringConvertible {
  /// The same as ``text``.
  public var description: String { text }
}
