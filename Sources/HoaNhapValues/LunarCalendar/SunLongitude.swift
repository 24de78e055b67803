/// Where the Sun stands on the ecliptic, from which the major solar terms (trung khí) follow.
///
/// Method: the theory VSOP87 (Bretagnon and Francou 1988) cut as in J. Meeus, *Astronomical Algorithms*, 2nd edition,
/// chapter 25. From 1967 to 2101 it stays within 1″ of the full theory, which the Sun passes in 24 s.
package enum SunLongitude {
  /// The apparent longitude of the Sun in degrees, 0 up to 360.
  ///
  /// - Parameter moment: days of Terrestrial Time since J2000.0.
  package static func degrees(at moment: Double) -> Double {
    let t = moment / 365_250
    var earth = 0.0
    for series in EarthSeries.powers.reversed() {
      var sum = 0.0
      for term in series {
        sum += term.size * Sine.cosine(radians: term.phase + term.speed * t)
      }
      earth = earth * t + sum
    }
    let geometric = earth / 100_000_000 / Sine.fullTurn * 360 + 180
    let apparent = geometric + seconds(century: moment / 36_525) / 3600
    return apparent - Double((apparent / 360).floor) * 360
  }

  /// Which twelfth of the circle the Sun is in at a moment, 0 to 11; a new one begins at each major solar term.
  package static func twelfth(at moment: Double) -> Int {
    // A longitude rounded up to the full circle would be a thirteenth.
    min(Int(degrees(at: moment) / 30), 11)
  }

  /// Nutation, aberration and the step to the FK5 frame, in seconds of arc.
  private static func seconds(century t: Double) -> Double {
    let node = 125.0445 - 1934.136_26 * t
    let sun = 280.4665 + 36_000.7698 * t
    let moon = 218.3165 + 481_267.8813 * t
    let sunAnomaly = 357.5291 + 35_999.0503 * t
    let moonAnomaly = 134.963 + 477_198.8674 * t
    let nutation =
      0.2062 * Sine.of(degrees: 2 * node) - 17.1996 * Sine.of(degrees: node)
      - 1.3187 * Sine.of(degrees: 2 * sun) - 0.2274 * Sine.of(degrees: 2 * moon)
      + 0.1426 * Sine.of(degrees: sunAnomaly) + 0.0712 * Sine.of(degrees: moonAnomaly)
    let aberration = -20.4898 * (1 + 0.0167 * Sine.cosine(degrees: sunAnomaly))
    return nutation + aberration - 0.0903
  }
}
