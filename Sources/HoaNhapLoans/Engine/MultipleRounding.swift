import HoaNhapValues

/// Rounds fractions of one denominator to multiples of one unit, without leaving 64 bits on the way.
///
/// The unit is applied after the whole part is taken, with the fraction kept for the comparison: exact for any
/// denominator and unit, where their product might not fit.
struct MultipleRounding {
  let mode: RoundingMode
  /// Positive.
  let unit: Int64
  /// Positive.
  let denominator: Int64

  /// Rounds `numerator / denominator`; `nil` where the result does not fit.
  ///
  /// - Precondition: `numerator` is not negative.
  @inline(__always)
  func rounded(_ numerator: Int64) -> Int64? {
    let above = UInt64(bitPattern: numerator)
    let below = UInt64(bitPattern: denominator)
    let (whole, rest) = above.quotientAndRemainder(dividingBy: below)
    if unit == 1, mode == .halfUp {
      // Neither the remainder doubled nor the quotient plus one leaves 64 unsigned bits.
      let result = whole &+ (rest &* 2 >= below ? 1 : 0)
      return Int64(exactly: result)
    }
    return rounded(whole: Int64(bitPattern: whole), rest: Int64(bitPattern: rest))
  }

  /// Rounds `numerator / denominator`; `nil` where the result does not fit.
  ///
  /// - Precondition: `numerator` is not negative.
  func rounded(_ numerator: WideInteger) -> Int64? {
    let (quotient, rest) = numerator.dividedDown(by: denominator)
    guard let whole = quotient.int64 else { return nil }
    return rounded(whole: whole, rest: rest)
  }

  /// Rounds `whole + rest / denominator`; `nil` where the result does not fit.
  func rounded(whole: Int64, rest: Int64) -> Int64? {
    let (count, over) = whole.quotientAndRemainder(dividingBy: unit)
    let goesUp: Bool
    switch mode {
    case .down: goesUp = false
    case .up: goesUp = over > 0 || rest > 0
    case .halfUp: goesUp = comparedToHalf(over, rest) >= 0
    case .halfEven:
      let side = comparedToHalf(over, rest)
      goesUp = side > 0 || side == 0 && count & 1 == 1
    }
    let (next, tooMany) = count.addingReportingOverflow(goesUp ? 1 : 0)
    let (result, overflow) = next.multipliedReportingOverflow(by: unit)
    return tooMany || overflow ? nil : result
  }

  /// Below, at or above half a unit: -1, 0, 1 for `over + rest / denominator`.
  private func comparedToHalf(_ over: Int64, _ rest: Int64) -> Int {
    let gap = unit - over - over
    // A gap of one is bridged by half a fraction, a larger one by nothing below one.
    if gap <= 0 { return gap < 0 || rest > 0 ? 1 : 0 }
    if gap > 1 { return -1 }
    let left = denominator - rest
    return rest == left ? 0 : rest > left ? 1 : -1
  }
}
