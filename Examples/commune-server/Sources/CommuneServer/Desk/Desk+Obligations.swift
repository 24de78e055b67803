import HoaNhap

/// What an officer wants to record in the book of obligations.
struct Move: Sendable {
  enum Action: String, Sendable, CaseIterable {
    case confirmed
    case done
    case waived
    case reversed
  }

  let action: Action
  let obligation: ObligationID?
  let entry: Int?
  let on: CivilDate?
  let reason: String?

  /// Reads `{"action", "obligation", "on"}` for what was confirmed or done, `{"action", "obligation", "reason"}` for what is waived,
  /// `{"action", "entry", "reason"}` for what is reversed.
  init(_ fields: Fields) throws(InputError) {
    action = try fields.require("action", try fields.word("action"))
    switch action {
    case .confirmed, .done: try fields.allow(["action", "obligation", "on"])
    case .waived: try fields.allow(["action", "obligation", "reason"])
    case .reversed: try fields.allow(["action", "entry", "reason"])
    }
    entry = try fields.number("entry", in: 1...Int(Int32.max))
    obligation = try fields.text("obligation").map { ObligationID($0) }
    on = try fields.day("on")
    reason = try fields.reason("reason")
    if action == .reversed {
      _ = try fields.require("entry", entry)
    } else {
      _ = try fields.require("obligation", obligation)
    }
  }
}

extension Desk {
  /// How far ahead obligations are told.
  private static let years = 5

  /// The book as of today, with all that is owed until a day; it is not written.
  func book(until last: CivilDate? = nil) async throws -> ObligationBook {
    try await openBook(until: last).book
  }

  /// Where the obligations stand that fall due in some days, and those without a limit.
  func obligations(
    from first: CivilDate, to last: CivilDate, owedBy agency: AgencyID?, as officer: Officer
  ) async throws -> [ObligationStatus] {
    if let agency { try requireAgency(agency, field: "agency") }
    guard first <= last else {
      throw InputError(
        .outOfOrder, field: "to", vi: "Ngày cuối không được trước ngày đầu.",
        en: "The last day is not before the first.")
    }
    return try await obligations(until: last, owedBy: agency, as: officer).filter { status in
      status.obligation.lastDay.map { first <= $0 && $0 <= last } ?? true
    }
  }

  /// Where the obligations stand that an officer may see.
  func obligations(
    until last: CivilDate? = nil, owedBy agency: AgencyID? = nil, as officer: Officer
  ) async throws -> [ObligationStatus] {
    let book = try await book(until: last)
    let closed = try await closedMatters(in: book, to: officer)
    return book.statuses(asOf: today, owedBy: agency).filter { !closed.contains($0.obligation.id) }
  }

  /// What single matters made somebody owe, and is closed to an officer: it is named by the application or the loan, which lead to somebody.
  private func closedMatters(
    in book: ObligationBook, to officer: Officer
  ) async throws -> Set<ObligationID> {
    let matters = Set(book.statuses(asOf: today).map(\.obligation).filter { $0.event != nil }.map(\.id))
    guard !matters.isEmpty, policy[officer.agency, .identity] != .full else { return [] }
    let calendar = try settings.calendar(years: today.year - 1...today.year + 2)
    let groups = try await groups(for: officer)
    let reader = officer.reader(for: .lending, on: today)
    var open: Set<ObligationID> = []
    for file in try await store.all(CaseFile.self).map(\.record) {
      let relations = groups.relations(of: file.borrower)
      guard case .success(let view) = try policy.view(of: file, relations: relations, as: reader),
        view.reading.fields.contains("id")
      else { continue }
      open.formUnion(try file.obligations(under: caseDuties, calendar: calendar).map(\.id))
    }
    for file in try await store.all(LoanFile.self).map(\.record) {
      guard let loan = try await store.get(Loan.self, file.loan)?.record,
        case .success(let view) = try policy.view(
          of: loan, relations: groups.relations(of: loan.borrower), as: reader),
        view.withheld.isEmpty
      else { continue }
      open.formUnion(try file.recoveryDuties(under: plan, calendar: calendar).map(\.obligation.id))
    }
    return matters.subtracting(open)
  }

