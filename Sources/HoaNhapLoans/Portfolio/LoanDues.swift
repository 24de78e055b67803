public import HoaNhapValues

/// A line of the list that is worked through in a month: what a loan has to pay, and what it already owes
/// (danh sách nợ đến hạn).
public struct LoanDues: Sendable, Hashable {
  /// Where the loan stands; what is late is told by its position.
  public let position: LoanPosition
  /// What falls due in the days asked for, earliest first; empty where only something late is owed.
  public let dues: [UpcomingDue]

  /// The line of a loan; `nil` where it does not run, or nothing is late and nothing falls due.
  ///
  /// - Parameters:
  ///   - ledger: of the loan.
  ///   - position: where it stands at the end of a day.
  ///   - last: the last day that is asked for.
  /// - Throws: ``InputError`` where interest until then does not fit.
  public init?(_ ledger: Ledger, _ position: LoanPosition, until last: CivilDate) throws(InputError) {
    guard position.isRunning else { return nil }
    let dues = try ledger.dues(after: position.asOf, until: last)
    if dues.isEmpty, position.daysBehind == 0, position.overdueInterest == .zero { return nil }
    self.position = position
    self.dues = dues
  }
}
