/// Reads the numbers of identity papers (số định danh cá nhân, số CMND) as spreadsheets leave them.
enum SheetIdentity {
  /// The digits of a number: 12, or 9 of an old paper. Nothing is padded: a zero that a spreadsheet took away is for the
  /// officer to put back.
  static func number(_ text: String) throws(SheetFault.Code) -> String {
    var digits: [UInt8] = []
    // How many digits stand in each group.
    var groups = [0]
    var isPlain = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits.append(byte)
        groups[groups.count - 1] += 1
      // People group the digits; a leading apostrophe says text to a spreadsheet.
      case UInt8(ascii: " "), UInt8(ascii: "."): groups.append(0)
      case UInt8(ascii: "'") where digits.isEmpty: break
      default: isPlain = false
      }
      if digits.count > 24 { throw .notAnIdentityNumber }
    }
    guard isPlain else { throw isScientific(text) ? .scientificNumber : .notAnIdentityNumber }
    // Groups are of three or four; anything else, as .0 behind a number, is no grouping.
    guard groups.count == 1 || groups.allSatisfy({ $0 == 3 || $0 == 4 }) else { throw .notAnIdentityNumber }
    switch digits.count {
    case 9, 12: return String(decoding: digits, as: UTF8.self)
    case 8, 10, 11: throw .lostZeros
    default: throw .notAnIdentityNumber
    }
  }

  /// Digits with one mark, an E and an exponent.
  private static func isScientific(_ text: String) -> Bool {
    let parts = text.utf8.split(omittingEmptySubsequences: false) { $0 | 0x20 == UInt8(ascii: "e") }
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return false }
    func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
    return parts[0].allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
      && parts[1].allSatisfy { isDigit($0) || $0 == UInt8(ascii: "+") }
  }
}
