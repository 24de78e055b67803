import HoaNhapLoans
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("The engine and the night-by-night model agree")
struct OracleTests {
  @Test("rows, segments, study interest and totals are the same for every kind of loan")
  func agreement() async throws {
    try await forAllSchedules("a schedule is the model's", cases: 2200) { schedule, _ in try compare(schedule)
    }
  }

  @Test("long loans with monthly parts agree too")
  func longLoans() async throws {
    try await forAllSchedules("a long schedule is the model's", cases: 14, of: { $0.next(months: 90...120) })
    {
      schedule, _ in try compare(schedule)
    }
  }

  @Test("loans in which nothing changes but the balance agree too")
  func plainLoans() async throws {
    try await forAllSchedules("a plain schedule is the model's", cases: 160, of: { try $0.nextPlain() }) {
      schedule, _ in try compare(schedule)
    }
  }

  @Test("level payments of every kind agree too")
  func annuities() async throws {
    try await forAllSchedules("level payments are the model's", cases: 240, of: { $0.nextAnnuity() }) {
      schedule, _ in try compare(schedule)
    }
  }

  @Test("level payments in which nothing changes but the balance agree too")
  func plainAnnuities() async throws {
    try await forAllSchedules(
      "plain level payments are the model's", cases: 60, of: { try $0.nextPlainAnnuity() }
    ) { schedule, _ in try compare(schedule) }
  }

  private func compare(_ schedule: Schedule) throws {
    var oracle = Oracle(schedule.terms)
    let expected = try oracle.rows()
    let explanation = schedule.explanation()
    let rows = try zip(schedule.rows, explanation.rows).map { row, exact in
      try Oracle.Row(
        date: row.date, nominal: row.nominalDate, nights: row.nights, principal: row.principal.amount,
        interest: row.interest.amount, deferred: row.deferredInterest.amount,
        balance: row.balanceAfter.amount, exact: exact.interestExact,
        segments: exact.segments.map(Self.segment))
    }
    for (row, expected) in zip(rows, expected.rows) { try expect(row, equals: expected) }
    try expect(rows.count, equals: expected.rows.count, "rows")
    try expect(schedule.studyInterest?.interest.amount, equals: expected.study?.interest, "study")
    try expect(explanation.study.map(Self.segment), equals: expected.study?.segments ?? [], "study")

    var exact = ExactAmount.zero
    for segment in expected.rows.flatMap(\.segments) + (expected.study?.segments ?? []) {
      exact = try exact.adding(segment.exact)
    }
    let interest = expected.rows.map { $0.interest + $0.deferred }.reduce(0, +)
    try expect(schedule.totals.interestExact, equals: exact, "exact interest")
    try expect(schedule.totals.interest.amount, equals: interest, "interest")
    let drift = try ExactAmount(Dong(interest)).subtracting(exact)
    try expect(schedule.totals.roundingDrift, equals: drift, "drift")
    try expect(schedule.rows.map(\.number), equals: Array(1...schedule.rows.count), "numbers")
    try expect(schedule.maturity, equals: expected.rows.last?.date, "maturity")
  }

  private static func segment(_ segment: InterestSegment) throws -> Oracle.Segment {
    try expect(segment.nights, equals: segment.from.days(until: segment.to), "nights from \(segment.from)")
    return Oracle.Segment(
      from: segment.from, to: segment.to, balance: segment.balance.amount,
      rate: segment.rate.annualPercent, exact: segment.exact)
  }
}
