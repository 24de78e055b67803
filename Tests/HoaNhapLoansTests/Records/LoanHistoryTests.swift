import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapPolicy
import HoaNhapValues
import Testing

/// An entry of one event.
func entry(_ id: HistoryEntryID, _ recordedOn: String, _ event: LoanEvent) -> HistoryEntry {
  HistoryEntry(id, recordedOn: day(recordedOn), event)
}

func reversal(_ id: HistoryEntryID, _ recordedOn: String, of target: HistoryEntryID) -> HistoryEntry {
  HistoryEntry(id, recordedOn: day(recordedOn), .reversed(target, reason: "typing"))
}

func correction(
  _ id: HistoryEntryID, _ recordedOn: String, of target: HistoryEntryID, _ events: LoanEvent...
) -> HistoryEntry {
  HistoryEntry(id, recordedOn: day(recordedOn), .corrected(target, reason: "typing", events: events))
}

/// The fault that a history throws, `nil` where it throws none.
func historyFault(_ body: () throws -> Void) -> HistoryFault? {
  do {
    try body()
    return nil
  } catch {
    return error as? HistoryFault
  }
}

@Suite("Two times: when something counts, and when it became known")
struct LoanHistoryTests {
  @Test("an act that is taken back gives its room back, and only its own (A.1, A.3, A.5)")
  func room() throws {
    var history = try LoanHistory(loan(months: 12))
    func made() -> LoanCase {
      LoanCase(history.ledger, purpose: .known(.production), capital: .known(.central))
    }
    func record(_ id: HistoryEntryID, _ act: LoanAct) throws {
      let allowed = try #require(try rules.judgement(of: act, on: made()).allowed)
      try history.append(allowed, as: id, recordedOn: act.date)
    }
    let on = day("2027-05-20")
    try record("1", extend("2027-04-20", until: "2027-12-01"))
    try record("2", extend("2027-05-20", until: "2028-06-01"))
    #expect(try rules.extensionRoom(of: made(), on: on).left == .zero)
    #expect(
      try rules.judgement(of: extend("2027-05-20", until: "2028-06-02"), on: made()).reasons == ["latestDay"])
    // The later one stands by itself: its twelve months stay used.
    try history.append(reversal("3", "2027-05-20", of: "1"))
    #expect(try rules.extensionRoom(of: made(), on: on).used == CalendarSpan(months: 12))
    try history.append(reversal("4", "2027-05-20", of: "2"))
    let room = try rules.extensionRoom(of: made(), on: on)
    #expect(room.used == .zero && room.left == CalendarSpan(months: 12) && room.latest == day("2028-06-01"))

    try record("5", freeze("2027-05-20", from: "2027-05-20", to: "2031-05-20"))
    let again = freeze("2027-05-20", from: "2031-05-20", to: "2034-05-20")
    #expect(try rules.judgement(of: again, on: made()).reasons == ["longestFreeze"])
    try history.append(reversal("6", "2027-05-20", of: "5"))
    #expect(try rules.judgement(of: again, on: made()).outcome == .satisfied)

