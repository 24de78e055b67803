import HoaNhapLoans
import HoaNhapValues

/// Why a cell's text is no value of its column.
enum CellFault: Error {
  case wrongForm(InputError.Code)
  case negative
  case tooLarge(InputError.Code)
}

/// Reads the text of a cell, spaces at its ends taken away.
enum CellParser {
  static func date(_ text: String) throws(CellFault) -> CivilDate {
    if let date = CivilDate(text) ?? vietnameseDate(text) { return date }
    throw .wrongForm(.notADate)
  }

  static func partialDate(_ text: String) throws(CellFault) -> PartialDate {
    if let date = PartialDate(text) { return date }
    if let date = vietnameseDate(text) { return PartialDate(date) }
    if let month = vietnameseMonth(text) { return PartialDate(month) }
    throw .wrongForm(.notADate)
  }

  static func month(_ text: String) throws(CellFault) -> YearMonth {
    if let month = YearMonth(text) ?? vietnameseMonth(text) { return month }
    throw .wrongForm(.notADate)
  }

  /// `31/12/2026`; day and month may be written with one digit.
  private static func vietnameseDate(_ text: String) -> CivilDate? {
    guard let parts = slashParts(text), parts.count == 3 else { return nil }
    return CivilDate(year: parts[2], month: parts[1], day: parts[0])
  }

  /// `12/2026`.
  private static func vietnameseMonth(_ text: String) -> YearMonth? {
    guard let parts = slashParts(text), parts.count == 2 else { return nil }
    return YearMonth(year: parts[1], month: parts[0])
  }

  /// The numbers between slashes: one or two digits each, four in the last.
  private static func slashParts(_ text: String) -> [Int]? {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard let last = parts.last, last.count == 4, parts.dropLast().allSatisfy({ (1...2).contains($0.count) })
    else { return nil }
    var numbers: [Int] = []
    for part in parts {
      var number = 0
      for byte in part {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
      }
      numbers.append(number)
    }
    return numbers
  }

  static func amount(_ text: String) throws(CellFault) -> Dong {
    if let amount = Dong(text: text) {
      if amount < .zero { throw .negative }
      if amount.amount > CellForm.largestAmount { throw .tooLarge(.outOfRange) }
      return amount
    }
    throw isLongNumber(text) ? .tooLarge(.overflow) : .wrongForm(.wrongType)
  }

  static func count(_ text: String) throws(CellFault) -> Int64 {
    // A number that counts people or months may be grouped as amounts are.
    let amount: Dong
    do {
      amount = try self.amount(text)
    } catch .tooLarge(let code) {
      throw .tooLarge(code)
    }
    if amount.amount > CellForm.largestCount { throw .tooLarge(.outOfRange) }
    return amount.amount
  }

  /// A number of digits and dots that is longer than 64 bits hold.
  private static func isLongNumber(_ text: String) -> Bool {
    let digits = text.utf8.filter { $0 != UInt8(ascii: ".") }
    return digits.count > 18 && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// An identifier of plain letters and digits that is no identity number, so that it can stand in reports.
  static func id(_ text: String) throws(CellFault) -> String {
    let bytes = Array(text.utf8)
    let isPlain = bytes.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "/"),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
    let digits = bytes.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    guard isPlain, (1...32).contains(bytes.count), !(digits == bytes.count && digits >= 9) else {
      throw .wrongForm(.wrongType)
    }
    return text
  }

  static func rates(_ text: String) throws(CellFault) -> [RateChange] {
    try pairs(text).map { day, value throws(CellFault) in
      // A comma is the decimal mark of Vietnamese texts.
      let decimal = String(String.UnicodeScalarView(value.unicodeScalars.map { $0 == "," ? "." : $0 }))
      guard let rate = Rate(percent: decimal) else { throw .wrongForm(.wrongType) }
      return RateChange(from: day, rate)
    }
  }

  static func disbursements(_ text: String) throws(CellFault) -> [Disbursement] {
    try pairs(text).map { day, value throws(CellFault) in Disbursement(date: day, amount: try amount(value)) }
  }

  /// Pairs `day=value` with spaces between.
  private static func pairs(_ text: String) throws(CellFault) -> [(CivilDate, String)] {
    var pairs: [(CivilDate, String)] = []
    for part in text.split(separator: " ") {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2 else { throw .wrongForm(.wrongType) }
      pairs.append((try date(String(sides[0])), String(sides[1])))
    }
    guard !pairs.isEmpty else { throw .wrongForm(.wrongType) }
    return pairs
  }
}
