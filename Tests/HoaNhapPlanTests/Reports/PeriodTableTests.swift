import HoaNhapPlan
import HoaNhapValues
import Testing

@Suite("P.1, P.7, P.8 – The periods of 2026 to 2036, and every year that dates are used for")
struct PeriodTableTests {
  /// Set `HOANHAP_RECORD=1` to write the table anew; the run then fails, so that nobody takes it for a check.
  @Test("the table of reports, months and nine months that was read and kept")
  func table() throws {
    var lines: [String] = []
    for year in 2026...2036 {
      for report in Plan.chauSon.reports {
        let period = try Plan.chauSon.period(of: report.id, year: year)
        lines.append("\(year) \(report.id): \(period.window), before \(period.due.dueBefore)")
      }
      let nine = try Plan.chauSon.period(of: .q3, year: year, reading: PlanReading(thirdQuarter: .nineMonths))
      lines.append("\(year) q3 of nine months: \(nine.window), before \(nine.due.dueBefore)")
      for number in 1...12 {
        let month = try #require(DataPeriod(.month, year: year, number: number))
        lines.append("\(year) month \(number): \(month.window)")
      }
    }
    let text = lines.joined(separator: "\n") + "\n"
    try expectGolden(text, "periods-2026-2036.txt")
  }

  /// The windows again, by walking the days: a day belongs to the month before its 15th, else to the next.
  @Test(
    "the windows of every year from 1900 to 2200 are those that a walk over the days gives, leap years too")
  func walk() throws {
    var firsts: [Int: CivilDate] = [:]
    var lasts: [Int: CivilDate] = [:]
    let first = try day("1899-12-15").dayNumber
    for number in first...(try day("2200-12-14")).dayNumber {
      let date = try #require(CivilDate(dayNumber: number))
      // Months counted through, from the year 0.
      let month = date.year * 12 + date.month - (date.day < 15 ? 1 : 0)
      if firsts[month] == nil { firsts[month] = date }
      lasts[month] = date
    }
    for year in 1900...2200 {
      for kind in DataKind.allCases {
        for index in 1...kind.countInYear {
          let period = try #require(DataPeriod(kind, year: year, number: index))
          let end = year * 12 + kind.months * index - 1
          #expect(period.window.from == firsts[end - kind.months + 1] && period.window.to == lasts[end])
        }
      }
    }
  }

  @Test(
    "each period is followed by the next without gap or overlap, from 1900 to 2200 – P.7",
    arguments: [DataKind.month, .quarter, .year])
  func next(kind: DataKind) throws {
    var period = try #require(DataPeriod(kind, year: 1900))
    var count = 1
    while period.year <= 2200 {
      let next = try #require(period.next)
      #expect(period.window.to.days(until: next.window.from) == 1)
      period = next
      count += 1
    }
    #expect(count == 301 * kind.countInYear + 1)
  }

  @Test("six and nine months have no next, nor has the last year that dates can hold")
  func noNext() {
    #expect(
      DataPeriod(.sixMonths, year: 2026)?.next == nil && DataPeriod(.nineMonths, year: 2026)?.next == nil)
    #expect(
      DataPeriod(.year, year: 9999)?.next == nil && DataPeriod(.month, year: 9999, number: 12)?.next == nil)
  }

  @Test(
    "the periods that a day belongs to, the shortest first – P.7",
    arguments: [
      ("2026-12-14", ["month 2026/12", "quarter 2026/4", "year 2026/1"]),
      (
        "2026-12-15",
        ["month 2027/1", "quarter 2027/1", "six-months 2027/1", "nine-months 2027/1", "year 2027/1"]
      ),
      (
        "2026-06-14",
        ["month 2026/6", "quarter 2026/2", "six-months 2026/1", "nine-months 2026/1", "year 2026/1"]
      ),
      ("2026-06-15", ["month 2026/7", "quarter 2026/3", "nine-months 2026/1", "year 2026/1"]),
      ("2026-09-15", ["month 2026/10", "quarter 2026/4", "year 2026/1"]),
      (
        "2028-02-29",
        ["month 2028/3", "quarter 2028/1", "six-months 2028/1", "nine-months 2028/1", "year 2028/1"]
      ),
    ])
  func containing(text: String, expected: [String]) throws {
    let periods = DataPeriod.all(containing: try day(text))
    #expect(periods.map { "\($0.kind.rawValue) \($0.year)/\($0.number)" } == expected)
    for period in periods {
      #expect(period.wording.vi != period.wording.en)
      #expect(period.json["data_from"] == .string(period.window.from.text))
    }
  }
}
