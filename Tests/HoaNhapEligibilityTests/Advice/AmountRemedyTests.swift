import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("What would make it eligible: the amount, within every ceiling together")
struct AmountRemedyTests {
  private func paths(_ remedy: Remedy) -> [[String]] { remedy.alternatives.map { $0.map(\.subject.path) } }

  @Test("L.3: without a balance the amount is lowered to the ceiling; that is the only way")
  func person() throws {
    let found = try remedy(Sample.person { $0.amount = .known(Dong(250_000_000)) })
    expect(found.common, [("amount", .number(250_000_000), .number(200_000_000))])
    #expect(found.common[0].step == -50_000_000)
    #expect(found.alternatives.isEmpty)
  }

  @Test("L.3: with a balance one may ask for less, or pay back first")
  func balance() throws {
    let found = try remedy(
      Sample.person {
        $0.amount = .known(Dong(100_000_000))
        $0.programmeBalance = .known(Dong(150_000_000))
      })
    #expect(found.common.isEmpty)
    #expect(paths(found) == [["amount"], ["programme_balance"]])
    expect(found.alternatives[0], [("amount", .number(100_000_000), .number(50_000_000))])
    expect(found.alternatives[1], [("programme_balance", .number(150_000_000), .number(100_000_000))])
  }

  @Test(
    "L.3: where the balance leaves no room, nobody is told to ask for nothing",
    arguments: [
      (200_000_000, 100_000_000), (260_000_000, 100_000_000),
    ] as [(Int64, Int64)])
  func noRoom(_ balance: Int64, _ left: Int64) throws {
    let found = try remedy(
      Sample.person {
        $0.amount = .known(Dong(100_000_000))
        $0.programmeBalance = .known(Dong(balance))
      })
    expect(found.common, [("programme_balance", .number(balance), .number(left))])
  }

  @Test("L.3: a balance above the ceiling with the amount unknown is paid back to the ceiling")
  func unknownAmount() throws {
    let found = try remedy(
      Sample.person {
        $0.amount = .unknown
        $0.programmeBalance = .known(Dong(200_000_001))
      })
    expect(found.common, [("programme_balance", .number(200_000_001), .number(200_000_000))])
  }

  @Test(
    "L.6: ask for less, or choose a course that lasts long enough",
    arguments: [
      (24_000_001, 7), (28_000_000, 7), (28_000_001, 8),
    ] as [(Int64, Int64)])
  func training(_ amount: Int64, _ months: Int64) throws {
    let found = try remedy(Sample.training { $0.amount = .known(Dong(amount)) })
    expect(found.alternatives[0], [("amount", .number(amount), .number(24_000_000))])
    expect(found.alternatives[1], [("training.months", .number(6), .number(months))])
  }

  @Test("L.6: a course under 3 months is not lengthened beyond what it is")
  func shortCourse() throws {
    let found = try remedy(
      Sample.training {
        $0.trainingLevel = .known(.under3Months)
        $0.trainingMonths = .known(2)
      })
    expect(found.common, [("amount", .number(24_000_000), .number(8_000_000))])
  }

  @Test("L.6: the cap is that of the day to wait for")
  func capOfTheDay() throws {
    let found = try remedy(
      Sample.training {
        $0.asOf = date("2022-05-18")
        $0.amount = .known(Dong(30_000_000))
        $0.managementDecision = .known(ManagementDecision(issuedOn: .known(date("2022-01-01"))))
        $0.completedOn = .known(date("2022-01-01"))
        $0.listEntry = .known(ListEntry(month: .unknown, confirmedOn: .known(date("2022-01-01"))))
      })
    #expect(found.common.map(\.subject) == [.day])
    expect(found.alternatives[0], [("amount", .number(30_000_000), .number(24_000_000))])
  }

  @Test("T.1: fewer months")
  func term() throws {
    let found = try remedy(Sample.person { $0.termMonths = .known(126) })
    expect(found.common, [("term_months", .number(126), .number(120))])
    #expect(found.common[0].wording.en == "Shorten the term by 6 months, to 120.")
  }

