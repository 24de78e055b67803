public import HoaNhapValues

/// Why the holidays of a year cannot be told.
public struct HolidayFault: Error, Sendable, Hashable {
  /// What kind of fault it is. Codes are stable and may grow.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The stable text of the code.
    public let rawValue: String
    /// Makes a code from its text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A year that the lunar calendar does not reach.
    public static let yearOutOfRange = Code(rawValue: "yearOutOfRange")
    /// A day in a year that this calendar was not made for.
    public static let yearNotCovered = Code(rawValue: "yearNotCovered")
    /// No day is left that could be off in a holiday's stead.
    public static let noWorkingDay = Code(rawValue: "noWorkingDay")
    /// Days counted beyond the years 1 to 9999.
    public static let dateOutOfRange = Code(rawValue: "dateOutOfRange")
  }

  /// The kind of fault.
  public let code: Code
  /// The year that was asked for.
  public let year: Int

  /// Makes a fault.
  public init(_ code: Code, year: Int) {
    self.code = code
    self.year = year
  }

  /// What is wrong and what would be right.
  public var wording: Wording {
    switch code {
    case .yearNotCovered:
      Wording(
        vi: "Lịch nghỉ này không gồm năm \(year); hãy lập lịch cho cả năm đó.",
        en: "This calendar does not reach the year \(year); make it for that year too.")
    case .noWorkingDay:
      Wording(
        vi: "Năm \(year) không còn ngày làm việc nào để nghỉ bù; hãy kiểm tra ngày nghỉ hằng tuần.",
        en: "The year \(year) has no working day left for a day in lieu; check the weekly rest days.")
    case .dateOutOfRange:
      Wording(
        vi: "Đếm từ năm \(year) thì ra ngoài khoảng từ năm 1 đến năm 9999; hãy giảm số ngày.",
        en: "Counted from the year \(year), the days lie outside the years 1 to 9999; count fewer.")
    default:
      Wording(
        vi:
          "Không tính được âm lịch của năm \(year), nên không biết ngày Tết và ngày Giỗ Tổ; hãy nhập lịch riêng.",
        en:
          "The lunar calendar does not reach the year \(year), so its holidays are unknown; enter a calendar."
      )
    }
  }
}

extension HolidayFault: CustomStringConvertible {
  /// The English words.
  public var description: String { wording.en }
}
