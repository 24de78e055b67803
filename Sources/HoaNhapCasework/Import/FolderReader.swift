import HoaNhapLoans
import HoaNhapModels
import HoaNhapPolicy
import HoaNhapValues

/// Reads the files of a folder in the order in which they refer to one another.
struct FolderReader {
  let files: [DataFile: [UInt8]]
  let edition: Edition
  private var faults: [DataFault] = []
  private var rowCounts: [DataImport.RowCount] = []
  private var indexes: [DataFile: RowIndex] = [:]
  /// How the programme's loans are paid back; `nil` where the calendar cannot be told.
  private(set) var proposal: ProgrammeLoan?

  init(_ files: [DataFile: [UInt8]], edition: Edition) {
    self.files = files
    self.edition = edition
  }

  mutating func read() -> DataImport {
    let settings = settings()
    // The calendar of many years is worked out only where loans need it.
    if files[.loans] != nil { proposal = settings.flatMap { settings in makeProposal(settings) } }
    let households = records(.households) { reader, row in reader.household(&row) } ?? []
    let people = records(.people) { reader, row in reader.person(&row) }
    let establishments = records(.establishments) { reader, row in reader.establishment(&row) } ?? []
    let applications = records(.applications) { reader, row in reader.application(&row) } ?? []
    let loans = records(.loans) { reader, row in reader.loan(&row) } ?? []
    var starts: [LoanID: CivilDate] = [:]
    for loan in loans { starts[loan.id] = loan.disbursements.first?.date }
    let payments = records(.payments) { reader, row in reader.payment(&row, starts: starts) } ?? []

    var folder: DataFolder?
    if let settings, let people {
      folder = DataFolder(
        settings: settings, people: people, households: households, establishments: establishments,
        applications: applications, loans: loans, payments: payments)
    }
    return DataImport(folder: folder, faults: sortedFaults(), rowCounts: rowCounts)
  }

  private mutating func settings() -> CommuneSettings? {
    guard let bytes = files[.commune] else {
      missing(.commune)
      return nil
    }
    let (settings, faults) = CommuneSettings.read(bytes)
    self.faults += faults
    return settings
  }

  private mutating func missing(_ file: DataFile) {
    faults.append(
      DataFault(
        .error, .missingField, file: file,
        wording: Wording(vi: "Thiếu tệp bắt buộc này.", en: "This required file is missing.")))
  }

  /// The records of a table; `nil` where the file is required and missing, or cannot be read.
  private mutating func records<Record>(
    _ table: DataTable, _ make: (inout FolderReader, inout RowReader) -> (id: String, record: Record)?
  ) -> [Record]? {
    guard let bytes = files[table.file] else {
      if table.file.isRequired { missing(table.file) }
      return nil
    }
    var reader = TableReader(table, bytes)
    let records = reader.records { row in make(&self, &row) }
    faults += reader.faults
    indexes[table.file] = reader.index
    rowCounts.append(
      DataImport.RowCount(file: table.file, rows: reader.rowCount, leftOut: reader.leftOut))
    return reader.isReadable ? records : nil
  }

  /// Days far enough for every loan of a data folder, as far as the lunar calendar reaches.
  private func makeProposal(_ settings: CommuneSettings) -> ProgrammeLoan? {
    let start = edition.id.inForceFrom.year
    guard let calendar = try? settings.calendar(years: start - 1...start + 25) else { return nil }
    return ProgrammeLoan(
      policy: edition.instalments, termPolicy: edition.terms, ratePolicy: edition.rates,
      workCalendar: calendar.workCalendar, transactionDay: settings.transactionDay)
  }

  private func sortedFaults() -> [DataFault] {
    let order = Dictionary(uniqueKeysWithValues: DataFile.allCases.enumerated().map { ($1, $0) })
    func key(_ fault: DataFault) -> (Int, Int, Int) {
      (order[fault.file] ?? 0, fault.line ?? 0, fault.column ?? 0)
    }
    // Faults of one cell keep the order in which they were found.
    return faults.enumerated().sorted { a, b in
      let (first, second) = (key(a.element), key(b.element))
      return first == second ? a.offset < b.offset : first < second
    }.map(\.element)
  }

  // MARK: References

  /// An identifier of another table's row that must be there.
  func reference(_ id: String, to file: DataFile, _ column: String, _ row: inout RowReader) -> Bool {
    guard let words = missingReference(id, to: file) else { return true }
    row.fault(column, .unknownReference, words, showsForm: false)
    return false
  }

  /// An identifier of another table's row that a record can do without.
  func looseReference(_ id: String, to file: DataFile, _ column: String, _ row: inout RowReader) -> Bool {
    // A folder without the file cannot tell.
    guard indexes[file] != nil else { return true }
    guard let words = missingReference(id, to: file) else { return true }
    row.fault(column, .unknownReference, words, severity: .warning, showsForm: false)
    return false
  }

  /// Why a table has no usable row with an identifier; `nil` where it has.
  func missingReference(_ id: String, to file: DataFile) -> Wording? {
    guard let entry = indexes[file]?.entry(id) else {
      return Wording(vi: "\(file.name) không có mã này", en: "\(file.name) has no such id")
    }
    guard entry.isLeftOut else { return nil }
    return Wording(
      vi: "Dòng \(entry.line) của \(file.name) mang mã này nhưng có lỗi nên đã bị bỏ qua",
      en: "Line \(entry.line) of \(file.name) has this id but was left out for its faults")
  }
}
