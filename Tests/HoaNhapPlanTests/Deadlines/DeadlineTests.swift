import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues
import Testing

/// A deadline in one line, for comparing.
private func line(_ deadline: Deadline) -> String {
  "\(deadline.due.lastDay) \(deadline.clause) \(deadline.agency?.text ?? "-") \(deadline.report?.text ?? "-")"
}

private func deadlines(
  _ from: String, _ to: String, agency: AgencyID? = nil, reading: PlanReading = PlanReading()
) throws -> [Deadline] {
  try Plan.chauSon.deadlines(from: day(from), to: day(to), agency: agency, reading: reading)
}

@Suite("P.1–P.6 – Deadlines of the plan of Châu Sơn")
struct DeadlineTests {
  /// What falls due, told day by day from the text of the plan, without the plan's data.
  private static func duties(on date: CivilDate) -> [String] {
    var lines: [String] = []
    let name = "\(date.month)-\(date.day)"
    if date.text == "2026-05-31" { lines += ["II.1 - -", "II.3 communePolice -"] }
    if date.text == "2027-06-30" || date.text == "2031-06-30" { lines.append("II.6 - -") }
    if date.day == 4 { lines.append("III.1.4 communePolice -") }
    if name == "6-30" { lines.append("III.2.2 economicOffice -") }
    if let report = ["3-19": "q1", "6-19": "six-months", "9-19": "q3", "12-19": "year"][name] {
      lines += [
        "cultureSocialOffice", "economicOffice", "fatherlandFront", "relatedBodies",
        "socioPoliticalOrganisations",
        "vbspTransactionOffice",
      ].map { "IV.2 \($0) \(report)" }
    }
    return lines.map { "\(date) \($0)" }
  }

  private static func expected(_ from: CivilDate, _ to: CivilDate) -> [String] {
    (from.dayNumber...to.dayNumber).compactMap { CivilDate(dayNumber: $0) }
      .filter { $0.text >= "2026-05-01" }.flatMap { duties(on: $0) }
  }

