import HoaNhapValues

/// From what the edition of a case is put together: a base, the amendments that reach the case, the day of reading.
struct EditionSource: Sendable, Hashable {
  let base: Edition
  let amendments: [Amendment]
  /// The days after the base's first on which its own values change.
  let changeDays: [CivilDate]
  /// The day as of which values are read, at the earliest.
  let day: CivilDate
  let isPinned: Bool

  var reading: EditionReading {
    let id = base.id
    // Values change on these days alone, so the last of them stands for every day up to the next.
    let days = changeDays.filter { $0 <= day } + amendments.map(\.from)
    return EditionReading(
      id: amendments.isEmpty
        ? id
        : EditionID(
          programme: id.programme, inForceFrom: id.inForceFrom, revision: id.revision,
          amendments: amendments.map(\.id)),
      asOf: days.reduce(id.inForceFrom, max), isPinned: isPinned)
  }

  var edition: Edition {
    if amendments.isEmpty, changeDays.allSatisfy({ $0 <= day }) { return base }
    // What is pinned does not end for its case, and an amendment of new applications governs them to their end: its last
    // day is for applications.
    let whole = amendments.reduce(base) { edition, amendment in
      let ends = !isPinned && amendment.scope == .all
      return edition.layering(amendment, until: ends ? amendment.until : nil)
    }
    // A case applied for after an amendment began is never read as of an earlier day.
    return whole.standing(on: amendments.map(\.from).reduce(max(day, base.id.inForceFrom), max))
  }
}
