public import HoaNhapEligibility
import HoaNhapLoans
public import HoaNhapPolicy
public import HoaNhapValues

/// How the capital of a coming year is projected. The set is closed by the ways in which it is done; none invents a growth.
public enum CapitalMethod: Sendable, Hashable {
  /// The firm demand that the records date into each month, and nothing more.
  case knownDemand
  /// A share of what was handed out in the same month of the twelve months before the day's own, or the known demand where that is more.
  /// The share is the host's assumption; 1 repeats the year.
  case repeatedYear(share: Ratio)

  /// The stable code.
  public var code: String {
    switch self {
    case .knownDemand: "knownDemand"
    case .repeatedYear: "repeatedYear"
    }
  }

  /// The method in words.
  public var wording: Wording {
    switch self {
    case .knownDemand:
      Wording(
        vi: "chỉ tính nhu cầu đã ghi nhận, theo tháng cần vốn",
        en: "only the demand that is recorded, in the month in which it is needed")
    case .repeatedYear(let share):
      Wording(
        vi:
          "số đã giải ngân cùng tháng của mười hai tháng trước nhân với \(share.numerator)/\(share.denominator) (giả định), hoặc nhu cầu đã ghi nhận nếu lớn hơn",
        en:
          "what was handed out in the same month of the twelve months before, times \(share.numerator)/\(share.denominator) (assumed), or the recorded demand where that is more"
      )
    }
  }
}

/// The capital that a year may need, by source and month (dự kiến nhu cầu vốn năm sau).
public struct CapitalProjection: Sendable, Hashable {
  /// One source in one month.
  public struct Month: Sendable, Hashable {
    /// The source; unknown for what the records assign to none.
    public let source: Fact<CapitalSource>
    /// The month.
    public let month: YearMonth
    /// The firm demand that is recorded for it.
    public let known: Dong
    /// What the method gives; unknown where it rests on a month that the records do not reach.
    public let amount: Fact<Dong>
  }

  /// The year.
  public let year: Int
  /// How it was made.
  public let method: CapitalMethod
  /// By source, then month: twelve for each of the three sources, and for the unknown one where the records need it.
  public let months: [Month]

  /// Projects a year.
  ///
  /// - Parameters:
  ///   - year: the year.
  ///   - method: how.
  ///   - demand: what is needed.
  ///   - use: what was handed out.
  ///   - recordedFrom: the first month that the records reach, such as the plan's first; an earlier one is unknown, not zero.
  /// - Throws: ``CapitalFault`` with code `overflow`, or `noSuchMonth` for a year that the calendar does not have.
  /// - Complexity: O(loans + demand)
  public init(
    of year: Int, by method: CapitalMethod, demand: CapitalDemand, use: CapitalUse,
    recordedFrom: YearMonth
  ) throws(CapitalFault) {
    guard let january = YearMonth(year: year, month: 1) else {
      throw CapitalFault(.noSuchMonth, year: year)
    }
    let now = YearMonth(of: use.asOf)
    var known: [Key: Dong] = [:]
    for month in demand.months where month.month.year == year {
      known[Key(source: month.source, month: month.month)] = month.firm
    }
    var lent: [Key: Dong] = [:]
    for loan in use.loans {
      for move in loan.lent {
        let key = Key(source: loan.source, month: YearMonth(of: move.day))
        lent[key] = try (lent[key] ?? .zero).adding(
          move.amount, at: CapitalFault(.overflow, record: loan.loan.text))
      }
    }
    var sources = CapitalSource.allCases.map { Fact.known($0) }
    if (known.keys.contains { !$0.source.isKnown }) || (lent.keys.contains { !$0.source.isKnown }) {
      sources.append(.unknown)
    }
    var months: [Month] = []
    for source in sources {
      for number in 0..<12 {
        guard let month = try? january.adding(months: number) else { continue }
        let recorded = known[Key(source: source, month: month)] ?? .zero
        var amount = Fact.known(recorded)
        if case .repeatedYear(let share) = method {
          let before = Self.sameMonth(month, before: now)
          if let before, before >= recordedFrom {
            do {
              let repeated = try (lent[Key(source: source, month: before)] ?? .zero).multiplied(
                by: share, rounding: .halfUp)
              amount = .known(max(recorded, repeated))
            } catch {
              throw CapitalFault(.overflow, source: source.value, year: year)
            }
          } else {
            amount = .unknown
          }
        }
        months.append(Month(source: source, month: month, known: recorded, amount: amount))
      }
    }
    self.year = year
    self.method = method
    self.months = months
  }

  /// What is projected of a source: the sum of the months that are known, and how many are not.
  ///
  /// - Throws: ``CapitalFault`` with code `overflow`.
  public func total(_ source: Fact<CapitalSource>) throws(CapitalFault) -> (amount: Dong, unknownMonths: Int)
  {
    var sum = Dong.zero
    var unknown = 0
    for month in months where month.source == source {
      guard let amount = month.amount.value else {
        unknown += 1
        continue
      }
      sum = try sum.adding(amount, at: CapitalFault(.overflow, source: source.value, year: year))
    }
    return (sum, unknown)
  }

  /// The last month with the same number that lies wholly before another; `nil` before the calendar's beginning.
  private static func sameMonth(_ month: YearMonth, before now: YearMonth) -> YearMonth? {
    YearMonth(year: month.month < now.month ? now.year : now.year - 1, month: month.month)
  }

  private struct Key: Hashable {
    let source: Fact<CapitalSource>
    let month: YearMonth
  }
}
