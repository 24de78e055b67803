/// The checksum CRC-32C (Castagnoli), which finds every change confined to 32 neighbouring bits.
///
/// It guards against accidents; against people, the hashes of the change log do.
enum CRC32C {
  /// The checksum of bytes, continued from that of the bytes before them.
  static func checksum(_ bytes: some Sequence<UInt8>, after previous: UInt32 = 0) -> UInt32 {
    var value = ~previous
    for byte in bytes { value = table[Int(UInt8(truncatingIfNeeded: value) ^ byte)] ^ (value >> 8) }
    return ~value
  }

  private static let table: [UInt32] = (0..<256).map { index in
    var value = UInt32(index)
    // The polynomial 0x1EDC6F41 with its bits reversed.
    for _ in 0..<8 { value = value & 1 == 1 ? 0x82F6_3B78 ^ (value >> 1) : value >> 1 }
    return value
  }
}
