public import HoaNhapValues

/// The kind of identifier that names an agency.
public enum AgencyTag {}

/// The identifier of an agency or body that a plan names, such as `communePolice`.
///
/// The set is open: another commune's plan may name bodies of its own.
public typealias AgencyID = Identifier<AgencyTag>

extension Identifier where Tag == AgencyTag {
  /// The commune People's Committee (Ủy ban nhân dân xã).
  public static let communePeoplesCommittee: AgencyID = "communePeoplesCommittee"
  /// The commune People's Council (Hội đồng nhân dân xã).
  public static let communePeoplesCouncil: AgencyID = "communePeoplesCouncil"
  /// The commune police (Công an xã).
  public static let communePolice: AgencyID = "communePolice"
  /// The economic office (Phòng Kinh tế).
  public static let economicOffice: AgencyID = "economicOffice"
  /// The bank's transaction office (Phòng giao dịch Ngân hàng Chính sách xã hội).
  public static let vbspTransactionOffice: AgencyID = "vbspTransactionOffice"
  /// The culture and social office (Phòng Văn hóa – Xã hội).
  public static let cultureSocialOffice: AgencyID = "cultureSocialOffice"
  /// The public utility service centre (Trung tâm dịch vụ công ích).
  public static let publicServiceCentre: AgencyID = "publicServiceCentre"
  /// The Fatherland Front committee (Ủy ban Mặt trận Tổ quốc).
  public static let fatherlandFront: AgencyID = "fatherlandFront"
  /// The socio-political organisations (các tổ chức chính trị - xã hội).
  public static let socioPoliticalOrganisations: AgencyID = "socioPoliticalOrganisations"
  /// The savings and credit groups (Tổ tiết kiệm và vay vốn).
  public static let savingsAndCreditGroups: AgencyID = "savingsAndCreditGroups"
  /// Other bodies concerned, not named one by one (các cơ quan liên quan).
  public static let relatedBodies: AgencyID = "relatedBodies"
  /// The level that has the competence (cấp có thẩm quyền).
  public static let competentAuthority: AgencyID = "competentAuthority"
  /// The provincial People's Committee (Ủy ban nhân dân tỉnh).
  public static let provincialPeoplesCommittee: AgencyID = "provincialPeoplesCommittee"
}

/// A body that a plan names: a host's own type of office or organisation can be one.
///
/// ```swift
/// extension Office: Agency {
///   var id: AgencyID { AgencyID(code) }
///   var name: Wording { Wording(vi: title, en: englishTitle) }
/// }
/// ```
public protocol Agency: Sendable {
  /// The identifier by which duties name it.
  var id: AgencyID { get }
  /// Its name in both languages.
  var name: Wording { get }
}

/// A ready record of an agency.
public struct AgencyRecord: Agency, Hashable, Identifiable {
  /// The identifier by which duties name it.
  public let id: AgencyID
  /// Its name in both languages.
  public let name: Wording

  /// Makes a record.
  public init(_ id: AgencyID, _ name: Wording) {
    self.id = id
    self.name = name
  }

  /// Makes a record of any type that is an agency.
  public init(_ agency: some Agency) { self.init(agency.id, agency.name) }
}
