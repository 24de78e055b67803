public import HoaNhapPlan
public import HoaNhapValues

/// Who acts on which day, under which plan, and who records it: what every entry of a file has beside its content.
public struct AftercareMove: Sendable {
  /// The day on which it was done.
  public var day: CivilDate
  /// The agency that acted.
  public var agency: AgencyID
  /// The plan that says what the agency may do.
  public var plan: Plan
  /// Which clauses of the plan say so.
  public var roles: AftercareRoles
  /// When it is recorded, and by which officer.
  public var stamp: RecordStamp

  /// Makes a move.
  public init(
    on day: CivilDate, by agency: AgencyID, under plan: Plan, roles: AftercareRoles = AftercareRoles(),
    stamp: RecordStamp
  ) {
    self.day = day
    self.agency = agency
    self.plan = plan
    self.roles = roles
    self.stamp = stamp
  }
}

/// Which clauses of a plan give agencies their part in the work after lending.
///
/// Whoever leads or takes part in one of the clauses may do it; deciding is for those who lead. The defaults are the clauses of the plan that
/// ships built in, and of every plan that is filled from its template.
public struct AftercareRoles: Sendable, Hashable {
  /// Who checks loans and groups: the organisations and groups, the Front, the bank, the police.
  public var checks: [Clause] = ["III.5.2", "III.5.1", "III.3.2", "III.1.3"]
  /// Who reports signs of trouble: the same, and who helps people to work and training.
  public var reports: [Clause] = ["III.5.2", "III.5.1", "III.3.2", "III.1.3", "III.4.1"]
  /// Who proposes an act on a loan.
  public var proposals: [Clause] = ["III.5.2", "III.3.2", "III.1.3"]
  /// Who decides: the bank, which applies extensions, transfers to overdue and risk handling.
  public var decisions: [Clause] = ["III.3.2"]
  /// Who is charged with recovery.
  public var recovery: [Clause] = ["III.5.2", "III.3.2", "III.1.3"]

  /// The clauses of the built-in plan.
  public init() {}
}

extension Plan {
  /// The first of some clauses under which an agency leads or takes part; `nil` where none names it so.
  ///
  /// By it a host tells who may make a move after lending before it looks at any file: `plan.clause(of: agency, among: roles.checks)`.
  public func clause(of agency: AgencyID, among clauses: [Clause]) -> Clause? {
    clauses.first { clause in
      duty(clause).map { $0.lead.contains(agency) || $0.with.contains(agency) } ?? false
    }
  }

  /// The first of some clauses that an agency leads; `nil` where it leads none. By it a decision is somebody's.
  public func clause(ledBy agency: AgencyID, among clauses: [Clause]) -> Clause? {
    clauses.first { duty($0)?.lead.contains(agency) ?? false }
  }
}
