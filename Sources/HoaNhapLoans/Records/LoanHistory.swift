public import HoaNhapValues

/// Everything that was recorded of a loan, and never erased: what happened when, and what was known when (lịch sử khoản vay).
///
/// Entries are only added. A mistake is taken back by another entry, so that every earlier answer can still be given: the
/// balances *on* one day *as known on* another.
///
/// ```swift
/// var history = try LoanHistory(terms)
/// try history.append(HistoryEntry("1", recordedOn: friday, .payment(.init(date: friday, amount: wrong))))
/// try history.append(HistoryEntry("2", recordedOn: monday, .corrected("1", reason: "typing", events: [right])))
/// let then = try history.state(on: friday, asKnownOn: friday)  // with what was wrong
/// let now = try history.state(on: friday, asKnownOn: monday)   // with what is right
/// ```
public struct LoanHistory: Sendable {
  /// The entries, in the order in which they became known.
  public private(set) var entries: [HistoryEntry] = []
  /// The ledger as it is known now.
  public private(set) var ledger: Ledger

  /// The place of each entry.
  private var places: [HistoryEntryID: Int] = [:]
  /// The entries that were taken back, each with the place of the one that did it.
  private var reversals: [Int: Int] = [:]
  /// Where each event of the ledger comes from, by its place there.
  private var sources: [EventPlace] = []

  /// Opens a history without entries.
  ///
  /// - Throws: ``InputError`` where the terms cannot be computed.
  public init(_ terms: LoanTerms) throws(InputError) { ledger = try Ledger(terms) }

  /// The terms of the loan.
  public var terms: LoanTerms { ledger.terms }

  /// The entry with an identifier; `nil` where there is none.
  public func entry(_ id: HistoryEntryID) -> HistoryEntry? { places[id].map { entries[$0] } }

  /// The entry that took another back; `nil` where none did.
  public func reversal(of id: HistoryEntryID) -> HistoryEntry? {
    places[id].flatMap { reversals[$0] }.map { entries[$0] }
  }

  // MARK: Adding

  /// Adds an entry. A fault leaves the history as it was.
  ///
  /// - Throws: ``HistoryFault`` that names the entry at fault.
  /// - Complexity: that of ``Ledger/append(_:)-(LoanEvent)`` for events, so O(days due) for those that count last; O(all events) for one
  ///   that takes another back.
  public mutating func append(_ entry: HistoryEntry) throws(HistoryFault) {
    try add(CollectionOfOne(entry))
  }

  /// Adds an act that was judged on the ledger as it is known now.
  ///
  /// - Throws: ``HistoryFault`` with code `staleAct` where it was judged on another loan, or something was recorded since; else as
  ///   ``append(_:)``.
  /// - Complexity: O(events)
  public mutating func append(
    _ act: AllowedAct, as id: HistoryEntryID, recordedOn day: CivilDate
  ) throws(HistoryFault) {
    guard act.isJudged(on: ledger) else {
      throw HistoryFault(
        .staleAct, id, vi: "Sổ đã khác so với lúc xét; hãy xét lại rồi ghi.",
        en: "The ledger is not as it was when the act was judged; judge it again, then record it.")
    }
    try append(HistoryEntry(id, recordedOn: day, act))
  }

  /// Adds entries, all or none. Those that became known on one day are taken together, as they were known together.
  ///
  /// - Throws: as ``append(_:)``.
  /// - Complexity: O(*n* log *n*) for each day of recording, in all events where one is late or takes another back.
  public mutating func append(contentsOf entries: some Sequence<HistoryEntry>) throws(HistoryFault) {
    var history = self
    var day: [HistoryEntry] = []
    for entry in entries {
      if let last = day.last, last.recordedOn != entry.recordedOn {
        try history.add(day)
        day.removeAll(keepingCapacity: true)
      }
      day.append(entry)
    }
    try history.add(day)
    self = history
  }

  private mutating func add(_ added: some Collection<HistoryEntry>) throws(HistoryFault) {
    var draft = Draft(count: entries.count)
    for entry in added { try draft.take(entry, after: self) }
    if draft.reversals.isEmpty {
      do throws(InputError) {
        try ledger.append(contentsOf: draft.sources.map { $0.event })
      } catch {
        throw fault(error, draft)
      }
      sources += draft.sources.map(\.place)
    } else {
      // What is taken back leaves the ledger as if it had never been there.
      let taken = reversals.merging(draft.reversals) { first, _ in first }
      let live = (entries + added).live { taken[$0] == nil }
      do throws(InputError) {
        ledger = try Ledger(terms, events: live.map(\.event))
      } catch {
        throw fault(error, live.map(\.place), entries + added)
      }
      sources = live.map(\.place)
      reversals = taken
    }
    for entry in added {
      places[entry.id] = entries.count
      entries.append(entry)
    }
  }

  private func fault(_ error: InputError, _ draft: Draft) -> HistoryFault {
    fault(error, sources + draft.sources.map(\.place), entries + draft.entries)
  }

  private func fault(
    _ error: InputError, _ sources: [EventPlace], _ entries: [HistoryEntry]
  ) -> HistoryFault {
    HistoryFault(error) { index in
      sources.indices.contains(index) ? (entries[sources[index].entry].id, sources[index].event) : nil
    }
  }

  // MARK: Asking

  /// The ledger as it was known at the end of a day.
  ///
  /// - Throws: ``HistoryFault`` with code `notComputable`.
  /// - Complexity: O(1) where nothing became known later, else O(*n* log *n*) in the events
  public func ledger(asKnownOn day: CivilDate) throws(HistoryFault) -> Ledger {
    try view(asKnownOn: day).ledger
  }

