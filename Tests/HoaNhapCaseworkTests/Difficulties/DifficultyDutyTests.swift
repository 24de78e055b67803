import HoaNhap
import Testing

@Suite("IV.3, II.5, III.3.3 — what a difficulty makes agencies owe, and what is open")
struct DifficultyDutyTests {
  private func calendar() throws -> HolidayCalendar {
    try HolidayRules.labourCode.calendar(years: 2026...2027)
  }

  @Test(
    "the report is owed by whoever met it, its settlement by the People's Committee; a book of obligations takes both"
  )
  func obligations() throws {
    let difficulty = try DifficultyTests.sample()
    let owed = try difficulty.obligations(under: .chauSon, calendar: calendar())
    #expect(owed.map(\.clause) == ["IV.3", "IV.3"])
    #expect(owed.map(\.agency) == [.economicOffice, .communePeoplesCommittee])
    #expect(try owed.map(\.opens) == [day("2026-06-01"), day("2026-06-03")])
    #expect(owed.map(\.lastDay) == [nil, nil])
    #expect(owed[0].to == [.communePeoplesCommittee] && owed[0].via == [.communePolice])
    var book = ObligationBook(of: .chauSon)
    try book.open(owed, stamp: Money.stamp("2026-06-03"))
    try book.open(owed, stamp: Money.stamp("2026-06-03"))
    #expect(book.obligations.count == 2)
    try book.complete(owed[0].id, on: difficulty.reportedOn, stamp: Money.stamp("2026-06-03"))
    #expect(
      book.statuses(asOf: try day("2026-06-03")).filter { $0.state == .open }.map(\.obligation.agency) == [
        .communePeoplesCommittee
      ])
  }

  @Test("limits are the host's, and counted by the Civil Code — P.9")
  func limits() throws {
    let owed = try DifficultyTests.sample().obligations(
      under: .chauSon, calendar: calendar(), reportLimit: TimeLimit(3, .workingDays),
      settlementLimit: TimeLimit(10, .days))
    #expect(try owed.map(\.lastDay) == [day("2026-06-04"), day("2026-06-15")])
  }

  @Test("a difficulty that a body outside the plan met is a fault, not a silence")
  func stranger() throws {
    let difficulty = try DifficultyTests.sample(by: "another")
    #expect(throws: DeadlineFault.self) { try difficulty.obligations(under: .chauSon, calendar: calendar()) }
  }

  @Test("III.3.3: the bank's own clause can call for the report")
  func bank() throws {
    let difficulty = try DifficultyTests.sample(by: .vbspTransactionOffice, category: .lending)
    let owed = try difficulty.obligations(under: .chauSon, calendar: calendar(), clause: "III.3.3")
    #expect(owed.map(\.clause) == ["III.3.3", "III.3.3"])
    #expect(owed.map(\.agency) == [.vbspTransactionOffice, .competentAuthority])
  }

  @Test("what is open stands with the longest waiting first; the numbers by category, the host's own last")
  func list() throws {
    var settled = try DifficultyTests.sample("VM-1", category: .policy)
    try settled.record(.received, on: day("2026-06-04"), by: .communePolice, stamp: Money.stamp("2026-06-04"))
    try settled.record(
      .settled(Sensitive("Xong.")), on: day("2026-06-10"), by: .communePolice,
      stamp: Money.stamp("2026-06-10"))
    var held = try DifficultyTests.sample("VM-2", cameUp: nil, reported: "2026-05-20", category: .capital)
    try held.record(.received, on: day("2026-06-04"), by: .communePolice, stamp: Money.stamp("2026-06-04"))
    let all = [
      try DifficultyTests.sample("VM-3", category: .capital), settled, held,
      try DifficultyTests.sample("VM-4", category: DifficultyCategory(rawValue: "roads")),
      try DifficultyTests.sample("VM-5", cameUp: nil, reported: "2026-06-12", recorded: "2026-06-13"),
    ]
    let list = DifficultyList(all, asOf: try day("2026-06-12"))
    #expect(list.open.map(\.difficulty.id) == ["VM-2", "VM-3", "VM-4"])
    #expect(list.open.map(\.days) == [23, 9, 9])
    #expect(list.settled.map(\.difficulty.id) == ["VM-1"] && list.settled.map(\.days) == [7])
    #expect(list.counts.map(\.category.rawValue) == ["capital", "policy", "roads"])
    #expect(list.counts.map(\.open) == [2, 0, 1] && list.counts.map(\.settled) == [0, 1, 0])
    #expect(list.counts.map(\.longestWait) == [23, nil, 9])
    #expect(list.open(with: .communePolice).map(\.difficulty.id) == ["VM-2"])
    let june = try #require(DateRange(from: day("2026-06-01"), until: day("2026-06-09")))
    #expect(list.reported(in: june).map(\.difficulty.id) == ["VM-3", "VM-4", "VM-1"])
    #expect(list.settled(in: june).isEmpty)
    // On the day before the settlement it was open.
    #expect(
      DifficultyList(all, asOf: try day("2026-06-09")).open.map(\.difficulty.id) == [
        "VM-2", "VM-1", "VM-3", "VM-4",
      ])
  }

  @Test("every category and state has words in both languages")
  func words() {
    for category in DifficultyCategory.standard { #expect(category.wording.vi != category.wording.en) }
    for state in DifficultyState.allCases { #expect(state.wording.vi != state.wording.en) }
    #expect(DifficultyCategory(rawValue: "roads").wording.vi == "roads")
  }
}
