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
    header = RuleHeader(clause, .amount, ceiling)
    self.kind = kind
    self.ceiling = ceiling.value.amount
  }

  func applies(to facts: some ApplicationFacts) -> Bool {
    facts.borrowerKind == kind && (kind == .establishment || facts.purpose == .production)
  }

  func ruling(on facts: some ApplicationFacts) throws(InputError) -> Ruling {
    let total = try ProgrammeTotal(facts)
    return Ruling(
      total.within(ceiling), observed: Measure(total.sum), required: .number(ceiling),
      margin: total.sum.value.map { ceiling - $0 }, missing: total.missing
    ).with(total.detail(ceiling: ceiling, byWorkers: false))
  }

  func menders(for facts: some ApplicationFacts) -> [Mender] { [.borrower(facts.borrowerKind)] }
}

/// What the borrower would owe in the programme: the amount asked for and the balance that stands.
struct ProgrammeTotal {
  let amount: Fact<Int64>
  let balance: Fact<Int64>
  /// The sum, where both are known.
  let sum: Fact<Int64>

  /// - Throws: ``InputError`` where the two do not fit in 63 bits together.
  init(_ facts: some ApplicationFacts) throws(InputError) {
    amount = facts.amount.map(\.amount)
    balance = facts.programmeBalance.map(\.amount)
    guard let a = amount.value, let b = balance.value else {
      sum = .unknown
      return
    }
    let (total, overflow) = a.addingReportingOverflow(b)
    if overflow {
      throw InputError(
        .overflow, field: "amount",
        vi: "Số tiền xin vay cộng dư nợ của chương trình vượt quá số lớn nhất lưu được.",
        en: "The amount and the programme balance together exceed the largest number that can be held.")
    }
    sum = .known(total)
  }

  /// Both parts are at least nothing, so one part above a ceiling settles that the sum is.
  func within(_ ceiling: Int64) -> Outcome {
    if let total = sum.value { return Outcome(total <= ceiling) }
    let known = amount.value ?? balance.value ?? 0
    return known > ceiling ? .unmet : .undetermined
  }

  /// How much the amount can be lowered by, and how much must be repaid first, to come within a ceiling.
  func detail(ceiling: Int64?, byWorkers: Bool) -> RulingDetail {
    guard let ceiling else { return .total(ceiling: nil, lower: nil, repay: nil, byWorkers: byWorkers) }
    let repay = balance.value.flatMap { $0 > ceiling ? $0 - ceiling : nil }
    let room = ceiling - (balance.value ?? 0)
    let lower = repay == nil ? amount.value.flatMap { $0 > room ? $0 - room : nil } : nil
    return .total(ceiling: ceiling, lower: lower, repay: repay, byWorkers: byWorkers)
  }

  /// Those of the two that are not known.
  var missing: FactSet {
    var missing: FactSet = []
    if !amount.isKnown { missing.insert(.amount) }
    if !balance.isKnown { missing.insert(.programmeBalance) }
    return missing
  }
}
