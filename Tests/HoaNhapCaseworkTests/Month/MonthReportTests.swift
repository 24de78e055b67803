import HoaNhap
import Testing

@Suite("A month's report, counted by hand on a small folder")
struct MonthReportTests {
  @Test("the small folder is read without a fault but for one household that is not there")
  func folder() throws {
    let data = Folder.month.data
    #expect(data.faults.map(\.severity) == [.warning])
    #expect(data.faults.map(\.line) == [8])
  }

  @Test(
    "the list: P-1, P-4, P-7 stay, P-2 waits, P-3 leaves, P-5 lacks the decision's day, P-6 was never on it")
  func list() throws {
    let list = try Folder.month.report().list
    #expect(list.month.description == "2026-06")
    #expect(
      list.entries.map(\.state) == [
        .confirmed, .awaitingConfirmation, .leaves, .confirmed, .undetermined, .notListed, .confirmed,
      ])
    #expect(list.entries.map(\.endsSoon) == [false, false, false, true, false, false, false])
  }

  @Test("the verdicts, one for each application, in order")
  func verdicts() throws {
    let report = try Folder.month.report()
    #expect(report.decisions.map(\.application.id.text) == (1...9).map { "A-\($0)" })
    #expect(
      report.decisions.map(\.verdict.outcome) == [
        .eligible, .ineligible, .ineligible, .eligible, .undetermined, .eligible, .ineligible, .eligible,
        .undetermined,
      ])
    func open(_ index: Int) -> [String] {
      report.decisions[index].verdict.findings.filter { $0.outcome != .satisfied }.map(\.clause.text)
    }
    #expect(open(1) == ["C.2"])
    #expect(open(2) == ["C.3"])
    #expect(open(4) == ["C.4"])
    #expect(open(6) == ["B.5"])
    #expect(open(8) == ["C.6", "L.6"])
    #expect(report.failures.isEmpty)
    // The verdicts are the rules' own.
    for (decision, document) in zip(report.decisions, report.applications) {
      #expect(try RuleBook().verdict(for: document) == decision.verdict)
    }
  }

  @Test(
    "who can mend what is open, and by when: the list for P-2, the police for P-7, nobody for what only ended"
  )
  func mendings() throws {
    let report = try Folder.month.report()
    func mendings(_ index: Int) -> [Mending] { report.decisions[index].mendings }
    #expect(mendings(0).isEmpty && mendings(2).isEmpty)
    let list = try #require(mendings(1).first)
    #expect(list.clause == "C.2" && list.duty?.clause == "III.1.4" && list.duty?.tie == .confirmed)
    #expect(list.duty?.due?.lastDay == (try day("2026-06-04")))
    #expect(mendings(4).first?.agencies.map(\.id) == [.communePolice])
    #expect(mendings(6).first?.others == [.establishment])
    #expect(mendings(8).map(\.clause) == ["C.6", "L.6"])
    for decision in report.decisions {
      #expect(report.plan.answers(to: decision.verdict) == decision.mendings)
    }
  }

  @Test("lent through the household, directly, or not known — L.7, L.9")
  func methods() throws {
    let methods = try Folder.month.report().decisions.map(\.method)
    #expect(
      methods == [
        .household, .direct, .direct, .direct, .undetermined, .direct, .direct, .household, .household,
      ])
  }

  @Test("a schedule for each eligible application, by the programme's terms, from the as-of day")
  func schedules() throws {
    let report = try Folder.month.report()
    #expect(
      report.decisions.map { $0.schedule != nil } == report.decisions.map { $0.verdict.outcome == .eligible })
    let first = try #require(report.decisions[0].schedule)
    // 100 million over 60 months: 24, 48 and 60 months, rounded down to 100,000 (I.5, I.6).
    #expect(
      first.rows.filter { $0.principal > .zero }.map(\.principal.amount) == [
        33_300_000, 33_300_000, 33_400_000,
      ])
    #expect(
      first.rows.filter { $0.principal > .zero }.map(\.nominalDate.text) == [
        "2028-06-03", "2030-06-03", "2031-06-03",
      ])
    #expect(first.rows[0].interest == Dong(512_877))  // 100,000,000 × 30 × 6.24 % / 365 = 512,876.71
    // 3 July 2026 is a Friday; 3 October 2026 is a Saturday: payable on Monday, interest by the contract's date (I.9).
    #expect(try first.rows[3].nominalDate == day("2026-10-03"))
    #expect(try first.rows[3].date == day("2026-10-05"))
    // Training of 6 months: nothing is due in the course, then at most twice as long (T.3, T.4).
    let training = try #require(report.decisions[7].schedule)
    #expect(try training.rows.first?.nominalDate == day("2027-01-03"))
    #expect(try training.terms.nominalMaturity == day("2027-12-03"))
    // 24,000,000 × 183 × 6.24 % / 365 = 750,851.51.
    #expect(training.totals.deferredInterest == Dong(750_852))
  }

  @Test("the loans: two behind, one settled, one as scheduled, one to come")
  func loans() throws {
    let report = try Folder.month.report()
    #expect(report.loans.map(\.status) == [.behind, .behind, .settled, .current, .upcoming])
    #expect(report.loans.map(\.outstanding.amount) == [12_000_000, 12_000_000, 0, 40_000_000, 0])
    // V-1: the interest of July 2025 was paid, that of August was not.
    #expect(try report.loans[0].behindSince == day("2025-08-10"))
    #expect(report.loans[1].principalBehind == Dong(3_000_000))
    let total = report.portfolio.total
    #expect(total.running.loans == 3 && total.running.outstanding == Dong(64_000_000))
    #expect(total.running.principalBehind == Dong(3_000_000))
    #expect(LoanState.Status.allCases.map(total.count) == [1, 1, 2, 1])
    #expect(report.portfolio.programmes.map(\.programme.text) == ["qd-08-2026", "qd-29-2014"])
    #expect(report.portfolio.programmes.map(\.running.loans) == [1, 2])
    #expect(report.portfolio.groups[.decision08]?.behind.loans == 0)
  }

  @Test("what falls due in the coming month, loan by loan, settled loans and those to come left out")
  func dues() throws {
    let report = try Folder.month.report()
    #expect(report.dues.count == 3)
    for line in report.dues {
      for due in line.dues { #expect(try day("2026-06-03") < due.date && due.date <= day("2026-07-03")) }
    }
    #expect(
      report.dues.map(\.position.daysBehind)
        == report.loans.filter { $0.position.isRunning }.map(\.position.daysBehind))
  }

  @Test("checks that no record shows as made are called for as unknown, never taken for made — A.7")
  func checks() throws {
    var folder = Folder.month
    folder[.households] = "id,other_adults,group\nH-1,2,T-1\nH-2,0,-\n"
    let checks = try folder.report().checks
    #expect(checks.allSatisfy { $0.check.status == .unknown })
    func subjects(_ kind: LoanCheckKind) -> [CheckToMake.Subject] {
      checks.filter { $0.check.kind == kind }.map(\.subject)
    }
    #expect(subjects(.newLoan) == [.loan("V-1"), .loan("V-2"), .loan("V-4")])
    // V-4 was paid on in May; nothing moved on the others for three months.
    #expect(subjects(.idleLoan) == [.loan("V-1"), .loan("V-2")])
    // The household of V-1's borrower belongs to a group; that of V-4's is known to belong to none.
    #expect(subjects(.group) == [.group("T-1")])
  }

  @Test("capital needs by purpose and source, eligible and undetermined apart")
  func needs() throws {
    let needs = try Folder.month.report().needs
    #expect(
      needs.rows.map { "\($0.purpose.rawValue) \($0.source.value?.rawValue ?? "?")" } == [
        "production central", "production entrusted", "training ?",
      ])
    #expect(needs.rows.map(\.eligible.amount.amount) == [400_000_000, 40_000_000, 24_000_000])
    #expect(needs.rows.map(\.undetermined.amount.amount) == [30_000_000, 0, 0])
    #expect(needs.rows.map(\.undetermined.withoutAmount) == [0, 0, 1])
    #expect(needs.eligible.count == 4 && needs.eligible.amount == Dong(464_000_000))
    #expect(needs.undetermined.count == 2 && needs.undetermined.amount == Dong(30_000_000))
  }

  @Test("what is owed within a month, and the report due next with what the records hold for it")
  func duties() throws {
    let report = try Folder.month.report()
    #expect(
      report.obligations == (try Plan.chauSon.deadlines(from: day("2026-06-03"), to: day("2026-07-03"))))
    #expect(report.obligations.count == 8)
    let next = try #require(report.nextReport)
    #expect(next.period.report == .sixMonths)
    #expect(try next.period.due.lastDay == day("2026-06-19"))
    #expect(try next.period.window.from == day("2025-12-15"))
    #expect(try next.period.window.to == day("2026-06-14"))
    #expect(next.loansMade == 1 && next.lent == Dong(50_000_000) && next.collected == Dong(10_000_000))
    // A-5 came in before the window, three have no day.
    #expect(next.applicationsReceived == 4)
    // On the last good day it is still due, on the day after the next one is.
    #expect(try Folder.month.report("2026-06-19").nextReport?.period.report == .sixMonths)
    #expect(try Folder.month.report("2026-06-20").nextReport?.period.report == .q3)
  }

  @Test("the commune's own days off move due dates and last working days")
  func calendar() throws {
    var folder = Folder.month
    folder[.commune] = """
      {"name": "x", "plan": "chau-son", "calendar": {"off": ["2026-06-04", "2026-07-03"], "worked": ["2026-07-04"]}}
      """
    let report = try folder.report()
    #expect(try report.obligations.first?.lastWorkingDay == day("2026-06-03"))
    #expect(try report.decisions[0].schedule?.rows[0].date == day("2026-07-04"))
  }

  @Test("the transaction day moves the final due date back — I.8")
  func transactionDay() throws {
    var folder = Folder.month
    folder[.commune] = #"{"name": "x", "plan": "chau-son", "transaction_day": 25}"#
    #expect(try folder.report().decisions[0].schedule?.terms.nominalMaturity == day("2031-05-25"))
  }

  @Test("basis enacted leaves clauses out; a salt changes the receipts alone")
  func options() throws {
    let folder = try #require(Folder.month.data.folder)
    let asOf = try day("2026-06-03")
    let enacted = try MonthReport(folder: folder, asOf: asOf, basis: .enacted)
    #expect(enacted.decisions.allSatisfy { $0.verdict.findings.allSatisfy { $0.standing == .enacted } })
    let salted = try MonthReport(folder: folder, asOf: asOf, salt: "Mẫu")
    let plain = try MonthReport(folder: folder, asOf: asOf)
    #expect(salted.decisions.map(\.verdict.outcome) == plain.decisions.map(\.verdict.outcome))
    #expect(salted.receiptLines != plain.receiptLines)
  }

  @Test("a case that cannot be joined or judged stops no other")
  func failures() throws {
    var folder = try #require(Folder.month.data.folder)
    folder.applications[0].amount = .known(Dong(.max))
    folder.applications[0].programmeBalance = .known(Dong(1))
    folder.people.removeAll { $0.id == "P-2" }
    let report = try MonthReport(folder: folder, asOf: try day("2026-06-03"))
    #expect(report.failures.map(\.id) == ["A-1", "A-2"])
    #expect(report.decisions.count == 7)
  }

  @Test("a sum that does not fit, and a year without holidays, are faults, not traps")
  func limits() throws {
    var folder = try #require(Folder.month.data.folder)
    var large = try #require(folder.applications.last)
    // With the months unknown no ceiling can be told, so the amount bars nothing.
    large.trainingMonths = .unknown
    large.amount = .known(Dong(.max))
    folder.applications = [large, large]
    let asOf = try day("2026-06-03")
    let fault = #expect(throws: MonthFault.self) { try MonthReport(folder: folder, asOf: asOf) }
    #expect(fault == .calculation(CalculationError(.overflow, in: "Dong.adding")))
    folder.applications = []
    for far in [CivilDate.distantPast, .distantFuture] {
      #expect(throws: MonthFault.self) { try MonthReport(folder: folder, asOf: far) }
    }
  }
}
