import HoaNhap
import Testing

@Suite("Where a running loan stands")
struct LoanStateTests {
  /// 12 million without interest in four parts: 10 September, December, March and June.
  private func loan(settledOn: String? = nil, rate: String = "0") throws -> Loan {
    let terms = try LoanTerms(
      disbursements: [Disbursement(date: try day("2025-06-10"), amount: Dong(12_000_000))],
      rates: [RateChange(from: try day("2025-01-01"), try #require(Rate(percent: rate)))],
      principalPlan: .equal(EqualPrincipal(everyMonths: 3, count: 4)),
      interestGrid: InterestGrid(everyMonths: 3))
    return Loan(
      id: "V-1", borrower: .person("P-1"), purpose: .production, settledOn: try settledOn.map(day),
      terms: terms)
  }

  private func state(
    _ payments: [(String, Int64)], asOf: String, settledOn: String? = nil, rate: String = "0"
  ) throws -> LoanState {
    let loan = try loan(settledOn: settledOn, rate: rate)
    var list: [Payment] = []
    for (index, payment) in payments.enumerated() {
      list.append(
        Payment(id: PaymentID("PT-\(index)"), loan: "V-1", date: try day(payment.0), amount: Dong(payment.1)))
    }
    return try LoanState(loan, payments: list, asOf: try day(asOf))
  }

  @Test("what falls due on the day itself is due and not behind; on the next day it is behind since its day")
  func dueDay() throws {
    let onTheDay = try state([], asOf: "2025-09-10")
    #expect(onTheDay.status == .current && onTheDay.principalDue == Dong(3_000_000))
    #expect(try onTheDay.behind() == .zero && onTheDay.next?.date == day("2025-09-10"))
    let after = try state([], asOf: "2025-09-11")
    #expect(after.status == .behind && after.principalBehind == Dong(3_000_000))
    #expect(try after.behindSince == day("2025-09-10"))
    #expect(try after.next?.date == day("2025-12-10"))
    #expect(after.outstanding == Dong(12_000_000))
  }

  @Test("payments are used in order of dues; the oldest that is unpaid gives the day")
  func partial() throws {
    let state = try state([("2025-09-10", 3_000_000), ("2025-12-10", 2_999_999)], asOf: "2026-01-05")
    #expect(try state.status == .behind && state.behind() == Dong(1))
    #expect(try state.behindSince == day("2025-12-10"))
    #expect(state.outstanding == Dong(6_000_001))
    #expect(state.paid == Dong(5_999_999))
  }

  @Test("interest that is due is paid before principal of the same day")
  func interestFirst() throws {
    // 12,000,000 × 92 nights × 7.3 % / 365 = 220,800.
    let state = try state([("2025-09-10", 220_800)], asOf: "2025-09-11", rate: "7.3")
    #expect(state.interestDue == Dong(220_800) && state.interestBehind == .zero)
    #expect(state.principalBehind == Dong(3_000_000))
    let less = try self.state([("2025-09-10", 220_799)], asOf: "2025-09-11", rate: "7.3")
    #expect(less.interestBehind == Dong(1) && less.principalBehind == Dong(3_000_000))
  }

  @Test("a payment of a later day, or on another loan, is not counted")
  func otherPayments() throws {
    let loan = try loan()
    let payments = [
      Payment(id: "PT-1", loan: "V-1", date: try day("2025-09-12"), amount: Dong(3_000_000)),
      Payment(id: "PT-2", loan: "V-2", date: try day("2025-09-10"), amount: Dong(3_000_000)),
    ]
    #expect(try LoanState(loan, payments: payments, asOf: try day("2025-09-11")).paid == .zero)
    #expect(try LoanState(loan, payments: payments, asOf: try day("2025-09-12")).status == .current)
  }

  @Test("overdue interest is counted from the due date on, and paid before interest that is due (V26, V28)")
  func overdue() throws {
    // 3,000,000 × 10 nights × 7.3 % × 1.3 / 365 = 7,800; interest of 92 nights: 220,800.
    let state = try state([], asOf: "2025-09-20", rate: "7.3")
    #expect(state.overdueInterest == Dong(7_800) && state.interestBehind == Dong(220_800))
    #expect(try state.behind() == Dong(3_228_600))
    let paid = try self.state([("2025-09-20", 3_007_800)], asOf: "2025-09-20", rate: "7.3")
    #expect(paid.overdueInterest == .zero && paid.principalBehind == .zero)
    #expect(try paid.interestBehind == Dong(220_800) && paid.behindSince == day("2025-09-10"))
    #expect(paid.balances.paidOverdueInterest == Dong(7_800))
  }

  @Test("a payment before the money is refused and named by its own identifier")
  func beforeTheMoney() throws {
    let error = #expect(throws: InputError.self) { try state([("2025-06-09", 5)], asOf: "2025-09-11") }
    #expect(error?.field == "payments[PT-0].date" && error?.code == .outOfOrder)
  }

  @Test("what exceeds all dues is principal paid early")
  func early() throws {
    let before = try state([("2025-07-01", 1_000_000)], asOf: "2025-07-02")
    #expect(before.outstanding == Dong(11_000_000) && before.status == .current)
    let after = try state([("2025-09-10", 7_000_000)], asOf: "2025-09-11")
    #expect(after.outstanding == Dong(5_000_000))
    #expect(try after.next?.date == day("2026-03-10"))
  }

  @Test("settled from its day on, or when everything is paid; upcoming before the money")
  func ends() throws {
    #expect(try state([("2025-08-01", 12_000_000)], asOf: "2025-08-02").status == .settled)
    #expect(try state([("2025-08-01", 11_999_999)], asOf: "2025-08-02").status == .current)
    #expect(try state([], asOf: "2026-01-05", settledOn: "2026-01-05").status == .settled)
    #expect(try state([], asOf: "2026-01-04", settledOn: "2026-01-05").status == .behind)
    #expect(try state([], asOf: "2025-06-09").status == .upcoming)
    #expect(try state([], asOf: "2025-06-10").status == .current)
  }

  @Test("a sum of payments that does not fit is an error, not a trap")
  func overflow() throws {
    let loan = try loan()
    let payments = try (1...2).map {
      Payment(id: PaymentID("PT-\($0)"), loan: "V-1", date: try day("2025-09-10"), amount: Dong(.max))
    }
    #expect(throws: InputError.self) { try LoanState(loan, payments: payments, asOf: try day("2025-09-11")) }
  }
}
