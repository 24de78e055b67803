import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues
import Testing

/// One number of an application, set to a value.
struct NumberFact: Sendable, CustomTestStringConvertible {
  let path: String
  let set: @Sendable (inout ApplicationDocument, Int64) -> Void

  init(_ path: String, _ set: @escaping @Sendable (inout ApplicationDocument, Int64) -> Void) {
    self.path = path
    self.set = set
  }

  var testDescription: String { path }

  static let ofAll = [
    NumberFact("amount") { $0.amount = .known(Dong($1)) },
    NumberFact("programme_balance") { $0.programmeBalance = .known(Dong($1)) },
    NumberFact("same_purpose_debt") { $0.samePurposeDebt = .known(Dong($1)) },
    NumberFact("term_months") { $0.termMonths = .known($1) },
  ]
  static let ofTraining = [NumberFact("training.months") { $0.trainingMonths = .known($1) }]
  static let ofEstablishments = [
    NumberFact("establishment.members") { $0.members = .known($1) },
    NumberFact("establishment.workers") { $0.workers = .known($1) },
    NumberFact("establishment.rehabilitated_workers") { $0.rehabilitatedWorkers = .known($1) },
    NumberFact("establishment.listed_workers") { $0.listedWorkers = .known($1) },
    NumberFact("establishment.insured_workers") { $0.insuredWorkers = .known($1) },
    NumberFact("establishment.capital") { $0.capital = .known(Dong($1)) },
    NumberFact("establishment.revenue") { $0.revenue = .known(Dong($1)) },
  ]
}

