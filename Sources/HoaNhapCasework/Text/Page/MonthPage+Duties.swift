import HoaNhapModels
import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues

/// Who owes what by when, agency by agency.
extension MonthPage {
  var obligations: HTML {
    var table = HTMLTable(
      "obligations",
      Wording(
        vi: "Theo kế hoạch của xã, trong một tháng tới", en: "By the commune's plan, within the coming month"),
      [
        (Wording(vi: "Mục", en: "Clause"), false), (Wording(vi: "Việc", en: "Duty"), false),
        (Wording(vi: "Hạn cuối", en: "Last day"), false),
        (Wording(vi: "Ngày làm việc cuối", en: "Last working day"), false),
        (Wording(vi: "Nơi nhận", en: "Receives"), false),
      ])
    let groups = Dictionary(grouping: report.obligations, by: \.agency)
    // In the order in which each first owes something.
    var order: [AgencyID?] = []
    for deadline in report.obligations where !order.contains(deadline.agency) {
      order.append(deadline.agency)
    }
    table.groups = order.map { agency in
      HTMLTable.Group(head: "\(name(of: agency))", rows: (groups[agency] ?? []).map(row))
    }
    return table.html
  }

  private func row(_ deadline: Deadline) -> [HTML] {
    let to = HTML.joined(deadline.to.map { "\(report.plan.name(of: $0))" }, separator: "; ")
    return [
      "\(deadline.clause.text)", "\(deadline.wording)", "\(deadline.due.lastDay)",
      "\(deadline.lastWorkingDay)", to,
    ]
  }

  func name(of agency: AgencyID?) -> Wording {
    agency.map { report.plan.name(of: $0) } ?? Wording(vi: "Kế hoạch không nêu", en: "Not named in the plan")
  }

  var nextReport: HTML {
    guard let next = report.nextReport else {
      return
        "<p>\(Wording(vi: "Kế hoạch không còn báo cáo nào.", en: "The plan asks for no further report."))</p>\n"
    }
    let window = next.period.window
    return """
      <p><b>\(next.period.report.wording(year: next.period.year))</b>, \(Wording(vi: "chậm nhất", en: "by")) \
      \(next.period.due.lastDay) (\(Wording(vi: "ngày làm việc cuối", en: "last working day")) \(next.lastWorkingDay)).</p>
      <p>\(Wording(vi: "Số liệu từ", en: "Data from")) \(window.from) \(Wording(vi: "đến", en: "to")) \(window.to). \
      \(Wording(
        vi:
          "Đến nay, trong kỳ và theo chương trình này: "
          + "nhận \(next.applicationsReceived) hồ sơ, cho vay \(next.loansMade) khoản, \(next.lent), thu \(next.collected).",
        en:
          "So far in that time and for this programme: "
          + "\(next.applicationsReceived) applications received, \(next.loansMade) loans made, \(next.lent), \(next.collected) collected."
      ))</p>

      """
  }

  /// Places and shapes, never a personal value.
  var faults: HTML {
    let items = report.dataFaults.map { fault -> HTML in
      "<li>\(Wording(vi: fault.text(.vietnamese), en: fault.text(.english)))</li>"
    }
    let failures = report.failures.map { failure -> HTML in "<li>\(failure.id): \(failure.error.wording)</li>"
    }
    return """
      <p class="note">\(Wording(
        vi: "Dòng có lỗi bị bỏ qua; dòng chỉ có cảnh báo vẫn được dùng.",
        en: "Rows with faults were left out; rows with warnings alone were used."))</p>
      <ul>
      \(HTML.joined(items + failures, separator: "\n"))
      </ul>

      """
  }
}
