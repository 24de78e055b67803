public import HoaNhapValues

extension Dong: ParameterValue {
  /// The number of đồng.
  public var json: JSONValue { .integer(amount) }
  /// The amount with its sign.
  public var wording: Wording { Wording(vi: text(.vietnamese), en: text(.english)) }
}

extension Rate: ParameterValue {
  /// The per cent of a year as a decimal text.
  public var json: JSONValue { .string(decimal ?? annualPercent.text) }
  /// The per cent of a year.
  public var wording: Wording { Wording(vi: "\(withComma)/năm", en: "\(self) a year") }
  /// As Vietnamese writes it: `6,24 %`.
  fileprivate var withComma: String { String(description.map { $0 == "." ? "," : $0 }) }
}

/// A number of years, months, days or people.
public struct Quantity: ParameterValue {
  /// What is counted.
  public enum Unit: String, Sendable, Hashable, CaseIterable {
    /// Năm.
    case years
    /// Tháng.
    case months
    /// Ngày.
    case days
    /// Ngày làm việc.
    case workingDays
    /// Người.
    case people
    /// Thành viên.
    case members
    /// Ngày trong tháng.
    case dayOfMonth
    /// Phần trăm.
    case percent
    /// Lần.
    case times
  }

  /// How many.
  public let count: Int64
  /// Of what.
  public let unit: Unit

  /// Makes a quantity.
  public init(_ count: Int64, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// The number alone.
  public var json: JSONValue { .integer(count) }

  /// The number with its unit.
  public var wording: Wording {
    switch unit {
    case .years: Wording(vi: "\(count) năm", en: "\(count) years")
    case .months: Wording(vi: "\(count) tháng", en: "\(count) months")
    case .days: Wording(vi: "\(count) ngày", en: "\(count) days")
    case .workingDays: Wording(vi: "\(count) ngày làm việc", en: "\(count) working days")
    case .people: Wording(vi: "\(count) người", en: "\(count) people")
    case .members: Wording(vi: "\(count) thành viên", en: "\(count) members")
    case .dayOfMonth: Wording(vi: "ngày \(count)", en: "day \(count)")
    case .percent: Wording(vi: "\(count) %", en: "\(count) %")
    case .times: Wording(vi: "\(count) lần", en: "\(count) times")
    }
  }
}

/// A smallest and a largest count.
public struct Bounds: ParameterValue {
  /// The smallest count allowed.
  public let least: Int64
  /// The largest count allowed.
  public let most: Int64
  /// Of what.
  public let unit: Quantity.Unit

  /// Makes bounds.
  public init(_ least: Int64, _ most: Int64, _ unit: Quantity.Unit) {
    self.least = least
    self.most = most
    self.unit = unit
  }

  /// Both numbers.
  public var json: JSONValue { .array([.integer(least), .integer(most)]) }
  /// Both numbers with the unit.
  public var wording: Wording {
    let upper = Quantity(most, unit).wording
    return Wording(vi: "từ \(least) đến \(upper.vi)", en: "\(least) to \(upper.en)")
  }
}

/// A share of a whole, compared exactly: one tenth is never a rounded per cent.
public struct Share: ParameterValue {
  /// The share as a fraction.
  public let ratio: Ratio

  /// Makes a share of two small whole numbers.
  ///
  /// - Precondition: `denominator` is positive.
  public init(_ numerator: Int64, of denominator: Int64) {
    precondition(denominator > 0, "a share is of something")
    guard let ratio = try? Ratio(numerator, denominator) else {
      preconditionFailure("a share of two small numbers")
    }
    self.ratio = ratio
  }

  /// The fraction as `a/b`.
  public var json: JSONValue { .string(ratio.text) }
  /// The fraction as `a/b`.
  public var wording: Wording { Wording(vi: ratio.text, en: ratio.text) }
}

/// A choice among words: a convention, a body, a set.
public struct Choice: ParameterValue {
  /// The stable word.
  public let word: String
  /// What it means.
  public let wording: Wording

  /// Makes a choice.
  public init(_ word: String, vi: String, en: String) {
    self.word = word
    wording = Wording(vi: vi, en: en)
  }

  /// The stable word.
  public var json: JSONValue { .string(word) }
}

/// A condition that the policy makes, or does not make.
public struct Condition: ParameterValue {
  /// Whether it is made.
  public let isRequired: Bool

  /// Makes a condition.
  public init(isRequired: Bool) { self.isRequired = isRequired }

  /// A condition that must hold.
  public static let required = Condition(isRequired: true)

  /// Whether it is made.
  public var json: JSONValue { .bool(isRequired) }
  /// Whether it is made, in words.
  public var wording: Wording {
    isRequired ? Wording(vi: "bắt buộc", en: "required") : Wording(vi: "không bắt buộc", en: "not required")
  }
}

/// A yearly rate together with the loans that it reaches.
public struct LendingRate: ParameterValue {
  /// The rate.
  public let rate: Rate
  /// Which loans it reaches.
  public let reach: RateReach

  /// Makes a lending rate.
  public init(_ rate: Rate, _ reach: RateReach) {
    self.rate = rate
    self.reach = reach
  }

  /// The rate and its reach.
  public var json: JSONValue {
    .object(["annual_pct": rate.json, "reach": .string(reach.rawValue)])
  }

  /// The rate and its reach in words.
  public var wording: Wording {
    switch reach {
    case .newLoans:
      Wording(vi: "\(rate.withComma)/năm, chỉ cho khoản vay mới", en: "\(rate) a year, new loans only")
    case .outstandingToo:
      Wording(vi: "\(rate.withComma)/năm, cả dư nợ đang có", en: "\(rate) a year, running balances too")
    }
  }
}

extension CivilDate: ParameterValue {
  /// The date as text.
  public var json: JSONValue { .string(text) }
  /// The date as people write it.
  public var wording: Wording { Wording(vi: vietnameseText, en: text) }
}
