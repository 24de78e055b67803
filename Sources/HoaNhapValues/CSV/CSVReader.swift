/// The reader of CSV files: RFC 4180, with comma or semicolon, LF, CRLF or CR, with or without a byte order mark.
///
/// The first line that is not blank is the header; every record must have as many cells. A fault belongs to its record,
/// and the records around it are read all the same. After a quote that is not closed properly the reader goes on at
/// the next line, so one stray quote costs its own line and not the rest of the file. Blank lines, which hold nothing
/// but spaces and tabs, are skipped. Text is kept byte for byte; bytes that are not UTF-8 are a fault.
///
/// ```swift
/// let reader = CSVReader(bytes)
/// for record in reader where !record.hasErrors {
///   // record.cells[i].content
/// }
/// ```
public struct CSVReader: Sendable {
  /// The names of the columns, as the file has them.
  public let header: [String]
  /// What is wrong with the header line.
  public let headerFaults: [CSVFault]
  /// What stands between cells.
  public let separator: CSVSeparator

  /// The scanner as it stands behind the header.
  private let scanner: CSVScanner

  /// Reads the header of a file.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - separator: what stands between cells; `nil` to take the one that the header line holds more of outside
  ///     quotes, and the comma where it holds neither.
  public init(_ bytes: some Sequence<UInt8>, separator: CSVSeparator? = nil) {
    var scanner = CSVScanner(Array(bytes), separator: separator)
    let first = scanner.next(header: nil)
    let names = first?.cells.map(\.text) ?? []
    header = names
    headerFaults = first.map(Self.faults(ofHeader:)) ?? [CSVFault(.missingHeader, line: scanner.line)]
    self.separator = scanner.separator
    self.scanner = scanner
  }

  /// Reads the header of a file given as text.
  public init(_ text: String, separator: CSVSeparator? = nil) {
    self.init(text.utf8, separator: separator)
  }

  private static func faults(ofHeader record: CSVRecord) -> [CSVFault] {
    var faults = record.faults
    var seen: Set<[UInt8]> = []
    for cell in record.cells {
      if cell.text.isEmpty {
        faults.append(CSVFault(.unnamedColumn, line: cell.line, column: cell.column))
      } else if !seen.insert(Array(cell.text.utf8)).inserted {
        faults.append(CSVFault(.duplicateHeader, line: cell.line, column: cell.column, header: cell.text))
      }
    }
    return faults
  }

  /// The place in a record's cells, from 0, of the column with a name, which is compared by its UTF-8 bytes.
  public func index(ofColumn name: String) -> Int? {
    header.firstIndex { $0.hasSameBytes(as: name) }
  }
}

extension CSVReader: Sequence {
  /// Goes through the records behind the header.
  public struct Iterator: IteratorProtocol, Sendable {
    fileprivate var scanner: CSVScanner
    fileprivate let header: [String]

    /// The next record.
    ///
    /// - Complexity: O(*n*) in the record's bytes, over a whole file.
    public mutating func next() -> CSVRecord? { scanner.next(header: header) }
  }

  /// Begins at the first record behind the header.
  public func makeIterator() -> Iterator { Iterator(scanner: scanner, header: header) }
}
