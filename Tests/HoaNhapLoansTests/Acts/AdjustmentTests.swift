import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("A.1 Điều chỉnh kỳ hạn (Công văn 597/NHCS-TDNN)")
struct AdjustmentTests {
  @Test(
    "an instalment moves at most to the day of the next one",
    arguments: [
      ("2026-12-02", true), ("2027-05-31", true), ("2027-06-01", true), ("2027-06-02", false),
      ("2028-06-01", false),
    ])
  func latest(to: String, isAllowed: Bool) throws {
    let judged = try rules.judgement(of: adjust("2026-11-20", "2026-12-01", to: to), on: known(loan()))
    #expect(judged.outcome == Outcome(isAllowed))
    #expect(judged.reasons == (isAllowed ? [] : ["latestDay"]))
    let finding = try #require(judged.finding(.latestDay))
    #expect(finding.asked == .day(day(to)) && finding.limit == .day(day("2027-06-01")))
    #expect(finding.room?.days == DateRange(from: day("2026-12-02"), until: day("2027-06-01")))
    #expect(finding.source.clause == "A.1" && finding.source.citation.law == "Công văn 597/NHCS-TDNN")
    #expect(judged.standing == .enacted)
  }

  @Test(
    "the new day comes after the old one, and after the day of the act",
    arguments: [
      ("2026-11-20", "2026-12-01", false), ("2026-11-20", "2026-12-02", true),
      ("2026-12-10", "2026-12-10", false),
      ("2026-12-10", "2026-12-11", true),
    ])
  func later(on date: String, to: String, isAllowed: Bool) throws {
    let judged = try rules.judgement(of: adjust(date, "2026-12-01", to: to), on: known(loan()))
    #expect(judged.outcome == Outcome(isAllowed))
    #expect(judged.reasons == (isAllowed ? [] : ["laterDay"]))
  }

