import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("A.3 Gia hạn nợ (QĐ 54/QĐ-HĐQT năm 2023)")
struct ExtensionTests {
  @Test(
    "short loans 12 months at most, longer ones half of the first term, exactly",
    arguments: [
      // A loan of 12 months is short, one of 13 is not (T.5).
      (1, "2027-07-01"), (12, "2028-06-01"),
      // Half of 13 months is six months and a half, which are 15 days.
      (13, "2028-01-16"), (24, "2029-06-01"), (25, "2029-07-16"), (60, "2033-12-01"), (61, "2034-01-16"),
      (120, "2041-06-01"),
    ])
  func limit(months: Int, latest: String) throws {
    let made = try known(loan(months: months))
    let due = made.ledger.terms.nominalMaturity
    let room = try rules.extensionRoom(of: made, on: due)
    #expect(room.latest == day(latest) && room.used == .zero)
    #expect(room.source.clause == "A.3" && room.source.citation.law == "QĐ 54/QĐ-HĐQT năm 2023")
    let over = try day(latest).adding(days: 1).text
    for (until, isAllowed) in [(latest, true), (over, false)] {
      let judged = try rules.judgement(of: extend(due.text, until: until), on: made)
      #expect(judged.outcome == Outcome(isAllowed))
      #expect(judged.reasons == (isAllowed ? [] : ["latestDay"]))
      let finding = try #require(judged.finding(.latestDay))
      #expect(finding.asked == .day(day(until)) && finding.limit == .day(day(latest)) && finding.room == room)
      // That half a month is 15 days no text says here.
      #expect(judged.standing == (months > 12 && months % 2 == 1 ? .assumed : .enacted))
    }
  }

