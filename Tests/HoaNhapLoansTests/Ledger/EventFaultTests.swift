import HoaNhapLoans
import HoaNhapValues
import Testing

@Suite("What is refused of an event, and where")
struct EventFaultTests {
  private func faultOf(_ events: String) -> InputError? {
    let text = """
      {"disbursements": [{"date": "2024-01-15", "amount": 50000000}],
       "rates": [{"from": "2015-06-05", "annual_pct": "6.6"}], "interest": {},
       "principal": {"every_months": 6, "count": 4}, "events": \(events)}
      """
    return fault { _ = try document(text).result() }
  }

  @Test(
    "the event is named by its place in the document, and its field",
    arguments: [
      (#"{"type": "refund", "date": "2024-02-15"}"#, "type", "unknownWord"),
      (#"{"date": "2024-02-15"}"#, "type", "missingField"),
      (#"{"type": "payment", "date": "2024-02-15", "amount": 1, "fee": 1}"#, "fee", "unknownField"),
      (#"{"type": "payment", "amount": 1}"#, "date", "missingField"),
      (#"{"type": "payment", "date": "2024-02-15"}"#, "amount", "missingField"),
      (#"{"type": "payment", "date": "2024-02-30", "amount": 1}"#, "date", "notADate"),
      (#"{"type": "payment", "date": "2024-01-14", "amount": 1}"#, "date", "outOfOrder"),
      (#"{"type": "payment", "date": "2024-02-15", "amount": 0}"#, "amount", "outOfRange"),
      (#"{"type": "payment", "date": "2024-02-15", "amount": -5}"#, "amount", "outOfRange"),
      (#"{"type": "payment", "date": "2024-02-15", "amount": "5"}"#, "amount", "wrongType"),
      (
        #"{"type": "payment", "date": "2024-02-15", "amount": 5, "prepay": "spread"}"#, "prepay",
        "unknownWord"
      ),
      (#"{"type": "freeze", "from": "2024-02-15"}"#, "to", "missingField"),
      (#"{"type": "freeze", "from": "2024-02-15", "to": "2024-02-14"}"#, "to", "outOfOrder"),
      (#"{"type": "freeze", "from": "2024-01-14", "to": "2024-02-14"}"#, "from", "outOfOrder"),
      (#"{"type": "write_off", "date": "2024-02-15"}"#, "principal", "missingField"),
      (#"{"type": "write_off", "date": "2024-02-15", "principal": "some"}"#, "principal", "unknownWord"),
      (#"{"type": "write_off", "date": "2024-02-15", "principal": 50000001}"#, "principal", "convention"),
      (#"{"type": "write_off", "date": "2024-02-15", "interest": 280275}"#, "interest", "convention"),
      (#"{"type": "reschedule", "date": "2024-02-15"}"#, "principal", "missingField"),
      (
        #"{"type": "reschedule", "date": "2024-02-15", "principal": {"every_months": 6}}"#, "principal.count",
        "missingField"
      ),
      (
        #"{"type": "reschedule", "date": "2024-02-15", "principal": {"every_months": 6, "count": 2, "first_due": "2024-02-15"}}"#,
        "principal.first_due", "outOfOrder"
      ),
      (
        #"{"type": "reschedule", "date": "2024-02-15", "principal": {"custom": [{"date": "2024-02-15", "amount": "rest"}]}}"#,
        "principal.custom[0].date", "convention"
      ),
      (
        #"{"type": "reschedule", "date": "2024-02-15", "principal": {"custom": [{"date": "2024-04-15", "amount": 5}, {"date": "2024-03-15", "amount": "rest"}]}}"#,
        "principal.custom[1].date", "outOfOrder"
      ),
      (
        #"{"type": "reschedule", "date": "2024-02-15", "principal": {"custom": [{"date": "2024-03-15", "amount": 50000000}, {"date": "2024-04-15", "amount": "rest"}]}}"#,
        "principal.custom[0].amount", "convention"
      ),
    ])
  func oneFault(event: String, field: String, code: String) {
    let good = #"{"type": "payment", "date": "2024-02-01", "amount": 1}"#
    let fault = faultOf("[\(good), \(good), \(good), \(event)]")
    #expect(fault?.field == "events[3].\(field)")
    #expect(fault?.code.rawValue == code)
    #expect(fault?.wording.vi.isEmpty == false && fault?.wording.en.isEmpty == false)
  }

  @Test("nothing is left to reschedule once all is paid; nothing is left to write off but nothing")
  func nothingLeft() {
    let paid = #"{"type": "payment", "date": "2024-01-15", "amount": 50000000}"#
    let plan = #"{"every_months": 1, "count": 2}"#
    let again = #"{"type": "reschedule", "date": "2024-02-15", "principal": \#(plan)}"#
    #expect(faultOf("[\(paid), \(again)]")?.field == "events[1].principal")
    #expect(faultOf(#"[\#(paid), {"type": "write_off", "date": "2024-02-15", "principal": "all"}]"#) == nil)
  }

  @Test("a payment that becomes known late can leave a later event impossible: that one is named")
  func lateEntry() throws {
    var ledger = try Ledger(textbook(), events: [writeOff("2024-03-01", principal: 40_000_000)])
    let fault = fault { try ledger.append(payment("2024-02-01", 20_000_000)) }
    #expect(fault?.field == "events[0].principal")
    #expect(ledger.entries.count == 1)
    try ledger.append(payment("2024-02-01", 10_000_000))
    #expect(ledger.entries.map(\.eventIndex) == [1, 0])
  }

  @Test("amounts that do not fit are faults of the event that brings them")
  func overflow() throws {
    let events = payments(["2024-02-01": .max, "2024-02-02": 1])
    let terms = try textbook()
    let fault = HoaNhapLoansTests.fault { _ = try Ledger(terms, events: events) }
    #expect(fault?.field == "events[1].amount" && fault?.code == .overflow)
    #expect(try Ledger(terms, events: [events[0]]).state("2024-02-02").excess.amount > 0)

    // Overdue interest of the largest loan leaves 63 bits within some months.
    let largest = try simple(.max, "999999", from: "2026-01-01", until: "2026-01-02")
    let ledger = try Ledger(largest)
    let later = HoaNhapLoansTests.fault { _ = try ledger.state(on: day("9999-12-31")) }
    #expect(later?.code == .overflow)
    let dated = HoaNhapLoansTests.fault { _ = try ledger.appending(payment("9999-12-31", 1)) }
    #expect(dated?.field == "events[0]" && dated?.code == .overflow)
  }

  @Test("an overdue rate that does not fit is a fault of the terms")
  func multiplier() throws {
    let odd = try Ratio(Int64.max, 1)
    let terms = try textbook(overdue: OverdueTerms(multiplierPercent: odd))
    #expect(fault { _ = try Ledger(terms) }?.field == "overdue.multiplier_pct")
  }

  @Test("ten thousand events on one loan, at once, one by one, and read from a document")
  func many() throws {
    let start = day("2024-01-15")
    let events = (0..<10_000).map { payment(start.later($0 / 12).text, Int64(1 + $0 % 7)) }
    let terms = try textbook()
    let whole = try Ledger(terms, events: events)
    var ledger = try Ledger(terms)
    for event in events { try ledger.append(event) }
    #expect(ledger.entries == whole.entries && whole.entries.count == 10_000)
    let read = try LoanDocument(json: LoanDocument(terms, events: events.reversed()).json()).ledger()
    #expect(try read.state("2026-06-01").paidPrincipal == whole.state("2026-06-01").paidPrincipal)
    #expect(try whole.state("2026-06-01").excess == .zero)
  }
}
