public import HoaNhapValues

/// A public holiday by the law that gives it (ngày lễ, tết).
///
/// Source: Bộ luật Lao động, Điều 112 (P.10).
public struct HolidayKind: RawRepresentable, Sendable, Hashable {
  /// The stable code of the holiday.
  public let rawValue: String

  /// Makes a kind from its code; a host may add its own.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// 1 January (Tết Dương lịch), one day.
  public static let newYear = HolidayKind(rawValue: "new-year")
  /// The lunar New Year (Tết Âm lịch), five days that the Prime Minister fixes every year.
  public static let lunarNewYear = HolidayKind(rawValue: "lunar-new-year")
  /// The Hùng Kings' commemoration (Giỗ Tổ Hùng Vương), the tenth day of the third lunar month.
  public static let hungKings = HolidayKind(rawValue: "hung-kings")
  /// 30 April (Ngày Chiến thắng).
  public static let victoryDay = HolidayKind(rawValue: "victory-day")
  /// 1 May (Ngày Quốc tế lao động).
  public static let labourDay = HolidayKind(rawValue: "labour-day")
  /// 2 September (Quốc khánh) and one day beside it.
  public static let nationalDay = HolidayKind(rawValue: "national-day")
  /// 24 November (Ngày Văn hóa Việt Nam): proposed, its adoption is not confirmed.
  public static let cultureDay = HolidayKind(rawValue: "culture-day")

  /// The name of the holiday in both languages; the code itself for a host's own kind.
  public var wording: Wording {
    switch self {
    case .newYear: Wording(vi: "Tết Dương lịch", en: "New Year's Day")
    case .lunarNewYear: Wording(vi: "Tết Âm lịch", en: "Lunar New Year")
    case .hungKings: Wording(vi: "Giỗ Tổ Hùng Vương", en: "Hùng Kings' Commemoration")
    case .victoryDay: Wording(vi: "Ngày Chiến thắng 30/4", en: "Victory Day, 30 April")
    case .labourDay: Wording(vi: "Ngày Quốc tế lao động 1/5", en: "International Labour Day, 1 May")
    case .nationalDay: Wording(vi: "Quốc khánh 2/9", en: "National Day, 2 September")
    case .cultureDay: Wording(vi: "Ngày Văn hóa Việt Nam 24/11", en: "Vietnam Culture Day, 24 November")
    default: Wording(vi: rawValue, en: rawValue)
    }
  }
}
