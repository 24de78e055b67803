import HoaNhap

/// The applications that an officer may see, as much of each as is open.
struct ApplicationsPage {
  let layout: PageLayout
  let views: [RecordView]
  let next: String?

  private static let columns = [
    "id", "kind", "borrower", "purpose", "received_on", "source", "amount", "term_months",
  ]

  var markup: Markup {
    let table = layout.table(
      views.map { $0.values.reveal(for: $0.reading.purpose) }, columns: Self.columns, name: FieldText.name
    ) { value, column in
      let text = FieldText.value(value, of: column, layout.language)
      return column == "id" ? layout.link(text, under: "/applications") : "\(text)"
    }
    return layout.page(PageWords.applications, "\(table)\(layout.next("/applications", next))")
  }
}

/// One application: what of it is open, and the answer to it as a letter.
struct ApplicationPage {
  let layout: PageLayout
  let view: RecordView
  let letter: Letter?

  var markup: Markup {
    let fields = layout.fields(
      view.values.reveal(for: view.reading.purpose).members, closed: view.withheld, name: FieldText.name
    ) { "\(FieldText.value($0.value, of: $0.key, layout.language))" }
    let answer = Markup.joined((letter?.paragraphs ?? []).map(paragraph))
    return layout.page(PageWords.application, "\(fields)\n<article>\n\(answer)</article>")
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
