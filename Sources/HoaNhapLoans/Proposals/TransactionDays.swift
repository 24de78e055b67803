import HoaNhapValues

/// The commune's transaction day as the day on which every payment of a proposed loan falls due (ngày giao dịch xã; I.8).
///
/// The bank's people sit in the commune on one day of each month. The first payment falls due on the first such day that
/// lies at least some days after the money; the last one on the last such day within the term. The register knows the day
/// and convention V36; the least number of days and the choice of the last day are assumed.
public struct TransactionDays: Sendable, Hashable {
  /// Which transaction day is the last of the term.
  public enum FinalDue: Sendable, Hashable, CaseIterable {
    /// The last one strictly before the term ends, as convention V36 has it.
    case beforeEnd
    /// The last one until the term ends, that day included.
    case untilEnd
  }

  /// The day of the month, 1 to 31; the month's last day where it has no such day.
  public let day: Int
  /// The least number of days from the money to the first payment, 1 to 366.
  public let leastDays: Int
  /// Which transaction day is the last of the term.
  public let finalDue: FinalDue

  /// Makes transaction days.
  public init(day: Int, leastDays: Int = 1, finalDue: FinalDue = .beforeEnd) {
    self.day = day
    self.leastDays = leastDays
    self.finalDue = finalDue
  }
}

/// The days on which a proposed loan can fall due, one a month, counted from the day that its months begin on.
///
/// With transaction days the count begins on the one a month before the first payment, so that the same steps and graces
/// apply to both.
struct DueMonths {
  private let origin: CivilDate
  /// The wanted day of the month (convention V20).
  let wantedDay: Int
  /// How many there are; the last one is the maturity.
  let count: Int

  /// The due days of a term.
  ///
  /// - Throws: ``InputError`` that names `months`, `transaction_day` or `least_days`.
  init(from start: CivilDate, months: Int, on days: TransactionDays?) throws(InputError) {
    guard (1...LoanTerms.longestTermInMonths).contains(months) else {
      throw Fault.range("months", 1...Int64(LoanTerms.longestTermInMonths))
    }
    guard let end = try? start.adding(months: months) else { throw Fault.dateOutOfRange("months") }
    guard let days else {
      origin = start
      wantedDay = start.day
      count = months
      return
    }
    guard (1...31).contains(days.day) else { throw Fault.range("transaction_day", 1...31) }
    guard (1...366).contains(days.leastDays) else { throw Fault.range("least_days", 1...366) }
    guard let eve = try? start.adding(days: days.leastDays - 1),
      let first = eve.firstTransactionDay(days.day),
      let origin = try? first.adding(months: -1, wantedDay: days.day),
      let limit = days.finalDue == .beforeEnd ? end : try? end.adding(days: 1),
      let last = limit.lastTransactionDay(days.day)
    else { throw Fault.dateOutOfRange("transaction_day") }
    guard first <= last else {
      throw InputError(
        .outOfRange, field: "months",
        vi: "Thời hạn vay đến \(end) không có ngày giao dịch xã nào từ \(first) trở đi.",
        en: "The term until \(end) has no transaction day from \(first) on.")
    }
    self.origin = origin
    wantedDay = days.day
    count = last.monthIndex - origin.monthIndex
  }

  /// The due day of a month, from 1 to ``count``.
  func date(_ month: Int) throws(InputError) -> CivilDate {
    do {
      return try origin.adding(months: month, wantedDay: wantedDay)
    } catch {
      throw Fault.dateOutOfRange("months")
    }
  }

  /// Every so many of them after a grace, and always the last.
  func dates(every: Int, after grace: Int = 0) throws(InputError) -> [CivilDate] {
    var dates: [CivilDate] = []
    for month in stride(from: grace + every, to: count, by: every) { dates.append(try date(month)) }
    return dates + [try date(count)]
  }
}
