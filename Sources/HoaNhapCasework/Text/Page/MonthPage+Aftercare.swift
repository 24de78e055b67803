import HoaNhapLoans
import HoaNhapModels
import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues

/// What was done after lending: checks that were made, signs of trouble, proposals, recovery.
extension MonthPage {
  var aftercare: HTML {
    """
    <h3 id="signs">\(Wording(vi: "Dấu hiệu cần quan tâm", en: "Signs to look at"))</h3>
    \(signs.html)<h3 id="proposals">\(Wording(vi: "Đề nghị và thu hồi nợ", en: "Proposals and recovery"))</h3>
    \(proposals.html)\(tasks.html)
    """
  }

  /// The checks that were made until the day, the latest first.
  var madeChecks: HTMLTable {
    var table = HTMLTable(
      "checks-made", Wording(vi: "Đã kiểm tra", en: "Checks that were made"),
      [
        (Wording(vi: "Khoản vay, tổ", en: "Loan, group"), false),
        (Wording(vi: "Lần đầu", en: "First"), false), (Wording(vi: "Gần nhất", en: "Latest"), false),
        (Wording(vi: "Hẹn xem lại", en: "To be seen again"), false),
      ])
    let loans = report.aftercare.rows.compactMap { row -> [HTML]? in
      guard let last = row.lastCheckedOn else { return nil }
      let late: HTML =
        row.isFirstCheckLate ?? false
        ? "<br><span class=\"bad\">\(Wording(vi: "sau hạn", en: "late"))</span>" : ""
      return ["\(row.loan.id)", "\(row.firstCheckedOn)\(late)", "\(last)", "\(row.nextCheckOn)"]
    }
    let groups = report.aftercare.groups.compactMap { row -> [HTML]? in
      guard let last = row.lastCheckedOn else { return nil }
      return ["\(row.group)", "–", "\(last)", "\(row.nextCheckOn)"]
    }
    table.rows = loans + groups
    table.empty = Wording(vi: "Chưa ghi lần kiểm tra nào.", en: "No check is recorded.")
    return table
  }

  private var signs: HTMLTable {
    var table = HTMLTable(
      "signs", Wording(vi: "Theo thứ tự cần xem trước", en: "What is to be looked at first comes first"),
      [
        (PageWords.loan, false), (Wording(vi: "Dấu hiệu", en: "Sign"), false),
        (Wording(vi: "Ai xem", en: "Who looks at it"), false),
      ])
    let signs = report.aftercare.rows.flatMap(\.signs).enumerated()
      .sorted { ($0.element.code, $0.offset) < ($1.element.code, $1.offset) }
    table.rows = signs.map { _, sign in
      [
        "\(sign.loan)", "\(sign.wording)",
        "\(sign.actor.map { name(of: $0.agency) } ?? Wording(vi: "–", en: "–"))",
      ]
    }
    table.empty = Wording(vi: "Không có dấu hiệu nào.", en: "There are no signs.")
    return table
  }

  private var proposals: HTMLTable {
    var table = HTMLTable(
      "proposals", Wording(vi: "Đề nghị đang chờ quyết định", en: "Proposals that wait for a decision"),
      [(PageWords.loan, false), (Wording(vi: "Đề nghị", en: "Proposal"), false)])
    table.rows = report.aftercare.rows.flatMap { row in
      row.proposals.map { ["\(row.loan.id)", "\($0.wording.capitalised)"] }
    }
    table.empty = Wording(vi: "Không có đề nghị nào đang chờ.", en: "No proposal waits.")
    return table
  }

  private var tasks: HTMLTable {
    var table = HTMLTable(
      "tasks", Wording(vi: "Việc thu hồi nợ", en: "Recovery"),
      [
        (PageWords.loan, false), (Wording(vi: "Việc đã giao", en: "What was given"), false),
        (Wording(vi: "Bước tiếp theo", en: "Next step"), false),
      ])
    table.rows = report.aftercare.rows.compactMap { row in
      guard !row.tasks.isEmpty || row.nextStep != nil else { return nil }
      let given = row.tasks.map { task -> HTML in
        let style: HTML = task.isLate(on: report.asOf) ? "bad" : "o"
        return "<span class=\"\(style)\">\(report.aftercare.words(of: task).capitalised)</span>"
      }
      let next = row.nextStep.map { report.aftercare.words(of: $0).capitalised }
      return [
        "\(row.loan.id)", given.isEmpty ? "–" : HTML.joined(given, separator: "<br>"),
        "\(next ?? Wording(vi: "–", en: "–"))",
      ]
    }
    table.empty = Wording(vi: "Không có việc thu hồi nợ nào.", en: "Nothing is to be recovered.")
    return table
  }
}
