import HoaNhap
import Testing

@Suite("III.2.1 — capital used: what is left of each source now and at each coming month's end")
struct CapitalBalanceTests {
  private func row(_ balance: CapitalBalance, _ source: CapitalSource = .entrusted) throws -> SourceBalance {
    try #require(balance[.known(source)])
  }

  @Test(
    "left is what is available, less what is lent, and what came back where that is counted — K.1, A.6",
    arguments: CapitalRevolving.allCases)
  func left(_ revolving: CapitalRevolving) throws {
    let balance = try Money.balance(
      [Money.entry("N", .allocated, 1_000)],
      [
        Money.loan("V", [("2026-06-02", 600)], returned: [("2026-06-10", 50)], expected: [("2026-08-10", 70)])
      ],
      [], revolving)
    let row = try row(balance)
    #expect(row.available == Dong(1_000) && row.lent == Dong(600) && row.returned == Dong(50))
    #expect(row.left == Dong(revolving == .notCounted ? 400 : 450))
    // What falls due in August is counted by one reading alone.
    let august = row.months[2]
    #expect(august.month == (try Money.month("2026-08")))
    #expect(august.returning == Dong(revolving == .expected ? 70 : 0))
    #expect(row.months[1].left == row.left)
    #expect(august.left == Dong(row.left.amount + (revolving == .expected ? 70 : 0)))
  }

  @Test(
    "capital is there from its month on: both sides of the border",
    arguments: [(5, 1_000), (6, 1_000), (7, 0)])
  func month(_ month: Int, _ now: Int64) throws {
    let row = try row(try Money.balance([Money.entry("N", .allocated, 1_000, month: month)]))
    #expect(row.available == Dong(now) && row.left == Dong(now))
    #expect(row.months[0].left == Dong(now) && row.months[1].left == Dong(1_000))
    #expect(row.months.map(\.incoming.amount).reduce(0, +) == 1_000 - now)
  }

  @Test("capital of a year is there from its January; what is not lent stays to the next — assumed")
  func years() throws {
    let balance = try Money.balance(
      [Money.entry("N-1", .allocated, 100), Money.entry("N-2", .allocated, 10, year: 2027)], until: "2027-02")
    let row = try row(balance)
    #expect(row.available == Dong(100))
    #expect(row.months.suffix(3).map(\.left) == [Dong(100), Dong(110), Dong(110)])
    #expect(balance.years.map { "\($0.year) \($0.allocated.amount)" } == ["2026 100", "2027 10"])
  }

