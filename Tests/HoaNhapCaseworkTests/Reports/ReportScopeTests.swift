import HoaNhap
import Testing

@Suite("Which days a report covers (plan IV.2, II.6; NĐ 09/2019/NĐ-CP Điều 12)")
struct ReportScopeTests {
  private typealias S = ReportSamples

  /// Report, first day, last day, last good day.
  static let windows: [(ReportID, String, String, String)] = [
    (.q1, "2026-12-15", "2027-03-14", "2027-03-19"), (.sixMonths, "2026-12-15", "2027-06-14", "2027-06-19"),
    (.q3, "2027-06-15", "2027-09-14", "2027-09-19"), (.year, "2026-12-15", "2027-12-14", "2027-12-19"),
  ]

  @Test(
    "IV.2, P.7: each report has its window, its last good day, and goes through the police to the committee",
    arguments: windows)
  func scope(_ report: ReportID, _ from: String, _ to: String, _ last: String) throws {
    let scope = try S.scope(report, 2027)
    #expect(scope.window.description == "\(from)...\(to)")
    #expect(scope.lastDay == S.date(last))
    #expect(scope.clause == "IV.2")
    #expect(scope.via == [.communePolice] && scope.to == [.communePeoplesCommittee])
    #expect(scope.by.count == 6 && scope.by.contains(.vbspTransactionOffice))
    #expect(!scope.by.contains(.communePolice))
  }

  @Test("P.8: where the reading says nine months, the third quarter's report covers them")
  func nineMonths() throws {
    let scope = try S.scope(.q3, 2027, reading: PlanReading(thirdQuarter: .nineMonths))
    #expect(scope.window.description == "2026-12-15...2027-09-14")
  }

  @Test("P.7: a window is not cut at the Decision's first day")
  func notCut() throws {
    #expect(try S.scope(.sixMonths, 2026).window.from == S.date("2025-12-15"))
    #expect(try S.scope(.q1, 2026).window.description == "2025-12-15...2026-03-14")
  }

  @Test(
    "P.7: what happens on the first and the last day counts, the days beside them do not", arguments: windows)
  func borders(_ report: ReportID, _ from: String, _ to: String, _ last: String) throws {
    for (day, isIn) in [
      (try S.date(from).adding(days: -1), false), (S.date(from), true), (S.date(to), true),
      (try S.date(to).adding(days: 1), false),
    ] {
      let records = try S.records(loans: ["V-1,P-1,production,central,50000000,\(day),36"])
      let figures = try S.figures(records, report, 2027)
      #expect(figures[FigureKey(.loansMade)]?.value == (isIn ? 1 : 0), "\(day)")
      #expect(figures[FigureKey(.lent)]?.value == (isIn ? 50_000_000 : 0))
      // Of a state only the end of the window counts.
      #expect(figures[FigureKey(.loansRunning)]?.value == (day <= S.date(to) ? 1 : 0))
    }
  }

  @Test("P.7: a payment on the last day is collected in it, one on the next day is not and is still owed")
  func stateBorder() throws {
    for (day, paid) in [("2027-03-14", Int64(1_000_000)), ("2027-03-15", 0)] {
      let records = try S.records(
        loans: ["V-1,P-1,production,central,50000000,2027-03-10,36"], payments: ["PT-1,V-1,\(day),1000000"])
      let figures = try S.figures(records, .q1, 2027)
      let principal = try #require(figures[FigureKey(.collectedPrincipal)]?.value)
      let interest = try #require(figures[FigureKey(.collectedInterest)]?.value)
      #expect(principal + interest == paid)
      #expect(figures[FigureKey(.outstanding)]?.value == 50_000_000 - principal)
    }
  }

