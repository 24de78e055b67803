import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapPolicy
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("What holds of every act (A.1, A.3 to A.6)")
struct ActLawTests {
  private static let acts = [
    adjust("2027-02-20", "2027-03-01", to: "2027-06-01"),
    adjust("2027-02-20", "2027-03-01", to: "2027-06-02"),
    extend("2027-05-20", until: "2027-12-01"), extend("2027-05-20", until: "2028-06-01"),
    extend("2027-05-20", until: "2029-06-01"), extend("2027-05-20", until: "2027-06-01"),
    freeze("2027-05-20", from: "2027-05-20", to: "2030-05-20"),
    freeze("2027-05-20", from: "2027-05-20", to: "2028-05-20"),
    freeze("2027-05-20", from: "2027-05-20", to: "2030-05-20", decision: nil),
    giveUp("2027-05-20", .all), giveUp("2027-05-20", .amount(Dong(99_000_000)), decision: nil),
  ]

  @Test("one more fact never turns a settled answer into another", arguments: acts)
  func facts(act: LoanAct) throws {
    for purpose in LoanPurpose.allCases {
      for capital in CapitalSource.allCases {
        let whole = try known(
          loan(parts(["2027-03-01": 12_000_000], rest: "2027-06-01")), purpose: purpose, capital: capital,
          repaymentMonths: 8)
        let answer = try rules.judgement(of: act, on: whole).outcome
        for hidden in 0..<16 {
          var made = whole
          if hidden & 1 != 0 { made.purpose = .unknown }
          if hidden & 2 != 0 { made.capital = .unknown }
          if hidden & 4 != 0 { made.termMonths = .unknown }
          if hidden & 8 != 0 { made.repaymentMonths = .unknown }
          let less = try rules.judgement(of: act, on: made).outcome
          #expect(less == .undetermined || less == answer)
        }
      }
    }
  }

  @Test("every reason has words in both languages, and names where it comes from", arguments: acts)
  func words(act: LoanAct) throws {
    for made in [try known(loan(months: 12)), LoanCase(try Ledger(loan(months: 12)))] {
      for finding in try rules.judgement(of: act, on: made).findings {
        #expect(!finding.wording.vi.isEmpty && !finding.wording.en.isEmpty)
        #expect(finding.wording.vi != finding.code.rawValue)
        #expect(!finding.source.citation.law.isEmpty && finding.source.clause.text.hasPrefix("A."))
        #expect((finding.outcome == .undetermined) == !finding.missing.isEmpty)
      }
    }
  }

  /// Running loans of every kind, from 1 March 2026 on or before it.
  private func each(_ seed: Int, _ body: (LoanCase, CivilDate, LoanGenerator) throws -> Void) throws {
    let generator = LoanGenerator(seed: UInt64(70_000 + seed))
    var checked = 0
    for _ in 0..<150 {
      guard let terms = generator.nextRunning() else { continue }
      let events = generator.events(for: terms, count: generator.source.pick([0, 1, 3]), days: 200)
      guard let ledger = try? Ledger(terms, events: events) else { continue }
      let start = terms.disbursements[0].date
      let months = 12 * (terms.nominalMaturity.year - start.year) + terms.nominalMaturity.month - start.month
      let made = LoanCase(
        ledger, purpose: .known(.production), capital: .known(.central),
        termMonths: .known(Int64(max(1, months))))
      let day = start.later(generator.source.int(0...400))
      guard (try? rules.extensionRoom(of: made, on: day)) != nil else { continue }
      try body(made, day, generator)
      checked += 1
    }
    #expect(checked > 40)
  }

