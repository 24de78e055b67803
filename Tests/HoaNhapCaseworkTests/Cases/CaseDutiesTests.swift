import HoaNhap
import Testing

@Suite("Who may take a step: those whom the plan's duties name")
struct CaseDutiesTests {
  private static let police = AgencyID.communePolice
  private static let committee = AgencyID.communePeoplesCommittee
  private static let bank = AgencyID.vbspTransactionOffice
  private static let groups = AgencyID.savingsAndCreditGroups
  private static let organisations = AgencyID.socioPoliticalOrganisations

  /// Who may do what in Châu Sơn, read from the plan's text.
  private static let named: [CaseActionKind: [AgencyID]] = [
    .needStated: [police, groups], .chosen: [groups], .notChosen: [groups], .listConfirmed: [committee],
    .planConfirmed: [committee], .dossierReceived: [bank], .returnedForPapers: [bank], .approved: [bank],
    .refused: [bank], .disbursed: [bank], .checked: [bank, organisations, groups, .fatherlandFront, police],
    .closed: [bank],
    .withdrawn: [police, groups, bank],
  ]

  @Test(
    "in Châu Sơn each step is for the bodies that its clauses name, and for no other",
    arguments: CaseActionKind.allCases)
  func parts(action: CaseActionKind) {
    let named = Self.named[action] ?? []
    #expect(Case.duties.agencies(for: action) == named)
    for agency in Plan.chauSon.agencies.map(\.id) {
      #expect((Case.duties.clause(for: action, by: agency) != nil) == named.contains(agency), "\(agency)")
    }
  }

  @Test("an agency that the plan does not name there is refused, with those that may")
  func stranger() throws {
    var file = try Case.file(.chosen)
    let before = file
    for agency: AgencyID in [Self.police, Self.groups, "somebody"] {
      let fault = try Case.fault {
        try file.confirmList(
          try Case.person(), by: agency, on: try day("2026-05-14"), stamp: try Case.stamp(),
          under: Case.duties)
      }
      #expect(fault.code == .wrongAgency && fault.agencies == [Self.committee] && file == before)
      #expect(fault.clause == .plan("III.1.4"))
      #expect(fault.wording.vi.contains("communePeoplesCommittee"))
    }
  }

  @Test("each step keeps the clause of the plan by which its agency acted")
  func clause() throws {
    let file = try Case.file(.repaying)
    #expect(
      file.steps.map(\.clause.text)
        == ["III.1.2", "III.5.2", "III.1.4", "III.3.2", "III.3.2", "III.3.2", "III.3.2"])
    var other = try Case.file(.disbursed)
    try other.check(
      by: Self.organisations, on: try day("2026-06-20"), stamp: try Case.stamp(), under: Case.duties)
    #expect(other.lastStep?.clause == "III.5.2")
  }

  @Test("a step is taken back by those who may take it, and by nobody else")
  func reversal() throws {
    var file = try Case.file(.atBank)
    let fault = try Case.fault {
      try file.reverse(step: 4, reason: "nhầm", by: Self.police, stamp: try Case.stamp(), under: Case.duties)
    }
    #expect(fault.code == .wrongAgency && fault.agencies == [Self.bank])
    try file.reverse(step: 4, reason: "nhầm", by: Self.bank, stamp: try Case.stamp(), under: Case.duties)
    #expect(file.state == .confirmed && file.lastStep?.number == 3 && file.steps.last?.clause == "III.3.2")
  }

  @Test(
    "a plan that is numbered otherwise brings its own parts; one without the clause gives the step to nobody")
  func otherPlan() throws {
    let plan = try chauSon([("\"III.5.2\"", "\"III.9.1\"")])
    let stamp = try Case.stamp()
    var parts = CaseDuties.standard
    for action: CaseActionKind in [.chosen, .notChosen] { parts[action] = [CaseDuty("III.9.1", .lead)] }
    var file = try Case.file(.needStated)
    try file.consider(
      try Case.held(), by: Self.organisations, stamp: stamp, under: CaseDuties(of: plan, parts))
    #expect(file.lastStep?.clause == "III.9.1")

    var without = try Case.file(.needStated)
    let fault = try Case.fault {
      try without.consider(try Case.held(), by: Self.groups, stamp: stamp, under: CaseDuties(of: plan))
    }
    #expect(fault.code == .wrongAgency && fault.agencies.isEmpty)
    #expect(fault.wording.en.contains("CaseDuties"))
  }

  @Test("a document whose agencies the plan does not name is read, and the steps are pointed out")
  func strangers() throws {
    let file = try Case.file(.atBank)
    #expect(file.steps(notNamedBy: Case.duties).isEmpty)
    let text = file.json.canonicalText.split(
      separator: "communePeoplesCommittee", omittingEmptySubsequences: false
    )
    .joined(separator: "economicOffice")
    let read = try CaseFile(json: try JSONReader.parse(Array(text.utf8)))
    #expect(read.steps(notNamedBy: Case.duties).map(\.number) == [3])
  }
}
