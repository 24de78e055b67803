import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("P.10 – Yearly decisions and how certain a day is")
struct HolidayDecisionTests {
  private let citation = Citation("QĐ ví dụ", "lịch nghỉ")

  /// The last two days of the old year and the first three of 2027; 1 and 2 September.
  private func decision2027() throws -> HolidayDecision {
    try HolidayDecision(
      year: 2027, lunarNewYear: days(2027, "02-04 02-05 02-06 02-07 02-08"),
      nationalDay: days(2027, "09-01 09-02"),
      citation: citation)
  }

  @Test(
    "until the decision, the festival's days and 3 September are assumed, 2 September is the law's – P.10")
  func computed() throws {
    let calendar = try HolidayRules.labourCode.calendar(years: 2027...2027)
    for text in ["02-05", "02-06", "02-07", "02-08", "02-09", "02-10", "02-11", "09-03"] {
      #expect(try calendar.standing(of: day("2027-\(text)")) == .assumed, "\(text)")
    }
    for text in ["01-01", "04-16", "04-30", "05-01", "05-03", "09-02", "06-18", "06-19"] {
      #expect(try calendar.standing(of: day("2027-\(text)")) == .enacted, "\(text)")
    }
  }

  @Test(
    "a day that another decision would make off is assumed to be worked – P.10",
    arguments: [
      ("2027-09-01", Standing.assumed), ("2027-08-31", .enacted), ("2027-02-04", .assumed),
      ("2027-02-01", .enacted),
      ("2027-02-02", .assumed), ("2027-02-12", .assumed), ("2027-02-15", .enacted),
    ])
  func worked(text: String, expected: Standing) throws {
    let calendar = try HolidayRules.labourCode.calendar(years: 2027...2027)
    #expect(calendar.workCalendar.isWorkingDay(try day(text)))
    #expect(try calendar.standing(of: day(text)) == expected)
  }

  @Test("the decided year 2026 assumes nothing – P.10")
  func decided() throws {
    let calendar = try HolidayRules.labourCode.calendar(years: 2026...2026)
    #expect(calendar.daysOff.allSatisfy { $0.standing == .enacted })
    #expect(try calendar.standing(of: day("2026-09-03")) == .enacted)
    #expect(try calendar.standing(of: day("2026-02-13")) == .enacted)
  }

  @Test("an answer is as certain as the least certain day that it looked at")
  func searched() throws {
    let calendar = try HolidayRules.labourCode.calendar(years: 2026...2027)
    let overFestival = try calendar.workingDay(onOrBefore: day("2027-02-09"))
    #expect(overFestival == (try calendar.workingDay(onOrBefore: day("2027-02-05"))))
    #expect(overFestival.day == (try day("2027-02-04")))
    #expect(overFestival.standing == .assumed)
    let overNewYear = try calendar.workingDay(onOrBefore: day("2027-01-01"))
    #expect(overNewYear.day == (try day("2026-12-31")))
    #expect(overNewYear.standing == .enacted)
  }

