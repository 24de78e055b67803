import HoaNhap
import HoaNhapFiles
import SQLiteStore

/// Brings the records of a data folder into a store that is empty.
enum DataIntake {
  /// Reads a folder.
  ///
  /// - Returns: its records, those of `casework.jsonl` among them, and what was wrong with rows and lines that were left out.
  /// - Throws: ``UsageError`` with every fault where the folder cannot be used.
  static func read(_ path: String) throws -> (records: CommuneRecords, faults: [DataFault]) {
    var files: [DataFile: [UInt8]] = [:]
    for file in DataFile.allCases { files[file] = try bytes(of: file, in: path) }
    let data = CommuneRecords.read(files)
    guard let records = data.records else {
      throw UsageError(
        vi: data.faults.map { $0.text(.vietnamese) }.joined(separator: "\n"),
        en: data.faults.map { $0.text(.english) }.joined(separator: "\n"))
    }
    return (records, data.faults)
  }

  /// The bytes of a file; `nil` where it is not there and need not be.
  private static func bytes(of file: DataFile, in folder: String) throws(FileError) -> [UInt8]? {
    do {
      return try Files.read("\(folder)/\(file.name)")
    } catch {
      guard error.code == .notFound, !file.isRequired else { throw error }
      return nil
    }
  }

  /// Takes the records in, unless the store holds something already.
  ///
  /// - Returns: whether it did.
  static func take(_ records: CommuneRecords, into store: SQLiteStore, on day: CivilDate) async throws -> Bool
  {
    guard try await store.changes(after: 0, limit: 1).isEmpty else { return false }
    try await records.save(to: store, by: "commune-server", for: .transfer, on: day)
    return true
  }

  /// The commune's settings: those given, which the store then keeps, else those that it keeps, else Châu Sơn's.
  static func settings(
    _ given: CommuneSettings?, in store: SQLiteStore, on day: CivilDate
  ) async throws -> CommuneSettings {
    let kept = try await store.get(CommuneSettings.self, CommuneSettings.storedID)
    guard let given else {
      return kept?.record ?? CommuneSettings(commune: Plan.chauSon.commune, plan: .chauSon)
    }
    if kept?.record != given {
      try await store.put(
        given, expecting: kept.map { .exactly($0.revision) } ?? .absent, replacing: kept?.record,
        by: "commune-server", for: .transfer, on: day)
    }
    return given
  }
}
