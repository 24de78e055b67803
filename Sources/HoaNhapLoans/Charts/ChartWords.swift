import HoaNhapValues

/// The words of the picture of a loan.
struct ChartWords {
  let language: Language
  var words: LoanWords { LoanWords(language: language) }

  func title(_ data: ChartData) -> String {
    let id = data.schedule.terms.loanID.map { " \($0.text)" } ?? ""
    return words("Dư nợ và số tiền phải trả, khoản vay\(id)", "Balance and payments, loan\(id)")
  }

  var balances: String { words("Dư nợ gốc", "Outstanding principal") }

  func payments(_ data: ChartData) -> String {
    guard let years = data.yearsPerBar else { return words("Phải trả mỗi kỳ", "Payable on each date") }
    return years == 1
      ? words("Phải trả mỗi năm", "Payable in each year")
      : words("Phải trả mỗi \(years) năm", "Payable in each \(years) years")
  }

  var plan: String { words("Dư nợ theo lịch", "Balance by the plan") }
  var actual: String { words("Dư nợ thực tế", "Actual balance") }
  var overduePrincipal: String { words("Gốc quá hạn", "Overdue principal") }
  var overdueInterest: String { words("Lãi quá hạn", "Overdue interest") }
  var frozen: String { words("Khoanh nợ", "Frozen") }
  func asOf(_ day: CivilDate) -> String { words("Ngày \(words.date(day))", "On \(words.date(day))") }
  var paid: String { words("Đã trả", "Paid") }

  /// Marks in the largest unit that leaves them whole, and the unit.
  func unit(_ scale: ChartScale) -> (divisor: UInt64, name: String) {
    let units: [(UInt64, String)] = [
      (1_000_000_000, words("tỷ đồng", "billion đồng")), (1_000_000, words("triệu đồng", "million đồng")),
      (1000, words("nghìn đồng", "thousand đồng")),
    ]
    return units.first { scale.step % $0.0 == 0 } ?? (1, words("đồng", "đồng"))
  }

  func mark(_ amount: UInt64) -> String { words.number(Dong(Int64(clamping: amount))) }

  /// The whole picture in words.
  func description(_ data: ChartData) -> String {
    let schedule = data.schedule
    let totals = schedule.totals
    let most = data.plan.max { $0.balance < $1.balance }
    var sentences = [
      words(
        "Dư nợ cao nhất \(money(most?.balance ?? 0)) từ ngày \(words.date(most?.day ?? data.start)), trả hết ngày \(words.date(schedule.maturity)).",
        "The balance is highest, \(money(most?.balance ?? 0)), from \(words.date(most?.day ?? data.start)) on, and paid off on \(words.date(schedule.maturity))."
      ),
      words(
        "\(schedule.rows.count) kỳ: gốc \(money(totals.principal.amount)), lãi \(money(totals.interest.amount)), cộng \(money(totals.paid.amount)).",
        "\(words.count(schedule.rows.count, "", "due date", "due dates")): principal \(money(totals.principal.amount)), interest \(money(totals.interest.amount)), \(money(totals.paid.amount)) in all."
      ),
    ]
    let years = schedule.years
    if years.count <= 12 {
      let list = years.map { "\($0.year): \(words.money($0.total))" }.joined(separator: "; ")
      sentences.append("\(words("Phải trả theo năm", "Payable by years")): \(list).")
    }
    if let course = data.course { sentences.append(described(course)) }
    return sentences.joined(separator: " ")
  }

  private func described(_ course: ChartData.Course) -> String {
    let state = course.state
    let day = words.date(course.day)
    return words(
      "Đến hết ngày \(day): dư nợ \(words.money(state.outstandingPrincipal)), gốc đã trả \(words.money(state.paidPrincipal)), gốc quá hạn \(words.money(state.overduePrincipal)), lãi quá hạn \(words.money(state.overdueInterest)).",
      "At the end of \(day): outstanding \(words.money(state.outstandingPrincipal)), principal paid \(words.money(state.paidPrincipal)), overdue principal \(words.money(state.overduePrincipal)), overdue interest \(words.money(state.overdueInterest))."
    )
  }

  private func money(_ amount: Int64) -> String { words.money(Dong(amount)) }
}
