/// A divisor by which many numbers are divided: a multiplication and a shift for each.
///
/// With 2^s the first power of two that is not below the divisor, the multiplier is 2^(63+s) over the divisor, rounded up.
/// It fits in 64 bits, and its error is too small to reach the next whole quotient of a number below 2^63
/// (Granlund and Montgomery, "Division by Invariant Integers using Multiplication").
struct Reciprocal {
  private let multiplier: UInt64
  private let shift: UInt64

  /// Takes a divisor that is at least 2.
  init(_ divisor: Int64) {
    let below = UInt64(bitPattern: divisor)
    let bits = UInt64(64 - (below - 1).leadingZeroBitCount)
    // 2^(63+s) is below the divisor times 2^64, so the quotient fits in 64 bits.
    let (quotient, rest) = below.dividingFullWidth((1 << (bits - 1), 0))
    multiplier = rest == 0 ? quotient : quotient + 1
    shift = bits - 1
  }

  /// The whole quotient of a number that is not negative.
  @inline(__always)
  func quotient(_ number: Int64) -> Int64 {
    let product = UInt64(bitPattern: number).multipliedFullWidth(by: multiplier)
    return Int64(bitPattern: product.high &>> shift)
  }
}