  @Test("all of it moves, the others keep their days and amounts, the final due date is unchanged")
  func others() throws {
    let after = try known(loan()).after(adjust("2026-11-20", "2026-12-01", to: "2027-03-01"))
    #expect(
      try after.remaining("2026-12-05") == [
        "2027-03-01 12000000", "2027-06-01 12000000", "2027-12-01 12000000", "2028-06-01 12000000",
      ])
    #expect(try after.ledger.state("2026-12-05").overduePrincipal == .zero)
    #expect(try after.ledger.state("2027-03-02").overduePrincipal == Dong(12_000_000))
  }

  @Test("moved to the next day, it is paid with that instalment")
  func joined() throws {
    let after = try known(loan()).after(adjust("2026-11-20", "2026-12-01", to: "2027-06-01"))
    #expect(
      try after.remaining("2026-12-05") == [
        "2027-06-01 24000000", "2027-12-01 12000000", "2028-06-01 12000000",
      ])
  }

  @Test(
    "a part of it can move, up to all that is unpaid",
    arguments: [
      (Int64(1), true), (11_999_999, true), (12_000_000, true), (12_000_001, false),
    ])
  func part(amount: Int64, isAllowed: Bool) throws {
    let act = adjust("2026-11-20", "2026-12-01", to: "2027-03-01", amount: amount)
    let judged = try rules.judgement(of: act, on: known(loan()))
    #expect(judged.outcome == Outcome(isAllowed))
    let finding = try #require(judged.finding(.movedAmount))
    #expect(finding.asked == .money(Dong(amount)) && finding.limit == .money(Dong(12_000_000)))
    guard isAllowed else { return }
    let rest = 12_000_000 - amount
    let parts = try known(loan()).after(act).remaining("2026-11-21")
    #expect(
      parts.prefix(rest > 0 ? 2 : 1)
        == (rest > 0 ? ["2026-12-01 \(rest)", "2027-03-01 \(amount)"] : ["2027-03-01 \(amount)"]))
    #expect(parts.last == "2028-06-01 12000000")
  }

  @Test("what was paid of it before does not move")
  func paidBefore() throws {
    let events = [payment("2026-12-01", 5_000_000)]
    let case1 = try known(loan(), events)
    let unpaid = try #require(case1.ledger.remainingInstalments(on: day("2026-12-05")).first).unpaid.amount
    let over = adjust("2026-12-05", "2026-12-01", to: "2027-03-01", amount: unpaid + 1)
    #expect(try rules.judgement(of: over, on: case1).reasons.contains("movedAmount"))
    let after = try case1.after(adjust("2026-12-05", "2026-12-01", to: "2027-03-01"))
    #expect(try after.remaining("2026-12-06").first == "2027-03-01 \(unpaid)")
  }

  @Test("the last instalment cannot move: the final due date is unchanged")
  func last() throws {
    let judged = try rules.judgement(
      of: adjust("2028-05-20", "2028-06-01", to: "2028-07-01"), on: known(loan(), paidBut1))
    #expect(judged.reasons == ["latestDay"])
    #expect(judged.finding(.latestDay)?.limit == nil && judged.finding(.latestDay)?.room?.days == nil)
    #expect(try rules.adjustmentRooms(of: known(loan(), paidBut1), on: day("2028-05-20")).isEmpty)
  }

  /// The first three instalments and what interest there was, paid.
  private let paidBut1 = payments(["2028-05-01": 36_000_000 + 4_000_000])

  @Test(
    "it reaches loans of 1 March 2026 and later",
    arguments: [
      ("2026-02-28", "2026-08-28", false), ("2026-03-01", "2026-09-01", true),
    ])
  func since(start: String, due: String, isAllowed: Bool) throws {
    let made = try known(loan(from: start))
    let next = try day(due).adding(months: 6).text
    let judged = try rules.judgement(of: adjust("2026-08-20", due, to: next), on: made)
    #expect(judged.outcome == Outcome(isAllowed))
    #expect(judged.finding(.reached)?.limit == .day(day("2026-03-01")))
    #expect(judged.reasons == (isAllowed ? [] : ["reached"]))
    #expect(try rules.adjustmentRooms(of: made, on: day("2026-08-20")).isEmpty == !isAllowed)
  }

  @Test("it can move again, each time no further than the next one")
  func again() throws {
    let once = try known(loan()).after(adjust("2026-11-20", "2026-12-01", to: "2027-03-01"))
    #expect(
      try rules.judgement(of: adjust("2027-02-20", "2027-03-01", to: "2027-06-02"), on: once).reasons == [
        "latestDay"
      ]
    )
    let twice = try once.after(adjust("2027-02-20", "2027-03-01", to: "2027-06-01"))
    let third = try twice.after(adjust("2027-05-20", "2027-06-01", to: "2027-12-01"))
    #expect(try third.remaining("2027-06-02") == ["2027-12-01 36000000", "2028-06-01 12000000"])
  }

  @Test("no instalment is payable on the day that is named")
  func unknownInstalment() throws {
    let judged = try rules.judgement(
      of: adjust("2026-11-20", "2026-12-02", to: "2027-03-01"), on: known(loan()))
    #expect(judged.reasons == ["unpaidInstalment"])
    #expect(judged.findings.first { $0.outcome == .unmet }?.instalment == day("2026-12-02"))
  }

  @Test("every reason is given, not the first alone")
  func everyReason() throws {
    let act = adjust("2026-02-20", "2026-08-28", to: "2027-03-01", amount: 99_000_000)
    let judged = try rules.judgement(
      of: act, on: known(loan(from: "2026-02-15", parts(["2026-08-28": 1_000_000], rest: "2027-02-28"))))
    #expect(judged.reasons == ["reached", "movedAmount", "latestDay"])
  }

  @Test("an instalment that stays overdue is in the way: it is neither adjusted nor extended (A.2, V32)")
  func otherOverdue() throws {
    let made = try known(loan())
    let judged = try rules.judgement(of: adjust("2027-01-10", "2027-06-01", to: "2027-12-01"), on: made)
    #expect(judged.reasons == ["othersPaid"])
    let finding = try #require(judged.finding(.othersPaid))
    #expect(finding.source.clause == "A.2" && finding.instalment == day("2026-12-01"))
    #expect(finding.asked == .money(Dong(12_000_000)))
    // A part of it that does not move is in the way as well.
    let partly = adjust("2027-01-10", "2026-12-01", to: "2027-06-01", amount: 11_999_999)
    #expect(try rules.judgement(of: partly, on: made).finding(.othersPaid)?.asked == .money(Dong(1)))
    // With it, or after it was paid, the later one can move.
    let both = LoanAct.adjustment(
      InstalmentAdjustment(
        date: day("2027-01-10"),
        moves: [
          .init(day("2026-12-01"), to: day("2027-06-01")), .init(day("2027-06-01"), to: day("2027-12-01")),
        ]))
    let after = try made.after(both)
    #expect(
      try after.remaining("2027-01-11") == [
        "2027-06-01 12000000", "2027-12-01 24000000", "2028-06-01 12000000",
      ])
    #expect(try after.ledger.state("2027-01-11").overduePrincipal == .zero)
    #expect(try after.ledger.state("2027-01-11").overdueInterest > .zero)
  }

  @Test("how far each instalment can move is told without an act; the last cannot")
  func rooms() throws {
    let rooms = try rules.adjustmentRooms(of: known(loan()), on: day("2026-12-10"))
    #expect(rooms.map { $0.instalment?.text } == ["2026-12-01", "2027-06-01", "2027-12-01"])
    #expect(rooms.map { $0.latest?.text } == ["2027-06-01", "2027-12-01", "2028-06-01"])
    #expect(rooms[0].days?.from == day("2026-12-11") && rooms[1].days?.from == day("2027-06-02"))
    #expect(rooms[0].left == CalendarSpan(months: 6))
    // Once the next one's day has passed, no day is left.
    let late = try rules.adjustmentRooms(of: known(loan()), on: day("2027-06-01"))
    #expect(late[0].days == nil && late[1].latest == day("2027-12-01"))
  }

  @Test("days that a calendar moved are named as they are payable, and stay as they were agreed (V21, V22)")
  func calendar() throws {
    // 1 May and 1 August 2027 are a Saturday and a Sunday.
    let calendar = DueCalendar(WorkCalendar(), roll: .following, accrual: .unadjusted)
    let plan = PrincipalPlan.equal(EqualPrincipal(everyMonths: 3, count: 4, firstDue: day("2027-02-01")))
    let made = try known(loan(from: "2026-11-01", plan, calendar: calendar))
    let dates = ["2027-02-01 12000000", "2027-05-03 12000000", "2027-08-02 12000000", "2027-11-01 12000000"]
    #expect(try made.remaining("2027-01-10") == dates)
    let act = adjust("2027-01-10", "2027-05-03", to: "2027-08-02")
    let after = try made.after(act)
    #expect(
      try after.remaining("2027-01-11") == [
        "2027-02-01 12000000", "2027-08-02 24000000", "2027-11-01 12000000",
      ])
    let event = try #require(try rules.judgement(of: act, on: made).allowed?.events.first)
    #expect(
      event
        == reschedule(
          "2027-01-10", parts(["2027-02-01": 12_000_000, "2027-08-01": 24_000_000], rest: "2027-11-01")))
    #expect(
      try rules.judgement(of: adjust("2027-01-10", "2027-05-03", to: "2027-08-03"), on: made).reasons == [
        "latestDay"
      ]
    )
  }

  @Test("a final due date on the transaction day stays on it (V36)")
  func transactionDay() throws {
    let plan = PrincipalPlan.equal(EqualPrincipal(everyMonths: 6, count: 4))
    let made = try known(loan(plan, finalTransactionDay: 20), termMonths: 24)
    #expect(try made.remaining("2026-06-02").last == "2028-05-20 12000000")
    let after = try made.after(adjust("2026-11-20", "2026-12-01", to: "2027-03-01"))
    #expect(try after.remaining("2026-11-21").last == "2028-05-20 12000000")
  }

  @Test("where an edition has another rule, this version does not answer in its place")
  func otherRule() throws {
    let other = try amended([.init("aftercare.adjustment", to: Choice("none", vi: "không", en: "none"))])
    for to in ["2027-03-01", "2028-01-01"] {
      let judged = try other.judgement(of: adjust("2026-11-20", "2026-12-01", to: to), on: known(loan()))
      #expect(judged.outcome == .undetermined && Set(judged.missing) == [.rule])
    }
    #expect(try other.adjustmentRooms(of: known(loan()), on: day("2026-11-20")).isEmpty)
  }

  @Test(
    "what cannot be asked is an error that names its field",
    arguments: [
      ([], "moves", "missingField"),
      (
        [InstalmentAdjustment.Move(day("2026-12-01"), amount: .zero, to: day("2027-01-01"))],
        "moves[0].amount", "outOfRange"
      ),
      (
        [.init(day("2026-12-01"), to: day("2027-01-01")), .init(day("2026-12-01"), to: day("2027-02-01"))],
        "moves[1].instalment", "duplicate"
      ),
    ])
  func faults(moves: [InstalmentAdjustment.Move], field: String, code: String) throws {
    let act = LoanAct.adjustment(InstalmentAdjustment(date: day("2026-11-20"), moves: moves))
    let fault = fault { _ = try rules.judgement(of: act, on: known(loan())) }
    #expect(fault?.field == field && fault?.code.rawValue == code)
  }
}
