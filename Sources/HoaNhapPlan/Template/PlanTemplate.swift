import HoaNhapPolicy
public import HoaNhapValues

/// The plan of any commune to carry out the Decision, with blanks for its names and dates.
///
/// Every clause, role and order is that of Châu Sơn's plan, which is this template filled for Châu Sơn. What a commune decides
/// otherwise it changes afterwards, in the JSON or in a plan of its own.
///
/// ```swift
/// var template = PlanTemplate(
///   id: "xa-mau", commune: "Xã Mẫu", province: "Tỉnh Mẫu", transactionOffice: "Mẫu")
/// template.document = PlanDocument(number: "01/KH-UBND", signedOn: CivilDate("2026-05-04"))
/// let plan = try template.plan()
/// ```
public struct PlanTemplate: Sendable, Hashable {
  /// The identifier of the plan, not empty.
  public var id: PlanID
  /// The commune and its province, without the words for what they are.
  public var commune: Commune
  /// Whether it is a commune, a ward or a special zone.
  public var unit: LocalUnit
  /// Whether it lies in a province or in a city under the central government.
  public var provinceKind: ProvinceKind
  /// The place by which the bank's transaction office is called, such as "Đình Lập".
  public var transactionOffice: String
  /// The plan as a paper.
  public var document: PlanDocument?
  /// The first day on which obligations can fall due; at first the day on which the Decision is in force.
  public var from: CivilDate
  /// The last one; `nil` where the plan goes on.
  public var until: CivilDate?
  /// When the filled plan was last compared with its text.
  public var checkedOn: CivilDate?
  /// The days of the duties; at first Châu Sơn's.
  public var days: PlanDays
  /// Names of agencies that are called otherwise here; what is not in it has its usual name.
  public var names: [AgencyID: Wording]

  /// Makes a template with everything but these four as in Châu Sơn.
  public init(id: PlanID, commune: String, province: String, transactionOffice: String) {
    self.id = id
    self.commune = Commune(name: commune, province: province)
    self.transactionOffice = transactionOffice
    unit = .commune
    provinceKind = .province
    document = nil
    from = Edition.inForceFrom
    until = nil
    checkedOn = nil
    days = PlanDays()
    names = [:]
  }

  /// The filled plan.
  ///
  /// - Throws: ``PlanFaults`` with every blank that is empty and every name or date that does not fit.
  public func plan() throws(PlanFaults) -> Plan {
    let blanks = [
      ("commune.name", commune.name), ("commune.province", commune.province),
      ("transactionOffice", transactionOffice),
    ]
    var faults = blanks.filter { $0.1.isBlank }.map { field, _ in
      InputError(.missingField, field: field, vi: "Chỗ này cần điền.", en: "This blank has to be filled.")
    }
    let known = Set(agencies.map(\.id))
    faults += names.keys.filter { !known.contains($0) }.sorted().map { id in
      InputError(
        .unknownReference, field: "names.\(id)", vi: "Mẫu không có cơ quan này.",
        en: "The template has no such agency.")
    }
    faults += days.faults()
    guard faults.isEmpty else { throw PlanFaults(faults) }
    let plan = filled
    try plan.check()
    return plan
  }

  /// The plan, not checked.
  var filled: Plan {
    Plan(
      unchecked: id, commune: commune, document: document, from: from, until: until, checkedOn: checkedOn,
      agencies: agencies, aims: sectionI, duties: sectionII + sectionIII + sectionIV,
      deliverables: deliverables, reports: days.reports, recipients: recipients, dateSources: [])
  }
}

extension PlanTemplate {
  /// For whom and in which office a plan is usually signed; never by name.
  public var usualSigner: Wording {
    Wording(vi: "TM. Ủy ban nhân dân, Chủ tịch", en: "For the People's Committee, its chair")
  }
}

extension SourceText {
  /// The Decision that every such plan carries out.
  ///
  /// Source: D.1.
  public static let decision08 = SourceText(
    number: "08/2026/QĐ-TTg", issuedOn: Edition.decision08.issuedOn,
    Wording(vi: "Quyết định của Thủ tướng Chính phủ", en: "Decision of the Prime Minister"))
}
