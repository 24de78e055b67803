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

  /// Tries a law on running loans of every kind, from 1 March 2026 on or before it, and a day of each.
  private func forAllCases(
    _ name: String, covering: KeyValuePairs<String, ClosedRange<Int>>, function: String = #function,
    _ law: @escaping (LoanCase, CivilDate, Choices) throws -> Void
  ) async throws {
    try await forAll(name, cases: 240, covering: covering, function: function) { choices in
      let generator = LoanGenerator(choices)
      let terms = try choices.assume(generator.nextRunning())
      let events = generator.events(for: terms, upTo: choices.pick([0, 1, 5]), days: 200)
      choices.show(terms, events)
      let ledger = try choices.assume(try? Ledger(terms, events: events))
      let start = terms.disbursements[0].date
      let months = 12 * (terms.nominalMaturity.year - start.year) + terms.nominalMaturity.month - start.month
      let made = LoanCase(
        ledger, purpose: .known(.production), capital: .known(.central),
        termMonths: .known(Int64(max(1, months))))
      let day = choices.show("day", start.later(choices.int(0...400)))
      try choices.assume((try? rules.extensionRoom(of: made, on: day)) != nil)
      try law(made, day, choices)
    }
  }

  @Test("the room is tight: its last day can be asked for, the day after cannot")
  func extensionIsTight() async throws {
    try await forAllCases("the room is tight", covering: ["asked for": 20...100]) { made, day, choices in
      let room = try rules.extensionRoom(of: made, on: day)
      guard let latest = room.latest, let first = room.days?.from else { return }
      for until in [first, latest] {
        let act = LoanAct.extension(TermExtension(date: day, until: until))
        let judged = try? rules.judgement(of: act, on: made)
        // A calendar can leave the first day no place (V21), and an act can leave a later event impossible.
        if judged == nil, until == first, made.ledger.terms.dueCalendar != nil { continue }
        if judged == nil, let last = made.ledger.entries.last, last.date > day { continue }
        choices.mark("asked for")
        guard let allowed = judged?.allowed else { return try expect(false, "until \(until): not allowed") }
        var ledger = made.ledger
        let before = try ledger.state(on: day)
        try ledger.append(contentsOf: allowed.events)
        let after = try ledger.state(on: day)
        // An act moves dates; it neither takes nor gives money.
        try expect(after.outstandingPrincipal <= before.outstandingPrincipal, "until \(until): principal")
        try expect(
          try Dong.sum(ledger.remainingInstalments(on: day).map(\.unpaid)),
          equals: Dong.sum(made.ledger.remainingInstalments(on: day).map(\.unpaid)), "until \(until)")
      }
      let over = LoanAct.extension(TermExtension(date: day, until: latest.later(1)))
      try expect(try rules.judgement(of: over, on: made).outcome, equals: .unmet, "the day after \(latest)")
    }
  }

  @Test("an adjusted instalment is on its new day, the others where they were")
  func adjustmentsKeepOthers() async throws {
    // The generated loans are older than the rule; a loan of any day is reached here.
    let early = try generous()
    try await forAllCases("others stay where they were", covering: ["adjusted": 5...100]) {
      made, day, choices in
      let rooms = try early.adjustmentRooms(of: made, on: day).filter { $0.days != nil }
      guard let room = rooms.isEmpty ? nil : choices.pick(rooms), let instalment = room.instalment,
        let days = room.days, let latest = days.until
      else { return }
      let act = LoanAct.adjustment(InstalmentAdjustment(date: day, moves: [.init(instalment, to: latest)]))
      choices.show("moved", "\(instalment) to \(latest)")
      // What is past its date is in the way, and a calendar can leave a date no place; both are other tests' matter.
      guard let allowed = try? early.judgement(of: act, on: made).allowed else { return }
      // Payments of the day itself count after the act, so nothing of the day is compared but dates that nobody paid.
      let before = try made.ledger.remainingInstalments(on: day)
      var ledger = made.ledger
      try ledger.append(contentsOf: allowed.events)
      let after = try ledger.remainingInstalments(on: day)
      guard made.ledger.entries(until: day).last?.date != day else { return }
      choices.mark("adjusted")
      let kept = before.filter { $0.due < instalment || $0.due > latest }
      let others = after.filter { $0.due < instalment || $0.due > latest }
      if made.ledger.terms.finalTransactionDay == nil {
        try expect(others.map(\.unpaid), equals: kept.map(\.unpaid), "others")
        try expect(others.map(\.due), equals: kept.map(\.due), "others")
      }
      try expect(try Dong.sum(after.map(\.unpaid)), equals: Dong.sum(before.map(\.unpaid)), "all")
      let over = InstalmentAdjustment(date: day, moves: [.init(instalment, to: latest.later(1))])
      try expect(
        try early.judgement(of: .adjustment(over), on: made).outcome, equals: .unmet, "the day after")
    }
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
