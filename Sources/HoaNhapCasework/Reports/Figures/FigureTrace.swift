import HoaNhapModels
public import HoaNhapStorage
public import HoaNhapValues

/// Where a figure comes from: the records that it counts, and what each adds (nguồn gốc số liệu).
///
/// It holds identifiers, days and amounts, never a name. It still links records to people, so who may open it follows the
/// ``AccessPolicy``, and it prints as a number of lines.
public struct FigureTrace: Sendable, Hashable, RedactedRecord {
  /// What one record adds.
  public struct Entry: Sendable, Hashable, Comparable {
    /// The record.
    public let record: RecordKey
    /// What it adds, in the figure's unit; below zero where something is taken back.
    public let amount: Int64
    /// The day on which it happened; for a state the day of the state.
    public let day: CivilDate
    /// Whom it is about: a person or an establishment; `nil` where it is about nobody.
    public let subject: RecordKey?

    /// Makes a line.
    public init(_ record: RecordKey, _ amount: Int64, on day: CivilDate, about subject: RecordKey? = nil) {
      self.record = record
      self.amount = amount
      self.day = day
      self.subject = subject
    }

    /// Orders by day, record, subject and amount.
    public static func < (a: Self, b: Self) -> Bool {
      if a.day != b.day { return a.day < b.day }
      if a.record != b.record { return a.record < b.record }
      if a.subject != b.subject {
        guard let first = a.subject, let second = b.subject else { return a.subject == nil }
        return first < second
      }
      return a.amount < b.amount
    }
  }

  /// The lines in their order.
  public let entries: [Entry]
  /// What they add up to.
  public let total: Int64

  /// Makes a trace from lines in any order.
  ///
  /// - Throws: ``CalculationError`` where the sum does not fit.
  /// - Complexity: O(*n* log *n*)
  public init(_ entries: [Entry]) throws(CalculationError) {
    self.entries = entries.sorted()
    var total: Int64 = 0
    // In one order always, so that what fits does not hang on the order given.
    for entry in self.entries {
      let (sum, overflow) = total.addingReportingOverflow(entry.amount)
      if overflow { throw CalculationError(.overflow, in: "FigureTrace") }
      total = sum
    }
    self.total = total
  }

  /// Lines of which it is known that they add up.
  private init(_ entries: [Entry], total: Int64) {
    self.entries = entries.sorted()
    self.total = total
  }

  /// The lines with other keys; what they add up to stays.
  func renaming(_ names: [RecordKey: RecordKey]) -> FigureTrace {
    FigureTrace(
      entries.map { entry in
        Entry(
          names[entry.record] ?? entry.record, entry.amount, on: entry.day,
          about: entry.subject.map { names[$0] ?? $0 })
      }, total: total)
  }

  /// Whom it is about, everybody once.
  public var subjects: Set<RecordKey> { Set(entries.compactMap(\.subject)) }

  /// How many lines there are.
  public var printedForm: String { "trace of \(entries.count) records" }
}

/// One number of a report, and where it comes from.
public struct Figure: Sendable, Hashable, RedactedRecord {
  /// Which number.
  public let key: FigureKey
  /// The records behind it.
  public let trace: FigureTrace

  /// Makes a figure.
  public init(_ key: FigureKey, _ trace: FigureTrace) {
    self.key = key
    self.trace = trace
  }

  /// The number: what the trace adds up to.
  public var value: Int64 { trace.total }

  /// How many people and establishments it is about.
  public var people: Int { trace.subjects.count }

  /// Which number, without its value.
  public var printedForm: String { "figure \(key)" }
}
