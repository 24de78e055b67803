import HoaNhap
import SQLiteStore

/// A report of a year, and how it stands for an officer.
struct ReportStanding: Sendable {
  let scope: ReportScope
  /// Whether its days are over.
  let isOver: Bool
  /// Whether the officer's agency gets figures of it today.
  let isOpen: Bool
  /// The day on which it was let out to the agencies that do not see every number.
  let releasedOn: CivilDate?
  /// How many times the officer's agency has handed in its part.
  let submissions: Int
  /// Whether the plan asks the officer's agency for a part.
  let isReporting: Bool
  /// Whether the plan lets the officer's agency pass the report on.
  let isReleasing: Bool
}

extension Desk {
  /// The report of a year, or the review after so many years.
  ///
  /// - Throws: ``Problem``: not found where the plan has none of the name, or the calendar no such year.
  func scope(of report: String, _ year: String) throws(Problem) -> ReportScope {
    guard let number = Int(year), String(number) == year else { throw Problem(.notFound) }
    let scope =
      plan.report(ReportID(report)) == nil && report == ReportScope.review
      ? try? plan.review(after: number) : try? plan.scope(of: ReportID(report), year: number)
    guard let scope else { throw Problem(.notFound) }
    return scope
  }

  /// The scopes of a year, in the plan's order; behind them the reviews whose data end in it.
  private func scopes(of year: Int) throws(InputError) -> [ReportScope] {
    var scopes: [ReportScope] = []
    for regime in plan.reports { scopes.append(try plan.scope(of: regime.id, year: year)) }
    let years = year - Edition.inForceFrom.year
    if let review = try? plan.review(after: years), review.window.to.year == year { scopes.append(review) }
    return scopes
  }

  /// The reports of a year, in the plan's order.
  func reports(of year: Int, as officer: Officer) async throws -> [ReportStanding] {
    let releases = try await store.all(ReportRelease.self).map(\.record)
    let submissions = try await store.all(ReportSubmission.self).map(\.record)
    var standings: [ReportStanding] = []
    for scope in try scopes(of: year) {
      let release = releases.first { $0.report == scope.name }
      let isOpen = seesEverything(officer) ? scope.window.from <= today : release != nil
      standings.append(
        ReportStanding(
          scope: scope, isOver: scope.window.to <= today,
          isOpen: isOpen && policy[officer.agency, .totals] == .full, releasedOn: release?.releasedOn,
          submissions: submissions.filter { $0.report == scope.name && $0.agency == officer.agency }.count,
          isReporting: scope.by.contains(officer.agency), isReleasing: passesOn(scope, officer)))
    }
    return standings
  }

  /// The report as the officer's agency gets it; every record behind an exact number is logged as read.
  ///
  /// Who may read everything gets it as it stands today, preliminary while its days are not over. Everybody else gets what was let out.
  /// - Throws: ``Problem``; ``ReportFault`` where it has not begun.
  func report(_ scope: ReportScope, as officer: Officer) async throws -> ReportCopy {
    guard policy[officer.agency, .totals] == .full else { throw Problem(.forbidden) }
    guard seesEverything(officer) else {
      guard let found = try await store.get(ReportRelease.self, Identifier(scope.name)) else {
        throw Problem.notReleased(scope)
      }
      let key = ReportRelease.key(found.record.recordID)
      try await log([key: ["copy"]], revisions: [key: found.revision], for: .reporting, as: officer)
      return try found.record.copy(for: officer.agency, plan: plan)
    }
    let (records, loaded) = try await everything()
    let report = try report(scope, of: records)
    let copy = try report.copy(for: officer.agency, policy: policy)
    guard copy.isFull else { throw Problem(.forbidden) }
    var read: [RecordKey: Set<String>] = [:]
    for entry in report.figures.figures.flatMap(\.trace.entries) {
      // An obligation is a line of the plan's book.
      let isDuty = entry.record.collection == ObligationBook.collection
      read[isDuty ? ObligationBook.key(plan.id) : entry.record, default: []].insert("id")
      if let subject = entry.subject { read[subject, default: []].insert("id") }
    }
    for submission in records.submissions where submission.report == scope.name {
      read[ReportSubmission.key(submission.recordID)] = ["figures", "narrative"]
    }
    try await log(read, revisions: loaded.revisions, for: .reporting, as: officer)
    return copy
  }

  /// How many times an agency has handed in its part.
  func submissions(to scope: ReportScope, by officer: Officer) async throws -> [ReportSubmission] {
    try await store.all(ReportSubmission.self).map(\.record)
      .filter { $0.report == scope.name && $0.agency == officer.agency }
  }

