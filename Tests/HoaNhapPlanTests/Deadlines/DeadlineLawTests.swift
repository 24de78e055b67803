import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("Laws of deadlines, over plans and spans of every kind")
struct DeadlineLawTests {
  private static let times: [Recurrence] = [
    .ongoing, .onRequest, .whenItArises, .asTheProvincePlans, .monthly(before: 5), .monthly(before: 1),
    .monthly(before: 31), .yearlyIn(2), .yearlyIn(12), .yearly(before: "03-20"), .yearly(before: "01-01"),
    .yearly(before: "02-29"), .quarter("2027-Q2"), .month(YearMonth(of: CivilDate("2028-02-29")!)),
  ]

  private static func plan(_ choices: Choices) throws -> Plan {
    var number = 0
    let duties = choices.list(1...11) {
      number += 1
      return duty(
        Clause("II.\(number)")!, lead: choices.chance(75) ? [.communePolice, .economicOffice] : [],
        to: [.communePeoplesCommittee], when: (0..<3).map { _ in choices.pick(times) })
    }
    choices.show("duties", duties) {
      $0.map { "\($0.clause): \($0.when.map(\.text))" }.joined(separator: "; ")
    }
    return try makePlan(
      from: "1990-03-04", duties,
      reports: [
        ReportRegime(.q1, clause: "II.1", before: "03-20", data: .quarter),
        ReportRegime("nine", clause: "II.1", before: "03-20", data: .month),
      ])
  }

  @Test("what falls due in [a, b] and in [b + 1, c] is what falls due in [a, c], row by row")
  func union() async throws {
    let calendar = try HolidayRules.labourCode.calendar(years: 1989...2031)
    let (first, last) = try (day("1990-01-01"), day("2029-12-22"))
    try await forAll("what is due in two spans is due in both together", cases: 40) { choices in
      let plan = try Self.plan(choices)
      let days = choices.show("days", (0..<3).map { _ in choices.date(first...last) }.sorted())
      let after = try days[1].adding(days: 1)
      try choices.assume(after <= days[2])
      let rule = choices.show("rest days", choices.pick(RestDayRule.allCases))
      let reading = PlanReading(inclusive: choices.show("inclusive", choices.bool()))
      let whole = try plan.deadlines(
        from: days[0], to: days[2], calendar: calendar, reading: reading, restDays: rule)
      let parts =
        try plan.deadlines(from: days[0], to: days[1], calendar: calendar, reading: reading, restDays: rule)
        + plan.deadlines(from: after, to: days[2], calendar: calendar, reading: reading, restDays: rule)
      // Identifiers are among what is compared, so they do not depend on the span.
      try expect(parts == whole)
      try expect(Set(whole.map(\.id)).count == whole.count)
    }
  }

  @Test("an agency's own rows are those of everybody's, with the same identifiers")
  func agency() async throws {
    try await forAll("an agency's rows are among everybody's", cases: 20) { choices in
      let plan = try Self.plan(choices)
      let (from, to) = (try day("2027-01-01"), try day("2028-12-31"))
      let all = try plan.deadlines(from: from, to: to)
      let own = try plan.deadlines(from: from, to: to, agency: .communePolice)
      try expect(own == all.filter { $0.agency == .communePolice })
    }
  }

  @Test("the planning day is worked, not after the legal day; what opens does so by its day in the plan")
  func order() throws {
    let calendar = try HolidayRules.labourCode.calendar(years: 2025...2041)
    for rule in RestDayRule.allCases {
      let rows = try Plan.chauSon.deadlines(
        from: day("2026-05-01"), to: day("2040-12-31"), calendar: calendar, restDays: rule)
      #expect(rows.count > 500)
      for row in rows {
        #expect(row.lastWorkingDay <= row.legalDay)
        #expect(calendar.workCalendar.isWorkingDay(row.lastWorkingDay))
        #expect(row.opens <= row.due.lastDay && row.opens >= Plan.chauSon.from)
        switch rule {
        case .kept: #expect(row.legalDay == row.due.lastDay)
        case .previous: #expect(row.legalDay <= row.due.lastDay)
        case .next: #expect(row.legalDay >= row.due.lastDay)
        }
      }
    }
  }

  @Test("1900 to 2200: told, or refused because the lunar calendar does not reach, never guessed – P.11")
  func centuries() throws {
    let plan = try makePlan(from: "1900-01-01", [duty("I.1", when: [.monthly(before: 5)])])
    for year in stride(from: 1900, through: 2200, by: 12) {
      let (from, to) = (try day("\(year)-01-01"), try day("\(year)-12-31"))
      if (1968...2100).contains(year) {
        #expect(try plan.deadlines(from: from, to: to).count == 12)
      } else {
        #expect(throws: DeadlineFault.holidays(HolidayFault(.yearOutOfRange, year: year))) {
          try plan.deadlines(from: from, to: to)
        }
      }
      // A host's own calendar answers for every year.
      let own = try plan.deadlines(from: from, to: to, calendar: HolidayCalendar(WorkCalendar()))
      #expect(own.map(\.due.lastDay.text) == (1...12).map { "\(year)-\($0 < 10 ? "0" : "")\($0)-04" })
    }
  }

  @Test("a slash, a percent sign or a dash in an identifier never makes two obligations one")
  func identifiers() throws {
    let names: [AgencyID] = ["-", "a/b", "a%2Fb", "a", "b/2026-06-04", "%2D"]
    let plan = try makePlan(
      agencies: names,
      names.enumerated().map { duty(Clause("I.\($0 + 1)")!, lead: [$1], when: [.monthly(before: 5)]) }
        + [
          duty("II.1", lead: [], when: [.monthly(before: 5)]),
          duty("II.2", lead: names, when: [.monthly(before: 5)]),
        ])
    let ids = try plan.deadlines(from: day("2026-06-01"), to: day("2026-07-31")).map(\.id)
    #expect(ids.count == 26)
    #expect(Set(ids).count == 26)
    #expect(ids.contains("test/II.1/-/2026-06-04") && ids.contains("test/I.1/%2D/2026-06-04"))
    #expect(ids.contains("test/I.2/a%2Fb/2026-06-04") && ids.contains("test/I.3/a%252Fb/2026-06-04"))
  }
}
