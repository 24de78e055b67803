import HoaNhap
import Testing

@Suite("III.2.2 — capital needs reviewed each June or on request")
struct CapitalReviewTests {
  static func folder() throws -> DataFolder { try #require(Folder.month.data.folder) }

  static func book() throws -> CapitalBook {
    try CapitalBook([
      Money.entry("N-1", .requested, 400_000_000, source: .central, on: "2026-05-10"),
      Money.entry("N-2", .allocated, 300_000_000, source: .central, on: "2026-05-12"),
      Money.entry("N-3", .allocated, 50_000_000, source: .entrusted, on: "2026-05-15"),
    ])
  }

  static func review(
    _ asOf: String = "2026-06-03", assumptions: CapitalAssumptions = CapitalAssumptions(),
    last: CapitalFigures? = nil, plan: Plan? = nil, book: CapitalBook? = nil
  ) throws -> CapitalReview {
    let month = try Folder.month.report(asOf)
    return try CapitalReview(
      folder: folder(), decisions: month.decisions, list: month.list, book: book ?? Self.book(),
      asOf: day(asOf),
      plan: plan, assumptions: assumptions, last: last)
  }

  @Test("its day comes from the plan: the end of June, for each body that takes part — P.4")
  func deadline() throws {
    let review = try Self.review()
    #expect(try review.deadlines.map(\.due.lastDay) == [day("2026-06-30")])
    #expect(review.deadlines.map(\.clause) == ["III.2.2"])
    // Another commune's plan without the clause: on request.
    let without = try Self.review(plan: chauSon(without: ["III.2.2"]))
    #expect(without.deadlines.isEmpty && without.report.text().contains("rà soát theo yêu cầu"))
  }

  @Test("what is needed, lent and left on the day, of the programme alone")
  func figures() throws {
    let review = try Self.review()
    // V-5 is handed out on 10 June: committed. The eligible applications of the month beside it.
    #expect(review.demand.firm.amount == Dong(464_000_000 + 60_000_000) && review.demand.firm.count == 5)
    // V-4 was handed out on 4 May, and 10,000,000 were paid on it on the 20th.
    #expect(review.use.loans.map(\.loan) == ["V-4", "V-5"])
    let central = try #require(review.balance[.known(.central)])
    #expect(central.lent == Dong(50_000_000))
    let returned = central.returned
    #expect(returned > .zero && returned <= Dong(10_000_000))
    #expect(central.left.amount == 300_000_000 - 50_000_000 + returned.amount)
    #expect(review.figures.values[.firm] == 524_000_000 && review.figures.values[.needs] == 5)
    #expect(review.figures.values[.available] == 350_000_000)
    #expect(review.balance.until == (try Money.month("2027-12")))
  }

  @Test(
    "the upper bound: the ceiling of L.3 for each confirmed person, less what the person owes in the programme; L.6 a month"
  )
  func bound() throws {
    let review = try Self.review()
    // P-1, P-4 and P-7 are confirmed and within their ten years; P-4 owes what is left of V-4, P-7 gets V-5 only later.
    let owed = 50_000_000 - (try #require(review.balance[.known(.central)]).returned.amount)
    #expect(review.bound.people == 3)
    #expect(review.bound.production == Dong(3 * 200_000_000 - owed))
    #expect(review.bound.trainingPerMonth == Dong(12_000_000))
    #expect(review.bound.trainingMonths == nil && review.bound.training == nil)
    let assumed = try Self.review(assumptions: CapitalAssumptions(trainingMonths: 3)).bound
    #expect(assumed.training == Dong(36_000_000))
  }

  @Test(
    "who owes the ceiling or more can borrow nothing, never less than nothing",
    arguments: [
      (Int64(0), Int64(200_000_000)), (199_999_999, 1), (200_000_000, 0), (200_000_001, 0), (.max, 0),
      (-5, 200_000_000),
    ])
  func room(_ owed: Int64, _ room: Int64) throws {
    let bound = try CapitalBound(
      people: ["P-1", "P-1"], balances: ["P-1": Dong(owed)], asOf: day("2026-06-03"))
    #expect(bound.people == 1 && bound.production == Dong(room))
  }

  @Test(
    "the ceiling of training is that of the day — L.6",
    arguments: [
      ("2016-01-08", nil), ("2016-01-09", 1_250_000), ("2022-05-18", 2_500_000), ("2022-05-19", 4_000_000),
    ] as [(String, Int64?)])
  func ceiling(_ asOf: String, _ amount: Int64?) throws {
    let bound = try CapitalBound(people: ["P-1"], asOf: day(asOf), trainingMonths: 2)
    #expect(bound.trainingPerMonth == amount.map { Dong($0) })
    #expect(bound.training == amount.map { Dong($0 * 2) })
  }

  @Test("the next year by known demand: only what the records date into it")
  func known() throws {
    let demand = try CapitalDemand(
      [Money.need("A", 70, purpose: .training, from: "2026-12", months: 7), Money.need("B", 5)],
      asOf: day("2026-06-15"))
    let use = CapitalUse([], asOf: try day("2026-06-15"), until: try Money.month("2027-12"))
    let projection = try CapitalProjection(
      of: 2027, by: .knownDemand, demand: demand, use: use, recordedFrom: Money.month("2026-05"))
    #expect(projection.months.count == 36)
    let total = try projection.total(.known(.entrusted))
    #expect(total.amount == Dong(60) && total.unknownMonths == 0)
    let months = projection.months.filter { $0.source == .known(.entrusted) }
    #expect(months.map(\.known.amount) == [10, 10, 10, 10, 10, 10, 0, 0, 0, 0, 0, 0])
  }

  @Test(
    "the next year by the last one: a share of the same month, rounded half up; a month before the records is unknown, not zero"
  )
  func repeated() throws {
    let loans = [
      try Money.loan("V-1", [("2026-05-10", 5), ("2026-06-02", 100)]),
      try Money.loan("V-2", [("2025-06-10", 40)]),
      try Money.loan("V-3", [("2025-12-31", 9)], source: nil),
    ]
    let demand = try CapitalDemand([Money.need("A", 30, from: "2027-06")], asOf: day("2026-06-15"))
    let use = CapitalUse(loans, asOf: try day("2026-06-15"), until: try Money.month("2027-12"))
    func amounts(_ share: Ratio, from recorded: String, _ source: CapitalSource?) throws -> [Int64?] {
      try CapitalProjection(
        of: 2027, by: .repeatedYear(share: share), demand: demand, use: use,
        recordedFrom: Money.month(recorded)
      ).months.filter { $0.source == Fact(source) }.map(\.amount.value?.amount)
    }
    // The day's own month is not over: June is taken from the year before.
    #expect(
      try amounts(Ratio(whole: 1), from: "2025-06", .entrusted) == [0, 0, 0, 0, 5, 40, 0, 0, 0, 0, 0, 0])
    // Half of 5 is 2.5, up; the known demand of June is more than half of 40.
    #expect(try amounts(Ratio(1, 2), from: "2025-06", .entrusted) == [0, 0, 0, 0, 3, 30, 0, 0, 0, 0, 0, 0])
    #expect(try amounts(Ratio(whole: 1), from: "2025-06", nil)[11] == 9)
    #expect(
      try amounts(Ratio(whole: 1), from: "2026-05", .entrusted) == [nil, nil, nil, nil, 5]
        + [Int64?](repeating: nil, count: 7))
  }

