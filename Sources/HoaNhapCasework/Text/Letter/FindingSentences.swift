import HoaNhapEligibility
import HoaNhapValues

/// The words of a finding taken apart: what its clause asks for, and what is said beyond that.
///
/// The letter says a day of the person's own life in other words.
struct FindingSentences {
  /// What the clause asks for, without a full stop.
  let requirement: Wording
  /// What would change it, or what is to be known; empty where nothing is said.
  let more: Wording

  init(_ finding: Finding) {
    requirement = finding.requirement
    more = finding.hidesOwnDay ? finding.wordsWithoutOwnDay : finding.remark
  }
}

extension Finding {
  /// Whether its words tell a day of the person's own life: a birthday, a completion, the issue of a decision.
  fileprivate var hidesOwnDay: Bool {
    guard outcome == .unmet else { return false }
    switch clause {
    case "B.1", "B.2", "B.3": return true
    case "C.3":
      if case .date(let day) = required, case .date(let asOf) = observed { return asOf < day }
      return false
    default: return false
    }
  }

  /// What would change it, said without that day.
  fileprivate var wordsWithoutOwnDay: Wording {
    switch clause {
    case "B.2": Wording(vi: "Được từ ngày hoàn thành.", en: "It holds from the day of completion.")
    case "C.3":
      Wording(vi: "Được từ ngày ban hành quyết định đó.", en: "It holds from the day of that decision.")
    default: Wording(vi: "Được từ ngày đủ tuổi đó.", en: "It holds from the day that age is reached.")
    }
  }
}