  @Test("the first two months, row by row – II.1, II.3, III.1 ý 4, III.2 ý 2, IV.2")
  func firstMonths() throws {
    #expect(
      try deadlines("2026-05-01", "2026-06-30").map(line) == [
        "2026-05-04 III.1.4 communePolice -",
        "2026-05-31 II.1 - -",
        "2026-05-31 II.3 communePolice -",
        "2026-06-04 III.1.4 communePolice -",
        "2026-06-19 IV.2 cultureSocialOffice six-months",
        "2026-06-19 IV.2 economicOffice six-months",
        "2026-06-19 IV.2 fatherlandFront six-months",
        "2026-06-19 IV.2 relatedBodies six-months",
        "2026-06-19 IV.2 socioPoliticalOrganisations six-months",
        "2026-06-19 IV.2 vbspTransactionOffice six-months",
        "2026-06-30 III.2.2 economicOffice -",
      ])
  }

  @Test("five years and eight months, counted clause by clause and told day by day")
  func years() throws {
    let all = try deadlines("2026-05-01", "2031-12-31")
    func count(_ clause: Clause) -> Int { all.filter { $0.clause == clause }.count }
    #expect(count("III.1.4") == 68)
    #expect(count("II.1") == 1 && count("II.3") == 1 && count("II.6") == 2)
    #expect(count("III.2.2") == 6)
    #expect(count("IV.2") == 23 * 6)
    #expect(all.count == 216)
    #expect(all.map(line) == (try Self.expected(day("2026-05-01"), day("2031-12-31"))))
  }

  @Test(
    "any days asked for, to the end of what holidays can be told",
    arguments: [
      ("1900-01-01", "2100-12-31"), ("2026-05-04", "2026-05-04"), ("2026-05-05", "2026-05-30"),
      ("2027-12-31", "2028-03-19"), ("2028-02-29", "2028-02-29"), ("2099-12-20", "2100-12-31"),
    ])
  func anyDays(from: String, to: String) throws {
    #expect(try deadlines(from, to).map(line) == (try Self.expected(day(from), day(to))))
  }

  @Test(
    "both ends are included: a deadline is listed on its last day alone",
    arguments: [
      ("2026-06-04", "2026-06-04", 1), ("2026-06-05", "2026-06-18", 0), ("2026-06-05", "2026-06-19", 6),
      ("2026-06-19", "2026-06-29", 6), ("2026-06-20", "2026-06-29", 0), ("2026-06-30", "2026-06-30", 1),
      ("2026-07-01", "2026-07-03", 0), ("2026-05-01", "2026-05-03", 0), ("2026-05-01", "2026-05-04", 1),
    ])
  func borders(from: String, to: String, count: Int) throws {
    #expect(try deadlines(from, to).count == count)
  }

  @Test("nothing is owed before 1 May 2026: no April list, no report of the first quarter – D.1")
  func beforeTheDecision() throws {
    #expect(try deadlines("1900-01-01", "2026-05-03").isEmpty)
    #expect(try deadlines("0001-01-01", "2026-05-04").map(line) == ["2026-05-04 III.1.4 communePolice -"])
    #expect(
      try deadlines("2026-01-01", "2027-03-31").filter { $0.report == .q1 }.map(\.due.lastDay.year)
        == Array(repeating: 2027, count: 6))
  }

  @Test("the rows of IV.2 name who reports, to whom, through whom, with whose data – P.1, P.7")
  func reports() throws {
    let rows = try deadlines("2026-06-19", "2026-06-19")
    #expect(rows.count == 6)
    for row in rows {
      #expect(row.to == [.communePeoplesCommittee] && row.via == [.communePolice])
      #expect(row.due.dueBefore.text == "2026-06-20")
      #expect(row.window?.description == "2025-12-15...2026-06-14")
      #expect(row.wording.vi.contains("6 tháng đầu năm 2026"))
    }
  }

  @Test("a duty for a whole month or quarter ends with it and is due before the next day – cli.md")
  func wholeMonths() throws {
    for (text, clause) in [
      ("2026-05-31", Clause("II.1")), ("2027-06-30", Clause("II.6")), ("2026-06-30", Clause("III.2.2")),
    ] {
      let row = try #require(try deadlines(text, text).first { $0.clause == clause })
      #expect(row.due.lastDay.text == text)
      #expect(row.due.lastDay.days(until: row.due.dueBefore) == 1)
      #expect(row.window == nil && row.report == nil && row.to.isEmpty && row.via.isEmpty)
    }
  }

  @Test(
    "the last day stays on a rest day; the last working day comes before it – P.9, P.10",
    arguments: [
      // 31 May 2026 is a Sunday; 4 October 2026 too; 4 September 2028 is a day in lieu after a weekend holiday.
      ("2026-05-31", "2026-05-29", Standing.enacted), ("2026-10-04", "2026-10-02", .enacted),
      ("2028-09-04", "2028-09-01", .assumed), ("2026-06-04", "2026-06-04", .enacted),
      // 4 February 2027 is worked unless the festival is decided otherwise; 4 May 2027 follows a day in lieu.
      ("2027-02-04", "2027-02-04", .assumed), ("2027-05-04", "2027-05-04", .enacted),
      ("2030-02-04", "2030-01-31", .assumed), ("2027-07-04", "2027-07-02", .enacted),
    ])
  func lastWorkingDay(last: String, working: String, standing: Standing) throws {
    let row = try #require(try deadlines(last, last).first)
    #expect(row.due.lastDay.text == last)
    #expect(row.lastWorkingDay.text == working)
    #expect(row.standing == standing)
  }

  @Test("read inclusively, lists and reports have one day more, months and quarters do not – P.2")
  func inclusive() throws {
    let rows = try deadlines("2026-05-01", "2026-06-30", reading: PlanReading(inclusive: true))
    #expect(
      rows.map { "\($0.clause) \($0.due.lastDay)" }.filter { !$0.hasPrefix("IV.2") } == [
        "III.1.4 2026-05-05", "II.1 2026-05-31", "II.3 2026-05-31", "III.1.4 2026-06-05",
        "III.2.2 2026-06-30",
      ])
    #expect(Set(rows.filter { $0.clause == "IV.2" }.map(\.due.dueBefore.text)) == ["2026-06-21"])
  }

  @Test("nine months for the third quarter change the window, not the deadline – P.8")
  func thirdQuarter() throws {
    let reading = PlanReading(thirdQuarter: .nineMonths)
    let rows = try deadlines("2026-09-19", "2026-09-19", reading: reading)
    #expect(Set(rows.map { $0.window?.from.text }) == ["2025-12-15"])
    #expect(rows.map(line) == (try deadlines("2026-09-19", "2026-09-19").map(line)))
  }

  @Test(
    "an agency's own rows alone",
    arguments: [
      (AgencyID.communePolice, 9), (.economicOffice, 4), (.vbspTransactionOffice, 3),
      (.communePeoplesCommittee, 0),
      (.provincialPeoplesCommittee, 0),
    ])
  func oneAgency(agency: AgencyID, count: Int) throws {
    let rows = try deadlines("2026-01-01", "2026-12-31", agency: agency)
    #expect(rows.count == count)
    #expect(rows.allSatisfy { $0.agency == agency })
  }

  @Test("what is asked for wrongly is refused")
  func refused() throws {
    func fault(_ from: String, _ to: String, _ agency: AgencyID? = nil) throws -> InputError? {
      let fault = try #require(throws: DeadlineFault.self) { try deadlines(from, to, agency: agency) }
      #expect(!fault.wording.vi.isEmpty && fault.wording.vi != fault.wording.en)
      guard case .input(let error) = fault else { return nil }
      return error
    }
    #expect(try fault("2026-05-02", "2026-05-01")?.code == .outOfOrder)
    #expect(try fault("2026-05-02", "2026-05-01")?.field == "from")
    #expect(try fault("2026-05-01", "9999-01-01")?.code == .outOfRange)
    #expect(try fault("2026-05-01", "2026-06-01", "nobody")?.code == .unknownReference)
    #expect(try fault("2026-05-01", "2026-06-01", "nobody")?.field == "agency")
  }

  @Test("days whose holidays cannot be told are refused, or told by a host's own calendar")
  func beyondTheHolidays() throws {
    #expect(throws: DeadlineFault.holidays(HolidayFault(.yearOutOfRange, year: 2101))) {
      try deadlines("2100-01-01", "2101-12-31")
    }
    let own = HolidayCalendar(WorkCalendar())
    let rows = try Plan.chauSon.deadlines(from: day("1900-01-01"), to: day("2200-12-31"), calendar: own)
    #expect(rows.map(line) == (try Self.expected(day("2026-05-01"), day("2200-12-31"))))
    let end = try Plan.chauSon.deadlines(from: day("9998-12-01"), to: day("9998-12-31"), calendar: own)
    #expect(end.count == 7)
  }

  @Test("a calendar made for too few years is refused")
  func shortCalendar() throws {
    let calendar = try HolidayRules.labourCode.calendar(years: 2026...2026)
    #expect(throws: DeadlineFault.holidays(HolidayFault(.yearNotCovered, year: 2027))) {
      try Plan.chauSon.deadlines(from: day("2026-12-01"), to: day("2027-01-31"), calendar: calendar)
    }
    let rows = try Plan.chauSon.deadlines(from: day("2026-12-01"), to: day("2026-12-31"), calendar: calendar)
    #expect(rows == (try deadlines("2026-12-01", "2026-12-31")))
  }

  @Test("the lines of `deadlines --json`")
  func json() throws {
    let rows = try deadlines("2026-06-01", "2026-06-30")
    #expect(
      rows[0].json.canonicalText.hasPrefix(
        #"{"agency":"communePolice","clause":"III.1.4","due_before":"2026-06-05","en":""#))
    #expect(
      rows[0].json.canonicalText.contains(
        #""last_day":"2026-06-04","last_working_day":"2026-06-04","report":null,"to":"vbspTransactionOffice","vi":""#
      ))
    #expect(rows[0].json.canonicalText.hasSuffix(#","via":null,"window":null}"#))
    #expect(
      rows[1].json.canonicalText.contains(
        #""report":"six-months","to":"communePeoplesCommittee","vi":""#))
    #expect(
      rows[1].json.canonicalText.hasSuffix(
        #","via":"communePolice","window":{"from":"2025-12-15","to":"2026-06-14"}}"#))
    let launch = try #require(try deadlines("2026-05-31", "2026-05-31").first)
    #expect(
      launch.json.canonicalText.hasPrefix(#"{"agency":null,"clause":"II.1","due_before":"2026-06-01","#))
  }
}

@Suite("Deadlines of other plans")
struct OtherDeadlineTests {
  private func rows(_ plan: Plan, _ from: String, _ to: String) throws -> [String] {
    try plan.deadlines(from: day(from), to: day(to)).map(line)
  }

  @Test(
    "before the 30th, in a February that has none, ends with the month",
    arguments: [
      ("monthly before 30", "2027-02-01", "2027-02-28", "2027-02-28"),
      ("monthly before 30", "2028-02-01", "2028-02-29", "2028-02-29"),
      ("monthly before 31", "2027-04-01", "2027-04-30", "2027-04-30"),
      ("monthly before 29", "2028-02-01", "2028-02-29", "2028-02-28"),
      ("yearly before 02-29", "2027-01-01", "2027-12-31", "2027-02-28"),
      ("yearly before 02-29", "2028-01-01", "2028-12-31", "2028-02-28"),
      // Before the first of a month the last day is the month's before.
      ("monthly before 1", "2027-03-15", "2027-04-15", "2027-03-31"),
      ("yearly before 01-01", "2027-01-01", "2027-12-31", "2027-12-31"),
    ])
  func shortMonths(when: String, from: String, to: String, last: String) throws {
    let plan = try makePlan([duty("II.1", when: [Recurrence(when)])])
    #expect(try rows(plan, from, to) == ["\(last) II.1 communePolice -"])
  }

  @Test("read inclusively, the 30th of a February is still its last day")
  func shortMonthInclusive() throws {
    let plan = try makePlan([duty("II.1", when: [.monthly(before: 30)])])
    let found = try plan.deadlines(
      from: day("2027-02-01"), to: day("2027-03-30"), reading: PlanReading(inclusive: true))
    #expect(found.map(\.due.lastDay.text) == ["2027-02-28", "2027-03-30"])
  }

  @Test("the plan's own first and last day bound what is owed")
  func ownDays() throws {
    let plan = try makePlan(
      from: "2026-05-05", until: "2026-08-04", [duty("II.1", when: [.monthly(before: 5)])])
    #expect(
      try rows(plan, "2026-01-01", "2030-01-01") == [
        "2026-06-04 II.1 communePolice -", "2026-07-04 II.1 communePolice -",
        "2026-08-04 II.1 communePolice -",
      ])
    #expect(try rows(plan, "2026-08-05", "2030-01-01").isEmpty)
    #expect(try rows(plan, "2020-01-01", "2026-05-05").isEmpty)
  }

  @Test("each lead has a row; without a lead the first that takes part; else nobody, who comes first")
  func whose() throws {
    let may = Recurrence.month(try #require(YearMonth(year: 2026, month: 5)))
    let plan = try makePlan([
      duty("II.1", lead: [.economicOffice, .communePolice], when: [may]),
      duty("II.2", lead: [], with: [.economicOffice, .communePolice], when: [may]),
      duty("II.3", lead: [], when: [may]),
    ])
    #expect(
      try rows(plan, "2026-05-01", "2026-05-31") == [
        "2026-05-31 II.1 communePolice -", "2026-05-31 II.1 economicOffice -",
        "2026-05-31 II.2 economicOffice -",
        "2026-05-31 II.3 - -",
      ])
  }

  @Test("two times that meet on one day are one deadline; a report's day is told once")
  func once() throws {
    let plan = try makePlan(
      [
        duty("II.1", when: [.monthly(before: 20), .yearly(before: "03-20"), .yearly(before: "06-20")]),
        duty(
          "II.2", to: [.communePeoplesCommittee], when: [.yearly(before: "03-20"), .yearly(before: "06-20")]),
      ],
      reports: [ReportRegime(.q1, clause: "II.2", before: "03-20", data: .quarter)])
    #expect(
      try rows(plan, "2027-03-01", "2027-03-31") == [
        "2027-03-19 II.1 communePolice -", "2027-03-19 II.2 communePolice q1",
      ])
    #expect(try rows(plan, "2027-06-01", "2027-06-30").last == "2027-06-19 II.2 communePolice -")
  }

  @Test("a duty with several receivers shows the first in JSON and keeps all")
  func receivers() throws {
    let plan = try makePlan([
      duty("II.1", to: [.vbspTransactionOffice, .economicOffice], when: [.monthly(before: 5)])
    ])
    let row = try #require(try plan.deadlines(from: day("2026-06-01"), to: day("2026-06-30")).first)
    #expect(row.to == [.vbspTransactionOffice, .economicOffice])
    #expect(row.json.canonicalText.contains(#""to":"vbspTransactionOffice""#))
  }

  @Test("a host's own type is an agency")
  func ownAgency() throws {
    struct Office: Agency {
      let code: String
      var id: AgencyID { AgencyID(code) }
      var name: Wording { Wording(vi: "Phòng \(code)", en: "Office \(code)") }
    }
    let plan = try Plan(
      id: "own", commune: Commune(name: "A", province: "B"), from: day("2026-05-01"),
      agencies: [Office(code: "x1")],
      duties: [duty("I.1", lead: ["x1"])])
    #expect(plan.name(of: "x1").vi == "Phòng x1")
    #expect(AgencyRecord(Office(code: "x1")) == plan.agencies[0])
  }
}
