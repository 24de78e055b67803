import HoaNhapLoans
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("The ledger in the result document")
struct LedgerDocumentTests {
  private let loan = """
    {"id": "small", "disbursements": [{"date": "2026-01-15", "amount": 10000000}],
     "rates": [{"from": "2026-01-01", "annual_pct": "7.3"}], "interest": {},
     "principal": {"custom": [{"date": "2026-02-15", "amount": 4000000}, {"date": "2026-03-15", "amount": "rest"}]}
    """

  private func result(_ rest: String) throws -> JSONValue { try document(loan + rest).result() }

  @Test("the ledger of a small loan, byte for byte")
  func bytes() throws {
    let events = """
      , "events": [{"type": "payment", "date": "2026-02-20", "amount": 4063000},
       {"type": "freeze", "from": "2026-02-25", "to": "2026-03-01"},
       {"type": "write_off", "date": "2026-03-05", "principal": 1000000, "note": "for illustration"},
       {"type": "reschedule", "date": "2026-03-05", "principal": {"every_months": 1, "count": 2}}],
       "as_of": "2026-03-10"}
      """
    // Overdue: 4,000,000 × 5 nights × 0.073 × 1.3 / 365 = 5,200; the 1,000 beyond principal and interest due pay of it.
    // Normal interest from 15 February: 10 nights of 1,200, none frozen, 4 of 1,200, 5 of 1,000 đồng a night.
    let ledger = try #require(try result(events)["ledger"])
    #expect(
      ledger.canonicalText == """
        {"as_of":"2026-03-10","log":[\
        {"allocated":{"interest_due":57800,"overdue_interest":5200,"overdue_principal":4000000},\
        "amount":4063000,"date":"2026-02-20","excess":0,"outstanding_after":6000000,"type":"payment"},\
        {"date":"2026-03-05","interest":0,"principal":1000000,"type":"write_off"},\
        {"date":"2026-03-05","instalments":2,"principal":5000000,"type":"reschedule"}],\
        "remaining_instalments":[{"due":"2026-04-05","unpaid":2500000},{"due":"2026-05-05","unpaid":2500000}],\
        "state":{"accrued_not_due_exact":"21800/1","days_past_due":23,"deferred_exact":null,\
        "deferred_not_billed":0,"due_unpaid_interest":4200,"excess":0,"interest_posted":62000,\
        "outstanding_principal":5000000,"overdue_interest":0,"overdue_principal":0,"paid_interest":57800,\
        "paid_overdue_interest":5200,"paid_principal":4000000,"past_due_principal":0,\
        "written_off_interest":0,"written_off_principal":1000000}}
        """)
    let schedule = try result(events)["schedule"]
    // The frozen nights are gone from the plan's second row: 24 of 1,200.
    #expect(schedule?["rows"]?[1]?["interest"] == 28_800)
  }

  @Test("there is a ledger where there are events or a day, and none otherwise")
  func presence() throws {
    #expect(try result("}")["ledger"] == nil)
    #expect(try result(#", "events": []}"#)["ledger"] == nil)
    let asked = try #require(try result(#", "as_of": "2026-02-15"}"#)["ledger"])
    #expect(asked["log"] == [] && asked["state"]?["due_unpaid_interest"] == 62_000)
    let last = #", "events": [{"type": "payment", "date": "2026-02-15", "amount": 1}]}"#
    #expect(try result(last)["ledger"]?["as_of"] == "2026-02-15")
  }

  @Test("what happens after the day is checked but not shown")
  func later() throws {
    let later =
      #", "events": [{"type": "payment", "date": "2026-02-16", "amount": 1}], "as_of": "2026-02-15"}"#
    #expect(try result(later)["ledger"]?["log"] == [])
    let wrong =
      #", "events": [{"type": "write_off", "date": "2026-02-16", "principal": 10000001}], "as_of": "2026-02-15"}"#
    #expect(fault { _ = try result(wrong) }?.field == "events[0].principal")
  }

  @Test(
    "a study period shows what has accrued before its end, and what is not due yet after it",
    arguments: [
      ("2026-02-01", "34000/1", Int64(0)), ("2026-02-15", "62000/1", 62_000),
      ("2026-03-14", "62000/1", 62_000),
      ("2026-03-15", "62000/1", 41_334), ("2026-05-15", "62000/1", 0),
    ])
  func study(day: String, exact: String, unbilled: Int64) throws {
    // 17 nights of 2,000 until 1 February, 31 until the end; a third of 62,000 is 20,666.
    let text = """
      {"disbursements": [{"date": "2026-01-15", "amount": 10000000}],
       "rates": [{"from": "2026-01-01", "annual_pct": "7.3"}], "interest": {},
       "principal": {"every_months": 1, "count": 3}, "deferral": {"until": "2026-02-15"}, "as_of": "\(day)"}
      """
    let state = try document(text).result()["ledger"]?["state"]
    #expect(state?["deferred_exact"] == .string(exact))
    #expect(state?["deferred_not_billed"] == .integer(unbilled))
    #expect(state?["accrued_not_due_exact"] == .string(day == "2026-03-14" ? "54000/1" : "0/1"))
  }

  @Test("events written out in full are read the same")
  func roundTrip() async throws {
    try await forAll("a document with events comes back", cases: 400) { choices in
      let generator = LoanGenerator(choices)
      let terms = try choices.assume(generator.nextRunning())
      let written = LoanDocument(
        terms, events: generator.events(for: terms, upTo: 12), asOf: day("2027-01-01"))
      let text = choices.show("document", try written.json().canonicalText)
      let again = try LoanDocument(json: JSONReader.parse(text))
      try expect(again.events == written.events && again.asOf == written.asOf)
      guard let ledger = try? written.ledger() else { return }
      try expect(again.ledger().state(on: day("2027-01-01")) == ledger.state(on: day("2027-01-01")))
    }
  }
}
