public import HoaNhapValues

/// What a loan of any system tells so that a portfolio can add it up (khoản vay trong danh mục).
///
/// A type that is a ``LoanContract`` too gives its events and is done; a type that holds a ready ledger gives that.
///
/// ```swift
/// extension MyLoan: PortfolioLoan {
///   var portfolioGroup: CapitalSource { source }
///   var events: [LoanEvent] { receipts.map { .payment(.init(date: $0.day, amount: Dong($0.amount))) } }
/// }
/// ```
public protocol PortfolioLoan {
  /// By what loans are summed apart: a capital source, a programme and purpose, a commune. The host's own type.
  associatedtype Group: Hashable & Sendable
  /// The group that this loan belongs to.
  var portfolioGroup: Group { get }
  /// What happened to it. Default: nothing.
  var events: [LoanEvent] { get }
  /// The day on which it was closed; `nil` where it is not known to be. Default: none.
  var settledOn: CivilDate? { get }
  /// The loan's name, for a fault that concerns it. Default: that of its contract.
  var portfolioLoanID: LoanID? { get }
  /// What happened to it, folded. Default: from the contract and the events.
  func ledger() throws(InputError) -> Ledger
}

extension PortfolioLoan {
  /// Nothing.
  public var events: [LoanEvent] { [] }
  /// Not known to be closed.
  public var settledOn: CivilDate? { nil }
  /// No name.
  public var portfolioLoanID: LoanID? { nil }
}

extension PortfolioLoan where Self: LoanContract {
  /// The name of the contract.
  public var portfolioLoanID: LoanID? { loanID }
  /// The contract and the events, folded.
  public func ledger() throws(InputError) -> Ledger { try Ledger(for: self, events: events) }
}
