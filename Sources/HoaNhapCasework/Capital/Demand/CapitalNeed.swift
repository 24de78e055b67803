public import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapModels
public import HoaNhapPolicy
public import HoaNhapValues

/// How near a need for capital is to being money. The set is closed by what the records can show, the nearest first.
public enum CapitalStage: String, Sendable, Hashable, CaseIterable {
  /// A loan runs, and parts of it are still to be handed out.
  case committed
  /// The bank has approved it and nothing is handed out yet.
  case approved
  /// Its application meets the conditions.
  case eligible
  /// Its application lacks facts that decide.
  case undetermined

  /// Whether the need counts against what is left; one that lacks facts is shown beside it.
  public var isFirm: Bool { self != .undetermined }

  /// The stage in words.
  public var wording: Wording {
    switch self {
    case .committed: Wording(vi: "đang giải ngân từng phần", en: "being handed out in parts")
    case .approved: Wording(vi: "đã duyệt, chưa giải ngân", en: "approved, not handed out")
    case .eligible: Wording(vi: "đủ điều kiện", en: "eligible")
    case .undetermined: Wording(vi: "chưa đủ dữ kiện", en: "facts missing")
    }
  }
}

/// How a need was spread over months. The set is closed by the ways in which it is done.
public enum CapitalSpread: String, Sendable, Hashable, CaseIterable {
  /// All in one month: a production loan, a course of one month.
  case once
  /// In the parts that a loan or an offer names.
  case parts
  /// A training loan in equal parts over the months of its course, the odd đồng in the last; assumed.
  case monthly
  /// A training loan whose months are not known: all in the first month, the earliest that it can be needed.
  case unknownTerm
}

/// A part of a need: how much in which month.
public struct CapitalPart: Sendable, Hashable {
  /// The month.
  public let month: YearMonth
  /// How much.
  public let amount: Dong

  /// Makes a part.
  public init(month: YearMonth, amount: Dong) {
    self.month = month
    self.amount = amount
  }
}

/// What one application or one running loan still needs, month by month (nhu cầu vốn của một hồ sơ).
public struct CapitalNeed: Sendable, Hashable, RedactedRecord {
  /// The identifier of the application, or of the loan where one runs.
  public let record: String
  /// How near it is.
  public let stage: CapitalStage
  /// The purpose.
  public let purpose: LoanPurpose
  /// The source that the record names; unknown where it names none.
  public let source: Fact<CapitalSource>
  /// The amount; unknown where nobody has said.
  public let amount: Fact<Dong>
  /// How it was spread over months.
  public let spread: CapitalSpread
  /// Its parts, the earliest first; they add up to the amount, and there are none where it is unknown.
  public let parts: [CapitalPart]

  /// The longest course that is spread over its months, in months; no text bounds a course, and a longer one is taken for unknown.
  public static let longestCourseInMonths = 120

  /// Makes a need that falls in one month, or in equal monthly parts.
  ///
  /// - Parameters:
  ///   - record: the identifier of the application or the loan.
  ///   - stage: how near it is.
  ///   - purpose: the purpose.
  ///   - source: the source.
  ///   - amount: the amount; one below zero is taken for unknown.
  ///   - month: the first month of need.
  ///   - trainingMonths: the months of the course; asked of training loans alone.
  public init(
    _ record: String, _ stage: CapitalStage, purpose: LoanPurpose, source: Fact<CapitalSource>,
    amount: Fact<Dong>, from month: YearMonth, trainingMonths: Fact<Int64> = .unknown
  ) {
    let amount = Fact(amount.value.flatMap { $0 >= .zero ? $0 : nil })
    let months: Int? =
      purpose == .production
      ? 1
      : trainingMonths.value.flatMap { (1...Int64(Self.longestCourseInMonths)).contains($0) ? Int($0) : nil }
    self.init(
      record, stage, purpose: purpose, source: source, amount: amount,
      spread: months.map { $0 == 1 ? .once : .monthly } ?? .unknownTerm,
      parts: amount.value.map { Self.equal($0, from: month, months: months ?? 1) } ?? [])
  }

  /// Makes a need of which every part is known.
  ///
  /// - Throws: ``CapitalFault`` with code `overflow` where the parts do not fit together.
  public init(
    _ record: String, _ stage: CapitalStage, purpose: LoanPurpose, source: Fact<CapitalSource>,
    parts: [CapitalPart]
  ) throws(CapitalFault) {
    var sum = Dong.zero
    for part in parts { sum = try sum.adding(part.amount, at: CapitalFault(.overflow, record: record)) }
    self.init(
      record, stage, purpose: purpose, source: source, amount: .known(sum),
      spread: parts.count == 1 ? .once : .parts, parts: parts.sorted { $0.month < $1.month })
  }

  private init(
    _ record: String, _ stage: CapitalStage, purpose: LoanPurpose, source: Fact<CapitalSource>,
    amount: Fact<Dong>, spread: CapitalSpread, parts: [CapitalPart]
  ) {
    self.record = record
    self.stage = stage
    self.purpose = purpose
    self.source = source
    self.amount = amount
    self.spread = spread
    self.parts = parts
  }

  /// Equal parts over consecutive months, the odd đồng in the last; months behind the calendar's end are left to the last one.
  private static func equal(_ amount: Dong, from first: YearMonth, months: Int) -> [CapitalPart] {
    let all = (0..<months).compactMap { try? first.adding(months: $0) }
    let part = amount.amount / Int64(all.count)
    return all.enumerated().map { index, month in
      let isLast = index == all.count - 1
      return CapitalPart(
        month: month, amount: Dong(isLast ? amount.amount - part * Int64(all.count - 1) : part))
    }
  }

  /// The kind, the identifier and the stage.
  public var printedForm: String { "capital need of \(record): \(stage.rawValue)" }
}
