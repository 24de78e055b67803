import HoaNhapPolicy
public import HoaNhapValues

/// On which dates the principal of a new loan is proposed to fall due (I.5).
public enum InstalmentPattern: Sendable, Hashable {
  /// The bank's table: one date for a short loan, then every so many months by the class of the term.
  case bankTable
  /// Every so many months.
  case everyMonths(Int)
  /// Dates of the caller's own, earliest first; the last is the maturity.
  case dates([CivilDate])
}

extension InstalmentPattern {
  /// The dates of a loan that is paid back over some months.
  ///
  /// The maturity is always the last of them; a 120-month loan by the bank's table pays at 36, 72, 108 and 120.
  /// - Parameters:
  ///   - start: the day that the months are counted from.
  ///   - months: until maturity, at least one.
  ///   - policy: how often each class of term pays.
  ///   - terms: where the classes of terms end.
  func dates(
    from start: CivilDate, months: Int, policy: InstalmentParameters, terms: TermParameters
  ) throws(InputError) -> [CivilDate] {
    guard (1...LoanTerms.longestTermInMonths).contains(months) else {
      throw Fault.range("months", 1...Int64(LoanTerms.longestTermInMonths))
    }
    let every: Int
    switch self {
    case .dates(let dates): return dates
    case .everyMonths(let months): every = months
    case .bankTable:
      switch terms.termClass(months: Int64(months)) {
      case .short: every = months
      case .medium: every = Int(clamping: policy.mediumEvery.on(start).count)
      case .long: every = Int(clamping: policy.longEvery.on(start).count)
      }
    }
    guard (1...LoanTerms.longestTermInMonths).contains(every) else {
      throw Fault.range("every_months", 1...Int64(LoanTerms.longestTermInMonths))
    }
    do {
      var dates: [CivilDate] = []
      for step in Swift.stride(from: every, to: months, by: every) {
        dates.append(try start.adding(months: step))
      }
      return dates + [try start.adding(months: months)]
    } catch {
      throw Fault.dateOutOfRange("months")
    }
  }
}

extension Parameter {
  /// The value in force on a day; before the first one, the latest.
  func on(_ day: CivilDate) -> Value { (value(on: day) ?? latest).value }
}