  @Test("a decision that a host enters replaces what was computed, and gives days in lieu – P.10")
  func entered() throws {
    let calendar = try HolidayRules.labourCode.deciding(decision2027()).calendar(years: 2027...2027)
    #expect(!calendar.workCalendar.isWorkingDay(try day("2027-02-04")))
    #expect(
      calendar.reasons(for: try day("2027-02-09")).map(\.cause) == [.substitute(for: try day("2027-02-06"))])
    #expect(
      calendar.reasons(for: try day("2027-02-10")).map(\.cause) == [.substitute(for: try day("2027-02-07"))])
    #expect(calendar.workCalendar.isWorkingDay(try day("2027-02-11")))
    #expect(!calendar.workCalendar.isWorkingDay(try day("2027-09-01")))
    #expect(calendar.workCalendar.isWorkingDay(try day("2027-09-03")))
    #expect(calendar.reasons(for: try day("2027-02-04")).map(\.citation) == [citation])
    #expect(calendar.daysOff.allSatisfy { $0.standing == .enacted })
    #expect(try calendar.standing(of: day("2027-09-03")) == .enacted)
  }

  @Test("where only the festival is decided, September stays computed")
  func half() throws {
    let decision = try HolidayDecision(
      year: 2027, lunarNewYear: days(2027, "02-05 02-06 02-07 02-08 02-09"), citation: citation)
    let calendar = try HolidayRules.labourCode.deciding(decision).calendar(years: 2027...2027)
    #expect(try calendar.standing(of: day("2027-02-08")) == .enacted)
    #expect(try calendar.standing(of: day("2027-02-04")) == .enacted)
    #expect(try calendar.standing(of: day("2027-09-03")) == .assumed)
    #expect(try calendar.standing(of: day("2027-09-01")) == .assumed)
  }

  @Test("the last decision for a year counts")
  func replaced() throws {
    let later = try HolidayDecision(
      year: 2027, nationalDay: days(2027, "09-02 09-03"), citation: citation)
    let rules = HolidayRules(decisions: [try decision2027(), later])
    #expect(rules.decisions[2027] == later)
    #expect(HolidayRules.labourCode.deciding(try decision2027()).deciding(later).decisions[2027] == later)
    #expect(HolidayRules.labourCode.decisions.keys.sorted() == [2026])
  }

  @Test(
    "a decision that cannot be meant is refused",
    arguments: [
      ("02-05 02-06 02-07 02-08", "09-02 09-03", InputError.Code.outOfRange, "lunarNewYear"),
      ("02-05 02-06 02-07 02-08 02-08", "09-02 09-03", .duplicate, "lunarNewYear"),
      ("02-05 02-06 02-07 02-08 02-09", "09-02", .outOfRange, "nationalDay"),
      ("02-05 02-06 02-07 02-08 02-09", "09-01 09-03", .outOfRange, "nationalDay"),
      ("02-05 02-06 02-07 02-08 02-09", "09-02 09-04", .outOfRange, "nationalDay"),
      ("02-05 02-06 02-07 02-08 02-09", "08-02 08-03", .outOfRange, "nationalDay"),
    ])
  func refused(festival: String, national: String, code: InputError.Code, field: String) throws {
    let error = try #require(throws: InputError.self) {
      try HolidayDecision(
        year: 2027, lunarNewYear: days(2027, festival), nationalDay: days(2027, national), citation: citation)
    }
    #expect(error.code == code)
    #expect(error.field == field)
    #expect(!error.wording.vi.isEmpty && !error.wording.en.isEmpty)
  }

  @Test("a day of another year is refused, and a day exchanged for itself")
  func refusedDays() throws {
    let error = try #require(throws: InputError.self) {
      try HolidayDecision(
        year: 2028, lunarNewYear: days(2027, "02-05 02-06 02-07 02-08 02-09"), citation: citation)
    }
    #expect(error.field == "lunarNewYear")
    let exchanged = try #require(throws: InputError.self) {
      try HolidayDecision(
        year: 2027,
        exchanges: [.init(off: day("2027-09-06"), worked: day("2027-09-06"), beside: .nationalDay)],
        citation: citation)
    }
    #expect(exchanged.code == .duplicate)
    #expect(exchanged.field == "exchanges")
  }

  @Test(
    "a public holiday is not exchanged, whether the law names it, the lunar calendar or the decision itself",
    arguments: [
      ("2027-12-31", "2027-12-25", nil), ("2027-09-02", "2027-09-04", "2027-09-02"),
      ("2027-02-11", "2027-02-06", "2027-02-06"), ("2027-04-16", "2027-04-17", "2027-04-16"),
      ("2027-05-04", "2027-05-01", "2027-05-01"), ("2027-09-03", "2027-09-04", "2027-09-03"),
    ])
  func exchangedHoliday(off: String, worked: String, refused: String?) throws {
    func decide() throws -> HolidayDecision {
      try HolidayDecision(
        year: 2027, nationalDay: days(2027, "09-02 09-03"),
        exchanges: [.init(off: day(off), worked: day(worked), beside: .nationalDay)], citation: citation)
    }
    guard let refused else {
      #expect(try decide().exchanges.count == 1)
      return
    }
    let error = try #require(throws: InputError.self) { try decide() }
    #expect(error.field == "exchanges" && error.code == .outOfRange)
    #expect(error.wording.en.contains(refused))
  }
}

