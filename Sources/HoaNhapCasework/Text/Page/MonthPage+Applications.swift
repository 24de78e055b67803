import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapModels
import HoaNhapPolicy
import HoaNhapValues

extension MonthPage {
  var applications: HTML {
    let order: [Eligibility] = [.eligible, .undetermined, .ineligible]
    let tables = HTML.joined(order.map { table($0).html })
    let schedules = HTML.joined(report.decisions.enumerated().compactMap(schedule))
    return """
      \(cases)<h3>\(Wording(vi: "Kết luận về điều kiện, lý do", en: "Verdicts with their reasons"))</h3>
      \(tables)<h3>\(Wording(vi: "Lịch trả nợ dự kiến của hồ sơ đủ điều kiện", en: "Proposed schedules of eligible applications"))</h3>
      <p class="note">\(Wording(
        vi: "Giả định giải ngân một lần vào ngày \(report.asOf.vietnameseText), lãi suất đang áp dụng, trả gốc theo thông lệ của ngân hàng. Lịch nào đang mở thì được in.",
        en: "As if handed out at once on \(report.asOf), at the rate in force, instalments by the bank's practice. A schedule is printed where it is unfolded."))</p>
      \(schedules)
      """
  }

  private func table(_ outcome: Eligibility) -> HTMLTable {
    let decisions = report.decisions.filter { $0.verdict.outcome == outcome }
    let caption = outcome.wording.capitalised
    var table = HTMLTable(
      "applications-\(outcome.rawValue)",
      Wording(
        vi: "\(caption.vi): \(decisions.count) hồ sơ", en: "\(caption.en): \(decisions.count) applications"),
      [
        (PageWords.id, false), (PageWords.borrower, false), (PageWords.purpose, false),
        (PageWords.source, false),
        (PageWords.amount, true), (Wording(vi: "Vay được đến", en: "Until"), false),
        (PageWords.notes, false),
      ])
    table.rows = decisions.map(row)
    table.empty = Wording(vi: "\(caption.vi): không có hồ sơ nào.", en: "\(caption.en): none.")
    return table
  }

  private func row(_ decision: ApplicationDecision) -> [HTML] {
    let application = decision.application
    return [
      "\(application.id)", "\(application.borrower.id)", "\(application.purpose.wording)",
      "\(application.source.sourceWording)", amount(application.amount.value),
      decision.verdict.outcome == .ineligible ? "–" : "\(decision.verdict.window?.until)", reasons(decision),
    ]
  }

  /// Every clause that is not satisfied, with who acts by when; for an eligible application, what rests on no enacted text and how it is lent.
  private func reasons(_ decision: ApplicationDecision) -> HTML {
    let open = decision.verdict.findings.filter { $0.outcome != .satisfied }
    var items = open.map { finding -> HTML in
      let standing: HTML = finding.standing == .enacted ? "" : " (\(finding.standing.wording))"
      let acts = decision.mendings.first { $0.clause == finding.clause }?.brief
      let who: HTML = acts.map { "<p class=\"note\">→ \($0)</p>" } ?? ""
      return "<li><b>\(finding.clause)</b> \(finding.wording)\(standing)\(who)</li>"
    }
    if open.isEmpty {
      items.append("<li>\(decision.method.wording.capitalised)</li>")
      let soft = decision.verdict.findings.filter { $0.standing != .enacted }.map(\.clause.text)
      if !soft.isEmpty {
        let clauses = soft.joined(separator: ", ")
        items.append(
          "<li>\(Wording(vi: "Dựa cả vào điều kiện chưa có căn cứ trực tiếp: \(clauses)", en: "Also rests on clauses without a text of their own: \(clauses)"))</li>"
        )
      }
    }
    items += decision.verdict.contradictions.map { "<li>\($0.wording)</li>" }
    if let refusal = decision.refusal {
      items.append("<li>\(Wording(vi: "Chưa có lịch trả nợ", en: "No schedule")): \(refusal.wording)</li>")
    }
    return "<ul>\(HTML.joined(items))</ul>"
  }

  private func schedule(_ number: Int, _ decision: ApplicationDecision) -> HTML? {
    guard let schedule = decision.schedule else { return nil }
    let totals = schedule.totals
    var table = HTMLTable(
      "schedule-\(number + 1)",
      Wording(
        vi: "Lịch trả nợ dự kiến, \(decision.application.id)",
        en: "Proposed schedule, \(decision.application.id)"),
      [
        (Wording(vi: "Kỳ", en: "No."), false), (Wording(vi: "Ngày", en: "Date"), false),
        (PageWords.principal, true),
        (PageWords.interest, true), (PageWords.total, true), (PageWords.outstanding, true),
      ])
    table.rows = schedule.rows.map { row in
      let interest = Dong(row.interest.amount + row.deferredInterest.amount)
      return [
        "\(row.number)", "\(row.date)", "\(row.principal)", "\(interest)", "\(row.total)",
        "\(row.balanceAfter)",
      ]
    }
    return """
      <details><summary>\(decision.application.id): \(totals.principal) đ, \(Wording(
        vi: "\(schedule.rows.count) kỳ, đến hạn cuối", en: "\(schedule.rows.count) dates, until")) \
      \(schedule.maturity), \(Wording(vi: "tổng lãi", en: "interest in all")) \(totals.interest) đ</summary>
      \(table.html)</details>

      """
  }
}
