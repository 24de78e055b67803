/// The step between the even time of astronomy (TT) and the civil day of Việt Nam (UTC+7).
///
/// Moments are days of Terrestrial Time since noon of 2000-01-01 (J2000.0). Days are counted from 1970-01-01.
package enum EarthTime {
  /// The civil day on which a moment falls.
  package static func day(of moment: Double) -> Int {
    (moment + shift(near: moment)).floor
  }

  /// The moment at which a civil day begins, its midnight in Việt Nam.
  package static func midnight(startingDay day: Int) -> Double {
    Double(day) - shift(near: Double(day) - epoch)
  }

  /// How far Terrestrial Time runs ahead of universal time (ΔT), in seconds.
  ///
  /// Up to 2025 the observed values of the IERS, to a second. After that a forecast: the long-term parabola of
  /// Stephenson, Morrison and Hohenkerk (2016) with a smooth passage from today's value. By the usual estimate of
  /// how the Earth's rotation wanders its standard error is 8 s in 2055, 20 s in 2075 and 35 s in 2100.
  ///
  /// - Parameter moment: days since J2000.0. Before 1965 and after 2110 the last value is carried on.
  package static func leadOfTerrestrialTime(at moment: Double) -> Double {
    let place = (moment / 365.25 + 2000 - firstYear) / yearsPerStep
    guard place > 0 else { return leads[0] }
    let step = Int(place)
    guard step + 1 < leads.count else { return leads[leads.count - 1] }
    return leads[step] + (leads[step + 1] - leads[step]) * (place - Double(step))
  }

  /// What turns a moment into the number of days, with its fraction, since 1970-01-01 in Việt Nam.
  private static func shift(near moment: Double) -> Double {
    epoch + zone - leadOfTerrestrialTime(at: moment) / 86_400
  }

  /// J2000.0 counted in days from 1970-01-01.
  private static let epoch = 10_957.5

  /// Múi giờ thứ 7, in days.
  private static let zone = 7.0 / 24

  private static let firstYear = 1965.0
  private static let yearsPerStep = 5.0

  /// ΔT at the beginning of 1965, 1970 and so on up to 2110.
  private static let leads = [
    35.7, 40.2, 45.5, 50.5, 54.3, 56.9, 60.8, 63.8, 64.7, 66.1,
    67.6, 69.4, 69.1, 69.1, 69.3, 69.7, 70.4, 71.4, 72.7, 74.2,
    76.0, 78.1, 80.4, 83.0, 85.8, 88.9, 92.3, 95.9, 99.8, 104.0,
  ]
}
