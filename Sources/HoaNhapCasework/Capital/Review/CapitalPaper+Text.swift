import HoaNhapPlan
public import HoaNhapValues

extension CapitalPaper {
  /// The most columns that a line of the plain text has.
  public static let columns = 100

  /// The paper as plain text, in lines of at most ``columns`` characters as far as its words allow, with a line end last.
  ///
  /// A table is written row by row, each cell with the name of its column, so that it reads on any screen and aloud.
  /// - Complexity: O(the length of the text)
  public func text(_ language: Language = .vietnamese) -> String {
    var lines: [String] = []
    for block in blocks {
      switch block {
      case .columns(let left, let right):
        if !lines.isEmpty { lines.append("") }
        let half = Self.columns / 2
        for place in 0..<max(left.count, right.count) {
          let cells = [left, right].map { side in
            side.indices.contains(place) ? TextColumns.wrap(side[place][language], width: half - 2) : []
          }
          lines += TextColumns.row([(cells[0], half - 1), (cells[1], half - 1)])
        }
      case .title(let kind, let about):
        lines += [""] + Self.wrapped(kind[language]) + Self.wrapped(about[language])
      case .addressee(let words):
        lines += [""] + Self.wrapped(words[language])
      case .heading(let words): lines += [""] + Self.wrapped(words[language])
      case .text(let words): lines += Self.wrapped(words[language], first: "  ")
      case .items(let items):
        for item in items { lines += Self.wrapped(item[language], first: "  - ") }
      case .table(let table):
        lines += Self.wrapped(table.caption[language] + ":", first: "  ")
        for row in table.rows { lines += Self.wrapped(Self.line(row, table, language), first: "  - ") }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ row: [Wording], _ table: Table, _ language: Language) -> String {
    let cells = zip(row, table.columns).enumerated().compactMap { index, cell -> String? in
      let text = cell.0[language]
      if index == 0 { return text }
      return text.isEmpty ? nil : "\(cell.1.name[language]): \(text)"
    }
    return cells.joined(separator: "; ")
  }

  /// A text whose later lines stand under the first one's words.
  private static func wrapped(_ text: String, first: String = "") -> [String] {
    let rest = String(repeating: " ", count: first.count)
    return TextColumns.wrap(text, width: columns - first.count).enumerated().map { index, line in
      (index == 0 ? first : rest) + line
    }
  }
}