    // As it was known before it was taken back, the room was not there.
    let then = try history.ledger(asKnownOn: day("2027-05-19"))
    let before = LoanCase(then, purpose: .known(.production), capital: .known(.central))
    #expect(try rules.extensionRoom(of: before, on: on).left == CalendarSpan(months: 6))
  }

  @Test("a payment that becomes known late counts from its day, and was not known before")
  func late() throws {
    var history = try LoanHistory(textbook())
    try history.append(entry("1", "2024-02-15", payment("2024-02-15", 280_274)))
    try history.append(entry("2", "2024-04-20", payment("2024-03-15", 262_192)))
    #expect(
      try history.state(on: day("2024-03-20"), asKnownOn: day("2024-03-20")).dueUnpaidInterest
        == Dong(262_192))
    #expect(try history.state(on: day("2024-03-20"), asKnownOn: day("2024-04-20")).dueUnpaidInterest == .zero)
    // The two times are independent: a day ahead as it was known, a day back as it is known.
    #expect(
      try history.state(on: day("2024-04-20"), asKnownOn: day("2024-03-20")).paidInterest == Dong(280_274))
    #expect(try history.state(on: day("2024-01-20"), asKnownOn: day("2024-12-31")).paidInterest == .zero)
    #expect(try history.ledger(asKnownOn: day("2024-02-14")).events.isEmpty)
  }

  @Test("what is taken back was never there from then on; before, it still was")
  func reversed() throws {
    var history = try LoanHistory(textbook())
    try history.append(entry("1", "2024-02-15", payment("2024-02-15", 280_274)))
    try history.append(reversal("2", "2024-02-20", of: "1"))
    #expect(history.ledger.events.isEmpty)
    #expect(
      try history.state(on: day("2024-02-25"), asKnownOn: day("2024-02-19")).paidInterest == Dong(280_274))
    #expect(try history.state(on: day("2024-02-15"), asKnownOn: day("2024-02-20")).paidInterest == .zero)
    #expect(history.reversal(of: "1")?.id == "2" && history.entries.count == 2)
    #expect(history.entry("1")?.events == [payment("2024-02-15", 280_274)] && history.entry("9") == nil)
  }

  @Test("a correction takes back and brings in one entry")
  func corrected() throws {
    var history = try LoanHistory(textbook())
    try history.append(entry("1", "2024-02-15", payment("2024-02-15", 28_027)))
    try history.append(correction("2", "2024-02-16", of: "1", payment("2024-02-15", 280_274)))
    #expect(
      try history.state(on: day("2024-02-15"), asKnownOn: day("2024-02-16")).paidInterest == Dong(280_274))
    #expect(
      try history.state(on: day("2024-02-15"), asKnownOn: day("2024-02-15")).paidInterest == Dong(28_027))
    // What a correction brought can be taken back in its turn; the first does not come back.
    try history.append(reversal("3", "2024-02-17", of: "2"))
    #expect(history.ledger.events.isEmpty)
  }

  @Test("the events of an act are one entry, and stand and fall together")
  func act() throws {
    var history = try LoanHistory(loan())
    let made = try known(loan())
    let allowed = try #require(
      try rules.judgement(of: adjust("2026-11-20", "2026-12-01", to: "2027-03-01"), on: made).allowed)
    try history.append(allowed, as: "a", recordedOn: day("2026-11-20"))
    #expect(try history.ledger.remaining("2026-12-05").first == "2027-03-01 12000000")
    try history.append(reversal("b", "2026-11-21", of: "a"))
    #expect(try history.ledger.remaining("2026-12-05").first == "2026-12-01 12000000")
    #expect(history.entry("a")?.kind == .recorded(allowed.events, act: allowed.act))
  }

  @Test(
    "what does not fit is refused, names the entry, and leaves the history as it was",
    arguments: [
      (entry("1", "2024-03-01", payment("2024-02-20", 1)), "duplicateID", "1"),
      (entry("9", "2024-02-28", payment("2024-02-20", 1)), "recordedEarlier", "9"),
      (HistoryEntry("9", recordedOn: day("2024-03-01"), .recorded([], act: nil)), "noEvents", "9"),
      (reversal("9", "2024-03-01", of: "7"), "unknownEntry", "9"),
      (reversal("9", "2024-03-01", of: "9"), "unknownEntry", "9"),
      (reversal("9", "2024-03-01", of: "2"), "alreadyReversed", "9"),
      (correction("9", "2024-03-01", of: "2", payment("2024-02-20", 1)), "alreadyReversed", "9"),
      (reversal("9", "2024-03-01", of: "3"), "isReversal", "9"),
      (correction("9", "2024-03-01", of: "1"), "noEvents", "9"),
      (entry("9", "2024-03-01", payment("2024-01-14", 1)), "impossibleEvent", "9"),
      (entry("9", "2024-03-01", payment("2024-02-20", 0)), "impossibleEvent", "9"),
      (entry("9", "2024-03-01", writeOff("2024-02-20", principal: 50_000_001)), "impossibleEvent", "9"),
    ])
  func refused(added: HistoryEntry, code: String, named: String) throws {
    var history = try LoanHistory(textbook())
    try history.append(entry("1", "2024-02-15", payment("2024-02-15", 280_274)))
    try history.append(entry("2", "2024-02-15", payment("2024-02-15", 5)))
    try history.append(reversal("3", "2024-03-01", of: "2"))
    let before = try history.json().canonicalText
    let events = history.ledger.events
    let fault = historyFault { try history.append(added) }
    #expect(fault?.code.rawValue == code && fault?.entry?.text == named)
    #expect(fault?.wording.vi.isEmpty == false && fault?.wording.en.isEmpty == false)
    #expect(try history.json().canonicalText == before && history.ledger.events == events)
  }

  @Test("a reversal that leaves a later event impossible is refused, and that event is named")
  func leavesImpossible() throws {
    // The first is not there, so that less interest is paid than is given up later.
    var history = try LoanHistory(textbook())
    try history.append(entry("p", "2024-02-01", payment("2024-02-01", 20_000_000)))
    try history.append(entry("w", "2024-03-01", writeOff("2024-03-01", principal: 30_000_000)))
    let plan = parts(["2024-06-01": 1], rest: "2024-07-15")
    try history.append(entry("x", "2024-03-02", reschedule("2024-02-20", plan)))
    let correct = correction("c", "2024-03-03", of: "p", payment("2024-02-01", 20_000_001))
    let fault = historyFault { try history.append(correct) }
    #expect(fault?.code == .impossibleEvent && fault?.entry == "w" && fault?.event == 0)
    #expect(fault?.cause?.field == "principal" && fault?.cause?.code == .convention)
    #expect(history.entries.count == 3 && history.ledger.entries.count == 3)
    #expect(
      try history.state(on: day("2024-03-01"), asKnownOn: day("2024-03-05")).outstandingPrincipal == .zero)
    // Without the write-off the payment can be corrected.
    try history.append(reversal("r", "2024-03-03", of: "w"))
    try history.append(correct)
    #expect(try history.ledger.state("2024-03-01").outstandingPrincipal == Dong(29_999_999))
  }

  @Test("of many entries all are taken or none; those of one day are taken together")
  func many() throws {
    var history = try LoanHistory(textbook())
    let good = entry("1", "2024-02-15", payment("2024-02-15", 280_274))
    let bad = entry("2", "2024-02-16", payment("2024-01-01", 1))
    #expect(historyFault { try history.append(contentsOf: [good, bad]) }?.entry == "2")
    #expect(history.entries.isEmpty && history.ledger.events.isEmpty)
    try history.append(contentsOf: [good, reversal("3", "2024-02-15", of: "1")])
    #expect(history.entries.count == 2 && history.ledger.events.isEmpty)
    #expect(
      historyFault {
        try history.append(contentsOf: [
          entry("4", "2024-03-01", payment("2024-03-01", 1)),
          entry("4", "2024-03-01", payment("2024-03-01", 1)),
        ])
      }?.code == .duplicateID)
    try history.append(contentsOf: [])
    #expect(history.entries.count == 2)
  }

  @Test("a loan that cannot be computed for a day says so, and names no event")
  func notComputable() throws {
    let largest = try simple(.max, "999999", from: "2026-01-01", until: "2026-01-02")
    let history = try LoanHistory(largest)
    let fault = historyFault { _ = try history.state(on: day("9999-12-31"), asKnownOn: day("2026-01-01")) }
    #expect(fault?.code == .notComputable && fault?.entry == nil && fault?.cause?.code == .overflow)
  }

  @Test("ten thousand entries, one by one in order, all at once, and every third taken back")
  func tenThousand() throws {
    let start = day("2024-01-15")
    let terms = try textbook()
    let all = (0..<10_000).map { number -> HistoryEntry in
      let date = start.later(number / 12)
      return HistoryEntry(
        HistoryEntryID("\(number)"), recordedOn: date, payment(date.text, Int64(1 + number % 7)))
    }
    var single = try LoanHistory(terms)
    for entry in all { try single.append(entry) }
    var whole = try LoanHistory(terms)
    try whole.append(contentsOf: all)
    #expect(single.ledger.entries == whole.ledger.entries && whole.entries.count == 10_000)
    // Late ones, known on one day, in one replay.
    var late = try LoanHistory(terms)
    let end = day("2026-06-01")
    try late.append(contentsOf: all.reversed().map { HistoryEntry($0.id, recordedOn: end, $0.events[0]) })
    #expect(try late.ledger.state(on: end).paidPrincipal == whole.ledger.state(on: end).paidPrincipal)
    try late.append(
      contentsOf: stride(from: 0, to: 10_000, by: 3).map {
        HistoryEntry(
          HistoryEntryID("r\($0)"), recordedOn: end, .reversed(HistoryEntryID("\($0)"), reason: nil))
      })
    #expect(late.ledger.events.count == 6_666)
    let read = try LoanHistory(json: whole.json())
    #expect(read.ledger.entries == whole.ledger.entries)
  }
}

