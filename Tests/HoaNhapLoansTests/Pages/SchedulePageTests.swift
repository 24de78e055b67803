import Foundation
import HoaNhapPolicy
import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@testable import HoaNhapLoans

@Suite("The page of schedules: needs nothing else, escapes everything, prints and reads aloud")
struct SchedulePageTests {
  private func page(
    _ language: Language = .vietnamese, _ terms: LoanTerms..., citing edition: Edition = .decision08
  ) throws -> String {
    var page = SchedulePage(language, citing: edition)
    for terms in terms { page.add(try Schedule(for: terms)) }
    return page.html
  }

  private func check(_ html: String) throws {
    let fault = Markup(html).fault
    try expect(fault == nil, "\(fault ?? "")")
    let ids = html.values(of: "id")
    try expect(Set(ids).count == ids.count, "an identifier twice")
    for label in html.values(of: "aria-labelledby").flatMap({ $0.split(separator: " ") }) {
      try expect(ids.contains(label), "nothing has the identifier \(label)")
    }
    for mark in ["<script", "src=", "http:", "https:", "@import", "javascript:", "onload"] {
      try expect(!html.contains(mark), mark)
    }
  }

  @Test("the pages are those that were read and kept", arguments: Language.allCases)
  func golden(language: Language) throws {
    var page = SchedulePage(language)
    try page.add(lateLedger(), on: day("2024-10-10"), settlingOn: day("2024-10-10"))
    page.add(try Schedule(for: study()))
    try check(page.html)
    try expectGolden(page.html, "schedule-page.\(language.rawValue).html")
  }

  @Test("is well-formed whatever the loan and what happened", arguments: Language.allCases)
  func law(language: Language) async throws {
    try await forAll(
      "a page is well-formed, \(language.rawValue)", cases: 10, covering: ["several loans": 80...100],
      budget: 2000
    ) { choices in
      let generator = LoanGenerator(choices)
      var page = SchedulePage(language)
      var count = 0
      try choices.list(1...14) {
        guard let terms = generator.nextRunning(), (try? Schedule(for: terms)) != nil else { return }
        let events = generator.events(for: terms, upTo: 6)
        guard let ledger = try? Ledger(terms, events: events) else { return }
        choices.show(terms, events)
        let date = choices.show("day", terms.disbursements[0].date.later(choices.int(0...700)))
        try page.add(
          ledger, on: choices.chance(70) ? date : nil, settlingOn: choices.chance(50) ? date : nil)
        count += 1
      }
      choices.mark("several loans", when: count > 1)
      try check(page.html)
      try expect(Markup(page.html).count("article"), equals: count)
      try expect(page.html.contains("<nav ") == (count > 1), "links to \(count) loans")
    }
  }

  @Test("a Vietnamese page has no word of the loan document, whatever the settings")
  func settings() async throws {
    try await forAll(
      "settings are told in Vietnamese", cases: 360,
      covering: ["a calendar": 20...80, "a study period": 10...80, "an order of its own": 10...60]
    ) { choices in
      let terms = try choices.assume(LoanGenerator(choices).nextRunning())
      choices.show(terms)
      let schedule = try choices.assume(try? Schedule(for: terms))
      let ledger = try choices.assume(try? Ledger(terms))
      choices.mark("a calendar", when: terms.dueCalendar != nil)
      choices.mark("a study period", when: terms.deferral != nil)
      choices.mark("an order of its own", when: terms.allocation != AllocationStep.standardOrder)
      let settings = (schedule.conventions + ledger.conventions).compactMap(\.setting)
      for setting in settings {
        let text = SettingWords.vietnamese(setting)
        try expect(!text.contains("_"), "\(setting): \(text)")
        let words = Set(text.lowercased().split { !$0.isLetter }.map(String.init))
        let foreign: Set = [
          "unit", "down", "up", "period", "segment", "day", "base", "until", "spread", "maturity", "act",
          "monthly", "following", "preceding", "adjusted", "unadjusted", "recomputed", "fixed", "payment",
          "prepayment",
        ]
        try expect(words.isDisjoint(with: foreign), "\(setting): \(text)")
      }
    }
    for (setting, text) in [
      ("half_up, unit 1, period", "nửa thì lên, đơn vị 1 đ, một lần mỗi kỳ"),
      ("every_months 3", "mỗi 3 tháng"),
      ("until 2027-02-05", "đến 05/02/2027"),
      ("multiplier_pct 112.5, base at_disbursement", "112,5 %, lãi suất khi giải ngân"),
      ("overdue_principal interest_due prepayment", "gốc quá hạn, rồi lãi đến hạn, rồi gốc trả trước hạn"),
      ("half_up, unit 1000, payment 1020066", "nửa thì lên, đơn vị 1.000 đ, mỗi kỳ 1.020.066 đ"),
      ("later_word", "later_word"),
    ] {
      #expect(SettingWords.vietnamese(setting) == text)
    }
  }

