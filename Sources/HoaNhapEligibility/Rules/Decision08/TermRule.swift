import HoaNhapPolicy
import HoaNhapValues

/// T.1: a production loan runs for at most 120 months (thời hạn cho vay).
struct TermRule: EligibilityRule {
  let header: RuleHeader
  let months: Int64

  init(_ edition: Edition) {
    let value = edition.terms.production.latest
    header = RuleHeader("T.1", .amount, value)
    months = value.value.count
  }

  func applies(to facts: some ApplicationFacts) -> Bool { facts.purpose == .production }

  func ruling(on facts: some ApplicationFacts) -> Ruling {
    let term = facts.termMonths
    return Ruling(
      Outcome(term.map { $0 <= months }), observed: Measure(term), required: .number(months),
      margin: term.value.map { months - $0 }, missing: .termMonths)
  }

  func menders(for facts: some ApplicationFacts) -> [Mender] { [.borrower(facts.borrowerKind)] }
}
