public import HoaNhapEligibility
public import HoaNhapModels
public import HoaNhapValues

/// What a confirmed list changes in the people's own records: each one's latest entry, which C.2 reads.
///
/// ```swift
/// var transaction = StoreTransaction(by: actor, for: .monthlyList, on: day)
/// try transaction.update(Revised(file, revision: revision), replacing: old)
/// for person in file.entryChanges().applied(to: people) { try transaction.put(person, expecting: …) }
/// try await store.commit(transaction)   // the list and the records, together or not at all
/// ```
public struct ListEntryChanges: Sendable, Hashable, RedactedRecord {
  /// The month of the list.
  public let month: YearMonth
  /// The new entry of each person; known to be `nil` for who is not on the list any more.
  public let entries: [PersonID: Fact<ListEntry?>]
  /// Whether a reversed confirmation is all there is to write: only records that already hold an entry of the month change.
  public let isReversal: Bool

  /// The people whose records change, with the change made, in the order in which they were given.
  ///
  /// A record that holds the entry of a later month is left alone: a correction of May does not undo June.
  public func applied(to people: [Person]) -> [Person] {
    people.compactMap { person in
      guard let entry = entries[person.id] else { return nil }
      var past = person.rehabilitation.reveal(for: .monthlyList)
      let recorded = (past.listEntry.value ?? nil)?.month.value
      if let recorded, recorded > month { return nil }
      if isReversal, recorded != month { return nil }
      guard past.listEntry != entry else { return nil }
      past.listEntry = entry
      var changed = person
      changed.rehabilitation = Sensitive(past)
      return changed
    }
  }

  /// The month and how many entries there are.
  public var printedForm: String { "entries of list \(month): \(entries.count)" }
}

extension ListFile {
  /// What the list changes in the people's records as it stands: for the host to write together with the file.
  ///
  /// Everybody on the latest confirmed version has an entry of the month with the day of its confirmation. Whoever left it, is kept off it,
  /// or stood on an earlier version alone, has none. Where a confirmation was reversed and none stands, entries of the month that were
  /// written already say that confirmation is awaited. Before the first confirmation nothing changes: the list before still counts.
  ///
  /// Source: C.2. That whoever leaves the list has no entry any more is assumed.
  public func entryChanges() -> ListEntryChanges {
    var entries: [PersonID: Fact<ListEntry?>] = [:]
    if let confirmed {
      for version in versions.prefix(confirmed.number - 1) where version.confirmedOn != nil {
        for row in version.rows { entries.updateValue(.known(nil), forKey: row.person) }
      }
      for row in reversedVersions.flatMap(\.rows) { entries.updateValue(.known(nil), forKey: row.person) }
      for departure in confirmed.departures + confirmed.draft.keptOff {
        entries.updateValue(.known(nil), forKey: departure.person)
      }
      for row in confirmed.rows { entries[row.person] = entry(confirmedOn: confirmed.confirmedOn) }
    } else {
      for row in reversedVersions.flatMap(\.rows) { entries[row.person] = entry(confirmedOn: nil) }
    }
    return ListEntryChanges(month: month, entries: entries, isReversal: confirmed == nil)
  }

  private func entry(confirmedOn day: CivilDate?) -> Fact<ListEntry?> {
    .known(ListEntry(month: .known(month), confirmedOn: .known(day)))
  }

  /// The versions of which a confirmation was reversed.
  private var reversedVersions: [ListVersion] {
    reversedMoves.sorted().compactMap { number in
      guard case .confirmed(let version) = moves[number - 1].action else { return nil }
      return self.version(version)
    }
  }
}
