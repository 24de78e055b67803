import HoaNhapValues

/// Dates every so many months on a wanted day; the first may lie on another day (convention V20).
struct MonthGrid: Sendable, Hashable {
  let first: CivilDate
  // Small, for terms are copied with every schedule that is kept.
  private let every: Int16
  private let wanted: Int16

  var everyMonths: Int { Int(every) }
  var wantedDay: Int { Int(wanted) }

  /// A grid with the defaults of convention V19.
  ///
  /// - Precondition: the months and the day were checked.
  init(
    everyMonths: Int, day: Int?, firstDue: CivilDate?, after base: CivilDate, startDay: Int
  ) throws(CalculationError) {
    every = Int16(everyMonths)
    wanted = Int16(day ?? firstDue?.day ?? startDay)
    if let firstDue {
      first = firstDue
    } else {
      first = try base.adding(months: everyMonths, wantedDay: Int(wanted))
    }
  }

  /// A grid of every month on the day of its first date.
  init(first: CivilDate) {
    self.first = first
    every = 1
    wanted = Int16(first.day)
  }

  /// The date number `index`, from 0.
  func date(_ index: Int) throws(CalculationError) -> CivilDate {
    guard index > 0 else { return first }
    let (months, overflow) = index.multipliedReportingOverflow(by: everyMonths)
    if overflow { throw CalculationError(.dateOutOfRange, in: "MonthGrid.date") }
    return try first.adding(months: months, wantedDay: wantedDay)
  }

  /// Whether every date of another grid is a date of this one.
  func covers(_ other: MonthGrid) -> Bool {
    let months = other.first.monthIndex - first.monthIndex
    guard other.wantedDay == wantedDay, other.everyMonths % everyMonths == 0, months >= 0 else {
      return false
    }
    return other.first == (try? date(months / everyMonths))
  }
}

extension CivilDate {
  /// Months counted from the year 0.
  var monthIndex: Int { year * 12 + month - 1 }
}

/// A place on a grid of months that steps forward without counting days anew.
struct MonthCursor {
  private let everyMonths: Int
  private let wantedDay: Int
  private var year: Int
  private var month: Int
  private var length: Int
  /// The length of the year's February.
  private var february: Int
  /// The day number of the last day of the month before.
  private var eve: Int
  private var dayOfMonth: Int

  init(_ grid: MonthGrid) {
    everyMonths = grid.everyMonths
    wantedDay = grid.wantedDay
    year = grid.first.year
    month = grid.first.month
    dayOfMonth = grid.first.day
    eve = grid.first.dayNumber - dayOfMonth
    february = CivilDate.days(inMonth: 2, ofYear: year)
    length = CivilDate.days(inMonth: month, ofYear: year)
  }

  /// The days from 1970-01-01 to this date.
  @inline(__always)
  var dayNumber: Int { eve &+ dayOfMonth }

  /// The date; the last that there is after the year 9999.
  @inline(__always)
  var date: CivilDate { year > 9999 ? .distantFuture : dateInCalendar }

  /// The date of a place that is known not to lie after the year 9999.
  @inline(__always)
  var dateInCalendar: CivilDate { CivilDate(unchecked: year, month, dayOfMonth) }

  /// Steps to the next place; gives the nights between the two.
  ///
  /// No loan is long enough for a sum here to overflow.
  @inline(__always) @discardableResult
  mutating func advance() -> Int {
    var days = 0
    var months = everyMonths
    repeat {
      days &+= length
      month &+= 1
      if month > 12 {
        month = 1
        year &+= 1
        february = CivilDate.isLeap(year: year) ? 29 : 28
      }
      // Where a call into another module would cost more than the answer.
      length = month == 2 ? february : 30 | (month ^ month >> 3) & 1
      months &-= 1
    } while months > 0
    let nights = days &- dayOfMonth
    eve &+= days
    dayOfMonth = min(wantedDay, length)
    return nights &+ dayOfMonth
  }
}
