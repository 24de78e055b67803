import HoaNhapEligibility
import HoaNhapPolicy
public import HoaNhapValues

extension Offer {
  /// The offer in one sentence.
  public var wording: Wording {
    let rate = terms.rates.last { $0.from <= day }?.rate ?? .zero
    return Wording(
      vi:
        "Đề nghị cho vay \(amount.text(.vietnamese)), giải ngân từ \(day.vietnameseText), trả xong \(plan.maturity.vietnameseText), lãi suất \(rate)/năm.",
      en:
        "A loan of \(amount.text(.english)) is proposed, handed out from \(day) on, paid back by \(plan.maturity), at \(rate) a year."
    )
  }

  /// The offer as people read it: the sentence, what it rests on, and its plan.
  public func text(_ language: Language = .vietnamese) -> String {
    let vi = language == .vietnamese
    func date(_ day: CivilDate) -> String { vi ? day.vietnameseText : day.text }
    var lines = ["\(application.applicationID) · \(wording[language])"]
    let judged = date(application.judgedOn)
    lines.append(
      vi
        ? "  Xét ngày \(judged) theo \(edition); mã biên nhận \(application.verdict.receipt.hash)"
        : "  Judged on \(judged) under \(edition); receipt \(application.verdict.receipt.hash)")
    if let last = application.days.until {
      lines.append(
        vi ? "  Kết luận dùng đến hết \(date(last))" : "  The judgement can be used until \(date(last))")
    }
    let soft = application.notEnacted
    if !soft.isEmpty {
      let clauses = soft.map { "\($0.clause) [\($0.standing.wording[language])]" }.joined(separator: ", ")
      lines.append(
        vi
          ? "  Dựa cả vào điều kiện chưa có căn cứ trực tiếp: \(clauses)"
          : "  Also rests on clauses without a text of their own: \(clauses)")
    }
    return (lines + [plan.text(language)]).joined(separator: "\n")
  }
}
