public import HoaNhapValues

/// What a list was compared with to tell who is new and who leaves.
public enum ListBasis: Sendable, Hashable {
  /// No earlier list is kept: the entries in the people's own records stand for it.
  case records
  /// The latest confirmed version of an earlier month's list.
  case list(month: YearMonth, version: Int)
}

/// A month's list as it is drawn up from the list before and the people's records, before anybody has confirmed it.
///
/// ``ListFile/draft(on:people:previous:stated:returning:recorded:edition:)`` makes one; the file takes it as its next version.
public struct ListDraft: Sendable, Hashable, RedactedRecord {
  /// The list's month.
  public let month: YearMonth
  /// The day on which it is drawn up and judged.
  public let drawnUpOn: CivilDate
  /// The edition of the policy by which it was judged, as a receipt names it.
  public let edition: String
  /// What it was compared with.
  public let basis: ListBasis
  /// The months between the basis and this one that have no confirmed list.
  public let skippedMonths: [YearMonth]
  /// Who stands on it, by identifier.
  public let rows: [ListRow]
  /// Who was on the list before and is not any more, by identifier.
  public let departures: [ListDeparture]
  /// Who was not on the list before and is kept off by a statement, of this list or of one before; by identifier.
  public let keptOff: [ListDeparture]
  /// What is to be mended before it can be confirmed, and what is to be known.
  public let findings: [ListFinding]

  /// The month and how many rows there are.
  public var printedForm: String { "draft of list \(month): \(rows.count) rows" }
}
