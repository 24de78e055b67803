public import HoaNhapValues

/// A management decision (Quyết định quản lý sau cai nghiện ma túy tại nơi cư trú).
///
/// Where there are several, the latest one counts (C.12).
public struct ManagementDecision: Sendable, Hashable, RedactedRecord {
  /// The day it was issued (ngày ban hành).
  public var issuedOn: Fact<CivilDate>
  /// Who issued it; laws of two years name different offices, so it is any text (C.13).
  public var issuer: Fact<String>
  /// For how many months.
  public var months: Fact<Int64>

  /// Makes a decision.
  public init(
    issuedOn: Fact<CivilDate>, issuer: Fact<String> = .unknown, months: Fact<Int64> = .unknown
  ) {
    self.issuedOn = issuedOn
    self.issuer = issuer
    self.months = months
  }

  /// The kind alone.
  public var printedForm: String { "management decision" }
}

/// An entry in the monthly list of the commune police (danh sách người sau cai nghiện ma túy).
public struct ListEntry: Sendable, Hashable, RedactedRecord {
  /// The month that the list is for.
  public var month: Fact<YearMonth>
  /// The day on which the People's Committee confirmed it; known to be `nil` where it has not.
  public var confirmedOn: Fact<CivilDate?>

  /// Makes an entry.
  public init(month: Fact<YearMonth>, confirmedOn: Fact<CivilDate?>) {
    self.month = month
    self.confirmedOn = confirmedOn
  }

  /// The kind alone.
  public var printedForm: String { "list entry" }
}
