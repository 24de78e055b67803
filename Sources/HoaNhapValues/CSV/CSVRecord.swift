/// One record of a CSV file.
public struct CSVRecord: Sendable {
  /// The line on which it begins, from 1.
  public let line: Int
  /// Its cells, as many as the header has unless ``hasErrors``.
  public let cells: [CSVCell]
  /// What is wrong with it; most often nothing.
  public let faults: [CSVFault]

  /// Whether a fault makes it unreliable. Such a record is shown, not used.
  public var hasErrors: Bool { faults.contains { $0.severity == .error } }
}
