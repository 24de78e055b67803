import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("QĐ 08/2026/QĐ-TTg — phạm vi, mức vốn, thời hạn: purposes, ceilings, terms")
struct CeilingsTests {
  @Test("L.1 Production, or a person's training at elementary level or under three months — phạm vi")
  func purposes() throws {
    #expect(try outcome("L.1", Sample.person()) == .satisfied)
    #expect(try finding("L.1", Sample.person())?.observed == .word("production"))
    let levels: [(Fact<TrainingLevel>, Outcome)] = [
      (.known(.elementary), .satisfied), (.known(.under3Months), .satisfied), (.known(.other), .unmet),
      (.unknown, .undetermined),
    ]
    for (level, expected) in levels {
      let found = try #require(try finding("L.1", Sample.training { $0.trainingLevel = level }))
      #expect(found.outcome == expected)
      #expect(found.observed.wordText == level.value?.rawValue)
      #expect(found.missing == (level.isKnown ? [] : .trainingLevel))
    }
  }

  @Test("L.1 An establishment does not borrow for training, and the clauses of production do not speak of it")
  func trainingOfEstablishment() throws {
    let verdict = try Books.all.verdict(for: Sample.establishment { $0.purpose = .training })
    let found = try #require(verdict.findings.first { $0.clause == "L.1" })
    #expect(found.outcome == .unmet)
    #expect(found.observed == .word("training"))
    #expect(found.required == .word("production"))
    #expect(!verdict.findings.contains { ["T.1", "C.11"].contains($0.clause) })
  }

  @Test(
    "L.3 A person owes at most 200,000,000 đ for production, this loan and what stands together — mức vốn cho vay",
    arguments: [
      (Int64(200_000_000), Int64(0), Outcome.satisfied), (200_000_001, 0, .unmet),
      (150_000_000, 50_000_000, .satisfied), (150_000_000, 50_000_001, .unmet), (0, 200_000_001, .unmet),
    ])
  func personCeiling(amount: Int64, balance: Int64, expected: Outcome) throws {
    let facts = Sample.person {
      $0.amount = .known(Dong(amount))
      $0.programmeBalance = .known(Dong(balance))
    }
    let found = try #require(try finding("L.3", facts))
    #expect(found.outcome == expected)
    #expect(found.observed == .number(amount + balance))
    #expect(found.required == .number(200_000_000))
    #expect(found.margin == 200_000_000 - amount - balance)
    #expect(found.citation.text == "QĐ 08/2026/QĐ-TTg, mức vốn cho vay")
    #expect(found.menders == [.borrower])
  }

  @Test("L.3 One part above the ceiling settles it with the other unknown; one below does not")
  func unknownPart() throws {
    let cases: [(Int64?, Int64?, Outcome, FactSet)] = [
      (200_000_001, nil, .unmet, []), (nil, 200_000_001, .unmet, []),
      (200_000_000, nil, .undetermined, .programmeBalance), (nil, 0, .undetermined, .amount),
      (nil, nil, .undetermined, [.amount, .programmeBalance]),
    ]
    for (amount, balance, expected, missing) in cases {
      let facts = Sample.person {
        $0.amount = Fact(amount.map { Dong($0) })
        $0.programmeBalance = Fact(balance.map { Dong($0) })
      }
      let found = try #require(try finding("L.3", facts))
      #expect(found.outcome == expected)
      #expect(found.missing == missing)
      #expect(found.observed == .unknown && found.margin == nil)
    }
  }

  @Test("L.3 A sum beyond 63 bits is an error that names the amount, never a wrapped number")
  func overflow() {
    let facts = Sample.person {
      $0.amount = .known(Dong(.max))
      $0.programmeBalance = .known(Dong(1))
    }
    let error = #expect(throws: InputError.self) { try Books.all.verdict(for: facts) }
    #expect(error?.code == .overflow)
    #expect(error?.field == "amount")
  }

  @Test(
    "L.4 An establishment owes at most 2,000,000,000 đ — mức vốn cho vay",
    arguments: [(Int64(2_000_000_000), Outcome.satisfied), (2_000_000_001, .unmet)])
  func establishmentCeiling(amount: Int64, expected: Outcome) throws {
    let facts = Sample.establishment {
      $0.amount = .known(Dong(amount))
      $0.rehabilitatedWorkers = .known(10)
      $0.listedWorkers = .known(10)
    }
    #expect(try outcome("L.4", facts) == expected)
    #expect(try outcome("L.3", facts) == nil)
    #expect(try finding("L.4", facts)?.menders == [.establishment])
  }

