import HoaNhap

extension Harness {
  /// Texts of days, months, clauses: what is read is written as a text that is read as the same.
  static let dates = Harness("dates") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    if let day = CivilDate(text) {
      if CivilDate(day.text) != day { return "a day is not read back" }
      if let next = try? day.adding(days: 1), (try? next.adding(days: -1)) != day {
        return "a day forth and back"
      }
      if let later = try? day.adding(months: 1), later < day { return "a month later is earlier" }
    }
    if let partial = PartialDate(text), PartialDate("\(partial)") != partial {
      return "a partial date is not read back"
    }
    if let month = YearMonth(text), YearMonth("\(month)") != month { return "a month is not read back" }
    if let clause = Clause(text), Clause(clause.text) != clause { return "a clause is not read back" }
    if let lunar = LunarDate(text), LunarDate(lunar.text) != lunar { return "a lunar day is not read back" }
    return nil
  }

  /// Rates and amounts: exact, checked, never trapping.
  static let amounts = Harness("amounts") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    guard let rate = Rate(percent: text) else { return nil }
    guard bytes.count >= 8 else { return nil }
    let raw = bytes.prefix(8).reduce(Int64(0)) { $0 << 8 | Int64($1) }
    let amount = Dong(raw)
    if let sum = try? amount.adding(Dong(1)), sum.amount != raw + 1 { return "a sum that is not" }
    return rate.annualPercent == rate.annualPercent ? nil : "a rate unlike itself"
  }
}
