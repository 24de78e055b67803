import HoaNhapLoans
import HoaNhapPolicy
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("A cited explanation holds the numbers of the plain one and names the conventions at work")
struct CitedExplanationTests {
  private func codes(_ row: CitedExplanation.Row) -> [String] { row.allConventions.map(\.rawValue) }

  @Test("the numbers are those of the explanation, whatever the loan")
  func law() async throws {
    try await forAllSchedules("a citation changes no number", cases: 500) { schedule, _ in
      let plain = schedule.explanation()
      let cited = schedule.explanation(citing: .decision08)
      try expect(cited.rows.map(\.interestExact), equals: plain.rows.map(\.interestExact))
      try expect(cited.rows.map { $0.segments.map(\.interest) }, equals: plain.rows.map(\.segments))
      try expect(cited.study.map(\.interest), equals: plain.study)
      try expect(cited.rows.map(\.number), equals: schedule.rows.map(\.number))
      let known = Set(schedule.conventions.map(\.convention))
      for row in cited.rows {
        for convention in row.allConventions {
          try expect(known.contains(convention), "\(convention.rawValue) is cited and not used")
        }
        for segment in row.segments where segment.interest.rate != .zero {
          try expect(segment.source != .freeze, "row \(row.number)")
        }
      }
    }
  }

  @Test("of an interest row, of a principal row, of the last row")
  func rows() throws {
    let rows = try Schedule(for: textbook()).explanation(citing: .decision08).rows
    #expect(codes(rows[0]) == ["V1", "V2", "V3", "V4", "V10", "V11", "V12"])
    #expect(codes(rows[1]) == ["V1", "V2", "V3", "V4", "V10", "V12"])
    #expect(codes(rows[5]) == ["V1", "V2", "V3", "V4", "V10", "V12", "V14"])
    #expect(codes(rows[23]) == ["V1", "V2", "V3", "V4", "V10", "V12", "V15"])
  }

  @Test("V5 where the rate changes, V14 not where parts are the caller's own")
  func rateChange() throws {
    let rows = try Schedule(for: rateCut()).explanation(citing: .decision08).rows
    #expect(rows[6].segments.map { $0.conventions.contains(.rateFrom) } == [false, true])
    #expect(!codes(rows[7]).contains("V5"))
    #expect(!codes(rows[23]).contains("V14") && codes(rows[59]).contains("V15"))
  }

  @Test("V24 in the study period, V25 where its interest is collected")
  func studyPeriod() throws {
    let explanation = try Schedule(for: study()).explanation(citing: .decision08)
    #expect(explanation.study.count == 3)
    #expect(explanation.study.allSatisfy { $0.conventions.contains(.studyPeriod) })
    #expect(explanation.rows.allSatisfy { codes($0).contains("V25") && !codes($0).contains("V24") })
  }

  @Test("V16 on a date without interest, V21 and V22 on a moved one, V36 on the last")
  func movedDates() throws {
    let calendar = DueCalendar(WorkCalendar(weekend: [], off: [day("2026-06-10")]), roll: .following)
    let terms = try LoanTerms(
      disbursements: money(["2026-05-01": 9_000_000]), rates: rates(["2025-12-01": "6.24"]),
      principalPlan: parts(["2026-06-10": 3_000_000], rest: "2026-07-01"), dueCalendar: calendar,
      finalTransactionDay: 25)
    let rows = try Schedule(for: terms).explanation(citing: .decision08).rows
    #expect(rows.count == 3)
    #expect(codes(rows[1]) == ["V4", "V16", "V21", "V22"])
    #expect(codes(rows[2]).contains("V36") && !codes(rows[0]).contains("V36"))
  }

  @Test("every convention has a title in both languages; a text where one makes it")
  func words() {
    #expect(Convention.all.count == 36)
    #expect(Set(Convention.all).count == Convention.all.count)
    for convention in Convention.all {
      #expect(!convention.title.vi.isEmpty && convention.title.vi != convention.rawValue)
      #expect(!convention.title.en.isEmpty && convention.title.en != convention.rawValue)
      // What is enacted or analogous rests on a text.
      if let standing = convention.standing, standing < .assumed {
        #expect(convention.citation != nil, "\(convention)")
      }
    }
    #expect(Convention.simpleInterest.citation?.text == "Thông tư 14/2017/TT-NHNN, Điều 5")
    let unknown = Convention(rawValue: "V99")
    #expect(unknown.title.vi == "V99" && unknown.citation == nil)
  }

  @Test("another day count, or another overdue multiplier, does not rest on the text of the usual one")
  func settings() throws {
    func citation(_ list: [AppliedConvention], _ convention: Convention) -> Citation? {
      list.first { $0.convention == convention }?.citation
    }
    let usual = try Schedule(for: textbook())
    let other = try Schedule(for: textbook(dayCount: .actual360))
    #expect(citation(usual.conventions, .dayCount) == .circular14("Điều 5"))
    #expect(citation(other.conventions, .dayCount) == nil)
    let ledger = try Ledger(textbook())
    let harsher = try Ledger(textbook(overdue: OverdueTerms(multiplierPercent: Ratio(whole: 150))))
    #expect(citation(ledger.conventions, .overdueRate) == .decree06("Điều 32"))
    #expect(citation(harsher.conventions, .overdueRate) == nil)
  }

