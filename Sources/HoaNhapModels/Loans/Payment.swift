public import HoaNhapLoans
public import HoaNhapValues

/// A payment on a loan (thu nợ).
public struct Payment: Sendable, Hashable, RedactedRecord, Identifiable {
  /// The identifier.
  public var id: PaymentID
  /// The loan that it is for.
  public var loan: LoanID
  /// The day of the money.
  public var date: CivilDate
  /// How much, principal and interest together.
  public var amount: Dong

  /// Makes a payment.
  public init(id: PaymentID, loan: LoanID, date: CivilDate, amount: Dong) {
    self.id = id
    self.loan = loan
    self.date = date
    self.amount = amount
  }

  /// The kind and the identifier.
  public var printedForm: String { "payment \(id)" }
}
