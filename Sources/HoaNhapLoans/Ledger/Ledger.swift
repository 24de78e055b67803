public import HoaNhapValues

/// What happened to a loan, folded in order of days: what each event did, and what is owed (sổ theo dõi khoản vay).
///
/// It is a value: it starts from checked terms, and events are added to it. Where an event stands follows from its day and
/// its kind, not from when it was added, so that a payment which becomes known late is only another event.
///
/// ```swift
/// var ledger = try Ledger(terms)
/// try ledger.append(.payment(.init(date: day, amount: Dong(280_274))))
/// let state = try ledger.state(on: day)
/// ```
///
/// Two payments of one day count in the order in which they were added.
public struct Ledger: Sendable {
  /// The terms of the loan.
  public let terms: LoanTerms
  /// What each event did, in the order in which they count.
  public private(set) var entries: [LedgerEntry] = []
  /// The freezes, in the order in which they were added.
  public private(set) var freezes: [LoanEvent.Freeze] = []

  /// The events but for freezes, in the order in which they count.
  private var moments: [Moment] = []
  /// How many events were added.
  private var eventCount = 0
  /// The account after the last moment.
  private var account: LoanAccount

  /// Opens a ledger, and folds events in whatever order they are given.
  ///
  /// - Throws: ``InputError`` that names the event by its place among those given, as `events[3].date`.
  /// - Complexity: O(*n* log *n* + rows) in the events
  public init(_ terms: LoanTerms, events: some Sequence<LoanEvent> = []) throws(InputError) {
    self.terms = terms
    account = try LoanAccount(terms, freezes: [])
    try append(contentsOf: events)
  }

  /// Opens a ledger for a host's own loan.
  ///
  /// - Throws: ``InputError`` that names the field as the loan document does.
  /// - Complexity: O(*n* log *n* + rows) in the events
  public init(
    for contract: some LoanContract, events: some Sequence<LoanEvent> = []
  ) throws(InputError) {
    try self.init(try LoanTerms(of: contract), events: events)
  }

  /// The events in the order in which they count, freezes first.
  public var events: [LoanEvent] { freezes.map { .freeze($0) } + moments.map(\.event) }

  /// The plan that the freezes leave (convention V31); no other event changes it.
  ///
  /// - Throws: ``InputError`` where a sum does not fit, or the calendar cannot move a due date.
  public func schedule() throws(InputError) -> Schedule { try Schedule(for: terms, freezes: freezes) }

  // MARK: Adding events

  /// The ledger with another event; the same as if it had been there from the beginning.
  ///
  /// - Throws: as ``append(_:)-(LoanEvent)``.
  /// - Complexity: that of ``append(_:)-(LoanEvent)``, and O(all events) for the copy; add many with ``append(contentsOf:)``.
  public func appending(_ event: LoanEvent) throws(InputError) -> Ledger {
    var ledger = self
    try ledger.append(event)
    return ledger
  }

  /// Adds an event. A fault leaves the ledger as it was.
  ///
  /// - Throws: ``InputError`` that names the event by its place among all that were added: the event itself, or a later
  ///   one that it leaves impossible, such as a write-off of what is now paid.
  /// - Complexity: O(days due since the last event) for an event that counts last; O(all events) for any other.
  public mutating func append(_ event: LoanEvent) throws(InputError) {
    if case .freeze = event { return try append(contentsOf: CollectionOfOne(event)) }
    try check(event, eventCount)
    let moment = Moment(event, eventCount)
    if let last = moments.last, moment < last { return try append(contentsOf: CollectionOfOne(event)) }
    do throws(InputError) {
      entries.append(try account.enter(moment))
    } catch {
      try replay(moments, freezes)
      throw error
    }
    moments.append(moment)
    eventCount += 1
  }

