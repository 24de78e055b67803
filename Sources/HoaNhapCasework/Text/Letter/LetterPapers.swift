import HoaNhapEligibility
import HoaNhapPlan
import HoaNhapValues

/// Papers that would show what a finding lacks, and to whom they go (giấy tờ nên mang theo).
///
/// No text that was read lists the dossier. So only what the clauses themselves speak of stands here: a decision, a confirmation, a
/// contract, a debt that is paid.
struct LetterPaper: Hashable {
  let name: Wording
  let to: AgencyID

  /// The papers for the findings that are not satisfied, each once.
  static func papers(for findings: [Finding], lender: AgencyID) -> [LetterPaper] {
    var papers: [LetterPaper] = []
    for finding in findings where finding.outcome != .satisfied {
      for paper in Self.papers(for: finding, lender: lender) where !papers.contains(paper) {
        papers.append(paper)
      }
    }
    return papers
  }

  private static func papers(for finding: Finding, lender: AgencyID) -> [LetterPaper] {
    let missing = finding.missing
    var papers: [LetterPaper] = []
    if missing.contains(.birth) { papers.append(LetterPaper(name: birth, to: lender)) }
    switch finding.clause {
    case "B.2": papers.append(LetterPaper(name: completion, to: .communePolice))
    case "C.3" where finding.required == .unknown:
      papers.append(LetterPaper(name: decision, to: .communePolice))
    case "C.5", "C.11": papers.append(LetterPaper(name: debt, to: lender))
    case "C.6": papers.append(LetterPaper(name: course, to: lender))
    case "C.7" where finding.outcome == .undetermined:
      papers.append(LetterPaper(name: registration, to: lender))
    case "C.8": papers.append(LetterPaper(name: contracts, to: lender))
    case "C.9": papers.append(LetterPaper(name: loanPlan, to: .communePeoplesCommittee))
    default: break
    }
    return papers
  }

  private static let birth = Wording(
    vi: "Giấy tờ ghi đủ ngày, tháng, năm sinh", en: "A paper that shows the full birth date")
  private static let completion = Wording(
    vi: "Giấy tờ cho thấy đã hoàn thành cai nghiện hoặc điều trị",
    en: "A paper that shows that rehabilitation or treatment is completed")
  private static let decision = Wording(
    vi: "Quyết định quản lý sau cai nghiện, nếu có", en: "The management decision, if there is one")
  private static let debt = Wording(
    vi: "Xác nhận của nơi cho vay về số nợ còn lại cho cùng mục đích",
    en: "A statement of the other lender on what is still owed for the same purpose")
  private static let course = Wording(
    vi: "Giấy xác nhận của cơ sở đào tạo", en: "The training institution's confirmation")
  private static let registration = Wording(
    vi: "Giấy tờ đăng ký của cơ sở", en: "The registration of the establishment")
  private static let contracts = Wording(
    vi: "Hợp đồng lao động của các lao động sau cai nghiện",
    en: "The labour contracts of the workers after rehabilitation")
  private static let loanPlan = Wording(
    vi: "Phương án vay vốn, để xác nhận", en: "The loan plan, to be confirmed")
}
