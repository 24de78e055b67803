public import HoaNhapValues

/// What a plan's bodies owe and what became of it: obligations, and a history that only grows (sổ theo dõi nhiệm vụ).
///
/// ```swift
/// var book = ObligationBook(of: .chauSon)
/// try book.open(Plan.chauSon.obligations(from: first, to: last), stamp: stamp)
/// try book.confirm(list, by: .communePeoplesCommittee, on: day, stamp: stamp)
/// try book.complete(list, on: day, stamp: stamp)
/// let late = book.statuses(asOf: today).filter { $0.state == .late }
/// ```
/// It is a value: a host keeps its ``json`` where it keeps its records. Every move is checked before anything is written; one that is
/// refused changes nothing. A mistaken entry is reversed by another one, never erased. No clock is read: the day of an entry is the
/// host's, and the state on a day follows from the entries made up to it.
///
/// At any time these hold, whatever was recorded: what is done was confirmed by all who confirm it, on that day or before; what it
/// waits for is settled, as far as the book holds it; nothing is done before it could be, nor on a day behind its entry.
public struct ObligationBook: Sendable, Hashable {
  /// The plan that the obligations come from.
  public let plan: PlanID
  /// Every entry, in the order in which they were made.
  public private(set) var entries: [ObligationEntry] = []

  /// What was opened, as it was opened.
  private(set) var known: [ObligationID: Obligation] = [:]
  /// The entries about each obligation, by their places in `entries`.
  private var places: [ObligationID: [Int]] = [:]
  /// The obligations that wait for each.
  private var dependents: [ObligationID: [ObligationID]] = [:]

  /// Makes an empty book for a plan.
  public init(of plan: Plan) { self.init(plan: plan.id) }

  init(plan: PlanID) { self.plan = plan }

  /// Every obligation as it was opened, by identifier.
  public var obligations: [Obligation] { known.values.sorted { $0.id < $1.id } }

  /// The entries about one obligation, the oldest first.
  ///
  /// - Complexity: O(entries about it)
  public func history(of id: ObligationID) -> [ObligationEntry] { (places[id] ?? []).map { entries[$0] } }

  /// Takes in what is owed, in one go or not at all.
  ///
  /// What the book has already is left alone, so that spans may overlap; but where the days of one that is not settled are others now,
  /// because a year's holidays were decided, they are moved by an entry.
  /// - Parameters:
  ///   - obligations: of the book's own plan.
  ///   - stamp: when, and by whom; used only where days moved.
  /// - Returns: those whose days moved.
  /// - Throws: ``ObligationFault`` with code `otherPlan`; `outOfOrder`; `inUse` for one that something done already should have waited
  ///   for, which comes of opening an earlier span after a later one.
  @discardableResult
  public mutating func open(
    _ obligations: [Obligation], stamp: RecordStamp
  ) throws(ObligationFault) -> [ObligationID] {
    var book = self
    var moved: [ObligationID] = []
    for obligation in obligations {
      guard book.known[obligation.id] != nil else {
        try book.enter(obligation)
        continue
      }
      guard let status = book.status(of: obligation.id, upTo: nil), !status.state.isSettled,
        let lastDay = obligation.lastDay, let planningDay = obligation.planningDay,
        status.obligation.lastDay != lastDay || status.obligation.planningDay != planningDay
      else { continue }
      try book.record(.moved(lastDay: lastDay, planningDay: planningDay), of: obligation.id, stamp: stamp)
      moved.append(obligation.id)
    }
    self = book
    return moved
  }

  /// What is done and waits for an obligation.
  func doneNeeding(_ id: ObligationID) -> [ObligationID] {
    (dependents[id] ?? []).filter { progress(of: $0).doneOn != nil }
  }

  /// Takes in one obligation that the book does not hold.
  mutating func enter(_ obligation: Obligation) throws(ObligationFault) {
    guard obligation.id.belongs(to: plan) else {
      throw ObligationFault(.otherPlan, obligation: obligation.id, clause: obligation.clause)
    }
    let resting = doneNeeding(obligation.id)
    guard resting.isEmpty else {
      throw ObligationFault(
        .inUse, obligation: obligation.id, clause: obligation.clause, blockers: resting.map { .input($0) })
    }
    known[obligation.id] = obligation
    for need in obligation.needs { dependents[need, default: []].append(obligation.id) }
  }

  /// Writes a line that was checked.
  mutating func append(
    _ action: ObligationEntry.Action, of id: ObligationID, stamp: RecordStamp
  ) -> ObligationEntry {
    let entry = ObligationEntry(number: entries.count + 1, obligation: id, action: action, stamp: stamp)
    places[id, default: []].append(entries.count)
    entries.append(entry)
    return entry
  }
}

extension ObligationBook {
  /// Two books are equal when they are about the same plan, the same obligations and the same history.
  public static func == (a: ObligationBook, b: ObligationBook) -> Bool {
    a.plan == b.plan && a.known == b.known && a.entries == b.entries
  }

  /// Feeds the plan and the history.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(plan)
    hasher.combine(entries)
  }
}