  @Test(
    "a shortfall says month, source, amount and who acts by which clause",
    arguments: [
      (
        CapitalSource.central, Clause(stringLiteral: "III.2.1"), AgencyID.economicOffice,
        [AgencyID.competentAuthority]
      ),
      (.entrusted, "III.2.1", .economicOffice, [.communePeoplesCouncil]),
      (.mobilised, "III.3.1", .vbspTransactionOffice, []),
    ])
  func shortfall(_ source: CapitalSource, _ clause: Clause, _ agency: AgencyID, _ to: [AgencyID]) throws {
    let needs = [
      try Money.need("A-1", 60, source: source, from: "2026-06"),
      try Money.need("A-2", 60, source: source, from: "2026-08"),
    ]
    let entries = [
      try Money.entry("N-1", .allocated, 100, source: source),
      try Money.entry("N-2", .allocated, 30, source: source, month: 10),
    ]
    let balance = try Money.balance(entries, [], needs)
    #expect(try row(balance, source).months.map(\.missing.amount) == [0, 0, 20, 20, 0, 0, 0])
    let findings = balance.findings(
      use: CapitalUse([], asOf: try day("2026-06-15"), until: try Money.month("2026-12")),
      demand: try CapitalDemand(needs, asOf: day("2026-06-15")))
    #expect(findings.map(\.code) == [.shortfall, .shortfall])
    #expect(findings.map(\.month?.description) == ["2026-08", "2026-09"])
    #expect(findings.allSatisfy { $0.source == source && $0.amount == Dong(20) })
    #expect(
      findings.allSatisfy { $0.duty.clause == clause && $0.duty.agencies == [agency] && $0.duty.to == to })
    #expect(findings[0].wording.vi.contains("thiếu 20 đ vào cuối tháng 8/2026"))
  }

  @Test(
    "demand that meets what is left exactly is no shortfall; one đồng more is",
    arguments: [(100, 0), (101, 1)])
  func border(_ demand: Int64, _ missing: Int64) throws {
    let balance = try Money.balance([Money.entry("N", .allocated, 100)], [], [Money.need("A", demand)])
    #expect(
      try row(balance).months.allSatisfy { $0.missing == Dong(missing) && $0.left == Dong(100 - demand) })
  }

  @Test("what lacks facts is shown and is in no balance")
  func undetermined() throws {
    let row = try row(
      try Money.balance([Money.entry("N", .allocated, 100)], [], [Money.need("A", 500, .undetermined)]))
    #expect(row.months[0].undetermined == Dong(500) && row.months[0].left == Dong(100))
    #expect(row.months.allSatisfy { $0.missing == .zero })
  }

  @Test("more lent than allocated is a finding, not a fault")
  func overUse() throws {
    let loans = [try Money.loan("V", [("2026-06-02", 130)])]
    let balance = try Money.balance([Money.entry("N", .allocated, 100)], loans)
    #expect(try row(balance).left == Dong(-30) && row(balance).missing == Dong(30))
    let findings = balance.findings(
      use: CapitalUse(loans, asOf: try day("2026-06-15"), until: try Money.month("2026-12")),
      demand: try CapitalDemand([], asOf: day("2026-06-15")))
    #expect(
      findings.first?.code == .overUse && findings.first?.amount == Dong(30)
        && findings.first?.source == .entrusted)
  }

  @Test("nothing allocated at all: every need is missing in its month")
  func nothing() throws {
    let balance = try Money.balance([], [], [Money.need("A", 7, from: "2026-09")])
    #expect(try row(balance).months.map(\.missing.amount) == [0, 0, 0, 7, 7, 7, 7])
    #expect(balance[.unknown] == nil)
  }

  @Test("capital tied to a purpose serves that one alone, free capital both")
  func tied() throws {
    func missing(_ tied: Int64, _ free: Int64, production: Int64, training: Int64) throws -> Int64 {
      var entries: [CapitalEntry] = []
      if tied > 0 { entries.append(try Money.entry("N-1", .allocated, tied, purpose: .training)) }
      if free > 0 { entries.append(try Money.entry("N-2", .allocated, free)) }
      let balance = try Money.balance(
        entries, [], [Money.need("A", production), Money.need("B", training, purpose: .training, months: 1)])
      return try row(balance).months[0].missing.amount
    }
    // Enough altogether, and yet 40 of production are not covered.
    #expect(try missing(100, 10, production: 50, training: 20) == 40)
    #expect(try missing(100, 50, production: 50, training: 20) == 0)
    // Training takes its own and the free one.
    #expect(try missing(100, 50, production: 0, training: 150) == 0)
    #expect(try missing(100, 50, production: 0, training: 151) == 1)
    #expect(try missing(100, 50, production: 50, training: 101) == 1)
  }

  @Test("capital withdrawn before the month in which it comes makes nobody lack anything")
  func withdrawnEarly() throws {
    let entries = [
      try Money.entry("N-1", .allocated, 100, month: 9),
      try Money.entry("N-2", .withdrawn, 100, on: "2026-06-02"),
    ]
    let row = try row(try Money.balance(entries))
    #expect(row.left == Dong(-100) && row.missing == .zero && row.months.allSatisfy { $0.missing == .zero })
    #expect(row.months.last?.left == .zero)
  }

  @Test("needs and loans without a source have a row of their own and are found, with who records them — A.6")
  func unknownSource() throws {
    let loans = [try Money.loan("V", [("2026-06-02", 30)], source: nil)]
    let needs = [
      try Money.need("A", 20, source: nil), try Money.need("B", nil, .undetermined, source: nil),
      try Money.need("C", 9, purpose: .training),
    ]
    let balance = try Money.balance([Money.entry("N", .allocated, 100)], loans, needs)
    #expect(balance.sources.map(\.source) == CapitalSource.allCases.map { .known($0) } + [.unknown])
    #expect(balance[.unknown]?.left == Dong(-30) && balance[.unknown]?.months[0].missing == Dong(50))
    let findings = balance.findings(
      use: CapitalUse(loans, asOf: try day("2026-06-15"), until: try Money.month("2026-12")),
      demand: try CapitalDemand(needs, asOf: day("2026-06-15")))
    #expect(findings.map(\.code) == [.loanSourceUnknown, .sourceUnknown, .amountUnknown, .termUnknown])
    #expect(findings.map(\.count) == [1, 2, 1, 1])
    #expect(findings.map(\.amount) == [Dong(30), Dong(20), nil, nil])
    #expect(findings.map(\.duty.clause) == ["III.3.1", "III.1.2", "III.1.2", "III.1.2"])
  }

  @Test("firm needs and others that do not fit into one sum are told without one")
  func unknownSourceOverflow() throws {
    let needs = try [
      Money.need("A", .max, source: nil), Money.need("B", .max, .undetermined, source: nil),
    ]
    let findings = try Money.balance([], [], needs).findings(
      use: CapitalUse([], asOf: day("2026-06-15"), until: Money.month("2026-12")),
      demand: CapitalDemand(needs, asOf: day("2026-06-15")))
    #expect(findings.map(\.code) == [.sourceUnknown])
    #expect(findings.map(\.count) == [2] && findings.map(\.amount) == [nil])
  }

  @Test(
    "what was asked for and not allocated this year is found",
    arguments: [("2026-06-15", true), ("2027-01-01", false)])
  func open(_ asOf: String, isFound: Bool) throws {
    let entries = [try Money.entry("N-1", .requested, 100), try Money.entry("N-2", .allocated, 70)]
    let balance = try Money.balance(entries, asOf: asOf, until: "2027-12")
    let findings = balance.findings(
      use: CapitalUse([], asOf: try day(asOf), until: try Money.month("2027-12")),
      demand: try CapitalDemand([], asOf: day(asOf)))
    #expect(findings.map(\.code) == (isFound ? [.requestOpen] : []))
    #expect(findings.first?.amount == (isFound ? Dong(30) : nil))
    // A request is no capital.
    #expect(try row(balance).available == Dong(70))
  }

  @Test("a plan without the clauses names nobody, and the finding still stands")
  func otherPlan() throws {
    let plan = try chauSon(without: ["III.2.1", "III.1.2", "III.2.2", "III.3.1"])
    let needs = [try Money.need("A", 1)]
    let findings = try Money.balance([], [], needs).findings(
      use: CapitalUse([], asOf: try day("2026-06-15"), until: try Money.month("2026-12")),
      demand: try CapitalDemand(needs, asOf: day("2026-06-15")), plan: plan)
    #expect(findings.count == 7 && findings.allSatisfy { $0.duty.agencies.isEmpty && $0.duty.to.isEmpty })
  }

  @Test("demand behind the last month is told apart, not lost")
  func later() throws {
    let balance = try Money.balance([], [], [Money.need("A", 12, purpose: .training, months: 12)])
    let row = try row(balance)
    #expect(row.months.map(\.demand.amount).reduce(0, +) == 7 && row.later == Dong(5))
  }

  @Test("a last month before the day's own leaves the day's month alone")
  func horizon() throws {
    #expect(try Money.balance([], until: "2025-01").total.months.map(\.month.description) == ["2026-06"])
  }

  @Test("sums that do not fit are faults that name a record, in every part of the fold")
  func overflow() throws {
    func record(_ body: () throws -> CapitalBalance) -> String? {
      do {
        _ = try body()
        return nil
      } catch {
        let fault = error as? CapitalFault
        return fault?.code == .overflow ? fault?.entry?.text ?? fault?.record : "other"
      }
    }
    let big = Int64.max
    #expect(
      record { try Money.balance([], [Money.loan("V", [("2026-06-01", big), ("2026-06-02", 1)])]) } == "V")
    #expect(
      record {
        try Money.balance([
          Money.entry("N-1", .allocated, big), Money.entry("N-2", .allocated, 1, year: 2025),
        ])
      } == "N-2")
    #expect(
      record {
        try Money.balance([], [Money.loan("V", [("2026-06-01", big)])], [Money.need("A", big)])
      } == "A")
    #expect(
      record {
        try Money.balance([], [Money.loan("V", [], returned: [("2026-06-01", Int64.min)])])
      } == "V")
  }

  @Test("printed, a loan's capital shows the loan alone")
  func printed() throws {
    #expect("\(try Money.loan("V-1", [("2026-06-01", 123)]))" == "capital of loan V-1")
  }
}
