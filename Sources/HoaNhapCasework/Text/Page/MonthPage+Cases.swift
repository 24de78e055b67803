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

  /// The ways on, those of one agency and one day together. That somebody may give it up is possible at every step and left out.
  private func next(_ agenda: CaseAgenda) -> HTML {
    var ways: [(first: CaseAgenda.NextStep, actions: [Wording])] = []
    for step in agenda.next where step.action != .withdrawn {
      let same = ways.firstIndex {
        $0.first.agencies == step.agencies && $0.first.lastDay == step.lastDay
          && $0.first.blockers == step.blockers
      }
      if let same {
        ways[same].actions.append(step.what)
      } else {
        ways.append((step, [step.what]))
      }
    }
    guard !ways.isEmpty else { return "–" }
    return "<ul>\(HTML.joined(ways.map { way($0.first, $0.actions) }))</ul>"
  }

  private func way(_ step: CaseAgenda.NextStep, _ actions: [Wording]) -> HTML {
    let who = step.agencies.isEmpty ? nil : Wording.joined(step.agencies.map(\.name), ", ")
    let head: HTML = who.map { "<b>\($0)</b>: " } ?? ""
    var lines: [HTML] = ["\(head)\(Wording.joined(actions, " / "))"]
    if let day = step.lastDay {
      lines.append(
        step.daysLate > 0
          ? "<span class=\"bad\">\(Wording(vi: "quá hạn \(step.daysLate) ngày, hạn", en: "late by \(step.daysLate) days, was due by")) \(day)</span>"
          : "<span class=\"o\">\(Wording(vi: "hạn", en: "by")) \(day)</span>")
    }
    lines += step.blockers.map { blocker in
      "\(Wording(vi: "còn vướng", en: "in the way")): \(blocker.wording) (\(blocker.clause.text))"
    }
    return "<li>\(HTML.joined(lines, separator: "<br>"))</li>"
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

extension CaseAgenda.NextStep {
  /// The step with the clause that it rests on.
  fileprivate var what: Wording {
    Wording(vi: "\(action.wording.vi) (\(clause.text))", en: "\(action.wording.en) (\(clause.text))")
  }
}
