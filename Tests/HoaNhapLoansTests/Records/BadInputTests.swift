import HoaNhapLoans
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("Bad input of a running loan: refused by name, or kept; never lost")
struct BadInputTests {
  @Test("a ledger that refused some events holds all others, as if the refused had never been tried")
  func nothingLost() async throws {
    try await forAll(
      "what is refused leaves no trace", cases: 280, covering: ["refused": 60...100, "taken": 90...100]
    ) { choices in
      let generator = LoanGenerator(choices)
      let terms = try choices.assume(generator.nextRunning())
      var ledger = try choices.assume(try? Ledger(terms))
      choices.show(terms)
      let start = terms.disbursements[0].date
      var kept: [LoanEvent] = []
      try choices.rounds(20) {
        var events = generator.events(for: terms, count: choices.pick([1, 1, 1, 3]), days: 300)
        if choices.chance(10) { events.append(payment(start.later(-1).text, 1)) }
        let before = ledger.entries
        var fault: InputError?
        do throws(InputError) {
          if let event = events.first, events.count == 1 {
            try ledger.append(event)
          } else {
            try ledger.append(contentsOf: events)
          }
          kept += events
        } catch { fault = error }
        choices.mark(fault == nil ? "taken" : "refused")
        choices.show(fault == nil ? "taken" : "refused", events)
        if let fault {
          // The event is named: one of those just tried, or an earlier one that they leave impossible.
          try expect(fault.field.hasPrefix("events["), fault.field)
          try expect(ledger.entries == before, "refused, but not without a change")
        }
        try expect(ledger.events.count, equals: kept.count)
      }
      let fresh = try Ledger(terms, events: kept)
      try expect(fresh.entries == ledger.entries && fresh.events == ledger.events, "another ledger")
      try expect(Set(kept) == Set(ledger.events), "other events")
      for offset in [0, 100, 300, 700] {
        let day = start.later(offset)
        try expect(try ledger.state(on: day), equals: fresh.state(on: day), "\(day)")
      }
    }
  }

  @Test("a payment larger than everything owed: the rest is excess, in its entry and in every state after it")
  func excess() throws {
    var ledger = try Ledger(textbook())
    let quote = try ledger.settlementQuote(on: day("2024-03-01"))
    try ledger.append(payment("2024-03-01", quote.total.amount + 7))
    #expect(ledger.lastUse?.excess == Dong(7))
    try ledger.append(payment("2024-04-01", 5))
    #expect(ledger.lastUse?.excess == Dong(5))
    #expect(try ledger.state("2024-03-01").excess == Dong(7))
    #expect(try ledger.state("2030-01-01").excess == Dong(12))
  }

  @Test(
    "a loan has a rate on every night: what is no such table is refused by name",
    arguments: [
      // A later rate goes on until the next, so nights without one can only lie before the first.
      ([], "rates", "convention"), (["2024-01-16"], "rates", "convention"),
      (["2024-01-15"], nil, nil), (["2015-01-01", "2030-01-01"], nil, nil),
      (["2015-01-01", "2015-01-01"], "rates[1].from", "outOfOrder"),
      (["2015-01-01", "2024-06-01", "2024-05-31"], "rates[2].from", "outOfOrder"),
    ] as [([String], String?, String?)])
  func rateTable(days: [String], field: String?, code: String?) throws {
    let table = days.map { RateChange(from: day($0), percent("6.6")) }
    let fault = fault { _ = try Ledger(textbook(rates: table)) }
    #expect(fault?.field == field && fault?.code.rawValue == code)
    if field == "rates" { #expect(fault?.wording.en.contains("2024-01-15") == true) }
  }

  @Test("disbursements out of order are named by their place")
  func disbursements() {
    let money = money(["2024-02-15": 1_000_000, "2024-01-15": 1_000_000])
    let fault = fault {
      _ = try LoanTerms(
        disbursements: money, rates: rates(["2015-01-01": "6.6"]), principalPlan: bullet("2025-01-15"))
    }
    #expect(fault?.field == "disbursements[1].date" && fault?.code == .outOfOrder)
  }

  @Test(
    "an event before the first disbursement is named by its place in the ledger and by its entry in the history"
  )
  func early() throws {
    let events = [payment("2024-02-15", 1), payment("2024-01-14", 1)]
    #expect(fault { _ = try Ledger(textbook(), events: events) }?.field == "events[1].date")
    var history = try LoanHistory(textbook())
    let entry = HistoryEntry("two", recordedOn: day("2024-02-15"), .recorded(events, act: nil))
    let fault = historyFault { try history.append(entry) }
    #expect(fault?.entry == "two" && fault?.event == 1 && fault?.cause?.field == "date")
    #expect(history.entries.isEmpty && history.ledger.events.isEmpty)
  }

  @Test("an amount that does not fit is the fault of the entry that brings it; what was there stays")
  func overflow() throws {
    var history = try LoanHistory(textbook())
    try history.append(entry("1", "2024-02-01", payment("2024-02-01", .max)))
    let fault = historyFault { try history.append(entry("2", "2024-02-02", payment("2024-02-02", 1))) }
    #expect(fault?.entry == "2" && fault?.cause?.code == .overflow && fault?.cause?.field == "amount")
    #expect(try history.ledger.state("2024-02-02").excess > .zero && history.entries.count == 1)
  }
}
