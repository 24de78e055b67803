import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("The next day on which a duty falls due")
struct NextDueTests {
  @Test(
    "III.1.4: a list due before the 5th counts up to the 4th; from the 5th on it is the next month's",
    arguments: [
      ("2026-04-10", "2026-05-04"), ("2026-05-04", "2026-05-04"), ("2026-05-05", "2026-06-04"),
      ("2026-06-03", "2026-06-04"), ("2026-06-04", "2026-06-04"), ("2026-06-05", "2026-07-04"),
      ("2026-12-04", "2026-12-04"), ("2026-12-05", "2027-01-04"), ("2026-12-31", "2027-01-04"),
      ("2028-02-29", "2028-03-04"),
    ])
  func list(asOf: String, last: String) throws {
    let duty = try #require(Plan.chauSon.duty("III.1.4"))
    let due = try #require(Plan.chauSon.nextDue(of: duty, onOrAfter: day(asOf)))
    #expect(due.lastDay == (try day(last)))
    #expect(due.lastDay.days(until: due.dueBefore) == 1)
  }

  @Test("read inclusively, the 5th itself is still good")
  func inclusive() throws {
    let duty = try #require(Plan.chauSon.duty("III.1.4"))
    let reading = PlanReading(inclusive: true)
    #expect(
      Plan.chauSon.nextDue(of: duty, onOrAfter: try day("2026-06-05"), reading: reading)?.lastDay
        == (try day("2026-06-05")))
    #expect(
      Plan.chauSon.nextDue(of: duty, onOrAfter: try day("2026-06-06"), reading: reading)?.lastDay
        == (try day("2026-07-05")))
  }

  @Test("what is ongoing has no date; what is over has none either; a review years ahead has one")
  func others() throws {
    let plan = Plan.chauSon
    #expect(plan.nextDue(of: try #require(plan.duty("III.1.1")), onOrAfter: try day("2026-06-01")) == nil)
    let document = try #require(plan.duty("II.3"))
    #expect(plan.nextDue(of: document, onOrAfter: try day("2026-05-31"))?.lastDay == (try day("2026-05-31")))
    #expect(plan.nextDue(of: document, onOrAfter: try day("2026-06-01")) == nil)
    let review = try #require(plan.duty("II.6"))
    #expect(plan.nextDue(of: review, onOrAfter: try day("2027-07-01"))?.lastDay == (try day("2031-06-30")))
  }

  @Test("no day before the plan begins or after it ends")
  func bounds() throws {
    let plan = try makePlan(
      from: "2026-05-05", until: "2026-07-03", [duty("III.1", when: [.monthly(before: 5)])])
    let list = plan.duties[0]
    #expect(plan.nextDue(of: list, onOrAfter: try day("2026-01-01"))?.lastDay == (try day("2026-06-04")))
    #expect(plan.nextDue(of: list, onOrAfter: try day("2026-06-05")) == nil)
    #expect(plan.nextDue(of: list, onOrAfter: .distantPast)?.lastDay == (try day("2026-06-04")))
    #expect(Plan.chauSon.nextDue(of: list, onOrAfter: .distantFuture) == nil)
  }

  @Test(
    "it is the first of the deadlines that the plan lists from that day on", arguments: Plan.chauSon.duties)
  func oracle(duty: Duty) throws {
    let first = try day("2026-04-20")
    let calendar = try HolidayRules.labourCode.calendar(years: 2025...2034)
    for offset in stride(from: 0, to: 400, by: 7) {
      let start = try first.adding(days: offset)
      let listed = try Plan.chauSon.deadlines(from: start, to: start.adding(years: 6), calendar: calendar)
      let expected = listed.first { $0.clause == duty.clause }?.due
      #expect(Plan.chauSon.nextDue(of: duty, onOrAfter: start) == expected, "\(duty.clause) from \(start)")
    }
  }
}
