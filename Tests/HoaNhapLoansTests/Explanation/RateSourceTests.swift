import HoaNhapLoans
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("R.3, R.4: a rate is the policy's where the edition has it for this loan on these nights")
struct RateSourceTests {
  /// The sources of the periods of a loan of one rate list, interest at the end alone.
  private func source(
    _ list: KeyValuePairs<String, String>, from start: String, until end: String,
    attribution: DayAttribution = .includeFirst, citing edition: Edition = .decision08
  ) throws -> RateSource {
    let terms = try LoanTerms(
      disbursements: money([start: 10_000_000]), rates: rates(list), principalPlan: bullet(end),
      interestGrid: atMaturity, dayAttribution: attribution)
    let segments = try Schedule(for: terms).explanation(citing: edition).rows[0].segments
    #expect(segments.count == 1)
    return segments[0].source
  }

  private func citation(_ source: RateSource) -> String? {
    if case .policy(let rate) = source { rate.lending.citation.text } else { nil }
  }

  /// The policy's own rate of a source of the contract.
  private func policy(_ source: RateSource) -> Rate? {
    if case .contract(let rate?) = source { rate.rate } else { nil }
  }

  @Test("6.6 % until the cut of QĐ 2553, 6.24 % from 1 December 2025, the day included")
  func rateCut() throws {
    let explanation = try Schedule(for: HoaNhapLoansTests.rateCut()).explanation(citing: .decision08)
    let period = explanation.rows[6]
    #expect(period.segments.map(\.interest.nights) == [19, 11])
    #expect(period.segments.map(\.interest.exact.text) == ["25080000/73", "13728000/73"])
    #expect(
      period.segments.map { citation($0.source) } == ["QĐ 750/QĐ-TTg năm 2015", "QĐ 2553/QĐ-TTg năm 2025"])
    guard case .policy(let rate) = period.segments[1].source else {
      Issue.record("no source")
      return
    }
    #expect(rate.parameter == "rates.lending" && rate.from == day("2025-12-01"))
    #expect(rate.lending.standing == .enacted && rate.lending.value.reach == .outstandingToo)
    #expect(explanation.edition == Edition.decision08.id)
  }

  @Test(
    "a loan has the rate of its first day, on both sides of each change",
    arguments: [
      ("2014-06-05", "7.8", "QĐ 872/QĐ-TTg năm 2014"), ("2014-06-06", "7.2", "QĐ 872/QĐ-TTg năm 2014"),
      ("2015-06-04", "7.2", "QĐ 872/QĐ-TTg năm 2014"), ("2015-06-05", "6.6", "QĐ 750/QĐ-TTg năm 2015"),
      ("2025-11-01", "6.6", "QĐ 750/QĐ-TTg năm 2015"), ("2025-12-01", "6.24", "QĐ 2553/QĐ-TTg năm 2025"),
    ])
  func start(date: String, rate: String, text: String) throws {
    let end = try day(date).adding(days: 30).text
    #expect(citation(try source(["2000-01-01": rate], from: date, until: end)) == text)
    // The rate of the other side is the contract's own.
    let other = rate == "7.2" ? "6.6" : "7.2"
    let own = try source(["2000-01-01": other], from: date, until: end)
    #expect(policy(own) == percent(rate))
  }

  @Test("a change for new loans alone is no source for a loan that ran already")
  func reach() throws {
    // 7.2 % came on 6 June 2014 for new loans; a loan of May keeps 7.8 %.
    let source = try source(
      ["2014-01-01": "7.8", "2014-06-06": "7.2"], from: "2014-06-06", until: "2014-07-06")
    #expect(citation(source) == "QĐ 872/QĐ-TTg năm 2014")
    let terms = try LoanTerms(
      disbursements: money(["2014-05-06": 10_000_000]),
      rates: rates(["2014-01-01": "7.8", "2014-06-06": "7.2"]), principalPlan: bullet("2014-07-06"))
    let rows = try Schedule(for: terms).explanation(citing: .decision08).rows
    #expect(citation(rows[0].segments[0].source) == "QĐ 872/QĐ-TTg năm 2014")
    #expect(policy(rows[1].segments[0].source) == percent("7.8"))
  }

  @Test("a loan that does not follow the cut is the contract's own from the night of 1 December on")
  func cutNotFollowed() throws {
    let rows = try Schedule(for: HoaNhapLoansTests.rateCut(["2015-06-05": "6.6"]))
      .explanation(citing: .decision08).rows
    #expect(citation(rows[5].segments[0].source) == "QĐ 750/QĐ-TTg năm 2015")
    // The period from 12 November has nights on both sides: it is not the policy's as a whole.
    #expect(rows[6].segments.count == 1)
    #expect(policy(rows[6].segments[0].source) == percent("6.24"))
    #expect(policy(rows[7].segments[0].source) == percent("6.24"))
  }

  @Test(
    "the night before a change belongs to it where the last day counts",
    arguments: [(DayAttribution.includeFirst, true), (.includeLast, false)])
  func attribution(attribution: DayAttribution, isPolicy: Bool) throws {
    let source = try source(
      ["2000-01-01": "6.6"], from: "2025-11-01", until: "2025-12-01", attribution: attribution)
    #expect((citation(source) != nil) == isPolicy)
  }

  @Test("a rate that no edition has is of the contract itself; so is one before the register begins")
  func contract() throws {
    #expect(
      policy(try source(["2000-01-01": "9"], from: "2026-05-01", until: "2026-06-01")) == percent("6.24"))
    #expect(citation(try source(["1990-01-01": "7.8"], from: "1995-01-01", until: "1995-02-01")) != nil)
    var empty = Edition.decision08
    empty.rates.before2014 = Parameter(
      "rates.before2014", "R.3", Wording(vi: "", en: ""),
      history: try Timeline([
        .init(from: day("2013-01-01"), until: day("2014-06-05"), empty.rates.before2014.latest)
      ]))
    let source = try source(["1990-01-01": "7.8"], from: "1995-01-01", until: "1995-02-01", citing: empty)
    #expect(source == .contract(policy: nil))
  }

  @Test("another edition has other sources")
  func otherEdition() throws {
    var edition = Edition.decision08
    let rate = Cited(
      LendingRate(percent("6"), .outstandingToo), Citation("QĐ 1/QĐ-TTg năm 2027"), .assumed)
    edition.rates.lending = Parameter(
      "rates.lending", "R.3", edition.rates.lending.name,
      history: try Timeline(
        edition.rates.lending.history.entries.map { Timeline.Entry(from: $0.from, $0.value) }
          + [Timeline.Entry(from: day("2027-01-01"), rate)]))
    let list: KeyValuePairs = ["2025-12-01": "6.24", "2027-01-01": "6"]
    let terms = try LoanTerms(
      disbursements: money(["2026-12-01": 10_000_000]), rates: rates(list),
      principalPlan: bullet("2027-02-01"))
    let schedule = try Schedule(for: terms)
    let amended = schedule.explanation(citing: edition).rows[1].segments
    #expect(amended.map { citation($0.source) } == ["QĐ 1/QĐ-TTg năm 2027"])
    #expect(policy(schedule.explanation(citing: .decision08).rows[1].segments[0].source) == percent("6.24"))
  }

  @Test("frozen nights have no rate; a loan of no interest is not frozen")
  func freeze() throws {
    let terms = try simple(10_000_000, "6.24", from: "2026-05-01", until: "2026-08-01")
    let frozen = try Schedule(
      for: terms, freezes: [LoanEvent.Freeze(from: day("2026-06-11"), to: day("2026-07-01"))])
    let rows = frozen.explanation(citing: .decision08).rows
    #expect(rows[1].segments.map { $0.source == .freeze } == [false, true])
    #expect(rows[1].segments[1].conventions.contains(.freeze))
    #expect(citation(rows[2].segments[0].source) != nil)
    let free = try source(["2026-05-01": "0"], from: "2026-05-01", until: "2026-06-01")
    #expect(policy(free) == percent("6.24"))
  }
}
