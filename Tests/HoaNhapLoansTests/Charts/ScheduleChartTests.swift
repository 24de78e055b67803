import HoaNhapPolicy
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@testable import HoaNhapLoans

@Suite("The picture of a loan")
struct ScheduleChartTests {
  /// The picture is well-formed, inside its frame, and needs nothing else.
  private func check(_ svg: String) throws {
    let markup = Markup(svg)
    try expect(markup.fault == nil, "\(markup.fault ?? "")")
    try expect(markup.count("title") == 1 && markup.count("desc") == 1, "title and description")
    try expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\""), "the beginning")
    try expect(svg.contains("role=\"img\" aria-labelledby=\"chart-t chart-d\""), "the role")
    let ids = svg.values(of: "id")
    try expect(Set(ids).count == ids.count && ids.contains("chart-t") && ids.contains("chart-d"), "\(ids)")
    for mark in ["<script", "<style", "href", "@import", "url(http", "NaN", "inf", "e+"] {
      try expect(!svg.contains(mark), mark)
    }
    let height = svg.values(of: "height").first.flatMap { Int($0) } ?? 0
    for x in svg.values(of: "x") + svg.values(of: "y") {
      let whole = Int(x.prefix { $0 != "." }) ?? -1
      try expect((0...max(640, height)).contains(whole), "\(x) is outside")
    }
    for size in svg.values(of: "width").dropFirst() + svg.values(of: "height").dropFirst()
    where size != "100%" { try expect(size.first != "-" && size != "0.0", "a size of \(size)") }
  }

  @Test("is well-formed and inside its frame, whatever the loan and what happened")
  func law() async throws {
    try await forAll("a picture is well-formed", cases: 120) { choices in
      let generator = LoanGenerator(choices)
      let terms = try choices.assume(generator.nextRunning())
      try choices.assume((try? Schedule(for: terms)) != nil)
      let events = generator.events(for: terms, upTo: 8)
      choices.show(terms, events)
      let ledger = try choices.assume(try? Ledger(terms, events: events))
      let day = choices.show("day", terms.disbursements[0].date.later(choices.int(0...900)))
      try check(ScheduleChart(ledger, on: day).svg(choices.pick(Language.allCases)))
    }
  }

  @Test("its balance is the ledger's, its bars are the schedule's")
  func data() async throws {
    try await forAll("a picture's numbers are the ledger's", cases: 120) { choices in
      let generator = LoanGenerator(choices)
      let terms = try choices.assume(generator.nextRunning())
      let schedule = try choices.assume(try? Schedule(for: terms))
      let events = generator.payments(on: schedule) + generator.events(for: terms, upTo: 5)
      choices.show(terms, events)
      let ledger = try choices.assume(try? Ledger(terms, events: events))
      let day = choices.show("day", terms.disbursements[0].date.later(choices.int(0...900)))
      let data = try ChartData(ledger, on: day)
      guard let course = data.course else { return try expect(false, "no course") }
      let state = try ledger.state(on: day)
      let balance = course.balances.last.map(\.balance) ?? 0
      try expect(balance, equals: state.outstandingPrincipal.amount, "balance")
      try expect(data.plan.last?.balance, equals: 0, "the plan's end")
      try expect(
        data.bars.map(\.principal).reduce(0, +), equals: schedule.totals.principal.amount, "principal")
      let planned = try ledger.schedule()
      try expect(data.bars.map(\.total).reduce(0, +), equals: planned.totals.paid.amount, "total")
      let paid = ledger.entries(until: day).reduce(Int64(0)) { sum, entry in
        if case .payment(let use) = entry.effect { sum + use.amount.amount } else { sum }
      }
      try expect(course.payments.map(\.amount).reduce(0, +), equals: paid, "paid")
      if state.overduePrincipal > .zero {
        try expect(course.overdue.last?.principal, equals: state.overduePrincipal.amount, "overdue")
      }
    }
  }

  @Test("the pictures are those that were looked at and kept", arguments: Language.allCases)
  func golden(language: Language) throws {
    let chart = try ScheduleChart(lateLedger(), on: day("2024-10-10"))
    try expectGolden(chart.svg(language), "schedule-chart.\(language.rawValue).svg")
  }

  @Test("sixty rows have a bar each, more are put together by years")
  func grouping() throws {
    func data(_ months: Int) throws -> ChartData {
      let terms = try LoanTerms(
        disbursements: money(["2026-05-15": 120_000_000]), rates: rates(["2025-12-01": "6.24"]),
        principalPlan: .equal(EqualPrincipal(everyMonths: months, count: 1)))
      return ChartData(try Schedule(for: terms))
    }
    #expect(try data(60).bars.count == 60 && data(60).yearsPerBar == nil)
    // 15 May 2026 to 15 June 2031.
    #expect(try data(61).bars.count == 6 && data(61).yearsPerBar == 1)
    let long = ChartData(try Schedule(for: longest()))
    #expect(long.yearsPerBar == 2 && long.bars.count == 51)
    #expect(long.bars[0].from == day("2026-01-01") && long.bars[0].to == day("2027-12-31"))
    #expect(long.bars.map(\.total).reduce(0, +) == 8_252_200_162)
    try check(ScheduleChart(Schedule(for: longest())).svg(.english))
  }

  @Test("one row, no interest, the largest amounts, a single day")
  func edges() throws {
    try check(
      ScheduleChart(Schedule(for: simple(1, "0", from: "2026-05-15", until: "2026-05-16"))).svg())
    let large = try simple(.max / 2, "0", from: "2026-05-15", until: "2026-07-15")
    let svg = ScheduleChart(try Schedule(for: large)).svg()
    try check(svg)
    #expect(svg.contains("(tỷ đồng)") && svg.contains(">5.000.000.000<"))
    var ledger = try Ledger(simple(1_000_000, "0", from: "2026-05-15", until: "2026-07-15"))
    try check(ScheduleChart(ledger, on: day("2026-05-14")).svg())
    try ledger.append(contentsOf: [payment("2026-06-01", .max - 10_000_000)])
    try check(ScheduleChart(ledger, on: day("2026-12-31")).svg())
  }

  @Test("each kind of amount has a pattern, shape or dash of its own, told in the legend")
  func legend() throws {
    let plain = ScheduleChart(try Schedule(for: textbook())).svg(.english)
    for name in ["Balance by the plan", "Principal", "Interest"] { #expect(plain.contains(">\(name)<")) }
    for name in ["Actual balance", "Overdue principal", "Frozen", "Study interest", "Paid"] {
      #expect(!plain.contains(">\(name)<"), "\(name)")
    }
    let late = try ScheduleChart(lateLedger(), on: day("2024-10-10")).svg(.english)
    for name in [
      "Actual balance", "Overdue principal", "Overdue interest", "Frozen", "Paid", "On 2024-10-10",
    ] {
      #expect(late.contains(">\(name)<"), "\(name)")
    }
    #expect(ScheduleChart(try Schedule(for: study())).svg().contains(">Lãi thời gian học<"))
  }

  @Test("the description tells the numbers; a name from outside stays text")
  func description() throws {
    let svg = ScheduleChart(try Schedule(for: textbook())).svg()
    #expect(svg.contains("Dư nợ cao nhất 50.000.000 đ từ ngày 15/01/2024, trả hết ngày 15/01/2026."))
    #expect(svg.contains("24 kỳ: gốc 50.000.000 đ, lãi 4.127.256 đ, cộng 54.127.256 đ."))
    let terms = try LoanTerms(
      loanID: "\u{202E}<script>\"'&", disbursements: money(["2026-05-15": 1_000_000]),
      rates: rates(["2025-12-01": "6.24"]), principalPlan: bullet("2026-07-15"))
    let hostile = ScheduleChart(try Schedule(for: terms)).svg()
    try check(hostile)
    #expect(hostile.contains("&lt;script&gt;&quot;&#39;&amp;") && !hostile.contains("\u{202E}"))
  }
}
