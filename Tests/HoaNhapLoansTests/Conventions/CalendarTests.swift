import HoaNhapLoans
import HoaNhapValues
import Testing

@Suite("V21, V22 — due dates on days that are not worked")
struct DueCalendarTests {
  /// Weekends and the first days of the lunar New Year 2027, for illustration.
  private func work() -> WorkCalendar {
    WorkCalendar(
      off: Set(
        [
          "2027-01-01", "2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2027-02-09", "2027-02-10",
          "2027-02-11", "2027-04-16", "2027-04-30", "2027-05-01", "2027-09-02", "2027-09-03",
        ].map(day)))
  }

  private func loan(_ roll: DueCalendar.Roll, _ accrual: DueCalendar.Accrual) throws -> Schedule {
    try Schedule(
      for: LoanTerms(
        disbursements: money(["2026-11-06": 36_500_000]), rates: rates(["2025-12-01": "6.24"]),
        principalPlan: .equal(EqualPrincipal(everyMonths: 3, count: 4, firstDue: day("2027-02-06"))),
        interestGrid: InterestGrid(day: 6, firstDue: day("2026-12-06")),
        dueCalendar: DueCalendar(work(), roll: roll, accrual: accrual)))
  }

  @Test("adjusted: due 6 February rolls to the 12th, 37 nights, and the next period starts there")
  func adjusted() throws {
    let schedule = try loan(.following, .adjusted)
    let row = schedule.rows[2]
    #expect(row.nominalDate == day("2027-02-06") && row.date == day("2027-02-12"))
    #expect(row.nights == 37 && row.interest == Dong(230_880))
    #expect(schedule.rows[3].nights == 24)
    #expect(schedule.maturity == day("2027-11-08"))
    #expect(schedule.totals.interest == Dong(1_433_640))
  }

  @Test("unadjusted: the payment moves, the interest does not")
  func unadjusted() throws {
    let schedule = try loan(.following, .unadjusted)
    let row = schedule.rows[2]
    #expect(row.nominalDate == day("2027-02-06") && row.date == day("2027-02-12"))
    #expect(row.nights == 31 && row.interest == Dong(193_440))
    #expect(schedule.rows[3].nights == 28)
    #expect(schedule.totals.interest == Dong(1_421_160))
    #expect(schedule.explanation().rows[2].segments.map(\.to) == [day("2027-02-06")])
  }

  @Test("preceding: the working day before, into the month before if needed")
  func preceding() throws {
    #expect(try loan(.preceding, .adjusted).rows[2].date == day("2027-02-04"))
    let terms = try simple(
      36_500_000, "6.24", from: "2027-04-01", until: "2027-05-01",
      calendar: DueCalendar(work(), roll: .preceding))
    #expect(try Schedule(for: terms).dates == ["2027-04-29"])
  }

  @Test("none: nothing moves, whatever the calendar says")
  func none() throws {
    let rolled = try loan(.none, .adjusted)
    #expect(rolled.rows.allSatisfy { $0.date == $0.nominalDate })
  }

  @Test("a day worked against a weekend is a working day")
  func worked() throws {
    // 6 December 2026 is a Sunday.
    let calendar = WorkCalendar(worked: [day("2026-12-06")])
    let terms = try simple(
      36_500_000, "6.24", from: "2026-11-06", until: "2026-12-06",
      calendar: DueCalendar(calendar, roll: .following))
    #expect(try Schedule(for: terms).dates == ["2026-12-06"])
  }

  @Test("two dates may roll onto one day: the second period has no night")
  func sameDay() throws {
    // Saturday 6 and Sunday 7 March 2027 both become Monday 8 March.
    let terms = try LoanTerms(
      disbursements: money(["2027-02-06": 36_500_000]), rates: rates(["2025-12-01": "7.3"]),
      principalPlan: bullet("2027-03-07"),
      dueCalendar: DueCalendar(WorkCalendar(), roll: .following))
    let schedule = try Schedule(for: terms)
    #expect(schedule.dates == ["2027-03-08", "2027-03-08"])
    #expect(schedule.rows.map(\.nights) == [30, 0])
    #expect(schedule.interests == [219_000, 0])
    #expect(schedule.rows.map(\.balanceAfter.amount) == [36_500_000, 0])
  }

  @Test("a calendar without a working day is refused")
  func noWorkingDay() throws {
    let never = DueCalendar(WorkCalendar(weekend: Set(Weekday.allCases)), roll: .following)
    let terms = try simple(1_000_000, "6", from: "2026-01-15", until: "2026-02-15", calendar: never)
    let fault = fault { _ = try Schedule(for: terms) }
    #expect(fault?.code == .convention && fault?.field == "calendar")
  }

