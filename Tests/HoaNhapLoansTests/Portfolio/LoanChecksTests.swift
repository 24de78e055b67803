import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("A.7 — checks after lending")
struct LoanChecksTests {
  private let checks = LoanChecks()
  private let never = Fact<CivilDate?>.known(nil)

  private func on(_ date: String) -> Fact<CivilDate?> { .known(day(date)) }

  @Test(
    "a new loan is checked within 30 days of disbursement, the day itself not counted (A.7)",
    arguments: [
      ("2026-06-03", "2026-06-03", .due), ("2026-06-03", "2026-07-03", .due),
      ("2026-06-03", "2026-07-04", .late),
      ("2027-01-31", "2027-03-02", .due), ("2027-01-31", "2027-03-03", .late),
    ] as [(String, String, LoanCheck.Status)])
  func newLoan(disbursed: String, asOf: String, status: LoanCheck.Status) throws {
    let check = checks.newLoan(disbursedOn: day(disbursed), lastCheckedOn: never, asOf: day(asOf))
    #expect(check.status == status)
    #expect(try check.day == day(disbursed).adding(days: 30))
    #expect(check.standing == .analogous && check.citation.law == "Hướng dẫn 727/HD-NHCS năm 2026")
  }

  @Test(
    "a check on or after the disbursement is the check of a new loan; one before it is of another loan (A.7)",
    arguments: [
      ("2026-06-02", .late), ("2026-06-03", .done), ("2026-07-03", .done), ("2026-08-01", .done),
      ("2026-08-02", .unknown),
    ] as [(String, LoanCheck.Status)])
  func checked(checked: String, status: LoanCheck.Status) {
    let check = checks.newLoan(
      disbursedOn: day("2026-06-03"), lastCheckedOn: on(checked), asOf: day("2026-08-01"))
    #expect(check.status == status)
  }

  @Test(
    "a loan counts as idle from the day three months after its last transaction, at month ends too (A.7)",
    arguments: [
      ("2026-01-15", "2026-04-14", .later, "2026-04-15"), ("2026-01-15", "2026-04-15", .due, "2026-04-15"),
      ("2025-11-30", "2026-02-27", .later, "2026-02-28"), ("2025-11-30", "2026-02-28", .due, "2026-02-28"),
      ("2027-11-30", "2028-02-28", .later, "2028-02-29"), ("2027-11-30", "2028-02-29", .due, "2028-02-29"),
      ("2026-05-31", "2026-08-30", .later, "2026-08-31"), ("2026-05-31", "2026-08-31", .due, "2026-08-31"),
    ] as [(String, String, LoanCheck.Status, String)])
  func idle(last: String, asOf: String, status: LoanCheck.Status, since: String) {
    let check = checks.idleLoan(lastTransaction: .known(day(last)), lastCheckedOn: never, asOf: day(asOf))
    #expect(check.status == status && check.day == day(since))
  }

  @Test(
    "an idle loan is done when it was checked since it counts as idle (A.7)",
    arguments: [("2026-04-14", .due), ("2026-04-15", .done), ("2026-05-01", .done), ("2026-05-02", .unknown)]
      as [(String, LoanCheck.Status)])
  func idleChecked(checked: String, status: LoanCheck.Status) {
    let check = checks.idleLoan(
      lastTransaction: .known(day("2026-01-15")), lastCheckedOn: on(checked), asOf: day("2026-05-01"))
    #expect(check.status == status)
  }

  @Test(
    "each group each year, counted from its last check, or from its first loan (A.7)",
    arguments: [
      ("2025-06-03", "2026-06-03", .later), ("2025-06-03", "2026-06-04", .late),
      ("2024-02-29", "2025-02-28", .later), ("2024-02-29", "2025-03-01", .late),
    ] as [(String, String, LoanCheck.Status)])
  func group(from: String, asOf: String, status: LoanCheck.Status) {
    let known = checks.group(since: .unknown, lastCheckedOn: on(from), asOf: day(asOf))
    let first = checks.group(since: .known(day(from)), lastCheckedOn: never, asOf: day(asOf))
    #expect(known.status == status && first.status == status && known.day == first.day)
  }

  @Test("a day that is not known is listed as unknown, never taken for a check that was made (A.7)")
  func unknown() {
    let asOf = day("2026-08-01")
    let disbursed = day("2026-06-03")
    let all = [
      checks.newLoan(disbursedOn: disbursed, lastCheckedOn: .unknown, asOf: asOf),
      checks.idleLoan(lastTransaction: .unknown, lastCheckedOn: never, asOf: asOf),
      checks.idleLoan(lastTransaction: .known(day("2026-01-01")), lastCheckedOn: .unknown, asOf: asOf),
      checks.group(since: .known(disbursed), lastCheckedOn: .unknown, asOf: asOf),
      checks.group(since: .unknown, lastCheckedOn: never, asOf: asOf),
      checks.group(since: .known(disbursed), lastCheckedOn: on("2026-08-02"), asOf: asOf),
    ]
    for check in all { #expect(check.status == .unknown && check.isOpen && check.isCalledFor(until: asOf)) }
    // A loan that moved lately needs no check, whatever is known of checks.
    #expect(
      checks.idleLoan(lastTransaction: .known(day("2026-07-01")), lastCheckedOn: .unknown, asOf: asOf).status
        == .later)
  }

  @Test("what is called for in a month: what is open, and what comes until its last day (A.7)")
  func calledFor() {
    let check = checks.idleLoan(
      lastTransaction: .known(day("2026-05-15")), lastCheckedOn: never, asOf: day("2026-08-01"))
    #expect(
      !check.isOpen && !check.isCalledFor(until: day("2026-08-14"))
        && check.isCalledFor(until: day("2026-08-15")))
    let done = checks.newLoan(
      disbursedOn: day("2026-06-03"), lastCheckedOn: on("2026-06-04"), asOf: day("2026-08-01"))
    #expect(!done.isCalledFor(until: .distantFuture))
  }

  @Test("the checks of a loan: its last payment or disbursement counts, a reschedule is no transaction (A.7)")
  func ofLedger() throws {
    let ledger = try Ledger(
      quarterly(),
      events: payments(["2025-09-10": 3_000_000]) + [reschedule("2025-11-01", bullet("2027-01-10"))])
    func statuses(_ date: String) throws -> [LoanCheck.Status] {
      checks.loan(ledger, try LoanPosition(ledger, on: day(date)), lastCheckedOn: never).map(\.status)
    }
    #expect(try statuses("2025-06-09") == [])
    #expect(try statuses("2025-06-10") == [.due, .later])
    #expect(try statuses("2025-09-09") == [.late, .later])
    #expect(try statuses("2025-12-09") == [.late, .later] && statuses("2025-12-10") == [.late, .due])
    #expect(ledger.lastTransaction(until: day("2025-09-09")) == day("2025-06-10"))
    #expect(ledger.lastTransaction(until: day("2025-06-09")) == nil)
  }

  @Test("the times are the edition's, and the words name the day in both languages (A.7)")
  func amendedTimes() throws {
    let edition = try amended("aftercare.firstCheck", Quantity(10, .days), from: "2026-05-01")
    let check = LoanChecks(edition.aftercare).newLoan(
      disbursedOn: day("2026-06-03"), lastCheckedOn: never, asOf: day("2026-06-14"))
    #expect(check.status == .late && check.day == day("2026-06-13"))
    #expect(check.wording.en == "check of a new loan: was to be made by 2026-06-13")
    #expect(check.wording.vi.contains("13/06/2026"))
  }
}
