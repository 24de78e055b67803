import HoaNhap
import Testing

@Suite("A.7, III.5.2 — a check after lending is recorded, and counts as made")
struct LoanCheckRecordTests {
  @Test("what is recorded of a check: day, who, which, the finding, the amounts, the next day")
  func content() throws {
    let loan = try followedLoan()
    var file = LoanFile(of: loan)
    let entry = try file.check(
      LoanUse(
        .partly, kind: .newLoan, asAgreed: Dong(40_000_000), otherwise: Dong(8_000_000),
        with: [.fatherlandFront], nextOn: try day("2026-09-01"), note: "ghi chú mẫu"),
      of: loan, try move("2026-06-20", by: .socioPoliticalOrganisations, recorded: "2026-06-22"))
    #expect(entry.number == 1 && entry.by == .socioPoliticalOrganisations)
    #expect(try entry.day == day("2026-06-20") && entry.stamp.day == day("2026-06-22"))
    #expect(entry.use?.kind == .newLoan && entry.use?.finding == .partly)
    #expect(try file.lastCheckedOn == day("2026-06-20"))
    #expect(try file.state.nextCheckOn == day("2026-09-01"))
  }

  @Test(
    "the first check: due until the 30th day after disbursement, late from the 31st on, made whenever it is recorded",
    arguments: [
      (nil, "2026-07-01", LoanCheck.Status.due, nil), (nil, "2026-07-02", .late, nil),
      ("2026-06-01", "2026-07-01", .done, false), ("2026-07-01", "2026-07-02", .done, false),
      ("2026-07-02", "2026-07-02", .done, true),
    ] as [(String?, String, LoanCheck.Status, Bool?)])
  func firstCheck(checked: String?, asOf: String, status: LoanCheck.Status, isLate: Bool?) throws {
    let loan = try followedLoan()
    var file = LoanFile(of: loan)
    if let checked { try file.check(LoanUse(.asAgreed), of: loan, try move(checked)) }
    let row = try #require(try followUp([loan], [], [file], asOf: asOf).rows.first)
    let check = try #require(row.checks.first { $0.kind == .newLoan })
    #expect(try check.status == status && check.day == day("2026-07-01"))
    #expect(row.isFirstCheckLate == isLate)
  }

  @Test(
    "a loan without a transaction: to be checked from three months on; a check before that day is not the one",
    arguments: [
      (nil, "2026-08-31", LoanCheck.Status.later), (nil, "2026-09-01", .due),
      ("2026-08-31", "2026-09-01", .due), ("2026-09-01", "2026-09-01", .done),
      ("2026-09-02", "2026-09-30", .done),
    ] as [(String?, String, LoanCheck.Status)])
  func idle(checked: String?, asOf: String, status: LoanCheck.Status) throws {
    let loan = try followedLoan()
    var file = LoanFile(of: loan)
    if let checked { try file.check(LoanUse(.asAgreed, kind: .idleLoan), of: loan, try move(checked)) }
    let row = try #require(try followUp([loan], [], [file], asOf: asOf).rows.first)
    #expect(row.checks.first { $0.kind == .idleLoan }?.status == status)
  }

  @Test("a transaction begins the three months anew")
  func transaction() throws {
    let loan = try followedLoan()
    let payments = try paid("V-1", ["2026-07-15": 250_000])
    let status = { (asOf: String) in
      try followUp([loan], payments, [LoanFile(of: loan)], asOf: asOf).rows.first?.checks.last?.status
    }
    #expect(try status("2026-10-14") == .later && status("2026-10-15") == .due)
  }

  @Test(
    "without a file no check is known to be made or not; nor in one kept from a later day, until one is recorded"
  )
  func unknown() throws {
    let loan = try followedLoan()
    func statuses(_ files: [LoanFile], _ asOf: String) throws -> [LoanCheck.Status] {
      try #require(followUp([loan], [], files, asOf: asOf).rows.first).checks.map(\.status)
    }
    #expect(try statuses([], "2026-09-01") == [.unknown, .unknown])
    var late = LoanFile(of: loan, keptFrom: try day("2026-06-02"))
    #expect(try statuses([late], "2026-09-01") == [.unknown, .due])
    try late.check(LoanUse(.asAgreed), of: loan, try move("2026-09-01"))
    #expect(try statuses([late], "2026-09-01") == [.done, .done])
    // Kept from the day of the money, or said to be from before it, it is kept from the beginning.
    for from in ["2026-06-01", "2026-01-01"] {
      let whole = LoanFile(of: loan, keptFrom: try day(from))
      #expect(try whole.keptFrom == day("2026-06-01"))
      #expect(try statuses([whole], "2026-09-01") == [.late, .due])
    }
  }

