import HoaNhapEligibility
import HoaNhapModels
import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues

/// Where the applications stand on their way, and who takes the next step by when.
extension MonthPage {
  var cases: HTML {
    guard !report.cases.isEmpty else {
      return
        "<p class=\"note\">\(Wording(vi: "Chưa có sổ theo dõi hồ sơ: bước đã qua và bước tới thì trang này không biết.", en: "No case files are kept: which steps were taken is not known here."))</p>\n"
    }
    return """
      <h3 id="cases">\(Wording(vi: "Hồ sơ theo bước xử lý", en: "Where the applications stand"))</h3>
      <div class="charts">
      \(caseChart.html)</div>
      \(caseTable.html)
      """
  }

  private var caseTable: HTMLTable {
    var table = HTMLTable(
      "cases",
      Wording(vi: "Bước tiếp theo, ai làm, chậm nhất ngày nào", en: "What comes next, who does it, by when"),
      [
        (PageWords.id, false), (PageWords.borrower, false), (Wording(vi: "Từ ngày", en: "Since"), false),
        (Wording(vi: "Bước tiếp theo", en: "What comes next"), false),
      ])
    table.groups = CaseState.allCases.map { state in
      let cases = report.cases.filter { $0.state == state }
      return HTMLTable.Group(
        head: "\(state.wording.capitalised): \(cases.count)",
        rows: cases.map { file in
          ["\(file.application)", "\(file.borrower.id)", "\(file.since)", next(file.agenda)]
        })
    }.filter { !$0.rows.isEmpty }
    return table
  }

  /// The ways on. That somebody may give it up stands at every step and is left out.
  private func next(_ agenda: CaseAgenda) -> HTML {
    let steps = agenda.next.filter { $0.action != .withdrawn }
    guard !steps.isEmpty else { return "–" }
    let items = steps.map { step -> HTML in
      let style: HTML = step.daysLate > 0 ? " class=\"bad\"" : ""
      return "<li\(style)>\(step.wording.capitalised)</li>"
    }
    return "<ul>\(HTML.joined(items))</ul>"
  }

  /// Applications by the step at which they stand; steps at which none stands are left out.
  private var caseChart: BarChart {
    BarChart(
      id: "chart-cases", title: Wording(vi: "Hồ sơ theo bước", en: "Applications by step"),
      bars: CaseState.allCases.compactMap { state in
        guard let count = report.caseStatistics.byState[state], count > 0 else { return nil }
        return BarChart.Bar(
          label: state.wording.capitalised, parts: [BarChart.Part(value: Int64(count), name: state.wording)],
          shown: Wording(vi: "\(count) hồ sơ", en: count == 1 ? "1 application" : "\(count) applications"))
      })
  }
}
