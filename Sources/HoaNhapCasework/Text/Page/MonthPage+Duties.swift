import HoaNhapModels
import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues

extension MonthPage {
  var obligations: HTML {
    var table = HTMLTable(
      Wording(vi: "Theo kế hoạch của xã", en: "By the commune's plan"),
      [
        (Wording(vi: "Mục", en: "Clause"), false), (Wording(vi: "Hạn cuối", en: "Last day"), false),
        (Wording(vi: "Ngày làm việc cuối", en: "Last working day"), false),
        (Wording(vi: "Cơ quan", en: "Agency"), false),
        (Wording(vi: "Việc", en: "Duty"), false), (Wording(vi: "Nơi nhận", en: "Receives"), false),
      ])
    table.rows = report.obligations.map { deadline in
      let agency = deadline.agency.map { report.plan.name(of: $0) }
      let to = deadline.to.map { report.plan.name(of: $0) }
      return [
        "\(deadline.clause.text)", "\(deadline.due.lastDay)", "\(deadline.lastWorkingDay)",
        "\(agency ?? Wording(vi: "Kế hoạch không nêu", en: "not named in the plan"))", "\(deadline.wording)",
        HTML.joined(to.map { "\($0)" }, separator: "; "),
      ]
    }
    return table.html
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
      \(Wording(vi: "Đến nay:", en: "So far:")) \(Wording(
        vi:
          "nhận \(next.applicationsReceived) hồ sơ, cho vay \(next.loansMade) khoản, \(next.lent), thu \(next.collected).",
        en:
          "\(next.applicationsReceived) applications received, \(next.loansMade) loans made, \(next.lent), \(next.collected) collected."
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
