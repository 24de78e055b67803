public import HoaNhapValues

/// A line of the list that is worked through in a month: what a loan has to pay, and what it already owes
/// (danh sách nợ đến hạn).
public struct LoanDues: Sendable, Hashable {
  /// Where the loan stands; what is late, or fell due on its day, is told by its position.
  public let position: LoanPosition
  /// What falls due in the days asked for, earliest first; empty where only something due already is owed.
  public let dues: [UpcomingDue]

  /// The line of a loan; `nil` where it does not run, or nothing is due and unpaid and nothing falls due.
  ///
  /// - Parameters:
  ///   - ledger: of the loan.
  ///   - position: where it stands at the end of a day.
  ///   - last: the last day that is asked for.
  /// - Throws: ``InputError`` where interest until then does not fit.
  public init?(_ ledger: Ledger, _ position: LoanPosition, until last: CivilDate) throws(InputError) {
    guard position.isRunning else { return nil }
    let dues = try ledger.dues(after: position.asOf, until: last)
    let owed = position.balances
    // What fell due on the day itself and is unpaid in the evening is no day behind yet, and still owed.
    let isClear =
      owed.pastDuePrincipal == .zero && owed.dueUnpaidInterest == .zero && owed.overdueInterest == .zero
    if dues.isEmpty, isClear { return nil }
    self.position = position
    self.dues = dues
  }
}
