import HoaNhapLoans
import HoaNhapValues
import Testing

/// A host's own loan: terms, events, and the group that it is summed in.
struct HostLoan: PortfolioLoan {
  var terms: LoanTerms
  var events: [LoanEvent] = []
  var portfolioGroup = "central"
  var settledOn: CivilDate?
  var portfolioLoanID: LoanID? { terms.loanID }
  func ledger() throws(InputError) -> Ledger { try Ledger(terms, events: events) }
}

/// 12 million without interest in four parts: 10 September, December, March and June.
func quarterly(
  _ id: LoanID = "V-1", amount: Int64 = 12_000_000, rate: String = "0", transferDay: Int? = nil
) throws -> LoanTerms {
  try LoanTerms(
    loanID: id, disbursements: money(["2025-06-10": amount]), rates: rates(["2025-01-01": rate]),
    principalPlan: .equal(EqualPrincipal(everyMonths: 3, count: 4)),
    interestGrid: InterestGrid(everyMonths: 3), overdueTerms: OverdueTerms(transferDay: transferDay))
}

@Suite("The state of many loans on a day")
struct PortfolioTests {
  private func sums(_ loans: [HostLoan], on date: String, bands: AgeBands = .assumed) throws -> PortfolioSums
  {
    var portfolio = Portfolio<String>(asOf: day(date), bands: bands)
    for loan in loans { try portfolio.add(loan) }
    return portfolio.total
  }

  @Test(
    "in term until the due date has passed unpaid, overdue from then on; only the unpaid part is (A.2, A.8)")
  func overdue() throws {
    let loan = HostLoan(terms: try quarterly())
    let before = try sums([loan], on: "2025-09-09")
    #expect(before.count(.inTerm) == 1 && before.inTermPrincipal == Dong(12_000_000))
    // In the evening of its day an unpaid instalment moves to overdue; it is not behind by a day yet.
    let onTheDay = try sums([loan], on: "2025-09-10")
    #expect(onTheDay.count(.overdue) == 1 && onTheDay.behind.loans == 0)
    let after = try sums([loan], on: "2025-09-11")
    #expect(after.overdue == 1 && after.overduePrincipal == Dong(3_000_000))
    #expect(after.inTermPrincipal == Dong(9_000_000) && after.running.outstanding == Dong(12_000_000))
    #expect(after.behind.loans == 1 && after.behind.principalBehind == Dong(3_000_000))
    let paid = HostLoan(terms: try quarterly(), events: payments(["2025-09-10": 3_000_000]))
    #expect(try sums([paid], on: "2025-09-11").inTerm == 1)
  }

  @Test("behind but still in term until the commune's transaction day (A.8, V35)")
  func waiting() throws {
    let loan = HostLoan(terms: try quarterly(transferDay: 20))
    let waiting = try sums([loan], on: "2025-09-19")
    #expect(
      waiting.inTerm == 1 && waiting.overduePrincipal == .zero
        && waiting.behind.principalBehind == Dong(3_000_000))
    #expect(try sums([loan], on: "2025-09-20").overdue == 1)
  }

  @Test("frozen from the first day of the freeze to the day before its end, whatever is overdue (A.8, V31)")
  func frozen() throws {
    let loan = HostLoan(terms: try quarterly(), events: [freeze("2025-10-01", "2026-10-01")])
    #expect(try sums([loan], on: "2025-09-30").overdue == 1)
    for date in ["2025-10-01", "2026-09-30"] {
      let sums = try sums([loan], on: date)
      #expect(sums.frozen == 1 && sums.overdue == 0 && sums.frozenPrincipal == Dong(12_000_000))
      #expect(sums.inTermPrincipal == .zero && sums.overduePrincipal == .zero && sums.behind.loans == 1)
    }
    #expect(try sums([loan], on: "2026-10-01").overdue == 1)
  }

  @Test("upcoming before the money; settled when closed or paid off: neither owes anything")
  func ends() throws {
    let loan = HostLoan(terms: try quarterly())
    #expect(try sums([loan], on: "2025-06-09").upcoming == 1)
    #expect(try sums([loan], on: "2025-06-10").inTerm == 1)
    let paid = HostLoan(terms: try quarterly(), events: payments(["2025-08-01": 12_000_000]))
    #expect(try sums([paid], on: "2025-07-31").inTerm == 1 && sums([paid], on: "2025-08-01").settled == 1)
    let closed = HostLoan(terms: try quarterly(), settledOn: day("2026-02-01"))
    #expect(try sums([closed], on: "2026-01-31").overdue == 1)
    let after = try sums([closed], on: "2026-02-01")
    #expect(after.settled == 1 && after.running.outstanding == .zero && after.loans == 1)
  }

  @Test("interest alone can be behind: the debt is in term, its interest counts")
  func interestBehind() throws {
    // 12,000,000 × 92 nights × 7.3 % / 365 = 220,800.
    let loan = HostLoan(
      terms: try LoanTerms(
        disbursements: money(["2025-06-10": 12_000_000]), rates: rates(["2025-01-01": "7.3"]),
        principalPlan: bullet("2027-06-10"), interestGrid: InterestGrid(everyMonths: 3)))
    let sums = try sums([loan], on: "2025-09-11")
    #expect(sums.inTerm == 1 && sums.behind.loans == 1 && sums.behind.interestBehind == Dong(220_800))
    #expect(try sums.behind.behind() == Dong(220_800))
  }

  @Test(
    "the band of an age: both sides of every border",
    arguments: [
      (0, nil), (1, 0), (10, 0), (11, 1), (30, 1), (31, 2), (90, 2), (91, 3), (180, 3), (181, 4), (360, 4),
      (361, 5), (100_000, 5), (-1, nil),
    ] as [(Int, Int?)])
  func bands(days: Int, place: Int?) throws {
    #expect(AgeBands.assumed.place(ofDays: days) == place)
    guard let place else { return }
    let range = AgeBands.assumed.days(of: place)
    #expect(range.first <= days && range.last.map { days <= $0 } ?? true)
  }

  @Test("each loan that is behind stands in the band of its days")
  func ages() throws {
    let loan = HostLoan(terms: try quarterly())
    for (date, place) in [("2025-09-20", 0), ("2025-09-21", 1), ("2026-09-05", 4), ("2026-09-06", 5)] {
      let sums = try sums([loan], on: date)
      #expect(sums.ages.firstIndex { $0.loans == 1 } == place && sums.ages.map(\.loans).reduce(0, +) == 1)
    }
    let own = try #require(AgeBands(lastDays: [5]))
    #expect(try sums([loan], on: "2025-09-16", bands: own).ages.map(\.loans) == [0, 1])
    #expect(own.wording(of: 0).en == "1 to 5 days" && own.wording(of: 1).vi == "từ 6 ngày")
  }

  @Test("bands rise and are positive", arguments: [[0], [5, 5], [10, 9], [-1]])
  func badBands(days: [Int]) { #expect(AgeBands(lastDays: days) == nil) }

  @Test("groups of the host's own kind are summed apart")
  func groups() throws {
    var portfolio = Portfolio<String>(asOf: day("2025-09-11"))
    for (group, paid) in [("central", false), ("local", true), ("central", true)] {
      try portfolio.add(
        HostLoan(
          terms: try quarterly(), events: paid ? payments(["2025-09-10": 3_000_000]) : [],
          portfolioGroup: group))
    }
    #expect(portfolio.groups["central"]?.running.outstanding == Dong(21_000_000))
    #expect(portfolio.groups["central"]?.behind.loans == 1 && portfolio.groups["local"]?.behind.loans == 0)
    #expect(portfolio.total.running.outstanding == Dong(30_000_000) && portfolio.groups.count == 2)
  }

  @Test("a host's contract with its events needs no ledger of its own")
  func contract() throws {
    struct Contract: LoanContract, PortfolioLoan {
      let disbursements = money(["2025-06-10": 12_000_000])
      let rates = [RateChange(from: day("2025-01-01"), .zero)]
      let principalPlan = PrincipalPlan.equal(EqualPrincipal(everyMonths: 3, count: 4))
      let events = payments(["2025-09-10": 3_000_000])
      let portfolioGroup = 7
      var loanID: LoanID? { "H-1" }
    }
    var portfolio = Portfolio<Int>(asOf: day("2025-09-11"))
    try portfolio.add(Contract())
    #expect(portfolio.groups[7]?.running.outstanding == Dong(9_000_000))
    #expect(Contract().portfolioLoanID == "H-1")
  }
}

