import HoaNhap

/// The rows as a table: with aligned columns for a screen, or in Markdown for a page.
struct Table {
  let lines: [ReportLine]
  let language: Language

  init(_ lines: [ReportLine], _ language: Language) {
    self.lines = lines
    self.language = language
  }

  private struct Column: Sendable {
    let head: Wording
    /// Words stand on the left of their column, numbers on the right.
    var isOfWords = false
    let cell: @Sendable (ReportLine, Language) -> String?
  }

  private static let columns = [
    Column(head: Wording(vi: "tỉ lệ", en: "ratio")) { line, _ in line.ratio },
    Column(head: Wording(vi: "cho phép", en: "budget")) { line, _ in line.budget.map(ReportLine.text) },
    Column(head: Wording(vi: "đạt", en: "kept"), isOfWords: true) { line, language in
      line.isKept.map { ($0 ? Wording(vi: "có", en: "yes") : Wording(vi: "KHÔNG", en: "NO"))[language] }
    },
    Column(head: Wording(vi: "phép đo", en: "workload"), isOfWords: true) { line, _ in line.row.workload },
    Column(head: Wording(vi: "mỗi phần", en: "per item")) { line, _ in line.row.cost?.text },
    Column(head: Wording(vi: "bên kia", en: "limit")) { line, _ in line.rival?.cost.text },
    Column(head: Wording(vi: "so với", en: "against"), isOfWords: true) { line, language in
      line.rival?.name[language]
    },
    Column(head: Wording(vi: "số phần", en: "items")) { line, _ in
      line.row.cost == nil ? nil : String(line.row.items)
    },
    Column(head: Wording(vi: "bộ nhớ", en: "memory")) { line, _ in
      line.row.peakMemory.map { "\(FixedPoint.text(Double($0) / 1_048_576, places: 1)) MiB" }
    },
    Column(head: Wording(vi: "tổng kiểm", en: "checksum"), isOfWords: true) { line, _ in checksum(line) },
    Column(head: Wording(vi: "trả về", en: "returns"), isOfWords: true) { line, language in
      line.row.returns[language]
    },
    Column(head: Wording(vi: "bên kia trả về", en: "the limit returns"), isOfWords: true) { line, language in
      guard let returns = line.rival?.returns[language], !returns.isEmpty else { return nil }
      return returns
    },
  ]

  /// Whether it is what the other side says: `=`, or `≠` and what that says.
  private static func checksum(_ line: ReportLine) -> String? {
    guard let own = line.row.checksum else { return nil }
    guard let expected = line.expected else { return String(own) }
    return own == expected ? "\(own) =" : "\(own) ≠ \(expected)"
  }

  private var head: [String] { Self.columns.map { $0.head[language] } }
  private var cells: [[String]] {
    lines.map { line in Self.columns.map { $0.cell(line, language) ?? "-" } }
  }

  /// What else is told of the rows, one by one.
  var notes: [String] {
    lines.flatMap { line in line.row.notes.map { "\(line.row.workload): \($0[language])" } }
  }

  /// For a screen, the notes below it.
  var text: String {
    let rows = [head] + cells
    let widths = head.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let table = rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let gap = String(repeating: " ", count: widths[column] - cell.count)
        return Self.columns[column].isOfWords ? cell + gap : gap + cell
      }
      let line = cells.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
    return (table + notes).joined(separator: "\n")
  }

  /// In Markdown, without the notes.
  var markdown: String {
    let rule = Self.columns.map { $0.isOfWords ? "---" : "---:" }
    return ([head, rule] + cells).map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
  }
}