  @Test("a year of which months are unknown has no sum among the figures")
  func unknownYear() throws {
    let review = try Self.review(
      assumptions: CapitalAssumptions(method: .repeatedYear(share: Ratio(whole: 1))))
    #expect(review.figures.values[.projected] == nil)
    #expect(try Self.review().figures.values[.projected] == 0)
    #expect(review.report.text().contains("chưa biết"))
  }

  @Test(
    "what is asked for: what is missing at the end of the next year, or what that year needs beyond what is left",
    arguments: [
      (Int64(100), Int64(100), Int64(0)), (100, 130, 30), (0, 5, 5),
    ])
  func proposal(_ allocated: Int64, _ needed: Int64, _ asked: Int64) throws {
    var entries: [CapitalEntry] = []
    if allocated > 0 { entries.append(try Money.entry("N", .allocated, allocated)) }
    var data = try Self.folder()
    data.loans = []
    var application = LoanApplication(id: "A-1", borrower: .person("P-1"), purpose: .production)
    application.source = .known(.entrusted)
    application.amount = .known(Dong(needed))
    data.applications = [application]
    let month = try MonthReport(folder: data, asOf: day("2026-06-03"))
    let review = try CapitalReview(
      folder: data, decisions: month.decisions, list: month.list, book: CapitalBook(entries),
      progress: ["A-1": .approved(.unknown)], asOf: day("2026-06-03"))
    #expect(try review.proposal(for: .entrusted) == Dong(asked))
    #expect(try review.proposal(for: .central) == .zero)
    let text = try review.request(for: .entrusted).text()
    #expect(text.contains("chưa đề nghị bố trí thêm") == (asked == 0))
    #expect(text.contains("bố trí \(asked) đ") == (asked > 0))
  }

