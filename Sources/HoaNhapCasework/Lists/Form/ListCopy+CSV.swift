public import HoaNhapValues

extension ListCopy {
  /// The copy as a CSV file that a spreadsheet opens: those on the list, then those who left it, one table.
  ///
  /// It begins with a byte order mark, by which spreadsheets know UTF-8, and a cell that a spreadsheet could take for a formula has an
  /// apostrophe before it.
  public func csv(_ language: Language = .vietnamese) -> [UInt8] {
    var writer = CSVWriter(hasByteOrderMark: true)
    writer.record(columns.map { $0.header[language] })
    let lines = version.rows.map(Line.row) + version.departures.map(Line.departure)
    for (index, line) in lines.enumerated() {
      writer.record(cells(line, number: index + 1, columns, language))
    }
    return writer.bytes
  }
}
