/// How an exact amount becomes a whole one.
public enum RoundingMode: String, Sendable, Hashable, CaseIterable {
  /// To the nearest; a half goes up (làm tròn số học).
  case halfUp = "half_up"
  /// Down.
  case down
  /// Up.
  case up
  /// To the nearest; a half goes to the even neighbour.
  case halfEven = "half_even"
}

extension RoundingMode {
  /// Rounds `numerator / denominator` to a whole number.
  ///
  /// Down and up are toward negative and positive infinity; amounts here are never negative.
  /// - Precondition: `denominator` is positive.
  package func whole(_ numerator: WideInteger, _ denominator: Int64) -> WideInteger? {
    let (floor, rest) = numerator.dividedDown(by: denominator)
    if rest == 0 { return floor }
    let goesUp: Bool
    switch self {
    case .down: goesUp = false
    case .up: goesUp = true
    case .halfUp: goesUp = rest >= denominator - rest
    case .halfEven:
      goesUp = rest == denominator - rest ? floor.low & 1 == 1 : rest > denominator - rest
    }
    return goesUp ? floor.adding(WideInteger(1)) : floor
  }

  /// Rounds `numerator / denominator` to a multiple of `unit`, where that fits in 64 bits.
  ///
  /// - Precondition: `denominator` and `unit` are positive.
  package func multiple(of unit: Int64, _ numerator: WideInteger, _ denominator: Int64) -> Int64? {
    let (scaled, overflow) = denominator.multipliedReportingOverflow(by: unit)
    guard !overflow, let count = whole(numerator, scaled)?.int64 else { return nil }
    let (result, tooLarge) = count.multipliedReportingOverflow(by: unit)
    return tooLarge ? nil : result
  }
}
