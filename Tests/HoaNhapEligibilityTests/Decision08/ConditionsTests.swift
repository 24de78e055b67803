import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("QĐ 08/2026/QĐ-TTg — Điều 4: conditions to borrow")
struct ConditionsTests {
  /// Both answers and the unknown, for a clause that asks for one recorded yes.
  private func expectFlag(
    _ clause: ClauseCode, _ facts: (Fact<Bool>) -> ApplicationDocument, missing: FactSet,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let cases: [(Fact<Bool>, Outcome, Measure)] = [
      (.known(true), .satisfied, .flag(true)), (.known(false), .unmet, .flag(false)),
      (.unknown, .undetermined, .unknown),
    ]
    for (flag, expected, observed) in cases {
      let found = try #require(try finding(clause, facts(flag)), sourceLocation: sourceLocation)
      #expect(found.outcome == expected, sourceLocation: sourceLocation)
      #expect(found.observed == observed, sourceLocation: sourceLocation)
      #expect(found.required == .flag(true), sourceLocation: sourceLocation)
      #expect(found.margin == nil, sourceLocation: sourceLocation)
      #expect(found.missing == (flag.isKnown ? [] : missing), sourceLocation: sourceLocation)
    }
  }

  @Test("C.1 There is a need to borrow — Điều 4")
  func need() throws {
    try expectFlag("C.1", { flag in Sample.person { $0.needsLoan = flag } }, missing: .needsLoan)
    try expectFlag("C.1", { flag in Sample.establishment { $0.needsLoan = flag } }, missing: .needsLoan)
  }

  @Test(
    "C.2 The list is confirmed by the day of borrowing, that day included — Điều 4",
    arguments: [
      ("2026-06-02", Outcome.satisfied), ("2026-06-03", .satisfied), ("2026-06-04", .unmet),
      ("2025-01-05", .satisfied),
    ])
  func confirmedList(confirmedOn: String, expected: Outcome) throws {
    let facts = Sample.person {
      $0.listEntry = .known(ListEntry(month: .unknown, confirmedOn: .known(date(confirmedOn))))
    }
    let found = try #require(try finding("C.2", facts))
    #expect(found.outcome == expected)
    #expect(found.observed == .date(date(confirmedOn)))
    #expect(found.required == .date(date("2026-06-03")))
    #expect(found.margin == nil)
    #expect(found.kind == .paper)
    #expect(found.menders == [.communePolice, .communePeoplesCommittee])
  }

  @Test("C.2 Not listed, and listed but not confirmed, are known; an unknown entry or day is not")
  func unconfirmedList() throws {
    let month = Fact.known(YearMonth(of: date("2026-06-01")))
    let cases: [(Fact<ListEntry?>, Outcome, FactSet)] = [
      (.known(nil), .unmet, []),
      (.known(ListEntry(month: month, confirmedOn: .known(nil))), .unmet, []),
      (.known(ListEntry(month: month, confirmedOn: .unknown)), .undetermined, .listConfirmedOn),
      (.unknown, .undetermined, .list),
    ]
    for (entry, expected, missing) in cases {
      let found = try #require(try finding("C.2", Sample.person { $0.listEntry = entry }))
      #expect(found.outcome == expected)
      #expect(found.missing == missing)
      #expect(found.observed == .unknown)
    }
  }

  @Test(
    "C.3 From the issue of the management decision at most ten years, both days included — Điều 4",
    arguments: [
      ("2016-06-03", Outcome.satisfied, "2026-06-03", Int64(0)),
      ("2016-06-02", .unmet, "2026-06-02", -1),
      ("2026-06-03", .satisfied, "2036-06-03", 3653),
      ("2026-06-04", .unmet, "2026-06-04", 1),
    ])
  func managementWindow(issuedOn: String, expected: Outcome, required: String, margin: Int64) throws {
    let facts = Sample.person {
      $0.managementDecision = .known(ManagementDecision(issuedOn: .known(date(issuedOn))))
    }
    let found = try #require(try finding("C.3", facts))
    #expect(found.outcome == expected)
    #expect(found.required == .date(date(required)))
    #expect(found.margin == margin)
  }

