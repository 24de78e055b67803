import HoaNhapValues

/// The level payment that pays an amount back with interest, rounded from the exact annuity (convention M1).
///
/// With the rate of a period `r = a/b` and `v = (b/(a+b))ⁿ` it is `P·r / (1 − v)`. The power is enclosed between two
/// fractions of 64 bits; where both ends of the enclosure round to the same multiple of the unit, that is the answer. Where
/// they do not, whole numbers of any size decide. So the result is the exactly rounded one in every case, and no floating
/// point comes near it.
struct LevelPayment {
  /// The rate of a period as a fraction in lowest terms.
  private let above: UInt64
  private let below: UInt64
  private let mode: RoundingMode
  private let unit: Int64

  /// Takes a yearly rate of so many per cent; `nil` where the rate of a period does not fit.
  init?(_ annuity: Annuity, percent: Int64, over scale: Int64) {
    // A year's per cents over twelve hundred are a month's share.
    let (denominator, tooSmall) = scale.multipliedReportingOverflow(by: 1200)
    if tooSmall { return nil }
    let first = greatestCommonDivisor(percent, denominator)
    let second = greatestCommonDivisor(Int64(annuity.everyMonths), denominator / first)
    let (numerator, overflow) = (percent / first).multipliedReportingOverflow(
      by: Int64(annuity.everyMonths) / second)
    if overflow { return nil }
    above = UInt64(numerator)
    below = UInt64(denominator / first / second)
    mode = annuity.rounding
    unit = annuity.unit
  }

  /// The payment of an amount in so many equal payments; `nil` where it does not fit.
  ///
  /// - Precondition: the amount and the count are positive.
  func amount(paying balance: Int64, in count: Int) -> Int64? {
    if above == 0 {
      return MultipleRounding(mode: mode, unit: unit, denominator: Int64(count)).rounded(balance)
    }
    return enclosed(UInt64(balance), count) ?? exact(UInt64(balance), count)
  }

  // MARK: Bounds

  /// The payment where bounds decide it.
  private func enclosed(_ balance: UInt64, _ count: Int) -> Int64? {
    guard let power = power(count) else { return nil }
    let interest = balance.multipliedFullWidth(by: above)
    guard interest.high < below else { return nil }
    let (whole, rest) = below.dividingFullWidth(interest)
    let part = below.dividingFullWidth((rest, 0)).quotient
    let (nextPart, carry) = part.addingReportingOverflow(1)
    // What the power leaves of one is greatest where the power is least.
    guard let low = quotient(whole, part, 0 &- power.low, up: false),
      let high = quotient(whole &+ (carry ? 1 : 0), nextPart, 0 &- power.high, up: true)
    else { return nil }
    return low == high ? low : nil
  }

  /// Bounds of `(b/(a+b))ⁿ` as numbers over 2⁶⁴; `nil` where it comes too near nothing or one.
  private func power(_ count: Int) -> (low: UInt64, high: UInt64)? {
    let base = (above + below).dividingFullWidth((below, 0)).quotient
    guard base < .max else { return nil }
    var low = base
    var high = base + 1
    var bit = 1 << (Int.bitWidth - 1 - count.leadingZeroBitCount)
    while bit > 1 {
      bit >>= 1
      low = low.multipliedFullWidth(by: low).high
      high = high.multipliedFullWidth(by: high).high + 1
      if count & bit > 0 {
        low = low.multipliedFullWidth(by: base).high
        high = high.multipliedFullWidth(by: base + 1).high + 1
      }
    }
    return low > 0 ? (low, high) : nil
  }

  /// A number of 64 whole bits and 64 of a fraction over a gap of so many 2⁶⁴ths, rounded to the unit.
  private func quotient(_ whole: UInt64, _ part: UInt64, _ gap: UInt64, up: Bool) -> Int64? {
    guard whole < gap else { return nil }
    let (quotient, rest) = gap.dividingFullWidth((whole, part))
    let fraction = gap.dividingFullWidth((rest, 0)).quotient >> 2 + (up ? 1 : 0)
    guard quotient < Int64.max else { return nil }
    return MultipleRounding(mode: mode, unit: unit, denominator: 1 << 62)
      .rounded(whole: Int64(quotient + fraction >> 62), rest: Int64(fraction & (1 << 62 - 1)))
  }

  // MARK: Exactly

  /// The payment from `P·a·(a+b)ⁿ / (b·((a+b)ⁿ − bⁿ))`.
  private func exact(_ balance: UInt64, _ count: Int) -> Int64? {
    var grown = Natural(1)
    var plain = Natural(1)
    for _ in 0..<count {
      grown.multiply(by: above + below)
      plain.multiply(by: below)
    }
    let divisor = grown.subtracting(plain).multiplied(by: below)
    let number = grown.multiplied(by: balance).multiplied(by: above)
    guard let (whole, rest) = number.divided(by: divisor) else { return nil }
    // Rounding asks only on which side of none and of a half the rest lies: quarters say it.
    let doubled = rest.multiplied(by: 2)
    let quarters: Int64 = rest == Natural(0) ? 0 : doubled < divisor ? 1 : doubled == divisor ? 2 : 3
    return MultipleRounding(mode: mode, unit: unit, denominator: 4).rounded(whole: whole, rest: quarters)
  }
}
