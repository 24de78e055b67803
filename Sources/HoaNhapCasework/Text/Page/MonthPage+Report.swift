import HoaNhapModels
import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues

/// The report that falls due next, with its figures so far.
extension MonthPage {
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
          + "\(next.applicationsReceived) applications received, \(next.loansMade) loans made, "
          + "\(next.lent.text(.english)) in all, \(next.collected.text(.english)) collected."
      ))</p>
      \(figures)
      """
  }

  /// The figures as wholes; their parts, and the records behind them, stand in the report's own page.
  private var figures: HTML {
    guard let copy = try? report.periodReport?.copy(for: .communePolice) else { return "" }
    var table = HTMLTable(
      "figures",
      Wording(
        vi: "Số liệu đến hết \(copy.window.to.vietnameseText), so với kỳ trước và cùng kỳ năm trước",
        en: "Figures to the end of \(copy.window.to), beside the period before and a year before"),
      [
        (ReportWords.figure, false), (ReportWords.unit, false), (ReportWords.value, true),
        (ReportWords.before, true), (ReportWords.yearBefore, true),
      ])
    table.groups = FigureTopic.allCases.map { topic in
      HTMLTable.Group(
        head: "\(topic.wording)",
        rows: copy.rows(of: topic).filter { $0.key.part == nil }.compactMap { row in
          guard let definition = copy.catalogue[row.key.code], definition.origin == .records else {
            return nil
          }
          return [
            "\(definition.wording.capitalised)", "\(definition.unit.wording)",
            "\(Wording(vi: row.text(.vietnamese), en: row.text(.english)))", earlier(row.before),
            earlier(row.yearBefore),
          ]
        })
    }.filter { !$0.rows.isEmpty }
    return table.html
  }

  private func earlier(_ comparison: FigureComparison?) -> HTML {
    guard let comparison else { return "–" }
    return "\(Wording(vi: comparison.cellText(.vietnamese), en: comparison.cellText(.english)))"
  }
}
