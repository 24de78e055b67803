public import HoaNhapPolicy

/// What came of reading a commune's records from the files of a data folder.
public struct RecordsImport: Sendable, Hashable {
  /// What was read; `nil` where nothing could be done.
  public let records: CommuneRecords?
  /// Every fault: files in their order, then by line and column.
  public let faults: [DataFault]
  /// The rows of each table that is there, and the lines of `casework.jsonl`.
  public let rowCounts: [DataImport.RowCount]

  /// Whether anything could be done.
  public var status: DataImport.Status {
    if records == nil { return .unusable }
    return faults.contains { $0.severity == .error } ? .partial : .complete
  }

  /// How many rows and lines were left out, over all files.
  public var leftOut: Int { rowCounts.reduce(0) { $0 + $1.leftOut } }
}

extension CommuneRecords {
  /// Reads a data folder with its `casework.jsonl`, and says everything that is wrong in it.
  ///
  /// The tables are read as ``DataFolder/read(_:edition:)`` reads them. A line with a fault, or about a record that is not there, is
  /// left out whole, and every other one is read.
  /// - Parameters:
  ///   - files: the bytes of the files that are there.
  ///   - edition: gives the rates and the instalments of the programme's loans.
  /// - Complexity: O(bytes)
  public static func read(_ files: [DataFile: [UInt8]], edition: Edition = .decision08) -> RecordsImport {
    var reader = FolderReader(files, edition: edition)
    return reader.readRecords()
  }
}
