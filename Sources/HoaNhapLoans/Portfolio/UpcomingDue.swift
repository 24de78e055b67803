public import HoaNhapValues

/// What falls due on one day if everything that falls due before it is paid on its day (khoản đến hạn).
public struct UpcomingDue: Sendable, Hashable {
  /// The day on which it is payable.
  public let date: CivilDate
  /// Principal that falls due on that day.
  public let principal: Dong
  /// Normal and study interest that falls due on that day.
  public let interest: Dong

  /// Both together.
  ///
  /// - Throws: ``CalculationError`` where the sum does not fit.
  public func total() throws(CalculationError) -> Dong { try principal.adding(interest) }
}

extension Ledger {
  /// What falls due after a day, until another, that day included; earliest first.
  ///
  /// It counts with the events until the first day, and then with payments on time: what is late already stays late and is no
  /// part of it, and a prepayment, a reschedule or a freeze has its effect.
  /// - Throws: ``InputError`` with code `overflow` where interest until then does not fit.
  /// - Complexity: O(days due since the last event), or O(events until the first day) where later ones were added.
  public func dues(after day: CivilDate, until last: CivilDate) throws(InputError) -> [UpcomingDue] {
    var dues: [UpcomingDue] = []
    try forEachDue(after: day, until: last) { dues.append($0) }
    return dues
  }

  /// Hands over what falls due after a day, until another, without a list.
  ///
  /// - Throws: as ``dues(after:until:)``.
  public func forEachDue(
    after day: CivilDate, until last: CivilDate, _ body: (UpcomingDue) -> Void
  ) throws(InputError) {
    guard day < last else { return }
    var account = try account(on: day)
    if day >= terms.disbursements[0].date { try account.end(day.dayNumber) }
    while let next = account.nextDueDay, next <= last.dayNumber {
      let (principal, interest) = try account.passDueDay(next)
      if principal + interest > 0 {
        body(
          UpcomingDue(
            date: CivilDate(clampedDayNumber: next), principal: Dong(principal), interest: Dong(interest)))
      }
    }
  }
}

extension LoanAccount {
  /// Lets a day end, its evening included.
  fileprivate mutating func end(_ day: Int) throws(InputError) {
    try open(day)
    try passEvening(day)
  }

  /// The next day on which a period ends, or something falls due; `nil` where nothing follows.
  fileprivate var nextDueDay: Int? {
    let next = min(interest.nextCloseDay, interest.nextDueDay, instalments.nextDueDay)
    return next == .max ? nil : next
  }

  /// Lets a day come, pays what falls due on it, and gives how much that is.
  fileprivate mutating func passDueDay(_ day: Int) throws(InputError) -> (principal: Int64, interest: Int64) {
    let posted = interest.posted
    let owed = instalments.due + instalments.overdue
    try open(day)
    let principal = instalments.due + instalments.overdue - owed
    // Later interest is counted as if this were paid; interest bears none, so paying it changes nothing.
    normal.repay(instalments.payLatestDue(principal))
    return (principal, interest.posted - posted)
  }
}
