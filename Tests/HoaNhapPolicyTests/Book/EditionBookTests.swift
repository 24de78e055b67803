import HoaNhapPolicy
import HoaNhapValues
import Testing

/// The ceiling of a person that an edition has for a case, in million đồng.
private func millions(_ choice: EditionChoice) -> Int64 {
  choice.judgedUnder.ceilings.person.latest.value.amount / 1_000_000
}

@Suite("Which edition governs a case: the built-in edition alone")
struct BuiltInBookTests {
  static let book = EditionBook.decision08

  @Test(
    "D.1 Before 1 May 2026 nothing governs, and the case is still judged under the edition to come; from that day on it governs",
    arguments: [("2014-06-05", false), ("2026-04-30", false), ("2026-05-01", true), ("2036-01-01", true)])
  func start(day: String, governs: Bool) {
    let choice = Self.book.edition(for: date(day))
    #expect(choice.judgedUnder == .decision08)
    #expect(choice.governs == governs && (choice.governing == nil) == !governs)
    #expect(choice.ground == (governs ? .inForce : .notYet(first: date("2026-05-01"))))
    #expect(choice.holds.contains(date(day)))
    #expect(choice.holds == (governs ? .always : DateRange(from: nil, until: date("2026-04-30"))))
  }

  @Test("D.1 A case applied for before the Decision and judged under it is governed by it")
  func appliedBefore() {
    let choice = Self.book.edition(appliedOn: date("2026-04-20"), judgedOn: date("2026-06-03"))
    #expect(choice.governing?.id == Edition.decision08.id)
    #expect(choice.holds == .since(date("2026-05-01")))
  }

  @Test("Each answer says why, in both languages")
  func words() {
    let early = Self.book.edition(for: date("2026-04-30")).wording
    #expect(early.vi.contains("01/05/2026") && early.en.contains("2026-05-01"))
    #expect(Self.book.edition(for: date("2026-05-01")).wording.en.contains("qd-08-2026/2026-05-01/1"))
  }
}

@Suite("Which edition governs a case: editions that follow one another")
struct SuccessorTests {
  /// An invented successor from 2031 on, and one after a gap.
  static func book(gap: Bool = false, lastDay: String? = nil) throws -> EditionBook {
    var first = Edition.decision08
    first.inForce = DateRange(from: date("2026-05-01"), until: date(gap ? "2030-06-30" : "2030-12-31"))!
    return try EditionBook(
      [edition("2031-01-01", until: lastDay), first], gaps: gap ? .allowed : .refused)
  }

  @Test(
    "The edition in force on the day governs; on the first day of the next one that does",
    arguments: [
      ("2026-05-01", "qd-08-2026"), ("2030-12-31", "qd-08-2026"), ("2031-01-01", "vi-du"),
      ("2040-01-01", "vi-du"),
    ])
  func borders(day: String, programme: String) throws {
    #expect(try Self.book().edition(for: date(day)).governing?.id.programme == programme)
  }

  @Test("A case applied for under one edition and judged after it ended stays with it")
  func appliedUnderTheFirst() throws {
    let book = try Self.book()
    let choice = book.edition(appliedOn: date("2030-12-31"), judgedOn: date("2031-02-01"))
    #expect(choice.governing?.id.programme == "qd-08-2026")
  }

  @Test(
    "In a gap nothing governs, and the next edition judges",
    arguments: [
      ("2030-06-30", true, "qd-08-2026"), ("2030-07-01", false, "vi-du"), ("2030-12-31", false, "vi-du"),
      ("2031-01-01", true, "vi-du"),
    ])
  func gap(day: String, governs: Bool, programme: String) throws {
    let choice = try Self.book(gap: true).edition(for: date(day))
    #expect(choice.governs == governs && choice.judgedUnder.id.programme == programme)
    if !governs {
      #expect(choice.ground == .between(last: date("2030-06-30"), next: date("2031-01-01")))
      #expect(choice.holds == DateRange(from: date("2030-07-01"), until: date("2030-12-31")))
      #expect(choice.wording.en.contains("2030-06-30") && choice.wording.vi.contains("01/01/2031"))
    }
  }

