import HoaNhapValues

/// Reads dates as people write them in sheets: the day before the month, never the other way round.
struct SheetDate {
  /// The years that the date can be in; `nil` where the host has not said.
  let years: ClosedRange<Int>?
  let serials: SheetOptions.SerialDates?
  /// The last day that it can be.
  let latest: CivilDate
  /// Whether so many cells of the column have the month first that no cell which reads both ways can be trusted.
  let isDoubtful: Bool

  /// No date of a living person or of a decision about one lies before.
  private static let earliestYear = 1900
  /// Longer than any way to write a date.
  private static let longest = 64
  private static let words: Set<String> = ["ngay", "thang", "nam", "sinh", "sn"]

  /// A day, a month or a year.
  func partial(_ text: String) throws(SheetFault.Code) -> PartialDate {
    let date = try read(text)
    guard (years ?? Self.earliestYear...9999).contains(date.earliest.year) else { throw .unlikelyYear }
    guard date.earliest <= latest else { throw .futureDate }
    return date
  }

  /// A whole day.
  func day(_ text: String) throws(SheetFault.Code) -> CivilDate {
    guard let day = try partial(text).day else { throw .dayMissing }
    return day
  }

  /// A month.
  func month(_ text: String) throws(SheetFault.Code) -> YearMonth {
    let date = try partial(text)
    guard date.day == nil, YearMonth(of: date.earliest) == YearMonth(of: date.latest) else {
      throw .notAMonth
    }
    return YearMonth(of: date.earliest)
  }

  private func read(_ text: String) throws(SheetFault.Code) -> PartialDate {
    guard let runs = Self.runs(text) else { throw .notADate }
    switch runs.count {
    case 1: return try single(runs[0])
    case 2:
      let (first, second) = (runs[0], runs[1])
      if first.digits <= 2, second.digits == 4 { return try month(first.value, second.value) }
      if first.digits == 4, second.digits <= 2 { return try month(second.value, first.value) }
      throw .notADate
    case 3:
      let (first, second, third) = (runs[0], runs[1], runs[2])
      guard second.digits <= 2 else { throw .notADate }
      if first.digits == 4, third.digits <= 2 { return try date(third.value, second.value, first.value) }
      guard first.digits <= 2 else { throw .notADate }
      if third.digits == 4 { return try dayFirst(first.value, second.value, third.value) }
      if third.digits == 2 { return try dayFirst(first.value, second.value, fullYear(third.value)) }
      throw .notADate
    default: throw .notADate
    }
  }

  private func single(_ run: Run) throws(SheetFault.Code) -> PartialDate {
    switch run.digits {
    case 4:
      guard let year = PartialDate(year: run.value) else { throw .notADate }
      return year
    case 2:
      guard let year = PartialDate(year: try fullYear(run.value)) else { throw .notADate }
      return year
    case 5:
      guard let serials else { throw .serialDate }
      return PartialDate(try Self.day(serial: run.value, serials))
    default: throw .notADate
    }
  }

  /// A spreadsheet's number of days. Excel counts a 29 February 1900 that never was; five digits lie behind it.
  private static func day(serial: Int, _ serials: SheetOptions.SerialDates) throws(SheetFault.Code)
    -> CivilDate
  {
    let origin = CivilDate(
      year: serials == .since1900 ? 1899 : 1904, month: serials == .since1900 ? 12 : 1,
      day: serials == .since1900 ? 30 : 1)
    guard let day = origin.flatMap({ CivilDate(dayNumber: $0.dayNumber + serial) }) else { throw .notADate }
    return day
  }

  private func month(_ month: Int, _ year: Int) throws(SheetFault.Code) -> PartialDate {
    if month == 0, let year = PartialDate(year: year) { return year }
    guard let month = YearMonth(year: year, month: month) else { throw .notADate }
    return PartialDate(month)
  }

