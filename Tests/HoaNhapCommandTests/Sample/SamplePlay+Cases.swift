import HoaNhap
import Testing

/// The lives of the applications: every state occurs in one of the two months.
extension SamplePlay {
  mutating func planCases() throws {
    // Through the whole way within the two months.
    try need("A-001", "2026-05-07")
    try meeting("A-001", "TK-03", "2026-05-14", present: 29, votesFor: 28)
    try confirmed("A-001", "2026-05-18")
    try received("A-001", "2026-06-01")
    try approved("A-001", "2026-06-02")
    try disbursed("A-001", "V-024", 100, "2026-06-10")
    try checked("A-001", "2026-06-26")

    try need("A-002", "2026-05-10")
    try meeting("A-002", "TK-04", "2026-05-21", present: 17, votesFor: 15, votesAgainst: 1)
    try confirmed("A-002", "2026-05-25")
    try received("A-002", "2026-06-02")
    try approved("A-002", "2026-06-05")
    try disbursed("A-002", "V-026", 200, "2026-06-15")

    try need("A-003", "2026-05-13")
    try meeting("A-003", "TK-05", "2026-05-22", present: 24, votesFor: 24)
    try confirmed("A-003", "2026-05-25")
    try received("A-003", "2026-06-08")
    try approved("A-003", "2026-06-11")
    try disbursed("A-003", "V-027", 80, "2026-06-18")

    // The one that is paid off early.
    try need("A-006", "2026-05-22")
    try meeting("A-006", "TK-03", "2026-05-26", present: 25, votesFor: 22)
    try confirmed("A-006", "2026-05-28")
    try received("A-006", "2026-06-01")
    try step("A-006", "2026-06-02") { file, play, day, stamp in
      try file.returnForPapers(
        [Self.plan], by: .vbspTransactionOffice, on: day, stamp: stamp, under: play.duties)
    }
    try received("A-006", "2026-06-08", bringing: [Self.plan])
    try approved("A-006", "2026-06-10")
    try disbursed("A-006", "V-028", 60, "2026-06-15")
    try step("A-006", "2026-07-02") { file, play, day, stamp in
      let loan = try #require(play.july.loans.first { $0.id == "V-028" })
      try file.close(loan, by: .vbspTransactionOffice, on: day, stamp: stamp, under: play.duties)
    }

    // The ten years end on 15 June: the money is handed out before.
    try need("A-017", "2026-05-26")
    try meeting("A-017", "TK-03", "2026-05-28", present: 26, votesFor: 25)
    try confirmed("A-017", "2026-06-01")
    try received("A-017", "2026-06-02")
    try approved("A-017", "2026-06-05")
    try disbursed("A-017", "V-029", 100, "2026-06-12")

    // Training.
    try need("A-024", "2026-05-18")
    try meeting("A-024", "TK-02", "2026-05-27", present: 14, votesFor: 13)
    try confirmed("A-024", "2026-06-01")
    try received("A-024", "2026-06-04")
    try approved("A-024", "2026-06-08")
    try disbursed("A-024", "V-030", 12, "2026-06-15")
    try need("A-027", "2026-05-27")
    try meeting("A-027", "TK-01", "2026-05-29", present: 19, votesFor: 16, votesAgainst: 2)
    try confirmed("A-027", "2026-06-01")
    try received("A-027", "2026-06-01")
    try approved("A-027", "2026-06-02")

    // Establishments: the People's Committee confirms their plan, no group speaks.
    for (id, need, plan) in [("A-032", "2026-05-13", "2026-05-20"), ("A-034", "2026-05-19", "2026-05-25")] {
      let id = ApplicationID(id)
      try self.need(id, need, by: .communePolice)
      try step(id, plan) { file, play, day, stamp in
        try file.confirmPlan(by: .communePeoplesCommittee, on: day, stamp: stamp, under: play.duties)
      }
    }
    try received("A-032", "2026-05-29")
    try approved("A-032", "2026-06-01")
    try disbursed("A-032", "V-031", 500, "2026-06-16")
    try checked("A-032", "2026-06-30")
    try received("A-034", "2026-06-02")
    try approved("A-034", "2026-06-05")
    try need("A-036", "2026-05-25", by: .communePolice)

    try planOthers()
  }

  /// Those that stand on the way, or came to another end.
  private mutating func planOthers() throws {
    try need("A-004", "2026-05-16")
    try meeting("A-004", "TK-01", "2026-05-28", present: 20, votesFor: 18)
    try confirmed("A-004", "2026-06-05")
    try received("A-004", "2026-07-01")
    try need("A-005", "2026-05-19")
    try need("A-009", "2026-05-31")

    // Not chosen in May, chosen in June.
    try need("A-007", "2026-05-25")
    try meeting("A-007", "TK-04", "2026-05-29", present: 15, votesFor: 7, votesAgainst: 6)
    try meeting(
      "A-007", "TK-04", "2026-06-20", present: 17, votesFor: 14, votesAgainst: 1,
      objections: [Objection("Đề nghị nêu rõ phương án sử dụng vốn (dữ liệu mẫu).", isSettled: true)])
    try confirmed("A-007", "2026-07-01")

    try need("A-008", "2026-05-28")
    try meeting("A-008", "TK-05", "2026-05-30", present: 22, votesFor: 20)
    try confirmed("A-008", "2026-06-01")
    try received("A-008", "2026-06-01")
    try step("A-008", "2026-06-02") { file, play, day, stamp in
      let verdict = try play.verdict("A-008", on: day)
      try file.refuse(
        for: verdict.unmetClauses, by: .vbspTransactionOffice, on: day, stamp: stamp, under: play.duties)
    }
    try need("A-012", "2026-05-11")
    try step("A-012", "2026-05-20") { file, play, day, stamp in
      try file.withdraw(
        reason: "Chưa có nhu cầu vay (dữ liệu mẫu)", by: .savingsAndCreditGroups, on: day, stamp: stamp,
        under: play.duties)
    }

    try need("A-048", "2026-06-12")
    try meeting("A-048", "TK-05", "2026-06-20", present: 23, votesFor: 21)
    try confirmed("A-048", "2026-06-24")
    try received("A-048", "2026-07-01")
    try need("A-049", "2026-06-15")
    try meeting("A-049", "TK-01", "2026-06-20", present: 18, votesFor: 17)
    try need("A-047", "2026-06-10")
    try need("A-050", "2026-06-22")
    try need("A-051", "2026-06-26")
  }

