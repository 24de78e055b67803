public import HoaNhapValues

/// One loan in the neutral JSON form that an independent model reads too.
///
/// A document describes a loan and what happened to it. This version reads the loan: a document with events is refused.
public struct LoanDocument: Sendable, Hashable {
  /// The terms of the loan.
  public let terms: LoanTerms
  /// The day for which balances are asked; it does not change the schedule, which is the plan.
  public let asOf: CivilDate?

  /// Makes a document from terms.
  public init(_ terms: LoanTerms, asOf: CivilDate? = nil) {
    self.terms = terms
    self.asOf = asOf
  }
}