@Suite("A history as JSON")
struct HistoryJSONTests {
  private func full() throws -> LoanHistory {
    var history = try LoanHistory(textbook())
    try history.append(entry("1", "2024-02-15", payment("2024-02-15", 28_027, .reduceTerm)))
    try history.append(
      correction(
        "2", "2024-02-16", of: "1", payment("2024-02-15", 280_274), freeze("2024-03-01", "2024-03-05")))
    try history.append(entry("ba", "2024-02-16", writeOff("2024-02-16", .amount(Dong(5)), .all)))
    try history.append(HistoryEntry("4", recordedOn: day("2024-02-17"), .reversed("ba", reason: nil)))
    let act = giveUp("2024-02-20", .amount(Dong(7)))
    let made = LoanCase(history.ledger, purpose: .known(.production), capital: .known(.central))
    let allowed = try #require(try rules.judgement(of: act, on: made).allowed)
    try history.append(allowed, as: "5", recordedOn: day("2024-02-20"))
    let plan = PrincipalPlan.equal(EqualPrincipal(everyMonths: 3, count: 2))
    try history.append(entry("6", "2024-02-21", reschedule("2024-02-21", plan)))
    return history
  }

  @Test("written, read and written again it is the same to the byte")
  func roundTrip() throws {
    let history = try full()
    let text = try history.json().canonicalText
    let read = try LoanHistory(json: JSONReader.parse(text))
    #expect(try read.json().canonicalText == text)
    #expect(read.entries == history.entries && read.ledger.entries == history.ledger.entries)
    #expect(text.contains(#"{"corrects":"1","events":[{"amount":280274,"#))
    #expect(text.contains(#"{"id":"4","recorded_on":"2024-02-17","reverses":"ba"}"#))
    #expect(text.contains(#"{"act":{"act":"write_off","date":"2024-02-20","#))
  }

