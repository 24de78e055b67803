public import HoaNhapPlan
public import HoaNhapValues

/// One step of an application: what was done, on which day, by whom, under which clause of the plan, and who recorded it.
///
/// Steps are added, never changed or taken away.
public struct CaseStep: Sendable, Hashable {
  /// Its number in the file, from 1.
  public let number: Int
  /// The day on which it was done; for a reversal the day of the entry.
  public let day: CivilDate
  /// The agency that acted.
  public let by: AgencyID
  /// The clause of the plan by which it acted.
  public let clause: Clause
  /// When it was recorded, and by whom.
  public let stamp: RecordStamp
  /// What was done.
  public let action: CaseAction
}

extension CaseStep: RedactedRecord {
  /// The number, the day and what was done, without what it was done with.
  public var printedForm: String { "step \(number), \(day): \(action.kind.rawValue)" }
}
