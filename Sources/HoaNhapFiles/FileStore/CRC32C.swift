/// The checksum CRC-32C (Castagnoli), which finds every change confined to 32 neighbouring bits.
///
/// It guards against accidents; against people, the hashes of the change log do.
enum CRC32C {
  /// The checksum of bytes, continued from that of the bytes before them.
  static func checksum(_ bytes: some Sequence<UInt8>, after previous: UInt32 = 0) -> UInt32 {
    bytes.withContiguousStorageIfAvailable { checksum(UnsafeRawBufferPointer($0), after: previous) }
      ?? Array(bytes).withUnsafeBytes { checksum($0, after: previous) }
  }

  /// The checksum of bytes in memory: eight at a time, each through the table for its distance from the end.
  static func checksum(_ bytes: UnsafeRawBufferPointer, after previous: UInt32 = 0) -> UInt32 {
    tables.withUnsafeBufferPointer { tables in
      var value = ~previous
      let whole = bytes.count & ~7
      for start in stride(from: 0, to: whole, by: 8) {
        let word =
          UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)) ^ UInt64(value)
        var next: UInt32 = 0
        for place in 0..<8 {
          let byte = Int(truncatingIfNeeded: (word &>> UInt64(8 &* place)) & 0xFF)
          next ^= tables[(7 &- place) &* 256 &+ byte]
        }
        value = next
      }
      for index in whole..<bytes.count {
        value = tables[Int(UInt8(truncatingIfNeeded: value) ^ bytes[index])] ^ (value &>> 8)
      }
      return ~value
    }
  }

  /// Eight tables one behind another: what a byte becomes after 0 to 7 zero bytes more.
  private static let tables: [UInt32] = {
    var tables = (0..<256).map { index in
      var value = UInt32(index)
      // The polynomial 0x1EDC6F41 with its bits reversed.
      for _ in 0..<8 { value = value & 1 == 1 ? 0x82F6_3B78 ^ (value >> 1) : value >> 1 }
      return value
    }
    for index in 256..<2048 {
      let before = tables[index - 256]
      tables.append(tables[Int(before & 0xFF)] ^ (before >> 8))
    }
    return tables
  }()
}
