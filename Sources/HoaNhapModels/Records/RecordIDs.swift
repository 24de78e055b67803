public import HoaNhapValues

/// The identifier of a person, such as `P-001`. It stands in reports, so it must not be a name or an identity number.
public typealias PersonID = Identifier<Person>
/// The identifier of a household, such as `H-01`.
public typealias HouseholdID = Identifier<Household>
/// The identifier of an establishment, such as `E-01`.
public typealias EstablishmentID = Identifier<Establishment>
/// The identifier of a savings and credit group, such as `TK-01`.
public typealias SavingsGroupID = Identifier<SavingsGroup>
/// The identifier of a payment, such as `PT-0001`.
public typealias PaymentID = Identifier<Payment>

/// The kind of identifier that names a credit programme.
public enum ProgrammeTag {}

/// The identifier of a credit programme, such as `qd-08-2026`.
public typealias ProgrammeID = Identifier<ProgrammeTag>

extension Identifier where Tag == ProgrammeTag {
  /// Quyết định 08/2026/QĐ-TTg, the programme of the built-in edition.
  public static let decision08: ProgrammeID = "qd-08-2026"
  /// Quyết định 29/2014/QĐ-TTg, the programme before it (D.4).
  public static let decision29: ProgrammeID = "qd-29-2014"
}
