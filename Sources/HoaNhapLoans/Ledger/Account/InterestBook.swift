import HoaNhapValues

/// The interest dates of a plan: what has fallen due on each and what is unpaid of it, oldest first.
struct InterestBook: Sendable {
  struct Bill: Sendable {
    /// The day to which interest is counted; never after the due date.
    let closeDay: Int
    var dueDay: Int
    /// Whether it stands on the interest grid, or at a maturity beside it.
    let isOnGrid: Bool
    /// The share of the study interest, in đồng.
    var study: Int64 = 0
    /// What is unpaid, in đồng; the study share from the due date on.
    var unpaid: Int64 = 0
  }

  private var list: [Bill] = []
  /// The period of those before has ended.
  private var closedEnd = 0
  /// Those before have fallen due.
  private var dueEnd = 0
  private var openStart = 0
  /// The exact interest of periods that have ended and are not due yet: between a contract's date and a later day on
  /// which it is payable.
  private(set) var pending: [ExactSum] = []

  /// What is due and unpaid, in đồng.
  private(set) var due: Int64 = 0
  /// What has fallen due since the start, in đồng.
  private(set) var posted: Int64 = 0
  /// The study interest that is fixed and not due yet, in đồng.
  private(set) var unbilledStudy: Int64 = 0
  /// How many dates of the interest grid are behind.
  private(set) var closedOnGrid = 0

  init(capacity: Int) { list.reserveCapacity(capacity) }

  mutating func append(_ bill: Bill) { list.append(bill) }

  /// Forgets the dates whose period has not ended, for those of a new plan to follow.
  mutating func dropFuture() { list.removeSubrange(closedEnd...) }

  // MARK: Days

  /// The next day on which a period ends.
  var nextCloseDay: Int { closedEnd < list.count ? list[closedEnd].closeDay : .max }
  /// The next day on which interest falls due.
  var nextDueDay: Int { dueEnd < closedEnd ? list[dueEnd].dueDay : .max }

  /// Ends the next period with its interest.
  mutating func close(_ amount: Int64, exact: @autoclosure () -> ExactSum) {
    list[closedEnd].unpaid = amount
    if list[closedEnd].isOnGrid { closedOnGrid += 1 }
    if list[closedEnd].dueDay > list[closedEnd].closeDay { pending.append(exact()) }
    closedEnd += 1
  }

  /// Lets the next interest fall due.
  mutating func fallDue() throws(InputError) {
    let bill = list[dueEnd]
    if bill.dueDay > bill.closeDay, !pending.isEmpty { pending.removeFirst() }
    list[dueEnd].unpaid = try sum(bill.unpaid, bill.study)
    unbilledStudy -= bill.study
    due = try sum(due, list[dueEnd].unpaid)
    posted = try sum(posted, list[dueEnd].unpaid)
    dueEnd += 1
  }

  /// The day of the oldest interest that has fallen due and is unpaid.
  var oldestDueDay: Int? { due == 0 ? nil : list[openStart..<dueEnd].first { $0.unpaid > 0 }?.dueDay }

  // MARK: Study interest

  /// Puts study interest that was just fixed on the dates ahead.
  mutating func fix(study amount: Int64, _ deferral: Deferral) {
    unbilledStudy = amount
    spread(deferral)
  }

  /// Puts the study interest that is not due yet on the dates ahead (conventions V25, V32).
  mutating func spread(_ deferral: Deferral) {
    let last = list.count - 1
    guard dueEnd <= last else { return }
    let even = unbilledStudy / Int64(list.count - dueEnd)
    let share = deferral.interest == .spread ? even - even % deferral.spreadUnit : 0
    for index in dueEnd...last { list[index].study = share }
    let rest = unbilledStudy - share * Int64(last - dueEnd)
    if deferral.interest == .firstDue { list[dueEnd].study = rest } else { list[last].study = rest }
    if deferral.interest == .firstDue, dueEnd < last { list[last].study = 0 }
  }

  // MARK: Money

  /// Uses money for interest that is due, oldest first; gives how much.
  mutating func pay(_ money: Int64) -> Int64 {
    let used = min(money, due)
    due -= used
    var left = used
    while openStart < dueEnd {
      let taken = min(left, list[openStart].unpaid)
      list[openStart].unpaid -= taken
      left -= taken
      if list[openStart].unpaid > 0 { break }
      openStart += 1
    }
    return used
  }

  /// Lets everything that has accrued fall due at once (convention V30).
  mutating func fallDueAtOnce(_ accrued: Int64, on day: Int) throws(InputError) {
    let study = unbilledStudy
    for index in dueEnd..<list.count { list[index].study = 0 }
    unbilledStudy = 0
    for index in dueEnd..<closedEnd { list[index].dueDay = day }
    pending = []
    while dueEnd < closedEnd { try fallDue() }
    let amount = try sum(accrued, study)
    guard amount > 0 else { return }
    list.insert(Bill(closeDay: day, dueDay: day, isOnGrid: false, unpaid: amount), at: closedEnd)
    closedEnd += 1
    try fallDue()
  }

  private func sum(_ a: Int64, _ b: Int64) throws(InputError) -> Int64 {
    let (sum, overflow) = a.addingReportingOverflow(b)
    if overflow { throw Fault.overflow("disbursements") }
    return sum
  }
}
