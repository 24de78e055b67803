import HoaNhap

/// One loan, lived through day by day and night by night in whole numbers: slow, and written without the ledger of the package.
///
/// It knows what the contracts of this year have: 6.24 % a year, 130 % of it on what is overdue, interest each month on the day of the
/// loan, instalments of whole 100,000 đồng, payments used in the order of the bank. Interest is a whole number over 36,500,000.
struct NightLedger {
  struct Part {
    var due: CivilDate
    var left: Int64
  }

  private static let unit: Int64 = 36_500_000

  let start: CivilDate
  let studyEnd: CivilDate?
  private let off: WorkCalendar
  var disbursements: [(day: CivilDate, amount: Int64)]
  var parts: [Part]
  /// Where interest periods end, and the day on which each one's interest is to be paid.
  private var closings: [(close: CivilDate, due: CivilDate)] = []
  private var bills: [(due: CivilDate, amount: Int64)] = []
  private var accrued: Int64 = 0
  private var accruedOverdue: Int64 = 0
  private var overdueInterest: Int64 = 0
  private(set) var interestDue: Int64 = 0
  private(set) var outstanding: Int64 = 0
  private(set) var overdue: Int64 = 0
  private(set) var isSettled = false
  var frozen: (from: CivilDate, to: CivilDate)?

  init(
    from start: CivilDate, months: Int, every: Int, _ disbursements: [(day: CivilDate, amount: Int64)],
    study: Int? = nil, off: WorkCalendar
  ) throws {
    self.start = start
    self.disbursements = disbursements
    studyEnd = try study.map { try start.adding(months: $0) }
    let base = studyEnd ?? start
    self.off = off
    let total = disbursements.reduce(0) { $0 + $1.amount }
    let count = Int64(months / every)
    parts = []
    for number in 1...count {
      let due = try Self.payable(base.adding(months: Int(number) * every), off)
      let share = total / count / 100_000 * 100_000
      parts.append(Part(due: due, left: number < count ? share : total - share * (count - 1)))
    }
    for month in 1...months {
      let close = try base.adding(months: month)
      closings.append((close, try Self.payable(close, off)))
    }
  }

  /// The day on which money for a date is taken: itself, or the next working day.
  static func payable(_ date: CivilDate, _ off: WorkCalendar) throws -> CivilDate {
    var day = date
    while off.weekend.contains(day.weekday) && !off.worked.contains(day) || off.off.contains(day) {
      day = try day.adding(days: 1)
    }
    return day
  }

  /// All that is unpaid falls due on a later day; interest goes on monthly until then.
  mutating func extend(until last: CivilDate) throws {
    let rest = parts.reduce(0) { $0 + $1.left }
    parts = [Part(due: try Self.payable(last, off), left: rest)]
    var month = closings.count + 1
    while let close = try? start.adding(months: month), close < last {
      closings.append((close, try Self.payable(close, off)))
      month += 1
    }
    closings.append((last, try Self.payable(last, off)))
  }

  /// One instalment is paid on a later day.
  mutating func adjust(_ due: CivilDate, to day: CivilDate) throws {
    let later = try Self.payable(day, off)
    for place in parts.indices where parts[place].due == due { parts[place].due = later }
    parts.sort { $0.due < $1.due }
  }

  private func rounded(_ exact: Int64) -> Int64 { (2 * exact + Self.unit) / (2 * Self.unit) }

  mutating func morning(_ day: CivilDate) {
    for part in disbursements where part.day == day { outstanding += part.amount }
    for closing in closings where closing.close == day {
      bills.append((closing.due, rounded(accrued)))
      accrued = 0
    }
    for bill in bills where bill.due <= day { interestDue += bill.amount }
    bills.removeAll { $0.due <= day }
  }

  /// What would have to be paid today for nothing to be behind.
  func due(_ day: CivilDate) -> Int64 {
    parts.filter { $0.due <= day }.reduce(0) { $0 + $1.left } + interestDue + overdueInterest
      + rounded(accruedOverdue)
  }

  /// What would have to be paid today for nothing to be owed.
  func everything() -> Int64 {
    outstanding + interestDue + overdueInterest + rounded(accruedOverdue) + rounded(accrued)
      + bills.reduce(0) { $0 + $1.amount }
  }

  /// Uses a payment; gives what of it was principal, and what interest.
  mutating func pay(_ amount: Int64, _ day: CivilDate) -> (principal: Int64, interest: Int64) {
    var (left, principal, interest) = (amount, Int64(0), Int64(0))
    func take(_ owed: inout Int64, _ used: inout Int64) {
      let taken = min(left, owed)
      owed -= taken
      left -= taken
      used += taken
    }
    overdueInterest += rounded(accruedOverdue)
    accruedOverdue = 0
    for place in parts.indices where parts[place].due < day { take(&parts[place].left, &principal) }
    take(&overdueInterest, &interest)
    take(&interestDue, &interest)
    for place in parts.indices where parts[place].due >= day { take(&parts[place].left, &principal) }
    outstanding -= principal
    if outstanding == 0 {
      var rest = rounded(accrued) + bills.reduce(0) { $0 + $1.amount }
      (accrued, bills) = (0, [])
      take(&rest, &interest)
      interestDue += rest
    }
    return (principal, interest)
  }

  mutating func evening(_ day: CivilDate) {
    overdue = parts.filter { $0.due <= day }.reduce(0) { $0 + $1.left }
    let isAllOut = disbursements.allSatisfy { $0.day <= day }
    isSettled = isAllOut && outstanding == 0 && interestDue == 0 && overdueInterest == 0
  }

  mutating func night(_ day: CivilDate) {
    if let frozen, frozen.from <= day, day < frozen.to { return }
    // What a study period bears is spread over later dates; nobody pays it in this year.
    if studyEnd.map({ $0 <= day }) ?? true { accrued += (outstanding - overdue) * 6240 }
    accruedOverdue += overdue * 8112
  }

  /// In which of the three states of a report the loan is.
  func state(_ day: CivilDate) -> String {
    if let frozen, frozen.from <= day, day < frozen.to { return "frozen" }
    return overdue > 0 ? "overdue" : "inTerm"
  }
}
