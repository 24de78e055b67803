public import HoaNhapValues

/// By what the rows of a matrix are told.
public enum MatrixView: String, Sendable, Hashable, CaseIterable {
  /// A row a duty: who has which role, and when. The neutral form.
  case duty
  /// A row a duty, a column an agency, a letter where they meet (ma trận RACI).
  case raci
  /// A row an agency: the clauses in which it has each role, and what it makes.
  case agency
  /// A row a deliverable: who makes, confirms, passes on and receives it, and which clauses wait for it.
  case deliverable

  /// What the table is called.
  public var wording: Wording {
    switch self {
    case .duty: Wording(vi: "Theo nhiệm vụ", en: "By duty")
    case .raci: Wording(vi: "Ma trận RACI", en: "RACI grid")
    case .agency: Wording(vi: "Theo cơ quan", en: "By agency")
    case .deliverable: Wording(vi: "Theo sản phẩm", en: "By deliverable")
    }
  }
}

extension Matrix {
  /// The agencies that the views by agency show: the one that was asked for, else all of the plan.
  public var agencies: [AgencyRecord] {
    agency.map { id in plan.agencies.filter { $0.id == id } } ?? plan.agencies
  }

  /// The deliverables of the rows, by clause, those of one clause in the order of the plan.
  public var deliverables: [Deliverable] { rows.flatMap { plan.deliverables(of: $0.clause) } }

  /// The rows as JSON by one view; ``json`` is the view by duty.
  ///
  /// - Complexity: O(duties × agencies)
  public func json(by view: MatrixView) -> [JSONValue] {
    switch view {
    case .duty: json
    case .raci: rows.map(raciJSON)
    case .agency: agencies.map(agencyJSON)
    case .deliverable: deliverables.map(deliverableJSON)
    }
  }

  /// The clauses of the rows in which an agency has a role.
  func clauses(of agency: AgencyID, as role: DutyRole) -> [Clause] {
    rows.filter { $0[role].contains(agency) }.map(\.clause)
  }

  /// What an agency makes, being one of those who answer for the duty.
  func deliverables(by agency: AgencyID) -> [Deliverable] {
    rows.filter { $0.answerable.contains(agency) }.flatMap { plan.deliverables(of: $0.clause) }
  }

  /// The clauses of the plan that wait for what a clause brings about.
  func clauses(waitingFor clause: Clause) -> [Clause] {
    plan.duties.filter { $0.needs.contains(clause) }.map(\.clause).sorted()
  }

  private func raciJSON(_ duty: Duty) -> JSONValue {
    let letters = plan.agencies.compactMap { agency -> JSONMember? in
      let letters = duty.raci(of: agency.id)
      return letters.isEmpty
        ? nil : JSONMember(agency.id.text, .array(letters.map { .string($0.rawValue) }))
    }
    return .object(
      ["clause": .string(duty.clause.text), "raci": .object(JSONObject(letters))], duty.wording)
  }

  private func agencyJSON(_ agency: AgencyRecord) -> JSONValue {
    let roles = DutyRole.allCases.map { role in
      JSONMember(role.rawValue, .clauses(clauses(of: agency.id, as: role)))
    }
    let makes = JSONValue.array(deliverables(by: agency.id).map { .string($0.id.text) })
    return .object(
      JSONObject([JSONMember("agency", .string(agency.id.text)), JSONMember("makes", makes)] + roles),
      agency.name
    )
  }

  private func deliverableJSON(_ deliverable: Deliverable) -> JSONValue {
    let duty = plan.duty(deliverable.clause)
    return .object(
      [
        "deliverable": .string(deliverable.id.text), "clause": .string(deliverable.clause.text),
        "by": (duty?.answerable.compactMap { $0 } ?? []).json, "confirm": (duty?.confirm ?? []).json,
        "to": plan.receivers(of: deliverable).json, "via": (duty?.via ?? []).json,
        "when": .array((duty?.when ?? []).map { .string($0.text) }),
        "needed_by": .clauses(clauses(waitingFor: deliverable.clause)),
      ], deliverable.name)
  }
}

extension JSONValue {
  fileprivate static func clauses(_ clauses: [Clause]) -> JSONValue {
    .array(clauses.map { .string($0.text) })
  }
}
