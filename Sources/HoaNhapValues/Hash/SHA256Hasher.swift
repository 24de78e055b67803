/// SHA-256, with which receipts name their inputs and results.
///
/// A value: a copy goes on by itself, so that a common beginning is hashed once.
///
/// Not `SHA256`, which CryptoKit and swift-crypto have: a host that imports one of them beside this module names either without the module.
///
/// Source: FIPS 180-4, 6.2.
public struct SHA256Hasher: Sendable {
  private var state = SHA256Hasher.initialState
  /// The bytes of the block that is not full yet.
  private var block = SIMD64<UInt8>()
  private var count: UInt64 = 0

  private static let blockSize = 64

  /// The first 32 bits of the fractional parts of the square roots of the first 8 primes.
  static let initialState = SIMD8<UInt32>(
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19)

  /// Begins a hash of nothing.
  public init() {}

  /// The hash of bytes.
  ///
  /// - Complexity: O(*n*); without copying where the bytes lie in one run of memory, as those of an array do.
  public static func hash(_ bytes: some Sequence<UInt8>) -> Digest {
    var hash = SHA256Hasher()
    hash.update(bytes)
    return hash.finalize()
  }

  /// Adds bytes.
  public mutating func update(_ bytes: some Sequence<UInt8>) {
    if bytes.withContiguousStorageIfAvailable({ update($0) }) != nil { return }
    Array(bytes).withUnsafeBufferPointer { update($0) }
  }

  /// Adds bytes that lie in one run of memory.
  public mutating func update(_ bytes: UnsafeBufferPointer<UInt8>) {
    var rest = UnsafeRawBufferPointer(bytes)[...]
    let filled = Int(count % UInt64(Self.blockSize))
    count &+= UInt64(bytes.count)
    if filled > 0 {
      let missing = rest.prefix(Self.blockSize - filled)
      put(missing, at: filled)
      rest = rest.dropFirst(missing.count)
      guard filled + missing.count == Self.blockSize else { return }
      compressBlock()
    }
    let whole = rest.count / Self.blockSize * Self.blockSize
    compress(UnsafeRawBufferPointer(rebasing: rest.prefix(whole)))
    put(rest.dropFirst(whole), at: 0)
  }

  /// Keeps bytes in the block from a place on.
  private mutating func put(_ bytes: Slice<UnsafeRawBufferPointer>, at place: Int) {
    withUnsafeMutableBytes(of: &block) { block in
      UnsafeMutableRawBufferPointer(rebasing: block[place...])
        .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes))
    }
  }

  /// The hash of what was added so far. More can be added afterwards, as if this had not been asked.
  public func finalize() -> Digest {
    var last = self
    let filled = Int(count % UInt64(Self.blockSize))
    withUnsafeMutableBytes(of: &last.block) { block in
      for index in filled..<Self.blockSize { block[index] = index == filled ? 0x80 : 0 }
    }
    // The length takes the last eight bytes of a block; where they are not free, it is in a block of its own.
    if filled >= Self.blockSize - 8 {
      last.compressBlock()
      last.block = SIMD64()
    }
    let bits = count &<< 3
    withUnsafeMutableBytes(of: &last.block) {
      $0.storeBytes(of: bits.bigEndian, toByteOffset: Self.blockSize - 8, as: UInt64.self)
    }
    last.compressBlock()
    return Digest(words: last.state)
  }

  private mutating func compressBlock() {
    withUnsafeBytes(of: block) { compress($0) }
  }

  /// Works whole blocks into the state.
  private mutating func compress(_ blocks: UnsafeRawBufferPointer) {
    guard !blocks.isEmpty else { return }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
      Self.roundConstants.withUnsafeBufferPointer { constants in
        for start in stride(from: 0, to: blocks.count, by: Self.blockSize) {
          for index in 0..<16 {
            let word = blocks.loadUnaligned(fromByteOffset: start &+ 4 &* index, as: UInt32.self)
            words[index] = UInt32(bigEndian: word)
          }
          for index in 16..<64 {
            let (a, b) = (words[index &- 15], words[index &- 2])
            let small0 = rotated(a, 7) ^ rotated(a, 18) ^ (a &>> 3)
            let small1 = rotated(b, 17) ^ rotated(b, 19) ^ (b &>> 10)
            words[index] = words[index &- 16] &+ small0 &+ words[index &- 7] &+ small1
          }
          var (a, b, c, d) = (state[0], state[1], state[2], state[3])
          var (e, f, g, h) = (state[4], state[5], state[6], state[7])
          // Eight rounds at a time: instead of moving the eight values on by one, each round names them one further.
          for index in stride(from: 0, to: 64, by: 8) {
            round(a, b, c, &d, e, f, g, &h, constants[index] &+ words[index])
            round(h, a, b, &c, d, e, f, &g, constants[index &+ 1] &+ words[index &+ 1])
            round(g, h, a, &b, c, d, e, &f, constants[index &+ 2] &+ words[index &+ 2])
            round(f, g, h, &a, b, c, d, &e, constants[index &+ 3] &+ words[index &+ 3])
            round(e, f, g, &h, a, b, c, &d, constants[index &+ 4] &+ words[index &+ 4])
            round(d, e, f, &g, h, a, b, &c, constants[index &+ 5] &+ words[index &+ 5])
            round(c, d, e, &f, g, h, a, &b, constants[index &+ 6] &+ words[index &+ 6])
            round(b, c, d, &e, f, g, h, &a, constants[index &+ 7] &+ words[index &+ 7])
          }
          state = state &+ SIMD8(a, b, c, d, e, f, g, h)
        }
      }
    }
  }
}

extension SHA256Hasher {
  /// A hash.
  public struct Digest: Sendable, Hashable, CustomStringConvertible {
    /// The 32 bytes.
    public let bytes: [UInt8]

    /// The bytes as 64 lower-case hexadecimal digits.
    public var hexadecimal: String {
      String(unsafeUninitializedCapacity: 64) { digits in
        writeDigits(to: digits)
        return 64
      }
    }

    /// Writes the 64 digits into room for them.
    func writeDigits(to digits: UnsafeMutableBufferPointer<UInt8>) {
      for (index, byte) in bytes.enumerated() {
        digits[2 * index] = hexadecimalDigit(byte >> 4)
        digits[2 * index + 1] = hexadecimalDigit(byte & 15)
      }
    }

    /// The same as ``hexadecimal``.
    public var description: String { hexadecimal }
  }
}

extension SHA256Hasher.Digest {
  /// Takes the eight words of a state.
  init(words: SIMD8<UInt32>) {
    bytes = Array(unsafeUninitializedCapacity: 32) { bytes, count in
      for index in words.indices {
        UnsafeMutableRawBufferPointer(bytes)
          .storeBytes(of: words[index].bigEndian, toByteOffset: 4 * index, as: UInt32.self)
      }
      count = 32
    }
  }
}

/// One round, of which the fourth and the eighth value come out changed.
@inline(__always)
private func round(
  _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
  _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ input: UInt32
) {
  let large1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
  let choice = g ^ (e & (f ^ g))
  let first = h &+ large1 &+ choice &+ input
  let large0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
  let majority = (a & b) | (c & (a | b))
  d = d &+ first
  h = first &+ large0 &+ majority
}

@inline(__always)
private func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
  word &>> count | word &<< (32 &- count)
}

extension SHA256Hasher {
  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  static let roundConstants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
