import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("QĐ 08/2026/QĐ-TTg — days: birthdays, matching days, dates of which a part is missing")
struct DaysTests {
  private func aged(_ clause: ClauseCode, _ birth: String, on day: String) throws -> Outcome? {
    try outcome(
      clause,
      Sample.person {
        $0.asOf = date(day)
        $0.birth = .known(PartialDate(birth)!)
      })
  }

  @Test(
    "B.1 Born on 29 February, full 12 on 29 February of a leap year — Bộ luật Dân sự, Điều 148",
    arguments: [
      ("2016-02-29", "2028-02-28", Outcome.unmet), ("2016-02-29", "2028-02-29", .satisfied),
      ("2016-02-28", "2028-02-28", .satisfied), ("2016-03-01", "2028-02-29", .unmet),
      ("2016-03-01", "2028-03-01", .satisfied),
    ])
  func twelveOnALeapDay(birth: String, day: String, expected: Outcome) throws {
    #expect(try aged("B.1", birth, on: day) == expected)
  }

  @Test(
    "B.3 Born on 29 February, full 15 on 28 February; born on a day beside it, on that day — Bộ luật Dân sự, Điều 148",
    arguments: [
      ("2016-02-29", "2031-02-27", Outcome.unmet), ("2016-02-29", "2031-02-28", .satisfied),
      ("2016-02-28", "2031-02-28", .satisfied), ("2016-02-28", "2031-02-27", .unmet),
      ("2016-03-01", "2031-02-28", .unmet), ("2016-03-01", "2031-03-01", .satisfied),
      ("2016-01-29", "2031-01-28", .unmet), ("2016-01-29", "2031-01-29", .satisfied),
      ("2013-02-28", "2028-02-27", .unmet), ("2013-02-28", "2028-02-28", .satisfied),
    ])
  func fifteenBesideALeapDay(birth: String, day: String, expected: Outcome) throws {
    #expect(try aged("B.3", birth, on: day) == expected)
  }

  @Test(
    "B.1 The turn of a month and of a year: reached on the birthday itself, not a day before",
    arguments: [
      ("2014-12-31", "2026-12-30", Outcome.unmet), ("2014-12-31", "2026-12-31", .satisfied),
      ("2015-01-01", "2026-12-31", .unmet), ("2015-01-01", "2027-01-01", .satisfied),
      ("2014-05-31", "2026-05-30", .unmet), ("2014-05-31", "2026-05-31", .satisfied),
      ("2014-06-01", "2026-05-31", .unmet),
    ])
  func turns(birth: String, day: String, expected: Outcome) throws {
    #expect(try aged("B.1", birth, on: day) == expected)
  }

  @Test(
    "B.1, B.6 Only the year of birth: settled from the last birthday it can stand for, and before the first — QĐ 08/2026, đối tượng",
    arguments: [
      ("2014", "2025-12-31", Outcome.unmet), ("2014", "2026-01-01", .undetermined),
      ("2014", "2026-12-30", .undetermined), ("2014", "2026-12-31", .satisfied),
    ])
  func yearOfBirth(birth: String, day: String, expected: Outcome) throws {
    #expect(try aged("B.1", birth, on: day) == expected)
  }

  @Test(
    "B.3, B.6 Only the year and month of birth: a February of a leap year ends on 28 February 15 years later",
    arguments: [
      ("2016-02", "2031-01-31", Outcome.unmet), ("2016-02", "2031-02-01", .undetermined),
      ("2016-02", "2031-02-27", .undetermined), ("2016-02", "2031-02-28", .satisfied),
      ("2011-06", "2026-05-31", .unmet), ("2011-06", "2026-06-01", .undetermined),
      ("2011-06", "2026-06-29", .undetermined), ("2011-06", "2026-06-30", .satisfied),
      ("2011", "2025-12-31", .unmet), ("2011", "2026-01-01", .undetermined),
      ("2011", "2026-12-30", .undetermined), ("2011", "2026-12-31", .satisfied),
    ])
  func monthOfBirth(birth: String, day: String, expected: Outcome) throws {
    #expect(try aged("B.3", birth, on: day) == expected)
    let found = try #require(
      try finding(
        "B.3",
        Sample.person {
          $0.asOf = date(day)
          $0.birth = .known(PartialDate(birth)!)
        }))
    #expect(found.required == .unknown && found.margin == nil, "the birthday itself is not known")
    #expect(found.observed == .date(date(day)))
    #expect(found.missing == (expected == .undetermined ? .birth : []))
  }

  @Test(
    "C.3 The last day of the ten years is the matching one; from 29 February it is 28 February — Điều 4",
    arguments: [
      ("2024-02-29", "2034-02-28", Outcome.satisfied), ("2024-02-29", "2034-03-01", .unmet),
      ("2018-02-28", "2028-02-28", .satisfied), ("2018-02-28", "2028-02-29", .unmet),
      ("2024-03-01", "2034-03-01", .satisfied), ("2024-03-01", "2034-03-02", .unmet),
      ("2024-12-31", "2034-12-31", .satisfied), ("2024-12-31", "2035-01-01", .unmet),
      ("2024-01-29", "2034-01-29", .satisfied), ("2024-01-29", "2034-01-30", .unmet),
    ])
  func lastDay(issuedOn: String, day: String, expected: Outcome) throws {
    let facts = Sample.person {
      $0.asOf = date(day)
      $0.managementDecision = issued(issuedOn)
    }
    #expect(try outcome("C.3", facts) == expected)
  }

  @Test(
    "C.3 A decision issued on the day of borrowing counts, one issued the day after does not — Điều 4",
    arguments: [("2026-06-03", Outcome.satisfied), ("2026-06-04", .unmet), ("2026-06-02", .satisfied)])
  func firstDay(issuedOn: String, expected: Outcome) throws {
    #expect(try outcome("C.3", Sample.person { $0.managementDecision = issued(issuedOn) }) == expected)
  }

  @Test("C.3 The nearest day is shown: the issue while it lies ahead, else the last of the ten years")
  func nearestDay() throws {
    for (day, required, margin) in [
      ("2026-06-02", "2026-06-03", Int64(1)), ("2026-06-03", "2036-06-03", 3653),
      ("2036-06-03", "2036-06-03", 0),
      ("2036-06-04", "2036-06-03", -1),
    ] {
      let found = try #require(
        try finding(
          "C.3",
          Sample.person {
            $0.asOf = date(day)
            $0.managementDecision = issued("2026-06-03")
          }))
      #expect(found.required == .date(date(required)))
      #expect(found.margin == margin)
    }
  }

  @Test("B.1, B.3, C.3 At the end of the calendar nothing breaks: what no date can hold is not reached")
  func endOfCalendar() throws {
    let facts = Sample.person {
      $0.asOf = .distantFuture
      $0.birth = .known(PartialDate(date("9990-01-01")))
      $0.managementDecision = issued("9995-01-01")
    }
    #expect(try outcome("B.1", facts) == .unmet)
    #expect(try outcome("B.3", facts) == .unmet)
    #expect(try outcome("C.3", facts) == .satisfied)
    #expect(try finding("B.1", facts)?.required == .unknown)
    #expect(try finding("C.3", facts)?.required == .unknown)
    #expect(try Books.all.verdict(for: facts).window == nil)
  }
}