  @Test(
    "what does not fit is refused by its place",
    arguments: [
      (#""history": 1"#, #""history": 2"#, "history", "outOfRange"),
      (#""history": 1"#, #""history": 1, "more": 1"#, "more", "unknownField"),
      (#""reverses": "1""#, #""reverses": "x""#, "entries[1]", "unknownReference"),
      (#""reverses": "1""#, #""reverses": "1", "events": []"#, "entries[1].events", "unknownField"),
      (#""id": "2""#, #""id": "1""#, "entries[1]", "duplicate"),
      (#""2024-02-16""#, #""2024-02-14""#, "entries[1]", "outOfOrder"),
      (#""2024-02-16""#, #""2024-02-30""#, "entries[1].recorded_on", "notADate"),
      (#""amount": 5}"#, #""amount": 0}"#, "entries[0].events[0].amount", "outOfRange"),
      (#""amount": 5}"#, #""amount": 5, "fee": 1}"#, "entries[0].events[0].fee", "unknownField"),
      (#""amount": 50000000"#, #""amount": 0"#, "terms.disbursements[0].amount", "outOfRange"),
      (#""interest": {}"#, #""interest": {}, "as_of": "2024-02-20""#, "terms.as_of", "notApplicable"),
    ])
  func refused(good: String, bad: String, field: String, code: String) throws {
    let text = """
      {"history": 1, "terms": {"disbursements": [{"date": "2024-01-15", "amount": 50000000}],
       "rates": [{"from": "2015-06-05", "annual_pct": "6.6"}], "interest": {}, "principal": {"every_months": 6, "count": 4}},
       "entries": [{"id": "1", "recorded_on": "2024-02-15", "events": [{"type": "payment", "date": "2024-02-15", "amount": 5}]},
        {"id": "2", "recorded_on": "2024-02-16", "reverses": "1"}]}
      """
    #expect(fault { _ = try LoanHistory(json: JSONReader.parse(text)) } == nil)
    let place = try #require(text.firstRange(of: good))
    var changed = text
    changed.replaceSubrange(place, with: bad)
    let fault = fault { _ = try LoanHistory(json: JSONReader.parse(changed)) }
    #expect(fault?.field == field && fault?.code.rawValue == code)
  }
}
