public import HoaNhapValues
public import HoaNhapPlan
import HoaNhapPolicy

/// The figures that reports are made of, in the order in which they stand (danh mục chỉ tiêu).
///
/// ```swift
/// let own = FigureCatalogue.standard.figures(of: .vbspTransactionOffice)
/// ```
public struct FigureCatalogue: Sendable, Hashable {
  /// The definitions in their order; no code stands twice.
  public let definitions: [FigureDefinition]

  /// Makes a catalogue, as a host does that adds figures of its own: such as agencies hand in, since nothing here counts them.
  ///
  /// - Precondition: no code stands twice.
  public init(_ definitions: [FigureDefinition]) {
    precondition(Set(definitions.map(\.code)).count == definitions.count, "a figure is defined once")
    self.definitions = definitions
  }

  /// The definition of a figure; `nil` where the catalogue has none.
  ///
  /// - Complexity: O(definitions)
  public subscript(code: FigureCode) -> FigureDefinition? { definitions.first { $0.code == code } }

  /// The figures that an agency hands in.
  public func figures(of agency: AgencyID) -> [FigureDefinition] {
    definitions.filter { $0.agencies.contains(agency) }
  }

  /// Where a figure stands; behind all others where the catalogue does not have it.
  func place(of code: FigureCode) -> Int {
    definitions.firstIndex { $0.code == code } ?? definitions.count
  }

  /// The figures of the plan's reports.
  ///
  /// Who hands in what follows the duties of the plan; the split between the bank, the groups' bodies and the economic office where
  /// several take part is a reading (assumed).
  public static let standard = FigureCatalogue(
    list + applications + lending + aftercare + capital + support + difficulties + duties)
}

extension FigureCatalogue {
  private static let list: [FigureDefinition] = [
    FigureDefinition(
      .listBefore, .list,
      Wording(vi: "Số người trong danh sách đầu kỳ", en: "People on the list at the beginning"),
      unit: .people, .opening, from: [.communePolice], clause: "III.1.4", citation: .plan("III.1 ý 4")),
    FigureDefinition(
      .listNew, .list, Wording(vi: "Số người mới vào danh sách", en: "People who came onto the list"),
      unit: .people, .flow, from: [.communePolice], clause: "III.1.4", citation: .plan("III.1 ý 4")),
    FigureDefinition(
      .listLeft, .list, Wording(vi: "Số người ra khỏi danh sách", en: "People who left the list"),
      unit: .people, .flow, by: [.reason], from: [.communePolice], clause: "III.1.4",
      citation: .plan("III.1 ý 4")),
    FigureDefinition(
      .listPeople, .list,
      Wording(vi: "Số người trong danh sách cuối kỳ", en: "People on the list at the end"),
      unit: .people, .stock, from: [.communePolice], clause: "III.1.4", citation: .plan("III.1 ý 4")),
  ]

  private static let byApplication: [FigureDimension] = [.borrower, .purpose]

  private static let applications: [FigureDefinition] = [
    FigureDefinition(
      .needsStated, .applications, Wording(vi: "Nhu cầu vay được ghi nhận", en: "Needs stated"),
      unit: .applications, .flow, by: byApplication, from: [.communePolice], clause: "III.1.2",
      citation: .plan("III.1 ý 2")),
    FigureDefinition(
      .applicationsChosen, .applications, Wording(vi: "Hồ sơ được tổ bình xét", en: "Chosen by a group"),
      unit: .applications, .flow, by: byApplication, from: [.socioPoliticalOrganisations], clause: "III.5.2",
      citation: .plan("III.5 ý 2")),
    FigureDefinition(
      .applicationsReceived, .applications,
      Wording(vi: "Hồ sơ ngân hàng tiếp nhận", en: "Received by the bank"),
      unit: .applications, .flow, by: byApplication, from: [.vbspTransactionOffice], clause: "III.3.1",
      citation: .practice("thủ tục cho vay")),
    FigureDefinition(
      .applicationsReturned, .applications,
      Wording(vi: "Lượt trả hồ sơ để bổ sung giấy tờ", en: "Returned for papers"),
      unit: .applications, .flow, by: byApplication, from: [.vbspTransactionOffice], clause: "III.3.1",
      citation: .practice("thủ tục cho vay")),
    FigureDefinition(
      .applicationsApproved, .applications, Wording(vi: "Hồ sơ được phê duyệt", en: "Approved"),
      unit: .applications, .flow, by: byApplication, from: [.vbspTransactionOffice], clause: "III.3.2",
      citation: .plan("III.3 ý 2")),
    FigureDefinition(
      .applicationsRefused, .applications, Wording(vi: "Hồ sơ bị từ chối", en: "Refused"),
      unit: .applications, .flow, by: byApplication, from: [.vbspTransactionOffice], clause: "III.3.2",
      citation: .plan("III.3 ý 2")),
    FigureDefinition(
      .refusalGrounds, .applications, Wording(vi: "Điều kiện chưa đạt khi từ chối", en: "Grounds of refusal"),
      unit: .times, .flow, by: [.clause], from: [.vbspTransactionOffice], clause: "III.3.2",
      citation: .decision08("Điều 4")),
    FigureDefinition(
      .applicationsWaiting, .applications,
      Wording(vi: "Hồ sơ chờ ngân hàng trả lời cuối kỳ", en: "Waiting for the bank's answer at the end"),
      unit: .applications, .stock, by: byApplication, from: [.vbspTransactionOffice], clause: "III.3.1",
      citation: .practice("thủ tục cho vay")),
  ]

