public import HoaNhapValues

/// How many days before the planning day somebody wants to be reminded (nhắc trước hạn).
///
/// Days are calendar days; 0 is the planning day itself. No text says how early to remind.
public struct Reminders: Sendable, Hashable, ExpressibleByArrayLiteral {
  /// The numbers of days, the earliest reminder first, each once.
  public let daysBefore: [Int]

  /// Makes reminders; `nil` where a number is not 0 to 366.
  public init?(daysBefore: [Int]) {
    guard daysBefore.allSatisfy((0...366).contains) else { return nil }
    self.daysBefore = Set(daysBefore).sorted(by: >)
  }

  /// Makes reminders from a literal.
  ///
  /// - Precondition: the numbers are 0 to 366.
  public init(arrayLiteral daysBefore: Int...) {
    guard let reminders = Reminders(daysBefore: daysBefore) else {
      preconditionFailure("a reminder comes 0 to 366 days before")
    }
    self = reminders
  }

  /// One reminder, on the planning day.
  public static let onTheDay: Reminders = [0]

  /// The days of the reminders, the earliest first.
  func days(before planningDay: CivilDate) -> [CivilDate] {
    daysBefore.compactMap { try? planningDay.adding(days: -$0) }
  }
}

/// One reminder: whose day it is, and of what.
public struct Reminder: Sendable, Hashable {
  /// The day on which to remind.
  public let day: CivilDate
  /// What is owed, and where it stands.
  public let status: ObligationStatus
}
