import HoaNhapEligibility
public import HoaNhapModels
public import HoaNhapPolicy
public import HoaNhapValues

extension ListFile {
  /// Draws the month's list up from the list before and the people's records.
  ///
  /// Who belongs on it is what ``MonthlyList`` judges by the rules of the edition (B.2, C.3). It is compared with the latest confirmed list
  /// of an earlier month; where months between have none, the draft says so. Without an earlier list the entries in the people's own
  /// records stand for it. Whoever was on the list and is not any more leaves with a reason; whoever was on it while facts are missing
  /// stays, and that blocks. What the police stated holds on, in this month's next versions and in later months, until they say that the
  /// person returns. Nothing is written: the file takes the draft by ``drawUp(_:by:stamp:)`` or ``correct(_:because:by:stamp:)``.
  ///
  /// Source: plan III.1 ý 4 (P.3); B.2, C.2, C.3. That a list which nobody confirmed is none to compare with is assumed.
  /// - Parameters:
  ///   - day: the day on which it is drawn up and judged.
  ///   - people: all records.
  ///   - previous: the files of earlier months, in any order; others are passed over.
  ///   - stated: what the police say that no record tells.
  ///   - returning: those whom an earlier statement keeps off no longer.
  ///   - recorded: which shown fields were changed since the list before.
  ///   - edition: the rules.
  /// - Complexity: O(n log n) in the people
  public func draft(
    on day: CivilDate, people: [Person], previous: [ListFile], stated: [ListStatement] = [],
    returning: Set<PersonID> = [], recorded: RecordedChanges = RecordedChanges(),
    edition: Edition = .decision08
  ) -> ListDraft {
    let before = EarlierList(for: self, previous: previous, people: people)
    var drawing = ListDrawing(before: before, recorded: recorded, day: day, edition: edition)
    let late = daysLate ?? max(0, duty.lastDay.days(until: day))
    if late > 0 { drawing.findings.append(ListFinding(.drawnUpLate, count: late)) }
    if !before.skipped.isEmpty {
      drawing.findings.append(ListFinding(.monthsSkipped, count: before.skipped.count))
    }
    drawing.take(stated, else: before.statements.filter { !returning.contains($0.key) })
    drawing.take(people)
    return ListDraft(
      month: month, drawnUpOn: day, edition: edition.id.description, basis: before.basis,
      skippedMonths: before.skipped, rows: drawing.rows.sorted { $0.person < $1.person },
      departures: drawing.departures.sorted { $0.person < $1.person },
      keptOff: drawing.keptOff.sorted { $0.person < $1.person },
      findings: drawing.findings.sorted(by: ListFinding.precedes))
  }
}

/// Who was on the list before, and which list that is.
struct EarlierList {
  let basis: ListBasis
  let skipped: [YearMonth]
  /// Each with the facts of the time, where a list kept them.
  let members: [PersonID: ListFacts?]
  /// What was stated before and holds on.
  let statements: [PersonID: ListReason]

  init(for file: ListFile, previous: [ListFile], people: [Person]) {
    let earlier = previous.filter { $0.month < file.month }
    let last = earlier.filter { $0.confirmed != nil }.max { $0.month < $1.month }
    let basis: ListBasis =
      if let last, let version = last.confirmed {
        .list(month: last.month, version: version.number)
      } else {
        .records
      }
    self.basis = basis
    var statements = last?.confirmed?.statements ?? [:]
    if let current = file.current {
      // Whoever came back in this month's version before stays back in the next.
      if current.basis == basis { for row in current.rows { statements[row.person] = nil } }
      statements.merge(current.statements) { _, now in now }
    }
    self.statements = statements
    if let last, let version = last.confirmed {
      skipped = Self.months(after: last.month, before: file.month)
      members = version.rows.reduce(into: [:]) {
        $0.updateValue($1.facts.reveal(for: .monthlyList), forKey: $1.person)
      }
      return
    }
    // Lists that were drawn up and never confirmed leave a gap too.
    let first = earlier.map(\.month).min()
    skipped = first.map { [$0] + Self.months(after: $0, before: file.month) } ?? []
    members = Self.members(of: file, people)
  }

  /// Those whose own records say that they were on a list of an earlier month.
  ///
  /// Once this month's list is confirmed the records say this month, so what the first version made of them counts too.
  private static func members(of file: ListFile, _ people: [Person]) -> [PersonID: ListFacts?] {
    var members: [PersonID: ListFacts?] = [:]
    if let first = file.versions.first, first.basis == .records {
      let known = first.rows.filter { $0.movement != .new }.map(\.person) + first.departures.map(\.person)
      for person in known { members.updateValue(nil, forKey: person) }
    }
    for person in people {
      guard let entry = person.rehabilitation.reveal(for: .monthlyList).listEntry.value ?? nil,
        let confirmed = entry.confirmedOn.value ?? nil
      else { continue }
      let isEarlier = entry.month.value.map { $0 < file.month } ?? (confirmed < file.month.firstDay)
      if isEarlier { members.updateValue(nil, forKey: person.id) }
    }
    return members
  }

  private static func months(after first: YearMonth, before last: YearMonth) -> [YearMonth] {
    let months =
      first.year * 12 + first.month..<max(first.year * 12 + first.month, last.year * 12 + last.month - 1)
    return months.compactMap { YearMonth(year: $0 / 12, month: $0 % 12 + 1) }
  }
}

extension ListVersion {
  /// What the police stated, in it or before, of those who are not on it.
  fileprivate var statements: [PersonID: ListReason] {
    var statements: [PersonID: ListReason] = [:]
    for departure in departures + draft.keptOff where departure.isStated {
      statements[departure.person] = departure.reason
    }
    return statements
  }
}
