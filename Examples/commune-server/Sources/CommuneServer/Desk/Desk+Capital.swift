import HoaNhap
import SQLiteStore

/// The capital of the commune as an agency sees it: the book, and the review of what is needed, allocated, used.
struct CapitalStanding: Sendable {
  /// The entries of the book, as far as they are open.
  let entries: [RecordView]
  let review: CapitalReview
  /// Whether numbers of few people and applications are told.
  let isExact: Bool
  /// Whether the officer's agency keeps the book.
  let isKeeping: Bool
}

extension Desk {
  /// Whether an agency sees capital: figures about many, and the amounts that they are made of about everybody.
  func seesCapital(_ officer: Officer) -> Bool {
    guard policy[officer.agency, .totals] == .full, let grant = policy[officer.agency, .loan] else {
      return false
    }
    return grant.reach == .everybody && grant.opens("amount") && grant.opens("source")
  }

  /// Whether the plan gives the book of capital to an agency: who follows allocation and use.
  func keepsCapital(_ officer: Officer) -> Bool {
    plan.clause(ledBy: officer.agency, among: [CapitalClauses().allocation]) != nil
  }

  /// The book and the review as of today; that the entries were looked at is logged.
  func capital(as officer: Officer) async throws -> CapitalStanding {
    guard seesCapital(officer) else { throw Problem(.forbidden) }
    let review = try await capitalReview()
    var views: [RecordView] = []
    var last: CapitalEntryID?
    repeat {
      let page = try await guarded.views(
        of: CapitalEntry.self, after: last, limit: 500, as: officer.reader(for: .reporting, on: today))
      views += page.views
      last = page.last
    } while last != nil
    return CapitalStanding(
      entries: views, review: review, isExact: seesEverything(officer), isKeeping: keepsCapital(officer))
  }

  /// The draft of a request for capital of a source for the next year.
  func capitalRequest(
    for source: CapitalSource, as officer: Officer
  ) async throws -> (paper: CapitalPaper, amount: Dong) {
    guard seesCapital(officer) else { throw Problem(.forbidden) }
    let review = try await capitalReview()
    return (try review.request(for: source), try review.proposal(for: source))
  }

  /// Records an entry in the book of capital, for whoever keeps it.
  func record(_ request: CapitalRequest, by officer: Officer) async throws -> CapitalEntry {
    guard keepsCapital(officer) else {
      let clause = CapitalClauses().allocation
      let who = plan.agencies.map(\.id).filter { plan.clause(ledBy: $0, among: [clause]) != nil }
        .map(\.text).joined(separator: ", ")
      throw Problem(
        .forbidden,
        Wording(
          vi: "Kế hoạch giao sổ vốn cho: \(who).", en: "The plan gives the book of capital to: \(who)."),
        clause: clause.text)
    }
    if let by = request.by { try requireAgency(by, field: "by") }
    for _ in 0..<Self.attempts {
      let kept = try await store.all(CapitalEntry.self)
      var book = try CapitalBook(kept.map(\.record))
      let entry = try request.entry(in: book, by: officer.agency, stamp: officer.stamp(on: today))
      try book.record(entry)
      var transaction = StoreTransaction(by: officer.actor, for: .reporting, on: today)
      try transaction.insert(entry)
      // Two entries that fit singly may not fit together: both write the book's first entry, so that one of them comes second.
      if let first = kept.first { try transaction.update(first, replacing: first.record) }
      do throws(StoreError) {
        try await store.commit(transaction)
        return entry
      } catch {
        guard error.code == .conflict || error.code == .alreadyExists else { throw error }
      }
    }
    throw Problem(.changedMeanwhile)
  }

  /// So often an entry that was overtaken is tried again.
  private static let attempts = 8

  private func capitalReview() async throws -> CapitalReview {
    let records = try await everything().records
    let month = try month(of: records)
    return try CapitalReview(
      folder: records.recordedMoney(on: today).folder, decisions: month.decisions, list: month.list,
      book: try CapitalBook(records.capital), progress: records.capitalProgress(on: today),
      aftercare: records.aftercare, asOf: today)
  }
}
