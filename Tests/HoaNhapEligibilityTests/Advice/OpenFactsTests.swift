import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("What else to ask: which unknown facts can still change the answer")
struct OpenFactsTests {
  private func open(_ facts: ApplicationDocument, _ basis: Basis = .all) throws -> OpenFacts {
    try RuleBook(basis: basis).openFacts(for: facts)
  }

  @Test("A fact that a clause waits for is open while nothing else fails")
  func waiting() throws {
    let found = try open(Sample.person { $0.conductIsGood = .unknown })
    #expect(found == OpenFacts.of(open: .conduct, closed: [], eligible: true))
  }

  @Test("Once a clause is unmet, no fact can change the answer any more")
  func unmet() throws {
    let found = try open(
      Sample.person {
        $0.conductIsGood = .unknown
        $0.needsLoan = .known(false)
      })
    #expect(found == OpenFacts.of(open: [], closed: .conduct, eligible: false))
  }

  @Test(
    "L.6: with an amount of nothing the months no longer matter; with one đồng they do",
    arguments: [0, 1] as [Int64])
  func monthsOfTraining(_ amount: Int64) throws {
    let found = try open(
      Sample.training {
        $0.amount = .known(Dong(amount))
        $0.trainingMonths = .unknown
        $0.needsLoan = .unknown
      })
    #expect(found.open == (amount == 0 ? [.needsLoan] : [.needsLoan, .trainingMonths]))
  }

  @Test("Facts that no clause reads for the purpose are never open: term and balance of a training loan")
  func notRead() throws {
    let found = try open(
      Sample.training {
        $0.termMonths = .unknown
        $0.programmeBalance = .unknown
        $0.institutionConfirmed = .unknown
      })
    #expect(found.open == .institutionConfirmed)
    #expect(found.closed == [.termMonths, .programmeBalance])
  }

  @Test("B.5: the revenue matters only to an enterprise whose capital may be above its bound")
  func revenue() throws {
    func sme(_ change: (inout ApplicationDocument) -> Void) throws -> OpenFacts {
      try open(
        Sample.establishment {
          $0.establishmentType = .known(.smallOrMediumEnterprise)
          $0.insuredWorkers = .known(200)
          change(&$0)
        })
    }
    #expect(try sme { _ in }.open == [.capital, .revenue])
    #expect(try sme { $0.capital = .known(Dong(100_000_000_001)) }.open == .revenue)
    #expect(try sme { $0.capital = .known(Dong(100_000_000_000)) }.closed == .revenue)
    // A household business is not measured, so nothing of it matters; a cooperative by its members.
    let unknownForm = try open(
      Sample.establishment {
        $0.establishmentType = .unknown
        $0.members = .unknown
      })
    #expect(unknownForm.open == [.establishmentType, .members, .insuredWorkers, .capital, .revenue])
  }

  @Test("C.8 and C.10 together: a count that can fit neither leaves every other question in vain")
  func jointly() throws {
    // Of 20 workers 2 must be after rehabilitation; only 1 is on the list.
    func facts(listed: Int64) -> ApplicationDocument {
      Sample.establishment {
        $0.amount = .known(Dong(100_000_000))
        $0.rehabilitatedWorkers = .unknown
        $0.listedWorkers = .known(listed)
        $0.planConfirmed = .unknown
      }
    }
    let fits = try open(facts(listed: 2))
    // A cooperative is not measured by these.
    let size: FactSet = [.insuredWorkers, .capital, .revenue]
    #expect(
      fits == OpenFacts.of(open: [.rehabilitatedWorkers, .planConfirmed], closed: size, eligible: true))
    let stuck = try open(facts(listed: 1))
    #expect(
      stuck == OpenFacts.of(open: .rehabilitatedWorkers, closed: size.union(.planConfirmed), eligible: false))
    // Where only enacted clauses are asked, the list is not.
    #expect(try open(facts(listed: 1), .enacted).canBecomeEligible)
  }

  @Test("L.5 and C.10 together: as many workers as the amount asks for must be listed")
  func amountAndList() throws {
    func facts(_ amount: Int64) -> ApplicationDocument {
      Sample.establishment {
        $0.amount = .known(Dong(amount))
        $0.rehabilitatedWorkers = .unknown
        $0.needsLoan = .unknown
      }
    }
    #expect(try open(facts(400_000_000)).open == [.needsLoan, .rehabilitatedWorkers])
    #expect(try open(facts(400_000_001)).open == .rehabilitatedWorkers)
  }

  @Test(
    "B.1, B.3: a birth year is unknown in its day only where the day decides",
    arguments: [
      ("2010", false), ("2011", true), ("2011-05", false), ("2011-06", true),
    ])
  func partialBirth(_ birth: String, _ decides: Bool) throws {
    let found = try open(
      Sample.person {
        $0.birth = .known(PartialDate(birth)!)
        $0.conductIsGood = .unknown
      })
    #expect(found.open.contains(.birth) == decides)
    #expect(found.closed.contains(.birth) == !decides)
  }

  @Test("C.2, C.3: of an entry that is known, its unknown part is asked for")
  func partialEntries() throws {
    let found = try open(
      Sample.person {
        $0.listEntry = .known(ListEntry(month: .unknown, confirmedOn: .unknown))
        $0.managementDecision = .known(ManagementDecision(issuedOn: .unknown))
      })
    #expect(found.open == [.listConfirmedOn, .decisionIssuedOn])
  }

  @Test("L.6 where no cap is in force: months that no value of could settle anything are not asked for")
  func withoutCap() throws {
    var edition = Edition.decision08
    edition.id = EditionID(programme: "test", inForceFrom: date("2015-01-01"), revision: 1)
    let book = RuleBook(edition)
    let facts = Sample.training {
      $0.asOf = date("2015-06-01")
      $0.completedOn = .known(date("2015-01-01"))
      $0.managementDecision = .known(ManagementDecision(issuedOn: .known(date("2015-01-01"))))
      $0.listEntry = .known(ListEntry(month: .unknown, confirmedOn: .known(date("2015-05-01"))))
      $0.trainingMonths = .unknown
      $0.conductIsGood = .unknown
    }
    let found = try book.openFacts(for: facts)
    #expect(found == OpenFacts.of(open: .conduct, closed: [.trainingMonths, .termMonths], eligible: false))
  }
}

extension OpenFacts {
  /// What a test expects.
  static func of(open: FactSet, closed: FactSet, eligible: Bool) -> OpenFactsExpectation {
    OpenFactsExpectation(open: open, closed: closed, canBecomeEligible: eligible)
  }

  static func == (found: OpenFacts, expected: OpenFactsExpectation) -> Bool {
    found.open == expected.open && found.closed == expected.closed
      && found.canBecomeEligible == expected.canBecomeEligible
  }
}

struct OpenFactsExpectation {
  let open: FactSet
  let closed: FactSet
  let canBecomeEligible: Bool
}
