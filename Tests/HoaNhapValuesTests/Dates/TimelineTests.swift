import HoaNhapValues
import Testing

@Suite("Timelines refuse overlaps and gaps unless told")
struct TimelineTests {
  typealias Entry = Timeline<Int>.Entry

  @Test("Each entry holds from its day until the eve of the next")
  func lookUp() throws {
    let timeline = try Timeline([Entry(from: date("2020-01-01"), 2), Entry(from: date("2015-06-05"), 1)])
    #expect(timeline.value(on: date("2015-06-04")) == nil)
    #expect(timeline.value(on: date("2015-06-05")) == 1)
    #expect(timeline.value(on: date("2019-12-31")) == 1)
    #expect(timeline.value(on: date("2020-01-01")) == 2)
    #expect(timeline.value(on: .distantFuture) == 2)
    #expect(timeline.entries[0].until == date("2019-12-31"))
  }

  @Test("Overlap, reversal, emptiness and a gap are faults that name the day")
  func faults() {
    let cases: [([Entry], Timeline<Int>.Fault)] = [
      ([], .init(kind: .empty, day: nil)),
      (
        [Entry(from: date("2020-01-02"), until: date("2020-01-01"), 1)],
        .init(kind: .reversed, day: date("2020-01-02"))
      ),
      (
        [Entry(from: date("2020-01-01"), 1), Entry(from: date("2020-01-01"), 2)],
        .init(kind: .overlap, day: date("2020-01-01"))
      ),
      (
        [Entry(from: date("2020-01-01"), until: date("2020-02-01"), 1), Entry(from: date("2020-02-01"), 2)],
        .init(kind: .overlap, day: date("2020-02-01"))
      ),
      (
        [Entry(from: date("2020-01-01"), until: date("2020-01-30"), 1), Entry(from: date("2020-02-01"), 2)],
        .init(kind: .gap, day: date("2020-01-31"))
      ),
    ]
    for (entries, fault) in cases {
      #expect(throws: fault) { try Timeline(entries) }
      #expect(!fault.wording.vi.isEmpty && !fault.wording.en.isEmpty)
    }
  }

  @Test("A gap that is meant has no value, and an end of its own is kept")
  func gaps() throws {
    let timeline = try Timeline(
      [
        Entry(from: date("2020-01-01"), until: date("2020-01-30"), 1),
        Entry(from: date("2020-02-01"), until: date("2020-02-10"), 2),
      ], gaps: .allowed)
    #expect(timeline.value(on: date("2020-01-31")) == nil)
    #expect(timeline.value(on: date("2020-02-10")) == 2)
    #expect(timeline.value(on: date("2020-02-11")) == nil)
  }
}

@Suite("Partial dates, months and ranges")
struct PartialDateTests {
  @Test(
    "A year, a month or a day is kept to the precision that is known",
    arguments: [
      ("1990", "1990-01-01", "1990-12-31"), ("1990-02", "1990-02-01", "1990-02-28"),
      ("1990-05-12", "1990-05-12", "1990-05-12"),
    ])
  func precision(text: String, earliest: String, latest: String) throws {
    let partial = try #require(PartialDate(text))
    #expect(partial.earliest == date(earliest) && partial.latest == date(latest))
    #expect(partial.description == text)
    #expect((partial.day != nil) == (earliest == latest))
  }

  @Test(
    "What is none of the three forms is refused",
    arguments: ["90", "1990-13", "1990-5", "0000", "19900512", "1990-02-30"])
  func refused(text: String) { #expect(PartialDate(text) == nil) }

  @Test("Months step across years")
  func months() throws {
    let month = try #require(YearMonth("2026-12"))
    #expect(try month.adding(months: 2).description == "2027-02")
    #expect(month.days == DateRange(from: date("2026-12-01"), until: date("2026-12-31")))
    #expect(YearMonth("2026-13") == nil && YearMonth("2026-1") == nil)
  }

  @Test("Ranges include both ends; open ends reach everything")
  func ranges() throws {
    let may = try #require(DateRange(from: date("2026-05-01"), until: date("2026-05-31")))
    #expect(may.contains(date("2026-05-01")) && may.contains(date("2026-05-31")))
    #expect(!may.contains(date("2026-04-30")) && !may.contains(date("2026-06-01")))
    #expect(DateRange(from: date("2026-05-02"), until: date("2026-05-01")) == nil)
    #expect(
      may.intersection(.since(date("2026-05-31")))
        == DateRange(from: date("2026-05-31"), until: date("2026-05-31")))
    #expect(may.intersection(.since(date("2026-06-01"))) == nil)
    #expect(DateRange.always.contains(.distantPast) && DateRange.always.description == "...")
  }
}
