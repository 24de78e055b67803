import HoaNhapValues

/// Renders a finding in Vietnamese and English from its code and data.
///
/// Each text says what the clause asks for, whether it holds, and what would change that. It speaks of papers, days and
/// amounts, never of the worth of a person.
enum FindingWords {
  static func wording(of finding: Finding) -> Wording {
    let asks = RequirementWords.wording(of: finding)
    switch finding.outcome {
    case .satisfied:
      return Wording(vi: "Đạt: \(asks.vi).", en: "Met: \(asks.en).")
    case .unmet:
      let change = ChangeWords.wording(for: finding)
      return Wording(
        vi: "Chưa đạt điều kiện: \(asks.vi). \(change.vi)", en: "Not met: \(asks.en). \(change.en)")
    case .undetermined:
      let names = finding.missing.members.compactMap(FactWords.name(of:))
      let needs =
        names.isEmpty
        ? Wording(vi: "Không có mức quy định cho ngày này.", en: "No value is in force on this day.")
        : Wording(
          vi: "Cần biết \(names.map(\.vi).joined(separator: ", ")).",
          en: "To be known: \(names.map(\.en).joined(separator: ", ")).")
      return Wording(
        vi: "Chưa rõ điều kiện: \(asks.vi). \(needs.vi)", en: "Not yet known whether \(asks.en). \(needs.en)")
    }
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
