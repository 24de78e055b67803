/// Random numbers without a state: each is a function of seed, row and field, so that any row can be made alone.
enum SplitMix64 {
  /// The finaliser of SplitMix64 (Steele, Lea, Flood 2014); it also folds results into checksums.
  @inline(__always)
  static func mix(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 to `count` - 1.
  ///
  /// - Precondition: `field` is 0 to 15, or rows share numbers.
  @inline(__always)
  static func draw(seed: UInt64, row: Int, field: Int, below count: Int) -> Int {
    let place = UInt64(row) &* 16 &+ UInt64(field) &+ 1
    let number = mix(seed &+ place &* 0x9E37_79B9_7F4A_7C15)
    return Int(((number >> 32) &* UInt64(count)) >> 32)
  }
}
