public import HoaNhapEligibility
public import HoaNhapValues

/// A paper that a dossier lacks, by its code (giấy tờ cần bổ sung). The set is open: a bank may ask for papers of its own.
///
/// No text that was read lists the dossier. So only what the clauses themselves speak of is named here: a decision, a
/// confirmation, a contract, a debt that is paid.
public struct CasePaper: RawRepresentable, Sendable, Hashable {
  /// The stable code.
  public let rawValue: String
  /// Makes a paper from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A paper that shows the full birth date (B.1, B.6).
  public static let birth = CasePaper(rawValue: "birth")
  /// A paper that shows that rehabilitation or treatment is completed (B.2).
  public static let completion = CasePaper(rawValue: "completion")
  /// The management decision (C.3).
  public static let managementDecision = CasePaper(rawValue: "managementDecision")
  /// The other lender's statement of what is still owed for the same purpose (C.5, C.11).
  public static let otherDebt = CasePaper(rawValue: "otherDebt")
  /// The training institution's confirmation (C.6).
  public static let course = CasePaper(rawValue: "course")
  /// The registration of the establishment (C.7).
  public static let registration = CasePaper(rawValue: "registration")
  /// The labour contracts of the workers after rehabilitation (C.8).
  public static let labourContracts = CasePaper(rawValue: "labourContracts")
  /// The loan plan, confirmed (C.9).
  public static let loanPlan = CasePaper(rawValue: "loanPlan")

  /// The papers that would show what findings lack, each once, in the order of the findings.
  ///
  /// These are what a dossier can be returned for: `try file.returnForPapers( CasePaper.lacking(verdict.findings), …)`.
  public static func lacking(_ findings: [Finding]) -> [CasePaper] {
    var papers: [CasePaper] = []
    for finding in findings where finding.outcome != .satisfied {
      papers += lacking(finding).filter { !papers.contains($0) }
    }
    return papers
  }

  private static func lacking(_ finding: Finding) -> [CasePaper] {
    var papers: [CasePaper] = finding.missing.contains(.birth) ? [.birth] : []
    switch finding.clause {
    case "B.2": papers.append(.completion)
    case "C.3" where finding.required == .unknown: papers.append(.managementDecision)
    case "C.5", "C.11": papers.append(.otherDebt)
    case "C.6": papers.append(.course)
    case "C.7" where finding.outcome == .undetermined: papers.append(.registration)
    case "C.8": papers.append(.labourContracts)
    case "C.9": papers.append(.loanPlan)
    default: break
    }
    return papers
  }

  /// What it is called; a bank's own paper by its code.
  public var wording: Wording {
    switch self {
    case .birth:
      Wording(vi: "Giấy tờ ghi đủ ngày, tháng, năm sinh", en: "A paper that shows the full birth date")
    case .completion:
      Wording(
        vi: "Giấy tờ cho thấy đã hoàn thành cai nghiện hoặc điều trị",
        en: "A paper that shows that rehabilitation or treatment is completed")
    case .managementDecision:
      Wording(
        vi: "Quyết định quản lý sau cai nghiện, nếu có", en: "The management decision, if there is one")
    case .otherDebt:
      Wording(
        vi: "Xác nhận của nơi cho vay về số nợ còn lại cho cùng mục đích",
        en: "A statement of the other lender on what is still owed for the same purpose")
    case .course:
      Wording(
        vi: "Giấy xác nhận của cơ sở đào tạo", en: "The training institution's confirmation")
    case .registration:
      Wording(vi: "Giấy tờ đăng ký của cơ sở", en: "The registration of the establishment")
    case .labourContracts:
      Wording(
        vi: "Hợp đồng lao động của các lao động sau cai nghiện",
        en: "The labour contracts of the workers after rehabilitation")
    case .loanPlan: Wording(vi: "Phương án vay vốn, để xác nhận", en: "The loan plan, to be confirmed")
    default: Wording(vi: rawValue, en: rawValue)
    }
  }
}