  @Test("a visit in which nothing was seen is no check; its day to look again counts")
  func notSeen() throws {
    let loan = try followedLoan()
    var file = LoanFile(of: loan)
    try file.check(LoanUse(.notSeen, nextOn: try day("2026-06-15")), of: loan, try move("2026-06-10"))
    #expect(file.lastCheckedOn == nil)
    #expect(try file.state.nextCheckOn == day("2026-06-15"))
    #expect(try file.lastCheck(on: day("2026-06-30"), since: day("2026-06-01")) == .known(nil))
    try file.check(LoanUse(.otherwise), of: loan, try move("2026-06-15"))
    #expect(try file.lastCheckedOn == day("2026-06-15"))
  }

  @Test(
    "the last check is that of the latest day, whatever was recorded last; of one day the one recorded last")
  func order() throws {
    let loan = try followedLoan()
    var file = LoanFile(of: loan)
    try file.check(LoanUse(.asAgreed), of: loan, try move("2026-07-01"))
    try file.check(LoanUse(.otherwise), of: loan, try move("2026-06-20", recorded: "2026-07-02"))
    #expect(file.state.lastUseEntry?.number == 1)
    #expect(try file.state.firstCheckedOn == day("2026-06-20"))
    try file.check(LoanUse(.partly), of: loan, try move("2026-07-01", recorded: "2026-07-03"))
    #expect(file.state.lastUseEntry?.number == 3)
  }

  @Test(
    "whom the plan lets check: organisations and groups (III.5.2), the Front (III.5.1), the bank (III.3.2), the police (III.1.3)",
    arguments: [
      (AgencyID.socioPoliticalOrganisations, true), (.savingsAndCreditGroups, true), (.fatherlandFront, true),
      (.vbspTransactionOffice, true), (.communePolice, true), (.economicOffice, false),
      (.cultureSocialOffice, false), (.communePeoplesCommittee, false), ("nobody", false),
    ])
  func agencies(agency: AgencyID, isNamed: Bool) throws {
    let loan = try followedLoan()
    let file = LoanFile(of: loan)
    func code(_ use: LoanUse, by agency: AgencyID) throws -> AftercareFault.Code? {
      let step = try move("2026-06-20", by: agency)
      return faultCode {
        var file = file
        try file.check(use, of: loan, step)
      }
    }
    #expect(try code(LoanUse(.asAgreed), by: agency) == (isNamed ? nil : .notNamed))
    #expect(
      try code(LoanUse(.asAgreed, with: [agency]), by: .vbspTransactionOffice) == (isNamed ? nil : .notNamed))
  }

  @Test(
    "a check lies between the first day of money and the settlement, both included",
    arguments: [
      ("2026-05-31", AftercareFault.Code.beforeDisbursement), ("2026-06-01", nil), ("2027-01-15", nil),
      ("2027-01-16", .afterSettlement),
    ] as [(String, AftercareFault.Code?)])
  func between(date: String, code: AftercareFault.Code?) throws {
    let loan = try followedLoan(settledOn: "2027-01-15")
    let step = try move(date)
    #expect(
      faultCode {
        var file = LoanFile(of: loan)
        try file.check(LoanUse(.asAgreed), of: loan, step)
      } == code)
  }

  @Test("an entry about another loan, or a loan disbursed on another day, is refused")
  func otherLoan() throws {
    let loan = try followedLoan()
    for other in [try followedLoan("V-2"), try followedLoan("V-1", from: "2026-06-02")] {
      var file = LoanFile(of: loan)
      #expect(throws: AftercareFault.self) {
        try file.check(LoanUse(.asAgreed), of: other, move("2026-06-20"))
      }
      #expect(file.entries.isEmpty)
      let step = try move("2026-06-20")
      #expect(
        faultCode {
          var file = file
          try file.check(LoanUse(.asAgreed), of: other, step)
        } == .otherLoan)
    }
  }

  @Test(
    "amounts are not negative and go with the finding",
    arguments: [
      (LoanUse(.asAgreed, asAgreed: Dong(1)), true), (LoanUse(.asAgreed, otherwise: Dong(1)), false),
      (LoanUse(.asAgreed, otherwise: .zero), true), (LoanUse(.asAgreed, asAgreed: Dong(-1)), false),
      (LoanUse(.partly, asAgreed: Dong(1), otherwise: Dong(1)), true), (LoanUse(.partly), true),
      (LoanUse(.partly, otherwise: Dong(-1)), false),
      (LoanUse(.otherwise, otherwise: Dong(1)), true), (LoanUse(.otherwise, asAgreed: Dong(1)), false),
      (LoanUse(.notSeen), true), (LoanUse(.notSeen, asAgreed: .zero), false),
    ])
  func amounts(use: LoanUse, isRight: Bool) throws {
    let loan = try followedLoan()
    let step = try move("2026-06-20")
    #expect(
      faultCode {
        var file = LoanFile(of: loan)
        try file.check(use, of: loan, step)
      } == (isRight ? nil : .amount))
  }

  @Test("the day to look again comes after the check")
  func next() throws {
    let loan = try followedLoan()
    for (date, code) in [("2026-06-20", AftercareFault.Code.pastDay), ("2026-06-21", nil)] as [(String, _)] {
      let use = LoanUse(.asAgreed, nextOn: try day(date))
      let step = try move("2026-06-20")
      #expect(
        faultCode {
          var file = LoanFile(of: loan)
          try file.check(use, of: loan, step)
        } == code)
    }
  }
}

