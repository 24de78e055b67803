/// The moments of new moon (ngày sóc), when the Moon and the Sun have the same apparent longitude.
///
/// Method: J. Meeus, *Astronomical Algorithms*, 2nd edition, chapter 49. From 1967 to 2101 it stays within 17 s of
/// a full lunar theory.
package enum NewMoon {
  /// The moment of a new moon, in days of Terrestrial Time since J2000.0.
  ///
  /// - Parameter number: new moons counted from that of 2000-01-06, negative before it.
  package static func moment(number: Int) -> Double {
    let k = Double(number)
    let t = k / 1236.85
    let mean = 5.09766 + meanMonth * k + t * t * (0.000_154_37 + t * (-0.000_000_15 + t * 0.000_000_000_73))
    return mean + periodicTerms(k, t) + planetaryTerms(k, t)
  }

  /// The civil day in Việt Nam on which a new moon falls, the first of its lunar month.
  package static func day(number: Int) -> Int {
    EarthTime.day(of: moment(number: number))
  }

  /// The number of the last mean new moon up to a day; the true one lies within 15 hours of the mean.
  package static func meanNumber(onDay day: Int) -> Int {
    ((Double(day) - 10_962.9) / meanMonth).floor
  }

  /// The mean length of a lunar month, in days.
  private static let meanMonth = 29.530_588_861

  /// The pull of the Sun on the Moon's path and the ellipses of both orbits, in days.
  private static func periodicTerms(_ k: Double, _ t: Double) -> Double {
    let sun = 2.5534 + 29.105_356_70 * k - t * t * (0.000_001_4 + t * 0.000_000_11)
    let moon =
      201.5643 + 385.816_935_28 * k + t * t * (0.010_758_2 + t * (0.000_012_38 - t * 0.000_000_058))
    let latitude =
      160.7108 + 390.670_502_84 * k - t * t * (0.001_611_8 + t * (0.000_002_27 - t * 0.000_000_011))
    let node = 124.7746 - 1.563_755_88 * k + t * t * (0.002_067_2 + t * 0.000_002_15)
    let eccentricity = 1 - t * (0.002_516 + 0.000_007_4 * t)

    var sum = -17 * Sine.of(degrees: node)
    for term in terms {
      let angle = term.sun * sun + term.moon * moon + term.latitude * latitude
      var size = term.size
      if term.sun != 0 { size *= eccentricity }
      if term.sun * term.sun == 4 { size *= eccentricity }
      sum += size * Sine.of(degrees: angle)
    }
    return sum / 100_000
  }

  /// The pull of the planets, in days.
  private static func planetaryTerms(_ k: Double, _ t: Double) -> Double {
    var sum = 325 * Sine.of(degrees: 299.77 + 0.107_408 * k - 0.009_173 * t * t)
    for term in planets {
      sum += term.size * Sine.of(degrees: term.start + term.step * k)
    }
    return sum / 1_000_000
  }

  /// Sizes in 0.00001 day, and how often the Sun's and the Moon's anomaly and the argument of latitude enter.
  private static let terms: [(size: Double, sun: Double, moon: Double, latitude: Double)] = [
    (-40_720, 0, 1, 0), (17_241, 1, 0, 0), (1608, 0, 2, 0), (1039, 0, 0, 2),
    (739, -1, 1, 0), (-514, 1, 1, 0), (208, 2, 0, 0), (-111, 0, 1, -2),
    (-57, 0, 1, 2), (56, 1, 2, 0), (-42, 0, 3, 0), (42, 1, 0, 2),
    (38, 1, 0, -2), (-24, -1, 2, 0), (-7, 2, 1, 0), (4, 0, 2, -2),
    (4, 3, 0, 0), (3, 1, 1, -2), (3, 0, 2, 2), (-3, 1, 1, 2),
    (3, -1, 1, 2), (-2, -1, 1, -2), (-2, 1, 3, 0), (2, 0, 4, 0),
  ]

  /// Sizes in 0.000001 day, the angle at the first new moon and its step from one to the next, in degrees.
  private static let planets: [(size: Double, start: Double, step: Double)] = [
    (165, 251.88, 0.016_321), (164, 251.83, 26.651_886), (126, 349.42, 36.412_478),
    (110, 84.66, 18.206_239), (62, 141.74, 53.303_771), (60, 207.14, 2.453_732),
    (56, 154.84, 7.306_860), (47, 34.52, 27.261_239), (42, 207.19, 0.121_824),
    (40, 291.34, 1.844_379), (37, 161.72, 24.198_154), (35, 239.56, 25.513_099),
    (23, 331.55, 3.592_518),
  ]
}