  /// Adds events in whatever order they are given. A fault leaves the ledger as it was.
  ///
  /// - Throws: as ``append(_:)-(LoanEvent)``.
  /// - Complexity: O(*n* log *n*) in the events added where they count last; with all events otherwise.
  public mutating func append(contentsOf events: some Sequence<LoanEvent>) throws(InputError) {
    var added: [Moment] = []
    added.reserveCapacity(events.underestimatedCount)
    var frozen: [LoanEvent.Freeze] = []
    var index = eventCount
    for event in events {
      try check(event, index)
      if case .freeze(let freeze) = event {
        frozen.append(freeze)
      } else {
        added.append(Moment(event, index))
      }
      index += 1
    }
    // Most lists stand in order.
    if !added.isInOrder { added.sort() }
    if isLater(added, frozen) {
      try enter(added, frozen)
    } else {
      try replay(moments + added, freezes + frozen)
    }
    eventCount = index
  }

  /// Whether events change nothing that was entered.
  private func isLater(_ added: [Moment], _ frozen: [LoanEvent.Freeze]) -> Bool {
    guard let last = moments.last else { return true }
    if let first = added.first, first < last { return false }
    return frozen.allSatisfy { last.date.dayNumber <= $0.from.dayNumber - terms.nightShift }
  }

  /// Enters events that count after all others.
  private mutating func enter(_ added: [Moment], _ frozen: [LoanEvent.Freeze]) throws(InputError) {
    do throws(InputError) {
      if !frozen.isEmpty { try account.replaceFreezes(freezes + frozen) }
      if moments.isEmpty { entries.reserveCapacity(added.count) }
      for moment in added { entries.append(try account.enter(moment)) }
    } catch {
      // What was entered halfway is undone by entering again what was there.
      try replay(moments, freezes)
      throw error
    }
    freezes += frozen
    if moments.isEmpty { moments = added } else { moments += added }
  }

  /// Enters everything anew.
  private mutating func replay(
    _ all: [Moment], _ freezes: [LoanEvent.Freeze]
  ) throws(InputError) {
    let all = all.sorted()
    var account = try LoanAccount(terms, freezes: freezes)
    var entries: [LedgerEntry] = []
    entries.reserveCapacity(all.count)
    for moment in all { entries.append(try account.enter(moment)) }
    self.account = account
    self.entries = entries
    self.freezes = freezes
    moments = all
  }

  private func check(_ event: LoanEvent, _ index: Int) throws(InputError) {
    let start = terms.disbursements[0].date
    if event.date < start {
      let field = if case .freeze = event { "from" } else { "date" }
      throw Fault.outOfOrder("events[\(index)].\(field)", after: start, orOn: true)
    }
    switch event {
    case .payment(let payment):
      if payment.amount <= .zero { throw Fault.notPositive("events[\(index)].amount") }
    case .freeze(let freeze):
      if freeze.to < freeze.from {
        throw Fault.outOfOrder("events[\(index)].to", after: freeze.from, orOn: true)
      }
    case .reschedule, .writeOff: break
    }
  }

  // MARK: Asking

  /// The balances at the end of a day, by the events until then; all zero before the first disbursement.
  ///
  /// - Throws: ``InputError`` with code `overflow` where interest until then does not fit.
  /// - Complexity: O(days due since the last event), or O(events until the day) where later ones were added.
  public func state(on day: CivilDate) throws(InputError) -> LedgerState {
    try account(on: day).state(on: day)
  }

  /// The instalments that are unpaid at the end of a day, by the events until then.
  ///
  /// - Throws: as ``state(on:)``.
  public func remainingInstalments(on day: CivilDate) throws(InputError) -> [RemainingInstalment] {
    try account(on: day).remaining
  }

  /// What pays the loan off on a day, after everything else that happened on it (convention V30).
  ///
  /// - Throws: as ``state(on:)``; also, with code `outOfOrder`, where nothing was handed out until the day.
  public func settlementQuote(on day: CivilDate) throws(InputError) -> SettlementQuote {
    let start = terms.disbursements[0].date
    if day < start { throw Fault.outOfOrder("date", after: start, orOn: true) }
    return try account(on: day).settlement(on: day)
  }

