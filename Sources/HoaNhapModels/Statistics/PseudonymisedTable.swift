public import HoaNhapValues

/// Rows about people for statistics: pseudonyms for identifiers, and no row that stands out (trích xuất bí danh).
///
/// A row whose values fewer people share than the threshold would point at somebody. So would all rows of a person together,
/// which their pseudonym joins, where fewer people have the same ones. The values of such people's rows are replaced by `*`; where
/// even they are fewer than the threshold together, their rows are left out and counted. What counts is people, so several rows
/// of one person do not hide each other.
public struct PseudonymisedTable: Sendable, Hashable {
  /// A row about one person.
  public struct Source: Sendable, Hashable, RedactedRecord {
    let subject: String
    let values: [String]

    /// Makes a row.
    ///
    /// - Parameters:
    ///   - subject: the identifier that a pseudonym is made of.
    ///   - values: one for each column, as coarse as the statistics allow: an age band, not a birth date.
    public init(subject: String, values: [String]) {
      self.subject = subject
      self.values = values
    }

    /// Nothing of it.
    public var printedForm: String { "row" }
  }

  /// The names of the columns, without the pseudonym's.
  public let columns: [String]
  /// Pseudonym and values, ordered by the pseudonym and then as given, so that their order tells nothing.
  public let rows: [[String]]
  /// How many rows were left out.
  public let omitted: Int
  /// How many of the rows have their values replaced.
  public let generalised: Int

  /// Makes a table.
  ///
  /// - Throws: ``InputError`` for a row with another number of values than there are columns, named by its place.
  /// - Complexity: O(*n* log *n*)
  public init(
    columns: [String], rows sources: [Source], key: PseudonymKey,
    threshold: Int = PublishedBreakdown.threshold
  ) throws(InputError) {
    var rowsOf: [String: [[String]]] = [:]
    for (index, row) in sources.enumerated() {
      guard row.values.count == columns.count else {
        throw InputError(
          .outOfRange, field: "rows[\(index)]", vi: "Dòng cần đúng \(columns.count) giá trị.",
          en: "A row needs exactly \(columns.count) values.")
      }
      rowsOf[row.subject, default: []].append(row.values)
    }
    // Who has the same rows as enough others stands out by none of them.
    let sorted = rowsOf.mapValues { $0.sorted { $0.lexicographicallyPrecedes($1) } }
    var people: [[[String]]: Int] = [:]
    for rows in sorted.values { people[rows, default: 0] += 1 }
    let outstanding = Set(sorted.filter { people[$0.value, default: 0] < threshold }.keys)
    let keepsOutstanding = outstanding.count >= threshold
    let stars = columns.map { _ in "*" }
    var rows: [[String]] = []
    var replaced = 0
    for row in sources {
      let standsOut = outstanding.contains(row.subject)
      if standsOut { replaced += 1 }
      if standsOut && !keepsOutstanding { continue }
      rows.append([key.pseudonym(of: row.subject)] + (standsOut ? stars : row.values))
    }
    self.columns = columns
    self.rows = rows.enumerated().sorted { ($0.element[0], $0.offset) < ($1.element[0], $1.offset) }
      .map(\.element)
    omitted = keepsOutstanding ? 0 : replaced
    generalised = keepsOutstanding ? replaced : 0
  }

  /// The table as CSV, the pseudonym in the first column `pseudonym`.
  public func csv(separator: CSVSeparator = .comma) -> [UInt8] {
    var writer = CSVWriter(separator: separator)
    writer.record(["pseudonym"] + columns)
    for row in rows { writer.record(row) }
    return writer.bytes
  }
}