  private static let plan = CasePaper(rawValue: "loan-plan")

  fileprivate var duties: CaseDuties { CaseDuties(of: plan) }

  // MARK: Steps

  private mutating func step(
    _ id: ApplicationID, _ text: String,
    _ act: @escaping (inout CaseFile, SamplePlay, CivilDate, RecordStamp) throws -> Void
  ) throws {
    try on(text) { play, day, stamp in
      let place = try #require(play.cases.firstIndex { $0.application == id })
      try act(&play.cases[place], play, day, stamp)
    }
  }

  private mutating func need(
    _ id: ApplicationID, _ text: String, by agency: AgencyID = .savingsAndCreditGroups
  ) throws {
    try on(text) { play, day, stamp in
      let application = try play.application(id, on: day)
      play.cases.append(
        try CaseFile(of: application, by: agency, on: day, stamp: stamp, under: play.duties))
    }
  }

  private mutating func meeting(
    _ id: ApplicationID, _ group: SavingsGroupID, _ text: String, present: Int64, votesFor: Int64,
    votesAgainst: Int64 = 0, objections: [Objection] = []
  ) throws {
    try step(id, text) { file, play, day, stamp in
      let meeting = GroupMeeting(
        of: group, on: day, members: Self.members[group] ?? 0, present: present, votesFor: votesFor,
        votesAgainst: votesAgainst, objections: objections)
      try file.consider(
        meeting.held().get(), by: .savingsAndCreditGroups, stamp: stamp, under: play.duties)
    }
  }

  private mutating func confirmed(_ id: ApplicationID, _ text: String) throws {
    try step(id, text) { file, play, day, stamp in
      let person = try #require(
        play.folder(on: day).people.first { Borrower.person($0.id) == file.borrower })
      try file.confirmList(
        person, by: .communePeoplesCommittee, on: day, stamp: stamp, under: play.duties)
    }
  }

  private mutating func received(
    _ id: ApplicationID, _ text: String, bringing papers: [CasePaper] = []
  ) throws {
    try step(id, text) { file, play, day, stamp in
      try file.receive(
        bringing: papers, by: .vbspTransactionOffice, on: day, stamp: stamp, under: play.duties)
    }
  }

  private mutating func approved(_ id: ApplicationID, _ text: String) throws {
    try step(id, text) { file, play, day, stamp in
      let eligible = try #require(EligibleApplication(try play.verdict(id, on: day)))
      let form = ProgrammeLoan(workCalendar: try play.calendar)
      let offer = try eligible.offer(OfferDraft(.asked(on: day), form: form)).get()
      try file.approve(offer, by: .vbspTransactionOffice, on: day, stamp: stamp, under: play.duties)
    }
  }

  private mutating func disbursed(
    _ id: ApplicationID, _ loan: LoanID, _ millions: Int64, _ text: String
  ) throws {
    try step(id, text) { file, play, day, stamp in
      let contract = try #require(play.folder(on: day).loans.first { $0.id == loan })
      try file.disburse(
        Dong(millions * 1_000_000), of: contract, under: try #require(file.approval),
        by: .vbspTransactionOffice, on: day, stamp: stamp, duties: play.duties)
    }
  }

  private mutating func checked(_ id: ApplicationID, _ text: String) throws {
    try step(id, text) { file, play, day, stamp in
      try file.check(by: .socioPoliticalOrganisations, on: day, stamp: stamp, under: play.duties)
    }
  }

  // MARK: Facts

  private var calendar: WorkCalendar {
    get throws { try july.settings.calendar(years: 2025...2041).workCalendar }
  }

  /// The application as it was known on a day.
  fileprivate func application(_ id: ApplicationID, on day: CivilDate) throws -> LoanApplication {
    try #require(folder(on: day).applications.first { $0.id == id })
  }

  /// The verdict by what was known in June: conduct was recorded then, and again in July.
  fileprivate func verdict(_ id: ApplicationID, on day: CivilDate) throws -> Verdict {
    let application = try #require(june.applications.first { $0.id == id })
    let facts: ApplicationCase? =
      switch application.borrower {
      case .person(let id):
        june.people.first { $0.id == id }.flatMap { ApplicationCase(application, of: $0, asOf: day) }
      case .establishment(let id):
        june.establishments.first { $0.id == id }
          .flatMap { ApplicationCase(application, of: $0, asOf: day) }
      }
    return try RuleBook().verdict(for: try #require(facts))
  }
}
