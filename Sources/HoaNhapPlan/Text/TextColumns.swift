/// Plain text in columns for a terminal.
package enum TextColumns {
  /// The words of a text in lines of at most some characters; a word that is longer is cut.
  ///
  /// White space and control characters, whatever they are, become single spaces: a text from outside cannot steer a terminal.
  package static func wrap(_ text: String, width: Int) -> [String] {
    precondition(width > 0, "a column has room")
    var lines: [String] = []
    var line = ""
    var length = 0
    for word in words(text) {
      var rest = Substring(word)
      let count = rest.count
      if length > 0, length + 1 + count <= width {
        line += " " + rest
        length += 1 + count
        continue
      }
      if length > 0 { lines.append(line) }
      while rest.count > width {
        lines.append(String(rest.prefix(width)))
        rest = rest.dropFirst(width)
      }
      line = String(rest)
      length = rest.count
    }
    if length > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// Columns side by side, each wrapped to its width, with two spaces between; no line ends in a space.
  package static func row(_ cells: [(text: [String], width: Int)]) -> [String] {
    let columns = cells.map { cell in (cell.text.flatMap { wrap($0, width: cell.width) }, cell.width) }
    let height = columns.map(\.0.count).max() ?? 0
    return (0..<height).map { index in
      var line = ""
      for (column, (lines, width)) in columns.enumerated() {
        let text = index < lines.count ? lines[index] : ""
        line += (column == 0 ? "" : "  ") + text + String(repeating: " ", count: width - text.count)
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator:
        if !word.isEmpty { words.append(String(word)) }
        word = String.UnicodeScalarView()
      default: word.append(scalar)
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }
}
