import HoaNhap

/// The text of a form or of a query: names and values, percent-encoded (application/x-www-form-urlencoded).
enum FormText {
  /// The most fields that one holds; every form of the server has fewer.
  static let mostFields = 64

  /// Its fields as an object of texts.
  ///
  /// - Throws: ``InputError`` for a name that stands twice, and for bytes that are no text.
  static func object(_ bytes: some Collection<UInt8>) throws(InputError) -> JSONValue {
    var members: [JSONMember] = []
    for pair in bytes.split(separator: UInt8(ascii: "&")) {
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = decode(parts[0], plusIsSpace: true),
        let value = parts.count > 1 ? decode(parts[1], plusIsSpace: true) : ""
      else {
        throw InputError(
          .syntax, field: "",
          vi: "Có dấu % không theo sau bởi hai chữ số thập lục phân, hoặc byte không phải UTF-8.",
          en: "A % without two hexadecimal digits, or bytes that are not UTF-8.")
      }
      members.append(JSONMember(name, .string(value)))
      guard members.count <= mostFields else {
        throw InputError(
          .outOfRange, field: "", vi: "Nhiều nhất \(mostFields) trường.", en: "At most \(mostFields) fields.")
      }
    }
    if let repeated = JSONObject.firstRepeatedKey(in: members) {
      throw InputError(
        .duplicate, field: members[repeated].key, vi: "Trường này được ghi hai lần.",
        en: "This field stands twice.")
    }
    return .object(JSONObject(members))
  }

  /// The text that percent-encoded bytes stand for; `nil` where they stand for none.
  static func decode(_ bytes: some Collection<UInt8>, plusIsSpace: Bool = false) -> String? {
    var decoded: [UInt8] = []
    var rest = bytes.makeIterator()
    while let byte = rest.next() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else { return nil }
        decoded.append(high << 4 | low)
      case UInt8(ascii: "+") where plusIsSpace: decoded.append(UInt8(ascii: " "))
      default: decoded.append(byte)
      }
    }
    return String(validating: decoded, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