  @Test("the room is tight: its last day can be asked for, the day after cannot", arguments: 1...3)
  func extensionIsTight(seed: Int) throws {
    var asked = 0
    try each(seed) { made, day, _ in
      let room = try rules.extensionRoom(of: made, on: day)
      guard let latest = room.latest, let first = room.days?.from else { return }
      for until in [first, latest] {
        let act = LoanAct.extension(TermExtension(date: day, until: until))
        let judged = try? rules.judgement(of: act, on: made)
        // A calendar can leave the first day no place (V21), and an act can leave a later event impossible.
        if judged == nil, until == first, made.ledger.terms.dueCalendar != nil { continue }
        if judged == nil, let last = made.ledger.entries.last, last.date > day { continue }
        asked += 1
        let allowed = try #require(judged?.allowed)
        var ledger = made.ledger
        let before = try ledger.state(on: day)
        try ledger.append(contentsOf: allowed.events)
        let after = try ledger.state(on: day)
        // An act moves dates; it neither takes nor gives money.
        #expect(after.outstandingPrincipal <= before.outstandingPrincipal)
        #expect(
          try Dong.sum(ledger.remainingInstalments(on: day).map(\.unpaid))
            == Dong.sum(made.ledger.remainingInstalments(on: day).map(\.unpaid)))
      }
      let over = LoanAct.extension(TermExtension(date: day, until: latest.later(1)))
      #expect(try rules.judgement(of: over, on: made).outcome == .unmet)
    }
    #expect(asked > 20)
  }

  @Test("an adjusted instalment is on its new day, the others where they were", arguments: 1...3)
  func adjustmentsKeepOthers(seed: Int) throws {
    // The generated loans are older than the rule; a loan of any day is reached here.
    let early = try generous()
    var asked = 0
    try each(seed) { made, day, generator in
      let rooms = try early.adjustmentRooms(of: made, on: day).filter { $0.days != nil }
      guard let room = rooms.isEmpty ? nil : generator.source.pick(rooms), let instalment = room.instalment,
        let days = room.days, let latest = days.until
      else { return }
      let act = LoanAct.adjustment(InstalmentAdjustment(date: day, moves: [.init(instalment, to: latest)]))
      // What is past its date is in the way, and a calendar can leave a date no place; both are other tests' matter.
      guard let allowed = try? early.judgement(of: act, on: made).allowed else { return }
      // Payments of the day itself count after the act, so nothing of the day is compared but dates that nobody paid.
      let before = try made.ledger.remainingInstalments(on: day)
      var ledger = made.ledger
      try ledger.append(contentsOf: allowed.events)
      let after = try ledger.remainingInstalments(on: day)
      guard made.ledger.entries(until: day).last?.date != day else { return }
      asked += 1
      let kept = before.filter { $0.due < instalment || $0.due > latest }
      let others = after.filter { $0.due < instalment || $0.due > latest }
      if made.ledger.terms.finalTransactionDay == nil {
        #expect(others.map(\.unpaid) == kept.map(\.unpaid) && others.map(\.due) == kept.map(\.due))
      }
      #expect(try Dong.sum(after.map(\.unpaid)) == Dong.sum(before.map(\.unpaid)))
      #expect(
        try early.judgement(
          of: .adjustment(InstalmentAdjustment(date: day, moves: [.init(instalment, to: latest.later(1))])),
          on: made
        ).outcome == .unmet)
    }
    #expect(asked > 10)
  }

  /// Rules whose adjustment reaches loans of any day.
  private func generous() throws -> ActRules {
    var edition = Edition.decision08
    let now = edition.aftercare.adjustment.latest
    edition.aftercare.adjustment = Parameter(
      "aftercare.adjustment", "A.1", edition.aftercare.adjustment.name, now.value, now.citation, now.standing,
      since: .distantPast)
    return ActRules(edition)
  }
}

@Suite("Acts as JSON")
struct ActJSONTests {
  private static let acts: [(LoanAct, String)] = [
    (
      adjust("2026-11-20", "2026-12-01", to: "2027-03-01", amount: 5),
      #"{"act":"adjustment","date":"2026-11-20","moves":[{"amount":5,"instalment":"2026-12-01","to":"2027-03-01"}]}"#
    ),
    (
      adjust("2026-11-20", "2026-12-01", to: "2027-03-01"),
      #"{"act":"adjustment","date":"2026-11-20","moves":[{"amount":"all","instalment":"2026-12-01","to":"2027-03-01"}]}"#
    ),
    (
      extend("2027-05-20", until: "2027-12-01"),
      #"{"act":"extension","date":"2027-05-20","until":"2027-12-01"}"#
    ),
    (
      freeze("2027-05-20", from: "2027-06-01", to: "2030-06-01"),
      #"{"act":"freeze","date":"2027-05-20","decision":"01/QĐ","from":"2027-06-01","to":"2030-06-01"}"#
    ),
    (
      giveUp("2027-05-20", .all, .amount(Dong(7))),
      #"{"act":"write_off","date":"2027-05-20","decision":"01/QĐ","interest":7,"principal":"all"}"#
    ),
  ]

  @Test("written and read to the byte", arguments: acts.indices)
  func roundTrip(index: Int) throws {
    let (act, text) = Self.acts[index]
    #expect(act.json.canonicalText == text)
    #expect(try LoanAct(json: JSONReader.parse(text)) == act)
  }

  @Test(
    "a field that the form does not have is refused, as is one that is missing",
    arguments: [
      (
        #"{"act": "extension", "date": "2027-05-20", "until": "2027-12-01", "untill": 1}"#, "untill",
        "unknownField"
      ),
      (#"{"act": "extension", "date": "2027-05-20"}"#, "until", "missingField"),
      (#"{"act": "prolongation", "date": "2027-05-20"}"#, "act", "unknownWord"),
      (#"{"date": "2027-05-20"}"#, "act", "missingField"),
      (
        #"{"act": "freeze", "date": "2027-02-30", "from": "2027-05-20", "to": "2027-05-20"}"#, "date",
        "notADate"
      ),
      (#"{"act": "freeze", "date": "2027-05-20", "from": "2027-05-20"}"#, "to", "missingField"),
      (#"{"act": "write_off", "date": "2027-05-20"}"#, "principal", "missingField"),
      (#"{"act": "write_off", "date": "2027-05-20", "principal": "some"}"#, "principal", "unknownWord"),
      (#"{"act": "adjustment", "date": "2027-05-20"}"#, "moves", "missingField"),
      (
        #"{"act": "adjustment", "date": "2027-05-20", "moves": [{"to": "2027-06-01"}]}"#,
        "moves[0].instalment", "missingField"
      ),
      (
        #"{"act": "adjustment", "date": "2027-05-20", "moves": [{"instalment": "2027-06-01", "to": "2027-07-01", "why": ""}]}"#,
        "moves[0].why", "unknownField"
      ),
    ])
  func refused(text: String, field: String, code: String) throws {
    let fault = fault { _ = try LoanAct(json: JSONReader.parse(text)) }
    #expect(fault?.field == field && fault?.code.rawValue == code)
  }
}
