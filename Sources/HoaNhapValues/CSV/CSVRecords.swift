/// The records of a CSV file that need not begin with its header: nothing is said about how many cells each has.
///
/// For sheets that carry titles above their header; ``CSVReader`` is for files whose first line names the columns.
package struct CSVRecords: Sequence, Sendable {
  private let scanner: CSVScanner

  /// Stands before the first record that is not blank.
  package init(_ bytes: [UInt8], separator: CSVSeparator) {
    scanner = CSVScanner(bytes, separator: separator)
  }

  /// Goes through the records.
  package struct Iterator: IteratorProtocol, Sendable {
    fileprivate var scanner: CSVScanner

    /// The next record.
    package mutating func next() -> CSVRecord? { scanner.next(header: nil) }
  }

  /// Begins at the first record.
  package func makeIterator() -> Iterator { Iterator(scanner: scanner) }
}
