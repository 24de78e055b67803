import HoaNhapPlan
import HoaNhapStorage
import HoaNhapValues

extension FolderReader {
  /// Reads the tables, then the lines about what stands in them.
  mutating func readRecords() -> RecordsImport {
    let data = read()
    var records = data.folder.map { CommuneRecords(folder: $0) }
    var rowCounts = data.rowCounts
    guard let bytes = files[.casework] else {
      return RecordsImport(records: records, faults: data.faults, rowCounts: rowCounts)
    }
    var reader = CaseworkLineReader()
    reader.read(bytes)
    if let folder = records {
      let missing = { self.missingReference($0, to: $1) }
      records = reader.join(folder, missing: missing)
    }
    rowCounts.append(
      DataImport.RowCount(file: .casework, rows: reader.lineCount, leftOut: reader.leftOut.count))
    return RecordsImport(
      records: records, faults: data.faults + reader.sortedFaults, rowCounts: rowCounts)
  }
}

/// Reads the lines of `casework.jsonl`, each by itself; a faulty one is left out and told.
struct CaseworkLineReader {
  private struct Line {
    let number: Int
    let place: RecordPlace
    let record: any JSONRecord
  }

  private var faults: [DataFault] = []
  private var lines: [Line] = []
  private var numbers: [RecordKey: Int] = [:]
  /// How many lines there are, empty ones not counted.
  private(set) var lineCount = 0
  /// The numbers of the lines that were left out.
  private(set) var leftOut: Set<Int> = []

  /// The faults by line; those of one line in the order in which they were found.
  var sortedFaults: [DataFault] {
    faults.enumerated().sorted { a, b in
      let (first, second) = (a.element.line ?? 0, b.element.line ?? 0)
      return first == second ? a.offset < b.offset : first < second
    }.map(\.element)
  }

  mutating func read(_ bytes: [UInt8]) {
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated()
    where line.contains(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\r") }) {
      lineCount += 1
      do throws(InputError) {
        let (place, record) = try Self.record(line)
        if let first = numbers[record.key] { throw Self.duplicate(of: first) }
        numbers[record.key] = index + 1
        lines.append(Line(number: index + 1, place: place, record: record))
      } catch {
        leaveOut(index + 1, error)
      }
    }
  }

  private static func record(
    _ line: ArraySlice<UInt8>
  ) throws(InputError) -> (RecordPlace, any JSONRecord) {
    let json: JSONValue
    do {
      json = try JSONReader.parse(line)
    } catch {
      throw InputError(error)
    }
    let root = try FieldReader(json)
    try root.allow(["collection", "record"])
    let name = CollectionName(try root.require("collection", try root.string("collection")))
    guard let place = RecordPlace.of(name), place.table == nil else { throw unknown(name) }
    guard let value = root.object["record"] else { throw root.missing("record") }
    do throws(InputError) {
      return (place, try place.read(value))
    } catch {
      var error = error
      error.field = error.field.isEmpty ? "record" : "record.\(error.field)"
      throw error
    }
  }

  private static func unknown(_ name: CollectionName) -> InputError {
    if let table = RecordPlace.of(name)?.table {
      return InputError(
        .notApplicable, field: "collection", vi: "Loại hồ sơ này thuộc tệp \(table.name).",
        en: "Records of this kind belong in \(table.name).")
    }
    let names = RecordPlace.all.filter { $0.table == nil }.map(\.collection.text).sorted().joined(
      separator: ", ")
    return InputError(
      .unknownWord, field: "collection", vi: "Chỉ nhận một trong các từ: \(names).",
      en: "One of these words belongs here: \(names).")
  }

  private static func duplicate(of line: Int) -> InputError {
    InputError(
      .duplicate, field: "record", vi: "Dòng \(line) đã có hồ sơ này.",
      en: "Line \(line) has this record already.")
  }

  // MARK: References

  /// The folder with the lines that go with what is there. A line that cannot be true beside the others is left out.
  ///
  /// - Parameter missing: says of an identifier that a table does not have why not.
  mutating func join(
    _ folder: CommuneRecords, missing: (String, DataFile) -> Wording?
  ) -> CommuneRecords {
    let plan = folder.folder.settings.plan
    var records = folder
    for line in lines {
      if let book = line.record as? ObligationBook, book.plan != plan.id {
        leaveOut(line.number, Self.otherPlan(plan.id))
      } else {
        line.place.append(line.record, &records)
      }
    }
    let found = withoutActuallyEscaping(missing) { [numbers] missing in
      RecordCheck.faults(in: records, under: CaseDuties(of: plan)) { key in
        if let table = RecordPlace.of(key.collection)?.table { return missing(key.id.text, table) }
        return numbers[key] == nil ? Self.noSuchLine : nil
      }
    }
    // Rows of tables were checked when they were read.
    for fault in found {
      guard let line = numbers[fault.key] else { continue }
      if fault.severity == .error { leftOut.insert(line) }
      faults.append(DataFault(ofLine: line, fault))
    }
    records = folder
    for line in lines where !leftOut.contains(line.number) { line.place.append(line.record, &records) }
    return records
  }

  private static let noSuchLine = Wording(
    vi: "\(DataFile.casework.name) không có hồ sơ này", en: "\(DataFile.casework.name) has no such record")

  private static func otherPlan(_ plan: PlanID) -> InputError {
    InputError(
      .unknownReference, field: "record.plan",
      vi: "Sổ nhiệm vụ phải của kế hoạch “\(plan)” trong commune.json.",
      en: "The book of obligations must be of the plan “\(plan)” of commune.json.")
  }

  private mutating func leaveOut(_ line: Int, _ error: InputError) {
    leftOut.insert(line)
    faults.append(DataFault(ofLine: line, error, .error))
  }
}

extension DataFault {
  /// What a line says otherwise than the records beside it.
  fileprivate init(ofLine line: Int, _ fault: RecordFault) {
    self.init(
      fault.severity, fault.code, file: .casework, line: line,
      header: TerminalText.fit("record.\(fault.field)", 80), shown: fault.shown, wording: fault.wording)
  }

  /// A fault of a line; its field path stands where a table has the header.
  fileprivate init(ofLine line: Int, _ error: InputError, _ severity: Severity) {
    self.init(
      severity, error.code, file: .casework, line: line, column: error.column,
      header: error.field.isEmpty ? nil : TerminalText.fit(error.field, 80), wording: error.wording)
  }
}
