import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("A.5 Khoanh nợ (QĐ 50/2010/QĐ-TTg và QĐ 08/2021/QĐ-TTg)")
struct DebtFreezeTests {
  @Test(
    "from 3 to 5 years, both included",
    arguments: [
      ("2030-06-30", ["shortestFreeze"]), ("2030-07-01", []), ("2031-02-11", []), ("2032-07-01", []),
      ("2032-07-02", ["longestFreeze"]), ("2027-07-01", ["shortestFreeze"]),
    ])
  func band(to: String, reasons: [String]) throws {
    let judged = try rules.judgement(of: freeze("2027-07-20", from: "2027-07-01", to: to), on: known(loan()))
    #expect(judged.reasons == reasons && judged.outcome == Outcome(reasons.isEmpty))
    #expect(judged.finding(.shortestFreeze)?.limit == .day(day("2030-07-01")))
    #expect(judged.finding(.longestFreeze)?.limit == .day(day("2032-07-01")))
    #expect(judged.finding(.longestFreeze)?.source.clause == "A.5" && judged.standing == .enacted)
  }

  @Test("the dates of the band are told without an act; 29 February ends on the 28th")
  func room() throws {
    let made = try known(loan())
    let room = try rules.freezeRoom(of: made, from: day("2028-02-29"))
    #expect(room.days == DateRange(from: day("2031-02-28"), until: day("2033-02-28")))
    #expect(room.used == .zero)
  }

  @Test("a freeze takes the interest of its nights and nothing else")
  func event() throws {
    let after = try known(loan()).after(freeze("2027-07-20", from: "2027-07-01", to: "2030-07-01"))
    #expect(after.ledger.freezes == [LoanEvent.Freeze(from: day("2027-07-01"), to: day("2030-07-01"))])
    let before = try after.ledger.state("2027-07-01").interestPosted
    #expect(try after.ledger.state("2028-05-31").interestPosted == before)
  }

  @Test("all freezes of a loan together are no longer than the longest one; that they add up is a reading")
  func used() throws {
    let once = try known(loan()).after(freeze("2026-07-01", from: "2026-07-01", to: "2029-07-01"))
    let room = try rules.freezeRoom(of: once, from: day("2029-07-01"))
    #expect(room.used == CalendarSpan(days: 1096) && room.days == nil && room.source.standing == .assumed)
    #expect(room.left == CalendarSpan(from: day("2029-07-01"), to: day("2031-07-01")))
    let again = freeze("2029-07-01", from: "2029-07-01", to: "2032-07-01")
    #expect(try rules.judgement(of: again, on: once).reasons == ["longestFreeze"])
    // Nights that were frozen twice count once.
    let overlapping = try known(
      loan(),
      [
        freeze("2026-07-01", "2026-07-11"), freeze("2026-07-06", "2026-07-16"),
        freeze("2026-08-01", "2026-08-01"),
      ])
    #expect(try rules.freezeRoom(of: overlapping, from: day("2027-01-01")).used == CalendarSpan(days: 15))
  }

  @Test("it rests on a decision; where none is known it is open")
  func decision() throws {
    let act = freeze("2027-07-20", from: "2027-07-01", to: "2030-07-01", decision: nil)
    let judged = try rules.judgement(of: act, on: known(loan()))
    #expect(judged.outcome == .undetermined && judged.missing == [.decision])
    let short = freeze("2027-07-20", from: "2027-07-01", to: "2030-06-30", decision: nil)
    #expect(try rules.judgement(of: short, on: known(loan())).outcome == .unmet)
  }

