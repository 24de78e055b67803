public import HoaNhapValues

extension SettlementQuote {
  /// The quote for people: each part and their sum.
  public func text(_ language: Language = .vietnamese) -> String {
    let words = LedgerWords(language: language)
    let lines = words.settlement(self)
    let width = lines.map { $0.name.count }.max() ?? 0
    let body = lines.map { name, value in
      let gap = String(repeating: " ", count: width - name.count + max(1, 17 - value.count))
      return "  \(name)\(gap)\(value)"
    }
    return ([words.settlementTitle(self)] + body).joined(separator: "\n")
  }
}
