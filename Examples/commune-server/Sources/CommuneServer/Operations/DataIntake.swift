import HoaNhap
import HoaNhapFiles
import SQLiteStore

/// Brings the records of a data folder into a store that is empty, in one transaction.
enum DataIntake {
  /// Reads a folder.
  ///
  /// - Returns: its records, and what was wrong with rows that were left out.
  /// - Throws: ``UsageError`` with every fault where the folder cannot be used.
  static func read(_ path: String) throws -> (folder: DataFolder, faults: [DataFault]) {
    var files: [DataFile: [UInt8]] = [:]
    for file in DataFile.allCases { files[file] = try bytes(of: file, in: path) }
    let data = DataFolder.read(files)
    guard let folder = data.folder else {
      throw UsageError(
        vi: data.faults.map { $0.text(.vietnamese) }.joined(separator: "\n"),
        en: data.faults.map { $0.text(.english) }.joined(separator: "\n"))
    }
    return (folder, data.faults)
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
  static func take(_ folder: DataFolder, into store: SQLiteStore, on day: CivilDate) async throws -> Bool {
    guard try await store.changes(after: 0, limit: 1).isEmpty else { return false }
    var transaction = StoreTransaction(by: "commune-server", for: .transfer, on: day)
    for record in folder.people { try transaction.insert(record) }
    for record in folder.households { try transaction.insert(record) }
    for record in folder.establishments { try transaction.insert(record) }
    for record in folder.applications { try transaction.insert(record) }
    for record in folder.loans { try transaction.insert(record) }
    for record in folder.payments { try transaction.insert(record) }
    if !transaction.operations.isEmpty { try await store.commit(transaction) }
    return true
  }
}
