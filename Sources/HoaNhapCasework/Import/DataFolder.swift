public import HoaNhapModels
public import HoaNhapPolicy
public import HoaNhapValues

/// What a commune's data folder holds, read and checked.
///
/// A host that keeps its records elsewhere makes one itself; nothing here reads a file.
public struct DataFolder: Sendable, Hashable {
  /// The commune, its plan and its calendar.
  public var settings: CommuneSettings
  /// People, in the order of their rows.
  public var people: [Person]
  /// Households.
  public var households: [Household]
  /// Establishments.
  public var establishments: [Establishment]
  /// Applications.
  public var applications: [LoanApplication]
  /// Loans.
  public var loans: [Loan]
  /// Payments.
  public var payments: [Payment]

  /// Makes a folder.
  public init(
    settings: CommuneSettings, people: [Person] = [], households: [Household] = [],
    establishments: [Establishment] = [], applications: [LoanApplication] = [], loans: [Loan] = [],
    payments: [Payment] = []
  ) {
    self.settings = settings
    self.people = people
    self.households = households
    self.establishments = establishments
    self.applications = applications
    self.loans = loans
    self.payments = payments
  }
}

extension DataFolder: RedactedRecord {
  /// How many records it holds, none of them.
  public var printedForm: String {
    "folder of \(people.count) people, \(applications.count) applications, \(loans.count) loans"
  }
}

extension DataFolder {
  /// Reads a data folder from the bytes of its files, and says everything that is wrong in it.
  ///
  /// A faulty row is left out whole and everything else is read; a row that refers to one left out is left out too, and
  /// says so. Nothing of a folder whose `commune.json` or people cannot be read is taken.
  /// - Parameters:
  ///   - files: the bytes of the files that are there.
  ///   - edition: gives the rates and the instalments of the programme's loans.
  /// - Complexity: O(bytes)
  public static func read(_ files: [DataFile: [UInt8]], edition: Edition = .decision08) -> DataImport {
    var reader = FolderReader(files, edition: edition)
    return reader.read()
  }
}

/// What came of reading a data folder.
public struct DataImport: Sendable, Hashable {
  /// Whether anything could be done.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// Every row was read.
    case complete
    /// Rows or files were left out, the rest was read.
    case partial
    /// Nothing could be done.
    case unusable
  }

  /// How many rows a file has, and how many of them were left out.
  public struct RowCount: Sendable, Hashable {
    /// The file.
    public let file: DataFile
    /// Its rows, the header not counted.
    public let rows: Int
    /// Those left out.
    public let leftOut: Int
  }

  /// What was read; `nil` where nothing could be done.
  public let folder: DataFolder?
  /// Every fault: files in their order, then by line and column.
  public let faults: [DataFault]
  /// The rows of each table that is there.
  public let rowCounts: [RowCount]

  /// Whether anything could be done.
  public var status: Status {
    if folder == nil { return .unusable }
    return faults.contains { $0.severity == .error } ? .partial : .complete
  }

  /// How many rows were left out, over all files.
  public var leftOut: Int { rowCounts.reduce(0) { $0 + $1.leftOut } }
}
