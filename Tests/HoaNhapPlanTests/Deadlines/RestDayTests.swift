import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("P.2, P.9, P.10 – A last day that is not worked")
struct RestDayTests {
  @Test(
    "kept, moved back or moved on: the day in the plan stays, the legal day follows the rule – P.9, P.10",
    arguments: [
      // 4 October 2026 is a Sunday; 4 September 2028 a day in lieu; 4 February 2030 lies in the computed festival; 19 June 2026 is worked.
      ("2026-10-04", RestDayRule.kept, "2026-10-04", "2026-10-02", Standing.enacted),
      ("2026-10-04", .previous, "2026-10-02", "2026-10-02", .enacted),
      ("2026-10-04", .next, "2026-10-05", "2026-10-05", .enacted),
      ("2028-09-04", .kept, "2028-09-04", "2028-09-01", .assumed),
      ("2028-09-04", .next, "2028-09-06", "2028-09-06", .assumed),
      ("2030-02-04", .previous, "2030-01-31", "2030-01-31", .assumed),
      ("2030-02-04", .next, "2030-02-08", "2030-02-08", .assumed),
      ("2026-06-19", .kept, "2026-06-19", "2026-06-19", .enacted),
      ("2026-06-19", .previous, "2026-06-19", "2026-06-19", .enacted),
      ("2026-06-19", .next, "2026-06-19", "2026-06-19", .enacted),
    ])
  func rules(last: String, rule: RestDayRule, legal: String, planning: String, standing: Standing) throws {
    let rows = try Plan.chauSon.deadlines(from: day(last), to: day(last), restDays: rule)
    #expect(!rows.isEmpty)
    for row in rows {
      #expect(row.due.lastDay.text == last)
      #expect(row.legalDay.text == legal)
      #expect(row.lastWorkingDay.text == planning)
      #expect(row.standing == standing)
    }
  }

  @Test("an inclusive reading and a rest day meet: before the 5th, inclusive, on Sunday 5 July 2026 – P.2")
  func inclusive() throws {
    let rows = try Plan.chauSon.deadlines(
      from: day("2026-07-05"), to: day("2026-07-05"), reading: PlanReading(inclusive: true), restDays: .next)
    #expect(rows.map(\.legalDay.text) == ["2026-07-06"])
    #expect(rows.map(\.id.text) == ["chau-son/III.1.4/communePolice/2026-07-05"])
  }

  @Test("a last day at a year's end may move into the next year, where its holidays can be told")
  func yearEnd() throws {
    let plan = try makePlan([duty("II.1", when: [.yearly(before: "01-01")])])
    // 31 December 2028 is a Sunday, 1 January 2029 a holiday.
    let rows = try plan.deadlines(from: day("2028-12-31"), to: day("2028-12-31"), restDays: .next)
    #expect(rows.map(\.legalDay.text) == ["2029-01-02"])
    // The last year that can be told: its last day is a Friday.
    #expect(
      try plan.deadlines(from: day("2100-12-31"), to: day("2100-12-31"), restDays: .next).map(\.legalDay.text)
        == ["2100-12-31"])
  }

  @Test("the neutral lines do not depend on the rule but for the working day")
  func neutral() throws {
    let kept = try Plan.chauSon.deadlines(from: day("2026-05-01"), to: day("2031-12-31"))
    let back = try Plan.chauSon.deadlines(
      from: day("2026-05-01"), to: day("2031-12-31"), restDays: .previous)
    #expect(kept.map(\.json.canonicalText) == back.map(\.json.canonicalText))
  }

  @Test("every rule has words in both languages", arguments: RestDayRule.allCases)
  func words(rule: RestDayRule) {
    #expect(!rule.wording.vi.isEmpty && rule.wording.vi != rule.wording.en)
  }
}

@Suite("P.3 – When something can be done for the first time")
struct OpeningTests {
  private func opens(_ clause: Clause, _ text: String, _ plan: Plan = .chauSon) throws -> [String] {
    try plan.deadlines(from: day(text), to: day(text)).filter { $0.clause == clause }.map(\.opens.text)
  }

  @Test("a month's list on the day after the one before fell due, the first with the plan – P.3, D.1")
  func list() throws {
    #expect(try opens("III.1.4", "2026-05-04") == ["2026-05-01"])
    #expect(try opens("III.1.4", "2026-06-04") == ["2026-05-05"])
    #expect(try opens("III.1.4", "2027-01-04") == ["2026-12-05"])
  }

  @Test("a report on the day after its data end – IV.2, P.7")
  func report() throws {
    #expect(Set(try opens("IV.2", "2026-06-19")) == ["2026-06-15"])
    #expect(Set(try opens("IV.2", "2027-12-19")) == ["2027-12-15"])
  }

  @Test(
    "what belongs to a month or quarter on its first day, but not before the plan – II.1, II.6, III.2 ý 2")
  func whole() throws {
    #expect(try opens("II.1", "2026-05-31") == ["2026-05-01"])
    #expect(try opens("II.6", "2027-06-30") == ["2027-04-01"])
    #expect(try opens("III.2.2", "2027-06-30") == ["2027-06-01"])
    let late = try makePlan(from: "2026-06-10", [duty("I.1", when: [.yearlyIn(6)])])
    #expect(try opens("I.1", "2026-06-30", late) == ["2026-06-10"])
  }

  @Test(
    "what is due once a year on the day after the last one; a report whose data end on its last day, on that day"
  )
  func others() throws {
    let plan = try makePlan(
      from: "2020-01-01",
      [
        duty("I.1", when: [.yearly(before: "03-01")]),
        duty("I.2", to: [.communePeoplesCommittee], when: [.yearly(before: "06-15")]),
      ], reports: [ReportRegime(.sixMonths, clause: "I.2", before: "06-15", data: .sixMonths)])
    #expect(try opens("I.1", "2028-02-29", plan) == ["2027-03-01"])
    #expect(try opens("I.2", "2028-06-14", plan) == ["2028-06-14"])
  }
}
