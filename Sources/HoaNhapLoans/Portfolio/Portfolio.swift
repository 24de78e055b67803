public import HoaNhapValues

/// Many loans added up on one day, in one pass and in the memory of the sums alone (danh mục dư nợ).
///
/// Loans are added one by one and let go of; the order does not matter. Chunks can be added up apart, on several cores, and
/// merged.
///
/// ```swift
/// var portfolio = Portfolio<CapitalSource>(asOf: day)
/// portfolio.add(contentsOf: loans) { fault in log(fault.wording) }
/// portfolio.total.overduePrincipal
/// portfolio.groups[.local]?.running.outstanding
/// ```
public struct Portfolio<Group: Hashable & Sendable>: Sendable, Hashable {
  /// The day.
  public let asOf: CivilDate
  /// The bands of ages.
  public let bands: AgeBands
  /// All loans.
  public private(set) var total: PortfolioSums
  /// The loans of each group that occurs.
  public private(set) var groups: [Group: PortfolioSums] = [:]

  /// Makes a portfolio without loans.
  public init(asOf: CivilDate, bands: AgeBands = .assumed) {
    self.asOf = asOf
    self.bands = bands
    total = PortfolioSums(bands)
  }

  /// Adds a loan.
  ///
  /// - Parameters:
  ///   - position: where it stands, on the day of the portfolio.
  ///   - group: the group that it belongs to.
  /// - Throws: ``PortfolioFault`` where a sum would not fit; the portfolio is then as it was.
  /// - Precondition: the position is of the portfolio's day.
  /// - Complexity: O(bands)
  public mutating func add(_ position: LoanPosition, to group: Group) throws(PortfolioFault) {
    precondition(position.asOf == asOf, "a portfolio adds up loans of one day")
    guard total.running.canAdd(PortfolioSums.Owed(position)) else {
      throw PortfolioFault(
        loanID: position.loanID,
        error: InputError(
          .overflow, field: "outstanding_principal",
          vi: "Cộng thêm khoản vay này thì tổng vượt quá số lớn nhất lưu được.",
          en: "With this loan a sum exceeds the largest number that can be held."))
    }
    let band = bands.place(ofDays: position.daysBehind)
    total.add(position, band: band)
    groups[group, default: PortfolioSums(bands)].add(position, band: band)
  }

  /// Folds a loan and adds it.
  ///
  /// - Throws: ``PortfolioFault`` where the loan's terms or events are not in order, or a sum would not fit; the portfolio is
  ///   then as it was.
  /// - Complexity: that of the loan's ledger
  public mutating func add<Loan: PortfolioLoan>(_ loan: Loan) throws(PortfolioFault)
  where Loan.Group == Group {
    let position: LoanPosition
    do throws(InputError) {
      position = try LoanPosition(try loan.ledger(), on: asOf, settledOn: loan.settledOn)
    } catch {
      throw PortfolioFault(loanID: loan.portfolioLoanID, error: error)
    }
    try add(position, to: loan.portfolioGroup)
  }

  /// Folds loans one after another and adds them; only one is held at a time.
  ///
  /// - Parameters:
  ///   - loans: the loans.
  ///   - onFault: is told of each loan that cannot be added, with its place; what it throws ends the pass, else the next loan
  ///     follows.
  /// - Complexity: O(loans), each with its ledger
  public mutating func add<Loan: PortfolioLoan, Stop: Error>(
    contentsOf loans: some Sequence<Loan>, onFault: (PortfolioFault) throws(Stop) -> Void
  ) throws(Stop) where Loan.Group == Group {
    var place = 0
    for loan in loans {
      var found: PortfolioFault?
      do throws(PortfolioFault) {
        try add(loan)
      } catch {
        found = error
      }
      if var fault = found {
        fault.place = place
        try onFault(fault)
      }
      place += 1
    }
  }

  /// Adds the loans of another portfolio, such as that of another chunk.
  ///
  /// - Throws: ``CalculationError`` where a sum would not fit; the portfolio is then as it was.
  /// - Precondition: day and bands are the same.
  /// - Complexity: O(groups × bands)
  public mutating func merge(_ other: Portfolio) throws(CalculationError) {
    precondition(
      asOf == other.asOf && bands == other.bands, "portfolios of one day and the same bands are merged")
    guard total.running.canAdd(other.total.running) else {
      throw CalculationError(.overflow, in: "Portfolio.merge")
    }
    total.add(other.total)
    for (group, sums) in other.groups { groups[group, default: PortfolioSums(bands)].add(sums) }
  }
}

/// A loan that could not be added: which one, and why.
public struct PortfolioFault: Error, Sendable, Hashable {
  /// Its place among those added together, from 0; `nil` where it was added by itself.
  public internal(set) var place: Int?
  /// Its name, where it has one.
  public let loanID: LoanID?
  /// What is wrong.
  public let error: InputError

  init(place: Int? = nil, loanID: LoanID?, error: InputError) {
    self.place = place
    self.loanID = loanID
    self.error = error
  }

  /// Which loan it is, what is wrong and what would be right.
  public var wording: Wording {
    let name = loanID?.text ?? place.map { "\($0 + 1)" } ?? "–"
    let field = error.field.isEmpty ? "" : "\(error.field): "
    return Wording(
      vi: "Khoản vay \(name): \(field)\(error.wording.vi)", en: "Loan \(name): \(field)\(error.wording.en)")
  }
}

extension PortfolioFault: CustomStringConvertible {
  /// The English words.
  public var description: String { wording.en }
}