  @Test("a date that moves back before the money is refused, one that moves onto its day is not")
  func beforeStart() throws {
    // Saturday 17 January 2026 becomes Friday the 16th.
    func schedule(from start: String) throws -> Schedule {
      try Schedule(
        for: simple(
          1_000_000, "6", from: start, until: "2026-01-18",
          interest: InterestGrid(firstDue: day("2026-01-17")),
          calendar: DueCalendar(WorkCalendar(), roll: .preceding)))
    }
    #expect(try schedule(from: "2026-01-16").rows.map(\.nights) == [0, 0])
    let terms = try simple(
      1_000_000, "6", from: "2026-01-17", until: "2026-01-18",
      calendar: DueCalendar(WorkCalendar(), roll: .preceding))
    let fault = fault { _ = try Schedule(for: terms) }
    #expect(fault?.code == .convention && fault?.field == "calendar.roll")
  }

  @Test("principal is not paid back before the last money is handed out")
  func beforeLastMoney() throws {
    let terms = try LoanTerms(
      disbursements: money(["2026-01-05": 1_000_000, "2026-01-17": 1_000_000]),
      rates: rates(["2026-01-01": "6"]), principalPlan: bullet("2026-01-18"),
      dueCalendar: DueCalendar(WorkCalendar(), roll: .preceding))
    #expect(fault { _ = try Schedule(for: terms) }?.field == "calendar.roll")
  }
}

@Suite("V36 — the final due date on a transaction day")
struct FinalDueTests {
  @Test(
    "it moves back to the last transaction day strictly before it (I.8)",
    arguments: [
      ("2032-08-04", 25, "2032-07-25"), ("2019-04-20", 10, "2019-04-10"), ("2024-09-15", 10, "2024-09-10"),
      ("2024-09-10", 10, "2024-08-10"), ("2024-09-11", 10, "2024-09-10"), ("2024-03-15", 31, "2024-02-29"),
      ("2024-03-31", 31, "2024-02-29"), ("2023-03-01", 30, "2023-02-28"), ("2024-01-05", 20, "2023-12-20"),
    ])
  func vectors(final: String, transactionDay: Int, moved: String) throws {
    let start = try day(final).adding(months: -6)
    let terms = try simple(
      10_000_000, "6.24", from: start.text, until: final, finalTransactionDay: transactionDay)
    #expect(terms.nominalMaturity == day(moved))
    #expect(try Schedule(for: terms).maturity == day(moved))
  }

  private func loan(_ before: String, _ transactionDay: Int) throws -> Schedule {
    try Schedule(
      for: LoanTerms(
        disbursements: money(["2026-01-15": 10_000_000]), rates: rates(["2026-01-01": "6.24"]),
        principalPlan: parts([before: 4_000_000], rest: "2026-07-15"), finalTransactionDay: transactionDay))
  }

  @Test("onto the instalment before it both fall on one row; beyond it is refused")
  func meetsTheOneBefore() throws {
    let schedule = try loan("2026-07-10", 10)
    #expect(schedule.rows.last?.principal == Dong(10_000_000))
    #expect(schedule.maturity == day("2026-07-10"))
    let fault = fault { _ = try loan("2026-07-11", 10) }
    #expect(fault?.code == .convention && fault?.field == "final_due.transaction_day")
  }

  @Test("it stays after the money", arguments: [(14, false), (15, false), (16, true)])
  func afterMoney(transactionDay: Int, isGood: Bool) {
    let fault = fault {
      _ = try simple(
        10_000_000, "6.24", from: "2026-01-15", until: "2026-01-20", finalTransactionDay: transactionDay)
    }
    #expect((fault == nil) == isGood)
    if let fault { #expect(fault.field == "final_due.transaction_day") }
  }

  @Test("it moves back first and rolls afterwards")
  func thenRolls() throws {
    // 10 October 2026 is a Saturday.
    let terms = try simple(
      10_000_000, "6.24", from: "2026-07-15", until: "2026-10-15",
      calendar: DueCalendar(WorkCalendar(), roll: .following), finalTransactionDay: 10)
    let schedule = try Schedule(for: terms)
    #expect(schedule.rows.last?.nominalDate == day("2026-10-10"))
    #expect(schedule.maturity == day("2026-10-12"))
  }

  @Test("a transaction day is a day of the month", arguments: [0, 32])
  func limits(transactionDay: Int) {
    let fault = fault { _ = try loan("2026-06-15", transactionDay) }
    #expect(fault?.code == .outOfRange && fault?.field == "final_due.transaction_day")
  }
}
