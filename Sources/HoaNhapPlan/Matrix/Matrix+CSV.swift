public import HoaNhapValues

extension Matrix {
  /// One view as a CSV file that a spreadsheet opens.
  ///
  /// A cell holds the lines of its place with `; ` between, `-` where there are none. A text that a spreadsheet could take for a
  /// formula has an apostrophe before it.
  /// - Parameters:
  ///   - language: the language of the texts.
  ///   - view: by what the rows are told.
  ///   - separator: what stands between cells.
  ///   - hasByteOrderMark: whether the file begins with the mark by which some spreadsheets know UTF-8.
  public func csv(
    _ language: Language = .vietnamese, by view: MatrixView = .duty, separator: CSVSeparator = .comma,
    hasByteOrderMark: Bool = true
  ) -> [UInt8] {
    let table = table(view)
    var writer = CSVWriter(separator: separator, hasByteOrderMark: hasByteOrderMark)
    writer.record(table.columns.map { $0[language].printableLine })
    for row in table.rows {
      for cell in row {
        if cell.lines.isEmpty {
          writer.knownNone()
        } else {
          writer.text(cell.lines.map { $0[language].printableLine }.joined(separator: "; "))
        }
      }
      writer.endRecord()
    }
    return writer.bytes
  }
}
