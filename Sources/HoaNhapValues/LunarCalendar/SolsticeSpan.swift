/// The lunar months from the one that holds a winter solstice (Đông chí) up to the next such month.
///
/// The month with the solstice is always the eleventh. Where thirteen months lie in the span, the first of them without
/// a major solar term (trung khí) is the leap month and takes the number of the month before it.
struct SolsticeSpan {
  /// The first day of each month, and at the end the first day of the next span.
  let starts: [Int]

  /// The place of the leap month in `starts`; `nil` where the span has twelve months.
  let leap: Int?

  /// Works out the span that ends in a year.
  ///
  /// - Complexity: about fifteen new moons and up to twenty places of the Sun.
  init(endingIn year: Int) {
    let first = Self.eleventhMonth(ofYear: year - 1)
    let next = Self.eleventhMonth(ofYear: year)
    starts = (first...next).map(NewMoon.day(number:))
    leap = next - first > 12 ? Self.firstWithoutMajorTerm(starts) : nil
  }

  /// The place of the first month of the year.
  var newYear: Int {
    if let leap, leap <= 2 { return 3 }
    return 2
  }

  /// The months of the old year, from the eleventh on.
  var beforeNewYear: ArraySlice<Int> { starts[..<newYear] }

  /// The months of the new year, up to the tenth.
  var sinceNewYear: ArraySlice<Int> { starts[newYear..<(starts.count - 1)] }

  /// The number of the month that a leap month repeats: 11, 12, 1 and so on.
  var leapNumber: Int? {
    guard let leap else { return nil }
    return (leap + 9) % 12 + 1
  }

  /// The number of the new moon that begins the month with the winter solstice.
  private static func eleventhMonth(ofYear year: Int) -> Int {
    // In 2000 the solstice was on day 11312. Some days more make sure that the search starts late enough.
    let late = 11_312 + (365.2422 * Double(year - 2000)).floor + 4
    var number = NewMoon.meanNumber(onDay: late) + 1
    while !solsticeIsAhead(ofDay: NewMoon.day(number: number)) { number -= 1 }
    return number
  }

  /// Whether the Sun has yet to reach 270° when a day of late autumn or early winter begins.
  private static func solsticeIsAhead(ofDay day: Int) -> Bool {
    SunLongitude.degrees(at: EarthTime.midnight(startingDay: day)) <= 270
  }

  /// The place of the first month in which the Sun stays in one twelfth of the circle from begin to end.
  private static func firstWithoutMajorTerm(_ starts: [Int]) -> Int? {
    let twelfths = starts.map { SunLongitude.twelfth(at: EarthTime.midnight(startingDay: $0)) }
    return starts.indices.dropLast().first { twelfths[$0] == twelfths[$0 + 1] }
  }
}
