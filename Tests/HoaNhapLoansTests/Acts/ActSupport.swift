import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapPolicy
import HoaNhapValues
import Testing

/// The rules of the built-in edition.
let rules = ActRules(.decision08)

/// 48 million of 1 June 2026 in four half-yearly parts over two years.
let halfYearly = EqualPrincipal(everyMonths: 6, count: 4)

/// A loan of 48 million at 6.24 %.
func loan(
  from start: String = "2026-06-01", _ plan: PrincipalPlan = .equal(halfYearly), calendar: DueCalendar? = nil,
  finalTransactionDay: Int? = nil, deferral: Deferral? = nil, transferDay: Int? = nil
) throws -> LoanTerms {
  try LoanTerms(
    disbursements: money([start: 48_000_000]), rates: rates([start: "6.24"]), principalPlan: plan,
    deferral: deferral,
    dueCalendar: calendar, overdueTerms: OverdueTerms(transferDay: transferDay),
    finalTransactionDay: finalTransactionDay)
}

/// A loan that is paid back at once after some months.
func loan(months: Int, from start: String = "2026-06-01") throws -> LoanTerms {
  try loan(from: start, .custom(CustomPrincipal(restDue: try day(start).adding(months: months))))
}

/// A case of which everything is known.
func known(
  _ terms: LoanTerms, _ events: [LoanEvent] = [], purpose: LoanPurpose = .production,
  capital: CapitalSource = .central,
  termMonths: Int64? = nil, repaymentMonths: Int64? = nil
) throws -> LoanCase {
  LoanCase(
    try Ledger(terms, events: events), purpose: .known(purpose), capital: .known(capital),
    termMonths: termMonths.map { .known($0) }, repaymentMonths: Fact(repaymentMonths))
}

func adjust(_ date: String, _ instalment: String, to: String, amount: Int64? = nil) -> LoanAct {
  .adjustment(
    InstalmentAdjustment(
      date: day(date),
      moves: [InstalmentAdjustment.Move(day(instalment), amount: amount.map { Dong($0) }, to: day(to))]))
}

func extend(_ date: String, until: String) -> LoanAct {
  .extension(TermExtension(date: day(date), until: day(until)))
}

func freeze(_ date: String, from: String, to: String, decision: DecisionID? = "01/QĐ") -> LoanAct {
  .freeze(DebtFreeze(date: day(date), from: day(from), to: day(to), decision: decision))
}

func giveUp(
  _ date: String, _ principal: LoanEvent.WriteOff.Extent,
  _ interest: LoanEvent.WriteOff.Extent = .amount(.zero),
  decision: DecisionID? = "01/QĐ"
) -> LoanAct {
  .writeOff(DebtWriteOff(date: day(date), principal: principal, interest: interest, decision: decision))
}

extension ActJudgement {
  var outcome: Outcome {
    switch self {
    case .allowed: .satisfied
    case .refused: .unmet
    case .undetermined: .undetermined
    }
  }

  /// The codes of what stands against the act.
  var reasons: [String] { findings.filter { $0.outcome == .unmet }.map(\.code.rawValue) }

  /// The facts that are asked for.
  var missing: [ActFact] { findings.flatMap(\.missing) }

  func finding(_ code: ActFinding.Code) -> ActFinding? { findings.first { $0.code == code } }
}

extension LoanCase {
  /// The case after an act, which must be allowed.
  func after(_ act: LoanAct, _ rules: ActRules = rules) throws -> LoanCase {
    var loan = self
    let allowed = try #require(try rules.judgement(of: act, on: self).allowed)
    try loan.ledger.append(allowed)
    return loan
  }

  /// What remains to be paid, as text.
  func remaining(_ date: String) throws -> [String] { try ledger.remaining(date) }
}

/// The edition with a change for one capital, or for all.
func amended(
  _ changes: [Amendment.Change], capital: CapitalSource? = nil, standing: Standing = .enacted
) throws -> ActRules {
  let id = try #require(AmendmentID(name: "vi-du", revision: 1))
  let amendment = try Amendment(
    id, programme: "qd-08-2026", name: Wording(vi: "Ví dụ", en: "Invented"), citation: Citation("QĐ ví dụ"),
    issuedOn: day("2026-05-01"), from: day("2026-05-01"), standing: standing, scope: .all, capital: capital,
    checkedOn: day("2026-05-01"), changes: changes)
  return ActRules(try Edition.decision08.amended(by: amendment))
}
