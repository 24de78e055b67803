import HoaNhapValues

/// A bar chart as SVG, once in each language, with a title and a description that screen readers say.
///
/// Every bar carries its numbers as text, and the second part of a bar is hatched: nothing is told by colour alone.
struct BarChart {
  struct Part {
    let value: Int64
    let name: Wording
  }

  struct Bar {
    let label: Wording
    /// One or two parts.
    let parts: [Part]
    /// The numbers as they are read.
    let shown: Wording
  }

  /// A name that is unique in the page.
  let id: String
  let title: Wording
  let bars: [Bar]

  private static let width: UInt64 = 340
  private static let rowHeight = 60

  var html: HTML {
    HTML.joined(
      Language.allCases.map { language in
        "<figure class=\"\(language.rawValue)\" lang=\"\(language.rawValue)\">\(svg(language))</figure>\n"
      })
  }

  private func svg(_ language: Language) -> HTML {
    let name = "\(id)-\(language.rawValue)"
    let legend = bars.first.map { $0.parts.count > 1 ? $0.parts.map { $0.name[language] } : [] } ?? []
    let top = legend.isEmpty ? 30 : 52
    let height = top + bars.count * Self.rowHeight
    let rows = HTML.joined(bars.enumerated().map { row($1, y: top + $0 * Self.rowHeight, name, language) })
    return """
      <svg viewBox="0 0 360 \(height)" role="img" aria-labelledby="\(name)-t \(name)-d">
      <title id="\(name)-t">\(title[language])</title>
      <desc id="\(name)-d">\(description(language))</desc>
      <defs><pattern id="\(name)-p" width="6" height="6" patternUnits="userSpaceOnUse" \
      patternTransform="rotate(45)"><rect width="6" height="6" class="b2"/><rect width="2" height="6" \
      class="line"/></pattern></defs>
      <text x="10" y="18" class="head">\(title[language])</text>
      \(self.legend(legend, name))\(rows)</svg>
      """
  }

  /// The whole chart in words.
  private func description(_ language: Language) -> String {
    guard !bars.isEmpty else {
      return language == .vietnamese ? "Không có số liệu." : "There are no figures."
    }
    return bars.map { "\($0.label[language]): \($0.shown[language])" }.joined(separator: "; ") + "."
  }

  private func legend(_ names: [String], _ id: String) -> HTML {
    guard names.count == 2 else { return "" }
    return """
      <rect x="10" y="30" width="12" height="10" class="b1"/><text x="26" y="39" class="small">\(names[0])</text>
      <rect x="180" y="30" width="12" height="10" fill="url(#\(id)-p)"/>\
      <text x="196" y="39" class="small">\(names[1])</text>

      """
  }

  private func row(_ bar: Bar, y: Int, _ id: String, _ language: Language) -> HTML {
    var x = 10 * 10
    var parts: [HTML] = []
    for (index, part) in bar.parts.enumerated() {
      let length = tenths(part.value)
      guard length > 0 else { continue }
      let place: HTML =
        "x=\"\(Self.decimal(x))\" y=\"\(y + 32)\" width=\"\(Self.decimal(length))\" height=\"16\""
      parts.append(index == 0 ? "<rect \(place) class=\"b1\"/>" : "<rect \(place) fill=\"url(#\(id)-p)\"/>")
      x += length
    }
    return """
      <text x="10" y="\(y + 12)">\(bar.label[language])</text>\
      <text x="10" y="\(y + 27)" class="value">\(bar.shown[language])</text>\
      <rect x="10" y="\(y + 32)" width="340" height="16" class="rail"/>\(HTML.joined(parts))

      """
  }

  /// The length of a value in tenths of a unit, exactly and without overflow.
  private func tenths(_ value: Int64) -> Int {
    guard value > 0, longest > 0 else { return 0 }
    let product = UInt64(value).multipliedFullWidth(by: Self.width * 10)
    guard product.high < longest else { return Int(Self.width * 10) }
    let length = longest.dividingFullWidth(product).quotient
    // Something that is there is seen.
    return max(10, Int(clamping: min(length, Self.width * 10)))
  }

  private var longest: UInt64 {
    bars.map { bar in bar.parts.reduce(UInt64(0)) { $0 + UInt64(max(0, $1.value)) } }.max() ?? 0
  }

  private static func decimal(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }
}
