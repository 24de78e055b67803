import HoaNhapLoans
import HoaNhapValues
import Testing

@Suite("The engine and the night-by-night model agree")
struct OracleTests {
  @Test("rows, segments, study interest and totals are the same for every kind of loan", arguments: 1...12)
  func agreement(seed: Int) throws {
    let generator = LoanGenerator(seed: UInt64(seed))
    var compared = 0
    for _ in 0..<200 {
      guard let terms = generator.next(), let schedule = try? Schedule(for: terms) else { continue }
      try compare(schedule)
      compared += 1
    }
    #expect(compared > 180, "most generated loans have a schedule")
  }

  @Test("long loans with monthly parts agree too", arguments: 1...4)
  func longLoans(seed: Int) throws {
    let generator = LoanGenerator(seed: UInt64(7000 + seed))
    var compared = 0
    for _ in 0..<4 {
      guard let terms = generator.next(months: 90...120), let schedule = try? Schedule(for: terms) else {
        continue
      }
      try compare(schedule)
      compared += 1
    }
    #expect(compared > 1)
  }

  @Test("loans in which nothing changes but the balance agree too", arguments: 1...4)
  func plainLoans(seed: Int) throws {
    let generator = LoanGenerator(seed: UInt64(9000 + seed))
    for _ in 0..<40 { try compare(try Schedule(for: generator.nextPlain())) }
  }

  @Test("level payments of every kind agree too", arguments: 1...4)
  func annuities(seed: Int) throws {
    let generator = LoanGenerator(seed: UInt64(11_000 + seed))
    var compared = 0
    for _ in 0..<100 {
      guard let terms = generator.nextAnnuity(), let schedule = try? Schedule(for: terms) else {
        continue
      }
      try compare(schedule)
      compared += 1
    }
    #expect(compared > 50, "\(compared) of 100 have a schedule")
  }

  @Test("level payments in which nothing changes but the balance agree too", arguments: 1...4)
  func plainAnnuities(seed: Int) throws {
    let generator = LoanGenerator(seed: UInt64(12_000 + seed))
    for _ in 0..<15 { try compare(try Schedule(for: generator.nextPlainAnnuity())) }
  }

  private func compare(_ schedule: Schedule) throws {
    var oracle = Oracle(schedule.terms)
    let expected = try oracle.rows()
    let explanation = schedule.explanation()
    let rows = zip(schedule.rows, explanation.rows).map { row, exact in
      Oracle.Row(
        date: row.date, nominal: row.nominalDate, nights: row.nights, principal: row.principal.amount,
        interest: row.interest.amount, deferred: row.deferredInterest.amount,
        balance: row.balanceAfter.amount, exact: exact.interestExact,
        segments: exact.segments.map(Self.segment))
    }
    let difference = zip(rows, expected.rows).first { $0 != $1 }
    if rows.count != expected.rows.count || difference != nil {
      Issue.record("\(schedule.terms): \(String(describing: difference))")
    }
    #expect(schedule.studyInterest?.interest.amount == expected.study?.interest)
    #expect(explanation.study.map(Self.segment) == expected.study?.segments ?? [])

    var exact = ExactAmount.zero
    for segment in expected.rows.flatMap(\.segments) + (expected.study?.segments ?? []) {
      exact = try exact.adding(segment.exact)
    }
    let interest = expected.rows.map { $0.interest + $0.deferred }.reduce(0, +)
    #expect(schedule.totals.interestExact == exact)
    #expect(schedule.totals.interest.amount == interest)
    #expect(schedule.totals.roundingDrift == (try ExactAmount(Dong(interest)).subtracting(exact)))
    #expect(schedule.rows.map(\.number) == Array(1...schedule.rows.count))
    #expect(schedule.maturity == expected.rows.last?.date)
  }

  private static func segment(_ segment: InterestSegment) -> Oracle.Segment {
    #expect(segment.nights == segment.from.days(until: segment.to))
    return Oracle.Segment(
      from: segment.from, to: segment.to, balance: segment.balance.amount,
      rate: segment.rate.annualPercent, exact: segment.exact)
  }
}
