import HoaNhapPlan
public import HoaNhapValues

extension Letter {
  /// The most columns that a line of the plain text has.
  public static let columns = 100

  /// The line between two letters of one output.
  public static let separator = String(repeating: "-", count: columns)

  /// The letter as plain text for a screen or for paper, in lines of at most ``columns`` characters, with a line end last.
  ///
  /// - Complexity: O(the length of the text)
  public func text(_ language: Language = .vietnamese) -> String {
    var lines: [String] = []
    for paragraph in paragraphs {
      switch paragraph {
      case .title(let words): lines += TextColumns.wrap(words[language], width: Self.columns)
      case .heading(let words): lines += [""] + TextColumns.wrap(words[language], width: Self.columns)
      case .text(let words): lines += Self.block(words[language], first: "  ")
      case .items(let items):
        for item in items {
          lines += Self.block(item.text[language], first: "  - ")
          for detail in item.details { lines += Self.block(detail[language], first: "    ") }
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A text whose later lines stand under the first one's words.
  private static func block(_ text: String, first: String) -> [String] {
    let rest = String(repeating: " ", count: first.count)
    return TextColumns.wrap(text, width: columns - first.count).enumerated().map { index, line in
      (index == 0 ? first : rest) + line
    }
  }
}
