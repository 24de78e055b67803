import HoaNhap
import Testing

@Suite("What comes next for an application: which step, who, by when, what stands in the way")
struct CaseAgendaTests {
  private func agenda(
    _ file: CaseFile, _ on: String, verdict: Verdict? = nil, signatory: Signatory? = nil
  ) throws -> CaseAgenda {
    try CaseAgenda(
      file, asOf: try day(on), under: Case.duties, calendar: try Case.calendar(), verdict: verdict,
      signatory: signatory)
  }

  @Test(
    "at the bank: approve, decline or give back, by the third working day, with the bank's name in the plan's words"
  )
  func atBank() throws {
    let file = try Case.file(.atBank)
    let agenda = try agenda(file, "2026-06-03")
    #expect(agenda.state == .atBank)
    #expect(agenda.next.map(\.action) == [.returnedForPapers, .approved, .refused, .withdrawn])
    for step in agenda.next.prefix(3) {
      #expect(
        try step.lastDay == day("2026-06-04") && step.daysLate == 0
          && step.agencies.map(\.id) == [.vbspTransactionOffice])
    }
    #expect(agenda.next[3].lastDay == nil)
    #expect(
      agenda.next[1].wording.vi.contains("Đình Lập") && agenda.next[1].wording.vi.contains("hạn 04/06/2026"))
    #expect(agenda.open.map(\.kind) == [.answer])
    let late = try self.agenda(file, "2026-06-08").next[1]
    #expect(late.daysLate == 4 && late.wording.en.contains("late by 4 days, was due by 2026-06-04"))
  }

  @Test("clauses that do not hold stand in the way of the approval, each with its own words")
  func verdict() throws {
    let facts = Invented.person {
      $0.conductIsGood = .known(false)
      $0.samePurposeDebt = .unknown
    }
    let agenda = try agenda(try Case.file(.atBank), "2026-06-03", verdict: try RuleBook().verdict(for: facts))
    let approve = try #require(agenda.next.first { $0.action == .approved })
    #expect(approve.blockers.map(\.clause) == [.policy("C.4"), .policy("C.11")])
    #expect(approve.blockers.map { "\($0)" } == ["C.4", "C.11"], "words can name a day or an amount")
    #expect(approve.blockers[0].standing == .assumed || approve.blockers[0].standing == .enacted)
    #expect(approve.wording.vi.contains("còn vướng") && approve.wording.vi.contains("(C.4)"))
    #expect(agenda.next.filter { $0.action != .approved }.allSatisfy { $0.blockers.isEmpty })
  }

  @Test("C.2: not being on the list stands in the way of its confirmation")
  func list() throws {
    let facts = Invented.person { $0.listEntry = .known(nil) }
    let agenda = try agenda(try Case.file(.chosen), "2026-05-14", verdict: try RuleBook().verdict(for: facts))
    #expect(agenda.next.map(\.action) == [.listConfirmed, .withdrawn])
    #expect(agenda.next[0].blockers.map(\.clause) == [.policy("C.2")])
    #expect(try agenda.next[0].lastDay == day("2026-06-04"))
  }

  @Test("L.7, L.8: not knowing who signs stands in the way of receiving the dossier")
  func signatory() throws {
    let file = try Case.file(.confirmed)
    func clauses(_ birth: String?, _ household: Fact<Household?>) throws -> [CaseClause] {
      let birth = try birth.map { try #require(PartialDate($0)) }
      let person = Person(id: Case.listed, identity: PersonIdentity(birth: Fact(birth)))
      let signatory = Signatory(for: person, household: household, on: try day("2026-06-01"))
      return try agenda(file, "2026-06-01", signatory: signatory).next[0].blockers.map(\.clause)
    }
    #expect(try clauses("1990", .known(nil)).isEmpty)
    #expect(try clauses("1990", .unknown) == [.policy("L.7")])
    #expect(try clauses(nil, .known(nil)) == [.policy("L.8")])
    #expect(try clauses("2024", .known(nil)) == [.policy("B.1")])
  }

  @Test("papers that were asked for, a judgement that has grown old")
  func papersAndAge() throws {
    var file = try Case.file(.atBank)
    try file.returnForPapers(
      [.birth], by: .vbspTransactionOffice, on: try day("2026-06-02"), stamp: try Case.stamp(),
      under: Case.duties)
    let returned = try agenda(file, "2026-06-20")
    #expect(returned.next[0].action == .dossierReceived && returned.next[0].lastDay == nil)
    #expect(returned.next[0].blockers.map(\.wording) == [CasePaper.birth.wording])
    let approved = try Case.file(.approved)
    #expect(try agenda(approved, "2026-07-03").next[0].blockers.isEmpty)
    let old = try agenda(approved, "2026-07-04").next[0]
    #expect(old.action == .disbursed && old.blockers.map(\.clause) == [.plan("III.3.2")])
  }

  @Test(
    "on an earlier day it is what came next then; before the file there is nothing, behind the end nothing")
  func otherDays() throws {
    let file = try Case.file(.closed)
    #expect(try agenda(file, "2026-05-05").state == nil && agenda(file, "2026-05-05").next.isEmpty)
    #expect(try agenda(file, "2026-06-02").open.map(\.kind) == [.answer])
    #expect(
      try agenda(file, "2026-06-02").next.map(\.action) == [
        .returnedForPapers, .approved, .refused, .withdrawn,
      ])
    #expect(try agenda(file, "2026-12-31").next.isEmpty && agenda(file, "2026-12-31").open.isEmpty)
  }

  @Test("what can come next is what the machine takes", arguments: BorrowerKind.allCases, CaseState.allCases)
  func law(kind: BorrowerKind, state: CaseState) throws {
    guard let file = try CaseDriver.file(kind, in: state) else { return }
    let on = try CaseDriver.nextDay(file)
    for step in try agenda(file, on.text).next {
      if kind == .establishment, step.action == .disbursed, state != .approved { continue }
      var next = file
      try CaseDriver.take(step.action, &next, on: on)
      #expect(next.steps.count == file.steps.count + 1)
    }
  }
}
