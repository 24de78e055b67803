public import HoaNhapValues

/// Loans added up: how many stand where, and what is owed (tổng hợp dư nợ).
///
/// The principal outstanding is split three ways (A.8): what is in term, what is overdue, what is frozen. Of a loan that is
/// overdue only the overdue part counts as such (A.2).
public struct PortfolioSums: Sendable, Hashable {
  /// What a number of loans owe.
  public struct Owed: Sendable, Hashable {
    /// How many loans.
    public internal(set) var loans = 0
    /// Their principal outstanding.
    public internal(set) var outstanding = Dong.zero
    /// Principal whose date has come and which is unpaid.
    public internal(set) var principalBehind = Dong.zero
    /// Normal and study interest that is due and unpaid.
    public internal(set) var interestBehind = Dong.zero
    /// Interest on overdue principal that is unpaid.
    public internal(set) var overdueInterest = Dong.zero

    /// All that is behind.
    ///
    /// - Throws: ``CalculationError`` where the sum does not fit.
    public func behind() throws(CalculationError) -> Dong {
      try Dong.sum([principalBehind, interestBehind, overdueInterest])
    }
  }

  /// Loans that nothing has been handed out on yet.
  public internal(set) var upcoming = 0
  /// Loans that are closed or paid off.
  public internal(set) var settled = 0
  /// The loans that run.
  public internal(set) var running = Owed()
  /// Those of them that are behind by a day or more, frozen ones included.
  public internal(set) var behind = Owed()
  /// Those that are behind, by the bands of the portfolio.
  public internal(set) var ages: [Owed]
  /// Running loans without overdue principal.
  public internal(set) var inTerm = 0
  /// Running loans with overdue principal.
  public internal(set) var overdue = 0
  /// Running loans that are frozen.
  public internal(set) var frozen = 0
  /// Principal outstanding that is overdue.
  public internal(set) var overduePrincipal = Dong.zero
  /// Principal outstanding of frozen loans.
  public internal(set) var frozenPrincipal = Dong.zero

  init(_ bands: AgeBands) { ages = Array(repeating: Owed(), count: bands.count) }

  /// Every loan that was added.
  public var loans: Int { running.loans + upcoming + settled }

  /// Principal outstanding that is neither overdue nor frozen.
  public var inTermPrincipal: Dong {
    // Both are parts of what is outstanding, of different loans.
    Dong(running.outstanding.amount - overduePrincipal.amount - frozenPrincipal.amount)
  }

  /// How many loans are in a state (A.8).
  public func count(_ state: DebtState) -> Int {
    switch state {
    case .upcoming: upcoming
    case .inTerm: inTerm
    case .overdue: overdue
    case .frozen: frozen
    case .settled: settled
    }
  }
}

// MARK: Adding

extension PortfolioSums {
  /// Adds a loan.
  ///
  /// - Precondition: ``Owed/canAdd(_:)`` was asked of ``running``, here or of the sum that this is a part of. No amount is
  ///   negative, so that what fits in the whole fits in every part.
  mutating func add(_ position: LoanPosition, band: Int?) {
    switch position.state {
    case .upcoming: return upcoming += 1
    case .settled: return settled += 1
    case .inTerm: inTerm += 1
    case .overdue: overdue += 1
    case .frozen: frozen += 1
    }
    let owed = Owed(position)
    running.add(owed)
    overduePrincipal.add(position.overduePrincipal)
    if position.state == .frozen { frozenPrincipal.add(owed.outstanding) }
    guard let band else { return }
    behind.add(owed)
    ages[band].add(owed)
  }

  /// Adds the sums of other loans.
  ///
  /// - Precondition: as of ``add(_:band:)``; the bands are the same.
  mutating func add(_ other: PortfolioSums) {
    upcoming += other.upcoming
    settled += other.settled
    inTerm += other.inTerm
    overdue += other.overdue
    frozen += other.frozen
    running.add(other.running)
    behind.add(other.behind)
    overduePrincipal.add(other.overduePrincipal)
    frozenPrincipal.add(other.frozenPrincipal)
    for place in ages.indices { ages[place].add(other.ages[place]) }
  }
}

extension PortfolioSums.Owed {
  init(_ position: LoanPosition) {
    loans = 1
    outstanding = position.outstanding
    principalBehind = position.principalBehind
    interestBehind = position.interestBehind
    overdueInterest = position.overdueInterest
  }

  /// Whether every sum with another fits.
  func canAdd(_ other: Self) -> Bool {
    outstanding.fits(other.outstanding) && principalBehind.fits(other.principalBehind)
      && interestBehind.fits(other.interestBehind) && overdueInterest.fits(other.overdueInterest)
  }

  fileprivate mutating func add(_ other: Self) {
    loans += other.loans
    outstanding.add(other.outstanding)
    principalBehind.add(other.principalBehind)
    interestBehind.add(other.interestBehind)
    overdueInterest.add(other.overdueInterest)
  }
}

extension Dong {
  fileprivate func fits(_ other: Dong) -> Bool { !amount.addingReportingOverflow(other.amount).overflow }

  /// - Precondition: the sum fits.
  fileprivate mutating func add(_ other: Dong) { self = Dong(amount + other.amount) }
}
