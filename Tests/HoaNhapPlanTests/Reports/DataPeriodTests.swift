import HoaNhapPlan
import HoaNhapValues
import Testing

@Suite("P.7 – Data windows of reports (NĐ 09/2019/NĐ-CP, Điều 12)")
struct DataPeriodTests {
  @Test(
    "each kind of window, both ends included – P.7",
    arguments: [
      (DataKind.month, 2027, 1, "2026-12-15...2027-01-14"), (.month, 2027, 3, "2027-02-15...2027-03-14"),
      (.month, 2028, 12, "2028-11-15...2028-12-14"), (.quarter, 2027, 1, "2026-12-15...2027-03-14"),
      (.quarter, 2027, 2, "2027-03-15...2027-06-14"), (.quarter, 2026, 3, "2026-06-15...2026-09-14"),
      (.quarter, 2027, 4, "2027-09-15...2027-12-14"), (.sixMonths, 2026, 1, "2025-12-15...2026-06-14"),
      (.nineMonths, 2026, 1, "2025-12-15...2026-09-14"), (.year, 2028, 1, "2027-12-15...2028-12-14"),
    ])
  func window(kind: DataKind, year: Int, number: Int, expected: String) throws {
    let period = try #require(DataPeriod(kind, year: year, number: number))
    #expect(period.window.description == expected)
  }

  @Test(
    "there is no thirteenth month, fifth quarter, second half or year one",
    arguments: [
      (DataKind.month, 2027, 13), (.month, 2027, 0), (.quarter, 2027, 5), (.sixMonths, 2027, 2),
      (.nineMonths, 2027, 2),
      (.year, 2027, 2), (.year, 1, 1), (.year, 10_000, 1), (.year, Int.max, 1), (.month, Int.min, 1),
    ])
  func none(kind: DataKind, year: Int, number: Int) {
    #expect(DataPeriod(kind, year: year, number: number) == nil)
  }

  @Test(
    "months, quarters and years follow one another without gap or overlap – P.7",
    arguments: [
      DataKind.month, .quarter, .year,
    ])
  func consecutive(kind: DataKind) throws {
    var last: CivilDate?
    for year in 1899...2200 {
      for number in 1...kind.countInYear {
        let window = try #require(DataPeriod(kind, year: year, number: number)).window
        if let last { #expect(last.days(until: window.from) == 1) }
        last = window.to
      }
    }
  }

  @Test("six and nine months and the year begin together and grow – P.7")
  func nested() throws {
    for year in [2026, 2027, 2028, 2100] {
      let windows = try [DataKind.sixMonths, .nineMonths, .year].map {
        try #require(DataPeriod($0, year: year)).window
      }
      #expect(Set(windows.map(\.from)).count == 1)
      #expect(windows.map(\.to.month) == [6, 9, 12])
      let quarters = try (1...4).map { try #require(DataPeriod(.quarter, year: year, number: $0)).window }
      #expect(quarters[0].from == windows[0].from && quarters[1].to == windows[0].to)
      #expect(quarters[2].to == windows[1].to && quarters[3].to == windows[2].to)
    }
  }

  @Test("every day belongs to the one period whose window has it", arguments: DataKind.allCases)
  func containing(kind: DataKind) throws {
    let first = try day("2023-12-10").dayNumber
    for number in first..<first + 366 + 366 + 40 {
      let date = try #require(CivilDate(dayNumber: number))
      let holders = (2023...2026).flatMap { year in
        (1...kind.countInYear).compactMap { DataPeriod(kind, year: year, number: $0) }
      }.filter { $0.window.contains(date) }
      #expect(holders.count <= 1)
      #expect(DataPeriod(kind, containing: date) == holders.first, "\(date)")
    }
  }

  @Test(
    "the borders of a day's period – the 14th ends, the 15th begins",
    arguments: [
      ("2026-12-14", 2026, 4), ("2026-12-15", 2027, 1), ("2027-03-14", 2027, 1), ("2027-03-15", 2027, 2),
      ("2028-02-29", 2028, 1),
    ])
  func borders(text: String, year: Int, number: Int) throws {
    let period = try #require(DataPeriod(.quarter, containing: try day(text)))
    #expect(period.year == year && period.number == number)
  }

  @Test("six and nine months leave the rest of the year out – P.7")
  func rest() throws {
    #expect(DataPeriod(.sixMonths, containing: try day("2026-06-14")) != nil)
    #expect(DataPeriod(.sixMonths, containing: try day("2026-06-15")) == nil)
    #expect(DataPeriod(.nineMonths, containing: try day("2026-09-14")) != nil)
    #expect(DataPeriod(.nineMonths, containing: try day("2026-09-15")) == nil)
    #expect(DataPeriod(.sixMonths, containing: try day("2026-12-15"))?.year == 2027)
  }

  @Test(
    "the last period that ends before a day",
    arguments: [
      ("2027-03-20", DataKind.quarter, "2026-12-15...2027-03-14"),
      ("2027-03-15", .quarter, "2026-12-15...2027-03-14"),
      ("2027-03-14", .quarter, "2026-09-15...2026-12-14"),
      ("2027-04-05", .quarter, "2026-12-15...2027-03-14"),
      ("2027-01-10", .year, "2025-12-15...2026-12-14"), ("2027-06-14", .sixMonths, "2025-12-15...2026-06-14"),
    ])
  func before(text: String, kind: DataKind, expected: String) throws {
    #expect(DataPeriod(kind, endingBefore: try day(text))?.window.description == expected)
  }

  @Test("at the ends of what dates can hold there is no period, and no trap")
  func ends() {
    #expect(DataPeriod(.year, containing: .distantPast) == nil)
    #expect(DataPeriod(.year, containing: .distantFuture) == nil)
    #expect(DataPeriod(.month, endingBefore: .distantPast) == nil)
    #expect(DataPeriod(.year, endingBefore: .distantFuture)?.year == 9999)
    #expect(DataWindow(from: .distantFuture, to: .distantPast) == nil)
  }
}
