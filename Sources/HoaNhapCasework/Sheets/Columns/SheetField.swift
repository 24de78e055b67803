public import HoaNhapValues

/// What a column of a commune's sheet can hold. The set is that of the records that an import writes.
public enum SheetField: String, Sendable, Hashable, CaseIterable {
  /// The row's ordinal (STT), which says nothing about the person.
  case ordinal
  /// The person's identifier.
  case id
  /// The full name.
  case name
  /// Family and middle names, where the sheet has the given name in a column of its own.
  case familyName = "family_name"
  /// The given name, beside ``familyName``.
  case givenName = "given_name"
  /// The birth date or year.
  case birth
  /// The birth year of men, in sheets with a column for each sex.
  case birthOfMen = "birth_men"
  /// The birth year of women.
  case birthOfWomen = "birth_women"
  /// The number of the identity paper.
  case identityNumber = "identity_number"
  /// The household's identifier.
  case household
  /// The route of rehabilitation.
  case route
  /// The day of completion.
  case completed
  /// The day of the management decision.
  case decisionIssued = "decision_issued"
  /// Who issued it.
  case decisionIssuer = "decision_issuer"
  /// For how many months.
  case decisionMonths = "decision_months"
  /// The month of the list.
  case listMonth = "list_month"
  /// The day on which the list was confirmed.
  case listConfirmedOn = "list_confirmed_on"
  /// The judgement of conduct.
  case conduct
  /// Its day.
  case conductRecordedOn = "conduct_recorded_on"
  /// The identifier of an application.
  case application
  /// Whether there is a need to borrow.
  case needsLoan = "needs_loan"
  /// What the loan is for.
  case purpose
  /// The amount asked for.
  case amount
  /// The term asked for, in months.
  case termMonths = "term_months"
  /// The day on which the application came in.
  case receivedOn = "received_on"
  /// The source of capital.
  case source

  /// What it is, in words.
  public var wording: Wording {
    switch self {
    case .ordinal: Wording(vi: "số thứ tự", en: "ordinal")
    case .id: Wording(vi: "mã người", en: "person's id")
    case .name: Wording(vi: "họ và tên", en: "name")
    case .familyName: Wording(vi: "họ và tên đệm", en: "family and middle names")
    case .givenName: Wording(vi: "tên", en: "given name")
    case .birth: Wording(vi: "ngày sinh", en: "birth")
    case .birthOfMen: Wording(vi: "năm sinh (nam)", en: "birth, men")
    case .birthOfWomen: Wording(vi: "năm sinh (nữ)", en: "birth, women")
    case .identityNumber: Wording(vi: "số định danh", en: "identity number")
    case .household: Wording(vi: "mã hộ", en: "household's id")
    case .route: Wording(vi: "hình thức cai nghiện", en: "route")
    case .completed: Wording(vi: "ngày hoàn thành", en: "day of completion")
    case .decisionIssued: Wording(vi: "ngày quyết định quản lý", en: "day of the decision")
    case .decisionIssuer: Wording(vi: "cơ quan ban hành", en: "issuer of the decision")
    case .decisionMonths: Wording(vi: "thời hạn quản lý", en: "months of the decision")
    case .listMonth: Wording(vi: "tháng danh sách", en: "month of the list")
    case .listConfirmedOn: Wording(vi: "ngày xác nhận danh sách", en: "day of the list's confirmation")
    case .conduct: Wording(vi: "chấp hành pháp luật", en: "conduct")
    case .conductRecordedOn: Wording(vi: "ngày nhận xét", en: "day of the judgement")
    case .application: Wording(vi: "mã hồ sơ", en: "application's id")
    case .needsLoan: Wording(vi: "nhu cầu vay", en: "need to borrow")
    case .purpose: Wording(vi: "mục đích vay", en: "purpose")
    case .amount: Wording(vi: "số tiền xin vay", en: "amount")
    case .termMonths: Wording(vi: "thời hạn vay", en: "term in months")
    case .receivedOn: Wording(vi: "ngày nhận hồ sơ", en: "day received")
    case .source: Wording(vi: "nguồn vốn", en: "source of capital")
    }
  }
}