@Suite("A portfolio that meets a fault")
struct PortfolioFaultTests {
  private func huge(_ id: LoanID, group: String = "central") throws -> HostLoan {
    HostLoan(terms: try quarterly(id, amount: 6_000_000_000_000_000_000), portfolioGroup: group)
  }

  @Test("a sum that does not fit names the loan and leaves everything as it was")
  func overflow() throws {
    var portfolio = Portfolio<String>(asOf: day("2025-07-01"))
    try portfolio.add(try huge("V-1"))
    let before = portfolio
    let fault = #expect(throws: PortfolioFault.self) { try portfolio.add(try huge("V-2", group: "local")) }
    #expect(fault?.loanID == "V-2" && fault?.error.code == .overflow && portfolio == before)
    var other = Portfolio<String>(asOf: day("2025-07-01"))
    try other.add(try huge("V-3"))
    let single = other
    #expect(throws: CalculationError.self) { try other.merge(before) }
    #expect(other == single)
    // What still fits is still added.
    try portfolio.add(HostLoan(terms: try quarterly("V-4")))
    #expect(portfolio.total.loans == 2)
  }

  @Test("a loan whose events are not in order is named with its place, and the others go on")
  func badLoan() throws {
    let bad = HostLoan(terms: try quarterly("V-2"), events: payments(["2025-06-09": 5]))
    let loans = [HostLoan(terms: try quarterly("V-1")), bad, HostLoan(terms: try quarterly("V-3"))]
    var portfolio = Portfolio<String>(asOf: day("2025-07-01"))
    var faults: [PortfolioFault] = []
    portfolio.add(contentsOf: loans) { faults.append($0) }
    #expect(portfolio.total.loans == 2 && faults.map(\.place) == [1] && faults.map(\.loanID) == ["V-2"])
    #expect(
      faults[0].error.field == "events[0].date" && faults[0].wording.en.hasPrefix("Loan V-2: events[0].date"))
    #expect(faults[0].wording.vi.contains("V-2"))
  }

  @Test("what the caller throws ends the pass; what was added before stays")
  func stopping() throws {
    let bad = HostLoan(terms: try quarterly("V-2"), events: payments(["2025-06-09": 5]))
    let good = HostLoan(terms: try quarterly("V-1"))
    var portfolio = Portfolio<String>(asOf: day("2025-07-01"))
    let fault = #expect(throws: PortfolioFault.self) {
      try portfolio.add(contentsOf: [good, bad, good]) { fault throws(PortfolioFault) in throw fault }
    }
    #expect(fault?.place == 1 && portfolio.total.loans == 1)
  }
}