  @Test(
    "L.5 An establishment owes at most 200,000,000 đ for each such worker — QĐ 22/2023/QĐ-TTg, Điều 6 khoản 2 (analogous)",
    arguments: [(Int64(400_000_000), Outcome.satisfied), (400_000_001, .unmet)])
  func workerCeiling(amount: Int64, expected: Outcome) throws {
    let found = try #require(try finding("L.5", Sample.establishment { $0.amount = .known(Dong(amount)) }))
    #expect(found.outcome == expected)
    #expect(found.required == .number(400_000_000))
    #expect(found.margin == 400_000_000 - amount)
  }

  @Test("L.5 Nothing asked for and nothing owed settles it without the workers")
  func unknownWorkers() throws {
    let cases: [(Int64?, Int64?, Int64?, Outcome, FactSet)] = [
      (0, 0, nil, .satisfied, []), (1, 0, nil, .undetermined, .rehabilitatedWorkers),
      (nil, 0, nil, .undetermined, [.amount, .rehabilitatedWorkers]),
      (nil, nil, 2, .undetermined, [.amount, .programmeBalance]),
      (400_000_001, nil, 2, .unmet, []), (1, nil, 0, .unmet, []), (nil, 0, 0, .undetermined, .amount),
    ]
    for (amount, balance, workers, expected, missing) in cases {
      let facts = Sample.establishment {
        $0.amount = Fact(amount.map { Dong($0) })
        $0.programmeBalance = Fact(balance.map { Dong($0) })
        $0.rehabilitatedWorkers = Fact(workers)
      }
      let found = try #require(try finding("L.5", facts))
      #expect(found.outcome == expected)
      #expect(found.missing == missing)
    }
  }

  @Test(
    "L.6 Training: at most the monthly cap times the months — QĐ 22/2023/QĐ-TTg, Điều 6 khoản 1 (analogous)",
    arguments: [(Int64(24_000_000), Outcome.satisfied), (24_000_001, .unmet)])
  func trainingCeiling(amount: Int64, expected: Outcome) throws {
    let found = try #require(try finding("L.6", Sample.training { $0.amount = .known(Dong(amount)) }))
    #expect(found.outcome == expected)
    #expect(found.required == .number(24_000_000))
    #expect(found.standing == .analogous)
  }

  @Test(
    "L.6 The cap is the one in force on the day: 1.25, 1.5, 2.5, 4 million — its history",
    arguments: [
      ("2016-01-09", Int64(1_250_000)), ("2017-06-14", 1_250_000), ("2017-06-15", 1_500_000),
      ("2019-11-30", 1_500_000), ("2019-12-01", 2_500_000), ("2022-05-18", 2_500_000),
      ("2022-05-19", 4_000_000),
      ("2026-06-03", 4_000_000),
    ])
  func capHistory(asOf: String, cap: Int64) throws {
    let facts = Sample.training {
      $0.asOf = date(asOf)
      $0.trainingMonths = .known(1)
    }
    #expect(try finding("L.6", facts)?.required == .number(cap))
  }

  @Test("L.6 An amount of nothing settles it; before the first cap nothing else does")
  func unknownCap() throws {
    let cases: [(String, Int64?, Int64?, Outcome, FactSet)] = [
      ("2026-06-03", 0, nil, .satisfied, []), ("2026-06-03", 1, nil, .undetermined, .trainingMonths),
      ("2026-06-03", nil, 6, .undetermined, .amount),
      ("2026-06-03", nil, nil, .undetermined, [.amount, .trainingMonths]),
      ("2026-06-03", 1, 0, .unmet, []),
      ("2016-01-08", 0, 6, .satisfied, []), ("2016-01-08", 1, 6, .undetermined, []),
      ("2016-01-08", nil, nil, .undetermined, .amount),
    ]
    for (asOf, amount, months, expected, missing) in cases {
      let facts = Sample.training {
        $0.asOf = date(asOf)
        $0.amount = Fact(amount.map { Dong($0) })
        $0.trainingMonths = Fact(months)
      }
      let found = try #require(try finding("L.6", facts))
      #expect(found.outcome == expected)
      #expect(found.missing == missing)
    }
  }

  @Test(
    "T.1 A production loan runs for at most 120 months — thời hạn cho vay",
    arguments: [(Int64(120), Outcome.satisfied), (121, .unmet), (0, .satisfied), (Int64.max, .unmet)])
  func term(months: Int64, expected: Outcome) throws {
    let found = try #require(try finding("T.1", Sample.person { $0.termMonths = .known(months) }))
    #expect(found.outcome == expected)
    #expect(found.margin == 120 - months)
    #expect(try outcome("T.1", Sample.person { $0.termMonths = .unknown }) == .undetermined)
    #expect(try outcome("T.1", Sample.training()) == nil)
  }
}
