import HoaNhap
import Testing

@Suite("Signs of trouble: what the ledger, the file and the list show, since when, who should act")
struct SignTests {
  private func signs(
    _ loan: Loan, _ payments: [String: Int64] = [:], _ file: LoanFile? = nil, asOf: String,
    listed: [PersonID: ListedChange] = [:], hasGroup: Bool = true
  ) throws -> [TroubleSign] {
    try followUp(
      [loan], paid(loan.id, payments), [file].compactMap { $0 }, listed: listed, asOf: asOf,
      groups: hasGroup ? [loan.borrower: "TK-1"] : [:]
    ).rows.first?.signs ?? []
  }

  /// Interest of every month on its day, and no principal.
  private static let interest: [String: Int64] = Dictionary(
    uniqueKeysWithValues: [
      "2026-07-01", "2026-08-01", "2026-09-01", "2026-10-01", "2026-11-01", "2026-12-01",
    ]
    .map { ($0, 260_000) })

  @Test("A.2: an instalment that is unpaid on its day is overdue from the day after on, that part alone")
  func overdue() throws {
    let loan = try followedLoan()
    let near = try signs(loan, Self.interest, asOf: "2026-12-01").map(\.code)
    #expect(!near.contains(.overduePart))
    let sign = try #require(
      try signs(loan, Self.interest, asOf: "2026-12-02").first { $0.code == .overduePart })
    #expect(try sign.clause == .policy("A.2") && sign.day == day("2026-12-01") && sign.days == 1)
    #expect(sign.amount.map { $0 < Dong(12_000_000) && $0 > Dong(11_900_000) } == true)
    #expect(sign.actor == SignActor(.vbspTransactionOffice, by: "III.3.2") && sign.standing == .enacted)
  }

  @Test("with a transfer day: missed until then, overdue from the evening of that day on")
  func missed() throws {
    let loan = try followedLoan(transferDay: 20)
    for (asOf, code) in [("2026-12-19", TroubleCode.paymentMissed), ("2026-12-20", .overduePart)] {
      let sign = try #require(try signs(loan, Self.interest, asOf: asOf).first)
      #expect(try sign.code == code && sign.day == day("2026-12-01"))
      #expect(try sign.days == day("2026-12-01").days(until: day(asOf)))
    }
    #expect(
      try signs(loan, Self.interest, asOf: "2026-12-19").first?.actor?.agency == .savingsAndCreditGroups)
  }

  @Test("interest alone is late from the day after it fell due, and not beside principal")
  func interestLate() throws {
    let loan = try followedLoan()
    #expect(try signs(loan, asOf: "2026-07-01").isEmpty)
    let sign = try #require(try signs(loan, asOf: "2026-07-02").first)
    #expect(try sign.code == .interestLate && sign.day == day("2026-07-01") && sign.days == 1)
    #expect(sign.amount == Dong(246_181) && sign.clause == .policy("I.4") && sign.standing == .analogous)
    #expect(try !signs(loan, asOf: "2026-12-02").map(\.code).contains(.interestLate))
  }

  @Test(
    "A.7: no transaction for three months, on either side of the day",
    arguments: [("2026-08-31", false), ("2026-09-01", true), ("2026-09-02", true)])
  func idle(asOf: String, isIdle: Bool) throws {
    let found = try signs(try followedLoan(), asOf: asOf)
    #expect(found.contains { $0.code == .idle } == isIdle)
    if isIdle { #expect(try found.first { $0.code == .idle }?.day == day("2026-09-01")) }
  }

  @Test(
    "an instalment within 30 days, and less than half of it paid in three months",
    arguments: [
      ("2026-10-31", 0, false), ("2026-11-01", 0, true), ("2026-12-01", 0, true), ("2026-12-02", 0, false),
      // Interest of 240 thousand is due in the meantime: 5.76 million of prepaid principal leaves 6.24 million to come.
      ("2026-11-05", 6_000_000, false), ("2026-11-05", 3_000_000, true),
    ])
  func near(asOf: String, extra: Int64, isNear: Bool) throws {
    var payments = Self.interest.filter { $0.key <= asOf }
    if extra > 0 { payments["2026-10-15"] = extra }
    let sign = try signs(try followedLoan(), payments, asOf: asOf).first { $0.code == .instalmentNear }
    #expect((sign != nil) == isNear)
    if let sign {
      #expect(try sign.day == day("2026-12-01") && sign.days == day(asOf).days(until: day("2026-12-01")))
      #expect(sign.standing == .assumed && sign.wording.vi.contains("còn \(sign.days ?? -1) ngày"))
    }
  }

  @Test(
    "payments of exactly half are not low; a đồng less is; a loan younger than three months shows nothing")
  func half() throws {
    let share = LowShare(1, of: 2)
    var settings = AftercareSettings()
    #expect(settings.lowShare == share && settings.nearDays == 30 && settings.lookBackMonths == 3)
    // Fully principal: a loan without interest makes the amounts plain.
    let terms = try LoanTerms(
      disbursements: [Disbursement(date: try day("2026-06-01"), amount: Dong(1_000))],
      rates: [RateChange(from: try day("2026-06-01"), Rate(annualPercent: .zero))],
      principalPlan: .equal(EqualPrincipal(everyMonths: 6, count: 2, unit: 1)))
    let loan = Loan(id: "V-0", borrower: .person("P-1"), purpose: .production, terms: terms)
    func isNear(_ amount: Int64, _ paidOn: String, _ asOf: String) throws -> Bool {
      try followUp([loan], paid("V-0", [paidOn: amount]), asOf: asOf, settings: settings).rows.first?.signs
        .contains { $0.code == .instalmentNear } ?? false
    }
    // Of 500 that fall due, x are paid early: 500 − x come near, and x is low below half of that.
    #expect(try isNear(166, "2026-11-01", "2026-11-15"))
    #expect(try !isNear(167, "2026-11-01", "2026-11-15"))
    // What was paid three months ago to the day is not lately.
    #expect(try isNear(167, "2026-08-15", "2026-11-15"))
    #expect(try !isNear(167, "2026-08-16", "2026-11-15"))
    settings.nearDays = 92
    #expect(try !isNear(1, "2026-08-31", "2026-08-31"))
    #expect(try isNear(1, "2026-09-01", "2026-09-01"))
  }

  @Test("III.5.2: the last check found another use; a later one that finds it right ends the sign")
  func otherwise() throws {
    let loan = try followedLoan()
    var file = LoanFile(of: loan)
    try file.check(LoanUse(.otherwise, otherwise: Dong(5_000_000)), of: loan, try move("2026-06-10"))
    let sign = try #require(try signs(loan, [:], file, asOf: "2026-06-20").first)
    #expect(sign.code == .usedOtherwise && sign.origin == .entry(1) && sign.amount == Dong(5_000_000))
    #expect(try sign.day == day("2026-06-10") && sign.days == 10)
    #expect(sign.actor == SignActor(.socioPoliticalOrganisations, by: "III.5.2"))
    // A visit in which nothing was seen tells nothing new.
    try file.check(LoanUse(.notSeen), of: loan, try move("2026-06-21"))
    #expect(try signs(loan, [:], file, asOf: "2026-06-21").map(\.code) == [.usedOtherwise])
    try file.check(LoanUse(.asAgreed), of: loan, try move("2026-06-22"))
    #expect(try signs(loan, [:], file, asOf: "2026-06-22").isEmpty)
    #expect(try signs(loan, [:], file, asOf: "2026-06-21").map(\.code) == [.usedOtherwise])
  }

  @Test("reported by somebody, and ended by an entry; a reversed report was never there")
  func reported() throws {
    let loan = try followedLoan()
    var file = LoanFile(of: loan)
    try file.report(
      ReportedSign(.loss, note: "mẫu"), of: loan, try move("2026-06-10", by: .cultureSocialOffice))
    try file.report(ReportedSign(.notReached), of: loan, try move("2026-06-11", by: .fatherlandFront))
    #expect(try signs(loan, [:], file, asOf: "2026-06-12").map(\.code) == [.loss, .notReached])
    try file.endSign(1, of: loan, try move("2026-06-13"))
    try file.reverse(entry: 2, reason: "nhầm khoản vay", of: loan, try move("2026-06-13"))
    #expect(try signs(loan, [:], file, asOf: "2026-06-13").isEmpty)
    let step = try move("2026-06-14")
    for number in [1, 2, 3, 9] {
      #expect(faultCode { try file.endSign(number, of: loan, step) } == .unknownSign)
    }
    let stranger = try move("2026-06-14", by: .economicOffice)
    #expect(faultCode { try file.report(ReportedSign(.loss), of: loan, stranger) } == .notNamed)
  }

  @Test(
    "III.1.4: the monthly list says that the borrower moved or is under management; other reasons say nothing of the loan"
  )
  func listed() throws {
    let loan = try followedLoan()
    for (reason, code) in [
      (.movedAway, .movedAway), (.underManagementAgain, .underManagement), (.tenYearsOver, nil), (.died, nil),
    ] as [(ListReason, TroubleCode?)] {
      let change = ListedChange(reason, on: try day("2026-06-04"))
      let found = try signs(loan, asOf: "2026-06-04", listed: ["P-1": change, "P-2": change])
      #expect(found.map(\.code) == [code].compactMap { $0 })
      #expect(found.first.map { $0.origin == .monthlyList && $0.actor?.agency == .communePolice } ?? true)
      #expect(try signs(loan, asOf: "2026-06-03", listed: ["P-1": change]).isEmpty)
    }
  }

  @Test("seen in two places, the older one is kept; signs stand in their order")
  func merged() throws {
    let loan = try followedLoan()
    var file = LoanFile(of: loan)
    try file.report(ReportedSign(.movedAway), of: loan, try move("2026-06-10"))
    try file.report(ReportedSign(TroubleCode(rawValue: "own")), of: loan, try move("2026-06-10"))
    let change = ListedChange(.movedAway, on: try day("2026-06-04"))
    let found = try signs(loan, [:], file, asOf: "2026-09-01", listed: ["P-1": change])
    #expect(found.map(\.code) == [.movedAway, .interestLate, .idle, TroubleCode(rawValue: "own")])
    #expect(try found.first?.day == day("2026-06-04"))
    #expect(found.last?.actor == nil && found.map(\.code) == found.map(\.code).sorted())
  }

  @Test("a settled loan shows none; a frozen one none of the ledger's")
  func quiet() throws {
    let settled = try followedLoan(settledOn: "2026-08-01")
    #expect(try signs(settled, asOf: "2026-12-02").isEmpty)
    let loan = try followedLoan()
    var file = LoanFile(of: loan)
    let known = try file.loanCase(of: loan, payments: [])
    let rules = ActRules(governing: loan)
    try file.propose(
      try freeze("2026-12-02", to: "2029-12-02"), of: loan, as: known, rules, try move("2026-12-02"))
    let act = try #require(
      try file.judgement(ofProposal: 1, on: try day("2026-12-02"), decision: "9/QĐ", as: known, rules).allowed
    )
    try file.approve(act, proposal: 1, of: loan, on: known.ledger, try move("2026-12-02"))
    try file.report(ReportedSign(.loss), of: loan, try move("2026-12-02"))
    #expect(try signs(loan, [:], file, asOf: "2027-01-01").map(\.code) == [.loss])
    let before = try signs(loan, [:], file, asOf: "2026-12-01").map(\.code)
    #expect(before.contains(.idle))
  }

  @Test(
    "who acts without a group, for a loan that the bank lends directly, and under a plan that names others")
  func actors() throws {
    let loan = try followedLoan()
    #expect(
      try signs(loan, asOf: "2026-07-02", hasGroup: false).first?.actor
        == SignActor(.socioPoliticalOrganisations, by: "III.5.2"))
    let direct = try followedLoan(borrower: .establishment("E-1"))
    #expect(
      try signs(direct, asOf: "2026-07-02", hasGroup: false).first?.actor
        == SignActor(.vbspTransactionOffice, by: "III.3.2"))
    var file = LoanFile(of: direct)
    try file.report(ReportedSign(.loss), of: direct, try move("2026-06-10"))
    #expect(
      try signs(direct, [:], file, asOf: "2026-06-11", hasGroup: false).first?.actor?.agency
        == .vbspTransactionOffice)
    // Where the plan's clause names another body, whoever answers for it.
    var folder = try #require(Folder().data.folder)
    folder.loans = [loan]
    let plan = try chauSon([(#""socioPoliticalOrganisations""#, #""hoiDoan""#)])
    let report = AftercareReport(folder: folder, asOf: try day("2026-07-02"), plan: plan)
    #expect(report.rows.first?.signs.first?.actor == SignActor("hoiDoan", by: "III.5.2"))
  }

  @Test("every code has words in both languages, and none blames anybody")
  func words() {
    for code in TroubleCode.standard {
      #expect(code.wording.vi != code.rawValue && code.wording.en != code.rawValue)
      for word in ["nghiện", "vi phạm", "chây ì", "trốn"] where code != .underManagement {
        #expect(!code.wording.vi.contains(word))
      }
    }
    #expect(Set(TroubleCode.standard).count == TroubleCode.standard.count)
  }
}