  @Test("there must be debt")
  func nothingOwed() throws {
    let made = try known(loan(), [payment("2026-07-01", 49_000_000)])
    #expect(
      try rules.judgement(of: freeze("2027-07-20", from: "2027-07-01", to: "2030-07-01"), on: made).reasons
        == [
          "owed"
        ])
    #expect(try rules.freezeRoom(of: made, from: day("2027-07-20")).days == nil)
  }

  @Test(
    "days that cannot be are errors that name their field",
    arguments: [
      ("2026-05-31", "2029-05-31", "from"), ("2027-07-01", "2027-06-30", "to"),
    ])
  func faults(from: String, to: String, field: String) throws {
    let fault = fault {
      _ = try rules.judgement(of: freeze("2027-07-20", from: from, to: to), on: known(loan()))
    }
    #expect(fault?.field == field && fault?.code == .outOfOrder)
  }

  @Test("another band is another answer")
  func amendment() throws {
    let other = try amended([.init("aftercare.freezeYears", to: Bounds(1, 2, .years))])
    let act = freeze("2027-07-20", from: "2027-07-01", to: "2029-07-01")
    #expect(try other.judgement(of: act, on: known(loan())).outcome == .satisfied)
    #expect(try rules.judgement(of: act, on: known(loan())).outcome == .unmet)
  }
}

@Suite("A.5 Xóa nợ (QĐ 50/2010/QĐ-TTg và QĐ 08/2021/QĐ-TTg)")
struct DebtWriteOffTests {
  @Test(
    "no more principal than is owed",
    arguments: [
      (Int64(1), true), (48_000_000, true), (48_000_001, false),
    ])
  func principal(amount: Int64, isAllowed: Bool) throws {
    let judged = try rules.judgement(of: giveUp("2027-07-20", .amount(Dong(amount))), on: known(loan()))
    #expect(judged.outcome == Outcome(isAllowed))
    #expect(judged.reasons == (isAllowed ? [] : ["principalOwed"]))
    #expect(judged.finding(.principalOwed)?.limit == .money(Dong(48_000_000)))
  }

  @Test("no more interest than is owed: what has accrued too where the principal is cleared (V30)")
  func interest() throws {
    let made = try known(loan())
    let state = try made.ledger.state("2026-08-15")
    let quote = try made.ledger.settlementQuote(on: day("2026-08-15"))
    #expect(quote.accruedInterest > .zero)
    let due = state.dueUnpaidInterest.amount
    let all = quote.total.amount - 48_000_000
    for (principal, interest, isAllowed) in [
      (Int64(0), due, true), (0, due + 1, false), (48_000_000, all, true), (48_000_000, all + 1, false),
    ] {
      let act = giveUp("2026-08-15", .amount(Dong(principal)), .amount(Dong(interest)))
      let judged = try rules.judgement(of: act, on: made)
      #expect(judged.outcome == Outcome(isAllowed) && judged.reasons == (isAllowed ? [] : ["interestOwed"]))
    }
    let after = try made.after(giveUp("2026-08-15", .all, .all))
    #expect(try after.ledger.state("2026-08-15").writtenOffInterest == Dong(all))
    #expect(try after.ledger.state("2030-01-01").outstandingPrincipal == .zero)
  }

  @Test(
    "it rests on a decision; where none is known it is open, also where more than is owed is asked it is refused"
  )
  func decision() throws {
    let made = try known(loan())
    #expect(
      try rules.judgement(of: giveUp("2027-07-20", .all, .all, decision: nil), on: made).missing == [
        .decision
      ])
    let over = giveUp("2027-07-20", .amount(Dong(48_000_001)), decision: nil)
    #expect(try rules.judgement(of: over, on: made).outcome == .unmet)
  }

  @Test("there must be something to give up; a negative amount is an error")
  func nothing() throws {
    let made = try known(loan())
    #expect(try rules.judgement(of: giveUp("2027-07-20", .amount(.zero)), on: made).reasons == ["owed"])
    #expect(
      fault { _ = try rules.judgement(of: giveUp("2027-07-20", .amount(Dong(-1))), on: made) }?.field
        == "principal")
    let act = giveUp("2027-07-20", .all, .amount(Dong(-1)))
    #expect(fault { _ = try rules.judgement(of: act, on: made) }?.field == "interest")
  }
}

