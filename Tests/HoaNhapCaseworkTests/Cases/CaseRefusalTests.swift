import HoaNhap
import Testing

@Suite("What a file refuses, with the clause and the way out; it is then as it was")
struct CaseRefusalTests {
  private let bank = AgencyID.vbspTransactionOffice
  private let duties = Case.duties

  /// The fault of a step on a file, which must be unchanged.
  private func fault(
    _ file: CaseFile, _ step: (inout CaseFile) throws -> Void, _ location: SourceLocation = #_sourceLocation
  ) throws -> CaseFault {
    var changed = file
    let fault = try Case.fault({ try step(&changed) }, location)
    #expect(changed == file, sourceLocation: location)
    return fault
  }

  @Test("C.2: a person on no list, or on one that is not confirmed yet, or of whom nobody knows")
  func list() throws {
    let file = try Case.file(.chosen)
    func attempt(_ person: Person, _ on: String) throws -> CaseFault {
      try fault(file) {
        try $0.confirmList(
          person, by: .communePeoplesCommittee, on: try day(on), stamp: try Case.stamp(), under: duties)
      }
    }
    let none = Person(id: Case.listed, rehabilitation: Rehabilitation(listEntry: .known(nil)))
    for person in try [none, Case.person(confirmedOn: nil), Person(id: Case.listed)] {
      let fault = try attempt(person, "2026-05-14")
      #expect(fault.code == .notListed && fault.clause == .policy("C.2"))
      #expect(fault.wording.vi.contains("danh sách tháng") && fault.wording.en.contains("monthly list"))
    }
    // Both sides of the day on which the list was confirmed.
    let person = try Case.person(confirmedOn: "2026-05-14")
    #expect(try attempt(person, "2026-05-13").code == .notListed)
    var listed = file
    try listed.confirmList(
      person, by: .communePeoplesCommittee, on: try day("2026-05-14"), stamp: try Case.stamp(), under: duties)
    #expect(listed.state == .confirmed)
    #expect(try attempt(Case.person("P-2"), "2026-05-14").code == .otherApplication)
  }

  @Test("A.9: a dossier is returned for at least one paper, each once, and comes back with all of them")
  func papers() throws {
    let stamp = try Case.stamp()
    var file = try Case.file(.atBank)
    for papers: [CasePaper] in [[], [.birth, .birth], [CasePaper(rawValue: "")]] {
      let fault = try fault(file) {
        try $0.returnForPapers(papers, by: bank, on: try day("2026-06-02"), stamp: stamp, under: duties)
      }
      #expect(fault.code == .nothingNamed && fault.clause == .policy("A.9"))
    }
    try file.returnForPapers(
      [.birth, .otherDebt, CasePaper(rawValue: "mau-01")], by: bank, on: try day("2026-06-02"),
      stamp: stamp,
      under: duties)
    #expect(file.papersAskedFor.count == 3)
    let missing = try fault(file) {
      try $0.receive(bringing: [.otherDebt], by: bank, on: try day("2026-06-04"), stamp: stamp, under: duties)
    }
    #expect(missing.code == .papersMissing && missing.papers == [.birth, CasePaper(rawValue: "mau-01")])
    #expect(missing.wording.vi.contains("birth, mau-01"))
    try file.receive(
      bringing: [CasePaper(rawValue: "mau-01"), .birth, .otherDebt, .course], by: bank,
      on: try day("2026-06-04"),
      stamp: stamp, under: duties)
    #expect(file.state == .atBank && file.papersAskedFor.isEmpty)
  }

  @Test("III.3.2: a refusal names at least one clause, each once")
  func clauses() throws {
    let file = try Case.file(.atBank)
    for clauses: [ClauseCode] in [[], ["C.4", "C.4"]] {
      let fault = try fault(file) {
        try $0.refuse(
          for: clauses, by: bank, on: try day("2026-06-03"), stamp: try Case.stamp(), under: duties)
      }
      #expect(fault.code == .nothingNamed && fault.clause == .plan("III.3.2"))
    }
    // The clauses of a verdict that is not eligible.
    let verdict = try RuleBook().verdict(
      for: Invented.person { facts in
        facts.conductIsGood = .known(false)
        facts.samePurposeDebt = .known(Dong(1))
      })
    #expect(verdict.unmetClauses == ["C.4", "C.11"])
    var refused = file
    try refused.refuse(
      for: verdict.unmetClauses, by: bank, on: try day("2026-06-03"), stamp: try Case.stamp(), under: duties)
    #expect(refused.state == .refused && refused.refusedFor == ["C.4", "C.11"])
  }

