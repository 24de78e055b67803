import HoaNhapLoans
import HoaNhapModels
import HoaNhapPolicy
import HoaNhapValues

/// Where the loans stand, what falls due, what is to be checked.
extension MonthPage {
  var loans: HTML {
    """
    <p class="note">\(Wording(
      vi:
        "Tính từ lịch trả nợ và các lần trả đã ghi, theo quy ước của từng khoản vay; lãi quá hạn tính đến hết ngày. Không thay cho sổ kế toán của ngân hàng.",
      en:
        "Counted from the schedules and the recorded payments by each loan's conventions, overdue interest until the end of the day. It does not replace the bank's books."
    ))</p>
    <div class="charts">
    \(stateChart.html)\(ageChart.html)</div>
    \(states.html)<h3 id="dues">\(Wording(vi: "Đến hạn trả trong một tháng tới", en: "Due within the coming month"))</h3>
    \(dues.html)<h3 id="checks">\(Wording(vi: "Kiểm tra sau khi cho vay", en: "Checks after lending"))</h3>
    \(checks.html)\(madeChecks.html)\(aftercare)
    """
  }

  private var states: HTMLTable {
    var table = HTMLTable(
      "loans", PageWords.loans,
      [
        (PageWords.id, false), (PageWords.borrower, false),
        (Wording(vi: "Chương trình, nguồn vốn", en: "Programme, source"), false), (PageWords.state, false),
        (PageWords.amount, true), (PageWords.outstanding, true),
        (Wording(vi: "Đến hạn: gốc, lãi", en: "Due: principal, interest"), true),
        (Wording(vi: "Đã trả", en: "Paid"), true),
        (Wording(vi: "Chậm: gốc, lãi", en: "Behind: principal, interest"), true),
        (Wording(vi: "Lãi quá hạn", en: "Overdue interest"), true),
        (Wording(vi: "Kỳ tới", en: "Next"), false),
      ])
    table.rows = report.loans.map { state in
      let since: HTML =
        state.behindSince.map { "<br><span class=\"small w\">\(Wording(vi: "từ", en: "since")) \($0)</span>" }
        ?? ""
      let standing: HTML =
        "<span class=\"\(state.status == .behind ? "bad" : "o" as HTML)\">\(state.status.wording)</span>"
      return [
        "\(state.loan.id)", "\(state.loan.borrower.id)",
        "<span class=\"w\">\(state.loan.programme.wording)</span><br>\(state.loan.source.sourceWording)",
        "\(standing)\(since)", "\(state.loan.terms.amount)", "\(state.outstanding)",
        "\(state.principalDue)<br>\(state.interestDue)", "\(state.paid)",
        "\(state.principalBehind)<br>\(state.interestBehind)", "\(state.overdueInterest)",
        "\(state.next?.date)",
      ]
    }
    let sums = report.portfolio.total.running
    table.sum = [
      "\(PageWords.total)", "", "", "", "", "\(sums.outstanding)", "", "",
      "\(sums.principalBehind)<br>\(sums.interestBehind)", "\(sums.overdueInterest)", "",
    ]
    return table
  }

  /// What falls due, day by day, and beside it what is behind already.
  private var dues: HTMLTable {
    var table = HTMLTable(
      "dues", Wording(vi: "Nếu trả đúng ngày từ nay", en: "As if everything is paid on its day from now on"),
      [
        (PageWords.date, false), (PageWords.loan, false), (PageWords.principal, true),
        (PageWords.interest, true),
        (PageWords.total, true), (Wording(vi: "Đang chậm (ngày)", en: "Behind (days)"), true),
      ])
    let lines = report.dues.flatMap { line in line.dues.map { (position: line.position, due: $0) } }
      .sorted { a, b in
        a.due.date == b.due.date ? loanID(a.position) < loanID(b.position) : a.due.date < b.due.date
      }
    table.rows = lines.map { line in
      [
        "\(line.due.date)", "\(loanID(line.position))", "\(line.due.principal)", "\(line.due.interest)",
        amount(try? line.due.total()), days(line.position.daysBehind),
      ]
    }
    let (principal, interest) = (
      try? Dong.sum(lines.map(\.due.principal)), try? Dong.sum(lines.map(\.due.interest))
    )
    let total = principal.flatMap { principal in interest.flatMap { try? principal.adding($0) } }
    table.sum = ["\(PageWords.total)", "", amount(principal), amount(interest), amount(total), ""]
    table.empty = Wording(vi: "Không có khoản nào đến hạn.", en: "Nothing falls due.")
    return table
  }

  private func loanID(_ position: LoanPosition) -> LoanID { position.loanID ?? "–" }

  private func days(_ days: Int) -> HTML { days == 0 ? "" : "<span class=\"bad\">\(days)</span>" }

  func amount(_ amount: Dong?) -> HTML { amount.map { "\($0)" } ?? "–" }

  private var checks: HTMLTable {
    var table = HTMLTable(
      "checks", Wording(vi: "Cần làm hoặc cần tra lại", en: "To make or to look up"),
      [
        (Wording(vi: "Khoản vay, tổ", en: "Loan, group"), false),
        (Wording(vi: "Kiểm tra", en: "Check"), false),
        (Wording(vi: "Căn cứ", en: "Rests on"), false),
      ])
    let order: [LoanCheck.Status] = [.late, .due, .unknown, .later]
    table.groups = order.map { status in
      let open = report.checks.filter { $0.check.status == status }
        .sorted { ($0.check.day ?? .distantFuture) < ($1.check.day ?? .distantFuture) }
      return HTMLTable.Group(
        head: "\(status.pageWording.capitalised): \(open.count)", rows: open.map(row))
    }.filter { !$0.rows.isEmpty }
    table.empty = Wording(vi: "Không có lần kiểm tra nào cần làm.", en: "No check is called for.")
    return table
  }

  private func row(_ check: CheckToMake) -> [HTML] {
    let subject: HTML =
      switch check.subject {
      case .loan(let id): "\(id)"
      case .group(let id): "\(id)"
      }
    return [subject, "\(check.check.wording.capitalised)", "A.7 (\(check.check.standing.wording))"]
  }
}

extension LoanCheck.Status {
  /// The head under which such checks stand.
  fileprivate var pageWording: Wording {
    switch self {
    case .late: Wording(vi: "quá hạn", en: "late")
    case .due: Wording(vi: "cần làm", en: "to be made")
    case .unknown:
      Wording(vi: "chưa ghi lần kiểm tra nào, cần tra lại", en: "no check is recorded: look it up")
    case .later: Wording(vi: "sắp đến hạn", en: "coming up")
    case .done: Wording(vi: "đã làm", en: "made")
    }
  }
}