  /// The balances at the end of one day as they were known at the end of another. The two are independent.
  ///
  /// - Throws: as ``ledger(asKnownOn:)``.
  /// - Complexity: that of ``ledger(asKnownOn:)`` and of ``Ledger/state(on:)``
  public func state(on day: CivilDate, asKnownOn known: CivilDate) throws(HistoryFault) -> LedgerState {
    try view(asKnownOn: known).state(on: day)
  }

  /// What was known at the end of a day.
  func view(asKnownOn day: CivilDate) throws(HistoryFault) -> HistoryView {
    guard let last = entries.last, last.recordedOn > day else {
      return HistoryView(ledger: ledger, sources: sources, reversals: reversals)
    }
    let known = entries.prefix { $0.recordedOn <= day }
    let taken = reversals.filter { $0.value < known.count }
    let live = known.live { taken[$0] == nil }
    do throws(InputError) {
      let ledger = try Ledger(terms, events: live.map(\.event))
      return HistoryView(ledger: ledger, sources: live.map(\.place), reversals: taken)
    } catch {
      throw fault(error, live.map(\.place), Array(known))
    }
  }

  // MARK: Checking

  /// Entries that are being added: what they bring and what they take back.
  private struct Draft {
    private let count: Int
    private(set) var entries: [HistoryEntry] = []
    private var places: [HistoryEntryID: Int] = [:]
    private(set) var sources: [LiveEvent] = []
    private(set) var reversals: [Int: Int] = [:]

    init(count: Int) { self.count = count }

    /// Takes an entry that fits behind those of the history and those taken so far.
    mutating func take(_ entry: HistoryEntry, after history: LoanHistory) throws(HistoryFault) {
      let place = count + entries.count
      if history.places[entry.id] ?? places[entry.id] != nil {
        throw HistoryFault(
          .duplicateID, entry.id, vi: "Đã có bút toán mang mã \(entry.id).",
          en: "There is an entry \(entry.id) already.")
      }
      if let last = entries.last ?? history.entries.last, entry.recordedOn < last.recordedOn {
        throw HistoryFault(
          .recordedEarlier, entry.id,
          vi:
            "Bút toán \(entry.id) ghi ngày \(entry.recordedOn.vietnameseText), trước bút toán \(last.id) ngày \(last.recordedOn.vietnameseText).",
          en:
            "Entry \(entry.id) was recorded on \(entry.recordedOn), before entry \(last.id) on \(last.recordedOn)."
        )
      }
      if let target = entry.reverses {
        reversals[try reversed(target, by: entry, history)] = place
      }
      if entry.events.isEmpty, !entry.isReversal {
        throw HistoryFault(
          .noEvents, entry.id, vi: "Bút toán \(entry.id) không có sự kiện nào.",
          en: "Entry \(entry.id) has no event.")
      }
      for (index, event) in entry.events.enumerated() {
        sources.append(LiveEvent(place: EventPlace(entry: place, event: index), event: event))
      }
      places[entry.id] = place
      entries.append(entry)
    }

    /// The place of an entry that is taken back.
    private func reversed(
      _ target: HistoryEntryID, by entry: HistoryEntry, _ history: LoanHistory
    ) throws(HistoryFault) -> Int {
      guard let place = history.places[target] ?? places[target] else {
        throw HistoryFault(
          .unknownEntry, entry.id,
          vi: "Bút toán \(entry.id) đảo bút toán \(target), nhưng không có bút toán đó.",
          en: "Entry \(entry.id) takes back entry \(target), which does not exist.")
      }
      if let other = history.reversals[place] ?? reversals[place] {
        let id = other < count ? history.entries[other].id : entries[other - count].id
        throw HistoryFault(
          .alreadyReversed, entry.id, vi: "Bút toán \(target) đã được đảo bởi bút toán \(id).",
          en: "Entry \(target) was taken back by entry \(id) already.")
      }
      let earlier = place < count ? history.entries[place] : entries[place - count]
      if earlier.isReversal {
        throw HistoryFault(
          .isReversal, entry.id,
          vi: "Bút toán \(target) là bút toán đảo; hãy ghi lại sự kiện bằng bút toán mới.",
          en: "Entry \(target) takes another back itself; record the events anew.")
      }
      return place
    }
  }
}

/// The place of an event: its entry's place in the history and its own in the entry.
struct EventPlace: Sendable, Hashable {
  let entry: Int
  let event: Int
}

/// An event that was not taken back.
private struct LiveEvent {
  let place: EventPlace
  let event: LoanEvent
}

/// A history as it was known on a day.
struct HistoryView {
  let ledger: Ledger
  /// Where each event of the ledger comes from.
  let sources: [EventPlace]
  /// The entries that were taken back, each with the place of the one that did it.
  let reversals: [Int: Int]
}

extension HistoryEntry {
  /// Whether it only takes back.
  var isReversal: Bool {
    if case .reversed = kind { true } else { false }
  }
}

extension Collection<HistoryEntry> {
  /// The events of the entries that stand, in the order in which they became known.
  fileprivate func live(where stands: (Int) -> Bool) -> [LiveEvent] {
    enumerated().filter { stands($0.offset) }.flatMap { place, entry in
      entry.events.enumerated().map { LiveEvent(place: EventPlace(entry: place, event: $0), event: $1) }
    }
  }
}
