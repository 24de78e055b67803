import HoaNhapPolicy
import HoaNhapValues

/// How the texts and pages of loans speak in one language.
struct LoanWords {
  let language: Language

  func callAsFunction(_ vi: String, _ en: String) -> String { language == .vietnamese ? vi : en }

  func date(_ date: CivilDate) -> String { language == .vietnamese ? date.vietnameseText : date.text }

  /// A month of a year: `07/2026`, `2026-07`.
  func month(_ day: CivilDate) -> String {
    language == .vietnamese ? String(day.vietnameseText.dropFirst(3)) : String(day.text.dropLast(3))
  }

  func money(_ amount: Dong) -> String { amount.text(language) }

  func number(_ amount: Dong) -> String { amount.grouped(language) }

  /// A difference with its sign, also where it is more.
  func signed(_ amount: Dong) -> String { amount > .zero ? "+\(number(amount))" : number(amount) }

  /// A yearly rate with the decimal mark of the language.
  func rate(_ rate: Rate) -> String { self("\(percent(rate))/năm", "\(percent(rate)) a year") }

  func percent(_ rate: Rate) -> String {
    language == .vietnamese ? String(rate.description.map { $0 == "." ? "," : $0 }) : rate.description
  }

  func count(_ count: Int, _ vi: String, _ one: String, _ many: String) -> String {
    self("\(count) \(vi)", "\(count) \(count == 1 ? one : many)")
  }

  var columns: (principal: String, interest: String, studyInterest: String, total: String, balance: String) {
    (
      self("Gốc", "Principal"), self("Lãi", "Interest"), self("Lãi thời gian học", "Study interest"),
      self("Tổng", "Total"), self("Dư nợ", "Balance")
    )
  }

  // MARK: Sources

  /// Where a rate comes from, in a line.
  func source(_ source: RateSource) -> String {
    switch source {
    case .policy(let rate): policy(rate)
    case .contract(nil): self("theo hợp đồng", "of the contract itself")
    case .contract(let rate?):
      self(
        "theo hợp đồng; chính sách là \(percent(rate.rate)) (\(policy(rate)))",
        "of the contract itself; the policy has \(percent(rate.rate)) (\(policy(rate)))")
    case .freeze: self("khoanh nợ, không tính lãi", "frozen, no interest")
    }
  }

  /// The text of a rate, how certain that is, and since when it stands.
  private func policy(_ rate: PolicyRate) -> String {
    let since = rate.from.map { self(", hiệu lực từ \(date($0))", ", in force from \(date($0))") } ?? ""
    return "\(rate.lending.citation), \(rate.lending.standing.wording[language])\(since)"
  }
}
