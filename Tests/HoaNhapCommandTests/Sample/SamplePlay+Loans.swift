import HoaNhap
import Testing

/// What followed lending: checks, signs of trouble, a proposal, recovery, checks of the groups.
extension SamplePlay {
  mutating func planLoans() throws {
    // Two loans have no file yet, so that nothing is known of their checks.
    let without: Set<LoanID> = ["V-010", "V-011"]
    for loan in july.loans where !without.contains(loan.id) {
      let start = loan.terms.disbursements[0].date
      let isOld = loan.programme != .decision08
      if isOld, loan.settledOn != nil { continue }
      try on(isOld ? "2026-05-04" : start.text) { play, day, _ in
        play.aftercare.append(LoanFile(of: loan, keptFrom: isOld ? day : nil))
      }
      if isOld { try check(loan.id, "2026-05-12", LoanUse(.asAgreed)) }
    }
    for (loan, day) in [
      ("V-015", "2026-06-02"), ("V-016", "2026-06-02"), ("V-017", "2026-06-04"), ("V-018", "2026-06-09"),
      ("V-021", "2026-06-16"), ("V-023", "2026-06-22"), ("V-024", "2026-06-26"), ("V-031", "2026-06-30"),
    ] {
      try check(LoanID(loan), day, LoanUse(.asAgreed, kind: .newLoan))
    }
    try check(
      "V-019", "2026-06-10",
      LoanUse(
        .partly, kind: .newLoan, asAgreed: Dong(180_000_000), otherwise: Dong(20_000_000),
        with: [.fatherlandFront], nextOn: CivilDate("2026-07-10")))
    try check("V-022", "2026-06-18", LoanUse(.notSeen, kind: .newLoan, nextOn: CivilDate("2026-07-06")))

    try planTrouble()
    try planProposal()
  }

  private mutating func planTrouble() throws {
    try step("V-008", "2026-05-20", by: .savingsAndCreditGroups) { file, loan, move in
      try file.report(ReportedSign(.loss), of: loan, move)
    }
    try step("V-008", "2026-05-26", by: .vbspTransactionOffice) { file, loan, move in
      let task = RecoveryTask(
        .reminder, agency: .savingsAndCreditGroups, clause: "III.5.2", dueOn: CivilDate("2026-06-10"))
      try file.charge(task, of: loan, move)
    }
    try step("V-008", "2026-06-20", by: .savingsAndCreditGroups) { file, loan, move in
      let task = try #require(file.state.openTasks.first)
      try file.finish(
        task: task.entry.number, RecoveryResult(.paid, amount: Dong(2_000_000)), of: loan, move)
    }
    try step("V-003", "2026-05-28", by: .savingsAndCreditGroups) { file, loan, move in
      try file.report(ReportedSign(.notReached), of: loan, move)
    }
    try step("V-003", "2026-06-01", by: .vbspTransactionOffice) { file, loan, move in
      let task = RecoveryTask(
        .visit, agency: .socioPoliticalOrganisations, clause: "III.5.2", dueOn: CivilDate("2026-06-20"))
      try file.charge(task, of: loan, move)
    }
  }

  /// An extension that is proposed before the final due date, and answered after the first month.
  private mutating func planProposal() throws {
    try step("V-002", "2026-06-02", by: .socioPoliticalOrganisations) { file, loan, move in
      let until = try #require(CivilDate("2026-12-10"))
      try file.propose(
        .extension(TermExtension(date: move.day, until: until)), papers: [.request, .groupOpinion], of: loan,
        as: file.loanCase(of: loan, payments: []), ActRules(governing: loan), move)
    }
  }

  mutating func planGroups() throws {
    try on("2026-05-04") { play, day, _ in
      for group in play.groups { play.groupFiles.append(GroupFile(group: group.id, keptFrom: day)) }
    }
    for (group, day, finding) in [
      ("TK-01", "2026-05-15", GroupCheck.Finding.inOrder), ("TK-03", "2026-05-15", .inOrder),
      ("TK-04", "2026-05-19", .toMend), ("TK-02", "2026-06-17", .inOrder),
    ] {
      try on(day) { play, day, stamp in
        let place = try #require(play.groupFiles.firstIndex { $0.group == SavingsGroupID(group) })
        let move = AftercareMove(on: day, by: .socioPoliticalOrganisations, under: play.plan, stamp: stamp)
        try play.groupFiles[place].check(GroupCheck(finding), move)
      }
    }
  }

  private mutating func step(
    _ id: LoanID, _ text: String, by agency: AgencyID,
    _ act: @escaping (inout LoanFile, Loan, AftercareMove) throws -> Void
  ) throws {
    try on(text) { play, day, stamp in
      let place = try #require(play.aftercare.firstIndex { $0.loan == id })
      let loan = try #require(play.folder(on: day).loans.first { $0.id == id })
      try act(
        &play.aftercare[place], loan, AftercareMove(on: day, by: agency, under: play.plan, stamp: stamp))
    }
  }

  private mutating func check(_ id: LoanID, _ text: String, _ use: LoanUse) throws {
    try step(id, text, by: .socioPoliticalOrganisations) { file, loan, move in
      try file.check(use, of: loan, move)
    }
  }
}
