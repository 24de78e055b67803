import HoaNhap
import Testing

@Suite("The list and the book of obligations — plan III.1 ý 4")
struct ListObligationTests {
  private typealias S = ListSamples

  private func book() throws -> ObligationBook {
    var book = ObligationBook(of: .chauSon)
    try book.open(
      Plan.chauSon.obligations(from: S.date("2026-06-01"), to: S.date("2026-06-30")),
      stamp: S.stamp("2026-06-01"))
    return book
  }

  @Test("confirmed and handed over by the 4th: the month's obligation is done in time")
  func done() throws {
    var book = try book()
    let file = try S.handedOver("2026-06", on: "2026-06-04", S.people("P-1"))
    let added = try file.record(in: &book, stamp: S.stamp("2026-06-04"))
    #expect(added.count == 2)
    let status = try #require(
      book.statuses(asOf: S.date("2026-06-30")).first { $0.obligation.id == file.duty.obligation })
    #expect(
      status.state == .done && status.doneOn == S.date("2026-06-04") && status.confirmedBy == [S.committee])
    #expect(try file.record(in: &book, stamp: S.stamp("2026-06-05")).isEmpty)
  }

  @Test("handed over on the 5th it is done late; confirmed alone it stays open")
  func late() throws {
    var book = try book()
    var file = try S.confirmed("2026-06", on: "2026-06-04", S.people("P-1"))
    try file.record(in: &book, stamp: S.stamp("2026-06-04"))
    func status() -> ObligationStatus? {
      book.statuses(asOf: S.date("2026-06-30")).first { $0.obligation.id == file.duty.obligation }
    }
    #expect(status()?.state == .late && status()?.isBlocked == false)
    try file.handOver(
      version: 1, to: S.bank, by: S.police, on: S.date("2026-06-05"), stamp: S.stamp("2026-06-05"))
    try file.record(in: &book, stamp: S.stamp("2026-06-05"))
    #expect(status()?.state == .doneLate && status()?.daysLate == 1)
  }

  @Test("what was reversed in the list is reversed in the book, and what was recorded anew is")
  func reversal() throws {
    var book = try book()
    var file = try S.handedOver("2026-06", on: "2026-06-03", S.people("P-1"))
    try file.record(in: &book, stamp: S.stamp("2026-06-03"))
    let (day, stamp) = (S.date("2026-06-04"), S.stamp("2026-06-04"))
    try file.reverse(move: 3, because: "Nhầm", by: S.police, on: day, stamp: stamp)
    try file.reverse(move: 2, because: "Nhầm", by: S.committee, on: day, stamp: stamp)
    try file.confirm(version: 1, by: S.committee, on: day, stamp: stamp)
    try file.handOver(version: 1, to: S.bank, by: S.police, on: day, stamp: stamp)
    #expect(try file.record(in: &book, stamp: stamp).count == 4)
    let status = try #require(
      book.statuses(asOf: day).first { $0.obligation.id == file.duty.obligation })
    #expect(status.doneOn == day && book.entries.count == 6)
  }

  @Test("a correction changes nothing in the book; an obligation that is not open is told")
  func correction() throws {
    var book = try book()
    var file = try S.handedOver("2026-06", on: "2026-06-03", S.people("P-1"))
    try file.record(in: &book, stamp: S.stamp("2026-06-03"))
    try file.correct(
      file.draft(on: S.date("2026-06-08"), people: S.people("P-2"), previous: []), because: "Sai mã",
      by: S.police, stamp: S.stamp("2026-06-08"))
    try file.confirm(version: 2, by: S.committee, on: S.date("2026-06-08"), stamp: S.stamp("2026-06-08"))
    #expect(try file.record(in: &book, stamp: S.stamp("2026-06-08")).isEmpty)
    var empty = ObligationBook(of: .chauSon)
    let before = empty
    #expect(throws: ObligationFault.self) { try file.record(in: &empty, stamp: S.stamp("2026-06-08")) }
    #expect(empty == before)
  }
}

@Suite("The confirmed list in the people's records — C.2")
struct ListEntryTests {
  private typealias S = ListSamples

  private func entry(_ month: String, _ day: String?) -> Fact<ListEntry?> {
    .known(
      ListEntry(month: Fact(YearMonth(month)), confirmedOn: .known(day.map { S.date($0) })))
  }

  private func written(_ file: ListFile, to people: [Person]) -> [Person] {
    let changed = file.entryChanges().applied(to: people)
    return people.map { person in changed.first { $0.id == person.id } ?? person }
  }

  private func entries(_ people: [Person]) -> [Fact<ListEntry?>] {
    people.map { $0.rehabilitation.reveal(for: .monthlyList).listEntry }
  }

  @Test("confirmed on a day: from that day on C.2 holds, on the day before it does not")
  func confirmed() throws {
    let people = S.people("P-1", "P-2")
    let file = try S.confirmed("2026-06", on: "2026-06-03", people)
    let written = written(file, to: people)
    #expect(entries(written) == [entry("2026-06", "2026-06-03"), entry("2026-06", "2026-06-03")])
    #expect(MonthlyListEntry(written[0], asOf: S.date("2026-06-03")).state == .confirmed)
    #expect(MonthlyListEntry(written[0], asOf: S.date("2026-06-02")).state == .awaitingConfirmation)
    #expect(file.entryChanges().applied(to: written).isEmpty, "written twice it changes nothing")
  }

