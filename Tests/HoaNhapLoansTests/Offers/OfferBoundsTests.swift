import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("An offer stays within what was found eligible")
struct OfferBoundsTests {
  @Test("an ineligible application gives none, nor one that is not settled")
  func onlyEligible() throws {
    let book = RuleBook()
    let changes: [(inout ApplicationDocument) -> Void] = [
      { $0.amount = .known(Dong(200_000_001)) }, { $0.termMonths = .known(121) },
      { $0.conductIsGood = .known(false) }, { $0.birth = .known(PartialDate(day("2011-06-04"))) },
      { $0.conductIsGood = .unknown }, { $0.listEntry = .unknown }, { $0.amount = .unknown },
      { $0.termMonths = .unknown }, { $0.managementDecision = .unknown },
    ]
    for change in changes {
      let verdict = try book.verdict(for: Asked.person(with: change))
      #expect(verdict.outcome != .eligible && EligibleApplication(verdict) == nil)
    }
    #expect(EligibleApplication(try book.verdict(for: Asked.person())) != nil)
  }

  @Test(
    "the amount: at most what was asked for; above the ceiling the clause says so too (L.3)",
    arguments: [
      (200_000_000, 0, 200_000_000, []), (200_000_000, 0, 200_000_001, ["L.3", "amount"]),
      (100_000_000, 0, 100_000_000, []), (100_000_000, 0, 100_000_001, ["amount"]), (100_000_000, 0, 1, []),
      (50_000_000, 150_000_000, 50_000_000, []), (50_000_000, 150_000_000, 50_000_001, ["L.3", "amount"]),
      (100_000_000, 0, 0, ["amount"]), (100_000_000, 0, -1, ["amount"]),
    ] as [(Int64, Int64, Int64, [String])])
  func person(asked: Int64, balance: Int64, offered: Int64, against: [String]) throws {
    let application = try eligible(Asked.person(asked) { $0.programmeBalance = .known(Dong(balance)) })
    let answer = application.answer(offered)
    #expect(answer.against == against)
    #expect(answer.offer?.amount == (against.isEmpty ? Dong(offered) : nil))
    #expect(application.amountCeiling == Dong(200_000_000 - balance))
  }

  @Test(
    "an establishment: the ceiling of L.4, and that for each worker (L.5)",
    arguments: [
      (2_000_000_000, 10, 0, ["L.4", "L.5", "amount"]), (2_000_000_000, 11, 0, ["L.4", "amount"]),
      (400_000_000, 2, 0, ["L.5", "amount"]), (300_000_000, 2, 100_000_000, ["L.5", "amount"]),
    ] as [(Int64, Int64, Int64, [String])])
  func establishment(asked: Int64, workers: Int64, balance: Int64, against: [String]) throws {
    let application = try eligible(Asked.cooperative(asked, rehabilitated: workers, balance: balance))
    #expect(application.amountCeiling == Dong(asked))
    #expect(application.answer().against == [])
    #expect(application.answer(asked + 1).against == against)
  }

  @Test("training: the monthly cap times the months (L.6)")
  func trainingAmount() throws {
    let application = try eligible(Asked.training())
    #expect(application.answer(24_000_000).against == [])
    #expect(application.answer(24_000_001).against == ["L.6", "amount"])
    #expect(application.amountCeiling == Dong(24_000_000))
  }

  @Test(
    "the term: at most what was asked for, and at most 120 months (T.1)",
    arguments: [
      (120, 120, []), (120, 121, ["T.1", "term"]), (60, 60, []), (60, 61, ["term"]), (60, 1, []),
      (60, 0, ["term"]), (60, -1, ["term"]),
    ] as [(Int64, Int, [String])])
  func term(asked: Int64, offered: Int, against: [String]) throws {
    #expect(try eligible(Asked.person(months: asked)).answer(months: offered).against == against)
  }

  @Test("dates of the bank's own end within the term, the last day included (T.1)")
  func ownDates() throws {
    let application = try eligible(Asked.person(months: 24))
    for (last, against) in [("2028-06-03", []), ("2028-06-04", ["term"])] {
      let pattern = InstalmentPattern.dates([day("2027-01-10"), day(last)])
      #expect(application.answer(pattern: pattern).against == against)
    }
  }

