import HoaNhapPolicy
import HoaNhapValues

/// Finds where the rates of one loan come from.
struct RateSources {
  /// The edition's rates that reach the loan, earliest first.
  private let reaching: [PolicyRate]
  private let ownRates: [RateChange]
  private let nightShift: Int
  /// The label of the first night.
  private let start: CivilDate

  init(_ terms: LoanTerms, _ edition: Edition) {
    ownRates = terms.rates
    nightShift = terms.nightShift
    let made = terms.disbursements[0].date
    start = CivilDate(clampedDayNumber: made.dayNumber + nightShift)
    reaching = edition.rates.reaching(loanFrom: made)
  }

  func source(of segment: InterestSegment) -> RateSource {
    let (first, end) = (segment.from.dayNumber + nightShift, segment.to.dayNumber + nightShift)
    let own = ownRates.inForce(from: first, until: end) { $0.from }
    if segment.rate == .zero, own.contains(where: { $0.rate != .zero }) { return .freeze }
    return source(of: segment.rate, from: first, until: end)
  }

  /// The loan's own rates until a day, each as long as it has one source.
  func pieces(until last: CivilDate) -> [(from: CivilDate, rate: Rate, source: RateSource)] {
    let days = Set(ownRates.map(\.from) + reaching.compactMap(\.from)).filter { start < $0 && $0 <= last }
    var pieces: [(from: CivilDate, rate: Rate, source: RateSource)] = []
    for day in [start] + days.sorted() {
      let night = day.dayNumber
      guard let rate = ownRates.inForce(from: night, until: night + 1, { $0.from }).first?.rate else {
        continue
      }
      let source = source(of: rate, from: night, until: night + 1)
      if let piece = pieces.last, piece.rate == rate, piece.source == source { continue }
      pieces.append((day, rate, source))
    }
    return pieces
  }

  /// The source of a rate on the nights whose labels lie in [first, end).
  private func source(of rate: Rate, from first: Int, until end: Int) -> RateSource {
    let policy = reaching.inForce(from: first, until: end) { $0.from ?? .distantPast }
    guard let start = policy.first, (start.from ?? .distantPast).dayNumber <= first else {
      return .contract(policy: policy.first)
    }
    if let other = policy.first(where: { $0.rate != rate }) { return .contract(policy: other) }
    return .policy(start)
  }
}

extension RateParameters {
  /// The rate in force when a loan was made, and each later change that reached running balances, with their places in
  /// the edition.
  fileprivate func reaching(loanFrom start: CivilDate) -> [PolicyRate] {
    var list: [PolicyRate] = []
    if let entry = before2014.history.entry(on: start) {
      let from = entry.from == .distantPast ? nil : entry.from
      list = [PolicyRate(parameter: before2014.key, from: from, lending: entry.value)]
    }
    for entry in lending.history.entries {
      let rate = PolicyRate(parameter: lending.key, from: entry.from, lending: entry.value)
      if entry.from <= start {
        list = [rate]
      } else if entry.value.value.reach == .outstandingToo {
        list.append(rate)
      }
    }
    return list
  }
}

extension Array {
  /// Of elements in order of their first days, those that hold on some day in [first, end).
  ///
  /// - Complexity: O(log *n* + elements given)
  fileprivate func inForce(
    from first: Int, until end: Int, _ day: (Element) -> CivilDate
  ) -> ArraySlice<Element> {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if day(self[middle]).dayNumber <= first { low = middle + 1 } else { high = middle }
    }
    return self[Swift.max(0, low - 1)...].prefix { day($0).dayNumber < end }
  }
}
