import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("What an offer carries")
struct OfferTests {
  @Test("its schedule is pinned to the edition, amendments included, and to the verdict's receipt")
  func pinned() throws {
    let edition = try amended("ceilings.person", Dong(300_000_000), from: "2026-05-01")
    let application = try eligible(Asked.person(300_000_000), edition)
    let schedule = try application.answer().get().schedule
    #expect(schedule.edition.description == "qd-08-2026/2026-05-01/1+vi-du/1")
    #expect(schedule.receipt == application.verdict.receipt)
    #expect(schedule.receipt.edition == schedule.edition && schedule.applicationID == "A-1")
    #expect(schedule.plan.terms.loanID == "A-1")
    #expect(application.answer(300_000_001).against == ["L.3", "amount"])
  }

  @Test("the rate is that of the edition on its day, and later changes that reach it (R.1, R.4)")
  func editionRate() throws {
    let offer = try eligible(Asked.person()).answer().get()
    #expect(offer.terms.rates == rates(["2025-12-01": "6.24"]))
    let later = try amended(
      "rates.lending", LendingRate(percent("5.5"), .outstandingToo), from: "2027-01-01")
    #expect(
      try eligible(Asked.person(), later).answer().get().terms.rates
        == rates(["2025-12-01": "6.24", "2027-01-01": "5.5"]))
  }

  @Test("no higher rate is offered on any day; the same or a lower one may be (R.1)")
  func ownRates() throws {
    let lower = try amended(
      "rates.lending", LendingRate(percent("5.5"), .outstandingToo), from: "2027-01-01")
    let application = try eligible(Asked.person(), lower)
    func against(_ list: KeyValuePairs<String, String>) -> [String] {
      application.answer(rates: rates(list)).against
    }
    #expect(against(["2026-06-01": "6.24", "2027-01-01": "5.5"]) == [])
    #expect(against(["2026-06-01": "3"]) == [] && against(["2026-06-01": "0"]) == [])
    #expect(against(["2026-06-01": "6.24"]) == ["R.1"])
    #expect(against(["2026-06-01": "6.24", "2027-01-02": "5.5"]) == ["R.1"])
    #expect(against(["2026-06-01": "6.240001", "2027-01-01": "5.5"]) == ["R.1"])
    #expect(against(["2026-06-01": "3", "2028-01-01": "5.500001", "2029-01-01": "9"]) == ["R.1", "R.1"])
    // The first rate must cover the money (V7).
    #expect(against(["2026-06-04": "3"]) == ["terms"])
  }

  @Test("it says on which clauses without an enacted text it rests")
  func standing() throws {
    let all = try eligible(Asked.person())
    #expect(all.notEnacted.map(\.clause) == ["B.3", "C.11"] && all.standing == .assumed)
    let enacted = try eligible(Asked.person(), basis: .enacted)
    #expect(enacted.notEnacted.isEmpty && enacted.standing == .enacted)
    #expect(try all.answer().get().json()["not_enacted"]?[0]?["clause"] == "B.3")
  }

  @Test(
    "where only enacted clauses are asked, an amount that nobody knows bounds nothing and is not offered (L.6)"
  )
  func enactedTraining() throws {
    let unknown = try eligible(Asked.training { $0.amount = .unknown }, basis: .enacted)
    #expect(unknown.answer().against == ["amount"] && unknown.answer(1_000_000).against == ["amount"])
    #expect(unknown.amountCeiling == nil)
    let unknownMonths = try eligible(Asked.training { $0.trainingMonths = .unknown }, basis: .enacted)
    #expect(unknownMonths.answer().against == ["term"] && unknownMonths.longestRepaymentMonths == nil)
  }

  @Test("a refusal prints the bounds that were left and their clauses, and no value")
  func printed() throws {
    guard case .failure(let refusal) = try eligible(Asked.person()).answer(987_654_321) else {
      Issue.record("far more than was asked for is not offered")
      return
    }
    #expect(refusal.obstacles.contains { $0.offered != nil }, "it has values")
    #expect("\(refusal)" == "not offered: " + refusal.obstacles.map(\.printedForm).joined(separator: ", "))
    #expect(refusal.obstacles.allSatisfy { $0.printedForm.hasPrefix($0.bound.rawValue) })
    #expect(!"\(refusal)".contains("987") && !String(reflecting: refusal.obstacles[0]).contains("987"))
  }

  @Test("terms are the programme's: classes, unit, calendar and transaction day of the draft's form")
  func form() throws {
    let calendar = WorkCalendar(off: [day("2026-07-03")])
    let form = ProgrammeLoan(workCalendar: calendar, transactionDay: 25)
    let offer = try eligible(Asked.person()).offer(
      OfferDraft(.asked(on: day("2026-06-03")), loanID: "V-7", form: form)
    ).get()
    #expect(offer.plan.rows[0].date == day("2026-07-06") && offer.terms.nominalMaturity == day("2031-05-25"))
    #expect(offer.terms.loanID == "V-7" && offer.day == day("2026-06-03"))
    #expect(offer.plan == (try Schedule(for: offer.terms)))
    // A calendar without a working day is a reason, not a trap.
    let closed = ProgrammeLoan(workCalendar: WorkCalendar(weekend: Set(Weekday.allCases)))
    #expect(
      try eligible(Asked.person()).offer(OfferDraft(.asked(on: day("2026-06-03")), form: closed)).against
        == ["terms"])
  }

  @Test("the same offer gives the same bytes; its terms read back as the loan document")
  func json() throws {
    let offer = try eligible(Asked.training()).answer().get()
    let json = try offer.json()
    #expect(try offer.json().canonicalText == json.canonicalText)
    #expect(try JSONReader.parse(json.canonicalBytes) == json)
    #expect(try LoanDocument(json: #require(json["terms"])).terms == offer.terms)
    #expect(json["edition"] == "qd-08-2026/2026-05-01/1" && json["amount"] == 24_000_000)
    #expect(json["receipt"] == .string(offer.application.verdict.receipt.hash))
    #expect(json["bounds"]?["amount_ceiling"] == 24_000_000 && json["bounds"]?["repayment_months"] == 12)
    #expect(json["bounds"]?["days"]?["until"] == "2026-07-03")
    #expect(json["schedule"]?["maturity"] == .string(offer.plan.maturity.text))
  }

  @Test("its words say amount, days, rate and edition in both languages, and no fact of the person")
  func words() throws {
    let offer = try eligible(Asked.person()).answer().get()
    #expect(
      offer.wording.en
        == "A loan of 100,000,000 đ is proposed, handed out from 2026-06-03 on, paid back by 2031-06-03, at 6.24 % a year."
    )
    #expect(offer.wording.vi.contains("100.000.000 đ") && offer.wording.vi.contains("03/06/2031"))
    for language in Language.allCases {
      let text = offer.text(language)
      #expect(text.contains("qd-08-2026/2026-05-01/1"))
      #expect(text.contains("C.11 [") && !text.contains("1990"))
    }
    #expect("\(offer)" == "offer on A-1, 2026-06-03" && "\(offer.application)".contains("A-1"))
  }
}
