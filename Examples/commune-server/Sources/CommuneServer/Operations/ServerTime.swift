import Foundation
import HoaNhap

/// The two times that a server needs: one that only grows, for limits and sessions, and the civil day in Viet Nam.
///
/// The SDK reads no clock; this is the only place of the server that does.
struct ServerTime: Sendable {
  /// The time since a fixed moment; it never goes back.
  let now: @Sendable () -> Duration
  /// The as-of day.
  let today: @Sendable () -> CivilDate

  /// The machine's clocks; Viet Nam is seven hours ahead of UTC the whole year.
  ///
  /// - Parameter day: an as-of day that stands still, for a demonstration.
  static func system(day: CivilDate? = nil) -> ServerTime {
    let start = ContinuousClock.now
    return ServerTime(
      now: { ContinuousClock.now - start },
      today: { day ?? Self.civilDay(unixSeconds: Int(Date().timeIntervalSince1970)) })
  }

  /// The civil day in Viet Nam.
  static func civilDay(unixSeconds seconds: Int) -> CivilDate {
    let (days, rest) = (seconds + 7 * 3600).quotientAndRemainder(dividingBy: 86_400)
    return CivilDate(dayNumber: rest < 0 ? days - 1 : days) ?? .distantPast
  }
}
