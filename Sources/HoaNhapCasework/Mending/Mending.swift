public import HoaNhapEligibility
public import HoaNhapPlan
public import HoaNhapPolicy
public import HoaNhapValues

/// Who can mend one finding and by when, as one plan has it (ai giải quyết, chậm nhất khi nào).
///
/// It holds codes, names of bodies and dates of the plan, never a fact of the applicant.
public struct Mending: Sendable, Hashable {
  /// The clause of the finding.
  public let clause: ClauseCode
  /// Whether it is unmet, or waits for a fact.
  public let outcome: Outcome
  /// The bodies that have to act and that the plan names.
  public let agencies: [AgencyRecord]
  /// The bodies that have to act and that the plan does not name.
  public let unnamed: [AgencyID]
  /// Those who have to act and are no bodies of a plan: who borrows, the training institution.
  public let others: [Mender]
  /// The duty of the plan by which the bodies act; `nil` where it has none for them.
  public let duty: MendingDuty?

  /// Whether a public body has to act.
  var hasBodies: Bool { !agencies.isEmpty || !unnamed.isEmpty }
}

/// The duty of a plan that mends a finding: who acts, who confirms, through whom, to whom, and the next date.
public struct MendingDuty: Sendable, Hashable {
  /// The clause of the plan.
  public let clause: Clause
  /// What ties the duty to the bodies that the finding names.
  public let tie: DutyMatch.Tie
  /// Who answers for it.
  public let acting: [AgencyRecord]
  /// Who confirms what is delivered.
  public let confirming: [AgencyRecord]
  /// Through whom it goes.
  public let via: [AgencyRecord]
  /// Who receives it.
  public let to: [AgencyRecord]
  /// When it falls due, in the plan's words.
  public let when: [Recurrence]
  /// The next day on which it falls due, as-of day included; `nil` where the plan names none.
  public let due: DueDates?
  /// The last working day on or before it, and how certain that is; `nil` where the calendar does not reach it.
  public let lastWorkingDay: HolidayCalendar.Found?
  /// The duty in a short sentence.
  public let wording: Wording
}