  /// Records a move, for the officer's own agency alone; nothing is written where it is refused.
  func record(_ move: Move, by officer: Officer) async throws -> ObligationEntry {
    // Somebody else may write between reading and writing; then the move is checked against the new book.
    for _ in 0..<8 {
      var (book, revision) = try await openBook()
      let closed = try await closedMatters(in: book, to: officer)
      let old = move.entry.flatMap { number in book.entries.first { $0.number == number }?.obligation }
      if let id = old ?? move.obligation, closed.contains(id) {
        // As if it were not there: a book without it says so.
        var empty = ObligationBook(of: plan)
        _ = try record(move, by: officer, in: &empty)
        throw Problem(.notFound)
      }
      let entry = try record(move, by: officer, in: &book)
      if try await write(book, over: revision, by: officer) { return entry }
    }
    throw Problem(.changedMeanwhile)
  }

  /// Writes the book; `false` where somebody else wrote it meanwhile.
  private func write(
    _ book: ObligationBook, over revision: UInt64?, by officer: Officer
  ) async throws(StoreError) -> Bool {
    do {
      try await store.put(
        book, expecting: revision.map { .exactly($0) } ?? .absent, by: officer.actor,
        for: .application, on: today)
      return true
    } catch {
      guard error.code == .conflict || error.code == .alreadyExists else { throw error }
      return false
    }
  }

  private func record(
    _ move: Move, by officer: Officer, in book: inout ObligationBook
  ) throws -> ObligationEntry {
    let stamp = officer.stamp(on: today)
    if let number = move.entry {
      try requireOwn(book.entries.first { $0.number == number }?.obligation, of: officer, in: book)
      return try book.reverse(entry: number, reason: move.reason ?? "", stamp: stamp)
    }
    let id = move.obligation ?? ""
    switch move.action {
    case .confirmed:
      return try book.confirm(id, by: officer.agency, on: move.on ?? today, stamp: stamp)
    case .waived:
      try requireOwn(id, of: officer, in: book)
      return try book.waive(id, reason: move.reason ?? "", stamp: stamp)
    case .done, .reversed:
      return try book.complete(id, on: move.on ?? today, by: officer.agency, stamp: stamp)
    }
  }

  /// What is waived or reversed is the agency's own; what nobody is named for is anybody's.
  private func requireOwn(
    _ id: ObligationID?, of officer: Officer, in book: ObligationBook
  ) throws(Problem) {
    guard let id, let status = book.status(of: id, asOf: today), let owing = status.obligation.agency,
      owing != officer.agency
    else { return }
    throw Problem(
      .forbidden,
      Wording(vi: "Đây là việc của \(owing).", en: "It is \(owing) that owes it."))
  }

  /// The book with its revision; `nil` where it was never written.
  private func openBook(
    until last: CivilDate? = nil
  ) async throws -> (book: ObligationBook, revision: UInt64?) {
    let horizon = try today.adding(years: Self.years)
    let end = max(last ?? today, try today.adding(months: 13))
    guard end <= horizon else {
      throw InputError(
        .outOfRange, field: "to", vi: "Chỉ xem được đến ngày \(horizon.vietnameseText).",
        en: "Obligations are told until \(horizon).")
    }
    let kept = try await store.get(ObligationBook.self, plan.id)
    return (try opened(kept?.record, until: end), kept?.revision)
  }

  /// A book with all that is owed until a day opened in it; a new one where none is kept.
  func opened(_ kept: ObligationBook?, until last: CivilDate? = nil) throws -> ObligationBook {
    let end = try last ?? today.adding(months: 13)
    var book = kept ?? ObligationBook(of: plan)
    // From the plan's own first day, so that an earlier span is never opened after a later one.
    let first = min(plan.from, end)
    let calendar = try settings.calendar(years: first.year - 1...end.year + 1)
    try book.open(
      try plan.obligations(from: first, to: end, calendar: calendar),
      stamp: RecordStamp(on: today, by: "commune-server"))
    return book
  }
}
