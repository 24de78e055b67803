import HoaNhapLoans
import HoaNhapValues
import Testing

@Suite("A ledger names its conventions, and speaks both languages")
struct LedgerWordsTests {
  private func ledger() throws -> Ledger {
    let terms = try textbook(overdue: OverdueTerms(mode: .atMaturity, base: .atDisbursement, transferDay: 7))
    return try Ledger(
      terms,
      events: fiveOnTime + [
        freeze("2024-08-15", "2024-09-15"), writeOff("2024-10-01", principal: 1_000_000),
        reschedule("2024-10-02", bullet("2026-01-15")),
      ])
  }

  @Test("those that it used, with their settings and standings")
  func conventions() throws {
    let used = try ledger().conventions
    #expect(
      used.map(\.convention.rawValue) == [
        "V26", "V27", "V28", "V29", "V30", "V31", "V32", "V33", "V34", "V35",
      ])
    #expect(used[0].setting == "multiplier_pct 130, base at_disbursement" && used[0].standing == .enacted)
    #expect(used[1].setting == "at_maturity" && used[9].setting == "transfer_day 7")
    #expect(used[9].standing == .analogous)
    let plain = try Ledger(textbook()).conventions
    #expect(plain.map(\.convention.rawValue) == ["V26", "V27", "V28", "V29", "V30", "V34"])
    let odd = try Ledger(textbook(overdue: OverdueTerms(multiplierPercent: Ratio(whole: 150))))
    #expect(odd.conventions[0].standing == .assumed)
  }

  @Test("its text has every event, every balance that is not nothing, and what remains")
  func text() throws {
    let vi = try ledger().text(on: day("2024-12-01"))
    #expect(vi.contains("Sổ theo dõi đến hết ngày 01/12/2024"))
    #expect(vi.contains("15/02/2024  trả nợ 280.274: lãi đến hạn 280.274, dư nợ 50.000.000"))
    #expect(vi.contains("xóa nợ 1.000.000: gốc 1.000.000, lãi 0"))
    #expect(vi.contains("lập lại kỳ hạn 49.000.000: 1 kỳ") && vi.contains("15/01/2026  49.000.000"))
    let en = try ledger().text(on: day("2024-12-01"), .english)
    #expect(en.contains("2024-10-02  reschedule 49,000,000: 1 instalment\n"))
    #expect(en.contains("Principal written off") && !en.contains("Paid in excess"))
  }

  @Test("its page holds the plan, the log and the balances, and escapes what comes from outside")
  func page() throws {
    let text = """
      {"id": "<b>&", "disbursements": [{"date": "2024-01-15", "amount": 50000000}],
       "rates": [{"from": "2015-06-05", "annual_pct": "6.6"}], "interest": {},
       "principal": {"every_months": 6, "count": 4}, "as_of": "2024-02-20",
       "events": [{"type": "payment", "date": "2024-02-15", "amount": 60000000}]}
      """
    var page = SchedulePage(.english)
    try page.add(document(text))
    #expect(page.html.contains("&lt;b&gt;&amp;") && !page.html.contains("<b>"))
    // 60,000,000 − 50,000,000 − 280,274.
    #expect(page.html.contains("excess 9,719,726") && page.html.contains("Ledger at the end of 2024-02-20"))
    #expect(page.html.contains("<code>overdue_principal overdue_interest"))
  }
}