  @Test(
    "C.3 Ten years from 29 February end on 28 February — Bộ luật Dân sự, Điều 148",
    arguments: [("2026-02-28", Outcome.satisfied), ("2026-03-01", .unmet)])
  func leapDayIssue(asOf: String, expected: Outcome) throws {
    let facts = Sample.person {
      $0.asOf = date(asOf)
      $0.managementDecision = .known(ManagementDecision(issuedOn: .known(date("2016-02-29"))))
    }
    #expect(try outcome("C.3", facts) == expected)
  }

  @Test("C.3 No decision is known to be none; an unknown decision or day is not")
  func unknownDecision() throws {
    let cases: [(Fact<ManagementDecision?>, Outcome, FactSet)] = [
      (.known(nil), .unmet, []),
      (.unknown, .undetermined, .managementDecision),
      (.known(ManagementDecision(issuedOn: .unknown)), .undetermined, .decisionIssuedOn),
    ]
    for (decision, expected, missing) in cases {
      let verdict = try Books.all.verdict(for: Sample.person { $0.managementDecision = decision })
      let found = try #require(verdict.findings.first { $0.clause == "C.3" })
      #expect(found.outcome == expected)
      #expect(found.missing == missing)
      #expect(found.required == .unknown && found.margin == nil)
      #expect(verdict.window == nil)
    }
  }

  @Test("C.4 The commune police judge that the person complies well with the law — Điều 4")
  func conduct() throws {
    try expectFlag("C.4", { flag in Sample.person { $0.conductIsGood = flag } }, missing: .conduct)
    #expect(try outcome("C.4", Sample.establishment()) == nil)
  }

  @Test("C.4 The day of the judgement is read by no clause")
  func conductDay() throws {
    let verdict = try Books.all.verdict(for: Sample.person { $0.conductRecordedOn = .unknown })
    #expect(verdict.outcome == .eligible)
  }

