import HoaNhapValues

/// Reads a plan as a careful reader would: a duty without a lead, a deliverable nobody receives, a date before what it waits for.
///
/// Each check says where, what and how to mend it. A plan with findings can still be used; what is to be done about a question is
/// for the people of the commune.
public struct PlanLinter: Sendable {
  let plan: Plan

  /// Makes a linter for a plan.
  public init(_ plan: Plan) { self.plan = plan }

  /// Everything that was found: the duties by clause, then the plan as a whole.
  public func findings() -> [PlanFinding] {
    let sites = plan.duties.enumerated().map { Site(duty: $1, path: "duties[\($0)]") }
      .sorted { $0.duty.clause < $1.duty.clause }
    let byClause = sites.flatMap { site -> [PlanFinding] in
      let who = leads(site) + receivers(site) + parts(site)
      return who + times(site) + reports(site) + order(site)
    }
    return byClause + agencies() + recipients() + data() + document()
  }

  /// A duty and where it stands.
  struct Site {
    let duty: Duty
    let path: String

    /// A finding about the duty.
    func finding(
      _ code: PlanFinding.Code, _ field: String, agency: AgencyID? = nil,
      _ wording: Wording, mend: Wording
    ) -> PlanFinding {
      PlanFinding(
        code, path: "\(path).\(field)", clause: duty.clause, agency: agency, wording, mend: mend)
    }
  }

  func hasReports(_ duty: Duty) -> Bool { plan.reports.contains { $0.clause == duty.clause } }

  /// Names of agencies in one language.
  func names(_ agencies: [AgencyID]) -> Wording {
    let names = agencies.map { plan.name(of: $0) }
    return Wording(vi: names.map(\.vi).joined(separator: "; "), en: names.map(\.en).joined(separator: "; "))
  }
}