  @Test("L.5: ask for less, or employ as many as the amount needs, each of them on the list")
  func perWorker() throws {
    let found = try remedy(Sample.establishment { $0.amount = .known(Dong(500_000_000)) })
    #expect(
      paths(found) == [["amount"], ["establishment.listed_workers", "establishment.rehabilitated_workers"]])
    expect(found.alternatives[0], [("amount", .number(500_000_000), .number(400_000_000))])
    expect(
      found.alternatives[1],
      [
        ("establishment.listed_workers", .number(2), .number(3)),
        ("establishment.rehabilitated_workers", .number(2), .number(3)),
      ])
    let hired = Sample.establishment { $0.amount = .known(Dong(500_000_000)) }.applying(found.alternatives[1])
    #expect(hired.workers == .known(21), "who is hired is a worker too")
    #expect(found.alternatives[0][0].clauses == ["L.5"])
  }

  @Test("L.5 and C.10: who is already on the list need not be put there")
  func alreadyListed() throws {
    let found = try remedy(
      Sample.establishment {
        $0.amount = .known(Dong(500_000_000))
        $0.listedWorkers = .known(3)
      })
    #expect(paths(found) == [["amount"], ["establishment.rehabilitated_workers"]])
  }

  @Test(
    "L.4 and L.5: the largest amount that fits both; employing more only up to the ceiling of an establishment"
  )
  func bothCeilings() throws {
    let found = try remedy(
      Sample.establishment {
        $0.amount = .known(Dong(3_000_000_000))
        $0.workers = .known(60)
        $0.rehabilitatedWorkers = .known(9)
        $0.listedWorkers = .known(100)
      })
    expect(found.alternatives[0], [("amount", .number(3_000_000_000), .number(1_800_000_000))])
    #expect(found.alternatives[0][0].clauses == ["L.4", "L.5"])
    expect(
      found.alternatives[1],
      [
        ("amount", .number(3_000_000_000), .number(2_000_000_000)),
        ("establishment.rehabilitated_workers", .number(9), .number(10)),
      ])
  }

  @Test(
    "C.8: new workers count among all, so the share asks for more than a tenth of the present number",
    arguments: [
      (9, 0, 1), (10, 0, 2), (11, 1, 1), (18, 0, 2), (19, 0, 3), (19, 1, 1), (20, 1, 2), (29, 2, 1),
      (0, 0, 1),
    ] as [(Int64, Int64, Int64)])
  func share(_ workers: Int64, _ counted: Int64, _ hired: Int64) throws {
    let facts = Sample.establishment {
      $0.amount = .known(Dong(1))
      $0.workers = .known(workers)
      $0.rehabilitatedWorkers = .known(counted)
      $0.listedWorkers = .known(100)
    }
    let found = try remedy(facts)
    expect(
      found.common, [("establishment.rehabilitated_workers", .number(counted), .number(counted + hired))])
    #expect(found.common[0].clauses.first == "C.8")
    #expect(facts.applying(found.common).workers == .known(workers + hired))
  }

  @Test(
    "C.8, C.10, L.5: those whom the share demands lift the ceiling too; no more is asked than all need together"
  )
  func together() throws {
    let found = try remedy(
      Sample.establishment {
        $0.workers = .known(30)
        $0.amount = .known(Dong(700_000_000))
        $0.rehabilitatedWorkers = .known(1)
        $0.listedWorkers = .known(0)
      })
    // (30 − 10) / 9 → 3 new workers in any case: 4 of 33, and a ceiling of 800 million.
    expect(
      found.common,
      [
        ("establishment.listed_workers", .number(0), .number(4)),
        ("establishment.rehabilitated_workers", .number(1), .number(4)),
      ])
    #expect(found.common.map(\.clauses) == [["C.10"], ["C.8", "L.5"]])
    #expect(found.alternatives.isEmpty)
  }

  @Test("C.10: those who count must be on the list; where only enacted clauses are asked, they need not")
  func listed() throws {
    let facts = Sample.establishment {
      $0.listedWorkers = .known(0)
      $0.rehabilitatedWorkers = .known(1)
    }
    #expect(try remedy(facts).common.map(\.subject.path).contains("establishment.listed_workers"))
    #expect(try !remedy(facts, .enacted).common.map(\.subject.path).contains("establishment.listed_workers"))
  }

  @Test("An establishment whose balance alone is above the ceiling pays back, or employs more")
  func establishmentBalance() throws {
    let found = try remedy(
      Sample.establishment {
        $0.amount = .known(Dong(100_000_000))
        $0.programmeBalance = .known(Dong(450_000_000))
        $0.listedWorkers = .known(9)
      })
    #expect(paths(found) == [["programme_balance"], ["establishment.rehabilitated_workers"]])
    expect(found.alternatives[0], [("programme_balance", .number(450_000_000), .number(300_000_000))])
    expect(found.alternatives[1], [("establishment.rehabilitated_workers", .number(2), .number(3))])
  }
}
