public import HoaNhapValues

/// The kind of identifier that names a plan.
public enum PlanTag {}

/// The identifier of a plan, such as `chau-son`.
public typealias PlanID = Identifier<PlanTag>

/// The commune whose plan it is.
public struct Commune: Sendable, Hashable {
  /// Its name, as it writes it.
  public let name: String
  /// The name of its province.
  public let province: String

  /// Makes a commune.
  public init(name: String, province: String) {
    self.name = name
    self.province = province
  }
}

/// One line of the list of those who get the plan (nơi nhận).
public struct Recipient: Sendable, Hashable {
  /// The agencies of the plan that the line means; empty for others.
  public let agencies: [AgencyID]
  /// The line in both languages.
  public let name: Wording

  /// Makes a recipient.
  public init(_ name: Wording, agencies: [AgencyID] = []) {
    self.name = name
    self.agencies = agencies
  }
}

/// A commune's plan to carry out the Decision, as data: who does what with whom, for whom, by when (kế hoạch triển khai).
///
/// A plan is checked when it is made: every agency and clause that it refers to is there, no clause has two duties, and no
/// duty waits for itself. ``chauSon`` ships with the package; any other commune writes its own, in Swift or as JSON.
public struct Plan: Sendable, Hashable {
  /// The identifier.
  public let id: PlanID
  /// The commune.
  public let commune: Commune
  /// The first day on which obligations can fall due.
  public let from: CivilDate
  /// The last one; `nil` where the plan goes on.
  public let until: CivilDate?
  /// The day on which somebody last compared these data with the text; `nil` where nobody said.
  public let checkedOn: CivilDate?
  /// The bodies that it names.
  public let agencies: [AgencyRecord]
  /// What it asks for, in the order of the document.
  public let duties: [Duty]
  /// The periodic reports.
  public let reports: [ReportRegime]
  /// Those who get the plan.
  public let recipients: [Recipient]

  /// Makes a plan.
  ///
  /// - Parameters:
  ///   - id: the identifier, not empty.
  ///   - commune: whose plan it is.
  ///   - from: the first day on which obligations can fall due.
  ///   - until: the last one; `nil` where the plan goes on.
  ///   - checkedOn: when these data were last compared with the text.
  ///   - agencies: the bodies named; any type that is an ``Agency``.
  ///   - duties: one for each clause.
  ///   - reports: the periodic reports.
  ///   - recipients: those who get the plan.
  /// - Throws: ``PlanFaults`` with every fault, each with the path it would have in the plan's JSON.
  public init(
    id: PlanID, commune: Commune, from: CivilDate, until: CivilDate? = nil, checkedOn: CivilDate? = nil,
    agencies: [any Agency], duties: [Duty], reports: [ReportRegime] = [], recipients: [Recipient] = []
  ) throws(PlanFaults) {
    let plan = Plan(
      unchecked: id, commune: commune, from: from, until: until, checkedOn: checkedOn,
      agencies: agencies.map { AgencyRecord($0.id, $0.name) }, duties: duties, reports: reports,
      recipients: recipients)
    let faults = plan.faults()
    guard faults.isEmpty else { throw PlanFaults(faults) }
    self = plan
  }

  init(
    unchecked id: PlanID, commune: Commune, from: CivilDate, until: CivilDate?, checkedOn: CivilDate?,
    agencies: [AgencyRecord], duties: [Duty], reports: [ReportRegime], recipients: [Recipient]
  ) {
    self.id = id
    self.commune = commune
    self.from = from
    self.until = until
    self.checkedOn = checkedOn
    self.agencies = agencies
    self.duties = duties
    self.reports = reports
    self.recipients = recipients
  }

  /// The agency of an identifier; `nil` where the plan names none such.
  public func agency(_ id: AgencyID) -> AgencyRecord? { agencies.first { $0.id == id } }

  /// The duty of a clause; `nil` where the plan has none.
  public func duty(_ clause: Clause) -> Duty? { duties.first { $0.clause == clause } }

  /// The regime of a report; `nil` where the plan asks for none such.
  public func report(_ id: ReportID) -> ReportRegime? { reports.first { $0.id == id } }

  /// The name of an agency; its identifier where the plan names none such.
  public func name(of id: AgencyID) -> Wording { agency(id)?.name ?? Wording(vi: id.text, en: id.text) }

  /// The fault of an agency that somebody asked for and that the plan does not name.
  func require(_ agency: AgencyID?) throws(InputError) {
    guard let agency, self.agency(agency) == nil else { return }
    let known = agencies.map(\.id.text).joined(separator: ", ")
    throw InputError(
      .unknownReference, field: "agency", vi: "Kế hoạch không có cơ quan này; các mã được dùng: \(known).",
      en: "The plan names no such agency; it has: \(known).")
  }
}
