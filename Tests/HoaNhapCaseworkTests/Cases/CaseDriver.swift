import HoaNhap
import Testing

/// Takes any action on any file with arguments that are right as far as they can be, so that only the machine's own answer counts.
struct CaseDriver {
  /// Who acts, for each action: written down here once more, not read from the plan.
  static let actors: [CaseActionKind: AgencyID] = [
    .needStated: .communePolice, .chosen: .savingsAndCreditGroups, .notChosen: .savingsAndCreditGroups,
    .listConfirmed: .communePeoplesCommittee, .planConfirmed: .communePeoplesCommittee,
    .dossierReceived: .vbspTransactionOffice, .returnedForPapers: .vbspTransactionOffice,
    .approved: .vbspTransactionOffice, .refused: .vbspTransactionOffice, .disbursed: .vbspTransactionOffice,
    .checked: .socioPoliticalOrganisations, .closed: .vbspTransactionOffice, .withdrawn: .communePolice,
  ]

  static func opened(_ kind: BorrowerKind, on text: String = "2026-06-03") throws -> CaseFile {
    try CaseFile(
      of: kind == .person ? Case.application(purpose: .training) : Case.establishment(), by: .communePolice,
      on: try day(text), stamp: try Case.stamp("2027-12-31"), under: Case.duties)
  }

  /// The offer on the file's application, judged and handed out from a day on.
  static func offer(_ file: CaseFile, on start: CivilDate) throws -> Offer {
    let offers = file.borrower.kind == .person ? personOffers : establishmentOffers
    return try #require(offers[start], "walks stay within the days for which offers were made").get()
  }

  /// Offers for each day of a walk, made once: judging takes longer than all steps of a file.
  private static let personOffers = offers { start in
    let parts = try [0, 1, 2].map {
      Disbursement(date: try start.adding(days: $0 * 10), amount: Dong(8_000_000))
    }
    return try Case.offer(Invented.training(start.text), parts: parts)
  }
  private static let establishmentOffers = offers {
    try Case.offer(Invented.establishment($0.text), id: "E-1")
  }

  private static func offers(_ make: (CivilDate) throws -> Offer) -> [CivilDate: Result<Offer, any Error>] {
    var offers: [CivilDate: Result<Offer, any Error>] = [:]
    guard var number = CivilDate("2026-06-01")?.dayNumber else { return offers }
    for _ in 0..<70 {
      if let start = CivilDate(dayNumber: number) { offers[start] = Result { try make(start) } }
      number += 1
    }
    return offers
  }

  /// The contract that holds the money handed out so far and one part more, on a day.
  static func loan(_ file: CaseFile, adding part: Disbursement?, settledOn: CivilDate? = nil) throws -> Loan {
    let days = file.disbursements + (part.map { [$0] } ?? [])
    let start = try days.first?.date ?? day("2026-06-03")
    let terms = try LoanTerms(
      disbursements: days.isEmpty ? [Disbursement(date: start, amount: Dong(1))] : days,
      rates: [RateChange(from: start, try #require(Rate(percent: "6.24")))],
      principalPlan: .equal(EqualPrincipal(everyMonths: 12, count: 5)))
    return Loan(
      id: "V-1", borrower: file.borrower, purpose: file.borrower.kind == .person ? .training : .production,
      application: file.application, settledOn: settledOn, terms: terms)
  }

  /// Takes an action on a day.
  static func take(_ action: CaseActionKind, _ file: inout CaseFile, on day: CivilDate) throws {
    let actor = try #require(actors[action])
    let stamp = try Case.stamp("2027-12-31")
    let duties = Case.duties
    switch action {
    case .needStated, .reversed: Issue.record("not driven")
    case .chosen: try file.consider(Case.held(day.text), by: actor, stamp: stamp, under: duties)
    case .notChosen:
      try file.consider(Case.held(day.text, votesFor: 12), by: actor, stamp: stamp, under: duties)
    case .listConfirmed:
      try file.confirmList(Case.person(), by: actor, on: day, stamp: stamp, under: duties)
    case .planConfirmed: try file.confirmPlan(by: actor, on: day, stamp: stamp, under: duties)
    case .dossierReceived:
      try file.receive(bringing: file.papersAskedFor, by: actor, on: day, stamp: stamp, under: duties)
    case .returnedForPapers:
      try file.returnForPapers([.birth, .course], by: actor, on: day, stamp: stamp, under: duties)
    case .approved: try file.approve(offer(file, on: day), by: actor, on: day, stamp: stamp, under: duties)
    case .refused: try file.refuse(for: ["C.4"], by: actor, on: day, stamp: stamp, under: duties)
    case .disbursed:
      let part = Disbursement(date: day, amount: Dong(1_000_000))
      // Without a decision there is no value to hand money out under: what stood in another file has to do.
      let approval = try file.approval ?? #require(Case.file(.approved).approval)
      try file.disburse(
        part.amount, of: try loan(file, adding: part), under: approval, by: actor, on: day, stamp: stamp,
        duties: duties)
    case .checked: try file.check(by: actor, on: day, stamp: stamp, under: duties)
    case .closed:
      try file.close(loan(file, adding: nil, settledOn: day), by: actor, on: day, stamp: stamp, under: duties)
    case .withdrawn: try file.withdraw(by: actor, on: day, stamp: stamp, under: duties)
    }
  }

  /// The shortest way to each state, by actions; each is taken on the day after the one before.
  static let ways: [BorrowerKind: [CaseState: [CaseActionKind]]] = {
    func ways(_ confirmed: [CaseActionKind]) -> [CaseState: [CaseActionKind]] {
      let bank = confirmed + [.dossierReceived]
      return [
        .needStated: [], .confirmed: confirmed, .atBank: bank, .returned: bank + [.returnedForPapers],
        .approved: bank + [.approved], .refused: bank + [.refused],
        .disbursed: bank + [.approved, .disbursed],
        .repaying: bank + [.approved, .disbursed, .checked],
        .closed: bank + [.approved, .disbursed, .checked, .closed], .withdrawn: [.withdrawn],
      ]
    }
    var person = ways([.chosen, .listConfirmed])
    person[.chosen] = [.chosen]
    person[.notChosen] = [.notChosen]
    return [.person: person, .establishment: ways([.planConfirmed])]
  }()

  /// A file in a state; `nil` where the kind of borrower does not come there.
  static func file(_ kind: BorrowerKind, in state: CaseState) throws -> CaseFile? {
    guard let way = ways[kind]?[state] else { return nil }
    var file = try opened(kind)
    for action in way { try take(action, &file, on: try nextDay(file)) }
    return file
  }

  /// The day after the last step that stands.
  static func nextDay(_ file: CaseFile, _ days: Int = 1) throws -> CivilDate {
    try #require(file.lastStep).day.adding(days: days)
  }
}
