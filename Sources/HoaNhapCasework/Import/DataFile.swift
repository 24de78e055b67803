/// The files of a commune's data folder, by their names. The set is that of the folder's form.
public enum DataFile: String, Sendable, Hashable, CaseIterable {
  /// Who the commune is, its plan, its calendar.
  case commune = "commune.json"
  /// People after rehabilitation.
  case people = "people.csv"
  /// Their households.
  case households = "households.csv"
  /// Establishments that employ them.
  case establishments = "establishments.csv"
  /// Applications for loans.
  case applications = "applications.csv"
  /// Loans that were made.
  case loans = "loans.csv"
  /// Payments on them.
  case payments = "payments.csv"
  /// What is recorded about them: lists, cases, checks, capital, duties; a line of JSON a record.
  case casework = "casework.jsonl"

  /// The file's name in the folder.
  public var name: String { rawValue }

  /// Whether a folder without the file cannot be worked with. Other files may be missing: then there is nothing of their kind.
  public var isRequired: Bool { self == .commune || self == .people }
}