  @Test(
    "training: paid back within twice the course up to a year, within once a longer one (T.3)",
    arguments: [
      (6, 12, []), (6, 13, ["T.3"]), (12, 24, []), (12, 25, ["T.3"]), (13, 13, []), (13, 14, ["T.3"]),
    ]
      as [(Int64, Int, [String])])
  func repayment(study: Int64, months: Int, against: [String]) throws {
    let application = try eligible(Asked.training(20_000_000, studyMonths: study))
    #expect(application.answer(months: months).against == against)
    let longest = try #require(application.answer().offer)
    #expect(application.longestRepaymentMonths?.value == (study <= 12 ? 2 * study : study))
    #expect(
      try longest.terms.nominalMaturity
        == day("2026-06-03").adding(months: Int(study) + Int(application.longestRepaymentMonths?.value ?? 0)))
  }

  @Test(
    "training: what the term asked for leaves after the course bounds it too; a shorter term says nothing")
  func termOfTraining() throws {
    let application = try eligible(Asked.training { $0.termMonths = .known(10) })
    #expect(application.answer(months: 4).against == [] && application.answer(months: 5).against == ["term"])
    #expect(application.answer().offer?.terms.nominalMaturity == day("2027-04-03"))
    #expect(try eligible(Asked.training { $0.termMonths = .known(6) }).answer(months: 12).against == [])
  }

  @Test("the grace after a course is at most 12 months; a production loan has none (T.4)")
  func grace() throws {
    let application = try eligible(Asked.training())
    for (grace, against) in [(0, []), (12, []), (13, ["T.4"]), (-1, ["T.4"])] {
      #expect(application.answer(grace: grace).against == against)
    }
    #expect(try eligible(Asked.person()).answer(grace: 1).against == ["T.4"])
    #expect(application.answer(grace: 12).offer?.terms.nominalMaturity == day("2028-12-03"))
  }

  @Test("no method and no transaction day puts the first payment off beyond the longest grace (T.4)")
  func firstPayment() throws {
    func against(
      _ method: RepaymentMethod? = nil, months: Int, grace: Int = 0, leastDays: Int? = nil
    ) throws -> [String] {
      let days = leastDays.map { TransactionDays(day: 10, leastDays: $0) }
      let form = ProgrammeLoan(workCalendar: .everyDay, transactionDays: days, method: method)
      let draft = OfferDraft(
        .asked(on: day("2026-06-03")), months: months, graceMonths: grace, form: form)
      return try eligible(Asked.training(24_000_000, studyMonths: 12)).offer(draft).against
    }
    // The course ends on 3 June 2027; twelve months of grace and the month that is collected then make 3 July 2028.
    #expect(try against(.bullet, months: 13) == [])
    #expect(try against(.bullet, months: 14) == ["T.4"])
    #expect(try against(.bullet, months: 1, grace: 12) == [])
    #expect(try against(.bullet, months: 2, grace: 12) == ["T.4"])
    #expect(try against(months: 24, grace: 12) == [])
    #expect(try against(months: 24, leastDays: 366) == [])
    #expect(try against(months: 24, grace: 12, leastDays: 60) == ["T.4"])
  }

  @Test("overdue principal costs what the edition says, whatever the form brings along (R.2)")
  func overdueRate() throws {
    var form = ProgrammeLoan(workCalendar: .everyDay)
    form.ratePolicy.overduePercent = Parameter(
      "rates.overduePercent", "R.2", form.ratePolicy.overduePercent.name, Quantity(200, .percent),
      .practice("x"), .assumed)
    let offer = try eligible(Asked.person()).offer(OfferDraft(.asked(on: day("2026-06-03")), form: form))
      .get()
    #expect(offer.terms.overdueTerms.multiplierPercent == Ratio(whole: 130))
  }

  @Test("training is handed out in parts as the course goes on, production on one day (T.2)")
  func parts() throws {
    let form = ProgrammeLoan(workCalendar: .everyDay)
    func answer(_ facts: ApplicationDocument, _ list: KeyValuePairs<String, Int64>) throws -> [String] {
      try eligible(facts).offer(OfferDraft(.parts(money(list)), form: form)).against
    }
    #expect(try answer(Asked.training(), ["2026-06-03": 12_000_000, "2026-09-03": 12_000_000]) == [])
    #expect(
      try answer(Asked.training(), ["2026-06-03": 12_000_000, "2026-09-03": 12_000_001]) == ["L.6", "amount"])
    #expect(try answer(Asked.training(), ["2026-06-03": 24_000_001, "2026-09-03": -1]).contains("amount"))
    // The course ends on 3 December; money on that day is too late (V17).
    #expect(try answer(Asked.training(), ["2026-06-03": 1_000_000, "2026-12-03": 1_000_000]) == ["terms"])
    #expect(try answer(Asked.person(), ["2026-06-03": 50_000_000, "2026-07-03": 50_000_000]) == ["parts"])
    #expect(try answer(Asked.person(), [:]) == ["parts"])
  }

  @Test("every reason at once, each with what was asked, the limit, its clause and words")
  func everyReason() throws {
    let application = try eligible(Asked.person(200_000_000, months: 120))
    let answer = application.answer(
      200_000_001, on: "2026-04-30", months: 121, rates: rates(["2026-04-30": "6.25"]))
    #expect(answer.against == ["D.1", "L.3", "T.1", "R.1", "amount", "term", "day"])
    guard case .failure(let refusal) = answer else { return }
    let ceiling = try #require(refusal.obstacles.first { $0.clause == "L.3" })
    #expect(ceiling.offered == .number(200_000_001) && ceiling.limit == .number(200_000_000))
    #expect(ceiling.citation == .decision08("mức vốn cho vay") && ceiling.standing == .enacted)
    let rate = refusal.obstacles[3]
    #expect(rate.offered == .rate(percent("6.25")) && rate.limit == .rate(percent("6.24")))
    for obstacle in refusal.obstacles {
      #expect(!obstacle.wording.vi.isEmpty && !obstacle.wording.en.isEmpty)
    }
    #expect(refusal.json["obstacles"]?[0]?["clause"] == "D.1")
  }

  @Test("a sum that does not fit is a reason, not a trap")
  func overflow() throws {
    let application = try eligible(Asked.person { $0.programmeBalance = .known(Dong(1)) })
    #expect(application.answer(.max).against == ["clause", "amount"])
    let parts = money(["2026-06-03": .max, "2026-07-03": .max])
    let draft = OfferDraft(.parts(parts), form: ProgrammeLoan(workCalendar: .everyDay))
    #expect(try eligible(Asked.training()).offer(draft).against == ["amount"])
  }
}
