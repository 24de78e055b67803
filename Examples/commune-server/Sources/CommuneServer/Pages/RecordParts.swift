import HoaNhap

/// The parts of which pages about records are made, whatever the records are.
extension PageLayout {
  /// Records below one another, with their columns; a column that none of them has is left out.
  func table(
    _ rows: [JSONObject], columns: [String], name: (String) -> Wording,
    cell: (JSONValue, String) -> Markup
  ) -> Markup {
    guard !rows.isEmpty else { return "<p>\(PageWords.nothing[language])</p>\n" }
    let columns = columns.filter { column in rows.contains { $0[column] != nil } }
    let heads = columns.map { "<th scope=\"col\">\(name($0)[language])</th>" as Markup }
    let lines = rows.map { row -> Markup in
      let cells = columns.map { column in
        "<td>\(row[column].map { cell($0, column) } ?? "")</td>" as Markup
      }
      return "<tr>\(Markup.joined(cells))</tr>\n"
    }
    return """
      <div class="wide"><table>
      <thead><tr>\(Markup.joined(heads))</tr></thead>
      <tbody>
      \(Markup.joined(lines))</tbody>
      </table></div>

      """
  }

  /// The fields of one record, and which categories of it are closed.
  func fields(
    _ members: [JSONMember], closed: [DataCategory], name: (String) -> Wording,
    value: (JSONMember) -> Markup
  ) -> Markup {
    let rows = members.map {
      "<tr><th scope=\"row\">\(name($0.key)[language])</th><td>\(value($0))</td></tr>\n" as Markup
    }
    let withheld = closed.map { $0.wording[language] }.joined(separator: ", ")
    return """
      <table>
      \(Markup.joined(rows))</table>
      \(withheld.isEmpty ? "" : "<p>\(PageWords.withheld[language]) \(withheld)</p>" as Markup)
      """
  }

  /// Items under a heading, if there are any.
  func list(_ title: Wording, _ items: [Markup]) -> Markup {
    items.isEmpty ? "" : "<h2>\(title[language])</h2>\n<ul>\n\(Markup.joined(items))</ul>\n"
  }

  /// The way to the next page of a list.
  func next(_ path: String, _ cursor: String?) -> Markup {
    cursor.map { "<p><a href=\"\(path)?after=\($0)\">\(PageWords.next[language])</a></p>" } ?? ""
  }

  /// The way to a record's own page.
  func link(_ id: String, under path: String) -> Markup {
    "<a href=\"\(Self.place(of: id, under: path))\">\(id)</a>"
  }

  /// Where a record's page stands; a slash in its identifier is none of the path's.
  static func place(of id: String, under path: String) -> String {
    "\(path)/\(id.replacing("/", with: "%2F"))"
  }

  /// A form that unfolds under its title.
  func form(_ title: String, to path: String, _ fields: Markup) -> Markup {
    """
    <details><summary>\(title)</summary>
    <form method="post" action="\(path)">\(token)\(fields)<button>\(PageWords.record[language])</button></form>
    </details>

    """
  }
}
