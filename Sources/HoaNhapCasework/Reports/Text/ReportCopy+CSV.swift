import HoaNhapPlan
public import HoaNhapValues

extension ReportCopy {
  /// The table of figures as CSV, a line for each number: with a byte order mark, by which spreadsheets know UTF-8.
  ///
  /// A number that is not told, or that nobody can tell, is an empty cell, and the column of the state says which. Numbers have no group
  /// marks.
  /// - Parameters:
  ///   - language: the language of the words.
  ///   - separator: what stands between cells.
  public func csv(_ language: Language = .vietnamese, separator: CSVSeparator = .comma) -> [UInt8] {
    var writer = CSVWriter(separator: separator, hasByteOrderMark: true)
    let years = years.map { "\($0.from.text(language))-\($0.to.text(language))" }
    writer.record(Self.columns.map { $0[language] } + years)
    for row in rows { write(row, to: &writer, language) }
    return writer.bytes
  }

  private static let columns = [
    Wording(vi: "Báo cáo", en: "report"), Wording(vi: "Số liệu từ", en: "data_from"),
    Wording(vi: "Số liệu đến", en: "data_to"), Wording(vi: "Tình trạng", en: "status"),
    Wording(vi: "Mã chỉ tiêu", en: "figure"), Wording(vi: "Chỉ tiêu", en: "name"),
    Wording(vi: "Phân tổ", en: "by"), Wording(vi: "Thành phần", en: "part"),
    Wording(vi: "Thời điểm", en: "time"), Wording(vi: "Đơn vị", en: "unit"),
    Wording(vi: "Số liệu", en: "value"), Wording(vi: "Trạng thái số liệu", en: "state"),
    Wording(vi: "Kỳ trước", en: "before"), Wording(vi: "So với kỳ trước", en: "change"),
    Wording(vi: "Cùng kỳ năm trước", en: "year_before"),
    Wording(vi: "So với cùng kỳ năm trước", en: "year_change"),
  ]

  private func write(_ row: Row, to writer: inout CSVWriter, _ language: Language) {
    guard let definition = catalogue[row.key.code] else { return }
    func number(_ value: Int64?) {
      if let value { writer.integer(value) } else { writer.unknown() }
    }
    func text(_ text: String?) {
      if let text { writer.text(text.printableLine) } else { writer.unknown() }
    }
    text(scope.name)
    text(window.from.text(language))
    text(window.to.text(language))
    text((isPreliminary ? Self.preliminary : Self.complete)[language])
    text(row.key.code.rawValue)
    text(definition.wording[language])
    text(row.key.part?.dimension.wording[language])
    text(row.key.part == nil ? nil : name(of: row)[language])
    text(definition.time.wording[language])
    text(definition.unit.wording[language])
    number(row.value)
    text((row.isWithheld ? Self.withheld : row.value == nil ? ReportWords.notKnown : Self.told)[language])
    for comparison in [row.before, row.yearBefore] {
      number(comparison?.earlier)
      text(comparison?.wording[language])
    }
    for place in years.indices { number(row.years.indices.contains(place) ? row.years[place] : nil) }
    writer.endRecord()
  }

  private static let preliminary = Wording(vi: "tạm tính", en: "preliminary")
  private static let complete = Wording(vi: "hết kỳ", en: "complete")
  private static let withheld = Wording(vi: "không công bố", en: "not told")
  private static let told = Wording(vi: "có", en: "told")
}
