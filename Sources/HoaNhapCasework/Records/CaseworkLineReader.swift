import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapModels
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

  /// The folder with the lines that are about what is there.
  ///
  /// - Parameter missing: says of an identifier that a table does not have why not.
  mutating func join(
    _ folder: CommuneRecords, missing: (String, DataFile) -> Wording?
  ) -> CommuneRecords {
    var records = folder
    let borrowers = Dictionary(
      folder.folder.applications.map { ($0.id, $0.borrower) }, uniquingKeysWith: { first, _ in first })
    for line in lines {
      if let error = Self.contradiction(of: line.record, folder.folder.settings.plan.id, borrowers) {
        leaveOut(line.number, error)
        continue
      }
      var isWhole = true
      for reference in (line.record as? any ReferringRecord)?.references ?? [] {
        guard let words = why(reference.key, missing) else { continue }
        let error = InputError(
          .unknownReference, field: "record.\(reference.field)", vi: words.vi, en: words.en)
        if reference.isLoose {
          faults.append(DataFault(ofLine: line.number, error, .warning))
        } else {
          leaveOut(line.number, error)
          isWhole = false
        }
      }
      if isWhole { line.place.append(line.record, &records) }
    }
    return records
  }

  /// Why a record that is referred to is not there; `nil` where it is.
  private func why(_ key: RecordKey, _ missing: (String, DataFile) -> Wording?) -> Wording? {
    if let table = RecordPlace.of(key.collection)?.table { return missing(key.id.text, table) }
    if numbers[key] != nil { return nil }
    return Wording(
      vi: "\(DataFile.casework.name) không có hồ sơ này", en: "\(DataFile.casework.name) has no such record")
  }

  /// What a record says otherwise than the folder does.
  private static func contradiction(
    of record: any JSONRecord, _ plan: PlanID, _ borrowers: [ApplicationID: Borrower]
  ) -> InputError? {
    if let book = record as? ObligationBook, book.plan != plan { return otherPlan(plan) }
    if let file = record as? CaseFile, let borrower = borrowers[file.application], borrower != file.borrower {
      return InputError(
        .convention, field: "record.borrower",
        vi: "Hồ sơ vay này trong applications.csv là của người vay khác.",
        en: "In applications.csv the application is another borrower's.")
    }
    return nil
  }

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
  /// A fault of a line; its field path stands where a table has the header.
  fileprivate init(ofLine line: Int, _ error: InputError, _ severity: Severity) {
    self.init(
      severity, error.code, file: .casework, line: line, column: error.column,
      header: error.field.isEmpty ? nil : TerminalText.fit(error.field, 80), wording: error.wording)
  }
}