  @Test(
    "IV.2: a report is refused the day before its data are complete, and made on the day", arguments: windows)
  func notOver(_ report: ReportID, _ from: String, _ to: String, _ last: String) throws {
    let records = try S.records()
    let scope = try S.scope(report, 2027)
    let eve = try S.date(to).adding(days: -1)
    let fault = try #require(throws: ReportFault.self) {
      try ReportFigures(of: records, for: scope, asOf: eve)
    }
    #expect(fault.code == .periodNotOver && fault.clause == "IV.2")
    #expect(fault.wording.vi.contains("tạm tính") && fault.wording.en.contains("preliminary"))
    #expect(fault.wording.en.contains(to) && fault.wording.en.contains(eve.text))
    #expect(try !ReportFigures(of: records, for: scope, asOf: S.date(to)).isPreliminary)
  }

  @Test("IV.2: preliminary figures go from the first day to the eve of the last, and no further")
  func preliminary() throws {
    let records = try S.records(loans: ["V-1,P-1,production,central,50000000,2027-02-01,36"])
    let scope = try S.scope(.q1, 2027)
    for (day, isGood) in [
      ("2026-12-14", false), ("2026-12-15", true), ("2027-01-31", true), ("2027-03-13", true),
      ("2027-03-14", false),
    ] {
      guard isGood else {
        let fault = try #require(throws: ReportFault.self) {
          try ReportFigures.preliminary(of: records, for: scope, until: S.date(day))
        }
        #expect(fault.code == .outsidePeriod && fault.clause == "IV.2")
        continue
      }
      let figures = try ReportFigures.preliminary(of: records, for: scope, until: S.date(day))
      #expect(figures.isPreliminary && figures.window.to == S.date(day) && figures.asOf == S.date(day))
      #expect(figures[FigureKey(.loansMade)]?.value == (day < "2027-02-01" ? 0 : 1))
    }
  }

  @Test("IV.2: preliminary figures say so in every form")
  func saysSo() throws {
    let records = try S.records()
    let scope = try S.scope(.q1, 2027)
    let report = try PeriodReport.preliminary(of: records, for: scope, until: S.date("2027-02-01"))
    let final = try PeriodReport(of: records, for: scope, asOf: S.date("2027-03-14"))
    for agency in [AgencyID.communePolice, .communePeoplesCommittee] {
      let (early, late) = try (report.copy(for: agency), final.copy(for: agency))
      for (form, word) in [
        (early.text(), "TẠM TÍNH"), (early.text(.english), "PRELIMINARY"), (early.html(), "TẠM TÍNH"),
        (String(decoding: early.csv(), as: UTF8.self), "tạm tính"),
        (String(decoding: early.csv(.english), as: UTF8.self), "preliminary"),
        (early.json.canonicalText, "\"preliminary\":true"),
        (report.figures.json.canonicalText, "\"preliminary\":true"),
      ] { #expect(form.contains(word)) }
      #expect(!late.text().contains("TẠM TÍNH") && !late.html().contains("TẠM TÍNH"))
      #expect(!late.text(.english).contains("PRELIMINARY"))
      #expect(late.json.canonicalText.contains("\"preliminary\":false"))
    }
  }

  @Test("IV.2: on request the days are those that were asked for")
  func onRequest() throws {
    let request = try S.plan.requestedReport(
      from: S.date("2026-07-03"), to: S.date("2026-08-09"), askedOn: S.date("2026-08-10"))
    let scope = S.plan.scope(of: request)
    #expect(
      scope.name == "on-request-2026-08-10-2026-07-03-2026-08-09" && scope.window == request.window
        && scope.by == request.by)
    let records = try S.records(
      loans: [
        "V-1,P-1,production,central,50000000,2026-07-02,36",
        "V-2,P-2,production,central,50000000,2026-07-03,36",
      ])
    let figures = try ReportFigures(of: records, for: scope, asOf: S.date("2026-08-10"))
    #expect(figures[FigureKey(.loansMade)]?.trace.entries.map(\.record) == [Loan.key("V-2")])
  }

  @Test(
    "II.6: the reviews run from the Decision's first day to the eve of the first and the fifth anniversary")
  func reviews() throws {
    let one = try S.plan.review(after: 1)
    #expect(one.window.description == "2026-05-01...2027-04-30" && one.clause == "II.6")
    #expect(one.lastDay == S.date("2027-06-30"))
    let five = try S.plan.review(after: 5)
    #expect(five.window.description == "2026-05-01...2031-04-30" && five.lastDay == S.date("2031-06-30"))
    for years in [-1, 0, 2, 4, 6] {
      #expect(throws: InputError.self) { try S.plan.review(after: years) }
    }
  }

  @Test(
    "II.6: the years of a review partition it: its flows add up over them, its states are the last year's")
  func reviewYears() throws {
    let records = try RandomCommune.made(1)
    let report = try PeriodReport(of: records, for: S.plan.review(after: 1), asOf: S.asOf)
    #expect(
      report.years.map(\.window.description) == ["2026-05-01...2026-12-14", "2026-12-15...2027-04-30"])
    #expect(report.before == nil && report.yearBefore == nil)
    for figure in report.figures.figures {
      let years = report.years.map { $0[figure.key]?.value ?? 0 }
      switch try #require(FigureCatalogue.standard[figure.key.code]?.time) {
      case .opening: #expect(years.first == figure.value, "\(figure.key)")
      case .stock: #expect(years.last == figure.value, "\(figure.key)")
      case .flow: #expect(years.reduce(0, +) == figure.value, "\(figure.key)")
      }
    }
    let copy = try report.copy(for: .communePolice)
    #expect(copy[FigureKey(.lent)]?.years == report.years.map { $0[FigureKey(.lent)]?.value ?? 0 })
    #expect(copy.html().contains("01/05/2026 – 14/12/2026"))
    #expect(copy.text().contains("15/12/2026 – 30/04/2027"))
    let five = try PeriodReport(
      of: records, for: S.plan.review(after: 5), asOf: S.date("2031-05-01"))
    #expect(five.years.count == 6)
  }
}
