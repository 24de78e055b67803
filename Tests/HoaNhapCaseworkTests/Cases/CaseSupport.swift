import HoaNhap
import Testing

/// Invented applications and the steps of their lives; a test changes what it is about.
enum Case {
  static let duties = CaseDuties(of: .chauSon)
  static let amount = Dong(80_000_000)
  static let listed = PersonID("P-1")

  static func stamp(_ text: String = "2026-12-31") throws -> RecordStamp {
    RecordStamp(on: try day(text), by: "can-bo-7")
  }

  static func calendar() throws -> HolidayCalendar {
    try HolidayRules.labourCode.calendar(years: 2025...2028)
  }

  /// An application of a person for production, unless said otherwise.
  static func application(_ id: ApplicationID = "A-1", purpose: LoanPurpose = .production) -> LoanApplication
  {
    var application = LoanApplication(id: id, borrower: .person(listed), purpose: purpose)
    application.amount = .known(amount)
    return application
  }

  static func establishment(_ id: ApplicationID = "E-1") -> LoanApplication {
    var application = LoanApplication(id: id, borrower: .establishment("CS-1"), purpose: .production)
    application.amount = .known(Dong(400_000_000))
    return application
  }

  /// A person whose entry in the monthly list was confirmed on a day; on none for `nil`.
  static func person(_ id: PersonID = listed, confirmedOn: String? = "2026-05-04") throws -> Person {
    let entry = ListEntry(
      month: .known(YearMonth(of: try day("2026-05-01"))),
      confirmedOn: .known(try confirmedOn.map { try day($0) }))
    return Person(id: id, rehabilitation: Rehabilitation(listEntry: .known(entry)))
  }

  static func meeting(
    _ on: String = "2026-05-12", members: Int64 = 30, present: Int64 = 24, votesFor: Int64 = 20,
    votesAgainst: Int64 = 2, objections: [Objection] = []
  ) throws -> GroupMeeting {
    GroupMeeting(
      of: "TK-1", on: try day(on), members: members, present: present, votesFor: votesFor,
      votesAgainst: votesAgainst, objections: objections)
  }

  static func held(_ on: String = "2026-05-12", votesFor: Int64 = 20) throws -> HeldMeeting {
    try meeting(on, votesFor: votesFor, votesAgainst: 24 - votesFor).held().get()
  }

  /// The offer on an application that is eligible on a day, its money on another.
  static func offer(
    _ facts: ApplicationDocument, on money: String? = nil, id: ApplicationID = "A-1",
    parts: [Disbursement]? = nil
  ) throws -> Offer {
    var facts = facts
    facts.applicationID = id
    let eligible = try #require(EligibleApplication(try RuleBook().verdict(for: facts)))
    let form = ProgrammeLoan(workCalendar: try calendar().workCalendar)
    let start = try money.map { try day($0) } ?? facts.asOf
    let draft = OfferDraft(parts.map { .parts($0) } ?? .asked(on: start), loanID: "V-1", form: form)
    return try eligible.offer(draft).get()
  }

  /// The loan that an offer becomes.
  static func loan(
    _ offer: Offer, of borrower: Borrower = .person(listed), application: ApplicationID? = "A-1",
    settledOn: String? = nil
  ) throws -> Loan {
    Loan(
      id: "V-1", borrower: borrower, purpose: offer.application.purpose, application: application,
      settledOn: try settledOn.map { try day($0) }, terms: offer.terms)
  }

  /// The steps of a person's production loan, one after another.
  enum Stage: Int, CaseIterable {
    case needStated, chosen, confirmed, atBank, approved, disbursed, repaying, closed
  }

  /// A person's file at a stage of its way.
  static func file(_ stage: Stage, _ purpose: LoanPurpose = .production) throws -> CaseFile {
    var file = try CaseFile(
      of: application(purpose: purpose), by: .communePolice, on: try day("2026-05-06"), stamp: try stamp(),
      under: duties)
    for next in Stage.allCases where next.rawValue > 0 && next.rawValue <= stage.rawValue {
      try advance(&file, to: next, purpose)
    }
    return file
  }

  /// An offer judged on 3 June with its money on 8 June; for training in two parts.
  static func standardOffer(_ purpose: LoanPurpose = .production) throws -> Offer {
    try (purpose == .training ? madeTrainingOffer : madeOffer).get()
  }

  private static let madeOffer = Result { try offer(Invented.person(), on: "2026-06-08") }
  private static let madeTrainingOffer = Result {
    try offer(
      Invented.training(),
      parts: [
        Disbursement(date: try day("2026-06-08"), amount: Dong(10_000_000)),
        Disbursement(date: try day("2026-08-10"), amount: Dong(14_000_000)),
      ])
  }

  static func advance(_ file: inout CaseFile, to stage: Stage, _ purpose: LoanPurpose = .production) throws {
    let stamp = try stamp()
    let bank = AgencyID.vbspTransactionOffice
    let offer = try standardOffer(purpose)
    switch stage {
    case .needStated: break
    case .chosen: try file.consider(held(), by: .savingsAndCreditGroups, stamp: stamp, under: duties)
    case .confirmed:
      try file.confirmList(
        person(), by: .communePeoplesCommittee, on: try day("2026-05-14"), stamp: stamp, under: duties)
    case .atBank: try file.receive(by: bank, on: try day("2026-06-01"), stamp: stamp, under: duties)
    case .approved: try file.approve(offer, by: bank, on: try day("2026-06-03"), stamp: stamp, under: duties)
    case .disbursed:
      let part = offer.terms.disbursements[0]
      try file.disburse(
        part.amount, of: try loan(offer), under: try #require(file.approval), by: bank, on: part.date,
        stamp: stamp, duties: duties)
    case .repaying: try file.check(by: bank, on: try day("2026-06-20"), stamp: stamp, under: duties)
    case .closed:
      try file.close(
        try loan(offer, settledOn: "2026-12-15"), by: bank, on: try day("2026-12-16"), stamp: stamp,
        under: duties)
    }
  }

  /// The fault with which something is refused.
  static func fault(_ body: () throws -> Void, _ location: SourceLocation = #_sourceLocation) throws
    -> CaseFault
  {
    try #require(throws: CaseFault.self, sourceLocation: location, performing: body)
  }
}
