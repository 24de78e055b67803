import HoaNhapValues

/// The instalments of principal and what is unpaid of each, oldest first.
struct InstalmentBook: Sendable {
  struct Instalment: Sendable {
    /// The plan's own date, before a calendar moves it.
    let nominal: CivilDate
    let due: CivilDate
    let dueDay: Int
    /// The day at whose end what is unpaid becomes overdue (conventions V27, V35).
    let overdueDay: Int
    var unpaid: Int64
  }

  private(set) var list: [Instalment] = []
  /// The đồng that equal cuts are multiples of.
  private let unit: Int64
  /// Those before have fallen due.
  private var dueEnd = 0
  /// Those before have become overdue.
  private var overdueEnd = 0
  /// Those before are paid.
  private var openStart = 0

  /// What is unpaid and overdue, in đồng.
  private(set) var overdue: Int64 = 0
  /// What is unpaid and due but not overdue, in đồng.
  private(set) var due: Int64 = 0

  init(unit: Int64, capacity: Int) {
    self.unit = unit
    list.reserveCapacity(capacity)
  }

  mutating func append(_ instalment: Instalment) { list.append(instalment) }

  // MARK: Days

  /// The next day on which an instalment falls due.
  var nextDueDay: Int { dueEnd < list.count ? list[dueEnd].dueDay : .max }
  /// The next day at whose end an instalment becomes overdue.
  var nextOverdueDay: Int { overdueEnd < dueEnd ? list[overdueEnd].overdueDay : .max }

  /// Lets instalments fall due on a day.
  mutating func fallDue(on day: Int) {
    while nextDueDay <= day {
      due += list[dueEnd].unpaid
      dueEnd += 1
    }
  }

  /// Moves what is unpaid at the end of a day to overdue; gives how much that is.
  mutating func moveOverdue(on day: Int) -> Int64 {
    var moved: Int64 = 0
    while nextOverdueDay <= day {
      moved += list[overdueEnd].unpaid
      overdueEnd += 1
    }
    due -= moved
    overdue += moved
    return moved
  }

  /// Hands over the instalments that ``moveOverdue(on:)`` would move. Most evenings there are none, so no list is made.
  @inline(__always)
  func forEachMovingOverdue(on day: Int, _ body: (Instalment) -> Void) {
    var index = overdueEnd
    while index < dueEnd, list[index].overdueDay <= day {
      if list[index].unpaid > 0 { body(list[index]) }
      index += 1
    }
  }

  /// The day of the oldest instalment that has fallen due and is unpaid.
  var oldestDueDay: Int? {
    due + overdue == 0 ? nil : list[..<dueEnd].first { $0.unpaid > 0 }?.dueDay
  }

  // MARK: Money

  /// Everything unpaid, what is not handed out yet included.
  var unpaid: Int64 { list[openStart...].reduce(0) { $0 + $1.unpaid } }

  /// Uses money for overdue instalments; gives how much.
  mutating func payOverdue(_ money: Int64) -> Int64 {
    let used = min(money, overdue)
    overdue -= used
    takeOldest(used)
    return used
  }

  /// Uses money for instalments that are due and not overdue; gives how much.
  mutating func payDue(_ money: Int64) -> Int64 {
    let used = min(money, due)
    due -= used
    take(used, from: overdueEnd)
    return used
  }

  /// Uses money for what fell due last, so that what was late before stays late; gives how much.
  mutating func payLatestDue(_ money: Int64) -> Int64 {
    let used = min(money, due)
    due -= used
    var left = used
    var index = dueEnd - 1
    while left > 0, index >= overdueEnd {
      left -= take(left, at: index)
      index -= 1
    }
    return used
  }

  /// Takes an amount off instalments that are not due yet.
  ///
  /// - Precondition: they are worth as much.
  mutating func prepay(_ amount: Int64, _ prepayment: LoanEvent.Prepayment) {
    switch prepayment {
    case .nextInstalments: take(amount, from: dueEnd)
    case .reduceTerm: takeLatest(amount)
    case .reduceInstalment: cut(amount)
    }
  }

  /// Takes an amount off all instalments, oldest first; gives what of it was overdue.
  ///
  /// - Precondition: they are worth as much.
  mutating func writeOff(_ amount: Int64) -> (overdue: Int64, rest: Int64) {
    let fromOverdue = min(amount, overdue)
    let fromDue = min(amount - fromOverdue, due)
    overdue -= fromOverdue
    due -= fromDue
    takeOldest(amount)
    return (fromOverdue, amount - fromOverdue)
  }

  private mutating func takeOldest(_ amount: Int64) {
    take(amount, from: openStart)
    while openStart < list.count, list[openStart].unpaid == 0 { openStart += 1 }
  }

  private mutating func take(_ amount: Int64, from start: Int) {
    var left = amount
    var index = start
    while left > 0, index < list.count {
      left -= take(left, at: index)
      index += 1
    }
  }

  private mutating func takeLatest(_ amount: Int64) {
    var left = amount
    var index = list.count - 1
    while left > 0, index >= dueEnd {
      left -= take(left, at: index)
      index -= 1
    }
  }

  /// Cuts equally, rounded down to the unit; the last takes the rest, and what it cannot take the ones before it.
  private mutating func cut(_ amount: Int64) {
    let open = (dueEnd..<list.count).filter { list[$0].unpaid > 0 }
    guard !open.isEmpty else { return }
    let even = amount / Int64(open.count)
    let share = even - even % unit
    var left = amount
    for index in open.dropLast() { left -= take(share, at: index) }
    takeLatest(left)
  }

  private mutating func take(_ amount: Int64, at index: Int) -> Int64 {
    let taken = min(amount, list[index].unpaid)
    list[index].unpaid -= taken
    return taken
  }
}
