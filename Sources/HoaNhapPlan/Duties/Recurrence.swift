public import HoaNhapValues

/// When a duty falls due (thời gian thực hiện), in the words of the plan format.
public enum Recurrence: Sendable, Hashable {
  /// All the time (thường xuyên): `ongoing`.
  case ongoing
  /// When somebody who may ask does (đột xuất, khi có yêu cầu): `on request`.
  case onRequest
  /// When something comes up that calls for it (khi phát sinh): `when it arises`.
  case whenItArises
  /// Within one month: `month 2026-05`.
  case month(YearMonth)
  /// Within one quarter: `quarter 2027-Q2`.
  case quarter(YearQuarter)
  /// Before a day of every month: `monthly before 5`.
  case monthly(before: DayOfMonth)
  /// Within a month of every year: `yearly in month 6`.
  case yearlyIn(MonthOfYear)
  /// Before a day of every year: `yearly before 03-20`.
  case yearly(before: MonthDay)
  /// When the province's plan says so (theo kế hoạch của tỉnh): `as the province plans`.
  case asTheProvincePlans

  /// Whether the calendar alone says when it falls due.
  public var isDated: Bool {
    switch self {
    case .ongoing, .onRequest, .whenItArises, .asTheProvincePlans: false
    case .month, .quarter, .monthly, .yearlyIn, .yearly: true
    }
  }

  /// Whether an event that a host reports makes it fall due: a difficulty, a request, the province's own date.
  public var isRaisedByEvents: Bool {
    switch self {
    case .onRequest, .whenItArises, .asTheProvincePlans: true
    case .ongoing, .month, .quarter, .monthly, .yearlyIn, .yearly: false
    }
  }
}

extension Recurrence: CustomStringConvertible {
  private static let words: [(text: String, value: Recurrence)] = [
    ("ongoing", .ongoing), ("on request", .onRequest), ("when it arises", .whenItArises),
    ("as the province plans", .asTheProvincePlans),
  ]

  /// Reads a recurrence in the words of the plan format.
  ///
  /// Only the written form is read: no other spacing, case or leading zero, so that a plan reads and writes the same bytes.
  /// - Parameters:
  ///   - text: one of the words.
  ///   - field: the path of the field that it stands in, for the fault.
  /// - Throws: ``InputError`` with code `unknownWord`, or `notADate` where the words are right and the day is not.
  public init(_ text: String, field: String = "") throws(InputError) {
    for (word, value) in Self.words where word.utf8.elementsEqual(text.utf8) {
      self = value
      return
    }
    func rest(after prefix: String) -> Substring? {
      text.utf8.starts(with: prefix.utf8) ? Substring(text.utf8.dropFirst(prefix.utf8.count)) : nil
    }
    let value: Recurrence?
    if let rest = rest(after: "month ") {
      value = YearMonth(String(rest)).map { .month($0) }
    } else if let rest = rest(after: "quarter ") {
      value = YearQuarter(String(rest)).map { .quarter($0) }
    } else if let rest = rest(after: "monthly before ") {
      value = ordinal(rest.utf8).flatMap { DayOfMonth($0) }.map { .monthly(before: $0) }
    } else if let rest = rest(after: "yearly in month ") {
      value = ordinal(rest.utf8).flatMap { MonthOfYear($0) }.map { .yearlyIn($0) }
    } else if let rest = rest(after: "yearly before ") {
      value = MonthDay(String(rest)).map { .yearly(before: $0) }
    } else {
      let forms =
        "ongoing, on request, when it arises, month 2026-05, quarter 2027-Q2, monthly before 5, "
        + "yearly in month 6, yearly before 03-20, as the province plans"
      throw InputError(
        .unknownWord, field: field, vi: "Thời gian thực hiện chỉ ghi theo các mẫu: \(forms).",
        en: "A time is written in one of these forms: \(forms).")
    }
    guard let value else {
      throw InputError(
        .notADate, field: field,
        vi:
          "Ngày, tháng hoặc quý không có thật; ví dụ đúng: month 2026-05, quarter 2027-Q2, monthly before 5, yearly before 03-20.",
        en:
          "No such day, month or quarter; right would be: month 2026-05, quarter 2027-Q2, monthly before 5, yearly before 03-20."
      )
    }
    self = value
  }

  /// The recurrence in the words of the plan format.
  public var text: String {
    switch self {
    case .ongoing: "ongoing"
    case .onRequest: "on request"
    case .whenItArises: "when it arises"
    case .asTheProvincePlans: "as the province plans"
    case .month(let month): "month \(month)"
    case .quarter(let quarter): "quarter \(quarter)"
    case .monthly(let before): "monthly before \(before.day)"
    case .yearlyIn(let month): "yearly in month \(month.month)"
    case .yearly(let before): "yearly before \(before)"
    }
  }

  /// The same as ``text``.
  public var description: String { text }

  /// The recurrence as an officer would say it.
  public var wording: Wording {
    switch self {
    case .ongoing: Wording(vi: "thường xuyên", en: "all the time")
    case .onRequest: Wording(vi: "khi có yêu cầu", en: "on request")
    case .whenItArises: Wording(vi: "khi phát sinh", en: "when it arises")
    case .asTheProvincePlans: Wording(vi: "theo kế hoạch của tỉnh", en: "as the province plans")
    case .month(let month):
      Wording(vi: "tháng \(month.month)/\(month.year)", en: "in \(month)")
    case .quarter(let quarter):
      Wording(vi: "quý \(romanQuarter(quarter.quarter))/\(quarter.year)", en: "in \(quarter)")
    case .monthly(let before):
      Wording(vi: "trước ngày \(before.day) hằng tháng", en: "monthly, before day \(before.day)")
    case .yearlyIn(let month):
      Wording(vi: "tháng \(month.month) hằng năm", en: "yearly, in month \(month.month)")
    case .yearly(let before):
      Wording(vi: "trước ngày \(before.day)/\(before.month) hằng năm", en: "yearly, before \(before)")
    }
  }
}

/// A quarter as Viet Nam writes it.
func romanQuarter(_ quarter: Int) -> String { ["I", "II", "III", "IV"][quarter - 1] }
