import HoaNhapModels
import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues

/// Who owes what by when, agency by agency.
extension MonthPage {
  var obligations: HTML {
    let words =
      report.duties.isEmpty
      ? Wording(
        vi: "Chưa có sổ theo dõi nhiệm vụ: việc đã làm hay chưa thì trang này không biết.",
        en: "No book of obligations is kept: what was done is not known here.")
      : Wording(
        vi: "Tình trạng theo sổ theo dõi nhiệm vụ, tính đến hết ngày.",
        en: "States by the book of obligations, at the end of the day.")
    return """
      <p class="note">\(words)</p>
      \(duties.html)
      """
  }

  private var duties: HTMLTable {
    var table = HTMLTable(
      "obligations",
      Wording(
        vi:
          "Theo kế hoạch của xã: việc quá hạn, việc đến hạn trong một tháng tới, việc đã xong trong một tháng qua",
        en:
          "By the commune's plan: what is late, what falls due within a month, what was settled in the month before"
      ),
      [
        (Wording(vi: "Mục", en: "Clause"), false), (Wording(vi: "Việc", en: "Duty"), false),
        (Wording(vi: "Hạn cuối", en: "Last day"), false),
        (Wording(vi: "Ngày làm việc cuối", en: "Last working day"), false), (PageWords.state, false),
        (Wording(vi: "Nơi nhận", en: "Receives"), false),
      ])
    let lines = dutyLines
    // In the order in which each first owes something.
    var order: [AgencyID?] = []
    for line in lines where !order.contains(line.agency) { order.append(line.agency) }
    let groups = Dictionary(grouping: lines, by: \.agency)
    table.groups = order.map { agency in
      HTMLTable.Group(head: "\(name(of: agency))", rows: (groups[agency] ?? []).map(\.cells))
    }
    return table
  }

  /// One thing owed: what the book tells, or what the plan asks for and the book does not hold.
  private struct DutyLine {
    let agency: AgencyID?
    let lastDay: CivilDate
    let cells: [HTML]
  }

  private var dutyLines: [DutyLine] {
    let kept = Set(report.duties.map(\.obligation.id))
    let fromPlan = report.obligations.filter { !kept.contains($0.id) }.map { deadline in
      DutyLine(
        agency: deadline.agency, lastDay: deadline.due.lastDay,
        cells: [
          "\(deadline.clause.text)", "\(deadline.wording)", "\(deadline.due.lastDay)",
          "\(deadline.lastWorkingDay)", "–", receivers(deadline.to),
        ])
    }
    let fromBook = report.duties.map { status in
      let obligation = status.obligation
      return DutyLine(
        agency: obligation.agency, lastDay: obligation.lastDay ?? .distantFuture,
        cells: [
          "\(obligation.clause.text)", "\(obligation.wording)", "\(obligation.lastDay)",
          "\(obligation.planningDay)", state(of: status), receivers(obligation.to),
        ])
    }
    return (fromBook + fromPlan).enumerated().sorted { a, b in
      (a.element.lastDay, a.offset) < (b.element.lastDay, b.offset)
    }.map(\.element)
  }

  private func receivers(_ agencies: [AgencyID]) -> HTML {
    HTML.joined(agencies.map { "\(name(of: $0))" }, separator: "; ")
  }

  /// The state, since when, and what it waits for.
  private func state(of status: ObligationStatus) -> HTML {
    let style: HTML = status.state == .late || status.state == .doneLate ? "bad" : "o"
    var lines: [HTML] = ["<span class=\"\(style)\">\(status.state.wording)</span>"]
    if let day = status.doneOn { lines.append("<span class=\"w\">\(day)</span>") }
    if status.daysLate > 0 {
      lines.append(
        "\(Wording(vi: "chậm \(status.daysLate) ngày", en: status.daysLate == 1 ? "1 day late" : "\(status.daysLate) days late"))"
      )
    }
    lines += status.blockers.map { blocker in
      switch blocker {
      case .confirmation(let agency):
        let who = name(of: agency)
        return "\(Wording(vi: "chờ \(who.vi) xác nhận", en: "awaits confirmation by \(who.en)"))"
      case .input(let id):
        return "\(Wording(vi: "chờ \(id)", en: "waits for \(id)"))"
      }
    }
    return HTML.joined(lines, separator: "<br>")
  }

  func name(of agency: AgencyID?) -> Wording {
    agency.map { report.plan.name(of: $0) } ?? Wording(vi: "Kế hoạch không nêu", en: "Not named in the plan")
  }

  /// Places and shapes, never a personal value.
  var faults: HTML {
    let items = report.dataFaults.map { fault -> HTML in
      "<li>\(Wording(vi: fault.text(.vietnamese), en: fault.text(.english)))</li>"
    }
    let money = report.moneyFaults.map { fault -> HTML in
      "<li>\(Wording(vi: fault.text(.vietnamese), en: fault.text(.english)))</li>"
    }
    let failures = report.failures.map { failure -> HTML in "<li>\(failure.id): \(failure.error.wording)</li>"
    }
    return """
      <p class="note">\(Wording(
        vi: "Dòng có lỗi bị bỏ qua; dòng chỉ có cảnh báo vẫn được dùng.",
        en: "Rows with faults were left out; rows with warnings alone were used."))</p>
      <ul>
      \(HTML.joined(items + failures + money, separator: "\n"))
      </ul>

      """
  }
}
