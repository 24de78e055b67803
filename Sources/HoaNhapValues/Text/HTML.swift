/// A piece of a page. What stands in the source is markup; every value put into it is escaped.
///
/// So a name that looks like markup stays a name: only another piece goes in as it is.
package struct HTML: ExpressibleByStringInterpolation {
  package private(set) var text: String

  package init(stringLiteral text: String) { self.text = text }

  package init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  private init(markup: String) { text = markup }

  /// Pieces one after another.
  package static func joined(_ pieces: some Sequence<HTML>, separator: StaticString = "") -> HTML {
    HTML(markup: pieces.map(\.text).joined(separator: "\(separator)"))
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    var text = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    package mutating func appendLiteral(_ literal: String) { text += literal }

    /// A piece goes in as it is.
    package mutating func appendInterpolation(_ piece: HTML) { text += piece.text }

    package mutating func appendInterpolation(_ value: String) { text += HTMLText.escape(value.printable) }

    package mutating func appendInterpolation(_ value: Int) { text += String(value) }

    package mutating func appendInterpolation(_ amount: Dong) { text += amount.grouped }

    package mutating func appendInterpolation<Tag>(_ id: Identifier<Tag>) { appendInterpolation(id.text) }

    /// A day in the form that people in Viet Nam write; the neutral form stands beside it for machines.
    package mutating func appendInterpolation(_ day: CivilDate) {
      text += "<time datetime=\"\(day.text)\">\(day.vietnameseText)</time>"
    }

    package mutating func appendInterpolation(_ day: CivilDate?) {
      if let day { appendInterpolation(day) } else { text += "–" }
    }

    /// Both languages; the page shows one.
    package mutating func appendInterpolation(_ wording: Wording) {
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