  @Test("After the last day of the last edition nothing governs, and that edition judges")
  func ended() throws {
    let book = try Self.book(lastDay: "2035-12-31")
    #expect(book.edition(for: date("2035-12-31")).governs)
    let choice = book.edition(for: date("2036-01-01"))
    #expect(choice.ground == .ended(last: date("2035-12-31")) && choice.judgedUnder.id.programme == "vi-du")
    #expect(choice.holds == .since(date("2036-01-01")))
    #expect(choice.wording.en.contains("2035-12-31"))
  }

  @Test("Of two revisions the later governs; a case pinned to the earlier stays with it")
  func revisions() throws {
    var correction = Edition.decision08
    correction.id = EditionID(programme: "qd-08-2026", inForceFrom: date("2026-05-01"), revision: 2)
    let book = try EditionBook([correction, .decision08])
    #expect(book.edition(for: date("2026-06-03")).governing?.id.revision == 2)
    let pinned = try book.edition(pinnedTo: Edition.decision08.id, judgedOn: date("2026-06-03"))
    #expect(pinned.judgedUnder == .decision08 && pinned.ground == .pinned && pinned.governs)
  }

  @Test("An edition that the book does not hold cannot be pinned to; the answer names those it holds")
  func unknown() throws {
    let error = #expect(throws: UnknownEdition.self) {
      try EditionBook.decision08.edition(
        pinnedTo: EditionID("qd-08-2026/2026-05-01/9")!, judgedOn: date("2026-06-03"))
    }
    #expect(error?.wording.en.contains("qd-08-2026/2026-05-01/1") == true)
    #expect(throws: UnknownEdition.self) {
      try EditionBook.decision08.edition(
        pinnedTo: EditionID("qd-08-2026/2026-05-01/1+vi-du-9/1")!, judgedOn: date("2026-06-03"))
    }
  }

  @Test("A value of an edition that begins later does not govern before its day")
  func laterValue() throws {
    var edition = Edition.decision08
    let now = edition.ceilings.person.latest
    edition.ceilings.person = Parameter(
      "ceilings.person", "L.3", edition.ceilings.person.name,
      history: try Timeline([
        .init(from: date("2026-05-01"), now),
        .init(from: date("2028-01-01"), now.map { _ in Dong(300_000_000) }),
      ]))
    let book = try EditionBook([edition])
    #expect(millions(book.edition(for: date("2026-04-30"))) == 200)
    #expect(millions(book.edition(for: date("2027-12-31"))) == 200)
    #expect(millions(book.edition(for: date("2028-01-01"))) == 300)
    #expect(book.edition(for: date("2027-12-31")).holds.until == date("2027-12-31"))
  }
}