  /// What each event until a day did, in the order in which they count.
  public func entries(until day: CivilDate) -> ArraySlice<LedgerEntry> {
    entries.prefix { $0.date <= day }
  }

  /// What moved to overdue until the end of a day, earliest first (chuyển nợ quá hạn; A.2).
  ///
  /// - Throws: as ``state(on:)``.
  public func overdueTransfers(until day: CivilDate) throws(InputError) -> [OverdueTransfer] {
    guard day >= terms.disbursements[0].date else { return [] }
    var account = try account(on: day)
    try account.open(day.dayNumber)
    try account.passEvening(day.dayNumber)
    return account.transfers
  }

  /// The account as an event of a rank meets it on a day: after those that count before it, and the morning.
  func account(on day: CivilDate, meeting rank: EventRank) throws(InputError) -> LoanAccount {
    var account = account
    if let last = moments.last, (last.date, last.rank) > (day, rank) {
      account = try LoanAccount(terms, freezes: freezes)
      for moment in moments {
        if (moment.date, moment.rank) > (day, rank) { break }
        _ = try account.enter(moment)
      }
    }
    try account.open(day.dayNumber)
    return account
  }

  /// The account after the last event until a day.
  func account(on day: CivilDate) throws(InputError) -> LoanAccount {
    guard let last = moments.last, last.date > day else { return account }
    var account = try LoanAccount(terms, freezes: freezes)
    for moment in moments {
      if moment.date > day { break }
      _ = try account.enter(moment)
    }
    return account
  }
}

/// The order of events on one day (convention V29).
enum EventRank: Int8, Comparable {
  case writeOff
  case reschedule
  case payment

  static func < (a: EventRank, b: EventRank) -> Bool { a.rawValue < b.rawValue }
}

/// An event that has a place among others: by its day, then its kind, then when it was added (convention V29).
private struct Moment: Comparable, Sendable {
  let event: LoanEvent
  let index: Int
  let date: CivilDate
  let rank: EventRank

  init(_ event: LoanEvent, _ index: Int) {
    self.event = event
    self.index = index
    date = event.date
    rank =
      switch event {
      case .writeOff: .writeOff
      case .reschedule: .reschedule
      case .payment, .freeze: .payment
      }
  }

  static func == (a: Moment, b: Moment) -> Bool { a.index == b.index }

  static func < (a: Moment, b: Moment) -> Bool {
    a.date == b.date ? (a.rank, a.index) < (b.rank, b.index) : a.date < b.date
  }
}

extension [Moment] {
  fileprivate var isInOrder: Bool {
    // Field by field, so that no event is copied.
    for index in indices.dropFirst() where self[index].date <= self[index - 1].date {
      if self[index].date < self[index - 1].date || self[index].rank < self[index - 1].rank { return false }
      if self[index].rank == self[index - 1].rank, self[index].index < self[index - 1].index { return false }
    }
    return true
  }
}

extension LoanAccount {
  /// Lets an event happen on its day.
  fileprivate mutating func enter(_ moment: Moment) throws(InputError) -> LedgerEntry {
    do throws(InputError) {
      let day = moment.date.dayNumber
      try open(day)
      let effect: LedgerEntry.Effect
      switch moment.event {
      case .payment(let payment): effect = .payment(try pay(payment, on: day))
      case .reschedule(let plan): effect = try reschedule(plan, on: day)
      case .writeOff(let writeOff): effect = try self.writeOff(writeOff, on: day)
      case .freeze: preconditionFailure("a freeze is no moment")
      }
      return LedgerEntry(date: moment.date, eventIndex: moment.index, effect: effect)
    } catch {
      throw error.inside("events[\(moment.index)]", own: ["amount", "principal", "interest"])
    }
  }
}

extension InputError {
  /// The same fault within a block: a field of the block's own is named, any other fault is the block's.
  fileprivate func inside(_ block: String, own fields: [String]) -> InputError {
    var error = self
    let first = field.prefix { $0 != "." && $0 != "[" }
    error.field = fields.contains(String(first)) ? "\(block).\(field)" : block
    return error
  }
}
