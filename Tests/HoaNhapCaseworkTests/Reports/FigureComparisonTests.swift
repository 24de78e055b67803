import HoaNhap
import HoaNhapPropertyTesting
import Testing

@Suite("A period beside another (plan IV.2)")
struct FigureComparisonTests {
  private typealias S = ReportSamples

  private func compare(_ current: Int64?, _ earlier: Int64?, isComparable: Bool = true) -> FigureComparison {
    FigureComparison(FigureKey(.lent), current: current, earlier: earlier, isComparable: isComparable)
  }

  @Test(
    "the change is exact, its share in per cent to one decimal, half up, by whole numbers",
    arguments: [
      (9, 8, "tăng 1 (12,5 %)", "rose by 1 (12.5 %)"), (8, 9, "giảm 1 (11,1 %)", "fell by 1 (11.1 %)"),
      (5, 3, "tăng 2 (66,7 %)", "rose by 2 (66.7 %)"), (0, 7, "giảm 7 (100,0 %)", "fell by 7 (100.0 %)"),
      (3, 3, "không đổi", "unchanged"), (0, 0, "không đổi", "unchanged"), (4, 0, "tăng 4", "rose by 4"),
      (2001, 2000, "tăng 1 (0,1 %)", "rose by 1 (0.1 %)"), (2001, 2001, "không đổi", "unchanged"),
      (20_009, 20_000, "tăng 9 (0,0 %)", "rose by 9 (0.0 %)"),
      (20_010, 20_000, "tăng 10 (0,1 %)", "rose by 10 (0.1 %)"),
      (1999, 1000, "tăng 999 (99,9 %)", "rose by 999 (99.9 %)"),
      (39_999, 20_000, "tăng 19.999 (100,0 %)", "rose by 19,999 (100.0 %)"),
      (120, 10, "tăng 110 (1100,0 %)", "rose by 110 (1100.0 %)"),
      (
        Int64.max, 1, "tăng 9.223.372.036.854.775.806 (922337203685477580600,0 %)",
        "rose by 9,223,372,036,854,775,806 (922337203685477580600.0 %)"
      ),
      (1, -4, "tăng 5", "rose by 5"),
    ] as [(Int64, Int64, String, String)])
  func words(_ current: Int64, _ earlier: Int64, _ vi: String, _ en: String) {
    #expect(compare(current, earlier).wording == Wording(vi: vi, en: en))
  }

  @Test("law: the share is the nearest tenth of a per cent, checked by multiplication")
  func nearest() async throws {
    try await forAll("a share is the nearest tenth", cases: 200) { choices in
      let current = Int64(choices.show("current", choices.int(0...99_999)))
      let earlier = Int64(choices.show("earlier", choices.int(1...4999)))
      guard case .change(let difference, let ratio?) = compare(current, earlier).result else {
        return try expect(false, "not compared")
      }
      let tenths = Int64(ratio.percent.filter { $0 != "." }) ?? -1
      // |difference| · 1000 / earlier lies within half of the tenths, the half itself rounded up.
      let exact = Int64(difference.magnitude) * 1000
      try expect(
        2 * exact >= (2 * tenths - 1) * earlier && 2 * exact < (2 * tenths + 1) * earlier, ratio.percent)
    }
  }

  @Test("what is not told on either side is not compared, nor is a difference that does not fit")
  func notTold() {
    for comparison in [compare(nil, 3), compare(3, nil), compare(nil, nil), compare(.max, -1)] {
      #expect(comparison.result == .notTold)
      #expect(comparison.wording.vi == "không so sánh được")
    }
  }

  @Test(
    "P.8: a quarter is not held against nine months, and says so; a state can be, since it is of one evening")
  func otherWindow() throws {
    let records = try S.records(loans: ["V-1,P-1,production,central,50000000,2027-07-01,36"])
    let quarter = try S.figures(records, .q3, 2027)
    let nine = try ReportFigures(
      of: records, for: S.scope(.q3, 2027, reading: PlanReading(thirdQuarter: .nineMonths)), asOf: S.asOf)
    let comparisons = quarter.comparisons(with: nine)
    let lent = try #require(comparisons.first { $0.key == FigureKey(.lent) })
    #expect(lent.result == .otherWindow && lent.wording.vi.contains("dài ngắn khác nhau"))
    let owed = try #require(comparisons.first { $0.key == FigureKey(.outstanding) })
    #expect(owed.result == .change(difference: 0, ratio: .zero))
  }

  @Test(
    "windows are of one length where they cover as many whole months, or as many days",
    arguments: [
      ("2026-12-15", "2027-03-14", "2026-06-15", "2026-09-14", true),
      ("2026-12-15", "2027-03-14", "2026-12-15", "2027-06-14", false),
      ("2026-12-15", "2027-03-14", "2026-12-14", "2027-03-13", false),
      ("2026-07-01", "2026-07-10", "2026-08-01", "2026-08-10", true),
      ("2026-07-01", "2026-07-10", "2026-08-01", "2026-08-11", false),
      // 28 and 31 days, and both a month of data.
      ("2027-02-15", "2027-03-14", "2027-03-15", "2027-04-14", true),
    ])
  func lengths(_ a: String, _ b: String, _ c: String, _ d: String, _ isComparable: Bool) throws {
    let first = try #require(DataWindow(from: S.date(a), to: S.date(b)))
    let second = try #require(DataWindow(from: S.date(c), to: S.date(d)))
    #expect(first.isComparable(to: second) == isComparable)
    #expect(second.isComparable(to: first) == isComparable)
  }

  @Test(
    "the period before ends on the eve and is as long; a year before it is the same days",
    arguments: ReportScopeTests.windows)
  func before(_ report: ReportID, _ from: String, _ to: String, _ last: String) throws {
    let window = try S.scope(report, 2027).window
    let before = try #require(window.before)
    #expect(before.to.days(until: window.from) == 1 && before.isComparable(to: window))
    let year = try #require(window.aYearBefore)
    #expect(year == (try S.scope(report, 2026).window))
    let days = try #require(DataWindow(from: S.date("2026-07-03"), to: S.date("2026-07-12")))
    #expect(days.before?.description == "2026-06-23...2026-07-02")
    let leap = try #require(DataWindow(from: S.date("2028-02-29"), to: S.date("2028-02-29")))
    #expect(leap.aYearBefore?.description == "2027-02-28...2027-02-28")
  }

  @Test("a report stands beside the period before and the same period of the year before")
  func inReport() throws {
    let records = try S.records(loans: [
      "V-1,P-1,production,central,50000000,2026-07-01,36",
      "V-2,P-2,production,central,30000000,2027-05-01,36",
      "V-3,P-3,production,central,60000000,2027-07-01,36",
    ])
    let copy = try PeriodReport(of: records, for: S.scope(.q3, 2027), asOf: S.asOf).copy(for: .communePolice)
    let row = try #require(copy[FigureKey(.lent)])
    #expect(row.value == 60_000_000)
    #expect(row.before?.wording.vi == "tăng 30.000.000 (100,0 %)")
    #expect(row.yearBefore?.wording.vi == "tăng 10.000.000 (20,0 %)")
    #expect(copy.text().contains("so với kỳ trước: tăng 30.000.000 (100,0 %)"))
  }
}