@Suite("Which edition governs a case: amendments")
struct AmendedCaseTests {
  @Test(
    "An amendment of new applications reaches those applied for on its days, and governs them to their end",
    arguments: [
      ("2027-02-28", "2027-02-28", 200), ("2027-02-28", "2027-03-01", 200), ("2027-02-28", "2029-01-01", 200),
      ("2027-03-01", "2027-03-01", 250), ("2027-12-31", "2027-12-31", 250), ("2027-12-31", "2029-01-01", 250),
      ("2028-01-01", "2028-01-01", 200),
    ] as [(String, String, Int64)])
  func newApplications(applied: String, judged: String, ceiling: Int64) throws {
    let book = try EditionBook(
      [.decision08], amendments: [try amendment(until: "2027-12-31", scope: .newApplications)])
    let choice = book.edition(appliedOn: date(applied), judgedOn: date(judged))
    #expect(millions(choice) == ceiling && choice.governs)
    #expect(choice.judgedUnder.id.amendments.isEmpty == (ceiling == 200))
    // A rule that looks the value up by the day of judging finds the same.
    #expect(
      choice.judgedUnder.ceilings.person.value(on: date(judged)) == choice.judgedUnder.ceilings.person.latest)
  }

  @Test(
    "An amendment of all reaches what is judged on its days, whenever it was applied for",
    arguments: [
      ("2026-05-04", "2027-02-28", 200), ("2026-05-04", "2027-03-01", 250), ("2027-03-01", "2027-03-01", 250),
      ("2026-05-04", "2027-12-31", 250), ("2026-05-04", "2028-01-01", 200), ("2027-03-01", "2028-01-01", 200),
    ] as [(String, String, Int64)])
  func all(applied: String, judged: String, ceiling: Int64) throws {
    let book = try EditionBook([.decision08], amendments: [try amendment(until: "2027-12-31", scope: .all)])
    let choice = book.edition(appliedOn: date(applied), judgedOn: date(judged))
    #expect(millions(choice) == ceiling)
    #expect(
      choice.judgedUnder.ceilings.person.value(on: date(judged)) == choice.judgedUnder.ceilings.person.latest)
    let span: (String?, String?) =
      judged < "2027-03-01"
      ? (nil, "2027-02-28") : judged > "2027-12-31" ? ("2028-01-01", nil) : ("2027-03-01", "2027-12-31")
    #expect(choice.holds == DateRange(from: span.0.map(date), until: span.1.map(date)))
  }

  @Test(
    "Where two change one parameter, the later one governs the days that both claim, and the earlier one again afterwards",
    arguments: [
      ("2027-02-28", 200), ("2027-03-01", 250), ("2027-05-31", 250), ("2027-06-01", 300), ("2027-09-30", 300),
      ("2027-10-01", 250), ("2028-01-01", 250),
    ] as [(String, Int64)])
  func later(day: String, ceiling: Int64) throws {
    let book = try EditionBook(
      [.decision08],
      amendments: [
        try amendment(HoaNhapPolicyTests.ceiling(300), name: "b", from: "2027-06-01", until: "2027-09-30"),
        try amendment(name: "a"),
      ])
    #expect(millions(book.edition(for: date(day))) == ceiling)
    #expect(
      book.consolidated(on: date(day))?.ceilings.person.value(on: date(day))?.value
        == Dong(ceiling * 1_000_000))
  }

  @Test(
    "A case applied for under an amendment of new applications goes by a later one of all once it is in force"
  )
  func mixed() throws {
    let book = try EditionBook(
      [.decision08],
      amendments: [
        try amendment(name: "a", scope: .newApplications),
        try amendment(ceiling(300), name: "b", from: "2028-01-01", scope: .all),
      ])
    func found(_ applied: String, _ judged: String) -> Int64 {
      millions(book.edition(appliedOn: date(applied), judgedOn: date(judged)))
    }
    #expect(found("2026-06-01", "2027-12-31") == 200 && found("2026-06-01", "2028-01-01") == 300)
    #expect(found("2027-06-01", "2027-12-31") == 250 && found("2027-06-01", "2028-01-01") == 300)
  }

  @Test(
    "A case pinned to an amended edition stays with it after the amendment ended, and others do not see it")
  func pinned() throws {
    let book = try EditionBook([.decision08], amendments: [try amendment(until: "2027-12-31")])
    let governed = book.edition(for: date("2027-06-01")).judgedUnder
    #expect(governed.id.description == "qd-08-2026/2026-05-01/1+vi-du-1/1")
    for day in ["2027-06-01", "2028-06-01", "2026-06-01"] {
      let choice = try book.edition(pinnedTo: governed.id, judgedOn: date(day))
      #expect(millions(choice) == 250 && choice.judgedUnder.id == governed.id)
      let base = try book.edition(pinnedTo: Edition.decision08.id, judgedOn: date(day))
      #expect(base.judgedUnder == .decision08)
    }
    #expect(millions(book.edition(for: date("2028-06-01"))) == 200)
  }

  @Test("Of two revisions of an amendment the later governs; a case pinned to the earlier stays with it")
  func correctedAmendment() throws {
    let book = try EditionBook(
      [.decision08], amendments: [try amendment(), try amendment(ceiling(260), revision: 2)])
    #expect(millions(book.edition(for: date("2027-06-01"))) == 260)
    let first = EditionID("qd-08-2026/2026-05-01/1+vi-du-1/1")!
    #expect(millions(try book.edition(pinnedTo: first, judgedOn: date("2027-06-01"))) == 250)
  }

  @Test("Nothing governs before the edition, and no amendment reaches such a day")
  func before() throws {
    let book = try EditionBook([.decision08], amendments: [try amendment(from: "2026-05-01")])
    let choice = book.edition(for: date("2026-04-30"))
    #expect(!choice.governs && choice.judgedUnder == .decision08)
    #expect(millions(book.edition(for: date("2026-05-01"))) == 250)
  }
}

