import HoaNhapModels
import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues

extension MonthReport {
  /// The month's list as a file, and what it is compared with.
  struct Lists {
    var file: ListFile?
    var changes: ListComparison?
    /// Who has left a confirmed list, and why.
    var departures: [PersonID: ListedChange] = [:]

    /// The latest version of the day for the agency that draws it up.
    func copy(_ folder: DataFolder, asOf: CivilDate) -> ListCopy? {
      guard let file, let version = file.versions(on: asOf).last else { return nil }
      return try? file.copy(
        of: version.number, for: file.duty.agency, people: folder.people, households: folder.households)
    }
  }

  /// Finds the month's list, or draws up its first version where none is kept.
  ///
  /// - Parameters:
  ///   - records: the commune's records.
  ///   - previous: the list of an earlier month, taken where the records have none of that month.
  ///   - asOf: the day; of moves recorded later nothing counts.
  ///   - plan: says who draws the list up, and by when; a plan without that duty has no list.
  ///   - edition: the rules.
  static func lists(
    _ records: CommuneRecords, previous: ListFile?, asOf: CivilDate, plan: Plan, edition: Edition
  ) -> Lists {
    let month = YearMonth(of: asOf)
    var earlier = records.lists.filter { $0.month < month }
    if let previous, previous.month < month, !earlier.contains(where: { $0.month == previous.month }) {
      earlier.append(previous)
    }
    var lists = Lists()
    lists.file =
      records.lists.first { $0.month == month }?.known(on: asOf)
      ?? drawnUp(records.folder.people, month, previous: earlier, asOf: asOf, plan: plan, edition: edition)
    // What the records keep of a month tells more than a copy of its list from that month.
    let before = earlier.first { $0.month == previous?.month } ?? earlier.max { $0.month < $1.month }
    if let file = lists.file, let now = file.standing(on: asOf), let then = before?.standing(on: asOf) {
      lists.changes = ListComparison(then, now)
    }
    for version in (earlier + (lists.file.map { [$0] } ?? [])).flatMap({ $0.versions(on: asOf) })
      .filter({ $0.confirmedOn != nil }).sorted(by: { $0.drawnUpOn < $1.drawnUpOn })
    {
      // Whoever comes back is on the list again.
      for row in version.rows { lists.departures[row.person] = nil }
      for departure in version.departures {
        lists.departures[departure.person] = ListedChange(departure.reason, on: version.drawnUpOn)
      }
    }
    return lists
  }

  /// A file with a first version that nobody has confirmed; `nil` where the plan asks for none on that day.
  private static func drawnUp(
    _ people: [Person], _ month: YearMonth, previous: [ListFile], asOf: CivilDate, plan: Plan,
    edition: Edition
  ) -> ListFile? {
    do throws(ListFault) {
      let duty = try plan.listDuty(for: month)
      var file = ListFile(for: month, under: duty)
      let draft = file.draft(on: asOf, people: people, previous: previous, edition: edition)
      try file.drawUp(draft, by: duty.agency, stamp: RecordStamp(on: asOf, by: "hoanhap"))
      return file
    } catch {
      return nil
    }
  }
}

extension ListFile {
  /// The file as it was known at the end of a day, by the days of the entries; `nil` where nothing had been drawn up.
  fileprivate func known(on day: CivilDate) -> ListFile? {
    var file = ListFile(for: month, under: duty)
    for move in moves.prefix(while: { $0.stamp.day <= day }) {
      file.append(move.action, on: move.day, by: move.by, stamp: move.stamp)
    }
    return file.versions.isEmpty ? nil : file
  }

  /// The version that counts on a day: the latest that was confirmed, else the latest.
  fileprivate func standing(on day: CivilDate) -> ListVersion? {
    let versions = versions(on: day)
    return versions.last { $0.confirmedOn != nil } ?? versions.last
  }
}
