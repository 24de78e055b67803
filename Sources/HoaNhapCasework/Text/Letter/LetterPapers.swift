import HoaNhapEligibility
import HoaNhapPlan
import HoaNhapValues

/// A paper that would show what a finding lacks, and to whom it goes (giấy tờ nên mang theo).
struct LetterPaper: Hashable {
  let paper: CasePaper
  let to: AgencyID

  var name: Wording { paper.wording }

  /// The papers for the findings that are not satisfied, each once.
  static func papers(for findings: [Finding], lender: AgencyID) -> [LetterPaper] {
    CasePaper.lacking(findings).map { paper in
      switch paper {
      case .completion, .managementDecision: LetterPaper(paper: paper, to: .communePolice)
      case .loanPlan: LetterPaper(paper: paper, to: .communePeoplesCommittee)
      default: LetterPaper(paper: paper, to: lender)
      }
    }
  }
}
