import HoaNhapLoans
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("What is different between two schedules")
struct ScheduleDifferenceTests {
  @Test("of a schedule with itself: nothing")
  func itself() async throws {
    try await forAllSchedules("nothing is different from itself", cases: 150) { schedule, _ in
      let difference = ScheduleDifference(from: schedule, to: schedule)
      try expect(difference.isEmpty && difference.applied(to: schedule.rows) == schedule.rows)
    }
  }

  @Test("put on the first it gives the second, and back")
  func applied() async throws {
    try await forAllSchedules("a difference leads from one to the other", cases: 130) { first, choices in
      let terms = try choices.assume(LoanGenerator(choices).next())
      choices.show(terms)
      let second = try choices.assume(try? Schedule(for: terms))
      let there = ScheduleDifference(from: first, to: second)
      let back = ScheduleDifference(from: second, to: first)
      try expect(there.applied(to: first.rows) == second.rows, "there")
      try expect(back.applied(to: second.rows) == first.rows, "back")
      try expect(
        there.count(.added) == back.count(.removed) && there.count(.changed) == back.count(.changed), "counts"
      )
      try expect(
        there.rows.count, equals: there.count(.added) + there.count(.removed) + there.count(.changed))
      // Without its rows a difference that takes or changes something does not fit.
      try expect((there.applied(to: []) == nil) == (there.count(.added) < there.rows.count), "without rows")
    }
  }

  /// The textbook loan with half-yearly principal, or with other terms.
  private func loan(_ id: LoanID = "b", count: Int = 4, amount: Int64 = 50_000_000, rate: String = "6.6")
    throws -> Schedule
  {
    try Schedule(
      for: LoanTerms(
        loanID: id, disbursements: money(["2024-01-15": amount]), rates: rates(["2015-06-05": rate]),
        principalPlan: .equal(EqualPrincipal(everyMonths: 6, count: count, firstDue: day("2024-07-15"))),
        interestGrid: InterestGrid(day: 15, firstDue: day("2024-02-15"))))
  }

  @Test("one more instalment: rows changed from the first principal on, six rows added")
  func longer() throws {
    let difference = ScheduleDifference(from: try loan("a"), to: try loan(count: 5))
    #expect(difference.count(.added) == 6 && difference.count(.removed) == 0)
    #expect(difference.rows.first?.nominalDate == day("2024-07-15"))
    #expect(difference.rows.first?.before?.principal == Dong(12_500_000))
    #expect(difference.rows.first?.after?.principal == Dong(10_000_000))
    #expect(difference.after.maturity == day("2026-07-15") && difference.before.maturity == day("2026-01-15"))
    #expect(difference.applied(to: try loan(count: 5).rows) == nil, "these are not the rows it starts from")
  }

  @Test("a row put in between changes no other")
  func inBetween() throws {
    func schedule(_ plan: PrincipalPlan) throws -> Schedule {
      try Schedule(
        for: LoanTerms(
          disbursements: money(["2026-05-01": 10_000_000]), rates: rates(["2025-12-01": "0"]),
          principalPlan: plan))
    }
    let first = try schedule(parts([:], rest: "2026-08-01"))
    let second = try schedule(parts(["2026-07-20": 1_000_000], rest: "2026-08-01"))
    let difference = ScheduleDifference(from: first, to: second)
    #expect(difference.rows.map(\.change) == [.added, .changed])
    #expect(difference.rows.map(\.nominalDate) == [day("2026-07-20"), day("2026-08-01")])
    #expect(difference.applied(to: first.rows)?.map(\.number) == [1, 2, 3, 4])
  }

  @Test("in words: each day and amount that is another, the sums, how many rows")
  func words() throws {
    let vi = ScheduleDifference(from: try loan("a"), to: try loan(count: 5)).text()
    #expect(vi.hasPrefix("So sánh lịch trả nợ: a → b\n"))
    #expect(
      vi.contains("~ 15/07/2024 gốc                        12.500.000         10.000.000         -2.500.000"))
    #expect(vi.contains("+ 15/07/2026 30 đêm, gốc 10.000.000, lãi 54.247, tổng 10.054.247"))
    #expect(vi.contains("ngày trả cuối              15/01/2026         15/07/2026"))
    #expect(vi.hasSuffix("19 dòng thay đổi, 6 dòng thêm, 0 dòng bớt; tổng phải trả: +823.649 đ."))
    let en = ScheduleDifference(from: try loan("a"), to: try loan(count: 5)).text(.english)
    #expect(
      en.contains("~ 2024-07-15 principal                  12,500,000         10,000,000         -2,500,000"))
    #expect((vi + en).split(separator: "\n").allSatisfy { $0.count <= 100 })
    let same = ScheduleDifference(from: try loan("a"), to: try loan("a"))
    #expect(same.text() == "So sánh lịch trả nợ: a → a\nHai lịch giống nhau từng dòng.")
    #expect(same.wording.en == "Both schedules have the same rows.")
  }

  @Test("a moved payable day and its nights are differences too")
  func movedDay() throws {
    let calendar = DueCalendar(WorkCalendar(weekend: [], off: [day("2026-06-01")]), roll: .following)
    let plain = try Schedule(for: simple(10_000_000, "0", from: "2026-05-01", until: "2026-07-01"))
    let moved = try Schedule(
      for: simple(10_000_000, "0", from: "2026-05-01", until: "2026-07-01", calendar: calendar))
    let difference = ScheduleDifference(from: plain, to: moved)
    #expect(difference.rows.map(\.change) == [.changed, .changed])
    let text = difference.text(.english)
    #expect(text.contains("payable on") && text.contains("+1 days") && text.contains("nights"))
  }

  @Test("as data")
  func json() throws {
    let json = ScheduleDifference(from: try loan("a"), to: try loan(count: 5)).json
    let comparison = try #require(json["comparison"])
    #expect(comparison["before"]?["id"] == "a" && comparison["after"]?["rows"] == 30)
    let row = try #require(comparison["rows"]?[0])
    #expect(row["change"] == "changed" && row["nominal_date"] == "2024-07-15")
    #expect(row["before"]?["principal"] == 12_500_000 && row["after"]?["principal"] == 10_000_000)
    #expect(comparison["rows"]?.arrayValue?.last?["before"] == .null)
    #expect(comparison["after"]?["totals"]?["paid"] == 54_950_905)
  }
}