@Suite("A.7 — a group is checked each year")
struct GroupCheckTests {
  private func row(_ files: [GroupFile], _ asOf: String) throws -> AftercareGroupRow {
    let loan = try followedLoan()
    let report = try followUp([loan], groupFiles: files, asOf: asOf, groups: [.person("P-1"): "TK-1"])
    return try #require(report.groups.first)
  }

  @Test(
    "within twelve months of the last check; without one, of the first loan",
    arguments: [
      (nil, "2027-06-01", LoanCheck.Status.later), (nil, "2027-06-02", .late),
      ("2026-09-15", "2027-09-15", .later), ("2026-09-15", "2027-09-16", .late),
    ] as [(String?, String, LoanCheck.Status)])
  func year(checked: String?, asOf: String, status: LoanCheck.Status) throws {
    var file = GroupFile(group: "TK-1", keptFrom: try day("2026-06-01"))
    if let checked {
      try file.check(
        GroupCheck(.inOrder, loansSeen: 3), try move(checked, by: .socioPoliticalOrganisations))
    }
    let row = try row([file], asOf)
    #expect(try row.check.status == status && row.loans == 1 && row.lastCheckedOn == checked.map(day))
  }

  @Test("without a file, or in one kept only from after the first loan, it is not known")
  func unknown() throws {
    #expect(try row([], "2026-09-01").check.status == .unknown)
    let late = GroupFile(group: "TK-1", keptFrom: try day("2026-06-02"))
    #expect(try row([late], "2026-09-01").check.status == .unknown)
  }

  @Test(
    "refused: nobody the plan names, a day behind the entry, days that go back, a next day that is past, fewer than no loans"
  )
  func refused() throws {
    var file = GroupFile(group: "TK-1", keptFrom: try day("2026-06-01"))
    try file.check(GroupCheck(.toMend, nextOn: try day("2026-08-01")), try move("2026-07-01"))
    let before = file
    func code(_ check: GroupCheck, _ move: AftercareMove) -> AftercareFault.Code? {
      faultCode {
        var file = file
        try file.check(check, move)
      }
    }
    #expect(code(GroupCheck(.inOrder), try move("2026-07-02", by: .economicOffice)) == .notNamed)
    #expect(code(GroupCheck(.inOrder, with: ["nobody"]), try move("2026-07-02")) == .notNamed)
    #expect(code(GroupCheck(.inOrder), try move("2026-07-03", recorded: "2026-07-02")) == .inFuture)
    #expect(code(GroupCheck(.inOrder), try move("2026-06-30")) == .outOfOrder)
    #expect(code(GroupCheck(.inOrder, nextOn: try day("2026-07-02")), try move("2026-07-02")) == .pastDay)
    #expect(code(GroupCheck(.inOrder, loansSeen: -1), try move("2026-07-02")) == .amount)
    #expect(file == before)
    // A check done earlier and recorded now is no day that goes back.
    #expect(code(GroupCheck(.inOrder), try move("2026-06-15", recorded: "2026-07-02")) == nil)
  }

  @Test("a mistaken check is reversed once, with a reason, and does not count")
  func reversed() throws {
    var file = GroupFile(group: "TK-1", keptFrom: try day("2026-06-01"))
    try file.check(GroupCheck(.inOrder), try move("2026-07-01"))
    let empty = try move("2026-07-02")
    #expect(faultCode { try file.reverse(entry: 1, reason: " – ", empty) } == .reasonMissing)
    #expect(faultCode { try file.reverse(entry: 2, reason: "nhầm", empty) } == .unknownEntry)
    try file.reverse(entry: 1, reason: "nhầm tổ", empty)
    #expect(file.lastCheckedOn == nil && file.entries.count == 2)
    #expect(try file.checks(on: day("2026-07-01")).map(\.number) == [1])
    #expect(faultCode { try file.reverse(entry: 1, reason: "nhầm", empty) } == .alreadyReversed)
    #expect(faultCode { try file.reverse(entry: 2, reason: "nhầm", empty) } == .notReversible)
  }
}
