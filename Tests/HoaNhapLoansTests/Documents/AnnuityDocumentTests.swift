import HoaNhapLoans
import HoaNhapValues
import Testing

@Suite("Level payments in the loan document: an extension of the neutral form")
struct AnnuityDocumentTests {
  private func text(_ principal: String) -> String {
    """
    {"disbursements": [{"date": "2026-01-15", "amount": 3000000}], "rates": [{"from": "2026-01-01",
     "annual_pct": "12"}], "day_count": "MONTHLY/12", "interest": {}, "principal": \(principal)}
    """
  }

  @Test("every field is read")
  func everyField() throws {
    let plan = try document(
      text(
        """
        {"method": "annuity", "every_months": 1, "count": 3, "first_due": "2026-02-15", "day": 15, "unit": 1000,
         "rounding": "up", "payment": 1021000, "on_rate_change": "fixed"}
        """)
    ).terms.principalPlan
    #expect(
      plan
        == .annuity(
          Annuity(
            everyMonths: 1, count: 3, firstDue: day("2026-02-15"), day: 15, unit: 1000, rounding: .up,
            payment: Dong(1_021_000), onRateChange: .fixed)))
  }

  @Test("what is left out has its default")
  func defaults() throws {
    let document = try document(text("{\"method\": \"annuity\", \"every_months\": 1, \"count\": 3}"))
    #expect(
      document.terms.principalPlan
        == .annuity(Annuity(everyMonths: 1, count: 3, unit: 1, rounding: .halfUp, onRateChange: .recomputed)))
    #expect(try Schedule(for: document.terms).totalsOfRows == [1_020_066, 1_020_066, 1_020_067])
  }

  @Test("it is written out in full, with its own dates, and a payment only where there is one")
  func written() throws {
    let plain = try document(text("{\"method\": \"annuity\", \"every_months\": 1, \"count\": 3}")).json()
    #expect(
      plain.canonicalText.contains(
        """
        "principal":{"count":3,"day":15,"every_months":1,"first_due":"2026-02-15","method":"annuity",\
        "on_rate_change":"recomputed","rounding":"half_up","unit":1}
        """))
    let own = try document(
      text("{\"method\": \"annuity\", \"every_months\": 1, \"count\": 3, \"payment\": 1000000}")
    ).json()
    #expect(own.canonicalText.contains("\"payment\":1000000"))
  }

  @Test("without a method there are equal parts, as ever: they are written as the neutral form has them")
  func neutral() throws {
    let equal = try document(text("{\"every_months\": 1, \"count\": 3}"))
    #expect(equal.terms.principalPlan == .equal(EqualPrincipal(everyMonths: 1, count: 3)))
    #expect(try !equal.json().canonicalText.contains("method"))
  }

  @Test(
    "a fault names its field",
    arguments: [
      ("{\"method\": \"balloon\", \"every_months\": 1, \"count\": 3}", "principal.method", "unknownWord"),
      ("{\"method\": 1, \"every_months\": 1, \"count\": 3}", "principal.method", "wrongType"),
      ("{\"method\": \"annuity\", \"count\": 3}", "principal.every_months", "missingField"),
      ("{\"method\": \"annuity\", \"every_months\": 1}", "principal.count", "missingField"),
      (
        "{\"method\": \"annuity\", \"every_months\": 1, \"count\": 3, \"payment\": 0}", "principal.payment",
        "outOfRange"
      ),
      (
        "{\"method\": \"annuity\", \"every_months\": 1, \"count\": 3, \"on_rate_change\": \"kept\"}",
        "principal.on_rate_change", "unknownWord"
      ),
      (
        "{\"method\": \"annuity\", \"every_months\": 2, \"count\": 3}", "principal.every_months", "convention"
      ),
      (
        "{\"method\": \"annuity\", \"custom\": []}", "principal.method", "unknownField"
      ),
      ("{\"every_months\": 1, \"count\": 3, \"payment\": 1000000}", "principal.payment", "unknownField"),
      (
        "{\"every_months\": 1, \"count\": 3, \"on_rate_change\": \"fixed\"}", "principal.on_rate_change",
        "unknownField"
      ),
    ])
  func faults(principal: String, field: String, code: String) {
    let fault = fault { _ = try document(text(principal)) }
    #expect(fault?.field == field && fault?.code.rawValue == code)
  }

  @Test("a reschedule is written and read with its method")
  func reschedule() throws {
    let plan = PrincipalPlan.annuity(Annuity(count: 4, firstDue: day("2026-04-15"), day: 15))
    let change = LoanEvent.reschedule(LoanEvent.Reschedule(date: day("2026-03-20"), principalPlan: plan))
    let written = try LoanDocument(levelLoan(), events: [change]).json()
    #expect(try LoanDocument(json: written).events == [change])
  }

  @Test(
    "a result names the conventions of level payments, and how a change of the rate is taken only where there is one"
  )
  func conventions() throws {
    func applied(_ terms: LoanTerms, _ freezes: [LoanEvent.Freeze] = []) throws -> [String] {
      try Schedule(for: terms, freezes: freezes).conventions.map {
        $0.convention.rawValue + ($0.setting.map { "=\($0)" } ?? "")
      }
    }
    #expect(try applied(levelLoan()).last == "M1=half_up, unit 1")
    #expect(try applied(levelLoan(payment: 1_000_000)).last == "M1=half_up, unit 1, payment 1000000")
    let changing = try levelLoan(rates: rates(["2026-01-01": "12", "2026-03-01": "6"]), .fixed)
    #expect(try applied(changing).suffix(2) == ["M1=half_up, unit 1", "M2=fixed"])
    #expect(try !applied(levelLoan()).contains { $0.hasPrefix("V14") })
    let frozen = LoanEvent.Freeze(from: day("2026-02-15"), to: day("2026-03-15"))
    #expect(try applied(levelLoan(), [frozen]).suffix(2) == ["V31", "M1=half_up, unit 1"])
    #expect(
      Convention.levelPayment.standing == .assumed && Convention.levelAfterRateChange.standing == .assumed)
  }
}