@Suite("A.6 Vốn địa phương ủy thác (NĐ 06/2026/NĐ-CP, Điều 25)")
struct EntrustedCapitalTests {
  private let act = extend("2027-05-20", until: "2028-06-01")

  @Test("without the entrusting party's rules the central limits answer, and not for certain")
  func noRules() throws {
    let judged = try rules.judgement(of: act, on: known(loan(months: 12), capital: .entrusted))
    #expect(judged.outcome == .satisfied && judged.standing == .assumed)
    #expect(judged.finding(.capitalRules)?.source.clause == "A.6")
    for capital in [CapitalSource.central, .mobilised] {
      let judged = try rules.judgement(of: act, on: known(loan(months: 12), capital: capital))
      #expect(judged.standing == .enacted && judged.finding(.capitalRules) == nil)
    }
  }

  @Test("its rules are an amendment for that capital, and then certain")
  func ownRules() throws {
    let own = try amended(
      [.init("aftercare.extensionOfShort", to: Quantity(6, .months))], capital: .entrusted)
    let made = try known(loan(months: 12), capital: .entrusted)
    let judged = try own.judgement(of: act, on: made)
    #expect(judged.reasons == ["latestDay"] && judged.standing == .enacted)
    #expect(judged.finding(.latestDay)?.source.citation.law == "QĐ ví dụ")
    #expect(judged.finding(.latestDay)?.limit == .day(day("2027-12-01")))
    // It says nothing of freezes: those limits stay the central ones.
    let frozen = try own.judgement(of: freeze("2027-07-20", from: "2027-07-01", to: "2030-07-01"), on: made)
    #expect(frozen.standing == .assumed)
    // A band of its own for freezes says nothing of write-offs.
    let band = try amended([.init("aftercare.freezeYears", to: Bounds(1, 3, .years))], capital: .entrusted)
    #expect(
      try band.judgement(of: freeze("2027-07-20", from: "2027-07-01", to: "2030-07-01"), on: made).standing
        == .enacted)
    #expect(try band.judgement(of: giveUp("2027-05-20", .all), on: made).standing == .assumed)
    // An amendment for every capital is not the entrusting party's.
    let all = try amended([.init("aftercare.extensionOfShort", to: Quantity(12, .months))])
    #expect(try all.judgement(of: act, on: made).standing == .assumed)
  }

  @Test("limits of one capital are no answer for a loan of another")
  func otherCapital() throws {
    let longer = [Amendment.Change("aftercare.extensionOfShort", to: Quantity(24, .months))]
    for owner in CapitalSource.allCases {
      let own = try amended(longer, capital: owner)
      for capital in CapitalSource.allCases {
        let made = try known(loan(months: 12), capital: capital)
        let far = extend("2027-05-20", until: "2029-06-01")
        guard owner != capital else {
          #expect(try own.judgement(of: far, on: made).outcome == .satisfied)
          continue
        }
        #expect(fault { _ = try own.judgement(of: far, on: made) }?.field == "capital")
        #expect(fault { _ = try own.extensionRoom(of: made, on: day("2027-05-20")) }?.field == "capital")
        #expect(fault { _ = try own.adjustmentRooms(of: made, on: day("2027-05-20")) }?.field == "capital")
        #expect(fault { _ = try own.freezeRoom(of: made, from: day("2027-05-20")) }?.field == "capital")
        // What concerns no limit of an act stands in nobody's way.
        let ceiling = try amended([.init("ceilings.person", to: Dong(1_000_000))], capital: owner)
        #expect(
          try ceiling.judgement(of: extend("2027-05-20", until: "2028-06-01"), on: made).outcome == .satisfied
        )
      }
    }
  }

  @Test("where the capital is not known, neither is whose rules hold")
  func unknown() throws {
    var made = try known(loan(months: 12))
    made.capital = .unknown
    #expect(try rules.judgement(of: act, on: made).missing == [.capital])
    #expect(try rules.judgement(of: extend("2027-05-20", until: "2028-06-02"), on: made).outcome == .unmet)
  }
}
