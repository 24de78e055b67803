public import HoaNhapValues

/// A question to the duties of a plan: every part that is given must hold.
///
/// ```swift
/// // What the police owe the bank:
/// try plan.duties(DutyQuery(from: .communePolice, to: .vbspTransactionOffice))
/// // What the economic office has to do when somebody asks:
/// try plan.duties(DutyQuery(agency: .economicOffice, on: .request))
/// ```
/// What falls due on which day is in ``Plan/deadlines(owedBy:receivedBy:from:to:holidays:reading:)``; which duty mends a finding of an
/// application, in the casework's `Plan.answer(to:asOf:calendar:)`.
public struct DutyQuery: Sendable, Hashable {
  /// What makes a duty fall due.
  public enum Occasion: String, Sendable, Hashable, CaseIterable {
    /// It goes on all the time (thường xuyên).
    case ongoing
    /// A day of the calendar.
    case day
    /// Somebody asks (khi có yêu cầu).
    case request
    /// Something comes up (khi phát sinh).
    case event
    /// The province's plan says when (theo kế hoạch của tỉnh).
    case province

    /// Whether a time is of this kind.
    public func holds(for recurrence: Recurrence) -> Bool {
      switch self {
      case .ongoing: recurrence == .ongoing
      case .day: recurrence.isDated
      case .request: recurrence == .onRequest
      case .event: recurrence == .whenItArises
      case .province: recurrence == .asTheProvincePlans
      }
    }
  }

  /// The clause, or a heading above it: `III.1` is every dash of III.1.
  public var clause: Clause?
  /// An agency that has a part in it.
  public var agency: AgencyID?
  /// The parts that count for ``agency``; empty for any.
  public var roles: Set<DutyRole>
  /// An agency that answers for it.
  public var from: AgencyID?
  /// An agency that receives it.
  public var to: AgencyID?
  /// Something that it brings about.
  public var deliverable: DeliverableID?
  /// What makes it fall due.
  public var occasion: Occasion?

  /// Makes a query; what is not given does not narrow it.
  public init(
    under clause: Clause? = nil, agency: AgencyID? = nil, as roles: Set<DutyRole> = [],
    from: AgencyID? = nil, to: AgencyID? = nil, deliverable: DeliverableID? = nil,
    on occasion: Occasion? = nil
  ) {
    self.clause = clause
    self.agency = agency
    self.roles = roles
    self.from = from
    self.to = to
    self.deliverable = deliverable
    self.occasion = occasion
  }

  /// Whether a duty of a plan is one of those that are asked for.
  func holds(for duty: Duty, in plan: Plan) -> Bool {
    if let clause, !duty.clause.parts.starts(with: clause.parts) { return false }
    if let agency {
      let parts = duty.roles(of: agency)
      if parts.isEmpty || (!roles.isEmpty && roles.isDisjoint(with: parts)) { return false }
    }
    if let from, !duty.answerable.contains(from) { return false }
    if let to, !duty.to.contains(to) { return false }
    if let deliverable, !plan.deliverables(of: duty.clause).contains(where: { $0.id == deliverable }) {
      return false
    }
    if let occasion, !duty.when.contains(where: occasion.holds) { return false }
    return true
  }
}

extension Plan {
  /// The duties that a query asks for, by clause.
  ///
  /// - Throws: ``InputError`` with code `unknownReference` where the query names an agency or a deliverable that the plan does not
  ///   have, or a clause under which it has no duty; `notApplicable` for roles without an agency.
  /// - Complexity: O(duties × their names)
  public func duties(_ query: DutyQuery) throws(InputError) -> [Duty] {
    for (field, agency) in [("agency", query.agency), ("from", query.from), ("to", query.to)] {
      try require(agency, field: field)
    }
    if let id = query.deliverable, deliverable(id) == nil {
      let known = deliverables.map(\.id.text).joined(separator: ", ")
      throw InputError(
        .unknownReference, field: "deliverable", vi: "Kế hoạch không có sản phẩm này; có: \(known).",
        en: "The plan names no such deliverable; it has: \(known).")
    }
    if let clause = query.clause, !duties.contains(where: { $0.clause.parts.starts(with: clause.parts) }) {
      throw InputError(
        .unknownReference, field: "clause", vi: "Kế hoạch không có nhiệm vụ nào ở \(clause).",
        en: "The plan has no duty under \(clause).")
    }
    if !query.roles.isEmpty, query.agency == nil {
      throw InputError(
        .notApplicable, field: "role", vi: "Vai trò là của một cơ quan; hãy nêu cơ quan.",
        en: "A role is that of an agency; name the agency.")
    }
    return duties.filter { query.holds(for: $0, in: self) }.sorted { $0.clause < $1.clause }
  }
}