  @Test("what was used counts: of 12 months 4 are used, 8 are left")
  func used() throws {
    let made = try known(loan(months: 12))
    let once = try made.after(extend("2027-05-20", until: "2027-10-01"))
    let room = try rules.extensionRoom(of: once, on: day("2027-09-20"))
    #expect(room.used == CalendarSpan(months: 4) && room.left == CalendarSpan(months: 8))
    #expect(room.latest == day("2028-06-01"))
    #expect(room.wording.vi == "đã dùng 4 tháng, còn 8 tháng, đến 01/06/2028")
    #expect(
      try rules.judgement(of: extend("2027-09-20", until: "2028-06-02"), on: once).reasons == ["latestDay"])
    let twice = try once.after(extend("2027-09-20", until: "2028-06-01"))
    let none = try rules.extensionRoom(of: twice, on: day("2028-05-20"))
    #expect(none.days == nil && none.left == .zero && none.used == CalendarSpan(months: 12))
    #expect(none.wording.vi == "đã dùng 12 tháng, không còn thời gian")
    #expect(
      try rules.judgement(of: extend("2028-05-20", until: "2028-06-02"), on: twice).reasons == ["latestDay"])
  }

  @Test("a reschedule that was entered without an act counts as used too")
  func reschedules() throws {
    let made = try known(loan(months: 12), [reschedule("2027-05-20", bullet("2027-12-01"))])
    #expect(try rules.extensionRoom(of: made, on: day("2027-06-01")).used == CalendarSpan(months: 6))
    // As of a day before it nothing was used.
    #expect(try rules.extensionRoom(of: made, on: day("2027-05-19")).used == .zero)
  }

  @Test(
    "an extension goes beyond the final due date and beyond the day of the act",
    arguments: [
      ("2027-05-20", "2027-06-01", false), ("2027-05-20", "2027-06-02", true),
      ("2027-08-01", "2027-08-01", false),
      ("2027-08-01", "2027-08-02", true),
    ])
  func later(on date: String, until: String, isAllowed: Bool) throws {
    let judged = try rules.judgement(of: extend(date, until: until), on: known(loan(months: 12)))
    #expect(judged.outcome == Outcome(isAllowed) && judged.reasons == (isAllowed ? [] : ["laterDay"]))
  }

  @Test("the last instalment moves; those before it keep their days and amounts")
  func others() throws {
    let after = try known(loan()).after(extend("2026-07-01", until: "2029-06-01"))
    #expect(
      try after.remaining("2026-07-02") == [
        "2026-12-01 12000000", "2027-06-01 12000000", "2027-12-01 12000000", "2029-06-01 12000000",
      ])
  }

  @Test("what is past its date is extended with it, and cured from that day (V32)")
  func pastDue() throws {
    let after = try known(loan()).after(extend("2028-06-10", until: "2029-06-01"))
    #expect(try after.remaining("2028-06-11") == ["2029-06-01 48000000"])
    let state = try after.ledger.state("2028-06-11")
    #expect(state.overduePrincipal == .zero && state.overdueInterest > .zero)
  }

  @Test("an extension, an adjustment, and an extension again: the events replay")
  func composed() throws {
    let first = try known(loan()).after(extend("2026-07-01", until: "2028-12-01"))
    let second = try first.after(adjust("2026-11-20", "2026-12-01", to: "2027-06-01"))
    let interest = try second.ledger.state("2027-06-01").dueUnpaidInterest.amount
    var paid = second
    try paid.ledger.append(payment("2027-06-01", 24_000_000 + interest))
    // The last one but one may now move up to the new final due date.
    let third = try paid.after(adjust("2027-11-20", "2027-12-01", to: "2028-12-01"))
    let fourth = try third.after(extend("2028-11-20", until: "2029-06-01"))
    #expect(try rules.extensionRoom(of: fourth, on: day("2028-11-21")).days == nil)
    let replayed = try Ledger(fourth.ledger.terms, events: fourth.ledger.events.reversed())
    for date in ["2026-12-01", "2027-06-02", "2028-12-01", "2029-06-01"] {
      #expect(try replayed.state(date) == fourth.ledger.state(date))
      #expect(try replayed.remaining(date) == fourth.remaining(date))
    }
    #expect(try fourth.remaining("2028-11-21") == ["2029-06-01 24000000"])
  }

  @Test("nothing is left to extend once all is paid")
  func nothingOwed() throws {
    let made = try known(loan(months: 12), [payment("2026-07-01", 49_000_000)])
    #expect(
      try rules.judgement(of: extend("2027-05-20", until: "2027-10-01"), on: made).reasons.contains("owed"))
    #expect(try rules.extensionRoom(of: made, on: day("2027-05-20")).days == nil)
  }

  @Test("a purpose or a term that is not known leaves it open, never a yes")
  func unknown() throws {
    let act = extend("2027-05-20", until: "2027-06-02")
    var made = try known(loan(months: 12))
    made.purpose = .unknown
    #expect(try rules.judgement(of: act, on: made).outcome == .undetermined)
    #expect(try rules.judgement(of: act, on: made).missing == [.purpose])
    made = try known(loan(months: 12))
    made.termMonths = .unknown
    #expect(try rules.judgement(of: act, on: made).missing == [.termMonths])
    let room = try rules.extensionRoom(of: made, on: day("2027-05-20"))
    #expect(room.missing == [.termMonths] && room.days == nil && room.left == nil)
    // What does not depend on it is settled.
    made.purpose = .unknown
    #expect(try rules.judgement(of: extend("2027-05-20", until: "2027-06-01"), on: made).outcome == .unmet)
  }

  @Test("a final due date that was moved to a transaction day does not tell the term (V36)")
  func transactionDay() throws {
    let terms = try loan(bullet("2027-06-01"), finalTransactionDay: 20)
    #expect(terms.nominalMaturity == day("2027-05-20") && terms.wholeMonths == nil)
    #expect(
      try rules.judgement(of: extend("2027-05-10", until: "2027-09-20"), on: known(terms)).missing == [
        .termMonths
      ])
    let after = try known(terms, termMonths: 12).after(extend("2027-05-10", until: "2027-09-20"))
    #expect(try after.remaining("2027-05-11") == ["2027-09-20 48000000"])
    // The day before the next transaction day would be the same final due date again.
    let made = try known(terms, termMonths: 12)
    #expect(try rules.extensionRoom(of: made, on: day("2027-05-10")).days?.from == day("2027-06-20"))
    for (until, reasons) in [("2027-06-19", ["laterDay"]), ("2027-06-20", [])] {
      let judged = try rules.judgement(of: extend("2027-05-10", until: until), on: made)
      #expect(judged.reasons == reasons)
      #expect(judged.finding(.laterDay)?.asked == .day(day(reasons.isEmpty ? "2027-06-20" : "2027-05-20")))
    }
  }

  @Test(
    "a term that the dates contradict is an error, not an answer",
    arguments: [
      (Int64(10), false, false), (11, false, true), (12, true, true), (13, false, true), (14, false, false),
      (0, false, false), (-1, false, false), (Int64.max, false, false),
    ])
  func contradiction(months: Int64, fitsWhole: Bool, fitsNamed: Bool) throws {
    // The dates of the first loan tell 12 months; the second ends on a day of its own near them.
    for (end, fits) in [("2027-06-01", fitsWhole), ("2027-06-10", months == 11 ? false : fitsNamed)] {
      let made = try known(loan(bullet(end)), termMonths: months)
      let fault = fault { _ = try rules.judgement(of: extend("2027-05-20", until: "2027-07-02"), on: made) }
      #expect(fault?.field == (fits ? nil : "term_months"), "\(end)")
    }
  }

  @Test("no act lies before the loan")
  func before() throws {
    let fault = fault { _ = try rules.extensionRoom(of: known(loan()), on: day("2026-05-31")) }
    #expect(fault?.field == "date" && fault?.code == .outOfOrder)
  }

  @Test("an event after the act that the act leaves impossible is named")
  func laterEvent() throws {
    let moved = reschedule("2027-04-01", bullet("2027-06-10"))
    let made = try known(loan(), [moved])
    // The adjustment is judged by what was known on its day, and the ledger takes it before the later event.
    #expect(
      try rules.judgement(of: adjust("2026-11-20", "2026-12-01", to: "2027-03-01"), on: made).allowed != nil)
    let gone = try known(loan(), [writeOff("2026-12-10", interest: 1_000_000)])
    let fault = fault { _ = try rules.judgement(of: giveUp("2026-12-05", .amount(.zero), .all), on: gone) }
    #expect(fault?.field == "events[0].interest" && fault?.code == .convention)
  }
}

