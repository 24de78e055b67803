public import HoaNhapPolicy
public import HoaNhapValues

/// How a schedule came about, with the source of every rate and the conventions at work in every row.
///
/// It holds the numbers of ``ScheduleExplanation`` and says of each what it rests on, by one edition of the policy. That a
/// rate has a source says that the numbers agree, not that the contract names the text.
public struct CitedExplanation: Sendable, Hashable {
  /// Nights of one balance and one rate, and where the rate comes from.
  public struct Segment: Sendable, Hashable {
    /// The nights, the balance, the rate and the exact interest.
    public let interest: InterestSegment
    /// Where the rate comes from.
    public let source: RateSource
    /// The conventions that the number rests on.
    public let conventions: [Convention]
  }

  /// What one row rests on.
  public struct Row: Sendable, Hashable {
    /// The number of the row, from 1.
    public let number: Int
    /// The interest of the period before rounding.
    public let interestExact: ExactAmount
    /// What it is the sum of; empty where only principal is due.
    public let segments: [Segment]
    /// The conventions that decide the row beside those of its segments.
    public let conventions: [Convention]

    /// All conventions that the row rests on, those of its segments included, in order of their codes.
    public var allConventions: [Convention] { (conventions + segments.flatMap(\.conventions)).inOrder }
  }

  /// The edition by which the rates were looked up.
  public let edition: EditionID
  /// One for each row of the schedule, in the same order.
  public let rows: [Row]
  /// The segments of the study period; empty where there is none.
  public let study: [Segment]
  /// All conventions of the schedule with their settings and standings.
  public let conventions: [AppliedConvention]
}

extension Schedule {
  /// The exact fractions and segments behind every row, with the source of each rate and the conventions at work.
  ///
  /// - Parameter edition: the policy whose rates are looked up; that of the Decision where none is given.
  /// - Complexity: O((rows + segments) log *n*) in the rates of the loan
  public func explanation(citing edition: Edition) -> CitedExplanation {
    let plain = explanation()
    let sources = RateSources(terms, edition)
    let applied = conventions
    let known = Set(applied.map(\.convention))
    var previous: Rate?
    func cite(_ segments: [InterestSegment], inStudy: Bool) -> [CitedExplanation.Segment] {
      segments.map { segment in
        let source = sources.source(of: segment)
        var list: [Convention] = [.simpleInterest, .dayCount, .dayAttribution]
        if source == .freeze {
          list.append(.freeze)
        } else {
          if let previous, previous != segment.rate { list.append(.rateFrom) }
          previous = segment.rate
        }
        if inStudy { list.append(.studyPeriod) }
        return CitedExplanation.Segment(interest: segment, source: source, conventions: list.inOrder)
      }
    }
    let study = cite(plain.study, inStudy: true)
    var firstPeriod = true
    let cited = zip(rows, plain.rows).map { row, exact in
      let conventions = row.conventions(isFirstPeriod: firstPeriod, isLast: row.number == rows.count)
      if row.nights > 0 { firstPeriod = false }
      return CitedExplanation.Row(
        number: row.number, interestExact: exact.interestExact,
        segments: cite(exact.segments, inStudy: false), conventions: conventions.filter(known.contains))
    }
    return CitedExplanation(edition: edition.id, rows: cited, study: study, conventions: applied)
  }
}

extension Schedule.Row {
  /// The conventions that can decide a row; a schedule that does not use one of them leaves it out.
  fileprivate func conventions(isFirstPeriod: Bool, isLast: Bool) -> [Convention] {
    var list: [Convention] = [.sameDayMoney]
    if nights > 0 {
      list += [.interestGrid, .interestRounding]
      if isFirstPeriod { list.append(.firstPeriod) }
    }
    if principal > .zero {
      // A schedule knows one of the two: equal parts or level payments.
      list += isLast ? [.lastTakesRest] : [.equalParts, .levelPayment]
      if nights == 0 { list.append(.principalDates) }
    }
    if date != nominalDate { list += [.roll, .accrual] }
    if deferredInterest > .zero { list.append(.studyInterest) }
    if isLast { list.append(.finalTransactionDay) }
    return list.inOrder
  }
}

extension [Convention] {
  /// Each once, in order of the codes.
  var inOrder: [Convention] {
    Set(self).sorted { ($0.number, $0.rawValue) < ($1.number, $1.rawValue) }
  }
}
