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
/// A plan is checked when it is made: no text is blank, every agency and clause that it refers to is there, no clause has two
/// duties, and no duty waits for itself. ``chauSon`` ships with the package; any other commune fills a ``PlanTemplate``, or writes its own in
/// Swift or as JSON.
public struct Plan: Sendable, Hashable, Identifiable {
  /// The identifier.
  public internal(set) var id: PlanID
  /// The commune.
  public internal(set) var commune: Commune
  /// The plan as a paper: number, day, signer, what it carries out; `nil` where nobody said.
  public internal(set) var document: PlanDocument?
  /// The first day on which obligations can fall due.
  public internal(set) var from: CivilDate
  /// The last one; `nil` where the plan goes on.
  public internal(set) var until: CivilDate?
  /// The day on which somebody last compared these data with the text; `nil` where nobody said.
  public internal(set) var checkedOn: CivilDate?
  /// The bodies that it names.
  public internal(set) var agencies: [AgencyRecord]
  /// What it is for.
  public internal(set) var aims: [Aim]
  /// What it asks for, in the order of the document.
  public internal(set) var duties: [Duty]
  /// What the duties bring about.
  public internal(set) var deliverables: [Deliverable]
  /// The periodic reports.
  public internal(set) var reports: [ReportRegime]
  /// Those who get the plan.
  public internal(set) var recipients: [Recipient]
  /// Whose text set those times that are not the plan's own, such as the province's.
  public internal(set) var dateSources: [DateSource]

  /// Makes a plan.
  ///
  /// - Parameters:
  ///   - id: the identifier, not empty.
  ///   - commune: whose plan it is.
  ///   - document: its number, day, signer, and what it carries out.
  ///   - from: the first day on which obligations can fall due.
  ///   - until: the last one; `nil` where the plan goes on.
  ///   - checkedOn: when these data were last compared with the text.
  ///   - agencies: the bodies named; any type that is an ``Agency``.
  ///   - aims: what it is for.
  ///   - duties: one for each clause.
  ///   - deliverables: what the duties bring about.
  ///   - reports: the periodic reports.
  ///   - recipients: those who get the plan.
  ///   - dateSources: whose text set the times that are not the plan's own.
  /// - Throws: ``PlanFaults`` with every fault, each with the path it would have in the plan's JSON.
  public init(
    id: PlanID, commune: Commune, document: PlanDocument? = nil, from: CivilDate, until: CivilDate? = nil,
    checkedOn: CivilDate? = nil, agencies: [any Agency], aims: [Aim] = [], duties: [Duty],
    deliverables: [Deliverable] = [], reports: [ReportRegime] = [], recipients: [Recipient] = [],
    dateSources: [DateSource] = []
  ) throws(PlanFaults) {
    self.init(
      unchecked: id, commune: commune, document: document, from: from, until: until, checkedOn: checkedOn,
      agencies: agencies.map { AgencyRecord($0.id, $0.name) }, aims: aims, duties: duties,
      deliverables: deliverables, reports: reports, recipients: recipients, dateSources: dateSources)
    try check()
  }

  init(
    unchecked id: PlanID, commune: Commune, document: PlanDocument?, from: CivilDate, until: CivilDate?,
    checkedOn: CivilDate?, agencies: [AgencyRecord], aims: [Aim], duties: [Duty],
    deliverables: [Deliverable], reports: [ReportRegime], recipients: [Recipient],
    dateSources: [DateSource]
  ) {
    self.id = id
    self.commune = commune
    self.document = document
    self.from = from
    self.until = until
    self.checkedOn = checkedOn
    self.agencies = agencies
    self.aims = aims
    self.duties = duties
    self.deliverables = deliverables
    self.reports = reports
    self.recipients = recipients
    self.dateSources = dateSources
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
  func require(_ agency: AgencyID?, field: String = "agency") throws(InputError) {
    guard let agency, self.agency(agency) == nil else { return }
    let known = agencies.map(\.id.text).joined(separator: ", ")
    throw InputError(
      .unknownReference, field: field, vi: "Kế hoạch không có cơ quan này; các mã được dùng: \(known).",
      en: "The plan names no such agency; it has: \(known).")
  }
}
