/// The Vietnamese lunar calendar (âm lịch Việt Nam), computed from the Sun and the Moon in the time of Việt Nam, UTC+7.
///
/// A month begins on the civil day of the new moon; the month with the winter solstice is the eleventh; where thirteen
/// months lie between two eleventh months, the first without a major solar term is leap. The hour is that of Quyết định
/// 121-CP of 8 August 1967 as amended by Quyết định 134/2002/QĐ-TTg. China reckons with UTC+8, so its New Year can be
/// another day: in 2030 it is 3 February there and 2 February here.
///
/// ## What is certain
///
/// The computed moments are good to about 20 s; ``EarthTime/leadOfTerrestrialTime(at:)`` tells how well the Earth's
/// rotation can be forecast. From 1968 to 2100 every New Year's Day and every Hùng Kings' day rests on a new moon at
/// least five minutes from midnight, and every leap month on moments at least eight minutes from it.
///
/// These new moons come within two minutes of midnight. That of 1998 is past and certain. For the others the
/// month may turn out to begin a day away, and the official calendar of its time decides. Older tables, which reckon
/// with a larger ΔT, let those of 2054, 2077 and 2085 begin a day earlier.
///
/// | month begins | new moon, UTC+7 |
/// | --- | --- |
/// | 1998-09-21, 8th month | 00:01:29 |
/// | 2054-05-08, 4th month | 00:00:58 |
/// | 2072-12-09, 11th month | 23:59:47 |
/// | 2077-11-16, 10th month | 00:01:02 |
/// | 2085-10-19, 9th month | 00:00:59 |
///
/// After 2100 the rotation is too uncertain to promise a day, so those years are refused. So are the years before 1968,
/// when other hours and other tables were in use; up to 1975 the south of the country still followed UTC+8.
package enum VietnameseLunarCalendar {
  /// The lunar years that can be asked for.
  ///
  /// The first begins on 1968-01-29, the last ends on 2101-01-28.
  package static let supportedYears = 1968...2100

  /// The lunar date of a civil day; `nil` outside the supported years.
  ///
  /// - Parameter dayNumber: days since 1970-01-01.
  package static func lunarDate(dayNumber: Int) -> LunarDate? {
    // A day or so off at the turn of the civil year does no harm: the lunar year turns later.
    let civilYear = 1970 + (Double(dayNumber) / 365.2425).floor
    guard supportedYears.contains(civilYear) || supportedYears.contains(civilYear - 1) else { return nil }
    return LunarYear(civilYear)?.lunarDate(dayNumber: dayNumber)
      ?? LunarYear(civilYear - 1)?.lunarDate(dayNumber: dayNumber)
  }

  /// The civil day of a lunar date, in days since 1970-01-01.
  package static func dayNumber(of date: LunarDate) -> Int {
    guard
      let number = LunarYear(date.year)?.dayNumber(
        month: date.month, isLeapMonth: date.isLeapMonth, day: date.day)
    else { preconditionFailure("a lunar date exists, or it could not have been made") }
    return number
  }

  /// The lunar New Year's Day (mồng một Tết), in days since 1970-01-01; `nil` outside the supported years.
  package static func newYear(_ year: Int) -> Int? { LunarYear(year)?.newYear }

  /// The Hùng Kings' day, 10th of the third month, in days since 1970-01-01; `nil` outside the supported years.
  ///
  /// Where the third month comes twice, it is the first of the two, never the leap month.
  package static func hungKings(_ year: Int) -> Int? { LunarYear(year)?.hungKings }
}
