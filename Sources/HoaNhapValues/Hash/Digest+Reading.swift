extension SHA256Hasher.Digest {
  /// Takes the 32 bytes of a hash that a store kept; `nil` for any other number of bytes.
  public init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == 32 else { return nil }
    self.init(bytes: Array(bytes))
  }

  /// Reads 64 lower-case hexadecimal digits, as ``hexadecimal`` writes them; `nil` for any other text.
  public init?(hexadecimal text: String) {
    guard text.utf8.count == 64 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    var high: UInt8?
    for digit in text.utf8 {
      let value: UInt8
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
      default: return nil
      }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    self.init(bytes: bytes)
  }

  /// 32 zero bytes, which stand for no hash where a chain begins.
  public static let zero = Self(bytes: Array(repeating: 0, count: 32))
}
