public import HoaNhapEligibility
public import HoaNhapModels
public import HoaNhapPolicy
public import HoaNhapValues

/// One person of a sheet, cleaned: what the row says, and nothing about what is known otherwise.
public struct SheetRow: Sendable, Hashable, RedactedRecord {
  /// The row's number in the spreadsheet, from 1.
  public let row: Int
  /// What it says of the person; the identifier is empty where the sheet has none.
  public let person: Person
  /// The loan that it asks for; `nil` where it asks for none.
  public let request: SheetRequest?

  /// Whether the sheet gives the person's identifier.
  public var hasID: Bool { !person.id.text.isEmpty }

  /// The row's number, nothing of the person.
  public var printedForm: String { "row \(row)" }
}

/// A loan that a row asks for.
public struct SheetRequest: Sendable, Hashable {
  /// The application's identifier, where the sheet has one.
  public let id: ApplicationID?
  /// For what.
  public let purpose: LoanPurpose
  /// The amount.
  public let amount: Fact<Dong>
  /// The term in months.
  public let termMonths: Fact<Int64>
  /// The day on which it came in.
  public let receivedOn: Fact<CivilDate>
  /// The source of capital.
  public let source: Fact<CapitalSource>
  /// Whether there is a need to borrow.
  public let needsLoan: Fact<Bool>
}