@Suite("A local override: a province decides for the capital that it entrusts (A.6)")
struct LocalOverrideTests {
  private func each(_ choice: EditionChoice) -> Int64 {
    choice.judgedUnder.ceilings.perWorker.latest.value.amount / 1_000_000
  }

  @Test(
    "It reaches cases of entrusted capital on its days, and cites the province's own text",
    arguments: [
      ("2026-08-31", 200), ("2026-09-01", 250), ("2027-12-31", 250), ("2028-01-01", 200),
    ] as [(String, Int64)])
  func days(day: String, ceiling: Int64) throws {
    let book = try EditionBook([.decision08], amendments: [try sample("vi-du-tinh-12-2026")])
    let choice = book.edition(for: date(day), capital: .entrusted)
    #expect(each(choice) == ceiling && choice.undecided.isEmpty)
    let source = choice.judgedUnder.ceilings.perWorker.latest
    #expect(source.citation.law == (ceiling == 250 ? "NQ 12/2026/VÍ-DỤ-HĐND" : "QĐ 22/2023/QĐ-TTg"))
    #expect(source.standing == (ceiling == 250 ? .enacted : .analogous))
  }

  @Test("It does not reach other capital; where the capital is not known it is left out and named")
  func otherCapital() throws {
    let book = try EditionBook([.decision08], amendments: [try sample("vi-du-tinh-12-2026")])
    for capital in [CapitalSource.central, .mobilised] {
      let choice = book.edition(for: date("2027-01-01"), capital: capital)
      #expect(each(choice) == 200 && choice.undecided.isEmpty)
    }
    let unknown = book.edition(for: date("2027-01-01"))
    #expect(each(unknown) == 200)
    #expect(unknown.undecided.map(\.description) == ["vi-du-tinh-12-2026/1"])
    #expect(book.edition(for: date("2026-08-31")).undecided.isEmpty)
  }

  @Test("Consolidated tables are asked for with or without it")
  func consolidated() throws {
    let book = try EditionBook([.decision08], amendments: [try sample("vi-du-tinh-12-2026")])
    let day = date("2027-01-01")
    #expect(book.consolidated(on: day) == .decision08)
    #expect(book.consolidated(on: day, capital: .entrusted)?.ceilings.perWorker.history.entries.count == 3)
    #expect(book.consolidated(on: date("2026-04-30")) == nil)
  }
}

@Suite("R.4 A rate says itself which loans it reaches, so its days are kept")
struct AmendedRateTests {
  @Test("A cut for running balances reaches loans that were made before it, through the consolidated edition")
  func cut() throws {
    let rate = LendingRate(Rate(percent: "6")!, .outstandingToo)
    let book = try EditionBook(
      [.decision08], amendments: [try amendment([.init("rates.lending", to: rate)], scope: .all)])
    let rates = try #require(book.consolidated(on: date("2026-06-03"))).rates
    #expect(
      rates.applying(toLoanFrom: date("2026-06-03")).map { "\($0.from) \($0.rate.value.decimal ?? "")" } == [
        "2025-12-01 6.24", "2027-03-01 6",
      ])
  }

  @Test("Such a rate in an amendment of new applications contradicts itself and is refused")
  func contradiction() throws {
    let rate = LendingRate(Rate(percent: "6")!, .outstandingToo)
    let faults = #expect(throws: AmendmentFaults.self) {
      try Edition.decision08.amended(
        by: try amendment([.init("rates.lending", to: rate)], scope: .newApplications))
    }
    #expect(faults?.faults.map(\.field) == ["changes[0].value"])
    #expect(faults?.faults.map(\.code) == [.notApplicable])
  }
}