  @Test("who is kept off has no entry either, such as one of a list before the first file")
  func keptOff() throws {
    let may = try S.confirmed("2026-05", on: "2026-05-04", S.people("P-1"))
    let people = [S.person("P-1"), S.person("P-2") { $0.listEntry = entry("2026-03", "2026-03-04") }]
    let june = try S.confirmed(
      "2026-06", on: "2026-06-03", people, previous: [may], stated: [ListStatement("P-2", .movedAway)])
    #expect(june.current?.draft.keptOff.map(\.person) == ["P-2"])
    #expect(entries(written(june, to: people)) == [entry("2026-06", "2026-06-03"), .known(nil)])
  }

  @Test("before confirmation nothing is written: the list before still counts")
  func unconfirmed() throws {
    var file = try S.file("2026-06")
    try file.drawUp(
      file.draft(on: S.date("2026-06-03"), people: S.people("P-1"), previous: []), by: S.police,
      stamp: S.stamp("2026-06-03"))
    #expect(file.entryChanges().entries.isEmpty)
  }

  @Test("whoever leaves has no entry any more")
  func left() throws {
    let people = S.people("P-1", "P-2")
    let may = try S.handedOver("2026-05", on: "2026-05-04", people)
    let inMay = written(may, to: people)
    let june = try S.confirmed(
      "2026-06", on: "2026-06-03", inMay, previous: [may], stated: [ListStatement("P-2", .movedAway)])
    #expect(entries(written(june, to: inMay)) == [entry("2026-06", "2026-06-03"), .known(nil)])
  }

  @Test("a correction takes away whom it leaves out, and does not undo a later month")
  func correction() throws {
    let people = S.people("P-1", "P-2", "P-3")
    var may = try S.handedOver("2026-05", on: "2026-05-04", people)
    let inMay = written(may, to: people)
    let june = try S.confirmed("2026-06", on: "2026-06-03", Array(inMay.prefix(2)), previous: [may])
    let inJune = written(june, to: Array(inMay.prefix(1))) + inMay.dropFirst()
    try may.correct(
      may.draft(on: S.date("2026-06-08"), people: Array(people.prefix(2)), previous: []),
      because: "Ghi nhầm người", by: S.police, stamp: S.stamp("2026-06-08"))
    try may.confirm(version: 2, by: S.committee, on: S.date("2026-06-09"), stamp: S.stamp("2026-06-09"))
    #expect(
      entries(written(may, to: inJune)) == [
        entry("2026-06", "2026-06-03"), entry("2026-05", "2026-06-09"), .known(nil),
      ])
  }

  @Test("a reversed confirmation is awaited again where it was written, and touches no other record")
  func reversed() throws {
    let people = S.people("P-1", "P-2")
    let may = try S.handedOver("2026-05", on: "2026-05-04", people)
    let inMay = written(may, to: people)
    var june = try S.confirmed("2026-06", on: "2026-06-03", inMay, previous: [may])
    let half = [written(june, to: inMay)[0], inMay[1]]
    try june.reverse(
      move: 2, because: "Nhầm", by: S.committee, on: S.date("2026-06-03"), stamp: S.stamp("2026-06-03"))
    #expect(entries(written(june, to: half)) == [entry("2026-06", nil), entry("2026-05", "2026-05-04")])
  }

  @Test("the list and the records are written in one transaction, or not at all")
  func transaction() async throws {
    let store = MemoryStore()
    let people = S.people("P-1", "P-2")
    var file = try S.file("2026-06")
    let day = S.date("2026-06-03")
    try file.drawUp(
      file.draft(on: day, people: people, previous: []), by: S.police, stamp: S.stamp("2026-06-03"))
    let kept = try await store.insert(file, by: "ca-1", for: .monthlyList, on: day)
    var revisions: [PersonID: UInt64] = [:]
    for person in people {
      revisions[person.id] = try await store.insert(person, by: "ca-1", for: .transfer, on: day).revision
    }

    try file.confirm(version: 1, by: S.committee, on: day, stamp: S.stamp("2026-06-03"))
    func write(_ file: ListFile, revision: UInt64) throws -> StoreTransaction {
      var transaction = StoreTransaction(by: "ubnd-1", for: .monthlyList, on: day)
      try transaction.update(Revised(file, revision: revision), replacing: kept.record)
      for person in file.entryChanges().applied(to: people) {
        let revision = try #require(revisions[person.id])
        try transaction.update(
          Revised(person, revision: revision), replacing: people.first { $0.id == person.id })
      }
      return transaction
    }
    await #expect(throws: StoreError.self) {
      try await store.commit(write(file, revision: kept.revision + 7))
    }
    let untouched = try await store.get(Person.self, "P-1")?.record
    #expect(untouched == people[0])

    let entry = try await store.commit(write(file, revision: kept.revision))
    #expect(entry.changes.count == 3)
    #expect(entry.changes.map(\.fields) == [["moves"], ["list"], ["list"]])
    let stored = try #require(try await store.get(ListFile.self, "2026-06")?.record)
    #expect(stored == file)
    let person = try #require(try await store.get(Person.self, "P-2")?.record)
    #expect(MonthlyListEntry(person, asOf: day).state == .confirmed)
  }
}
