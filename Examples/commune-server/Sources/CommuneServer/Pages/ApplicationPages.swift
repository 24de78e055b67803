import HoaNhap

/// The applications that an officer may see, as much of each as is open.
struct ApplicationsPage {
  let layout: PageLayout
  let views: [RecordView]
  let next: String?

  /// The columns of the list; a column that no view has is left out.
  private static let columns = [
    "id", "kind", "borrower", "purpose", "received_on", "source", "amount", "term_months",
  ]

  var markup: Markup {
    let rows = views.map { $0.values.reveal(for: $0.reading.purpose) }
    let columns = Self.columns.filter { column in rows.contains { $0[column] != nil } }
    let heads = Markup.joined(columns.map { "<th scope=\"col\">\(FieldText.name($0)[layout.language])</th>" })
    let lines = Markup.joined(
      rows.map { row in
        "<tr>\(Markup.joined(columns.map { "<td>\(cell(row[$0], $0))</td>" }))</tr>\n"
      })
    let table: Markup =
      rows.isEmpty
      ? "<p>\(PageWords.nothing[layout.language])</p>"
      : "<table>\n<thead><tr>\(heads)</tr></thead>\n<tbody>\n\(lines)</tbody>\n</table>"
    let link: Markup =
      next.map { "<p><a href=\"/applications?after=\($0)\">\(PageWords.next[layout.language])</a></p>" } ?? ""
    return layout.page(PageWords.applications, "\(table)\n\(link)")
  }

  private func cell(_ value: JSONValue?, _ column: String) -> Markup {
    guard let value else { return "" }
    let text = FieldText.value(value, of: column, layout.language)
    return column == "id" ? "<a href=\"/applications/\(Self.escaped(text))\">\(text)</a>" : "\(text)"
  }

  /// An identifier as a part of a path.
  private static func escaped(_ id: String) -> String { id.replacing("/", with: "%2F") }
}

/// One application: what of it is open, and the answer to it as a letter.
struct ApplicationPage {
  let layout: PageLayout
  let view: RecordView
  let letter: Letter?

  var markup: Markup {
    let language = layout.language
    let values = view.values.reveal(for: view.reading.purpose)
    let rows = Markup.joined(
      values.members.map { member in
        "<tr><th scope=\"row\">\(FieldText.name(member.key)[language])</th><td>\(FieldText.value(member.value, of: member.key, language))</td></tr>\n"
      })
    let withheld = view.withheld.map { $0.wording[language] }.joined(separator: ", ")
    let closed: Markup =
      withheld.isEmpty ? "" : "<p>\(PageWords.withheld[language]) \(withheld)</p>"
    let answer = Markup.joined((letter?.paragraphs ?? []).map(paragraph))
    return layout.page(
      PageWords.application, "<table>\n\(rows)</table>\n\(closed)\n<article>\n\(answer)</article>")
  }

  private func paragraph(_ paragraph: Letter.Paragraph) -> Markup {
    let language = layout.language
    switch paragraph {
    case .title(let words), .heading(let words): return "<h2>\(words[language])</h2>\n"
    case .text(let words): return "<p>\(words[language])</p>\n"
    case .items(let items):
      let points = items.map { item -> Markup in
        let details = Markup.joined(item.details.map { "<p>\($0[language])</p>" })
        return "<li>\(item.text[language])\(details)</li>\n"
      }
      return "<ul>\n\(Markup.joined(points))</ul>\n"
    }
  }
}
