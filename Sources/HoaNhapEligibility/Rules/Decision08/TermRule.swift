import HoaNhapPolicy
import HoaNhapValues

/// T.1: a production loan runs for at most 120 months (thời hạn cho vay).
struct TermRule: EligibilityRule {
  let header: RuleHeader
  let months: Int64

  init(_ edition: Edition) {
    let value = edition.terms.production.latest
    months = value.value.count
    header = RuleHeader(
      "T.1", .amount, value,
      requirement: Wording(
        vi: "thời hạn vay không quá \(months) tháng", en: "the term is at most \(months) months"))
  }

  @inline(__always)
  func applies(to facts: CaseFacts) -> Bool { facts.purpose == .production }

  @inline(__always)
  func outcome(for facts: CaseFacts) -> Outcome { Outcome(facts.termMonths.map { $0 <= months }) }

  func evidence(for facts: CaseFacts) -> Evidence {
    Evidence(
      observed: Measure(facts.termMonths), required: .number(months),
      margin: facts.termMonths.value.map { months - $0 }, missing: .termMonths)
  }

  func menders(for facts: CaseFacts) -> [Mender] { Menders.borrower(facts.borrowerKind) }
}