@Suite("Numbers of an application: whole, not negative, and of any size")
struct NumbersTests {
  private func refused(_ facts: ApplicationDocument) -> InputError? {
    #expect(Books.all.compactVerdict(for: facts).state == .refused)
    #expect(Books.all.compactVerdict(for: facts).outcome == nil)
    var findings: [CompactFinding] = []
    let error = #expect(throws: InputError.self) {
      try Books.all.appendUnmet(for: CaseFacts(facts), to: &findings)
    }
    #expect(findings.isEmpty)
    #expect(throws: InputError.self) { try Books.all.outcome(for: facts) }
    let full = #expect(throws: InputError.self) { try Books.all.verdict(for: facts) }
    #expect(full == error)
    return full
  }

  private func answered(_ facts: ApplicationDocument) throws {
    _ = try Books.all.verdict(for: facts)
    #expect(Books.all.compactVerdict(for: facts).state == .answered)
  }

  @Test(
    "A negative number is refused by its path, by the full and the compact path", arguments: NumberFact.ofAll)
  func negative(number: NumberFact) {
    for sample in [Sample.person(), Sample.training(), Sample.establishment()] {
      for value in [Int64(-1), .min] {
        var facts = sample
        number.set(&facts, value)
        let error = refused(facts)
        #expect(error?.code == .outOfRange)
        #expect(error?.field == number.path)
      }
    }
  }

  @Test(
    "A negative number of an establishment is refused for an establishment, and not read for a person",
    arguments: NumberFact.ofEstablishments)
  func negativeOfEstablishment(number: NumberFact) throws {
    for purpose in LoanPurpose.allCases {
      var facts = Sample.establishment { $0.purpose = purpose }
      number.set(&facts, -1)
      let error = refused(facts)
      #expect(error?.code == .outOfRange && error?.field == number.path)
    }
    for sample in [Sample.person(), Sample.training()] {
      var facts = sample
      number.set(&facts, -1)
      try answered(facts)
    }
  }

  @Test(
    "A negative number of a training is refused for a person's training, and not read elsewhere",
    arguments: NumberFact.ofTraining)
  func negativeOfTraining(number: NumberFact) throws {
    var facts = Sample.training()
    number.set(&facts, -1)
    let error = refused(facts)
    #expect(error?.code == .outOfRange && error?.field == number.path)
    for sample in [Sample.person(), Sample.establishment { $0.purpose = .training }] {
      var facts = sample
      number.set(&facts, -1)
      try answered(facts)
    }
  }

  @Test("The first negative number is named, before a sum that does not fit")
  func firstFault() {
    let both = Sample.person {
      $0.termMonths = .known(-1)
      $0.samePurposeDebt = .known(Dong(-1))
      $0.amount = .known(Dong(.max))
      $0.programmeBalance = .known(Dong(.max))
    }
    #expect(refused(both)?.field == "same_purpose_debt")
  }

  @Test("Zero is a number like any other", arguments: NumberFact.ofAll + NumberFact.ofEstablishments)
  func zero(number: NumberFact) throws {
    for sample in ApplicabilityTests.samples {
      var facts = sample
      number.set(&facts, 0)
      try answered(facts)
    }
  }

  @Test("L.3 The largest sum that can be held is judged; one more is refused and names the amount")
  func largestSum() throws {
    let most = Sample.person {
      $0.amount = .known(Dong(.max - 1))
      $0.programmeBalance = .known(Dong(1))
    }
    #expect(try finding("L.3", most)?.observed == .number(.max))
    #expect(try finding("L.3", most)?.margin == 200_000_000 - .max)
    let more = Sample.person {
      $0.amount = .known(Dong(.max))
      $0.programmeBalance = .known(Dong(1))
    }
    let error = refused(more)
    #expect(error?.code == .overflow && error?.field == "amount")
  }

  @Test("L.3 The largest number is judged with the other part of the sum unknown: unknown is not one đồng")
  func largestPart() throws {
    let amount = Sample.person {
      $0.amount = .known(Dong(.max))
      $0.programmeBalance = .unknown
    }
    try answered(amount)
    #expect(try outcome("L.3", amount) == .unmet)
    let balance = Sample.person {
      $0.amount = .unknown
      $0.programmeBalance = .known(Dong(.max))
    }
    try answered(balance)
    #expect(try outcome("L.3", balance) == .unmet)
  }

  @Test(
    "L.5 The largest ceiling that can be held is judged; that of one more worker is refused and names the workers"
  )
  func largestWorkerCeiling() throws {
    for (workers, fits) in [(Int64(46_116_860_184), true), (46_116_860_185, false)] {
      let facts = Sample.establishment {
        $0.workers = .known(workers)
        $0.rehabilitatedWorkers = .known(workers)
        $0.listedWorkers = .known(workers)
      }
      if fits {
        #expect(try finding("L.5", facts)?.required == .number(9_223_372_036_800_000_000))
        #expect(try outcome("L.5", facts) == .satisfied)
      } else {
        let error = refused(facts)
        #expect(error?.code == .overflow && error?.field == "establishment.rehabilitated_workers")
      }
    }
  }

  @Test(
    "L.6 The largest ceiling that can be held is judged; that of one more month is refused and names the months"
  )
  func largestTrainingCeiling() throws {
    let most = Sample.training { $0.trainingMonths = .known(2_305_843_009_213) }
    #expect(try finding("L.6", most)?.required == .number(9_223_372_036_852_000_000))
    let error = refused(Sample.training { $0.trainingMonths = .known(2_305_843_009_214) })
    #expect(error?.code == .overflow && error?.field == "training.months")
  }

  @Test("One clause alone refuses the numbers that a verdict refuses, and no margin of them overflows")
  func oneClause() {
    let cases: [(ClauseCode, ApplicationDocument)] = [
      (
        "C.10",
        Sample.establishment {
          $0.rehabilitatedWorkers = .known(.max)
          $0.listedWorkers = .known(-1)
        }
      ),
      ("C.11", Sample.person { $0.samePurposeDebt = .known(Dong(.min)) }),
      ("T.1", Sample.person { $0.termMonths = .known(.min) }),
      (
        "L.3",
        Sample.person {
          $0.amount = .known(Dong(.max))
          $0.programmeBalance = .known(Dong(1))
        }
      ),
    ]
    for (clause, facts) in cases {
      #expect(throws: InputError.self, "\(clause)") { try Books.all.finding(clause, for: facts) }
    }
  }

  @Test("C.8 The share is exact for numbers of any size — Điều 4")
  func largestShare() throws {
    let cases: [(Int64, Int64, Outcome, Int64)] = [
      (.max, .max, .satisfied, 922_337_203_685_477_581),
      (.max, 922_337_203_685_477_581, .satisfied, 922_337_203_685_477_581),
      (.max, 922_337_203_685_477_580, .unmet, 922_337_203_685_477_581),
    ]
    for (workers, counted, expected, least) in cases {
      let found = try #require(
        try Books.all.finding(
          "C.8",
          for: Sample.establishment {
            $0.workers = .known(workers)
            $0.rehabilitatedWorkers = .known(counted)
          }))
      #expect(found.outcome == expected)
      #expect(found.required == .number(least))
      #expect(found.margin == least - counted)
    }
  }

  @Test("T.1, C.11, C.5 The largest term and the largest debt are judged, with their margins")
  func largestOthers() throws {
    let facts = Sample.person {
      $0.termMonths = .known(.max)
      $0.samePurposeDebt = .known(Dong(.max))
    }
    #expect(try finding("T.1", facts)?.margin == 120 - .max)
    #expect(try finding("C.11", facts)?.margin == -.max)
    #expect(try finding("C.5", Sample.training { $0.samePurposeDebt = .known(Dong(.max)) })?.margin == -.max)
  }
}
