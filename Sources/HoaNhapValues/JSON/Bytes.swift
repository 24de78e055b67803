/// The bytes that the readers and writers look for.
enum ASCII {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let plus = UInt8(ascii: "+")
  static let comma = UInt8(ascii: ",")
  static let minus = UInt8(ascii: "-")
  static let dot = UInt8(ascii: ".")
  static let zero = UInt8(ascii: "0")
  static let nine = UInt8(ascii: "9")
  static let colon = UInt8(ascii: ":")
  static let semicolon = UInt8(ascii: ";")
  static let equals = UInt8(ascii: "=")
  static let at = UInt8(ascii: "@")
  static let openBracket = UInt8(ascii: "[")
  static let backslash = UInt8(ascii: "\\")
  static let closeBracket = UInt8(ascii: "]")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")

  static func isDigit(_ byte: UInt8) -> Bool { byte &- zero < 10 }
}

/// The byte order mark in UTF-8.
let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// Texts compared by their UTF-8 bytes; `==` and `<` of the standard library go by Unicode equivalence.
extension String {
  func hasSameBytes(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    return withBytes { a in
      other.withBytes { b in
        for index in a.indices where a[index] != b[index] { return false }
        return true
      }
    }
  }

  func precedesByBytes(_ other: String) -> Bool {
    withBytes { a in
      other.withBytes { b in
        for index in 0..<min(a.count, b.count) where a[index] != b[index] {
          return a[index] < b[index]
        }
        return a.count < b.count
      }
    }
  }

  /// Feeds the bytes and an end mark that no UTF-8 text contains.
  func hashBytes(into hasher: inout Hasher) {
    withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(0xFF as UInt8)
  }

  /// The UTF-8 bytes in one run of memory, without copying where the text already lies so.
  func withBytes<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    var copy = self
    return copy.withUTF8(body)
  }
}

/// Bytes in one run of memory, without copying where they already lie so.
func withContiguousBytes<R>(
  _ bytes: some Sequence<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> R
) -> R {
  bytes.withContiguousStorageIfAvailable(body) ?? Array(bytes).withUnsafeBufferPointer(body)
}

/// The length, 2 to 4, of the well-formed UTF-8 sequence that begins with a byte above 0x7F; 0 where it is not one.
///
/// Source: The Unicode Standard, table 3-7: no overlong form, no surrogate, nothing above U+10FFFF.
func sequenceLength(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
  let length: Int
  var second: ClosedRange<UInt8> = 0x80...0xBF
  switch bytes[start] {
  case 0xC2...0xDF: length = 2
  case 0xE0: (length, second) = (3, 0xA0...0xBF)
  case 0xED: (length, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: length = 3
  case 0xF0: (length, second) = (4, 0x90...0xBF)
  case 0xF1...0xF3: length = 4
  case 0xF4: (length, second) = (4, 0x80...0x8F)
  default: return 0
  }
  guard start + length <= bytes.count, second.contains(bytes[start + 1]) else { return 0 }
  for index in (start + 2)..<max(start + length, start + 2) where bytes[index] & 0xC0 != 0x80 {
    return 0
  }
  return length
}