@Suite("P.10 – What the holidays cannot tell")
struct HolidayFaultTests {
  @Test(
    "a year that the lunar calendar does not reach is refused, never wrong",
    arguments: [1967, 2101, 0, -1, 9999])
  func outOfRange(year: Int) throws {
    let fault = try #require(throws: HolidayFault.self) {
      try HolidayRules.labourCode.calendar(years: year...year)
    }
    #expect(fault == HolidayFault(.yearOutOfRange, year: year))
    #expect(fault.wording.vi.contains("\(year)") && fault.wording.en.contains("\(year)"))
  }

  @Test("the first and the last year that can be told are told", arguments: [1968, 2100])
  func borders(year: Int) throws {
    #expect(try HolidayRules.labourCode.calendar(years: year...year).daysOff.count >= 11)
    #expect(try HolidayRules.labourCode.calendar(lookingBackFrom: year...year).years?.upperBound == year)
  }

  @Test("a span is made with the year before it, where that can be told")
  func lookingBack() throws {
    #expect(try HolidayRules.labourCode.calendar(lookingBackFrom: 2027...2028).years == 2026...2028)
    #expect(try HolidayRules.labourCode.calendar(lookingBackFrom: 1968...1970).years == 1968...1970)
    #expect(throws: HolidayFault(.yearOutOfRange, year: 2101)) {
      try HolidayRules.labourCode.calendar(lookingBackFrom: 2100...2101)
    }
  }

  @Test("a day outside the years asked for is no answer")
  func notCovered() throws {
    let calendar = try HolidayRules.labourCode.calendar(years: 2027...2027)
    #expect(throws: HolidayFault(.yearNotCovered, year: 2028)) {
      try calendar.standing(of: day("2028-01-01"))
    }
    // 1 January 2027 is off, and the year before is unknown here.
    #expect(throws: HolidayFault(.yearNotCovered, year: 2026)) {
      try calendar.workingDay(onOrBefore: day("2027-01-01"))
    }
    #expect(!calendar.covers(try day("2026-12-31")))
  }

  @Test("rest days without end leave no day in lieu")
  func restForever() {
    #expect(throws: HolidayFault(.noWorkingDay, year: 2027)) {
      try HolidayRules(weekend: Set(Weekday.allCases)).calendar(years: 2027...2027)
    }
  }

  @Test(
    "a year before the Labour Code of 2019 is only assumed",
    arguments: [(2020, Standing.assumed), (2021, .enacted)])
  func beforeTheLaw(year: Int, expected: Standing) throws {
    let calendar = try HolidayRules.labourCode.calendar(years: year...year)
    #expect(try calendar.standing(of: day("\(year)-06-10")) == expected)
    #expect(try calendar.standing(of: day("\(year)-04-30")) == expected)
  }

  @Test("a host's own calendar answers for every year and counts as enacted")
  func ownCalendar() throws {
    let calendar = HolidayCalendar(WorkCalendar(off: [try day("2500-06-18")]))
    #expect(calendar.covers(try day("2500-06-18")))
    let found = try calendar.workingDay(onOrBefore: day("2500-06-18"))
    #expect(found.day == (try day("2500-06-17")))
    #expect(found.standing == .enacted)
    #expect(throws: HolidayFault(.noWorkingDay, year: 2500)) {
      try HolidayCalendar(WorkCalendar(weekend: Set(Weekday.allCases))).workingDay(
        onOrBefore: day("2500-06-18"))
    }
  }

  @Test("every day off has words in both languages and a citation")
  func words() throws {
    let calendar = try HolidayRules(observesCultureDay: true).calendar(years: 2026...2028)
    for off in calendar.daysOff {
      #expect(off.wording.vi != off.wording.en)
      #expect(off.citation.law == "Bộ luật Lao động")
    }
    let own = HolidayKind(rawValue: "commune-day")
    #expect(own.wording == Wording(vi: "commune-day", en: "commune-day"))
    let substitute = try #require(calendar.reasons(for: day("2026-04-27")).first)
    #expect(substitute.wording.vi.contains("26/04/2026"))
    #expect(substitute.wording.en.contains("2026-04-26"))
    #expect(substitute.citation.place == "Điều 111.3")
  }
}
