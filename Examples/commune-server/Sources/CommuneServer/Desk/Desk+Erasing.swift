import HoaNhap
import SQLiteStore

/// Why a person's data are erased (S.2, S.3).
enum ErasureReason: String, Sendable, CaseIterable {
  /// The person asked for it.
  case subjectRequest = "subject-request"
  /// They are kept no longer than is needed.
  case retention

  var purpose: ChangePurpose { self == .subjectRequest ? .subjectRequest : .retention }
}

extension Desk {
  /// Erases everything that is kept about a person, in one transaction. No version before can be read again, of what goes and of what is
  /// rewritten without the person.
  ///
  /// - Returns: how many records went, and how many were rewritten.
  /// - Throws: ``Problem``: forbidden for an agency that may not read everything; `notNow` where a matter of the person is not over.
  func erase(
    _ id: PersonID, for reason: ErasureReason, expecting expected: ExpectedRevision, by officer: Officer
  ) async throws -> (erased: Int, rewritten: Int) {
    // Whoever erases sees what goes.
    guard seesEverything(officer) else { throw Problem(.forbidden) }
    let (records, loaded) = try await everything()
    let person = Person.key(id)
    guard let revision = loaded.revisions[person] else { throw Problem(.notFound) }
    try check(expected, is: revision)
    var erasure = Erasure(of: id, in: records)
    guard erasure.open.isEmpty else {
      throw Problem(
        .notNow,
        Wording(
          vi: "Còn hồ sơ hoặc khoản vay chưa kết thúc của người này; hãy kết thúc trước rồi xóa.",
          en: "An application or a loan of the person is not over; bring it to its end, then erase."),
        code: "open")
    }
    var transaction = StoreTransaction(by: officer.actor, for: reason.purpose, on: today)
    for key in erasure.keys {
      transaction.erase(key, expecting: loaded.revisions[key].map { .exactly($0) } ?? .any)
    }
    var rewritten = 0
    func rewrite<Record: StorableRecord>(_ record: Record, _ revision: UInt64, _ fields: [String]) throws {
      try transaction.rewrite(Revised(record, revision: revision), erasing: fields)
      rewritten += 1
    }
    for list in records.lists {
      guard let revision = loaded.revisions[ListFile.key(list.recordID)],
        let other = try erasure.renaming(list)
      else { continue }
      try rewrite(other, revision, ["moves"])
    }
    for home in records.folder.households {
      guard let revision = loaded.revisions[Household.key(home.id)], let other = erasure.renaming(home)
      else { continue }
      try rewrite(other, revision, ["representative"])
    }
    let calendar = try settings.calendar(years: today.year - 1...today.year + 2)
    if let book = records.duties, let revision = loaded.revisions[ObligationBook.key(book.recordID)],
      let other = try erasure.renaming(book, under: plan, calendar: calendar, on: today)
    {
      try rewrite(other, revision, ["obligations", "entries"])
    }
    for told in try await store.all(ToldFigures.self) {
      let other = told.record.renaming(erasure.names)
      if other != told.record { try rewrite(other, told.revision, ["figures"]) }
    }
    try await store.commit(transaction)
    return (erasure.keys.count, rewritten)
  }
}
