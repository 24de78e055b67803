import HoaNhapLoans
import HoaNhapValues
import Testing

@Suite("V31 — freeze")
struct FreezeTests {
  private let july = fiveOnTime + payments(["2024-07-15": 12_771_233])

  @Test("a year frozen: the plan's rows bear none, its dates stay")
  func schedule() throws {
    let ledger = try Ledger(textbook(), events: july + [freeze("2024-08-15", "2025-08-15")])
    let schedule = try ledger.schedule()
    #expect(schedule.interests[6] == 210_205)
    #expect(schedule.interests[7...18].allSatisfy { $0 == 0 })
    #expect(schedule.interests[19...] == [70_068, 67_808, 70_068, 67_808, 70_068])
    #expect(schedule.dates == (try Schedule(for: textbook())).dates)
    #expect(schedule.conventions.contains { $0.convention == .freeze })
    #expect(schedule.explanation().rows[7].segments.map(\.rate) == [.zero])
  }

  @Test("neither normal nor overdue interest; days past due keep counting")
  func ledger() throws {
    let ledger = try Ledger(textbook(), events: july + [freeze("2024-08-15", "2025-08-15")])
    let state = try ledger.state("2025-08-15")
    #expect(state.overduePrincipal == Dong(25_000_000) && state.overdueInterest == .zero)
    #expect(state.dueUnpaidInterest == Dong(210_205))
    #expect(state.daysPastDue == day("2024-08-15").days(until: day("2025-08-15")))
    // The next night bears again: 25,000,000 × 0.066 × 1.3 / 365 = 5,876.71.
    #expect(try ledger.state("2025-08-16").overdueInterest == Dong(5_877))
  }

  @Test("the first night is that of `from`, the last the one before `to`")
  func borders() throws {
    let terms = try simple(36_500_000, "7.3", from: "2026-01-05", until: "2027-01-05")
    // 7,300 a night; the period to 5 February has 31.
    for (from, to, nights) in [
      ("2026-01-05", "2026-01-06", 30), ("2026-02-04", "2026-02-20", 30), ("2026-02-05", "2026-02-20", 31),
    ] {
      let state = try Ledger(terms, events: [freeze(from, to)]).state("2026-02-05")
      #expect(state.dueUnpaidInterest == Dong(Int64(7_300 * nights)))
    }
  }

  @Test("by its label, where a night is labelled by the day after it (V3)")
  func includeLast() throws {
    let terms = try simple(
      36_500_000, "7.3", from: "2026-01-05", until: "2027-01-05", dayAttribution: .includeLast)
    // The night 4 → 5 February is labelled the 5th.
    let ledger = try Ledger(terms, events: [freeze("2026-02-05", "2026-02-06")])
    #expect(try ledger.state("2026-02-05").dueUnpaidInterest == Dong(219_000))
    #expect(try ledger.schedule().interests[0] == 219_000)
  }

  @Test("a freeze of no days changes nothing; one that overlaps another counts once")
  func overlaps() throws {
    let plain = try Ledger(textbook(), events: july)
    let empty = try Ledger(textbook(), events: july + [freeze("2024-08-15", "2024-08-15")])
    #expect(try empty.state("2025-09-01") == plain.state("2025-09-01"))
    #expect(try empty.schedule().rows == plain.schedule().rows)
    let whole = try Ledger(textbook(), events: july + [freeze("2024-08-15", "2025-08-15")])
    let parts = [
      freeze("2025-01-01", "2025-08-15"), freeze("2024-08-15", "2025-01-10"),
      freeze("2024-12-01", "2025-01-05"),
    ]
    #expect(try Ledger(textbook(), events: july + parts).state("2025-09-01") == whole.state("2025-09-01"))
  }

  @Test("a rate that changes while frozen applies from the first night that bears interest again")
  func rateWithin() throws {
    let terms = try LoanTerms(
      disbursements: money(["2025-11-10": 36_500_000]),
      rates: rates(["2025-01-01": "7.3", "2025-12-01": "3.65"]), principalPlan: bullet("2026-11-10"))
    let ledger = try Ledger(terms, events: [freeze("2025-11-20", "2025-12-05")])
    // 10 nights of 7,300 and 5 of 3,650.
    #expect(try ledger.state("2025-12-10").dueUnpaidInterest == Dong(91_250))
  }
}
