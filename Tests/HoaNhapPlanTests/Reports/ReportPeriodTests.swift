import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("P.1, P.2, P.8 – Reports: deadline and data (plan IV.2)")
struct ReportPeriodTests {
  @Test(
    "the four reports of a year, the deadline not included – P.1, P.2, P.7",
    arguments: [
      (ReportID.q1, 2027, "2027-03-20", "2027-03-19", "2026-12-15...2027-03-14"),
      (.sixMonths, 2026, "2026-06-20", "2026-06-19", "2025-12-15...2026-06-14"),
      (.q3, 2026, "2026-09-20", "2026-09-19", "2026-06-15...2026-09-14"),
      (.year, 2026, "2026-12-20", "2026-12-19", "2025-12-15...2026-12-14"),
      (.q1, 2028, "2028-03-20", "2028-03-19", "2027-12-15...2028-03-14"),
    ])
  func period(report: ReportID, year: Int, before: String, last: String, window: String) throws {
    let period = try Plan.chauSon.period(of: report, year: year)
    #expect(period.report == report && period.year == year)
    #expect(period.due.dueBefore.text == before)
    #expect(period.due.lastDay.text == last)
    #expect(period.window.description == window)
  }

  @Test(
    "read inclusively, the 20th is the last good day – P.2",
    arguments: [
      (ReportID.q1, "2027-03-20"), (.sixMonths, "2027-06-20"), (.q3, "2027-09-20"), (.year, "2027-12-20"),
    ])
  func inclusive(report: ReportID, last: String) throws {
    let exclusive = try Plan.chauSon.period(of: report, year: 2027)
    let inclusive = try Plan.chauSon.period(of: report, year: 2027, reading: PlanReading(inclusive: true))
    #expect(inclusive.due.lastDay.text == last)
    #expect(inclusive.due.lastDay == exclusive.due.dueBefore)
    #expect(inclusive.due.lastDay.days(until: inclusive.due.dueBefore) == 1)
    #expect(inclusive.window == exclusive.window)
  }

  @Test("the third quarter's report covers the quarter, or nine months – P.8")
  func thirdQuarter() throws {
    func window(_ choice: PlanReading.ThirdQuarter?) throws -> String {
      try Plan.chauSon.period(of: .q3, year: 2026, reading: PlanReading(thirdQuarter: choice)).window
        .description
    }
    #expect(try window(nil) == "2026-06-15...2026-09-14")
    #expect(try window(.quarter) == "2026-06-15...2026-09-14")
    #expect(try window(.nineMonths) == "2025-12-15...2026-09-14")
    // The choice is the third quarter's alone.
    let first = try Plan.chauSon.period(of: .q1, year: 2026, reading: PlanReading(thirdQuarter: .nineMonths))
    #expect(first.window.description == "2025-12-15...2026-03-14")
  }

  @Test("a plan that says nine months is overruled by the choice alone – P.8")
  func planSaysNineMonths() throws {
    let report = ReportRegime(.q3, clause: "IV.2", before: "09-20", data: .nineMonths)
    #expect(report.period(year: 2026)?.window.from.text == "2025-12-15")
    #expect(
      report.period(year: 2026, reading: PlanReading(thirdQuarter: .quarter))?.window.from.text
        == "2026-06-15")
  }

  @Test("each report's windows lie a year apart, before its deadline – every year, leap years too")
  func everyYear() throws {
    for report in Plan.chauSon.reports {
      var last: ReportPeriod?
      for year in 1900...2200 {
        let period = try Plan.chauSon.period(of: report.id, year: year)
        #expect(period.window.to < period.due.lastDay && period.window.from < period.window.to)
        #expect(period.window.to.year == year && period.due.lastDay.year == year)
        if let last {
          #expect(try last.window.to.adding(years: 1) == period.window.to)
          if report.id == .year { #expect(last.window.to.days(until: period.window.from) == 1) }
        }
        last = period
      }
    }
  }

  @Test("a report due early in the next year is that of the year before")
  func dueNextYear() throws {
    let report = ReportRegime("annual", clause: "IV.2", before: "01-10", data: .year)
    let period = try #require(report.period(year: 2026))
    #expect(period.due.lastDay.text == "2027-01-09")
    #expect(period.window.description == "2025-12-15...2026-12-14")
    #expect(period.wording.vi.contains("annual") && period.wording.vi.contains("2026"))
    let monthly = try #require(
      ReportRegime("m", clause: "IV.2", before: "02-20", data: .month).period(year: 2027))
    #expect(monthly.window.description == "2027-01-15...2027-02-14")
  }

  @Test("years that dates cannot hold are refused", arguments: [0, 1, 9999, -5, Int.max, Int.min])
  func outOfRange(year: Int) throws {
    let error = try #require(throws: InputError.self) { try Plan.chauSon.period(of: .year, year: year) }
    #expect(error.code == .outOfRange && error.field == "year")
  }

  @Test(
    "a report that the plan does not ask for is refused, with those that it does",
    arguments: ["q2", "Q1", "", "month"])
  func unknown(report: String) throws {
    let error = try #require(throws: InputError.self) {
      try Plan.chauSon.period(of: ReportID(report), year: 2027)
    }
    #expect(error.code == .unknownWord)
    #expect(error.wording.en.contains("q1, six-months, q3, year"))
  }

  @Test(
    "the reports whose data a day belongs to, by deadline",
    arguments: [
      ("2026-08-01", ["q3 2026", "year 2026"]), ("2026-09-14", ["q3 2026", "year 2026"]),
      ("2026-09-15", ["year 2026"]), ("2026-12-14", ["year 2026"]),
      ("2026-12-15", ["q1 2027", "six-months 2027", "year 2027"]),
      ("2026-04-01", ["six-months 2026", "year 2026"]),
    ])
  func covering(text: String, expected: [String]) throws {
    let periods = Plan.chauSon.periods(covering: try day(text))
    #expect(periods.map { "\($0.report) \($0.year)" } == expected)
  }

  @Test(
    "the last working day before a deadline on a rest day – IV.2",
    arguments: [
      // 19 September 2026 and 19 December 2026 are Saturdays, 19 June 2026 is a Friday, 19 March 2028 a Sunday.
      (ReportID.q3, 2026, "2026-09-18"), (.year, 2026, "2026-12-18"), (.sixMonths, 2026, "2026-06-19"),
      (.q1, 2028, "2028-03-17"), (.q1, 2027, "2027-03-19"),
    ])
  func lastWorkingDay(report: ReportID, year: Int, expected: String) throws {
    let period = try Plan.chauSon.period(of: report, year: year)
    let found = try period.lastWorkingDay(in: HolidayRules.labourCode.calendar(years: year...year))
    #expect(found.day.text == expected)
    #expect(found.standing == .enacted)
  }

  @Test("the line of `period --json`")
  func json() throws {
    let period = try Plan.chauSon.period(of: .q1, year: 2027)
    let line = try period.json(calendar: HolidayRules.labourCode.calendar(years: 2027...2027)).canonicalText
    #expect(
      line
        == #"{"data_from":"2026-12-15","data_to":"2027-03-14","due_before":"2027-03-20","last_day":"2027-03-19","#
        + #""last_working_day":"2027-03-19","report":"q1","year":2027}"#)
    #expect(throws: HolidayFault(.yearNotCovered, year: 2027)) {
      try period.json(calendar: HolidayRules.labourCode.calendar(years: 2026...2026))
    }
  }
}
