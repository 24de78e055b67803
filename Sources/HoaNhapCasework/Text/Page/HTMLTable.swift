import HoaNhapValues

/// A table of a page: its caption and columns in both languages, and its rows.
struct HTMLTable {
  let caption: Wording
  /// The names of the columns; a column of numbers is set to the right.
  let columns: [(name: Wording, isNumber: Bool)]
  /// The cells of each row; the first is the row's head.
  var rows: [[HTML]] = []
  /// What stands there when there is no row.
  var empty = Wording(vi: "Không có.", en: "None.")

  init(_ caption: Wording, _ columns: [(name: Wording, isNumber: Bool)]) {
    self.caption = caption
    self.columns = columns
  }

  var html: HTML {
    guard !rows.isEmpty else { return "<p class=\"note\">\(empty)</p>\n" }
    let head = HTML.joined(
      columns.map {
        $0.isNumber ? "<th scope=\"col\" class=\"n\">\($0.name)</th>" : "<th scope=\"col\">\($0.name)</th>"
      })
    let body = HTML.joined(rows.map(row), separator: "\n")
    // A table wider than the screen is scrolled, with the keyboard too.
    return """
      <div class="scroll" tabindex="0" role="region" aria-label="\(caption.vi) / \(caption.en)">
      <table><caption>\(caption)</caption>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(body)
      </tbody></table></div>

      """
  }

  private func row(_ cells: [HTML]) -> HTML {
    let pieces = zip(cells, columns).enumerated().map { index, cell -> HTML in
      if index == 0 { return "<th scope=\"row\">\(cell.0)</th>" }
      return cell.1.isNumber ? "<td class=\"n\">\(cell.0)</td>" : "<td>\(cell.0)</td>"
    }
    return "<tr>\(HTML.joined(pieces))</tr>"
  }
}
