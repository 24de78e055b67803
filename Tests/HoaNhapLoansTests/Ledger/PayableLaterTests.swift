import HoaNhapLoans
import HoaNhapValues
import Testing

@Suite("V22 — interest between the contract's date and a later payable day")
struct PayableLaterTests {
  /// 6,240 đ a night; 6 December 2026 is a Sunday, and the days around 6 February 2027 are off for illustration.
  private func ledger() throws -> Ledger {
    let off = ["2027-02-05", "2027-02-08", "2027-02-09", "2027-02-10", "2027-02-11"].map(day)
    return try Ledger(
      LoanTerms(
        disbursements: money(["2026-11-06": 36_500_000]), rates: rates(["2025-12-01": "6.24"]),
        principalPlan: bullet("2027-11-06"),
        interestGrid: InterestGrid(day: 6, firstDue: day("2026-12-06")),
        dueCalendar: DueCalendar(
          WorkCalendar(off: Set(off)), roll: .following, accrual: .unadjusted)),
      events: [])
  }

  @Test(
    "it stays accrued until the payable day, beside that of the nights since",
    arguments: [
      ("2026-12-05", 29, 0), ("2026-12-06", 30, 0), ("2026-12-07", 1, 30), ("2027-02-05", 30, 61),
      ("2027-02-06", 31, 61), ("2027-02-11", 36, 61), ("2027-02-12", 6, 92),
    ] as [(String, Int64, Int64)])
  func accrued(date: String, accruedNights: Int64, dueNights: Int64) throws {
    let state = try ledger().state(date)
    #expect(state.accruedNotDue.text == "\(6_240 * accruedNights)/1")
    #expect(state.dueUnpaidInterest == Dong(6_240 * dueNights))
  }
}
