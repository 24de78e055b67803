import HoaNhapPlan
import HoaNhapPolicy
public import HoaNhapValues

/// A commune's book of capital: what was asked for, allocated and taken back, by source and year (sổ theo dõi nguồn vốn).
///
/// ```swift
/// var book = CapitalBook()
/// try book.record([request, allocation])
/// let standing = try book.standingEntries(asOf: day)
/// ```
/// It is a value whose history only grows. Entries of one day are taken in one go and in any order: the book looks at where a day ends,
/// so the same entries read back from a store give the same book. At the end of any day no less than zero is allocated to a source in a
/// year, nor to a purpose that capital was tied to. That more is lent than allocated is no fault of the book but a finding; see ``CapitalBalance``.
///
/// Source: plan III.2 ý 1.
public struct CapitalBook: Sendable, Hashable {
  /// Every entry: by the day of the record, then by identifier.
  public private(set) var entries: [CapitalEntry] = []

  /// The places of the entries by identifier.
  private var places: [CapitalEntryID: Int] = [:]
  /// The entries that were reversed.
  private var reversals: Set<CapitalEntryID> = []
  /// What came to and went from each source and year.
  private var flows: [CapitalCell: CapitalFlow] = [:]

  /// Makes an empty book.
  public init() {}

  /// Makes a book from its entries in any order.
  ///
  /// - Throws: ``CapitalFault`` at the first entry that the book would have refused.
  /// - Complexity: O(*n* log *n*)
  public init(_ entries: some Sequence<CapitalEntry>) throws(CapitalFault) {
    let sorted = entries.sorted { ($0.stamp.day, $0.id) < ($1.stamp.day, $1.id) }
    var rest = sorted[...]
    while let day = rest.first?.stamp.day {
      let end = rest.firstIndex { $0.stamp.day != day } ?? rest.endIndex
      try take(rest[..<end])
      rest = rest[end...]
    }
  }

  /// Two books are equal when they hold the same entries.
  public static func == (a: CapitalBook, b: CapitalBook) -> Bool { a.entries == b.entries }

  /// Feeds the entries.
  public func hash(into hasher: inout Hasher) { hasher.combine(entries) }

  /// Takes in entries that were recorded on one day, in one go or not at all.
  ///
  /// - Throws: ``CapitalFault`` with code `outOfOrder` for another day than the others' or one before the book's last; `duplicate`;
  ///   `belowAllocated` where a source and year would end the day below zero; `overflow`; for a reversal also `unknownEntry`,
  ///   `alreadyReversed`, `notReversible`, `reversalDiffers`.
  /// - Complexity: O(*n* log *n*) in the new entries, and one copy of the book.
  public mutating func record(_ new: some Sequence<CapitalEntry>) throws(CapitalFault) {
    var book = self
    try book.take(new.sorted { $0.id < $1.id }[...])
    self = book
  }

  /// Takes in one entry.
  ///
  /// - Throws: ``CapitalFault``, as for entries of one day.
  public mutating func record(_ entry: CapitalEntry) throws(CapitalFault) { try record([entry]) }

  /// The entry with an identifier.
  public subscript(id: CapitalEntryID) -> CapitalEntry? { places[id].map { entries[$0] } }

  /// Whether an entry was reversed.
  public func isReversed(_ id: CapitalEntryID) -> Bool { reversals.contains(id) }

