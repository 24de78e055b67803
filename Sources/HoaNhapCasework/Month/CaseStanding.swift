public import HoaNhapEligibility
public import HoaNhapModels
public import HoaNhapValues

/// Where one application stands in a month, since when, and what comes next.
public struct CaseStanding: Sendable, Hashable {
  /// The application.
  public let application: ApplicationID
  /// Who borrows.
  public let borrower: Borrower
  /// Where it stands.
  public let state: CaseState
  /// The day of the step that led there.
  public let since: CivilDate
  /// What comes next, and what is owed on it.
  public let agenda: CaseAgenda
}