  @Test("every column and row of numbers has a head, every table a name, rows of a year stand together")
  func tables() throws {
    let html = try page(.vietnamese, textbook())
    let markup = Markup(html)
    #expect(markup.count("table") == markup.count("caption"))
    #expect(!html.contains("<th>") && html.values(of: "scope").count == markup.count("th"))
    #expect(html.contains("<th scope=\"rowgroup\" colspan=\"7\">2024</th>"))
    #expect(html.contains("thead{display:table-header-group}") && html.contains("@page{size:A4"))
    #expect(html.contains("tr,figure,.figures div{break-inside:avoid}"))
    // No study interest, no column for it.
    #expect(!html.contains("Lãi thời gian học"))
    #expect(try page(.vietnamese, study()).contains("<th scope=\"col\">Lãi thời gian học</th>"))
  }

  @Test("terms in words, sums, sums of years, rows, conventions with their standing, the annex")
  func parts() throws {
    let html = try page(.vietnamese, rateCut())
    for piece in [
      "<title>Lịch trả nợ – Khoản vay 02</title>", "<dd>12/05/2025: 100.000.000 đ</dd>",
      "6,6 %/năm, từ 12/05/2025: QĐ 750/QĐ-TTg năm 2015, đã ban hành, hiệu lực từ 05/06/2015",
      "6,24 %/năm, từ 01/12/2025: QĐ 2553/QĐ-TTg năm 2025, đã ban hành, hiệu lực từ 01/12/2025",
      "3 kỳ, từ 12/05/2027 đến 12/05/2030, mỗi kỳ từ 33.300.000 đến 33.400.000 đ",
      "<td>25080000/73</td>", "38808000/73 → <strong>531.616</strong>", "V1 V2 V3 V4 V5 V10 V12",
      "<span class=\"s assumed\">giả định</span>", "Thông tư 14/2017/TT-NHNN, Điều 5",
    ] { #expect(html.contains(piece), "\(piece)") }
    #expect(html.contains("<html lang=\"vi\">"))
    let english = try page(.english, rateCut())
    #expect(english.contains("<html lang=\"en\">") && english.contains("6.24 % a year, from 2025-12-01"))
    #expect(english.contains("33,300,000 to 33,400,000 đ each"))
  }

  @Test(
    "a rate that counts on no night is not listed",
    arguments: [(DayAttribution.includeFirst, ["6.6 %", "6.24 %"]), (.includeLast, ["6.24 %"])])
  func listedRates(attribution: DayAttribution, expected: [String]) throws {
    // The only night before the cut is labelled 30 November or 1 December.
    let terms = try LoanTerms(
      disbursements: money(["2025-11-30": 1_000_000]),
      rates: rates(["2015-06-05": "6.6", "2025-12-01": "6.24", "2030-01-01": "5"]),
      principalPlan: bullet("2026-01-30"), dayAttribution: attribution)
    let schedule = try Schedule(for: terms)
    let words = TermsWords(
      schedule: schedule, sources: RateSources(terms, .decision08), words: LoanWords(language: .english))
    let lines = try #require(words.lines.first { $0.name == "Rate" }).values
    #expect(lines.count == expected.count)
    for (line, rate) in zip(lines, expected) { #expect(line.hasPrefix(rate), "\(line)") }
  }

  @Test("a rate that the policy does not have says what the policy has")
  func ownRate() throws {
    let html = try page(.english, rateCut(["2015-06-05": "6.6"]))
    #expect(html.contains("6.6 % a year, from 2025-12-01: of the contract itself; the policy has 6.24 %"))
  }

  @Test(
    "what comes from outside stays text",
    arguments: [
      "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x", "<!--",
      "\u{202E}<b>",
    ])
  func escaping(hostile: String) throws {
    func terms(_ id: String) throws -> LoanTerms {
      try LoanTerms(
        loanID: LoanID(id), disbursements: money(["2026-05-15": 1_000_000]),
        rates: rates(["2025-12-01": "6.24"]), principalPlan: bullet("2026-07-15"))
    }
    let html = try page(.vietnamese, terms(hostile), terms("second"))
    #expect(!html.contains(hostile) && !html.contains("\u{202E}"))
    #expect(Markup(html).fault == nil)
    #expect(try Markup(html).elements == Markup(page(.vietnamese, terms("xyz"), terms("second"))).elements)
  }

  @Test("one row, 1,200 rows, no interest, a loan without a name, no loan at all")
  func edges() throws {
    let one = try page(.vietnamese, simple(1_000_000, "0", from: "2026-05-15", until: "2026-06-01"))
    try check(one)
    #expect(one.contains("một lần, ngày 01/06/2026") && one.contains("Khoản vay không ghi mã"))
    #expect(one.contains("0 %/năm"))
    let long = try page(.english, longest())
    try check(long)
    #expect(long.contains("<th scope=\"row\">1200</th>"))
    #expect(Markup(long).count("tbody") > 101)
    try check(page())
  }

  @Test(
    "the annex says whether fractions are added or rounded first", arguments: InterestRounding.Scope.allCases)
  func roundingScope(scope: InterestRounding.Scope) throws {
    let html = try page(.english, textbook(rounding: InterestRounding(.halfUp, unit: 1, scope: scope)))
    #expect(html.contains("are added before they are rounded") == (scope == .period))
    #expect(html.contains("is rounded by itself before they are added") == (scope == .segment))
  }

  @Test("a moved date shows the contract's beside it; a frozen loan its nights")
  func movedAndFrozen() throws {
    let calendar = DueCalendar(WorkCalendar(weekend: [], off: [day("2026-06-15")]), roll: .following)
    let terms = try simple(1_000_000, "6.24", from: "2026-05-15", until: "2026-07-15", calendar: calendar)
    var page = SchedulePage(.english)
    page.add(try Schedule(for: terms, freezes: [.init(from: day("2026-06-20"), to: day("2026-06-25"))]))
    #expect(page.html.contains("<time datetime=\"2026-06-16\">2026-06-16</time><br><small>contract: <time"))
    #expect(
      page.html.contains("<dd>2026-06-20 → 2026-06-25</dd>") && page.html.contains("frozen, no interest"))
    #expect(page.html.contains("moved to the next working day; interest runs to the moved date"))
  }

  @Test("text is dark enough on its ground: at least 4.5 to 1")
  func contrast() {
    let pairs = [
      ("1a1a1a", "ffffff"), ("4a4a4a", "ffffff"), ("4a4a4a", "e8eef4"), ("1a1a1a", "e8eef4"),
      ("1a1a1a", "f3f6f9"),
      ("8a2d0f", "ffffff"), ("123f6b", "ffffff"),
    ]
    let css = SchedulePageStyle.css.text
    for (text, ground) in pairs {
      #expect(css.contains("#\(text)"), "\(text) is no colour of the page any more")
      #expect(Self.contrast(text, ground) >= 4.5, "\(text) on \(ground)")
    }
  }

  /// The contrast of two colours as WCAG 2 computes it.
  private static func contrast(_ one: String, _ other: String) -> Double {
    let lights = [one, other].map(luminance).sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private static func luminance(_ colour: String) -> Double {
    let number = Int(colour, radix: 16) ?? 0
    let parts = [number >> 16 & 255, number >> 8 & 255, number & 255].map { value -> Double in
      let share = Double(value) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