  @Test(
    "C.5 For training nothing is owed elsewhere for the same training — Điều 4",
    arguments: [(Int64(0), Outcome.satisfied), (1, .unmet)])
  func trainingDebt(debt: Int64, expected: Outcome) throws {
    let found = try #require(try finding("C.5", Sample.training { $0.samePurposeDebt = .known(Dong(debt)) }))
    #expect(found.outcome == expected)
    #expect(found.margin == -debt)
    #expect(found.kind == .bar)
    #expect(found.standing == .enacted)
    #expect(try outcome("C.5", Sample.person()) == nil)
    #expect(
      try finding("C.5", Sample.training { $0.samePurposeDebt = .unknown })?.missing == .samePurposeDebt)
  }

  @Test("C.6 For training the institution has confirmed in writing — Điều 4")
  func institution() throws {
    try expectFlag(
      "C.6", { flag in Sample.training { $0.institutionConfirmed = flag } }, missing: .institutionConfirmed)
    #expect(try outcome("C.6", Sample.person()) == nil)
    #expect(try finding("C.6", Sample.training())?.menders == [.trainingInstitution])
  }

  @Test("C.7 The establishment is founded and operates under the law — Điều 4")
  func lawfulOperation() throws {
    let cases: [(Fact<Bool>, Fact<Bool>, Outcome, Measure, FactSet)] = [
      (.known(true), .known(true), .satisfied, .flag(true), []),
      (.known(true), .known(false), .unmet, .flag(false), []),
      (.known(false), .unknown, .unmet, .flag(false), []),
      (.unknown, .known(false), .unmet, .flag(false), []),
      (.unknown, .known(true), .undetermined, .unknown, .registered),
      (.known(true), .unknown, .undetermined, .unknown, .operating),
      (.unknown, .unknown, .undetermined, .unknown, [.registered, .operating]),
    ]
    for (registered, operating, expected, observed, missing) in cases {
      let facts = Sample.establishment {
        $0.isRegistered = registered
        $0.isOperating = operating
      }
      let found = try #require(try finding("C.7", facts))
      #expect(found.outcome == expected)
      #expect(found.observed == observed)
      #expect(found.missing == missing)
    }
  }

  @Test(
    "C.8 At least a tenth of all workers are people after rehabilitation, compared exactly — Điều 4",
    arguments: [
      (Int64(10), Int64(1), Outcome.satisfied, Int64(1)), (11, 1, .unmet, 2), (11, 2, .satisfied, 2),
      (20, 2, .satisfied, 2), (21, 2, .unmet, 3), (1, 1, .satisfied, 1), (1, 0, .unmet, 1), (0, 0, .unmet, 0),
      (0, 3, .unmet, 0), (Int64.max, Int64.max, .satisfied, 922_337_203_685_477_581),
    ])
  func share(workers: Int64, counted: Int64, expected: Outcome, required: Int64) throws {
    let facts = Sample.establishment {
      $0.workers = .known(workers)
      $0.rehabilitatedWorkers = .known(counted)
      $0.amount = .known(.zero)
    }
    // So many workers have no ceiling that can be held; the clause itself is asked apart.
    if counted == .max {
      #expect(throws: InputError.self) { try outcome("C.8", facts) }
      return
    }
    let found = try #require(try finding("C.8", facts))
    #expect(found.outcome == expected)
    #expect(found.required == .number(required))
    #expect(found.margin == required - counted)
  }

  @Test("C.8 None of them, or no workers at all, settles it; otherwise both numbers are needed")
  func unknownShare() throws {
    let cases: [(Fact<Int64>, Fact<Int64>, Outcome, FactSet)] = [
      (.unknown, .known(0), .unmet, []), (.known(0), .unknown, .unmet, []),
      (.unknown, .known(5), .undetermined, .workers),
      (.known(10), .unknown, .undetermined, .rehabilitatedWorkers),
      (.unknown, .unknown, .undetermined, [.workers, .rehabilitatedWorkers]),
    ]
    for (workers, counted, expected, missing) in cases {
      let facts = Sample.establishment {
        $0.workers = workers
        $0.rehabilitatedWorkers = counted
      }
      let found = try #require(try finding("C.8", facts))
      #expect(found.outcome == expected)
      #expect(found.missing == missing)
    }
  }

  @Test("C.9 The commune has confirmed the loan plan — QĐ 22/2023/QĐ-TTg, Điều 3 khoản 2 (analogous)")
  func plan() throws {
    try expectFlag(
      "C.9", { flag in Sample.establishment { $0.planConfirmed = flag } }, missing: .planConfirmed)
    #expect(try finding("C.9", Sample.establishment())?.standing == .analogous)
  }

  @Test(
    "C.10 The workers counted stand on the list themselves — QĐ 22/2023/QĐ-TTg, Điều 3 khoản 2 (analogous)")
  func listedWorkers() throws {
    let cases: [(Fact<Int64>, Fact<Int64>, Outcome, Int64?, FactSet)] = [
      (.known(2), .known(2), .satisfied, 0, []), (.known(1), .known(2), .unmet, 1, []),
      (.known(3), .known(2), .satisfied, -1, []), (.unknown, .known(0), .satisfied, nil, []),
      (.unknown, .known(2), .undetermined, nil, .listedWorkers),
      (.known(2), .unknown, .undetermined, nil, .rehabilitatedWorkers),
      (.unknown, .unknown, .undetermined, nil, [.listedWorkers, .rehabilitatedWorkers]),
    ]
    for (listed, counted, expected, margin, missing) in cases {
      let facts = Sample.establishment {
        $0.listedWorkers = listed
        $0.rehabilitatedWorkers = counted
      }
      let found = try #require(try finding("C.10", facts))
      #expect(found.outcome == expected)
      #expect(found.margin == margin)
      #expect(found.missing == missing)
    }
  }

  @Test(
    "C.11 For production nothing is owed elsewhere for the same purpose — QĐ 22/2023/QĐ-TTg, Điều 3 khoản 3 (analogous)",
    arguments: [(Int64(0), Outcome.satisfied), (1, .unmet)])
  func productionDebt(debt: Int64, expected: Outcome) throws {
    #expect(try outcome("C.11", Sample.person { $0.samePurposeDebt = .known(Dong(debt)) }) == expected)
    #expect(try outcome("C.11", Sample.establishment { $0.samePurposeDebt = .known(Dong(debt)) }) == expected)
    #expect(try outcome("C.11", Sample.training()) == nil)
    #expect(try outcome("C.11", Sample.person { $0.samePurposeDebt = .unknown }) == .undetermined)
  }
}
