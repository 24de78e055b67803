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
  ///   - due: the days on which it can fall due.
  ///   - start: the day that the months are counted from.
  ///   - months: the term.
  ///   - policy: how often each class of term pays.
  ///   - terms: where the classes of terms end.
  func dates(
    of due: DueMonths, from start: CivilDate, months: Int, policy: InstalmentParameters, terms: TermParameters
  ) throws(InputError) -> [CivilDate] {
    let every: Int
    switch self {
    case .dates(let dates): return dates
    case .everyMonths(let months): every = months
    case .bankTable:
      switch terms.termClass(months: Int64(months)) {
      case .short: every = due.count
      case .medium: every = Int(clamping: policy.mediumEvery.on(start).count)
      case .long: every = Int(clamping: policy.longEvery.on(start).count)
      }
    }
    guard (1...LoanTerms.longestTermInMonths).contains(every) else {
      throw Fault.range("every_months", 1...Int64(LoanTerms.longestTermInMonths))
    }
    return try due.dates(every: every)
  }
}

extension CustomPrincipal {
  /// Equal parts over dates, the rest on the last; all of it there where a part would be nothing (conventions V14, V15).
  ///
  /// - Parameters:
  ///   - dates: at least one.
  ///   - last: what falls due on the last date beside its share.
  init(
    even amount: Dong, on dates: [CivilDate], unit: Int64, rounding: RoundingMode = .down,
    beside last: Dong = .zero
  ) throws(InputError) {
    guard let maturity = dates.last else {
      throw InputError(
        .missingField, field: "dates", vi: "Cần ít nhất một ngày trả gốc.",
        en: "At least one principal date is needed.")
    }
    guard unit > 0 else { throw Fault.notPositive("unit") }
    // An amount that is none is refused where the terms are checked, by the name of its field there.
    guard amount > .zero else {
      self.init(restDue: maturity)
      return
    }
    let equal = EqualPrincipal(everyMonths: 1, count: dates.count, unit: unit, rounding: rounding)
    guard let part = equal.part(of: amount.amount - last.amount) else { throw Fault.nothingLeft("unit") }
    let parts = part > 0 ? dates.dropLast().map { Part(date: $0, amount: Dong(part)) } : []
    self.init(parts: parts, restDue: maturity)
  }
}

extension Parameter {
  /// The value in force on a day; before the first one, the latest.
  func on(_ day: CivilDate) -> Value { (value(on: day) ?? latest).value }
}
