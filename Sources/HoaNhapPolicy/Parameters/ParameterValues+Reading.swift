public import HoaNhapValues

// How each type of value is read from JSON: the inverse of `json`, within the bounds that make sense for any policy.

extension Dong {
  /// Đồng.
  public var unitCode: String? { "dong" }
  /// A whole number of đồng.
  public static var form: Wording {
    Wording(vi: "một số nguyên đồng, không âm", en: "A whole number of đồng, not negative,")
  }
  /// Reads a number of đồng that is not negative.
  public static func read(_ json: JSONValue, words: Wording, like model: Dong) -> Dong? {
    json.integerValue.flatMap { $0 >= 0 ? Dong($0) : nil }
  }
}

extension Rate {
  /// A decimal text.
  public static var form: Wording {
    Wording(
      vi: "một chuỗi số phần trăm mỗi năm, ví dụ \"6.24\"", en: "A text of per cent a year, such as \"6.24\","
    )
  }
  /// Reads a decimal text of per cent a year.
  public static func read(_ json: JSONValue, words: Wording, like model: Rate) -> Rate? {
    json.stringValue.flatMap { Rate(percent: $0) }
  }
}

extension Quantity {
  /// What is counted.
  public var unitCode: String? { unit.rawValue }
  /// A whole number.
  public static var form: Wording {
    Wording(
      vi: "một số nguyên không âm (ngày trong tháng: 1 đến 31)",
      en: "A whole number that is not negative (a day of the month: 1 to 31)")
  }
  /// Reads a number in the unit of the value before it.
  public static func read(_ json: JSONValue, words: Wording, like model: Quantity) -> Quantity? {
    guard let count = json.integerValue, count >= 0,
      model.unit != .dayOfMonth || (1...31).contains(count)
    else { return nil }
    return Quantity(count, model.unit)
  }
}

extension Bounds {
  /// What is counted.
  public var unitCode: String? { unit.rawValue }
  /// Two whole numbers.
  public static var form: Wording {
    Wording(
      vi: "hai số nguyên [ít nhất, nhiều nhất], không âm, số trước không lớn hơn số sau",
      en: "Two whole numbers [least, most], not negative, the first no larger than the second,")
  }
  /// Reads two numbers in the unit of the value before them.
  public static func read(_ json: JSONValue, words: Wording, like model: Bounds) -> Bounds? {
    guard let numbers = json.arrayValue, numbers.count == 2, let least = numbers[0].integerValue,
      let most = numbers[1].integerValue, 0 <= least, least <= most
    else { return nil }
    return Bounds(least, most, model.unit)
  }
}

extension Share {
  /// A fraction of two whole numbers.
  public static var form: Wording {
    Wording(vi: "một phân số từ 0 đến 1, ví dụ \"1/10\"", en: "A fraction from 0 to 1, such as \"1/10\",")
  }
  /// Reads a fraction from 0 to 1.
  public static func read(_ json: JSONValue, words: Wording, like model: Share) -> Share? {
    let parts = json.stringValue?.split(separator: "/", omittingEmptySubsequences: false) ?? []
    guard parts.count == 2,
      parts.joined().utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let above = Int64(parts[0]), let below = Int64(parts[1]), below > 0, above <= below
    else { return nil }
    return Share(above, of: below)
  }
}

extension Choice {
  /// A word; what it means stands beside it.
  public static var form: Wording { Wording(vi: "một từ", en: "A word") }
  /// The meaning of a word does not follow from it.
  public static var needsWords: Bool { true }
  /// Reads a word that is not empty.
  public static func read(_ json: JSONValue, words: Wording, like model: Choice) -> Choice? {
    json.stringValue.flatMap { isBlank($0) ? nil : Choice($0, vi: words.vi, en: words.en) }
  }
}

extension Condition {
  /// A truth value.
  public static var form: Wording { Wording(vi: "true hoặc false", en: "true or false") }
  /// Reads a truth value.
  public static func read(_ json: JSONValue, words: Wording, like model: Condition) -> Condition? {
    json.boolValue.map { Condition(isRequired: $0) }
  }
}

extension LendingRate {
  /// A rate and its reach.
  public static var form: Wording {
    let reaches = RateReach.allCases.map(\.rawValue).joined(separator: "|")
    let form = "{\"annual_pct\": \"6.24\", \"reach\": \"\(reaches)\"}"
    return Wording(vi: form, en: form)
  }
  /// A rate names the loans that it reaches (R.4).
  public static var saysWhomItReaches: Bool { true }
  /// Reads a rate and its reach.
  public static func read(_ json: JSONValue, words: Wording, like model: LendingRate) -> LendingRate? {
    guard json.objectValue?.members.count == 2, let percent = json["annual_pct"]?.stringValue,
      let rate = Rate(percent: percent),
      let reach = json["reach"]?.stringValue.flatMap({ RateReach(rawValue: $0) })
    else { return nil }
    return LendingRate(rate, reach)
  }
}

extension CivilDate {
  /// A date.
  public static var form: Wording {
    Wording(vi: "một ngày có thật, ghi \"yyyy-mm-dd\"", en: "A day of the calendar, \"yyyy-mm-dd\",")
  }
  /// Reads a date.
  public static func read(_ json: JSONValue, words: Wording, like model: CivilDate) -> CivilDate? {
    json.stringValue.flatMap { CivilDate($0) }
  }
}

/// Whether a text says nothing: no character, or only white space.
func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
