import HoaNhapModels
import HoaNhapPolicy
import HoaNhapValues

/// What became of the list: its versions, and what is different from the month before. It goes by identifiers.
extension MonthPage {
  var listState: HTML {
    guard let file = report.listFile else {
      return
        "<p class=\"note\">\(Wording(vi: "Kế hoạch không giao lập danh sách trong tháng này.", en: "The plan asks for no list in this month."))</p>\n"
    }
    return "\(versions(of: file).html)\(findings(of: file))\(changes)"
  }

  private func versions(of file: ListFile) -> HTMLTable {
    var table = HTMLTable(
      "list-versions",
      Wording(
        vi: "Các bản của danh sách tháng \(file.month.vietnameseText)",
        en: "The versions of the list of \(file.month)"),
      [
        (Wording(vi: "Bản", en: "Version"), false), (PageWords.state, false),
        (Wording(vi: "Lập ngày", en: "Drawn up on"), false),
        (Wording(vi: "Xác nhận ngày", en: "Confirmed on"), false),
        (Wording(vi: "Chuyển ngày", en: "Handed over on"), false),
        (Wording(vi: "Số người", en: "People"), true),
        (Wording(vi: "Hạn cuối", en: "Last day"), false),
      ])
    table.rows = file.versions(on: report.asOf).map { version in
      [
        "\(version.number)", "<span class=\"o\">\(version.state.wording)</span>", "\(version.drawnUpOn)",
        "\(version.confirmedOn)", "\(version.handedOverOn)", "\(version.rows.count)", "\(file.duty.lastDay)",
      ]
    }
    return table
  }

  /// What keeps the latest version from being confirmed, and what is to be known of it.
  private func findings(of file: ListFile) -> HTML {
    guard let version = file.versions(on: report.asOf).last, !version.findings.isEmpty else { return "" }
    let items = version.findings.map { finding -> HTML in
      let style: HTML = finding.isBlocking ? " class=\"bad\"" : ""
      let who: HTML = finding.person.map { "<b>\($0)</b>: " } ?? ""
      return "<li\(style)>\(who)\(finding.wording)</li>"
    }
    return """
      <details><summary>\(Wording(
        vi: "\(version.findings.count) điều cần biết về bản \(version.number)",
        en: "\(version.findings.count) findings about version \(version.number)"))</summary>
      <ul>
      \(HTML.joined(items, separator: "\n"))
      </ul></details>

      """
  }

  private var changes: HTML {
    guard let changes = report.listChanges else {
      return
        "<p class=\"note\">\(Wording(vi: "Không có danh sách tháng trước để so sánh.", en: "There is no list of an earlier month to compare with."))</p>\n"
    }
    var table = HTMLTable(
      "list-changes",
      Wording(
        vi:
          "So với tháng \(changes.from.month.vietnameseText): \(changes.new.count) mới, \(changes.left.count) ra, \(changes.changed.count) thay đổi, \(changes.unchanged) giữ nguyên",
        en:
          "Beside \(changes.from.month): \(changes.new.count) new, \(changes.left.count) left, \(changes.changed.count) changed, \(changes.unchanged) unchanged"
      ),
      [
        (PageWords.id, false),
        (Wording(vi: "Lý do, mục thay đổi", en: "Reasons, fields that changed"), false),
      ])
    let groups: [(Wording, [[HTML]])] = [
      (ListMovement.new.wording, changes.new.map { ["\($0)", "–"] }),
      (
        Wording(vi: "ra khỏi danh sách", en: "left"),
        changes.left.map { left in
          ["\(left.person)", HTML.joined(left.reasons.map { "\($0.wording)" }, separator: "; ")]
        }
      ),
      (
        ListMovement.changed.wording,
        changes.changed.map { change in
          [
            "\(change.person)",
            HTML.joined(change.fields.map { "\(ListField.wording(of: $0))" }, separator: ", "),
          ]
        }
      ),
    ]
    table.groups = groups.filter { !$0.1.isEmpty }.map { name, rows in
      HTMLTable.Group(head: "\(name.capitalised): \(rows.count)", rows: rows)
    }
    table.empty = Wording(vi: "\(table.caption.vi).", en: "\(table.caption.en).")
    return table.html
  }
}
