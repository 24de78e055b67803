/// A signed integer of 128 bits, for the product of an amount, a number of days and a rate.
///
/// The standard library's own needs macOS 15. Everything that can leave the 128 bits says so by `nil`.
package struct WideInteger: Sendable, Hashable, Comparable {
  package var high: Int64
  package var low: UInt64

  package init(high: Int64, low: UInt64) {
    self.high = high
    self.low = low
  }

  package init(_ value: Int64) {
    high = value < 0 ? -1 : 0
    low = UInt64(truncatingIfNeeded: value)
  }

  package static let zero = WideInteger(0)

  /// The exact product of two 64-bit numbers, which always fits.
  package static func product(_ a: Int64, _ b: Int64) -> WideInteger {
    let full = a.multipliedFullWidth(by: b)
    return WideInteger(high: full.high, low: full.low)
  }

  package var isNegative: Bool { high < 0 }

  /// The value where it fits in 64 bits.
  package var int64: Int64? {
    let narrow = Int64(bitPattern: low)
    return high == (narrow < 0 ? -1 : 0) ? narrow : nil
  }

  package static func < (a: WideInteger, b: WideInteger) -> Bool {
    a.high == b.high ? a.low < b.low : a.high < b.high
  }

  package func adding(_ other: WideInteger) -> WideInteger? {
    let (low, carry) = self.low.addingReportingOverflow(other.low)
    let (sum, first) = high.addingReportingOverflow(other.high)
    let (total, second) = sum.addingReportingOverflow(carry ? 1 : 0)
    // Both steps overflowing cancel out: -2⁶³ + -1 + 1.
    return first != second ? nil : WideInteger(high: total, low: low)
  }

  package var negated: WideInteger? {
    let (low, carry) = (~self.low).addingReportingOverflow(1)
    let (high, overflow) = (~self.high).addingReportingOverflow(carry ? 1 : 0)
    return overflow ? nil : WideInteger(high: high, low: low)
  }

  package func subtracting(_ other: WideInteger) -> WideInteger? {
    other.negated.flatMap(adding)
  }

  /// The absolute value as two words; exact for every value.
  package var magnitude: (high: UInt64, low: UInt64) {
    guard isNegative else { return (UInt64(bitPattern: high), low) }
    let (low, carry) = (~self.low).addingReportingOverflow(1)
    return (UInt64(bitPattern: ~high) &+ (carry ? 1 : 0), low)
  }

  /// A value from a sign and an absolute value, `nil` when it does not fit.
  package static func signed(_ negative: Bool, _ high: UInt64, _ low: UInt64) -> WideInteger? {
    guard high < 1 << 63 else { return nil }
    let value = WideInteger(high: Int64(bitPattern: high), low: low)
    return negative ? value.negated : value
  }

  package func multiplied(by factor: Int64) -> WideInteger? {
    let (h, l) = magnitude
    let m = factor.magnitude
    let lower = l.multipliedFullWidth(by: m)
    let (upper, overflow) = h.multipliedReportingOverflow(by: m)
    let (sum, carry) = upper.addingReportingOverflow(lower.high)
    if overflow || carry { return nil }
    return .signed(isNegative != (factor < 0), sum, lower.low)
  }

  /// The quotient rounded down (toward negative infinity) and the remainder, which is never negative.
  ///
  /// - Precondition: `divisor` is positive.
  package func dividedDown(by divisor: Int64) -> (quotient: WideInteger, remainder: Int64) {
    precondition(divisor > 0, "a divisor is positive")
    let d = UInt64(divisor)
    if let narrow = int64 {
      let q = narrow / divisor
      let r = narrow % divisor
      return r < 0 ? (WideInteger(q - 1), r + divisor) : (WideInteger(q), r)
    }
    let (h, l) = magnitude
    let (upper, rest) = h.quotientAndRemainder(dividingBy: d)
    let (lower, remainder) = d.dividingFullWidth((rest, l))
    // The quotient by a positive number fits wherever the dividend did.
    let positive = WideInteger(high: Int64(bitPattern: upper), low: lower)
    guard isNegative else { return (positive, Int64(remainder)) }
    let quotient = positive.negated ?? .zero
    return remainder == 0
      ? (quotient, 0) : (quotient.subtracting(WideInteger(1)) ?? .zero, divisor - Int64(remainder))
  }
}

extension WideInteger: CustomStringConvertible {
  /// The decimal text.
  package var description: String {
    if let narrow = int64 { return String(narrow) }
    // 10¹⁸ fits in 64 bits, so three blocks of eighteen digits hold every value.
    let block: UInt64 = 1_000_000_000_000_000_000
    var (high, low) = magnitude
    var text = ""
    while high > 0 {
      let upper = high.quotientAndRemainder(dividingBy: block)
      let (quotient, digits) = block.dividingFullWidth((upper.remainder, low))
      high = upper.quotient
      low = quotient
      let part = String(digits)
      text = String(repeating: "0", count: 18 - part.utf8.count) + part + text
    }
    if low > 0 { text = String(low) + text }
    return (isNegative ? "-" : "") + text
  }
}

/// The greatest common divisor; `gcd(0, b)` is `b`.
package func greatestCommonDivisor(_ a: Int64, _ b: Int64) -> Int64 {
  var (a, b) = (a, b)
  while a != 0 { (a, b) = (b % a, a) }
  return b < 0 ? -b : b
}