  @Test("as data it stands beside the result, whose fields stay as they are")
  func json() throws {
    let document = LoanDocument(try rateCut())
    let plain = try document.result(explaining: true)
    let cited = try document.result(explaining: true, citing: .decision08)
    #expect(cited["schedule"] == plain["schedule"] && plain["explanation"] == nil)
    let explanation = try #require(cited["explanation"])
    #expect(explanation["edition"] == "qd-08-2026/2026-05-01/1" && explanation["id"] == "02")
    let segment = try #require(explanation["rows"]?[6]?["segments"]?[1])
    #expect(segment["days"] == 11 && segment["exact"] == "13728000/73")
    #expect(segment["conventions"] == ["V1", "V2", "V3", "V5"])
    #expect(segment["source"]?["kind"] == "policy")
    #expect(segment["source"]?["policy"]?["citation"] == "QĐ 2553/QĐ-TTg năm 2025")
    #expect(explanation["conventions"]?[0]?["citation"] == "Thông tư 14/2017/TT-NHNN, Điều 5")
    #expect(explanation["years"]?[0]?["balance_at_end"] == 100_000_000)
    let own = try Schedule(for: rateCut(["2000-01-01": "9"])).json(citing: .decision08)
    #expect(own["explanation"]?["rows"]?[0]?["segments"]?[0]?["source"]?["kind"] == "contract")
  }

  @Test(
    "as text: sources, sums of years, conventions in words, in lines of a hundred columns",
    arguments: Language.allCases)
  func text(language: Language) throws {
    let terms = try study()
    let text = try LoanDocument(terms).text(language, citing: .decision08, settlingOn: day("2026-09-05"))
    let lines = text.split(separator: "\n")
    for line in lines where !line.hasPrefix("Quy ước:") && !line.hasPrefix("Conventions:") {
      #expect(line.count <= 100, "\(line)")
    }
    let vi = language == .vietnamese
    #expect(text.contains("[1]") && text.contains("QĐ 2553/QĐ-TTg năm 2025"))
    #expect(text.contains(vi ? "hiệu lực từ 01/12/2025" : "in force from 2025-12-01"))
    #expect(text.contains(vi ? "dư nợ cuối năm 0" : "balance at the end 0"))
    #expect(
      text.contains(
        vi ? "Lãi của thời gian học thu khi nào (giả định)" : "When study interest is collected (assumed)"))
    #expect(
      text.contains(vi ? "Số tiền trả hết nợ trong ngày 05/09/2026" : "What pays the loan off on 2026-09-05"))
    // Without an edition the text is what it was.
    #expect(try Schedule(for: terms).text(language).contains("[1]") == false)
  }
}

@Suite("The sums of calendar years")
struct YearTotalsTests {
  @Test("they add up to the totals, and the last balance is nothing")
  func law() async throws {
    try await forAllSchedules("years add up", cases: 500, seed: 1001) { schedule, _ in
      let years = schedule.years
      let totals = schedule.totals
      let first = schedule.terms.disbursements[0].date.year
      try expect(years.map(\.year), equals: Array(first...schedule.maturity.year))
      try expect(try Dong.sum(years.map(\.disbursed)), equals: totals.disbursed, "disbursed")
      try expect(try Dong.sum(years.map(\.principal)), equals: totals.principal, "principal")
      try expect(try Dong.sum(years.map(\.studyInterest)), equals: totals.deferredInterest, "study interest")
      let interest = try Dong.sum(years.map(\.interest)).adding(totals.deferredInterest)
      try expect(interest, equals: totals.interest, "interest")
      try expect(try Dong.sum(years.map(\.total)), equals: totals.paid, "total")
      try expect(
        years.last?.balanceAtEnd == .zero && years.allSatisfy { $0.balanceAtEnd >= .zero }, "balance")
    }
  }

  @Test("a payment counts in the year in which it is payable, not in that of the contract's date")
  func movedDate() throws {
    let calendar = DueCalendar(WorkCalendar(weekend: [], off: [day("2026-12-31")]), roll: .following)
    let terms = try LoanTerms(
      disbursements: money(["2026-11-30": 10_000_000]), rates: rates(["2025-12-01": "6.24"]),
      principalPlan: bullet("2026-12-31"), interestGrid: InterestGrid(everyMonths: 1200),
      dueCalendar: calendar)
    let years = try Schedule(for: terms).years
    #expect(years.map(\.principal) == [.zero, Dong(10_000_000)])
    #expect(years.map(\.balanceAtEnd) == [Dong(10_000_000), .zero])
  }

  @Test("a year in which nothing is payable stands between the others")
  func emptyYears() throws {
    let years = try Schedule(
      for: simple(10_000_000, "6.24", from: "2026-05-01", until: "2029-05-01", interest: atMaturity)
    ).years
    #expect(years.map(\.total.amount).prefix(3) == [0, 0, 0] && years.count == 4)
    #expect(years.map(\.balanceAtEnd.amount) == [10_000_000, 10_000_000, 10_000_000, 0])
  }
}