  private static let byLoan: [FigureDimension] = [.purpose, .source, .group, .body]

  private static let lending: [FigureDefinition] = [
    FigureDefinition(
      .outstandingBefore, .lending,
      Wording(vi: "Dư nợ gốc đầu kỳ", en: "Principal outstanding at the beginning"),
      unit: .dong, .opening, by: [.source], from: [.vbspTransactionOffice], clause: "III.3.2",
      citation: .practice("trạng thái nợ")),
    FigureDefinition(
      .loansMade, .lending, Wording(vi: "Khoản vay được giải ngân", en: "Loans made"), unit: .loans, .flow,
      by: [.borrower] + byLoan, from: [.vbspTransactionOffice], clause: "III.3.1",
      citation: .plan("III.3 ý 1")),
    FigureDefinition(
      .lent, .lending, Wording(vi: "Số tiền cho vay", en: "Lent"), unit: .dong, .flow,
      by: [.borrower] + byLoan, from: [.vbspTransactionOffice], clause: "III.3.1",
      citation: .plan("III.3 ý 1"), countedBy: .loansMade),
    FigureDefinition(
      .collectedPrincipal, .lending, Wording(vi: "Nợ gốc thu được", en: "Principal collected"), unit: .dong,
      .flow, by: [.source], from: [.vbspTransactionOffice], clause: "III.1.3", citation: .plan("III.1 ý 3")),
    FigureDefinition(
      .collectedInterest, .lending, Wording(vi: "Tiền lãi thu được", en: "Interest collected"), unit: .dong,
      .flow, by: [.source], from: [.vbspTransactionOffice], clause: "III.1.3", citation: .plan("III.1 ý 3")),
    FigureDefinition(
      .loansRunning, .lending, Wording(vi: "Khoản vay còn dư nợ cuối kỳ", en: "Loans that run at the end"),
      unit: .loans, .stock,
      by: byLoan + [.debt], from: [.socioPoliticalOrganisations, .vbspTransactionOffice], clause: "III.3.2",
      citation: .practice("trạng thái nợ")),
    FigureDefinition(
      .outstanding, .lending, Wording(vi: "Dư nợ gốc cuối kỳ", en: "Principal outstanding at the end"),
      unit: .dong, .stock,
      by: byLoan + [.debt], from: [.socioPoliticalOrganisations, .vbspTransactionOffice], clause: "III.3.2",
      citation: .practice("trạng thái nợ"), countedBy: .loansRunning),
  ]

  private static let aftercare: [FigureDefinition] = [
    FigureDefinition(
      .checksMade, .aftercare, Wording(vi: "Lượt kiểm tra sau khi cho vay", en: "Checks made"), unit: .times,
      .flow, by: [.kind], from: [.socioPoliticalOrganisations], clause: "III.5.2",
      citation: .plan("III.5 ý 2")),
    FigureDefinition(
      .checksLate, .aftercare,
      Wording(vi: "Lượt kiểm tra quá hạn cuối kỳ", en: "Checks that are late at the end"),
      unit: .times, .stock, by: [.kind], from: [.socioPoliticalOrganisations], clause: "III.5.2",
      citation: .practice("727/HD-NHCS 2026")),
    FigureDefinition(
      .troubleSigns, .aftercare, Wording(vi: "Dấu hiệu rủi ro được ghi nhận", en: "Signs of trouble"),
      unit: .times, .flow, by: [.kind], from: [.socioPoliticalOrganisations], clause: "III.5.2",
      citation: .plan("III.5 ý 2")),
    FigureDefinition(
      .actsDecided, .aftercare, Wording(vi: "Biện pháp xử lý nợ được chấp thuận", en: "Acts approved"),
      unit: .times, .flow, by: [.kind], from: [.vbspTransactionOffice], clause: "III.3.2",
      citation: .plan("III.3 ý 2")),
  ]