@Suite("A.4 Gia hạn nợ vay học nghề (chương trình học sinh, sinh viên)")
struct TrainingExtensionTests {
  /// Nine months of study until 1 March 2027, then paid back in ten months.
  private func training(grace: Int = 0) throws -> LoanTerms {
    let end = try day("2028-01-01").adding(months: grace)
    return try loan(.custom(CustomPrincipal(restDue: end)), deferral: Deferral(until: day("2027-03-01")))
  }

  @Test(
    "half of the repayment period, not of the whole term",
    arguments: [
      (Int64(10), "2028-06-01"), (9, "2028-05-16"), (1, "2028-01-16"),
    ])
  func limit(months: Int64, latest: String) throws {
    let made = try known(training(), purpose: .training, repaymentMonths: months)
    let room = try rules.extensionRoom(of: made, on: day("2027-12-20"))
    #expect(room.latest == day(latest) && room.source.clause == "A.4")
    for (until, isAllowed) in [(latest, true), (try day(latest).adding(days: 1).text, false)] {
      let judged = try rules.judgement(of: extend("2027-12-20", until: until), on: made)
      #expect(judged.outcome == Outcome(isAllowed))
      #expect(judged.standing == (months % 2 == 0 ? .analogous : .assumed))
    }
  }

  @Test("the dates of a training loan do not tell its repayment period, for they hold no grace")
  func unknown() throws {
    let made = try known(training(), purpose: .training)
    #expect(
      try rules.judgement(of: extend("2027-12-20", until: "2028-01-02"), on: made).missing == [
        .repaymentMonths
      ])
  }

  @Test(
    "a repayment period that does not fit before the final due date is an error",
    arguments: [
      (Int64(11), true), (12, false), (0, false),
    ])
  func contradiction(months: Int64, fits: Bool) throws {
    let made = try known(training(), purpose: .training, repaymentMonths: months)
    let fault = fault { _ = try rules.extensionRoom(of: made, on: day("2027-12-20")) }
    #expect(fault?.field == (fits ? nil : "repayment_months"))
  }

  @Test("study interest that is not collected yet goes on to the new dates")
  func studyInterest() throws {
    let made = try known(training(), purpose: .training, repaymentMonths: 10)
    let before = try made.ledger.state("2027-12-20").deferredNotBilled
    let after = try made.after(extend("2027-12-20", until: "2028-06-01"))
    #expect(try after.ledger.state("2027-12-20").deferredNotBilled == before && before > .zero)
    #expect(try after.ledger.state("2028-06-01").deferredNotBilled == .zero)
  }
}
