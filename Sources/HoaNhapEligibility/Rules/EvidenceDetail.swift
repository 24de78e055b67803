public import HoaNhapValues

/// What the words of a finding need beyond the numbers that every finding shows.
///
/// It is data, not words: which part of a clause fails, and what would change that.
@usableFromInline
enum EvidenceDetail: Sendable, Hashable {
  /// Nothing more.
  case none
  /// An age: the first day on which it can be reached, where only a part of the birth date is known.
  case age(earliest: CivilDate?)
  /// A route: known to be none of the three, or completed on a later day.
  case route(isNone: Bool, completedOn: CivilDate?)
  /// The list: no entry, an entry that is not confirmed, or one that is confirmed later.
  case list(entry: Bool)
  /// The years after a management decision: whether there is one.
  case window(hasDecision: Bool)
  /// A ceiling on the programme total: how much the amount can be lowered by to fit, and how much must be repaid first.
  case total(lower: Int64?, repay: Int64?)
  /// The same, where the ceiling grows with the workers after rehabilitation.
  case workersTotal(ceiling: Int64?, lower: Int64?, repay: Int64?)
  /// The training cap: so much a month, so many months.
  case training(cap: Int64?, months: Int64?)
  /// The members of a form.
  case members
  /// The bounds of an enterprise.
  case enterprise
  /// Which of the two is known to be missing.
  case lawful(registered: Bool?, operating: Bool?)
  /// The share of workers: all workers, where known.
  case share(workers: Int64?)
  /// A flag of the case that no rule answers for.
  case unhandledFlag
}
