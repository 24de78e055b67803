import HoaNhap
import HoaNhapPropertyTesting
import Testing

@Suite("Many applications in one pass: states, groups, how long, what became of them")
struct CaseStatisticsTests {
  @Test("what each file adds: its state, its group, the days of each state, the clauses of a refusal")
  func counts() throws {
    var refused = try Case.file(.atBank)
    try refused.refuse(
      for: ["C.4", "C.11"], by: .vbspTransactionOffice, on: try day("2026-06-04"), stamp: try Case.stamp(),
      under: Case.duties)
    let files = try [Case.file(.needStated), Case.file(.chosen), refused, Case.file(.closed)]
    let found = CaseStatistics(files, asOf: try day("2026-12-31"))
    #expect(found.count == 4)
    #expect(found.byState == [.needStated: 1, .chosen: 1, .refused: 1, .closed: 1])
    #expect(found.byGroup == ["TK-1": [.chosen: 1, .refused: 1, .closed: 1]])
    #expect(found.reached[.chosen] == 3 && found.reached[.atBank] == 2 && found.reached[.approved] == 1)
    #expect(found.changes[.init(from: .needStated, to: .chosen)] == 3)
    #expect(found.changes[.init(from: .atBank, to: .refused)] == 1)
    #expect(found.refusedFor == ["C.4": 1, "C.11": 1])
    // From 6 to 12 May three times; the fourth is there still.
    let stay = try #require(found.stays[.needStated])
    #expect(
      stay.ended == 3 && stay.days == 18 && stay.shortest == 6 && stay.longest == 6 && stay.running == 1)
    #expect(try stay.runningDays == day("2026-05-06").days(until: day("2026-12-31")))
    // 1 to 3 June and 1 to 4 June.
    let bank = try #require(found.stays[.atBank])
    #expect(bank.days == 5 && bank.shortest == 2 && bank.longest == 3 && bank.running == 0)
  }

  @Test("on an earlier day they stand where they stood; a file that was opened later is left out")
  func earlier() throws {
    let files = try [Case.file(.closed)]
    #expect(CaseStatistics(files, asOf: try day("2026-05-05")).count == 0)
    #expect(CaseStatistics(files, asOf: try day("2026-05-06")).byState == [.needStated: 1])
    #expect(CaseStatistics(files, asOf: try day("2026-06-07")).byState == [.approved: 1])
    #expect(CaseStatistics(files, asOf: try day("2026-06-08")).byState == [.disbursed: 1])
  }

  @Test("one pass gives what counting day by day gives")
  func oracle() async throws {
    try await forAll("one pass gives what counting day by day gives", cases: 11) { choices in
      let files = try choices.list(1...12) { try CaseWalk.walk(choices, steps: 14).file }
      let asOf = try day("2026-06-25")
      let found = CaseStatistics(files, asOf: asOf)
      var byState: [CaseState: Int] = [:]
      var days: [CaseState: Int] = [:]
      var reached: [CaseState: Int] = [:]
      var count = 0
      for file in files {
        guard let last = file.state(on: asOf) else { continue }
        count += 1
        byState[last, default: 0] += 1
        // A night belongs to the state of the evening before it.
        var number = try day("2026-06-01").dayNumber
        while number < asOf.dayNumber {
          if let date = CivilDate(dayNumber: number), let state = file.state(on: date) {
            days[state, default: 0] += 1
          }
          number += 1
        }
        for state in Set(file.history(until: asOf).map(\.state)) { reached[state, default: 0] += 1 }
      }
      try expect(found.count == count && found.byState == byState && found.reached == reached)
      for state in CaseState.allCases {
        let stay = found.stays[state]
        try expect((stay?.days ?? 0) + (stay?.runningDays ?? 0) == days[state] ?? 0, "\(state)")
        try expect(stay?.running ?? 0 == byState[state] ?? 0)
      }
      try expect(found.changes.allSatisfy { $0.key.from != $0.key.to })
    }
  }
}
