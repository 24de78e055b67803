/// One year of the Vietnamese lunar calendar (năm âm lịch): where each of its months begins, which month is leap.
package struct LunarYear: Sendable, Hashable {
  /// The year, that of the civil calendar in which it begins.
  package let number: Int

  /// The month that comes twice (tháng nhuận), 1 to 12; `nil` where the year has twelve months.
  package let leapMonth: Int?

  /// The first day of each of the twelve or thirteen months, and at the end the next New Year's Day.
  ///
  /// Days are counted from 1970-01-01.
  package let starts: [Int]

  /// Works out a year; `nil` outside ``VietnameseLunarCalendar/supportedYears``.
  ///
  /// - Complexity: about forty new moons and places of the Sun, some tens of microseconds.
  package init?(_ year: Int) {
    guard VietnameseLunarCalendar.supportedYears.contains(year) else { return nil }
    let head = SolsticeSpan(endingIn: year)
    let tail = SolsticeSpan(endingIn: year + 1)
    number = year
    starts = Array(head.sinceNewYear + tail.beforeNewYear) + [tail.starts[tail.newYear]]
    if let leap = head.leap, leap >= head.newYear {
      leapMonth = head.leapNumber
    } else if let leap = tail.leap, leap < tail.newYear {
      leapMonth = tail.leapNumber
    } else {
      leapMonth = nil
    }
  }

  /// The lunar New Year's Day (mồng một Tết), in days since 1970-01-01.
  package var newYear: Int { starts[0] }

  /// The Hùng Kings' day (Giỗ Tổ Hùng Vương), in days since 1970-01-01: the 10th of the ordinary third month.
  package var hungKings: Int { starts[place(ofMonth: 3)] + 9 }

  /// The day of a lunar date in this year, in days since 1970-01-01; `nil` where the year has no such day.
  package func dayNumber(month: Int, isLeapMonth: Bool, day: Int) -> Int? {
    guard (1...12).contains(month), day >= 1, !isLeapMonth || month == leapMonth else { return nil }
    let place = place(ofMonth: month) + (isLeapMonth ? 1 : 0)
    guard day <= starts[place + 1] - starts[place] else { return nil }
    return starts[place] + day - 1
  }

  /// The lunar date of a day; `nil` where the day is not in this year.
  package func lunarDate(dayNumber: Int) -> LunarDate? {
    guard dayNumber < starts[starts.count - 1], let place = starts.lastIndex(where: { $0 <= dayNumber })
    else { return nil }
    let isLeapMonth = place == leapMonth
    let month = if let leapMonth, place >= leapMonth { place } else { place + 1 }
    return LunarDate(
      unchecked: number, month, isLeapMonth: isLeapMonth, day: dayNumber - starts[place] + 1)
  }

  /// Where an ordinary month stands in `starts`; the leap month follows the one whose number it shares.
  private func place(ofMonth month: Int) -> Int {
    if let leapMonth, month > leapMonth { return month }
    return month - 1
  }
}
