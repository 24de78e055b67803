/// The sine and cosine of an angle given in whole turns, by the four basic operations alone.
///
/// The standard library has no sine, and the system's may differ from one platform to the next in the last
/// bit. Each step here is a single rounded IEEE operation, so every platform finds the same bits.
/// The error stays below 1e-14 for angles of a few turns.
package enum Sine {
  /// The sine of `turns` full turns.
  package static func of(turns: Double) -> Double {
    var turn = turns - Double((turns + 0.5).floor)
    if turn > 0.25 { turn = 0.5 - turn }
    if turn < -0.25 { turn = -0.5 - turn }
    let angle = turn * fullTurn
    return angle * series(angle * angle)
  }

  /// The sine of an angle in degrees.
  package static func of(degrees: Double) -> Double {
    of(turns: degrees / 360)
  }

  /// The cosine of an angle in degrees.
  package static func cosine(degrees: Double) -> Double {
    of(turns: degrees / 360 + 0.25)
  }

  /// The cosine of an angle in radians.
  package static func cosine(radians: Double) -> Double {
    of(turns: radians / fullTurn + 0.25)
  }

  /// 2π, the radians of a full turn.
  package static let fullTurn = 2 * Double.pi

  /// sin(a) / a as a power series in a², whose first neglected term is below 3e-16 for a quarter turn.
  private static func series(_ square: Double) -> Double {
    var sum = 1 - square / (18 * 19)
    sum = 1 - square / (16 * 17) * sum
    sum = 1 - square / (14 * 15) * sum
    sum = 1 - square / (12 * 13) * sum
    sum = 1 - square / (10 * 11) * sum
    sum = 1 - square / (8 * 9) * sum
    sum = 1 - square / (6 * 7) * sum
    sum = 1 - square / (4 * 5) * sum
    return 1 - square / (2 * 3) * sum
  }
}
