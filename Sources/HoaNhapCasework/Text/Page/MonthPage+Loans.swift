import HoaNhapLoans
import HoaNhapModels
import HoaNhapPolicy
import HoaNhapValues

extension MonthPage {
  var loans: HTML {
    var table = HTMLTable(
      Wording(vi: "Khoản vay", en: "Loans"),
      [
        (PageWords.id, false), (PageWords.borrower, false),
        (Wording(vi: "Chương trình", en: "Programme"), false),
        (PageWords.source, false), (Wording(vi: "Tình trạng", en: "Standing"), false),
        (PageWords.amount, true),
        (PageWords.outstanding, true), (Wording(vi: "Gốc đến hạn", en: "Principal due"), true),
        (Wording(vi: "Lãi đến hạn", en: "Interest due"), true), (Wording(vi: "Đã trả", en: "Paid"), true),
        (Wording(vi: "Gốc chậm trả", en: "Principal behind"), true),
        (Wording(vi: "Lãi chậm trả", en: "Interest behind"), true),
        (Wording(vi: "Lãi quá hạn", en: "Overdue interest"), true),
        (Wording(vi: "Từ ngày", en: "Since"), false),
        (Wording(vi: "Kỳ tới", en: "Next"), false),
      ])
    table.rows = report.loans.map { state in
      [
        "\(state.loan.id)", "\(state.loan.borrower.id)",
        "<span class=\"w\">\(state.loan.programme.wording)</span>",
        "\(state.loan.source.sourceWording)", "<span class=\"o\">\(state.standing.wording)</span>",
        "\(state.loan.terms.amount)", "\(state.outstanding)", "\(state.principalDue)", "\(state.interestDue)",
        "\(state.paid)", "\(state.principalBehind)", "\(state.interestBehind)", "\(state.overdueInterest)",
        "\(state.behindSince)", "\(state.next?.date)",
      ]
    }
    return """
      <p class="note">\(Wording(
        vi:
          "Tính từ lịch trả nợ và các lần trả đã ghi, theo quy ước của từng khoản vay; lãi quá hạn tính đến hết ngày. Không thay cho sổ kế toán của ngân hàng.",
        en:
          "Counted from the schedules and the recorded payments by each loan's conventions, overdue interest until the end of the day. It does not replace the bank's books."
      ))</p>
      \(table.html)
      """
  }

  var needs: HTML {
    var table = HTMLTable(
      Wording(vi: "Theo mục đích và nguồn vốn", en: "By purpose and source"),
      [
        (PageWords.purpose, false), (PageWords.source, false),
        (Wording(vi: "Hồ sơ đủ điều kiện", en: "Eligible"), true), (PageWords.amount, true),
        (Wording(vi: "Hồ sơ chưa đủ dữ kiện", en: "Facts missing"), true), (PageWords.amount, true),
      ])
    table.rows = report.needs.rows.map { row in
      [
        "\(row.purpose.wording)", "\(row.source.sourceWording)", "\(row.eligible.count)",
        "\(row.eligible.amount)",
        "\(row.undetermined.count)", "\(row.undetermined.amount)",
      ]
    }
    if !table.rows.isEmpty {
      let (eligible, undetermined) = (report.needs.eligible, report.needs.undetermined)
      table.rows.append([
        "\(PageWords.total)", "", "\(eligible.count)", "\(eligible.amount)", "\(undetermined.count)",
        "\(undetermined.amount)",
      ])
    }
    let unknown = report.needs.undetermined.withoutAmount
    let note: HTML =
      unknown == 0
      ? ""
      : """
      <p class="note">\(Wording(
        vi: "\(unknown) hồ sơ chưa ghi số tiền, chưa cộng vào tổng.",
        en: "\(unknown) applications do not say the amount yet and are not in the sum."))</p>

      """
    return "\(table.html)\(note)"
  }
}
