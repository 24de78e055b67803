public import HoaNhapPolicy
public import HoaNhapValues

/// Schedules on one page that prints on A4 and needs nothing else, a loan a sheet (bảng lịch trả nợ).
///
/// A loan has its terms in words, its sums, the picture of its balance and payments, its rows by years, its conventions
/// with their standings, and an annex that explains every period. The ledger follows where there is one. No person is
/// named: a loan goes by its identifier.
public struct SchedulePage: Sendable {
  private let words: LoanWords
  private let edition: Edition
  private var loans: [(title: String, html: HTML)] = []

  /// Makes a page without a loan.
  ///
  /// - Parameters:
  ///   - language: of the page.
  ///   - edition: the policy in which the sources of rates are looked up.
  public init(_ language: Language = .vietnamese, citing edition: Edition = .decision08) {
    words = LoanWords(language: language)
    self.edition = edition
  }

  /// Adds a schedule.
  public mutating func add(_ schedule: Schedule) {
    append(LoanSection(schedule, number: loans.count + 1, citing: edition, words))
  }

  /// Adds the schedule of a ledger, and what it holds at the end of a day.
  ///
  /// - Parameters:
  ///   - ledger: the ledger.
  ///   - day: the day of the log and the balances; `nil` for the schedule alone.
  ///   - settlement: the day for which a quote is asked; `nil` for none.
  /// - Throws: ``InputError`` where the schedule, the balances or the quote cannot be computed.
  public mutating func add(
    _ ledger: Ledger, on day: CivilDate?, settlingOn settlement: CivilDate? = nil
  ) throws(InputError) {
    var section = LoanSection(try ledger.schedule(), number: loans.count + 1, citing: edition, words)
    if let day {
      section.chart = try ScheduleChart(ledger, on: day)
      section.course = LedgerCourse(
        ledger: ledger, day: day, state: try ledger.state(on: day),
        remaining: try ledger.remainingInstalments(on: day))
    }
    if let settlement { section.quote = try ledger.settlementQuote(on: settlement) }
    append(section)
  }

  private mutating func append(_ section: LoanSection) { loans.append((section.title, section.html)) }

  /// The page.
  public var html: String {
    let title = loans.count == 1 ? "\(name) – \(loans[0].title)" : name
    let page = HTML.page(
      words.language, title: "\(title)", style: SchedulePageStyle.css,
      body: """
        <header>
        <h1>\(name)</h1>
        <p class="note">\(note)</p>
        \(contents)</header>
        <main>
        \(HTML.joined(loans.map(\.html)))</main>
        """)
    return page.text
  }

  private var name: String { words("Lịch trả nợ", "Repayment schedule") }

  private var note: String {
    words(
      "Số tiền tính bằng đồng. Nguồn lãi suất tra theo bộ quy tắc \(edition.id).",
      "Amounts are in đồng. Sources of rates are those of the edition \(edition.id).")
  }

  private var contents: HTML {
    if loans.count < 2 { return "" }
    let links = loans.enumerated().map { "<li><a href=\"#loan-\($0 + 1)\">\($1.title)</a></li>" as HTML }
    return "<nav aria-label=\"\(words("Mục lục", "Contents"))\"><ul>\(HTML.joined(links))</ul></nav>\n"
  }
}

/// What a page shows of a ledger.
struct LedgerCourse {
  let ledger: Ledger
  let day: CivilDate
  let state: LedgerState
  let remaining: [RemainingInstalment]
}