  @Test(
    "the request goes to whom the plan says: the People's Council, or the competent authority",
    arguments: [
      (CapitalSource.entrusted, "Kính gửi: Hội đồng nhân dân xã", "mục III.2.1"),
      (.central, "Kính gửi: Cấp có thẩm quyền", "mục III.2.1"),
      (.mobilised, "Kính gửi: Phòng giao dịch Ngân hàng Chính sách xã hội Đình Lập", "mục III.3.1"),
    ])
  func addressee(_ source: CapitalSource, _ line: String, _ clause: String) throws {
    let text = try Self.review().request(for: source).text()
    #expect(text.contains(line) && text.contains(clause))
    #expect(
      text.contains("TỜ TRÌNH") && text.contains("ỦY BAN NHÂN DÂN XÃ CHÂU SƠN") && text.contains("CHỦ TỊCH"))
    #expect(text.contains("giả định"), "a draft says what is assumed")
  }

  @Test("a plan without the clauses still says to whom a request goes: who decides on the source — K.1")
  func otherPlan() throws {
    let plan = try chauSon(without: ["III.2.1", "III.1.2", "III.2.2", "III.3.1"])
    let review = try Self.review(plan: plan)
    #expect(try review.request(for: .entrusted).text().contains("Kính gửi: Hội đồng nhân dân xã"))
    #expect(try review.request(for: .central).text().contains("Kính gửi: Cấp có thẩm quyền"))
    #expect(review.report.text().contains("Kế hoạch không giao cho cơ quan nào"))
  }

  @Test("no paper tells a number of applications below five, nor names anybody")
  func small() throws {
    let review = try Self.review(last: Self.review("2026-05-20").figures)
    for language in Language.allCases {
      for paper in [review.report, try review.request(for: .central), try review.request(for: .entrusted)] {
        for text in [paper.text(language), paper.html(language)] {
          for name in ["Mẫu", "P-1", "A-1", "V-4", "E-1"] { #expect(!text.contains(name)) }
          // One need without an amount, two without a source.
          for number in ["1 nhu cầu", "2 nhu cầu", "1 needs", "2 needs"] { #expect(!text.contains(number)) }
        }
        for case .table(let table) in paper.blocks
        where table.columns.contains(where: { $0.name.en == "Requests" }) {
          #expect(table.rows.allSatisfy { $0[3].vi == "…" || $0[3].vi.isEmpty || (Int($0[3].vi) ?? 0) >= 5 })
        }
      }
    }
    let people = review.bound.people
    #expect(people < 5 && !review.report.text().contains("\(people) người trong danh sách"))
  }

  @Test("beside the last review each figure stands with its change, the unknown as unknown")
  func comparison() throws {
    let last = CapitalFigures(asOf: try day("2025-06-10"), [.firm: 500_000_000, .needs: 40, .left: .min])
    let review = try Self.review(last: last)
    #expect(review.comparison.count == CapitalFigures.Name.allCases.count)
    func line(_ name: CapitalFigures.Name) throws -> CapitalComparison {
      try #require(review.comparison.first { $0.name == name })
    }
    #expect(try line(.firm).change == 24_000_000 && line(.needs).change == -35)
    #expect(try line(.bound).before == nil && line(.bound).change == nil)
    #expect(try line(.left).change == nil, "a difference that does not fit")
    #expect(try Self.review().comparison.isEmpty)
    #expect(review.report.text().contains("So với lần rà soát trước"))
  }

  @Test("the figures are kept as JSON for the next review", arguments: [true, false])
  func kept(_ isWhole: Bool) throws {
    let figures =
      isWhole ? try Self.review().figures : CapitalFigures(asOf: try day("2025-06-10"), [.left: -3])
    #expect(try CapitalFigures(json: JSONReader.parse(figures.json.canonicalBytes)) == figures)
    #expect(throws: InputError.self) { try CapitalFigures(json: ["as_of": "2025-06-10", "more": 1]) }
    #expect(throws: InputError.self) { try CapitalFigures(json: ["left": 1]) }
    #expect(throws: InputError.self) { try CapitalFigures(json: ["as_of": "2025-06-10", "left": "1"]) }
  }

  @Test("the same records give the same bytes, in every form")
  func bytes() throws {
    let (a, b) = (try Self.review(), try Self.review())
    #expect(a == b && a.json.canonicalBytes == b.json.canonicalBytes && a.csv() == b.csv())
    #expect(a.report.html() == b.report.html())
    #expect(a.json["figures"]?["firm"] == 524_000_000 && a.json["projection"]?[35]?["month"] == "2027-12")
    #expect(a.json["assumptions"]?["revolving"] == "received" && a.json["bound"]?["training"] == .null)
  }

  @Test("the CSV has a line for each source and month, with a byte order mark and the fields of the balance")
  func csv() throws {
    let review = try Self.review()
    let text = String(decoding: review.csv(.english), as: UTF8.self)
    #expect(text.hasPrefix("\u{FEFF}source,month,incoming"))
    #expect(text.split(whereSeparator: \.isNewline).count == 1 + review.balance.sources.count * 19)
    let first = try #require(review.balance.sources.first).months[0]
    #expect(
      text.contains(
        "central budget,2026-06,0,0,\(first.demand.amount),\(first.undetermined.amount),\(first.left.amount),\(first.missing.amount)"
      ))
  }

  @Test("a name of a plan that looks like markup stays a name; a page needs nothing from anywhere")
  func markup() throws {
    let plan = try chauSon([("Hội đồng nhân dân xã", "<b>Hội đồng</b> & \\\"xã\\\"")])
    let page = try Self.review(plan: plan).request(for: .entrusted).html()
    #expect(!page.contains("<b>Hội đồng</b>") && page.contains("&lt;b&gt;Hội đồng"))
    #expect(!page.contains("http://") && !page.contains("https://") && !page.contains("<script"))
    for tag in ["table", "tr", "ul", "div", "main"] {
      #expect(page.components("<\(tag)") == page.components("</\(tag)>"), "\(tag)")
    }
  }

  @Test("printed, a review shows its day alone")
  func printed() throws { #expect("\(try Self.review())" == "capital review of 2026-06-03") }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(_ part: String) -> Int {
    var count = 0
    var rest = self[...]
    while let place = rest.firstRange(of: part) {
      count += 1
      rest = rest[place.upperBound...]
    }
    return count
  }
}
