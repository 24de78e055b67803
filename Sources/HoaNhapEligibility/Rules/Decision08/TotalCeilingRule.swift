import HoaNhapPolicy
import HoaNhapValues

/// L.3 and L.4: the amount and what is already owed in the programme stay within a ceiling (mức vốn cho vay).
///
/// Either of the two alone can settle that they do not.
struct TotalCeilingRule: EligibilityRule {
  let header: RuleHeader
  let kind: BorrowerKind
  let ceiling: Int64

  /// L.3: a person's production loans.
  static func person(_ edition: Edition) -> TotalCeilingRule {
    TotalCeilingRule("L.3", edition.ceilings.person.latest, .person)
  }

  /// L.4: an establishment.
  static func establishment(_ edition: Edition) -> TotalCeilingRule {
    TotalCeilingRule("L.4", edition.ceilings.establishment.latest, .establishment)
  }

  private init(_ clause: ClauseCode, _ ceiling: Cited<Dong>, _ kind: BorrowerKind) {
    self.kind = kind
    self.ceiling = ceiling.value.amount
    header = RuleHeader(
      clause, .amount, ceiling,
      requirement: Wording(
        vi: "số tiền xin vay cộng dư nợ của chương trình không quá \(ceiling.value.text(.vietnamese))",
        en: "the amount and the programme balance together are at most \(ceiling.value.text(.english))"))
  }

  @inline(__always)
  func applies(to facts: CaseFacts) -> Bool {
    facts.borrowerKind == kind && (kind == .establishment || facts.purpose == .production)
  }

  @inline(__always)
  func outcome(for facts: CaseFacts) -> Outcome { ProgrammeTotal(facts).within(ceiling) }

  func evidence(for facts: CaseFacts) -> Evidence {
    let total = ProgrammeTotal(facts)
    return Evidence(
      observed: Measure(total.sum), required: .number(ceiling), margin: total.sum.value.map { ceiling - $0 },
      missing: total.missing
    ).with(.total(lower: total.lower(ceiling), repay: total.repay(ceiling)))
  }

  func menders(for facts: CaseFacts) -> [Mender] { Menders.borrower(facts.borrowerKind) }
}
