import HoaNhap

/// The rows as a table with aligned columns.
enum Table {
  private static let head: [Wording] = [
    Wording(vi: "phép đo", en: "workload"),
    Wording(vi: "mỗi phần trả về", en: "returns"),
    Wording(vi: "số phần", en: "items"),
    Wording(vi: "ns/phần", en: "ns per item"),
    Wording(vi: "giới hạn C", en: "C limit"),
    Wording(vi: "tỉ lệ", en: "ratio"),
    Wording(vi: "tổng kiểm", en: "checksum"),
  ]
  /// Words stand on the left of their column, numbers on the right.
  private static let columnsOfWords = 2

  static func text(of lines: [ReportLine], _ language: Language) -> String {
    let rows = [head.map { $0[language] }] + lines.map { cells($0, language) }
    let widths = head.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let table = rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let gap = String(repeating: " ", count: widths[column] - cell.count)
        return column < columnsOfWords ? cell + gap : gap + cell
      }
      return cells.joined(separator: "  ")
    }
    let notes = lines.flatMap { line in line.row.notes.map { "\(line.row.workload): \($0[language])" } }
    return (table + notes).joined(separator: "\n")
  }

  private static func cells(_ line: ReportLine, _ language: Language) -> [String] {
    let row = line.row
    let checksum = row.checksum.map(String.init) ?? "-"
    return [
      row.workload, row.returns[language], String(row.items),
      row.nanosecondsPerItem.map { FixedPoint.text($0, places: 1) } ?? "-",
      line.limit.map { FixedPoint.text($0.nanosecondsPerItem, places: 1) } ?? "-",
      line.ratio.map { FixedPoint.text($0, places: 2) } ?? "-",
      line.mismatch == nil ? checksum : "\(checksum) ≠ \(line.limit.map { String($0.checksum) } ?? "-")",
    ]
  }
}
