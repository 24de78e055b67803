import HoaNhapPlan
import HoaNhapValues
import Testing

@Suite("Plans in the years 1900 to 2200: right, or refused")
struct YearRangeTests {
  @Test(
    "before 1 March is the last of February, in leap years the 29th",
    arguments: [(1900, 28), (1904, 29), (2000, 29), (2026, 28), (2100, 28), (2104, 29), (2200, 28)])
  func february(year: Int, last: Int) throws {
    let plan = try makePlan(from: "1899-01-01", [duty("I.1", when: [.yearly(before: "03-01")])])
    let start = try #require(CivilDate(year: year, month: 1, day: 1))
    let due = try #require(plan.nextDue(of: plan.duties[0], onOrAfter: start))
    #expect(due.lastDay == CivilDate(year: year, month: 2, day: last))
    #expect(due.dueBefore == CivilDate(year: year, month: 3, day: 1))
  }

  @Test(
    "before day 05 falls due on each 4th, month by month over the turn of a century",
    arguments: [1900, 1999, 2099, 2199])
  func monthly(year: Int) throws {
    let plan = try makePlan(from: "1899-01-01", [duty("I.1", when: [.monthly(before: 5)])])
    var day = try #require(CivilDate(year: year, month: 1, day: 1))
    for month in 0..<24 {
      let due = try #require(plan.nextDue(of: plan.duties[0], onOrAfter: day))
      #expect(due.lastDay == CivilDate(year: year + month / 12, month: month % 12 + 1, day: 4))
      day = due.dueBefore
    }
  }

  @Test(
    "deadlines whose holidays cannot be known are refused, never guessed",
    arguments: [1900, 1950, 2150, 2200])
  func holidays(year: Int) throws {
    let plan = try makePlan(from: "1899-01-01", [duty("I.1", when: [.monthly(before: 5)])])
    let from = try #require(CivilDate(year: year, month: 1, day: 1))
    let to = try #require(CivilDate(year: year, month: 12, day: 31))
    #expect(throws: DeadlineFault.self) { try plan.deadlines(from: from, to: to) }
  }
}
