import HoaNhapModels
public import HoaNhapValues

/// What came of reading a sheet: its columns, its people, its faults, and what was passed over.
///
/// ```swift
/// let reading = try SheetReading(bytes, SheetOptions(asOf: day, birthYears: 1940...2014))
/// ```
public struct SheetReading: Sendable, Hashable {
  /// The columns, in their order.
  public let columns: [SheetColumn]
  /// What the host must answer before the sheet can be applied.
  public let questions: [SheetQuestion]
  /// The people of the rows without fault, in the order of the rows.
  public let rows: [SheetRow]
  /// How many rows were left out for a fault.
  public let refused: Int
  /// The faults, grouped by kind and column.
  public let faults: [SheetFault]
  /// The rows that are no people.
  public let notes: [SheetNote]
  /// What stands between cells.
  public let separator: CSVSeparator

  /// Reads a sheet.
  ///
  /// A row with a fault is left out whole, and every other row is read. Every fault is counted once, in its group; memory
  /// for faults does not grow with them.
  /// - Parameters:
  ///   - bytes: the file, CSV in UTF-8 with comma or semicolon; titles may stand above its header.
  ///   - options: what the host says about it.
  /// - Throws: ``SheetRefusal`` where the file is no such sheet.
  /// - Complexity: O(bytes)
  public init(_ bytes: [UInt8], _ options: SheetOptions) throws(SheetRefusal) {
    if let refusal = SheetRefusal(of: bytes) { throw refusal }
    guard let header = SheetHeader(bytes, options) else { throw SheetRefusal(.noHeader) }
    var reader = SheetReader(header, options)
    reader.read(bytes)
    let doubtful = reader.doubtful
    if !doubtful.isEmpty {
      reader = SheetReader(header, options, doubtful: doubtful)
      reader.read(bytes)
    }
    columns = header.columns
    questions = header.questions
    separator = header.separator
    rows = reader.rows
    refused = reader.refused
    faults = reader.faults.faults(header.columns)
    notes = reader.notes.notes
  }

  /// How many rows are people, left out or not.
  public var peopleRows: Int { rows.count + refused }
}

extension SheetReading: RedactedRecord {
  /// How many rows it holds, none of them.
  public var printedForm: String { "sheet of \(rows.count) people, \(refused) rows refused" }
}