  private static let capital: [FigureDefinition] = [
    FigureDefinition(
      .capitalLeftBefore, .capital,
      Wording(vi: "Vốn chưa cho vay đầu kỳ", en: "Capital left at the beginning"),
      unit: .dong, .opening, by: [.source], from: [.economicOffice], clause: "III.2.1",
      citation: .plan("III.2 ý 1")),
    FigureDefinition(
      .capitalRequested, .capital, Wording(vi: "Vốn đề nghị bố trí", en: "Capital asked for"), unit: .dong,
      .flow, by: [.source], from: [.economicOffice], clause: "III.2.1", citation: .plan("III.2 ý 1"),
      isAboutPeople: false),
    FigureDefinition(
      .capitalAllocated, .capital,
      Wording(vi: "Vốn được phân bổ, trừ phần thu hồi", en: "Capital allocated, less what was withdrawn"),
      unit: .dong, .flow, by: [.source], from: [.economicOffice], clause: "III.2.1",
      citation: .plan("III.2 ý 1"), isAboutPeople: false),
    FigureDefinition(
      .capitalUsed, .capital, Wording(vi: "Vốn đã cho vay", en: "Capital lent"), unit: .dong, .flow,
      by: [.source], from: [.economicOffice], clause: "III.2.1", citation: .plan("III.2 ý 1"),
      countedBy: .loansMade),
    FigureDefinition(
      .capitalLeft, .capital, Wording(vi: "Vốn chưa cho vay cuối kỳ", en: "Capital left at the end"),
      unit: .dong, .stock,
      by: [.source], from: [.economicOffice], clause: "III.2.1", citation: .plan("III.2 ý 1")),
  ]

  private static let support: [FigureDefinition] = [
    FigureDefinition(
      .informationGiven, .support, Wording(vi: "Lượt tuyên truyền chính sách", en: "Policy made known"),
      unit: .times, .flow, origin: .agency,
      from: [.cultureSocialOffice, .fatherlandFront, .socioPoliticalOrganisations], clause: "III.4.2",
      citation: .plan("III.4 ý 2, III.5 ý 1"), isAboutPeople: false),
    FigureDefinition(
      .peopleAdvised, .support,
      Wording(vi: "Số người được tư vấn nghề nghiệp, việc làm", en: "People advised on work or training"),
      unit: .people, .flow, origin: .agency, from: [.cultureSocialOffice], clause: "III.4.1",
      citation: .plan("III.4 ý 1")),
    FigureDefinition(
      .peoplePlaced, .support,
      Wording(vi: "Số người được giới thiệu việc làm, học nghề", en: "People led to work or training"),
      unit: .people, .flow, origin: .agency, from: [.cultureSocialOffice], clause: "III.4.1",
      citation: .plan("III.4 ý 1")),
    FigureDefinition(
      .inspections, .support, Wording(vi: "Cuộc kiểm tra, giám sát", en: "Inspections"), unit: .times, .flow,
      origin: .agency, from: [.fatherlandFront, .socioPoliticalOrganisations], clause: "III.5.1",
      citation: .plan("III.5 ý 1"), isAboutPeople: false),
  ]

  private static let difficulties: [FigureDefinition] = [
    FigureDefinition(
      .difficultiesReported, .difficulties,
      Wording(vi: "Khó khăn, vướng mắc được báo cáo", en: "Difficulties reported"), unit: .times, .flow,
      by: [.agency], from: [.communePolice], clause: "IV.3", isAboutPeople: false),
    FigureDefinition(
      .difficultiesAnswered, .difficulties,
      Wording(vi: "Khó khăn, vướng mắc được trả lời", en: "Difficulties answered"), unit: .times, .flow,
      by: [.agency], from: [.communePolice], clause: "IV.3", isAboutPeople: false),
    FigureDefinition(
      .difficultiesOpen, .difficulties,
      Wording(
        vi: "Khó khăn, vướng mắc chưa được trả lời cuối kỳ", en: "Difficulties without an answer at the end"),
      unit: .times, .stock, by: [.agency], from: [.communePolice], clause: "IV.3", isAboutPeople: false),
  ]

  private static let duties: [FigureDefinition] = [
    FigureDefinition(
      .dutiesInTime, .duties, Wording(vi: "Nhiệm vụ hoàn thành đúng hạn", en: "Duties done in time"),
      unit: .duties, .flow, by: [.agency], from: [.communePolice], clause: "IV.1"),
    FigureDefinition(
      .dutiesLate, .duties, Wording(vi: "Nhiệm vụ hoàn thành chậm", en: "Duties done late"), unit: .duties,
      .flow, by: [.agency], from: [.communePolice], clause: "IV.1"),
    FigureDefinition(
      .dutiesOpen, .duties, Wording(vi: "Nhiệm vụ chưa hoàn thành cuối kỳ", en: "Duties open at the end"),
      unit: .duties, .stock, by: [.agency], from: [.communePolice], clause: "IV.1"),
  ]
}
