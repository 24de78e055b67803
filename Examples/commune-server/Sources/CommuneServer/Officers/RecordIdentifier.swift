import HoaNhap

/// The form of identifiers that come from outside: they stand in logs and reports, so they must not be personal.
enum RecordIdentifier {
  /// Refuses what is no identifier, and what looks like an identity number.
  static func check(_ text: String, field: String) throws(InputError) {
    let isMark = { (byte: UInt8) in
      [UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "-")].contains(byte)
    }
    let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    let isLetter = { (byte: UInt8) in (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }
    let bytes = text.utf8
    guard (1...32).contains(bytes.count), bytes.allSatisfy({ isMark($0) || isDigit($0) || isLetter($0) }),
      !bytes.allSatisfy(isMark), !(bytes.count >= 9 && bytes.allSatisfy(isDigit))
    else {
      throw InputError(
        .outOfRange, field: field,
        vi:
          "Mã gồm chữ không dấu, chữ số và . _ / -, nhiều nhất 32 ký tự, không phải là tên hay số định danh.",
        en:
          "An identifier has unaccented letters, digits and . _ / -, at most 32, and is no name or identity number."
      )
    }
  }
}
