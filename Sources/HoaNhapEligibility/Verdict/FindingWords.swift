import HoaNhapValues

/// Renders a finding in Vietnamese and English from its code and data.
///
/// Each text says what the clause asks for, whether it holds, and what would change that. It speaks of papers, days and
/// amounts, never of the worth of a person. What is the same for every case is worded once, with the rule.
enum FindingWords {
  static func met(_ requirement: Wording) -> Wording {
    Wording(vi: "Đạt: \(requirement.vi).", en: "Met: \(requirement.en).")
  }

  static func unmet(_ requirement: Wording) -> Wording {
    Wording(vi: "Chưa đạt điều kiện: \(requirement.vi). ", en: "Not met: \(requirement.en). ")
  }

  static func unknown(_ requirement: Wording) -> Wording {
    Wording(vi: "Chưa rõ điều kiện: \(requirement.vi). ", en: "Not yet known whether \(requirement.en). ")
  }

  static func wording(of finding: Finding) -> Wording {
    let asks = asks(finding)
    switch finding.outcome {
    case .satisfied: return asks.map(met) ?? finding.header.text.met
    case .unmet: return joined(asks.map(unmet) ?? finding.header.text.unmet, remark(finding))
    case .undetermined: return joined(asks.map(unknown) ?? finding.header.text.unknown, remark(finding))
    }
  }

  /// What the clause asks for in this case.
  static func requirement(_ finding: Finding) -> Wording { asks(finding) ?? finding.header.requirement }

  /// What is said beyond that: what would change it, or what is to be known.
  static func remark(_ finding: Finding) -> Wording {
    switch finding.outcome {
    case .satisfied: Wording(vi: "", en: "")
    case .unmet: finding.header.change ?? ChangeWords.wording(for: finding)
    case .undetermined: needs(finding)
    }
  }

  /// What the clause asks for, where its own numbers follow from the case.
  private static func asks(_ finding: Finding) -> Wording? {
    switch finding.detail {
    case .workersTotal(let ceiling?, _, _):
      let ceiling = money(ceiling)
      return Wording(
        vi:
          "số tiền xin vay cộng dư nợ của chương trình không quá \(ceiling.vi), tính theo số lao động sau cai "
          + "nghiện",
        en: "the amount and the programme balance together are at most \(ceiling.en), counted by the workers "
          + "after rehabilitation")
    case .training(let cap?, let months?):
      let cap = money(cap)
      return Wording(
        vi: "số tiền xin vay không quá \(cap.vi) mỗi tháng trong \(months) tháng học",
        en: "the amount is at most \(cap.en) a month for \(counted(months, "month", "months")) of training")
    default: return nil
    }
  }

  /// The facts that are to be known.
  private static func needs(_ finding: Finding) -> Wording {
    let names = finding.missing.members.compactMap(FactWords.name(of:)) + finding.hostFacts.map(\.name)
    if names.isEmpty { return waiting(finding) }
    return Wording(
      vi: "Cần biết \(names.map(\.vi).joined(separator: ", ")).",
      en: "To be known: \(names.map(\.en).joined(separator: ", ")).")
  }

  /// Why it cannot be told where no fact is named.
  private static func waiting(_ finding: Finding) -> Wording {
    switch finding.detail {
    case .unhandledFlag:
      Wording(vi: "Hồ sơ chờ quyết định đó.", en: "The case waits for that decision.")
    case .training:
      Wording(vi: "Không có mức quy định cho ngày này.", en: "No value is in force on this day.")
    // A host's own rule need not name what it waits for.
    default: Wording(vi: "Chưa đủ dữ kiện để kết luận.", en: "More facts are needed to tell.")
    }
  }

  private static func joined(_ first: Wording, _ second: Wording) -> Wording {
    Wording(vi: first.vi + second.vi, en: first.en + second.en)
  }
}

/// Numbers as people read them, in both languages.
func money(_ amount: Int64) -> Wording {
  Wording(vi: Dong(amount).text(.vietnamese), en: Dong(amount).text(.english))
}

/// A count with its English noun, one or many.
func counted(_ count: Int64, _ one: String, _ many: String) -> String {
  "\(count) \(count == 1 ? one : many)"
}

/// A bound in thousands of millions, as the law writes it.
func billions(_ amount: Int64) -> Wording {
  guard amount % 1_000_000_000 == 0 else { return money(amount) }
  return Wording(vi: "\(amount / 1_000_000_000) tỷ đồng", en: "\(amount / 1_000_000_000) billion đồng")
}
