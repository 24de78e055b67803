/// The lower-case hexadecimal digit of a number below 16.
func hexadecimalDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + (value - 10)
}

extension [UInt8] {
  /// The bytes as lower-case hexadecimal digits, two for each.
  package var hexadecimal: String {
    String(decoding: flatMap { [hexadecimalDigit($0 >> 4), hexadecimalDigit($0 & 15)] }, as: UTF8.self)
  }
}
