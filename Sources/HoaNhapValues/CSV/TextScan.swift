/// What there is to say about the bytes of a text before it becomes one.
struct TextScan {
  /// Whether they are well-formed UTF-8.
  private(set) var isUTF8 = true
  /// Whether a mark of Vietnamese writing stands by itself behind a letter.
  private(set) var isDecomposed = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    var previous = 0
    while index < bytes.count {
      let start = index
      if bytes[index] < 0x80 {
        index += 1
      } else {
        let length = sequenceLength(in: bytes, at: index)
        guard length > 0 else {
          isUTF8 = false
          return
        }
        if start > 0, Self.isMark(bytes[start], bytes[start + 1]),
          Self.carriesMarks(UnsafeBufferPointer(rebasing: bytes[previous..<start]))
        {
          isDecomposed = true
        }
        index += length
      }
      previous = start
    }
  }

  /// The grave, acute, circumflex, tilde, breve, hook above, horn and dot below: U+0300 to U+0323.
  private static func isMark(_ first: UInt8, _ second: UInt8) -> Bool {
    guard first == 0xCC else { return false }
    switch second {
    case 0x80, 0x81, 0x82, 0x83, 0x86, 0x89, 0x9B, 0xA3: return true
    default: return false
    }
  }

  /// Whether a scalar is a letter, or itself a mark on one.
  private static func carriesMarks(_ scalar: UnsafeBufferPointer<UInt8>) -> Bool {
    let text = String(decoding: scalar, as: UTF8.self)
    return text.unicodeScalars.contains {
      $0.properties.isAlphabetic || $0.properties.canonicalCombiningClass != .notReordered
    }
  }
}
