import HoaNhap
import Testing

@Suite("III.1.3, III.3.2, III.5.2 — recovery is shared between group, organisations, bank and police")
struct RecoveryTests {
  private let steps = RecoveryPlan.standard

  private func task(
    _ stage: RecoveryStageID, _ agency: AgencyID, _ clause: Clause, due: String? = nil
  ) throws -> RecoveryTask {
    RecoveryTask(stage, agency: agency, clause: clause, dueOn: try due.map(day))
  }

  @Test(
    "who may be charged comes from the plan: each agency in a clause that names it, and no other clause than those of recovery",
    arguments: [
      (AgencyID.savingsAndCreditGroups, "III.5.2", true), (.socioPoliticalOrganisations, "III.5.2", true),
      (.vbspTransactionOffice, "III.3.2", true), (.vbspTransactionOffice, "III.1.3", true),
      (.communePolice, "III.1.3", true), (.communePolice, "III.5.2", false),
      (.communePolice, "III.3.2", false),
      (.savingsAndCreditGroups, "III.1.3", false), (.economicOffice, "III.2.1", false),
      (.fatherlandFront, "III.5.1", false), (.communePolice, "IX.9", false),
    ] as [(AgencyID, Clause, Bool)])
  func charged(agency: AgencyID, clause: Clause, isNamed: Bool) throws {
    let loan = try followedLoan()
    let task = try task(.visit, agency, clause)
    let step = try move("2026-12-10")
    #expect(
      faultCode {
        var file = LoanFile(of: loan)
        try file.charge(task, of: loan, step)
      } == (isNamed ? nil : .notNamed))
  }

  @Test("who gives a task has a part in recovery too; who finishes it is the one charged")
  func givers() throws {
    let loan = try followedLoan()
    var file = LoanFile(of: loan)
    let task = try task(.reminder, .savingsAndCreditGroups, "III.5.2", due: "2026-12-17")
    let stranger = try move("2026-12-10", by: .economicOffice)
    #expect(faultCode { try file.charge(task, of: loan, stranger) } == .notNamed)
    try file.charge(task, of: loan, try move("2026-12-10"))
    let other = try move("2026-12-12")
    #expect(faultCode { try file.finish(task: 1, RecoveryResult(.paid), of: loan, other) } == .notNamed)
    try file.finish(
      task: 1, RecoveryResult(.agreed, amount: Dong(5), agreedOn: try day("2026-12-20")), of: loan,
      try move("2026-12-12", by: .savingsAndCreditGroups))
    #expect(file.state.openTasks.isEmpty)
    #expect(try file.state.tasks.first?.doneOn == day("2026-12-12"))
  }

  @Test(
    "a task is due on its day or later, its result comes on its day or later, an agreed day is still to come")
  func days() throws {
    let loan = try followedLoan()
    var file = LoanFile(of: loan)
    let step = try move("2026-12-10")
    let past = try task(.visit, .socioPoliticalOrganisations, "III.5.2", due: "2026-12-09")
    #expect(faultCode { try file.charge(past, of: loan, step) } == .pastDay)
    try file.charge(
      try task(.visit, .socioPoliticalOrganisations, "III.5.2", due: "2026-12-10"), of: loan, step)
    func code(_ result: RecoveryResult, _ date: String, _ number: Int = 1) throws -> AftercareFault.Code? {
      let step = try move(date, by: .socioPoliticalOrganisations, recorded: "2026-12-12")
      let file = file
      return faultCode {
        var file = file
        try file.finish(task: number, result, of: loan, step)
      }
    }
    #expect(try code(RecoveryResult(.notMet), "2026-12-09") == .beforeEntry)
    #expect(try code(RecoveryResult(.notMet), "2026-12-10") == nil)
    #expect(try code(RecoveryResult(.agreed, agreedOn: day("2026-12-10")), "2026-12-11") == .pastDay)
    #expect(try code(RecoveryResult(.agreed, agreedOn: day("2026-12-11")), "2026-12-11") == nil)
    #expect(try code(RecoveryResult(.paid, amount: Dong(-1)), "2026-12-11") == .amount)
    #expect(try code(RecoveryResult(.paid), "2026-12-11", 2) == .unknownTask)
    let status = try #require(file.state.openTasks.first)
    #expect(try !status.isLate(on: day("2026-12-10")) && status.isLate(on: day("2026-12-11")))
  }

  @Test("an open step is not given again to the same agency; its result is recorded once")
  func twice() throws {
    let loan = try followedLoan()
    var file = LoanFile(of: loan)
    let visit = try task(.visit, .socioPoliticalOrganisations, "III.5.2")
    let step = try move("2026-12-10", by: .socioPoliticalOrganisations)
    try file.charge(visit, of: loan, step)
    #expect(faultCode { try file.charge(visit, of: loan, step) } == .secondTask)
    try file.finish(task: 1, RecoveryResult(.notMet), of: loan, step)
    #expect(faultCode { try file.finish(task: 1, RecoveryResult(.paid), of: loan, step) } == .settledTask)
    try file.charge(visit, of: loan, step)
    // The result that is reversed would leave two open ones of the step.
    #expect(faultCode { try file.reverse(entry: 2, reason: "nhầm", of: loan, step) } == .inUse)
  }

  @Test("nobody is charged for a settled loan; a task of before can still be finished")
  func settled() throws {
    let loan = try followedLoan()
    var file = LoanFile(of: loan)
    let step = try move("2026-12-10", by: .socioPoliticalOrganisations)
    try file.charge(try task(.visit, .socioPoliticalOrganisations, "III.5.2"), of: loan, step)
    let closed = try followedLoan(settledOn: "2026-12-20")
    let later = try move("2026-12-20", by: .socioPoliticalOrganisations)
    let again = try task(.reminder, .savingsAndCreditGroups, "III.5.2")
    #expect(faultCode { try file.charge(again, of: closed, later) } == .settledLoan)
    #expect(faultCode { try file.report(ReportedSign(.loss), of: closed, later) } == .settledLoan)
    try file.finish(task: 1, RecoveryResult(.paid), of: closed, later)
  }

  @Test(
    "the next step by days behind, on either side of each border (assumed)",
    arguments: [
      (0, nil), (1, "reminder"), (14, "reminder"), (15, "reminder"), (200, "reminder"),
    ] as [(Int, RecoveryStageID?)])
  func first(behind: Int, stage: RecoveryStageID?) throws {
    let since = try day("2026-12-01")
    #expect(
      steps.next(on: try since.adding(days: behind), behindSince: since, file: nil)?.id == stage)
    #expect(AftercareSettings.standing == .assumed)
  }

  @Test(
    "steps are taken in their order, each from its day on, none while one is open or a day for paying is agreed"
  )
  func order() throws {
    let loan = try followedLoan()
    var file = LoanFile(of: loan)
    let since = try day("2026-12-01")
    func next(_ date: String) throws -> RecoveryStageID? {
      steps.next(on: try day(date), behindSince: since, file: file.state(on: try day(date)))?.id
    }
    func take(_ date: String, _ result: RecoveryResult) throws {
      let stage = try #require(steps.next(on: day(date), behindSince: since, file: file.state))
      try file.charge(stage.task(on: day(date)), of: loan, move(date))
      #expect(try next(date) == nil)
      try file.finish(
        task: file.entries.count, result, of: loan, move(date, by: stage.agency))
    }
    try take("2026-12-02", RecoveryResult(.notMet))
    #expect(try next("2026-12-15") == nil && next("2026-12-16") == .visit)
    try take("2026-12-16", RecoveryResult(.agreed, agreedOn: day("2027-01-10")))
    #expect(try next("2027-01-10") == nil && next("2027-01-11") == .meeting)
    try take("2027-01-11", RecoveryResult(.cannotPay))
    #expect(try next("2027-01-29") == nil && next("2027-01-30") == .police)
    try take("2027-01-30", RecoveryResult(.paid))
    #expect(try next("2028-01-01") == nil)
    // While a step from before is open, none is called for.
    var open = file
    try open.charge(
      RecoveryTask("own", agency: .communePolice, clause: "III.1.3"), of: loan, move("2027-05-01"))
    #expect(
      steps.next(on: try day("2027-06-02"), behindSince: try day("2027-06-01"), file: open.state) == nil)
    // Behind anew, the steps begin anew.
    #expect(
      steps.next(on: try day("2027-06-02"), behindSince: try day("2027-06-01"), file: file.state)?.id
        == .reminder)
  }

  @Test("the report says the step that is called for: by the group, or by whom there is without one")
  func report() throws {
    func next(_ loan: Loan, group: Bool) throws -> RecoveryStageID? {
      try followUp([loan], asOf: "2026-08-15", groups: group ? [loan.borrower: "TK-1"] : [:]).rows.first?
        .nextStep?.id
    }
    let loan = try followedLoan()
    #expect(try next(loan, group: true) == .reminder && next(loan, group: false) == .visit)
    #expect(try next(followedLoan(borrower: .establishment("E-1")), group: false) == .meeting)
    #expect(try next(followedLoan(from: "2026-08-01"), group: true) == nil)
  }

  @Test("a task becomes an obligation of its agency under its clause, with its last day, and a book takes it")
  func obligations() throws {
    let loan = try followedLoan()
    var file = LoanFile(of: loan)
    try file.charge(
      try task(.visit, .socioPoliticalOrganisations, "III.5.2", due: "2026-12-20"), of: loan,
      try move("2026-12-10"))
    try file.charge(try task("own", .communePolice, "III.1.3"), of: loan, try move("2026-12-10"))
    let calendar = try HolidayRules.labourCode.calendar(years: 2026...2027)
    let duties = try file.recoveryDuties(under: .chauSon, calendar: calendar)
    let visit = try #require(duties.first?.obligation)
    #expect(visit.clause == "III.5.2" && visit.agency == .socioPoliticalOrganisations)
    // 20 December 2026 is a Sunday.
    #expect(try visit.lastDay == day("2026-12-20") && visit.planningDay == day("2026-12-18"))
    #expect(visit.event == "V-1/recovery/1" && visit.wording == RecoveryPlan.standard.stages[1].wording)
    #expect(duties.last?.obligation.lastDay == nil && duties.last?.obligation.wording.vi == "own")
    var book = ObligationBook(of: .chauSon)
    try book.open(duties.map(\.obligation), stamp: RecordStamp(on: try day("2026-12-10"), by: "CB-7"))
    try file.finish(
      task: 1, RecoveryResult(.paid), of: loan, try move("2026-12-15", by: .socioPoliticalOrganisations))
    let done = try file.recoveryDuties(under: .chauSon, calendar: calendar)
    #expect(try done.map(\.doneOn) == [day("2026-12-15"), nil])
    #expect(done.map(\.obligation) == duties.map(\.obligation))
    for duty in done {
      guard let on = duty.doneOn else { continue }
      try book.complete(duty.obligation.id, on: on, stamp: RecordStamp(on: on, by: "CB-7"))
    }
    let statuses = book.statuses(asOf: try day("2026-12-31"))
    #expect(Set(statuses.map(\.state)) == [.done, .open])
  }

  @Test("a book follows a loan's file: given, done, taken back, a mistake; following again changes nothing")
  func following() throws {
    let loan = try followedLoan()
    let calendar = try HolidayRules.labourCode.calendar(years: 2026...2027)
    var file = LoanFile(of: loan)
    var book = ObligationBook(of: .chauSon)
    func follow(_ on: String) throws -> [ObligationState] {
      let (date, before) = (try day(on), file)
      try book.follow(
        file, stamp: RecordStamp(on: date, by: "CB-7"), under: .chauSon, calendar: calendar)
      let once = book
      try book.follow(
        before, stamp: RecordStamp(on: date, by: "CB-7"), under: .chauSon, calendar: calendar)
      #expect(book == once)
      return book.statuses(asOf: date).map(\.state)
    }
    #expect(try follow("2026-12-09").isEmpty)
    let visit = try task(.visit, .socioPoliticalOrganisations, "III.5.2", due: "2026-12-20")
    try file.charge(visit, of: loan, try move("2026-12-10"))
    #expect(try follow("2026-12-10") == [.open])
    try file.finish(
      task: 1, RecoveryResult(.notMet), of: loan, try move("2026-12-15", by: .socioPoliticalOrganisations))
    #expect(try follow("2026-12-15") == [.done])
    #expect(book.statuses(asOf: try day("2026-12-15")).first?.doneOn == (try day("2026-12-15")))
    try file.reverse(entry: 2, reason: "nhầm khoản", of: loan, try move("2026-12-16"))
    #expect(try follow("2026-12-16") == [.open])
    try file.reverse(entry: 1, reason: "nhầm khoản", of: loan, try move("2026-12-17"))
    #expect(try follow("2026-12-17") == [.waived])
    // One that was a mistake before a book knew of it is none of its matters.
    var other = ObligationBook(of: .chauSon)
    try other.follow(
      file, stamp: RecordStamp(on: try day("2026-12-17"), by: "CB-7"), under: .chauSon, calendar: calendar)
    #expect(other == ObligationBook(of: .chauSon))
    // Where the plan lacks the clause nothing is changed.
    let poor = try chauSon(without: ["III.5.2"])
    var file2 = LoanFile(of: loan)
    try file2.charge(visit, of: loan, try move("2026-12-18"))
    let kept = book
    #expect(throws: CaseFollowFault.self) {
      try book.follow(
        file2, stamp: RecordStamp(on: try day("2026-12-18"), by: "CB-7"), under: poor, calendar: calendar)
    }
    #expect(book == kept)
  }
}