  /// Takes in the part of the officer's agency.
  ///
  /// - Parameters:
  ///   - json: figures, words and difficulties, as ``ReportSubmission/json`` writes them.
  ///   - scope: the report.
  ///   - expected: how many parts of the agency the officer knows of.
  /// - Returns: the part, with its number.
  func submit(
    _ json: JSONValue, to scope: ReportScope, expecting expected: ExpectedRevision, by officer: Officer
  ) async throws -> ReportSubmission {
    let last = try await submissions(to: scope, by: officer).map(\.number).max()
    try check(expected, is: last.map { UInt64($0) })
    let sent = try ReportSubmission(
      sent: json, to: scope, by: officer.agency, stamp: officer.stamp(on: today))
    for (index, id) in sent.difficulties.enumerated() {
      guard try await store.get(Difficulty.self, id)?.record.by == officer.agency else {
        throw InputError(
          .unknownReference, field: "difficulties[\(index)]",
          vi: "Cơ quan chưa báo cáo khó khăn nào với mã này.",
          en: "The agency has reported no difficulty of this identifier.")
      }
    }
    let submission = try ReportSubmission(
      to: scope, by: officer.agency, number: (last ?? 0) + 1, on: today, figures: sent.figures,
      narrative: sent.narrative, difficulties: sent.difficulties, stamp: officer.stamp(on: today))
    try await store.put(
      submission, expecting: .absent, by: officer.actor, for: .reporting, on: today)
    return submission
  }

  /// Lets a report out to the agencies that do not see every number, once.
  ///
  /// - Throws: ``Problem`` where the plan does not pass it through the officer's agency, or it was let out already; ``ReportFault``
  ///   where its days are not over.
  func release(_ scope: ReportScope, by officer: Officer) async throws -> ReportRelease {
    guard passesOn(scope, officer) else { throw Problem(.forbidden) }
    let told = try await store.all(ToldFigures.self).map(\.record).sorted { $0.number < $1.number }
    var earlier: [PublishedFigures] = []
    for figures in told.flatMap(\.figures) { earlier.append(PublishedFigures(figures, after: earlier)) }
    let report = try PeriodReport(of: try await everything().records, for: scope, asOf: today)
    var outside: ReportCopy?
    for agency in plan.agencies where outside == nil {
      let copy = try? report.copy(for: agency.id, policy: policy, after: earlier)
      if copy?.isFull == false { outside = copy }
    }
    guard let outside else { throw Problem(.forbidden) }
    let number = (told.last?.number ?? 0) + 1
    let release = ReportRelease(outside, number: number, by: officer.agency, on: today)
    var transaction = StoreTransaction(by: officer.actor, for: .reporting, on: today)
    try transaction.insert(release)
    try transaction.insert(ToldFigures(report, number: number, after: earlier))
    try await store.commit(transaction)
    return release
  }

  /// Whether the plan passes a report on through the officer's agency; where it names nobody, through those who report.
  private func passesOn(_ scope: ReportScope, _ officer: Officer) -> Bool {
    (scope.via.isEmpty ? scope.by : scope.via).contains(officer.agency)
  }

  /// Whether every category is open to the officer's agency as a whole.
  func seesEverything(_ officer: Officer) -> Bool {
    DataCategory.standard.allSatisfy { policy[officer.agency, $0] == .full }
  }

  private func report(_ scope: ReportScope, of records: CommuneRecords) throws(ReportFault) -> PeriodReport {
    scope.window.to <= today
      ? try PeriodReport(of: records, for: scope, asOf: today)
      : try PeriodReport.preliminary(of: records, for: scope, until: today)
  }
}

extension ReportSubmission {
  /// Reads what an officer sent: what it is about and who sends it the server knows itself.
  fileprivate init(
    sent json: JSONValue, to scope: ReportScope, by agency: AgencyID, stamp: RecordStamp
  ) throws(InputError) {
    let fields = try Fields(json)
    let lists = ["figures", "narrative", "difficulties"]
    try fields.allow(lists)
    for (index, element) in (fields.object["narrative"]?.arrayValue ?? []).enumerated() {
      guard let slot = element["slot"]?.stringValue else { continue }
      guard NarrativeSlot.standard.contains(NarrativeSlot(rawValue: slot)) else {
        let known = NarrativeSlot.standard.map(\.rawValue).joined(separator: ", ")
        throw InputError(
          .unknownWord, field: "narrative[\(index)].slot", vi: "Ở đây phải là một trong: \(known).",
          en: "One of these belongs here: \(known).")
      }
      guard element["text"]?.stringValue?.count ?? 0 <= Fields.longestWords else {
        throw InputError(
          .outOfRange, field: "narrative[\(index)].text", vi: "Dài nhất \(Fields.longestWords) ký tự.",
          en: "At most \(Fields.longestWords) characters.")
      }
    }
    try self.init(
      json: .object(
        JSONObject(
          [
            JSONMember("report", .string(scope.name)), JSONMember("agency", .string(agency.text)),
            JSONMember("number", 1), JSONMember("submitted_on", .string(stamp.day.text)),
            JSONMember("recorded_on", .string(stamp.day.text)),
            JSONMember("recorded_by", .string(stamp.officer.text)),
          ] + lists.map { JSONMember($0, fields.object[$0] ?? []) })))
  }
}

extension ChangePurpose {
  /// To put together a report.
  static let reporting = ChangePurpose(rawValue: ReadingPurpose.reporting.rawValue)
}
