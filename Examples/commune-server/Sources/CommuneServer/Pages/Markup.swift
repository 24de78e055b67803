import HoaNhap

/// A piece of a page. What stands in the source is markup; every value put into it is escaped.
struct Markup: ExpressibleByStringInterpolation {
  private(set) var text: String

  init(stringLiteral text: String) { self.text = text }

  init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  /// Pieces one after another.
  static func joined(_ pieces: some Sequence<Markup>) -> Markup {
    var all: Markup = ""
    for piece in pieces { all.text += piece.text }
    return all
  }

  struct StringInterpolation: StringInterpolationProtocol {
    var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { text += literal }

    /// A piece goes in as it is.
    mutating func appendInterpolation(_ piece: Markup) { text += piece.text }

    /// A value is escaped, for elements and for quoted attributes.
    mutating func appendInterpolation(_ value: String) {
      for scalar in value.unicodeScalars {
        switch scalar {
        case "&": text += "&amp;"
        case "<": text += "&lt;"
        case ">": text += "&gt;"
        case "\"": text += "&quot;"
        case "'": text += "&#39;"
        default:
          // Control characters and marks that turn the direction of a line have no place in a page.
          let category = scalar.properties.generalCategory
          if category != .control || scalar == "\n", category != .format {
            text.unicodeScalars.append(scalar)
          }
        }
      }
    }

    /// A day as people in Viet Nam write it, with its neutral form for machines.
    mutating func appendInterpolation(_ day: CivilDate) {
      text += "<time datetime=\"\(day.text)\">\(day.vietnameseText)</time>"
    }

    mutating func appendInterpolation(_ number: Int) { text += String(number) }
  }
}
