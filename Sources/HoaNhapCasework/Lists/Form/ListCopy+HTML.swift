import HoaNhapPlan
public import HoaNhapValues

extension ListCopy {
  /// The copy as one page that needs nothing else and prints on A4, landscape: no script, no font, no picture from anywhere.
  ///
  /// It has the head that Vietnamese administrations use, the table with its head on every page, boxes to sign in, and numbers of pages. A
  /// version that is not confirmed says so.
  /// - Parameters:
  ///   - letterhead: names of agencies and the place.
  ///   - language: of the whole page.
  /// - Complexity: O(the length of the page)
  public func html(under letterhead: ListLetterhead, language: Language = .vietnamese) -> String {
    ListPage(copy: self, letterhead: letterhead, language: language).html.text
  }
}

/// Puts the printed list together.
private struct ListPage {
  let copy: ListCopy
  let letterhead: ListLetterhead
  let language: Language

  private var version: ListVersion { copy.version }

  private var month: String {
    language == .vietnamese ? copy.month.vietnameseText : copy.month.description
  }

  var html: HTML {
    let title = copy.form.title[language]
    // The month and the number are digits, so they stand safely in the style.
    return HTML.page(
      language, title: "\(title) – \(month)",
      style: ListPageStyle.css(language, month: month, version: version.number),
      body: """
        <header>
        \(head)
        <h1>\(title.uppercased())</h1>
        <p class="center"><b>\(subtitle)</b></p>
        <p class="center">\(ListWords.basis[language]) \(copy.duty.clause.text)</p>
        \(notices)</header>
        <main>
        \(table(ListWords.onList, copy.columns, version.rows.map(ListCopy.Line.row)))
        \(departures)</main>
        <footer>
        <p>\(days)</p>
        <div class="signs">\(signs)</div>
        \(notes)</footer>
        """)
  }

  private var head: HTML {
    let superior = letterhead.superior.map { "<p>\($0[language].uppercased())</p>" as HTML } ?? ""
    let agency = letterhead.name(of: copy.duty.agency)[language].uppercased()
    let place = letterhead.place.isEmpty ? "" : "\(letterhead.place), "
    return """
      <div class="head">
      <div>\(superior)<p class="name"><b>\(agency)</b></p></div>
      <div><p><b>\(ListWords.nation[language])</b></p><p class="name"><b>\(ListWords.motto[language])</b></p>
      <p><i>\(place)\(written(version.drawnUpOn))</i></p></div>
      </div>
      """
  }

  private func written(_ day: CivilDate) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    // By the usage of offices the first two months have a zero as well.
    let month = day.month < 3 ? two(day.month) : "\(day.month)"
    return language == .vietnamese
      ? "ngày \(two(day.day)) tháng \(month) năm \(day.year)" : day.text
  }

  private var subtitle: String {
    let correction = version.correction == nil ? "" : " (\(ListWords.correction[language]))"
    return language == .vietnamese
      ? "Tháng \(month) – Bản số \(version.number)\(correction)"
      : "\(month) – version \(version.number)\(correction)"
  }

  private var notices: HTML {
    version.confirmedOn == nil
      ? "<p class=\"center notice\">\(ListWords.draft[language])</p>\n" : ""
  }

  private var days: String {
    var parts = ["\(ListWords.drawnUp[language]) \(version.drawnUpOn.text(language))"]
    if let day = version.confirmedOn {
      parts.append("\(ListWords.confirmed[language]) \(day.text(language))")
    }
    let count = version.rows.count
    let people = language == .vietnamese ? "Tổng số: \(count) người" : "Total: \(count) people"
    return "\(people). \(parts.joined(separator: ", "))."
  }

  private var signs: HTML {
    let drawer = letterhead.name(of: copy.duty.agency)
    // Who issues a paper signs on the right; who confirms it, on the left.
    var boxes = copy.duty.confirm.map { agency in
      sign(ListWords.confirmer[language], letterhead.name(of: agency)[language])
    }
    boxes.append(sign(ListWords.drawer[language], drawer[language]))
    return HTML.joined(boxes)
  }

  private func sign(_ role: String, _ name: String) -> HTML {
    """
    <div><p><b>\(role)</b></p><p><b>\(name.uppercased())</b></p><p><i>\(ListWords.sign[language])</i></p></div>
    """
  }

  private var notes: HTML {
    let copyFor = "\(ListWords.copyFor[language]): \(letterhead.name(of: copy.agency)[language]). "
    let assumed = copy.form.standing == .assumed ? " \(ListWords.assumed[language])" : ""
    return "<p class=\"note\">\(copyFor)\(ListWords.sensitive[language])\(assumed)</p>\n"
  }

  /// Those who left: who it is, and why where the reader may know.
  private var departures: HTML {
    let shown: Set<ListColumnID> = [
      ListColumn.number.id, ListColumn.person.id, ListColumn.name.id, ListColumn.identityNumber.id,
      ListColumn.birth.id, ListColumn.village.id, ListColumn.movement.id,
    ]
    let columns = copy.columns.filter { shown.contains($0.id) }.map { column in
      var column = column
      if column.id == ListColumn.movement.id { column.header = ListWords.reason }
      return column
    }
    guard !version.departures.isEmpty else { return "" }
    return table(ListWords.left, columns, version.departures.map(ListCopy.Line.departure))
  }

  private func table(_ caption: Wording, _ columns: [ListColumn], _ lines: [ListCopy.Line]) -> HTML {
    let words = caption[language]
    let head = HTML.joined(columns.map { "<th scope=\"col\">\($0.header[language])</th>" as HTML })
    let rows = lines.enumerated().map { index, line in
      row(columns, copy.cells(line, number: index + 1, columns, language))
    }
    let empty: HTML = "<tr><td colspan=\"\(columns.count)\">\(ListWords.nobody[language])</td></tr>"
    return """
      <div class="scroll" tabindex="0" role="region" aria-label="\(words)">
      <table><caption>\(words): \(lines.count)</caption>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(rows.isEmpty ? empty : HTML.joined(rows, separator: "\n"))
      </tbody></table></div>
      """
  }

  private func row(_ columns: [ListColumn], _ cells: [CSVContent]) -> HTML {
    let pieces = zip(columns, cells).map { column, cell -> HTML in
      let text: HTML =
        switch cell {
        case .unknown: ""
        case .knownNone: "–"
        case .text(let text): "<bdi>\(text)</bdi>"
        }
      return switch column.id {
      case ListColumn.number.id: "<td class=\"n\">\(text)</td>"
      case ListColumn.name.id: "<th scope=\"row\" class=\"w\">\(text)</th>"
      case ListColumn.note.id: "<td class=\"h\">\(text)</td>"
      case ListColumn.village.id: "<td class=\"v\">\(text)</td>"
      case ListColumn.decisionIssuer.id, ListColumn.movement.id: "<td class=\"t\">\(text)</td>"
      case ListColumn.person.id, ListColumn.identityNumber.id, ListColumn.birth.id, ListColumn.completed.id,
        ListColumn.decisionIssued.id, ListColumn.lastBorrowingDay.id:
        "<td class=\"s\">\(text)</td>"
      default: "<td>\(text)</td>"
      }
    }
    return "<tr>\(HTML.joined(pieces))</tr>"
  }
}
