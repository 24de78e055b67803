import HoaNhapEligibility
public import HoaNhapValues

extension ActFinding {
  /// The finding in words: what was asked, the limit, what is left.
  public var wording: Wording {
    if outcome == .undetermined { return undetermined }
    let holds = outcome == .satisfied
    switch code {
    case .owed:
      return holds
        ? Wording(vi: "Còn dư nợ.", en: "Debt is outstanding.")
        : Wording(vi: "Không có khoản nợ nào để xử lý.", en: "There is no debt to act on.")
    case .knownRule:
      return Wording(vi: "Quy định của phiên bản được áp dụng.", en: "The edition's rule is applied.")
    case .reached:
      return words(
        "khoản vay từ", "the loan began on", "quy định áp dụng cho khoản vay từ",
        "the rule holds for loans from")
    case .unpaidInstalment:
      return holds
        ? Wording(vi: "\(place.vi): còn phải trả.", en: "\(place.en): unpaid.")
        : Wording(
          vi: "\(place.vi): không có kỳ nào còn phải trả vào ngày này.",
          en: "\(place.en): nothing is unpaid that is payable on this day.")
    case .movedAmount: return words("chuyển", "to move", "còn phải trả", "unpaid")
    case .laterDay: return words("ngày mới", "new day", "phải sau", "must come after")
    case .latestDay: return latestDay
    case .othersPaid:
      return Wording(
        vi:
          "\(place.vi): còn \(text(asked, .vietnamese)) đã đến hạn mà không được điều chỉnh, nên là nợ quá hạn hoặc sẽ chuyển quá hạn; cần trả trước hoặc điều chỉnh cùng.",
        en:
          "\(place.en): \(text(asked, .english)) have fallen due and are not adjusted, so they are overdue or will be; pay them first or adjust them too."
      )
    case .shortestFreeze: return words("khoanh đến", "frozen until", "sớm nhất đến", "at the earliest until")
    case .longestFreeze:
      let rest = room.map(\.wording)
      return words(
        "khoanh đến", "frozen until", "muộn nhất đến", "at the latest until", more: rest)
    case .principalOwed: return words("xóa gốc", "principal given up", "gốc đang nợ", "principal owed")
    case .interestOwed: return words("xóa lãi", "interest given up", "lãi đang nợ", "interest owed")
    case .decided: return Wording(vi: "Có quyết định.", en: "A decision is recorded.")
    case .capitalRules:
      return Wording(
        vi:
          "Vốn địa phương ủy thác theo quy định của bên ủy thác; chưa có quy định đó, nên đây là giới hạn chung và chưa chắc chắn.",
        en:
          "Entrusted local capital follows the entrusting party's rules; none are given, so these are the general limits and not certain."
      )
    default: return Wording(vi: code.rawValue, en: code.rawValue)
    }
  }

  private var undetermined: Wording {
    let names = missing.map(\.wording)
    return Wording(
      vi: "Chưa trả lời được theo \(source.clause); cần biết: \(names.map(\.vi).joined(separator: ", ")).",
      en: "Not to be told yet by \(source.clause); needed: \(names.map(\.en).joined(separator: ", ")).")
  }

  private var latestDay: Wording {
    guard limit != nil else {
      return Wording(
        vi: "\(place.vi): là kỳ cuối; điều chỉnh kỳ hạn không đổi ngày trả nợ cuối cùng.",
        en: "\(place.en): the last one; an adjustment does not change the final due date.")
    }
    return words(
      "đề nghị đến", "asked until", "muộn nhất đến", "at the latest until", more: room.map(\.wording))
  }

  /// A sentence of what was asked and the limit.
  private func words(
    _ asking: String, _ askingEn: String, _ bound: String, _ boundEn: String, more: Wording? = nil
  ) -> Wording {
    let rest = more.map { Wording(vi: "; \($0.vi)", en: "; \($0.en)") } ?? Wording(vi: "", en: "")
    let start =
      instalment == nil ? Wording(vi: "", en: "") : Wording(vi: "\(place.vi): ", en: "\(place.en): ")
    return Wording(
      vi: "\(start.vi)\(asking) \(text(asked, .vietnamese)), \(bound) \(text(limit, .vietnamese))\(rest.vi).",
      en: "\(start.en)\(askingEn) \(text(asked, .english)), \(boundEn) \(text(limit, .english))\(rest.en).")
  }

  private var place: Wording {
    guard let instalment else { return Wording(vi: "Khoản vay", en: "The loan") }
    return Wording(vi: "Kỳ \(instalment.vietnameseText)", en: "Instalment of \(instalment)")
  }

  private func text(_ value: Value?, _ language: Language) -> String {
    switch value {
    case .day(let day): language == .vietnamese ? day.vietnameseText : day.text
    case .money(let amount): amount.text(language)
    case nil: "–"
    }
  }
}