  /// Takes in the entries of one day, sorted; a refusal leaves the book in pieces.
  private mutating func take(_ day: ArraySlice<CapitalEntry>) throws(CapitalFault) {
    guard let first = day.first?.stamp.day else { return }
    let earliest = max(first, entries.last?.stamp.day ?? first)
    for entry in day {
      guard entry.stamp.day == earliest else {
        throw CapitalFault(.outOfOrder, entry: entry.id, day: earliest)
      }
      guard places.updateValue(entries.count, forKey: entry.id) == nil else {
        throw CapitalFault(.duplicate, entry: entry.id)
      }
      entries.append(entry)
    }
    sortLastDay()
    var changes: [(entry: CapitalEntry, change: CapitalChange)] = []
    for entry in day { changes += try self.changes(by: entry).map { (entry, $0) } }
    var before: [CapitalCell: Dong] = [:]
    for (entry, change) in changes {
      let flow = flows[change.cell] ?? CapitalFlow()
      before[change.cell] = before[change.cell] ?? flow.left
      do {
        flows[change.cell] = try flow.adding(change.amount)
      } catch {
        throw CapitalFault(
          .overflow, entry: entry.id, source: change.cell.source, year: change.cell.year)
      }
    }
    for (entry, change) in changes where change.amount < .zero {
      guard let flow = flows[change.cell], flow.left < .zero else { continue }
      throw CapitalFault(
        .belowAllocated, entry: entry.id, source: change.cell.source, year: change.cell.year,
        left: before[change.cell])
    }
  }

  /// Puts the entries of the last day in order of their identifiers, whenever on it they were taken in.
  private mutating func sortLastDay() {
    let last = entries.last?.stamp.day
    let start = (entries.lastIndex { $0.stamp.day != last } ?? -1) + 1
    entries[start...].sort { $0.id < $1.id }
    for place in start..<entries.count { places[entries[place].id] = place }
  }

  /// What an entry changes in what is allocated; a reversal undoes what its entry changed.
  private mutating func changes(by entry: CapitalEntry) throws(CapitalFault) -> [CapitalChange] {
    guard case .reversed(let id, _) = entry.kind else { return entry.changes }
    func fault(_ code: CapitalFault.Code) -> CapitalFault {
      CapitalFault(code, entry: entry.id, record: id.text)
    }
    guard let original = self[id] else { throw fault(.unknownEntry) }
    if case .reversed = original.kind { throw fault(.notReversible) }
    guard entry.isAboutTheSame(as: original) else { throw fault(.reversalDiffers) }
    guard reversals.insert(id).inserted else { throw fault(.alreadyReversed) }
    // Amounts are above zero, so each has its opposite.
    return original.changes.map { CapitalChange(cell: $0.cell, amount: Dong(-$0.amount.amount)) }
  }
}

/// A source in a budget year, and the purpose that the capital is tied to.
struct CapitalCell: Hashable {
  let source: CapitalSource
  let year: Int
  let purpose: LoanPurpose?
}

/// What an entry adds to, or takes from, what is allocated to a source in a year.
struct CapitalChange {
  let cell: CapitalCell
  let amount: Dong
}

/// What came and what went: two sums that only grow, so that whether they fit does not depend on the order of the entries.
private struct CapitalFlow: Sendable, Hashable {
  var came = Dong.zero
  var went = Dong.zero

  var left: Dong { Dong(came.amount - went.amount) }

  func adding(_ change: Dong) throws(CalculationError) -> CapitalFlow {
    change < .zero
      ? CapitalFlow(came: came, went: try went.subtracting(change))
      : CapitalFlow(came: try came.adding(change), went: went)
  }
}

extension CapitalEntry {
  /// What it changes in what is allocated; nothing for a request, and for a reversal, which undoes what its entry changed.
  var changes: [CapitalChange] {
    let own = CapitalCell(source: source, year: year, purpose: purpose)
    let taken = Dong(-amount.amount)
    return switch kind {
    case .requested, .reversed: []
    case .allocated: [CapitalChange(cell: own, amount: amount)]
    case .withdrawn: [CapitalChange(cell: own, amount: taken)]
    case .transferred(let source):
      [
        CapitalChange(cell: own, amount: taken),
        CapitalChange(cell: CapitalCell(source: source, year: year, purpose: purpose), amount: amount),
      ]
    }
  }

  /// Whether another entry has the same source, year, month, purpose and amount.
  fileprivate func isAboutTheSame(as other: CapitalEntry) -> Bool {
    source == other.source && year == other.year && month == other.month && purpose == other.purpose
      && amount == other.amount
  }
}
