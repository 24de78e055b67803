public import HoaNhapValues

/// What a plan moves in one calendar year, by the days on which the money moves (cộng theo năm).
public struct YearTotals: Sendable, Hashable {
  /// The year.
  public let year: Int
  /// What is handed out.
  public internal(set) var disbursed = Dong.zero
  /// The principal that is payable.
  public internal(set) var principal = Dong.zero
  /// The interest that is payable, without study interest.
  public internal(set) var interest = Dong.zero
  /// The study interest that is payable.
  public internal(set) var studyInterest = Dong.zero
  /// The principal that is out at the end of 31 December.
  public internal(set) var balanceAtEnd = Dong.zero

  /// Everything that is payable.
  public var total: Dong { Dong(principal.amount + interest.amount + studyInterest.amount) }

  init(year: Int) { self.year = year }
}

extension Schedule {
  /// The sums of each calendar year, from that of the first disbursement to that of the last payment, none left out.
  ///
  /// Their sums are the ``totals``; the balance at the end of the last year is nothing.
  /// - Complexity: O(rows + disbursements + years)
  public var years: [YearTotals] {
    let first = terms.disbursements[0].date.year
    var years = (first...max(first, maturity.year)).map { YearTotals(year: $0) }
    // No sum exceeds what the schedule pays in all, which fits.
    for disbursement in terms.disbursements {
      years[disbursement.date.year - first].disbursed.add(disbursement.amount)
    }
    for row in rows {
      let place = row.date.year - first
      years[place].principal.add(row.principal)
      years[place].interest.add(row.interest)
      years[place].studyInterest.add(row.deferredInterest)
    }
    var balance: Int64 = 0
    for place in years.indices {
      balance += years[place].disbursed.amount - years[place].principal.amount
      years[place].balanceAtEnd = Dong(balance)
    }
    return years
  }
}

extension Dong {
  /// Adds an amount where the sum is known to fit.
  fileprivate mutating func add(_ other: Dong) { self = Dong(amount + other.amount) }
}
