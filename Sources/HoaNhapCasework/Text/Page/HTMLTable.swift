import HoaNhapValues

/// A table of a page: its caption and columns in both languages, and its rows.
struct HTMLTable {
  /// Rows that belong together, under a head of their own where they have one.
  struct Group {
    var head: HTML?
    var rows: [[HTML]]
  }

  /// A name that is unique in the page, by which the caption names the region too.
  let id: String
  let caption: Wording
  /// The names of the columns; a column of numbers is set to the right.
  let columns: [(name: Wording, isNumber: Bool)]
  /// The rows in groups; of each row the first cell is its head.
  var groups: [Group] = []
  /// The last row, which adds the others up.
  var sum: [HTML]?
  /// What stands there when there is no row.
  var empty = Wording(vi: "Không có.", en: "None.")

  init(_ id: String, _ caption: Wording, _ columns: [(name: Wording, isNumber: Bool)]) {
    self.id = id
    self.caption = caption
    self.columns = columns
  }

  /// The rows of a table without groups.
  var rows: [[HTML]] {
    get { groups.flatMap(\.rows) }
    set { groups = newValue.isEmpty ? [] : [Group(head: nil, rows: newValue)] }
  }

  var html: HTML {
    guard groups.contains(where: { !$0.rows.isEmpty }) else { return "<p class=\"note\">\(empty)</p>\n" }
    let head = HTML.joined(
      columns.map {
        $0.isNumber ? "<th scope=\"col\" class=\"n\">\($0.name)</th>" : "<th scope=\"col\">\($0.name)</th>"
      })
    var bodies = groups.map(body)
    if let sum { bodies.append("<tbody><tr class=\"sum\">\(cells(sum))</tr></tbody>") }
    // A table wider than the screen is scrolled, with the keyboard too.
    return """
      <div class="scroll" tabindex="0" role="region" aria-labelledby="table-\(id)">
      <table><caption id="table-\(id)"><span class="c">\(caption)</span></caption>
      <thead><tr>\(head)</tr></thead>
      \(HTML.joined(bodies, separator: "\n"))
      </table></div>

      """
  }

  private func body(_ group: Group) -> HTML {
    let rows = group.rows.map { "<tr>\(cells($0))</tr>" as HTML }
    let head = group.head.map { head -> HTML in
      "<tr class=\"g\"><th scope=\"rowgroup\" colspan=\"\(columns.count)\">\(head)</th></tr>\n"
    }
    return "<tbody>\n\(head ?? "")\(HTML.joined(rows, separator: "\n"))\n</tbody>"
  }

  private func cells(_ cells: [HTML]) -> HTML {
    HTML.joined(
      zip(cells, columns).enumerated().map { index, cell -> HTML in
        if index == 0 { return "<th scope=\"row\">\(cell.0)</th>" }
        return cell.1.isNumber ? "<td class=\"n\">\(cell.0)</td>" : "<td>\(cell.0)</td>"
      })
  }
}
