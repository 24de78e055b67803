import HoaNhapEligibility
import HoaNhapValues

/// The words of a finding taken apart: what its clause asks for, and what is said beyond that.
///
/// A finding's words are a lead that names the outcome, what is asked for in one sentence, and then more.
struct FindingSentences {
  /// What the clause asks for, without a full stop.
  let asks: Wording
  /// What would change it, or what is to be known; empty where nothing is said.
  let more: Wording

  init(_ finding: Finding) {
    let words = finding.wording
    let vi = Self.parts(words.vi, leads: ["Đạt: ", "Chưa đạt điều kiện: ", "Chưa rõ điều kiện: "])
    let en = Self.parts(words.en, leads: ["Met: ", "Not met: ", "Not yet known whether "])
    asks = Wording(vi: vi.first, en: en.first)
    more = finding.hidesOwnDay ? finding.wordsWithoutOwnDay : Wording(vi: vi.rest, en: en.rest)
  }

  private static func parts(_ text: String, leads: [String]) -> (first: String, rest: String) {
    let lead = leads.first { text.hasPrefix($0) } ?? ""
    var first = Substring(text.dropFirst(lead.count))
    var rest = Substring("")
    // A full stop inside a number has no space behind it.
    var index = first.startIndex
    while let stop = first[index...].firstIndex(of: ".") {
      let next = first.index(after: stop)
      if next == first.endIndex || first[next] == " " {
        rest = first[next...].drop { $0 == " " }
        first = first[..<stop]
        break
      }
      index = next
    }
    return (String(first), String(rest))
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
