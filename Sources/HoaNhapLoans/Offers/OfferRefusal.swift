public import HoaNhapEligibility
public import HoaNhapValues

/// Why a draft cannot be offered: every bound that it leaves (lý do chưa đề nghị cho vay được).
public struct OfferRefusal: Error, Sendable, Hashable, RedactedRecord {
  /// Every reason, the law's clauses first, in their order.
  public let obstacles: [OfferObstacle]

  /// The reasons in words, one after another.
  public var wording: Wording {
    Wording(
      vi: obstacles.map(\.wording.vi).joined(separator: " "),
      en: obstacles.map(\.wording.en).joined(separator: " "))
  }

  /// Which bounds are left, no value.
  public var printedForm: String { "not offered: " + obstacles.map(\.printedForm).joined(separator: ", ") }

  /// The reasons as JSON.
  public var json: JSONValue { .object(["obstacles": .array(obstacles.map(\.json))]) }
}

/// One bound that a draft leaves: what was asked, what the limit is, where that stands.
public struct OfferObstacle: Sendable, Hashable, RedactedRecord {
  /// Which bound it is. Codes are stable and may grow.
  public struct Bound: RawRepresentable, Sendable, Hashable {
    /// The stable text of the code.
    public let rawValue: String
    /// Makes a bound from its code.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A clause of the law does not hold for this amount, term and day.
    public static let clause = Bound(rawValue: "clause")
    /// The amount: more than was asked for, or none.
    public static let amount = Bound(rawValue: "amount")
    /// The time for paying back: longer than was asked for or than is allowed, or none.
    public static let term = Bound(rawValue: "term")
    /// The months after a course before months are counted.
    public static let grace = Bound(rawValue: "grace")
    /// A rate above the programme's.
    public static let rate = Bound(rawValue: "rate")
    /// A day on which the judgement cannot be relied on.
    public static let day = Bound(rawValue: "day")
    /// The parts in which money is handed out.
    public static let parts = Bound(rawValue: "parts")
    /// Terms that cannot be written, or from which no schedule can be drawn up.
    public static let terms = Bound(rawValue: "terms")
  }

  /// A value that is compared.
  public enum Value: Sendable, Hashable {
    /// A number: đồng, months or people.
    case number(Int64)
    /// A day.
    case date(CivilDate)
    /// A yearly rate.
    case rate(Rate)
  }

  /// The bound.
  public let bound: Bound
  /// The row of the register that says so; `nil` where it is the application itself.
  public let clause: ClauseCode?
  /// What the draft has; `nil` where it is no single value.
  public let offered: Value?
  /// The limit; `nil` where there is none to compare with.
  public let limit: Value?
  /// The text behind it; `nil` where it is the application itself.
  public let citation: Citation?
  /// How certain that is.
  public let standing: Standing
  /// What is wrong and what would be right.
  public let wording: Wording

  /// The bound and the clause, no value.
  public var printedForm: String {
    ([bound.rawValue] + (clause.map { [$0.text] } ?? [])).joined(separator: " ")
  }

  init(
    _ bound: Bound, _ clause: ClauseCode? = nil, offered: Value? = nil, limit: Value? = nil,
    citation: Citation? = nil, standing: Standing = .assumed, vi: String, en: String
  ) {
    self.bound = bound
    self.clause = clause
    self.offered = offered
    self.limit = limit
    self.citation = citation
    self.standing = standing
    wording = Wording(vi: vi, en: en)
  }

  /// A clause that does not hold for what is drafted.
  init(_ finding: Finding) {
    bound = .clause
    clause = finding.clause
    offered = Value(finding.observed)
    limit = Value(finding.required)
    citation = finding.citation
    standing = finding.standing
    wording = finding.wording
  }

  /// Terms that are not in order.
  init(_ error: InputError, bound: Bound = .terms) {
    self.init(
      bound, vi: "\(error.field): \(error.wording.vi)", en: "\(error.field): \(error.wording.en)")
  }

  fileprivate var json: JSONValue {
    [
      "bound": .string(bound.rawValue), "clause": clause.map { .string($0.text) } ?? .null,
      "offered": offered?.json ?? .null, "limit": limit?.json ?? .null,
      "citation": citation.map { .string($0.text) } ?? .null, "standing": .string(standing.rawValue),
      "vi": .string(wording.vi), "en": .string(wording.en),
    ]
  }
}

extension OfferObstacle.Value {
  init?(_ measure: Measure) {
    switch measure {
    case .number(let number): self = .number(number)
    case .date(let date): self = .date(date)
    case .unknown, .flag, .word: return nil
    }
  }

  fileprivate var json: JSONValue {
    switch self {
    case .number(let number): .integer(number)
    case .date(let date): .string(date.text)
    case .rate(let rate): .string(rate.decimal ?? rate.annualPercent.text)
    }
  }
}