  @Test(
    "an approval on a day on which the judgement cannot be relied on: both sides of both ends",
    arguments: [
      ("2026-06-02", CaseFault.Code.notEligible), ("2026-06-03", nil), ("2026-06-08", nil),
      ("2026-06-09", CaseFault.Code.notEligible),
    ])
  func approvalDay(on: String, code: CaseFault.Code?) throws {
    // Judged on 3 June, money on 8 June.
    let offer = try Case.standardOffer()
    var file = try Case.file(.atBank)
    if let code {
      let fault = try fault(file) {
        try $0.approve(offer, by: bank, on: try day(on), stamp: try Case.stamp(), under: duties)
      }
      #expect(fault.code == code && fault.clause == .plan("III.3.2"))
    } else {
      try file.approve(offer, by: bank, on: try day(on), stamp: try Case.stamp(), under: duties)
      #expect(file.state == .approved)
    }
  }

  @Test("an approval of an application that is not eligible cannot be written: there is no offer on it")
  func noOffer() throws {
    let verdict = try RuleBook().verdict(for: Invented.person { $0.conductIsGood = .known(false) })
    #expect(EligibleApplication(verdict) == nil)
  }

  @Test("an offer on another application, for another purpose or another kind of borrower")
  func otherOffer() throws {
    let file = try Case.file(.atBank)
    for offer in try [
      Case.offer(Invented.person(), id: "A-2"), Case.offer(Invented.training()),
      Case.offer(Invented.establishment()),
    ] {
      let fault = try fault(file) {
        try $0.approve(offer, by: bank, on: try day("2026-06-03"), stamp: try Case.stamp(), under: duties)
      }
      #expect(fault.code == .otherApplication)
    }
  }

  @Test("a second decision, whatever the first was", arguments: [true, false])
  func secondDecision(isApproved: Bool) throws {
    var file = try Case.file(.atBank)
    let on = try day("2026-06-03")
    let stamp = try Case.stamp()
    if isApproved {
      try file.approve(try Case.standardOffer(), by: bank, on: on, stamp: stamp, under: duties)
    } else {
      try file.refuse(for: ["C.4"], by: bank, on: on, stamp: stamp, under: duties)
    }
    let again = try fault(file) {
      try $0.approve(try Case.standardOffer(), by: bank, on: on, stamp: stamp, under: duties)
    }
    let other = try fault(file) { try $0.refuse(for: ["C.4"], by: bank, on: on, stamp: stamp, under: duties) }
    #expect(again.code == .alreadyDecided && other.code == .alreadyDecided)
    #expect(again.wording.en.contains("reverse the step first"))
  }

  @Test(
    "any step after the end but the reversal of a mistake",
    arguments: [CaseState.closed, .refused, .withdrawn])
  func ended(state: CaseState) throws {
    let file = try #require(try CaseDriver.file(.person, in: state))
    let fault = try fault(file) {
      try CaseDriver.take(.dossierReceived, &$0, on: try CaseDriver.nextDay(file))
    }
    #expect(fault.code == .ended && fault.possible.isEmpty)
    #expect(fault.wording.vi.contains("lập hồ sơ mới"))
    var reversed = file
    try reversed.reverse(
      step: file.steps.count, reason: "ghi nhầm", by: try #require(file.lastStep).by,
      stamp: try Case.stamp("2027-12-31"), under: duties)
    #expect(!reversed.state.isFinal)
  }

  @Test("steps out of order of days; on one day they may follow")
  func order() throws {
    var file = try Case.file(.confirmed)
    let early = try fault(file) {
      try $0.receive(by: bank, on: try day("2026-05-13"), stamp: try Case.stamp(), under: duties)
    }
    #expect(try early.code == .outOfOrder && early.day == day("2026-05-14"))
    let future = try fault(file) {
      try $0.receive(by: bank, on: try day("2027-01-01"), stamp: try Case.stamp(), under: duties)
    }
    #expect(try future.code == .inFuture && future.day == day("2026-12-31"))
    let entry = try fault(file) {
      try $0.receive(by: bank, on: try day("2026-05-20"), stamp: try Case.stamp("2026-12-30"), under: duties)
    }
    #expect(try entry.code == .outOfOrder && entry.day == day("2026-12-31"))
    try file.receive(by: bank, on: try day("2026-05-14"), stamp: try Case.stamp(), under: duties)
    #expect(file.state == .atBank)
  }

