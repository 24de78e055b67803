import HoaNhapValues

/// Reads a document of holidays and keeps every fault on the way, so that one reading names them all.
struct HolidayReader: FaultGathering {
  var faults: [InputError] = []

  /// The rules; `nil` where there are faults.
  mutating func rules(_ value: JSONValue) -> HolidayRules? {
    guard let root = take({ () throws(InputError) in try FieldReader(value) }) else { return nil }
    allow(root, ["decisions", "weekend", "culture_day"])
    let weekend = root.has("weekend") ? weekend(root) : [.saturday, .sunday]
    let culture = take { () throws(InputError) in try root.bool("culture_day") ?? false }
    var decisions: [HolidayDecision] = []
    for entry in objects(root, "decisions") {
      guard let decision = decision(entry, weekend: weekend ?? []) else { continue }
      if decisions.contains(where: { $0.year == decision.year }) {
        faults.append(
          InputError(
            .duplicate, field: entry.path(of: "year"),
            vi: "Năm \(decision.year) đã có ở trên; mỗi năm ghi một lần.",
            en: "The year \(decision.year) stands above already; enter a year once."))
      }
      decisions.append(decision)
    }
    guard faults.isEmpty, let weekend, let culture else { return nil }
    return HolidayRules(weekend: weekend, observesCultureDay: culture, decisions: [.year2026] + decisions)
  }

  private mutating func decision(_ entry: FieldReader, weekend: Set<Weekday>) -> HolidayDecision? {
    allow(entry, ["year", "law", "place", "lunar_new_year", "national_day", "exchanges"])
    let before = faults.count
    let year = take { () throws(InputError) in
      try entry.require("year", try entry.integer("year", in: 1...9999))
    }
    let law = take { () throws(InputError) in
      let law = try entry.require("law", try entry.string("law"))
      guard law.contains(where: { !$0.isWhitespace }) else { throw .blank(entry.path(of: "law")) }
      return law
    }
    let place = take { () throws(InputError) in try entry.string("place") ?? "" }
    let festival = days(entry, "lunar_new_year")
    let national = days(entry, "national_day")
    let exchanges = objects(entry, "exchanges").compactMap { exchange($0, weekend: weekend) }
    guard faults.count == before, let year, let law, let place else { return nil }
    let found = HolidayDecision.faults(
      year: Int(year), lunarNewYear: festival, nationalDay: national, exchanges: exchanges)
    faults += found.map { fault in
      var fault = fault
      fault.field = entry.path(of: Self.keys[fault.field] ?? fault.field)
      return fault
    }
    guard found.isEmpty else { return nil }
    return HolidayDecision(
      unchecked: Int(year), lunarNewYear: festival?.sorted(), nationalDay: national?.sorted(),
      exchanges: exchanges, citation: Citation(law, place))
  }

  /// The document's names for the parameters of a decision.
  private static let keys = ["lunarNewYear": "lunar_new_year", "nationalDay": "national_day"]

  private mutating func exchange(_ entry: FieldReader, weekend: Set<Weekday>) -> HolidayDecision.Exchange? {
    allow(entry, ["off", "worked", "beside"])
    let off = take { () throws(InputError) in
      let day = try entry.require("off", try entry.date("off"))
      guard !weekend.contains(day.weekday) else {
        throw InputError(
          .outOfRange, field: entry.path(of: "off"),
          vi: "Ngày \(day.vietnameseText) vốn là ngày nghỉ hằng tuần.",
          en: "\(day) is a weekly rest day anyway.")
      }
      return day
    }
    let worked = take { () throws(InputError) in
      let day = try entry.require("worked", try entry.date("worked"))
      guard weekend.isEmpty || weekend.contains(day.weekday) else {
        throw InputError(
          .outOfRange, field: entry.path(of: "worked"),
          vi: "Ngày \(day.vietnameseText) vốn là ngày làm việc; ngày làm bù phải là ngày nghỉ hằng tuần.",
          en: "\(day) is worked anyway; a weekly rest day belongs here.")
      }
      return day
    }
    let kind = take { () throws(InputError) in
      let code = try entry.require("beside", try entry.string("beside"))
      guard let kind = HolidayKind.known.first(where: { $0.rawValue.utf8.elementsEqual(code.utf8) }) else {
        let codes = HolidayKind.known.map(\.rawValue).joined(separator: ", ")
        throw InputError(
          .unknownWord, field: entry.path(of: "beside"), vi: "Chỉ nhận một trong các mã: \(codes).",
          en: "One of these codes belongs here: \(codes).")
      }
      return kind
    }
    guard let off, let worked, let kind else { return nil }
    return HolidayDecision.Exchange(off: off, worked: worked, beside: kind)
  }

  /// The weekly rest days, of which a week cannot consist.
  private mutating func weekend(_ root: FieldReader) -> Set<Weekday>? {
    take { () throws(InputError) in
      var days: Set<Weekday> = []
      for element in try root.array("weekend") ?? [] {
        guard case .integer(let number) = element, let day = Weekday(rawValue: Int(clamping: number)) else {
          throw root.wrongType(
            "weekend", vi: "danh sách các số từ 1 (thứ hai) đến 7 (chủ nhật)",
            en: "A list of numbers from 1 (Monday) to 7")
        }
        days.insert(day)
      }
      guard days.count < Weekday.allCases.count else {
        throw InputError(
          .outOfRange, field: root.path(of: "weekend"), vi: "Tuần phải có ít nhất một ngày làm việc.",
          en: "A week has at least one working day.")
      }
      return days
    }
  }

  /// A list of days that may be left out, or null.
  private mutating func days(_ entry: FieldReader, _ key: String) -> [CivilDate]? {
    if !entry.has(key) || entry.isNull(key) { return nil }
    let values = take { () throws(InputError) in try entry.array(key) ?? [] } ?? []
    return values.enumerated().compactMap { index, value in
      if case .string(let text) = value, let day = CivilDate(text) { return day }
      faults.append(
        InputError(
          .notADate, field: "\(entry.path(of: key))[\(index)]",
          vi: "Không phải là một ngày có thật; hãy ghi yyyy-mm-dd.",
          en: "Not a day of the calendar; write yyyy-mm-dd."))
      return nil
    }
  }

  /// The objects of a list that may be left out; one that is no object is left out with a fault.
  private mutating func objects(_ reader: FieldReader, _ key: String) -> [FieldReader] {
    let values = take { () throws(InputError) in try reader.array(key) ?? [] } ?? []
    return values.enumerated().compactMap { index, value in
      take { () throws(InputError) in try FieldReader(value, path: "\(reader.path(of: key))[\(index)]") }
    }
  }
}

extension HolidayKind {
  /// The holidays of the law, beside one of which a day can be exchanged.
  static let known: [HolidayKind] = [
    .newYear, .lunarNewYear, .hungKings, .victoryDay, .labourDay, .nationalDay, .cultureDay,
  ]
}