  /// A day that is written first; a fault where the column is doubtful and the month could stand there as well.
  private func dayFirst(_ day: Int, _ month: Int, _ year: Int) throws(SheetFault.Code) -> PartialDate {
    let date = try date(day, month, year)
    if isDoubtful, date.day != nil, day <= 12, day != month { throw .eitherOrder }
    return date
  }

  /// A day; zeros stand for what is not known, as in 00/00/1990.
  private func date(_ day: Int, _ month: Int, _ year: Int) throws(SheetFault.Code) -> PartialDate {
    if day == 0 { return try self.month(month, year) }
    if let date = CivilDate(year: year, month: month, day: day) { return PartialDate(date) }
    throw CivilDate(year: year, month: day, day: month) == nil ? .notADate : .monthFirst
  }

  /// The one year of the host's range that ends in two digits.
  private func fullYear(_ digits: Int) throws(SheetFault.Code) -> Int {
    guard let years, years.lowerBound >= 1, years.upperBound <= 9999, years.count <= 100 else {
      throw .twoDigitYear
    }
    let first = years.lowerBound + (digits - years.lowerBound % 100 + 100) % 100
    guard years.contains(first) else { throw .twoDigitYear }
    return first
  }

  // MARK: Digits

  /// A run of digits.
  struct Run {
    var value: Int
    var digits: Int
  }

  /// The runs of digits of a date; `nil` where anything but digits, one kind of separator and the words of dates stands there.
  private static func runs(_ text: String) -> [Run]? {
    guard text.utf8.count <= longest else { return nil }
    var runs: [Run] = []
    var separator: UInt8?
    var isOpen = false
    var isSpaced = false
    var hasLetters = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if isOpen, !isSpaced {
          guard runs[runs.count - 1].digits < 8 else { return nil }
          runs[runs.count - 1].value = runs[runs.count - 1].value * 10 + Int(byte & 15)
          runs[runs.count - 1].digits += 1
        } else {
          // A time of day: of midnight alone it can be taken away.
          if isOpen, isSpaced { return midnight(text) }
          guard runs.count < 3 else { return nil }
          runs.append(Run(value: Int(byte & 15), digits: 1))
          isOpen = true
        }
        isSpaced = false
      case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."):
        guard isOpen, separator == nil || separator == byte else { return nil }
        separator = byte
        isOpen = false
        isSpaced = false
      case UInt8(ascii: " "): isSpaced = true
      default: hasLetters = true
      }
      if hasLetters { break }
    }
    if hasLetters { return midnight(text) ?? worded(text) }
    return isOpen ? runs : nil
  }

  /// A date with the time 00:00:00 behind it, as spreadsheets write days that they hold as instants.
  private static func midnight(_ text: String) -> [Run]? {
    for end in [" 00:00:00.000", " 00:00:00", " 0:00:00", " 00:00", " 0:00", "T00:00:00", "T00:00:00Z"]
    where text.utf8.count > end.utf8.count && text.utf8.suffix(end.utf8.count).elementsEqual(end.utf8) {
      return runs(String(text.utf8.dropLast(end.utf8.count)) ?? "")
    }
    return nil
  }

  /// A date in words, as `sinh năm 1990` or `ngày 12 tháng 5 năm 1990`.
  private static func worded(_ text: String) -> [Run]? {
    // Folding drops what is no letter or digit, so anything else is refused before.
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      VietnameseLetters.parts(of: scalar) != nil
        || scalar.isASCII
          && (scalar.properties.isAlphabetic || " /-.,:0123456789".unicodeScalars.contains(scalar))
    }
    guard isPlain else { return nil }
    var runs: [Run] = []
    for token in FoldedText.fold(text).split(separator: " ") {
      if words.contains(String(token)) { continue }
      guard token.utf8.count <= 8, let value = Int(token), token.utf8.first != UInt8(ascii: "+") else {
        return nil
      }
      runs.append(Run(value: value, digits: token.utf8.count))
    }
    return runs.isEmpty ? nil : runs
  }
}
