import HoaNhapLoans
import HoaNhapValues
import Testing

@Suite("A.2 Chuyển nợ quá hạn (Công văn 597/NHCS-TDNN)")
struct OverdueTransferTests {
  private func transfers(_ ledger: Ledger, _ date: String) throws -> [String] {
    try ledger.overdueTransfers(until: day(date)).map { "\($0.due) \($0.movedOn) \($0.amount.amount)" }
  }

  @Test("an unpaid instalment moves at the end of its day, the rest of the loan does not")
  func perInstalment() throws {
    let ledger = try Ledger(loan())
    #expect(try transfers(ledger, "2026-11-30").isEmpty)
    #expect(try transfers(ledger, "2026-12-01") == ["2026-12-01 2026-12-01 12000000"])
    #expect(
      try transfers(ledger, "2027-06-01") == [
        "2026-12-01 2026-12-01 12000000", "2027-06-01 2027-06-01 12000000",
      ])
    #expect(try ledger.state("2026-12-01").overduePrincipal == Dong(12_000_000))
    #expect(try transfers(ledger, "2025-01-01").isEmpty)
  }

  @Test("only the unpaid part moves; what was paid in time never did")
  func part() throws {
    let some = try Ledger(loan(), events: [payment("2026-11-30", 10_000_000)])
    let left = try #require(some.remainingInstalments(on: day("2026-12-01")).first?.unpaid.amount)
    #expect(left < 12_000_000)
    #expect(try transfers(some, "2026-12-05") == ["2026-12-01 2026-12-01 \(left)"])
    let all = try Ledger(loan(), events: [payment("2026-12-01", 20_000_000)])
    #expect(try transfers(all, "2026-12-05").isEmpty)
  }

  @Test("with a transaction day it moves on the first one after its day (V35)")
  func transferDay() throws {
    let ledger = try Ledger(loan(transferDay: 20))
    #expect(try transfers(ledger, "2026-12-19").isEmpty)
    #expect(try transfers(ledger, "2026-12-20") == ["2026-12-01 2026-12-20 12000000"])
  }

  @Test("what was adjusted or extended in time does not move; what moved before stays told")
  func acted() throws {
    let adjusted = try known(loan()).after(adjust("2026-11-20", "2026-12-01", to: "2027-03-01"))
    #expect(try transfers(adjusted.ledger, "2027-02-28").isEmpty)
    #expect(try transfers(adjusted.ledger, "2027-03-01") == ["2027-03-01 2027-03-01 12000000"])
    let late = try known(loan()).after(adjust("2026-12-10", "2026-12-01", to: "2027-03-01"))
    #expect(try transfers(late.ledger, "2026-12-10") == ["2026-12-01 2026-12-01 12000000"])
    #expect(try late.ledger.state("2026-12-10").overduePrincipal == .zero)
  }

  @Test("the notice is in both languages")
  func wording() throws {
    let notice = try #require(Ledger(loan()).overdueTransfers(until: day("2026-12-01")).first)
    #expect(
      notice.wording.vi == "Kỳ 01/12/2026 còn 12.000.000 đ chưa trả, chuyển nợ quá hạn ngày 01/12/2026.")
    #expect(notice.wording.en.contains("12,000,000 đ") && notice.wording.en.contains("2026-12-01"))
  }
}