  @Test("a reason is missing where one belongs: a reversal, a withdrawal that gives an empty one")
  func reasons() throws {
    var file = try Case.file(.chosen)
    for reason in ["", "  ", "—"] {
      let reversal = try fault(file) {
        try $0.reverse(
          step: 2, reason: reason, by: .savingsAndCreditGroups, stamp: try Case.stamp(), under: duties)
      }
      let withdrawal = try fault(file) {
        try $0.withdraw(
          reason: reason, by: .communePolice, on: try day("2026-05-20"), stamp: try Case.stamp(),
          under: duties)
      }
      #expect(reversal.code == .reasonMissing && withdrawal.code == .reasonMissing)
    }
    try file.withdraw(by: .communePolice, on: try day("2026-05-20"), stamp: try Case.stamp(), under: duties)
    #expect(file.state == .withdrawn)
  }

  @Test(
    "an identifier that is empty, an amount below nothing: what a document could not be read with is not written"
  )
  func empty() throws {
    let stamp = try Case.stamp()
    let on = try day("2026-05-06")
    func open(_ application: LoanApplication, _ stamp: RecordStamp) throws -> CaseFault.Code {
      try Case.fault {
        _ = try CaseFile(of: application, by: .communePolice, on: on, stamp: stamp, under: duties)
      }
      .code
    }
    #expect(try open(Case.application(""), stamp) == .emptyIdentifier)
    #expect(try open(Case.application(), RecordStamp(on: on, by: "")) == .emptyIdentifier)
    var application = Case.application()
    application.borrower = .person("")
    #expect(try open(application, stamp) == .emptyIdentifier)
    application = Case.application()
    application.amount = .known(Dong(-1))
    #expect(try open(application, stamp) == .noAmount)
    let meeting = GroupMeeting(
      of: "", on: try day("2026-05-12"), members: 30, present: 24, votesFor: 20, votesAgainst: 2)
    let group = try fault(try Case.file(.needStated)) {
      try $0.consider(meeting.held().get(), by: .savingsAndCreditGroups, stamp: stamp, under: duties)
    }
    #expect(group.code == .emptyIdentifier)
    let clause = try fault(try Case.file(.atBank)) {
      try $0.refuse(for: ["C.4", ""], by: bank, on: try day("2026-06-03"), stamp: stamp, under: duties)
    }
    #expect(clause.code == .nothingNamed)
  }

  @Test("a document that says chosen where the votes say not, or the other way round")
  func otherOutcome() throws {
    for (file, word, other) in try [
      (CaseDriver.file(.person, in: .chosen), "chosen", "notChosen"),
      (CaseDriver.file(.person, in: .notChosen), "notChosen", "chosen"),
    ] {
      let text = try #require(file).json.canonicalText
        .split(separator: "\"action\":\"\(word)\"", omittingEmptySubsequences: false)
        .joined(separator: "\"action\":\"\(other)\"")
      let error = try #require(throws: InputError.self) {
        try CaseFile(json: try JSONReader.parse(Array(text.utf8)))
      }
      #expect(error.field == "steps[1]" && error.wording.en.contains("follows from the votes"))
    }
  }

  @Test("only the last step is reversed, once, and not the one that opened the file")
  func reversals() throws {
    var file = try Case.file(.confirmed)
    let stamp = try Case.stamp()
    func attempt(_ step: Int, by agency: AgencyID = .communePeoplesCommittee) throws -> CaseFault {
      try fault(file) {
        try $0.reverse(step: step, reason: "ghi nhầm", by: agency, stamp: stamp, under: duties)
      }
    }
    for number in [Int.min, -1, 0, 4, 99, Int.max] { #expect(try attempt(number).code == .unknownStep) }
    let used = try attempt(2, by: .savingsAndCreditGroups)
    #expect(used.code == .inUse && used.step == 3 && used.wording.vi.contains("bước số 3"))
    try file.reverse(
      step: 3, reason: "ghi nhầm", by: .communePeoplesCommittee, stamp: stamp, under: duties)
    #expect(file.state == .chosen && file.steps.count == 4)
    #expect(try attempt(3).code == .alreadyReversed)
    #expect(try attempt(4).code == .notReversible)
    try file.reverse(step: 2, reason: "ghi nhầm", by: .savingsAndCreditGroups, stamp: stamp, under: duties)
    #expect(file.state == .needStated && file.group == nil)
    let first = try attempt(1, by: .communePolice)
    #expect(first.code == .notReversible && first.wording.en.contains("withdrawal"))
    // What was right is recorded again, also on an earlier day than the mistake's.
    try file.consider(
      try Case.held("2026-05-07"), by: .savingsAndCreditGroups, stamp: stamp, under: duties)
    #expect(file.state == .chosen)
  }
}
