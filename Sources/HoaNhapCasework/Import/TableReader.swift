import HoaNhapValues

/// Reads one table: finds its columns by their headers, gives its rows, keeps the faults and the identifiers.
struct TableReader {
  let table: DataTable
  private(set) var faults: [DataFault] = []
  private(set) var index = RowIndex()
  /// How many rows the file has, and how many were left out.
  private(set) var rowCount = 0
  private(set) var leftOut = 0
  /// Whether the table could be read at all.
  private(set) var isReadable = true

  private let reader: CSVReader
  /// The headers as they may be shown.
  private let shownHeaders: [String]
  private var places: [Int?] = []

  init(_ table: DataTable, _ bytes: [UInt8]) {
    self.table = table
    reader = CSVReader(bytes)
    shownHeaders = reader.header.map { TerminalText.fit($0, 40) }
    findColumns()
  }

  /// Goes through the rows and makes a record of each; rows with a fault are left out.
  ///
  /// - Parameter make: reads the row's cells; `nil` where a cell that must be there is not.
  mutating func records<Record>(_ make: (inout RowReader) -> (id: String, record: Record)?) -> [Record] {
    guard isReadable else { return [] }
    var records: [Record] = []
    for record in reader {
      rowCount += 1
      faults += record.faults.map { DataFault($0, file: table.file) }
      guard !record.hasErrors else {
        leaveOut(nil, line: record.line)
        continue
      }
      var row = RowReader(record, table: table, header: shownHeaders, places: places)
      let made = make(&row)
      let id = made?.id ?? row.identifier
      if let id, let first = index.line(of: id) {
        row.fault(
          "id", .duplicate,
          Wording(vi: "Mã này đã có ở dòng \(first)", en: "Line \(first) has this id already"),
          showsForm: false)
      }
      faults += row.faults
      guard let made, !row.isFaulty else {
        leaveOut(id, line: record.line)
        continue
      }
      index.add(made.id, line: record.line, isLeftOut: false)
      records.append(made.record)
    }
    return records
  }

  /// A row that is left out keeps its identifier, so that what refers to it can say why.
  private mutating func leaveOut(_ id: String?, line: Int) {
    leftOut += 1
    if let id, index.line(of: id) == nil { index.add(id, line: line, isLeftOut: true) }
  }

  private mutating func findColumns() {
    let headers = reader.header.map { FoldedText.fold($0) }
    var isUsed = Array(repeating: false, count: headers.count)
    for column in table.columns {
      let names = column.headers.map { FoldedText.fold($0) }
      let found = headers.indices.filter { place in
        names.contains { $0.utf8.elementsEqual(headers[place].utf8) }
      }
      for place in found { isUsed[place] = true }
      places.append(found.first)
      if found.count > 1 {
        unreadable(
          .duplicate, column: found[1], header: shownHeaders[found[1]],
          Wording(
            vi: "Hai cột cùng mang tên của “\(column.id)”; hãy bỏ một cột.",
            en: "Two columns are named for “\(column.id)”; leave one out."))
      }
    }
    let missing = zip(table.columns, places).filter { $0.isRequired && $1 == nil }.map(\.0)
    for column in missing {
      unreadable(
        .missingField, column: nil, header: column.id,
        Wording(
          vi: "Thiếu cột bắt buộc: \(column.vietnamese[0]) (hoặc \(column.id)).",
          en: "A required column is missing: \(column.id) (or \(column.vietnamese[0]))."))
    }
    for fault in reader.headerFaults where fault.code != .duplicateHeader {
      faults.append(DataFault(fault, file: table.file))
      if fault.severity == .error { isReadable = false }
    }
    for place in headers.indices where !isUsed[place] && !headers[place].isEmpty {
      // Without its required columns the line may be no header at all but somebody's row.
      let name = missing.isEmpty ? shownHeaders[place] : ShownValue.shape(reader.header[place])
      faults.append(
        DataFault(
          .warning, .unknownField, file: table.file, line: 1, column: place + 1, header: name,
          wording: Wording(
            vi: "Không biết cột này nên không đọc; các cột được dùng có trong Documentation/DataFolder.md.",
            en: "This column is not known and was not read; Documentation/DataFolder.md names the columns.")))
    }
  }

  private mutating func unreadable(_ code: InputError.Code, column: Int?, header: String, _ wording: Wording)
  {
    isReadable = false
    faults.append(
      DataFault(
        .error, code, file: table.file, line: 1, column: column.map { $0 + 1 }, header: header,
        wording: wording))
  }
}

/// The identifiers of a table: on which line each stands, and whether its row was left out.
struct RowIndex {
  private var entries: [[UInt8]: (line: Int, isLeftOut: Bool)] = [:]

  mutating func add(_ id: String, line: Int, isLeftOut: Bool) { entries[Array(id.utf8)] = (line, isLeftOut) }

  func line(of id: String) -> Int? { entries[Array(id.utf8)]?.line }

  /// What a reference to an identifier finds.
  func entry(_ id: String) -> (line: Int, isLeftOut: Bool)? { entries[Array(id.utf8)] }
}

extension RowReader {
  /// The row's identifier, where it has one in good form.
  var identifier: String? {
    guard case .text(let text) = content("id") else { return nil }
    return try? CellParser.id(text)
  }
}

extension DataFault {
  /// A fault that the CSV reader found.
  init(_ fault: CSVFault, file: DataFile) {
    self.init(
      fault.severity == .error ? .error : .warning, InputError.Code(rawValue: "csv.\(fault.code.rawValue)"),
      file: file, line: fault.line, column: fault.column, wording: fault.wording)
  }
}
