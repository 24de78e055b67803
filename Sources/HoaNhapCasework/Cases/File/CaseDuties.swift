public import HoaNhapPlan
public import HoaNhapValues

/// A part in a duty of the plan by which an agency takes a step.
public struct CaseDuty: Sendable, Hashable {
  /// The clause of the plan.
  public let clause: Clause
  /// The part in it.
  public let role: DutyRole

  /// Makes a part.
  public init(_ clause: Clause, _ role: DutyRole) {
    self.clause = clause
    self.role = role
  }
}

/// Who may take which step of an application, as a commune's plan has it (ai làm bước nào).
///
/// The plan is the source: an action names parts in its duties, and whoever has such a part there may act. The default speaks
/// of Châu Sơn's numbering; a plan that is numbered otherwise brings its own parts:
///
/// ```swift
/// var parts = CaseDuties.standard
/// parts[.chosen] = [CaseDuty("II.4.1", .lead)]
/// let duties = CaseDuties(of: plan, parts)
/// ```
public struct CaseDuties: Sendable, Hashable {
  /// The parts by which each action is taken, in the order in which they are tried.
  public let parts: [CaseActionKind: [CaseDuty]]
  /// The plan.
  public let plan: Plan

  /// Joins parts with a plan. An action without a part, or whose clauses the plan does not have, is nobody's.
  public init(of plan: Plan, _ parts: [CaseActionKind: [CaseDuty]] = Self.standard) {
    self.plan = plan
    self.parts = parts
  }

  /// The parts in Châu Sơn's numbering.
  ///
  /// That the People's Committee confirms an establishment's plan as it confirms the list (III.1.4), and who takes a withdrawal
  /// down, is read into the plan: assumed.
  public static let standard: [CaseActionKind: [CaseDuty]] = [
    .needStated: [CaseDuty("III.1.2", .lead), CaseDuty("III.5.2", .with)],
    .chosen: [CaseDuty("III.5.2", .with)],
    .notChosen: [CaseDuty("III.5.2", .with)],
    .listConfirmed: [CaseDuty("III.1.4", .confirm)],
    .planConfirmed: [CaseDuty("III.1.4", .confirm)],
    .dossierReceived: [CaseDuty("III.3.2", .lead)],
    .returnedForPapers: [CaseDuty("III.3.2", .lead)],
    .approved: [CaseDuty("III.3.2", .lead)],
    .refused: [CaseDuty("III.3.2", .lead)],
    .disbursed: [CaseDuty("III.3.2", .lead)],
    // The same agencies as those that check in a loan's own file, ``AftercareRoles/checks``.
    .checked: [
      CaseDuty("III.3.2", .lead), CaseDuty("III.5.2", .lead), CaseDuty("III.5.2", .with),
      CaseDuty("III.5.1", .with), CaseDuty("III.1.3", .lead),
    ],
    .closed: [CaseDuty("III.3.2", .lead)],
    .withdrawn: [CaseDuty("III.1.2", .lead), CaseDuty("III.5.2", .with), CaseDuty("III.3.2", .lead)],
  ]

  /// The agencies that may take a step, each once.
  public func agencies(for action: CaseActionKind) -> [AgencyID] {
    var agencies: [AgencyID] = []
    for part in parts[action] ?? [] {
      agencies += (plan.duty(part.clause)?[part.role] ?? []).filter { !agencies.contains($0) }
    }
    return agencies
  }

  /// The clause by which an agency takes a step; `nil` where the plan does not name it there.
  public func clause(for action: CaseActionKind, by agency: AgencyID) -> Clause? {
    (parts[action] ?? []).first { plan.duty($0.clause)?[$0.role].contains(agency) ?? false }?.clause
  }
}
