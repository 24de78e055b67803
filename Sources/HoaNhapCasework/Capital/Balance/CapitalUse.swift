public import HoaNhapEligibility
public import HoaNhapLoans
public import HoaNhapModels
public import HoaNhapPolicy
public import HoaNhapValues

/// What one loan took from its source, gave back, and is still to give back (sử dụng nguồn vốn của một khoản vay).
///
/// Each loan keeps its source (A.6).
public struct LoanCapital: Sendable, Hashable, RedactedRecord {
  /// Principal on a day.
  public struct Move: Sendable, Hashable {
    /// The day.
    public let day: CivilDate
    /// How much principal.
    public let amount: Dong

    /// Makes a move.
    public init(_ day: CivilDate, _ amount: Dong) {
      self.day = day
      self.amount = amount
    }
  }

  /// The loan.
  public let loan: LoanID
  /// Its source; unknown where the loan names none.
  public let source: Fact<CapitalSource>
  /// Its purpose.
  public let purpose: LoanPurpose
  /// What was handed out until the day.
  public let lent: [Move]
  /// Principal that came back until the day.
  public let returned: [Move]
  /// Principal that falls due after the day and is not paid yet.
  public let expected: [Move]

  /// Makes the use of a loan that a host has counted itself.
  public init(
    _ loan: LoanID, source: Fact<CapitalSource>, purpose: LoanPurpose, lent: [Move], returned: [Move] = [],
    expected: [Move] = []
  ) {
    self.loan = loan
    self.source = source
    self.purpose = purpose
    self.lent = lent
    self.returned = returned
    self.expected = expected
  }

  /// Counts a loan with its payments until a day.
  ///
  /// What a payment settles of the principal follows the conventions of the loan, and the acts that were decided on it. Principal that
  /// neither a payment nor a write-off accounts for when a loan is closed came back on that day.
  /// - Parameters:
  ///   - loan: the loan.
  ///   - payments: its payments; later ones are not counted.
  ///   - file: its file after lending, with the acts known on the day; `nil` for none.
  ///   - day: the as-of day.
  ///   - last: until when what falls due is counted.
  /// - Throws: ``InputError`` where the ledger cannot be folded.
  /// - Complexity: O(rows + payments)
  public init(
    _ loan: Loan, payments: [Payment], file: LoanFile? = nil, asOf day: CivilDate, until last: CivilDate
  ) throws(InputError) {
    let payments = payments.filter { $0.loan == loan.id && $0.date <= day }
    let ledger: Ledger
    if let file {
      ledger = try file.ledger(of: loan, payments: payments, asKnownOn: day)
    } else {
      ledger = try LoanState.ledger(loan, payments)
    }
    let lent = loan.disbursements.filter { $0.date <= day }.map { Move($0.date, $0.amount) }
    var returned: [Move] = []
    var givenUp: Int64 = 0
    for entry in ledger.entries(until: day) {
      if case .writeOff(let principal, _) = entry.effect { givenUp += principal.amount }
      guard case .payment(let use) = entry.effect else { continue }
      // Parts of one payment, which fits.
      let principal = use.overduePrincipal.amount + use.principalDue.amount + use.prepayment.amount
      if principal > 0 { returned.append(Move(entry.date, Dong(principal))) }
    }
    var expected: [Move] = []
    if let closed = loan.settledOn, closed <= day {
      // All are sums of one loan, which fit.
      let back = returned.reduce(0) { $0 + $1.amount.amount }
      let rest = lent.reduce(0) { $0 + $1.amount.amount } - back - givenUp
      if rest > 0 { returned.append(Move(closed, Dong(rest))) }
    } else {
      try ledger.forEachDue(after: day, until: last) { due in
        if due.principal > .zero { expected.append(Move(due.date, due.principal)) }
      }
    }
    self.init(
      loan.id, source: loan.source, purpose: loan.purpose, lent: lent, returned: returned,
      expected: expected)
  }

  /// The loan alone.
  public var printedForm: String { "capital of loan \(loan)" }
}

/// What the loans of a programme took from their sources and gave back (tình hình sử dụng các nguồn vốn).
///
/// Source: plan III.2 ý 1; A.6.
public struct CapitalUse: Sendable, Hashable {
  /// The day that it stands for.
  public let asOf: CivilDate
  /// Until when what falls due was counted.
  public let until: YearMonth
  /// Each loan, in the order of the records.
  public let loans: [LoanCapital]
  /// Loans whose payments could not be folded: what was handed out is counted, nothing of them is counted as given back.
  public let failures: [CaseFailure]

  /// Takes what a host has counted itself.
  public init(_ loans: [LoanCapital], asOf day: CivilDate, until: YearMonth) {
    asOf = day
    self.until = max(until, YearMonth(of: day))
    self.loans = loans
    failures = []
  }

  /// Counts the loans of a programme.
  ///
  /// - Parameters:
  ///   - loans: the loans; those of other programmes are left out.
  ///   - payments: the payments.
  ///   - aftercare: the files of the loans: what was extended, adjusted or frozen comes back later.
  ///   - programme: the programme whose capital it is about.
  ///   - day: the as-of day.
  ///   - until: the last month of which repayments are expected.
  /// - Complexity: O(rows + payments)
  public init(
    _ loans: [Loan], payments: [Payment], aftercare: [LoanFile] = [], programme: ProgrammeID = .decision08,
    asOf day: CivilDate, until: YearMonth
  ) {
    let until = max(until, YearMonth(of: day))
    let files = Dictionary(aftercare.map { ($0.loan, $0) }, uniquingKeysWith: { first, _ in first })
    let byLoan = Dictionary(grouping: payments, by: \.loan)
    var counted: [LoanCapital] = []
    var failures: [CaseFailure] = []
    for loan in loans where loan.programme == programme {
      do throws(InputError) {
        counted.append(
          try LoanCapital(
            loan, payments: byLoan[loan.id] ?? [], file: files[loan.id], asOf: day, until: until.lastDay))
      } catch {
        failures.append(CaseFailure(id: loan.id.text, error: error))
        let lent = loan.disbursements.filter { $0.date <= day }
        counted.append(
          LoanCapital(
            loan.id, source: loan.source, purpose: loan.purpose,
            lent: lent.map { LoanCapital.Move($0.date, $0.amount) }))
      }
    }
    asOf = day
    self.until = until
    self.loans = counted
    self.failures = failures
  }
}
