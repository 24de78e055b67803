import HoaNhapPlan
import HoaNhapValues
import Testing

@Suite("The duty by which some bodies act together")
struct DutyMatchTests {
  private let police = AgencyID.communePolice
  private let committee = AgencyID.communePeoplesCommittee
  private let bank = AgencyID.vbspTransactionOffice
  private let office = AgencyID.economicOffice

  private func match(
    _ duties: [Duty], _ bodies: [AgencyID], reports: [ReportRegime] = [], on text: String = "2026-06-05"
  ) throws -> DutyMatch? {
    try makePlan(duties, reports: reports).duty(joining: bodies, for: bank, onOrAfter: day(text))
  }

  @Test(
    "who must act when an applicant is not on the list: III.1.4, by the police, confirmed, before the 5th")
  func list() throws {
    let found = try #require(
      Plan.chauSon.duty(joining: [police, committee], for: bank, onOrAfter: day("2026-06-05")))
    #expect(found.duty.clause == "III.1.4" && found.tie == .confirmed)
    #expect(found.duty.lead == [police] && found.duty.confirm == [committee] && found.duty.to == [bank])
    #expect(found.due?.dueBefore == (try day("2026-07-05")))
  }

  @Test("the order in which the bodies are named says nothing")
  func order() throws {
    let day = try day("2026-06-05")
    for bodies in [[police, committee], [police, bank], [office, police, committee]] {
      #expect(
        Plan.chauSon.duty(joining: bodies, for: bank, onOrAfter: day)
          == Plan.chauSon.duty(joining: bodies.reversed(), for: bank, onOrAfter: day))
    }
  }

  @Test("the duty that the others confirm comes before one with a nearer date that they do not")
  func confirmation() throws {
    let found = try match(
      [
        duty("I.1", to: [committee, bank], when: [.monthly(before: 6)]),
        duty("I.2", confirm: [committee], when: [.monthly(before: 28)]),
      ], [police, committee])
    #expect(found?.duty.clause == "I.2" && found?.tie == .confirmed)
  }

  @Test("another body that leads what one of them confirms is found, whether the plan names the first or not")
  func delegated() throws {
    let list = duty(
      "I.1", lead: [office], confirm: [committee], to: [bank], when: [.monthly(before: 10)])
    let found = try match([duty("I.2"), list], [police, committee])
    #expect(found?.duty.clause == "I.1" && found?.tie == .delegated)
    #expect(found?.due?.lastDay == (try day("2026-06-09")))
    let silent = try makePlan(agencies: [office, committee, bank], [list])
    #expect(
      silent.duty(joining: [police, committee], for: bank, onOrAfter: try day("2026-06-05"))?.tie
        == .delegated)
  }

  @Test("a confirmed duty of another body that neither names them nor goes to who needs it is another matter")
  func foreign() throws {
    let budget = duty("I.1", lead: [office], confirm: [committee], when: [.monthly(before: 10)])
    #expect(try match([budget], [police, committee]) == nil)
  }

  @Test("without confirmation, a duty that names the others or goes to who needs it is still theirs")
  func shared() throws {
    let named = try match([duty("I.1", via: [committee], when: [.monthly(before: 10)])], [police, committee])
    #expect(named?.tie == .shared && named?.due != nil)
    let reaching = try match([duty("I.1", to: [bank], when: [.monthly(before: 10)])], [police, committee])
    #expect(reaching?.tie == .shared)
    #expect(try match([duty("I.1", when: [.monthly(before: 10)])], [police, committee]) == nil)
  }

  @Test(
    "one body alone: what goes to who needs it, then the nearest date, then what is ongoing, then the clause")
  func alone() throws {
    let ongoing = [duty("I.1"), duty("I.2")]
    let far = duty("I.3", when: [.yearly(before: "03-20")])
    let near = duty("I.4", when: [.yearlyIn(6)])
    let reaching = duty("I.5", to: [bank])
    #expect(try match(ongoing, [police])?.duty.clause == "I.1")
    #expect(try match(ongoing, [police])?.due == nil)
    #expect(try match(ongoing + [far], [police])?.duty.clause == "I.3")
    #expect(try match(ongoing + [far, near], [police])?.duty.clause == "I.4")
    #expect(try match(ongoing + [far, near, reaching], [police])?.duty.clause == "I.5")
    #expect(try match(ongoing + [far], [police])?.tie == .alone)
    #expect(try match(ongoing + [far], [committee]) == nil)
  }

  @Test("where nobody leads, the body of the heading acts")
  func heading() throws {
    let review = duty("I.1", lead: [], with: [office, police], when: [.yearlyIn(6)])
    #expect(try match([review], [office])?.duty.clause == "I.1")
    #expect(try match([review], [police]) == nil)
  }

  @Test("a step that comes once is nobody's way to mend a case, unless confirmation ties it to them")
  func once() throws {
    let month = try #require(YearMonth("2026-07"))
    #expect(try match([duty("I.1", when: [.month(month)])], [police]) == nil)
    #expect(
      try match([duty("I.1", confirm: [committee], when: [.month(month)])], [police, committee])?.due?.lastDay
        == (try day("2026-07-31")))
  }

  @Test("reports carry figures and mend no case")
  func reports() throws {
    let report = duty("IV.2", confirm: [committee], to: [bank], when: [.yearly(before: "06-20")])
    let regime = ReportRegime(.sixMonths, clause: "IV.2", before: "06-20", data: .sixMonths)
    #expect(try match([report], [police, committee], reports: [regime]) == nil)
    #expect(try match([report], [police, committee]) != nil)
  }

  @Test("a duty that names none of them never changes the answer", arguments: Plan.chauSon.duties)
  func unrelated(known: Duty) throws {
    let other = Duty(
      "IX.1", lead: ["stranger"], confirm: ["stranger"], to: [bank], when: [.monthly(before: 2)],
      Wording(vi: "việc khác", en: "another matter"))
    let plan = Plan.chauSon
    let wider = try Plan(
      id: plan.id, commune: plan.commune, from: plan.from,
      agencies: plan.agencies + [AgencyRecord("stranger", Wording(vi: "Cơ quan lạ", en: "Stranger"))],
      duties: plan.duties + [other], reports: plan.reports)
    let bodies = known.lead + known.confirm
    guard !bodies.isEmpty else { return }
    let day = try day("2026-06-05")
    #expect(
      wider.duty(joining: bodies, for: bank, onOrAfter: day)
        == plan.duty(joining: bodies, for: bank, onOrAfter: day))
  }
}
