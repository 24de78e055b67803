import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("An offer lies on a day on which its verdict holds")
struct OfferDayTests {
  private func issued(_ date: String) -> (inout ApplicationDocument) -> Void {
    { $0.managementDecision = .known(ManagementDecision(issuedOn: .known(day(date)))) }
  }

  @Test("the last day of the ten years, and the day after it (C.3)")
  func lastDay() throws {
    let application = try eligible(Asked.person(with: issued("2016-06-20")))
    #expect(application.days.until == day("2026-06-20"))
    #expect(application.answer(on: "2026-06-20").against == [])
    #expect(application.answer(on: "2026-06-21").against == ["C.3", "day"])
    let offer = try #require(application.answer().offer)
    #expect(offer.disbursing(on: day("2026-06-20")).against == [])
    #expect(offer.disbursing(on: day("2026-06-21")).against == ["C.3", "day"])
  }

  @Test("ten years from a leap day end on 28 February (C.3)")
  func leapDay() throws {
    let application = try eligible(Asked.person(asOf: "2026-05-20", with: issued("2016-05-31")))
    #expect(application.answer(on: "2026-05-31").against == [])
    #expect(application.answer(on: "2026-06-01").against == ["C.3", "day"])
    var facts = Asked.person(asOf: "2034-02-20", with: issued("2024-02-29"))
    facts.listEntry = .known(ListEntry(month: .unknown, confirmedOn: .known(day("2034-02-01"))))
    let later = try eligible(facts)
    #expect(later.answer(on: "2034-02-28").against == [])
    #expect(later.answer(on: "2034-03-01").against == ["C.3", "day"])
  }

  @Test("the Decision's first day, and the day before it (D.1)")
  func firstDay() throws {
    let application = try eligible(Asked.person(asOf: "2026-05-01"))
    #expect(application.answer(on: "2026-05-01").against == [])
    #expect(application.answer(on: "2026-04-30").against == ["D.1", "day"])
  }

  @Test("a judgement is used for as long as the host says, and not before its day")
  func use() throws {
    let application = try eligible(Asked.person(), usableFor: 10)
    for (date, against) in [
      ("2026-06-02", ["day"]), ("2026-06-03", []), ("2026-06-13", []), ("2026-06-14", ["day"]),
    ] {
      #expect(application.answer(on: date).against == against)
    }
    #expect(try eligible(Asked.person(), usableFor: 0).answer(on: "2026-06-04").against == ["day"])
    #expect(try eligible(Asked.person(), usableFor: -5).answer().against == [])
    #expect(try eligible(Asked.person(), usableFor: .max).days.until == day("2034-03-01"))
    #expect(try eligible(Asked.person()).days.until == day("2026-07-03"))
  }

  @Test("a birth year alone leaves the window open, and the clauses are asked again on the day (B.1, B.6)")
  func yearAlone() throws {
    let application = try eligible(Asked.person { $0.birth = .known(PartialDate(year: 1990)!) })
    #expect(application.verdict.window == nil)
    #expect(application.answer(on: "2026-06-20").against == [])
  }

  @Test("a cap that is lowered after the judgement bounds the offer of a later day (L.6)")
  func laterCap() throws {
    let application = try eligible(
      Asked.training(), try amended("ceilings.trainingMonth", Dong(3_000_000), from: "2026-06-10"))
    #expect(application.answer(on: "2026-06-09").against == [])
    #expect(application.answer(on: "2026-06-10").against == ["L.6"])
    #expect(application.answer(18_000_000, on: "2026-06-10").against == [])
    #expect(application.answer(18_000_001, on: "2026-06-10").against == ["L.6"])
  }

  @Test("a text that ends takes with it what was judged under it, unless it governs a case to its end")
  func endingText() throws {
    func answer(_ scope: AmendmentScope, _ date: String) throws -> [String] {
      try eligible(
        Asked.person(),
        try amended(
          "ceilings.person", Dong(150_000_000), from: "2026-05-01", until: "2026-06-15", scope: scope)
      ).answer(on: date).against
    }
    #expect(try answer(.all, "2026-06-15") == [] && answer(.all, "2026-06-16") == ["day"])
    #expect(try answer(.newApplications, "2026-06-16") == [])
  }

  @Test("parts move together with the first")
  func movedParts() throws {
    let parts = money(["2026-06-03": 12_000_000, "2026-09-03": 12_000_000])
    let draft = OfferDraft(.parts(parts), form: ProgrammeLoan(workCalendar: .everyDay))
    let offer = try eligible(Asked.training()).offer(draft).get()
    let moved = try offer.disbursing(on: day("2026-06-10")).get()
    #expect(moved.terms.disbursements == money(["2026-06-10": 12_000_000, "2026-09-10": 12_000_000]))
    #expect(moved.terms.deferral?.until == day("2026-12-10"))
    #expect(offer.disbursing(on: .distantFuture).against == ["parts"])
  }

  @Test("a host's own clause of time bounds an offer as it bounded the verdict")
  func hostRule() throws {
    let book = try RuleBook().adding { OpenUntil(last: day("2026-06-10")) }
    let application = try #require(EligibleApplication(try book.verdict(for: Asked.person())))
    #expect(application.answer(on: "2026-06-10").against == [])
    #expect(application.answer(on: "2026-06-11").against == ["day"])
    // Where no window can be told, the host's clause is known to hold on the day of judging alone.
    let yearOnly = Asked.person { $0.birth = .known(PartialDate(year: 1990)!) }
    let narrow = try #require(EligibleApplication(try book.verdict(for: yearOnly)))
    #expect(narrow.answer().against == [] && narrow.answer(on: "2026-06-04").against == ["day"])
  }
}

/// A host's own clause: applications are taken until a day.
private struct OpenUntil: EligibilityRule {
  let last: CivilDate
  let header = RuleHeader(
    "QC.1", .time, Citation("Quy chế mẫu 01", "mục 1"), .enacted,
    requirement: Wording(vi: "đợt nhận hồ sơ còn mở", en: "the round is still open"))

  func outcome(for facts: ApplicationDocument) -> Outcome { Outcome(facts.asOf <= last) }
  func holdingDays(for facts: ApplicationDocument) -> HoldingDays {
    .days(DateRange(from: nil, until: last) ?? .always)
  }
}

/// The Decision with one value changed.
func amended(
  _ key: ParameterKey, _ value: some ParameterValue, from date: String, until last: String? = nil,
  scope: AmendmentScope = .all
) throws -> Edition {
  try Edition.decision08.amended(
    by: try Amendment(
      #require(AmendmentID(name: "vi-du", revision: 1)), programme: "qd-08-2026",
      name: Wording(vi: "Ví dụ", en: "Invented"), citation: Citation("QĐ ví dụ"), issuedOn: day("2026-04-01"),
      from: day(date), until: last.map { day($0) }, scope: scope, checkedOn: day("2026-05-01"),
      changes: [Amendment.Change(key, to: value)]))
}
