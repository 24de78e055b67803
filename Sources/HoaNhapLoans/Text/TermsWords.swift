import HoaNhapPolicy
import HoaNhapValues

/// The terms of a loan in words. What is paid when is told from the rows, whatever the plan behind them.
struct TermsWords {
  let schedule: Schedule
  let sources: RateSources
  let words: LoanWords

  private var terms: LoanTerms { schedule.terms }

  /// Each term with its name, and what is said of it, a line a thing.
  var lines: [(name: String, values: [String])] {
    var lines = [
      (
        words("Giải ngân", "Disbursed"),
        terms.disbursements.map { "\(words.date($0.date)): \(words.money($0.amount))" }
      ),
      (words("Lãi suất", "Rate"), rates),
      (words("Trả gốc", "Principal"), [principal]),
      (words("Trả lãi", "Interest"), [interest]),
      (words("Cách tính lãi", "Interest is counted"), [dayCount, attribution, rounding]),
    ]
    if let deferral = terms.deferral {
      lines.append((words("Thời gian học", "Study period"), [study(deferral)]))
    }
    if !schedule.freezes.isEmpty {
      let spans = schedule.freezes.map { "\(words.date($0.from)) → \(words.date($0.to))" }
      lines.append((words("Khoanh nợ", "Frozen"), spans))
    }
    if let calendar = terms.dueCalendar, calendar.roll != .none {
      lines.append((words("Ngày nghỉ", "Rest days"), [roll(calendar)]))
    }
    if let day = terms.finalTransactionDay {
      let value = words(
        "lùi về ngày giao dịch xã liền trước (ngày \(day) trong tháng)",
        "moved back to the commune's transaction day before it (day \(day) of the month)")
      lines.append((words("Ngày trả cuối", "Last due date"), [value]))
    }
    return lines + [
      (words("Nợ quá hạn", "Overdue"), overdue), (words("Tiền trả dùng cho", "Payments go to"), [order]),
    ]
  }

  /// The rates that count on some night of the loan, each with its source.
  private var rates: [String] {
    sources.pieces(until: max(schedule.maturity, terms.nominalMaturity)).map { piece in
      "\(words.rate(piece.rate)), \(words("từ", "from")) \(words.date(piece.from)): \(words.source(piece.source))"
    }
  }

  private var principal: String {
    let rows = schedule.rows.filter { $0.principal > .zero }
    guard let first = rows.first, let last = rows.last else { return "–" }
    if rows.count == 1 {
      return words("một lần, ngày \(words.date(last.date))", "all at once, on \(words.date(last.date))")
    }
    let amounts = rows.map(\.principal)
    let (least, most) = (amounts.min() ?? .zero, amounts.max() ?? .zero)
    let each =
      least == most
      ? words("mỗi kỳ \(words.money(least))", "\(words.money(least)) each")
      : words(
        "mỗi kỳ từ \(words.number(least)) đến \(words.money(most))",
        "\(words.number(least)) to \(words.money(most)) each")
    return words(
      "\(rows.count) kỳ, từ \(words.date(first.date)) đến \(words.date(last.date)), \(each)",
      "\(rows.count) instalments, \(words.date(first.date)) to \(words.date(last.date)), \(each)")
  }

  private var interest: String {
    let months = terms.interestGrid.everyMonths
    let day = terms.resolved.interestGrid.wantedDay
    return words(
      "\(months == 1 ? "hằng tháng" : "mỗi \(months) tháng"), ngày \(day), và ngày trả cuối cùng",
      "every \(months == 1 ? "month" : "\(months) months") on day \(day), and on the last due date")
  }

  private var dayCount: String {
    switch terms.dayCount {
    case .actual365Fixed:
      words("số đêm thực tế, chia 365, kể cả năm nhuận", "actual nights over 365, leap years too")
    case .actual360: words("số đêm thực tế, chia 360", "actual nights over 360")
    case .thirtyE360: words("mỗi tháng 30 ngày, chia 360", "months of thirty days, over 360")
    case .actualActualISDA:
      words(
        "số đêm thực tế, chia 366 trong năm nhuận, 365 trong năm khác",
        "actual nights over 366 in leap years, else 365")
    case .monthlyTwelfth:
      words(
        "tháng tròn bằng một phần mười hai lãi suất năm, đêm lẻ chia 365",
        "a twelfth for a whole month, other nights over 365")
    }
  }

  private var attribution: String {
    switch terms.dayAttribution {
    case .includeFirst: words("tính ngày đầu, bỏ ngày cuối", "the first day counts, the last does not")
    case .includeLast: words("bỏ ngày đầu, tính ngày cuối", "the first day does not count, the last does")
    }
  }

  private var rounding: String {
    let rounding = terms.interestRounding
    let mode =
      switch rounding.mode {
      case .halfUp: words("làm tròn, nửa thì lên", "rounded half up")
      case .down: words("làm tròn xuống", "rounded down")
      case .up: words("làm tròn lên", "rounded up")
      case .halfEven: words("làm tròn, nửa thì về số chẵn", "rounded half to even")
      }
    let unit = words.money(Dong(rounding.unit))
    return rounding.scope == .period
      ? words("\(mode), đến \(unit), một lần mỗi kỳ", "\(mode) to \(unit), once a period")
      : words("\(mode), đến \(unit), từng đoạn", "\(mode) to \(unit), each stretch by itself")
  }

  private func study(_ deferral: Deferral) -> String {
    let until = words.date(deferral.until)
    let collected =
      switch deferral.interest {
      case .spread: words("lãi chia đều vào các kỳ trả lãi", "its interest is spread over the interest dates")
      case .firstDue:
        words("lãi thu vào kỳ trả lãi đầu tiên", "its interest is due on the first interest date")
      case .maturity: words("lãi thu vào ngày trả cuối cùng", "its interest is due on the last due date")
      }
    return words("đến \(until), chưa thu gì; \(collected)", "until \(until) nothing is due; \(collected)")
  }

  private func roll(_ calendar: DueCalendar) -> String {
    let moved =
      calendar.roll == .preceding
      ? words("lùi về ngày làm việc trước", "moved to the working day before")
      : words("dời đến ngày làm việc sau", "moved to the next working day")
    let counted =
      calendar.accrual == .adjusted
      ? words("lãi tính đến ngày đã dời", "interest runs to the moved date")
      : words("lãi tính theo ngày hợp đồng", "interest runs to the contract's date")
    return "\(moved); \(counted)"
  }

  private var overdue: [String] {
    let overdue = terms.overdueTerms
    let share = words.percent(Rate(annualPercent: overdue.multiplierPercent))
    let base =
      overdue.base == .inForce
      ? words("\(share) lãi suất hiện hành", "\(share) of the rate in force")
      : words("\(share) lãi suất khi giải ngân", "\(share) of the rate at disbursement")
    let mode =
      overdue.mode == .perInstalment
      ? words("từng kỳ quá hạn từ ngày trả của kỳ", "each instalment from its own date")
      : words("chỉ quá hạn sau ngày trả cuối cùng", "only after the last due date")
    guard let day = overdue.transferDay else { return [base, mode] }
    let transfer = words(
      "chuyển vào ngày giao dịch xã kế tiếp (ngày \(day))",
      "moved on the commune's next transaction day (day \(day))")
    return [base, mode, transfer]
  }

  private var order: String {
    let ledger = LedgerWords(language: words.language)
    return terms.allocation.map(ledger.name).joined(separator: words(", rồi ", ", then "))
  }
}
