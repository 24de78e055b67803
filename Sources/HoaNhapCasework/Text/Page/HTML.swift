import HoaNhapPlan
import HoaNhapValues

/// A piece of a page. What stands in the source is markup; every value put into it is escaped.
///
/// So a name that looks like markup stays a name: only another piece goes in as it is.
struct HTML: ExpressibleByStringInterpolation {
  private(set) var text: String

  init(stringLiteral text: String) { self.text = text }

  init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  private init(markup: String) { text = markup }

  /// Pieces one after another.
  static func joined(_ pieces: some Sequence<HTML>, separator: StaticString = "") -> HTML {
    HTML(markup: pieces.map(\.text).joined(separator: "\(separator)"))
  }

  struct StringInterpolation: StringInterpolationProtocol {
    var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    mutating func appendLiteral(_ literal: String) { text += literal }

    /// A piece goes in as it is.
    mutating func appendInterpolation(_ piece: HTML) { text += piece.text }

    mutating func appendInterpolation(_ value: String) { text += HTMLText.escape(value.printable) }

    mutating func appendInterpolation(_ value: Int) { text += String(value) }

    mutating func appendInterpolation(_ amount: Dong) { text += amount.grouped }

    mutating func appendInterpolation<Tag>(_ id: Identifier<Tag>) { appendInterpolation(id.text) }

    /// A day in the form that people in Viet Nam write; the neutral form stands beside it for machines.
    mutating func appendInterpolation(_ day: CivilDate) {
      text += "<time datetime=\"\(day.text)\">\(day.vietnameseText)</time>"
    }

    mutating func appendInterpolation(_ day: CivilDate?) {
      if let day { appendInterpolation(day) } else { text += "–" }
    }

    /// Both languages; the page shows one.
    mutating func appendInterpolation(_ wording: Wording) {
      guard !wording.vi.utf8.elementsEqual(wording.en.utf8) else {
        appendInterpolation(wording.vi)
        return
      }
      for language in Language.allCases {
        text += "<span class=\"\(language.rawValue)\" lang=\"\(language.rawValue)\">"
        appendInterpolation(wording[language])
        text += "</span>"
      }
    }
  }
}

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
