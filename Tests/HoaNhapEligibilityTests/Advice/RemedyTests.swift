import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues
import Testing

/// A change as a test writes it: the path, from, to.
private func expect(
  _ changes: [Change], _ expected: [(String, FactValue, FactValue)], _ place: SourceLocation = #_sourceLocation
) {
  #expect(changes.map(\.subject.path) == expected.map(\.0), sourceLocation: place)
  #expect(changes.map(\.from) == expected.map(\.1), sourceLocation: place)
  #expect(changes.map(\.to) == expected.map(\.2), sourceLocation: place)
}

private func remedy(_ facts: ApplicationDocument, _ basis: Basis = .all) throws -> Remedy {
  try #require(try RuleBook(basis: basis).remedy(for: facts))
}

@Suite("What would make it eligible: time")
struct TimeRemedyTests {
  @Test("Nothing is proposed where the answer is not a no")
  func notIneligible() throws {
    #expect(try RuleBook().remedy(for: Sample.person()) == nil)
    #expect(try RuleBook().remedy(for: Sample.person { $0.conductIsGood = .unknown }) == nil)
  }

  @Test("D.1: wait until the Decision is in force")
  func inForce() throws {
    let found = try remedy(
      Sample.person {
        $0.asOf = date("2026-04-30")
        $0.listEntry = .known(ListEntry(month: .unknown, confirmedOn: .known(date("2026-04-02"))))
      })
    expect(found.common, [("as_of", .date(date("2026-04-30")), .date(date("2026-05-01")))])
    #expect(found.common[0].clauses == ["D.1"])
    #expect(found.common[0].step == 1)
    #expect(found.common[0].kind == .time)
    #expect(found.day == date("2026-05-01"))
    #expect(found.lastDay == date("2034-03-01"))
  }

  @Test("B.1, B.3: wait for the birthday that comes last; 12 is enough for training", arguments: [
    (LoanPurpose.production, "2029-02-28"), (.training, "2026-02-28"),
  ])
  func birthdays(_ purpose: LoanPurpose, _ day: String) throws {
    let sample = purpose == .production ? Sample.person() : Sample.training()
    var facts = sample
    facts.asOf = date("2025-12-31")
    facts.birth = .known(PartialDate(date("2014-02-28")))
    facts.listEntry = .known(ListEntry(month: .unknown, confirmedOn: .known(date("2025-12-01"))))
    let found = try remedy(facts)
    let expected = purpose == .production ? date(day) : date("2026-05-01")
    #expect(found.day == expected)
    #expect(found.common.map(\.subject) == [.day])
  }

  @Test("B.1: of a birth year the earliest birthday is the first day on which it may hold")
  func birthYear() throws {
    let found = try remedy(Sample.training { $0.birth = .known(PartialDate(year: 2015)!) })
    #expect(found.day == date("2027-01-01"))
    let facts = Sample.training { $0.birth = .known(PartialDate(year: 2015)!) }
    #expect(try RuleBook().openFacts(for: facts.applying(found.ways[0])).open == .birth)
  }

  @Test("C.3: after the last day no later day will do, and that is all that is said", arguments: [
    ("2016-06-03", false), ("2016-06-02", true), ("2016-02-29", true),
  ])
  func closedWindow(_ issued: String, _ closed: Bool) throws {
    let facts = Sample.person {
      $0.managementDecision = .known(ManagementDecision(issued: .known(date(issued))))
      $0.completed = .known(date("2016-01-01"))
      $0.amount = .known(Dong(300_000_000))
    }
    let found = try remedy(facts)
    #expect(found.obstacles.map(\.code) == (closed ? [.windowClosed] : []))
    #expect(found.ways.isEmpty == closed)
    guard closed else { return }
    let last = issued == "2016-02-29" ? "2026-02-28" : "2026-06-02"
    #expect(found.obstacles[0].lastDay == date(last))
    #expect(found.obstacles[0].wording.en == "The last day to borrow under the management decision was \(last); no later day will do.")
  }

  @Test("B.3 and C.3: a birthday after the last day leaves no day at all", arguments: [
    ("2021-06-03", true), ("2019-06-03", false),
  ])
  func noCommonDay(_ birth: String, _ never: Bool) throws {
    // The decision's last day is 1 March 2034; the birthday is 3 June 2036, or 3 June 2034, or in time for training.
    let production = try remedy(
      Sample.person {
        $0.birth = .known(PartialDate(date(birth)))
        $0.completed = .known(date("2024-02-01"))
      })
    #expect(production.obstacles.map(\.code) == [.noCommonDay])
    #expect(production.obstacles[0].clauses == ["B.1", "B.3", "C.3"])
    #expect(production.obstacles[0].firstDay == (try date(birth).adding(years: 15)))
    let training = try remedy(Sample.training { $0.birth = .known(PartialDate(date(birth))) })
    #expect(training.ways.isEmpty == (try date(birth).adding(years: 12) > date("2034-03-01")))
    #expect(never == (try date(birth).adding(years: 12) > date("2033-03-01")))
  }

  @Test("C.3: a decision issued later is waited for; where there is none, one is needed")
  func decision() throws {
    let later = try remedy(
      Sample.person { $0.managementDecision = .known(ManagementDecision(issued: .known(date("2026-07-01")))) })
    expect(later.common, [("as_of", .date(date("2026-06-03")), .date(date("2026-07-01")))])
    #expect(later.common[0].clauses == ["C.3"])
    let none = try remedy(Sample.person { $0.managementDecision = .known(nil) })
    expect(none.common, [("person.management_decision", .none, .date(date("2026-06-03")))])
    #expect(none.common[0].menders == [.communePeoplesCommittee])
    #expect(none.lastDay == nil)
  }

  @Test("B.2, C.2: a completion or confirmation dated later is waited for")
  func laterDates() throws {
    let found = try remedy(
      Sample.person {
        $0.completed = .known(date("2026-06-10"))
        $0.listEntry = .known(ListEntry(month: .unknown, confirmedOn: .known(date("2026-06-20"))))
      })
    #expect(found.day == date("2026-06-20"))
    #expect(found.common.map(\.clauses) == [["B.2", "C.2"]])
  }

  @Test("C.2: a confirmation dated after the last day to borrow must come sooner")
  func confirmationTooLate() throws {
    let found = try remedy(
      Sample.person { $0.listEntry = .known(ListEntry(month: .unknown, confirmedOn: .known(date("2034-03-02")))) })
    expect(
      found.common, [("person.list.confirmed_on", .date(date("2034-03-02")), .date(date("2026-06-03")))])
  }
}

@Suite("What would make it eligible: papers, bars, and what somebody is")
struct PaperRemedyTests {
  @Test("C.2: not on the list, ask the police and the committee; on it but not confirmed, the committee")
  func list() throws {
    let none = try remedy(Sample.person { $0.listEntry = .known(nil) }).common
    expect(none, [("person.list", .none, .date(date("2026-06-03")))])
    #expect(none[0].menders == [.communePolice, .communePeoplesCommittee])
    let waiting = try remedy(
      Sample.person { $0.listEntry = .known(ListEntry(month: .unknown, confirmedOn: .known(nil))) }
    ).common
    expect(waiting, [("person.list.confirmed_on", .none, .date(date("2026-06-03")))])
    #expect(waiting[0].menders == [.communePeoplesCommittee])
    #expect(waiting[0].kind == .paper)
  }

  @Test("C.6, C.9: the papers of the institution and of the commune")
  func papers() throws {
    let course = try remedy(Sample.training { $0.institutionConfirmed = .known(false) }).common
    expect(course, [("training.institution_confirmed", .flag(false), .flag(true))])
    #expect(course[0].menders == [.trainingInstitution])
    let plan = try remedy(Sample.establishment { $0.planConfirmed = .known(false) }).common
    expect(plan, [("establishment.plan_confirmed", .flag(false), .flag(true))])
    #expect(plan[0].menders == [.communePeoplesCommittee])
  }

  @Test("C.5, C.11: what is owed elsewhere for the same purpose is paid off, to the last đồng")
  func bars() throws {
    for (facts, clause) in [
      (Sample.training { $0.samePurposeDebt = .known(Dong(1)) }, "C.5"),
      (Sample.person { $0.samePurposeDebt = .known(Dong(1)) }, "C.11"),
    ] as [(ApplicationDocument, ClauseCode)] {
      let found = try remedy(facts).common
      expect(found, [("same_purpose_debt", .number(1), .number(0))])
      #expect(found[0].clauses == [clause])
      #expect(found[0].kind == .bar)
    }
  }

  @Test("B.2, C.4: what others judge stands last, after all that a person can do")
  func standingLast() throws {
    let found = try remedy(
      Sample.training {
        $0.route = .known(.none)
        $0.conductIsGood = .known(false)
        $0.trainingLevel = .known(.other)
        $0.institutionConfirmed = .known(false)
        $0.needsLoan = .known(false)
      })
    #expect(
      found.common.map(\.subject.path) == [
        "training.institution_confirmed", "needs_loan", "training.level", "person.route", "person.conduct.good",
      ])
    #expect(found.common.map(\.effort) == [.paper, .request, .request, .standing, .standing])
    #expect(
      found.common[3].to == .anyOf([.route(.voluntary), .route(.compulsory), .route(.substitution)]))
    #expect(found.changes(of: .paper).map(\.clauses) == [["C.6"]])
  }

  @Test("L.1: an establishment's training becomes production, and then the clauses of production are asked")
  func purpose() throws {
    let found = try remedy(
      Sample.establishment {
        $0.purpose = .training
        $0.termMonths = .known(121)
      })
    expect(
      found.common,
      [
        ("purpose", .purpose(.training), .purpose(.production)), ("term_months", .number(121), .number(120)),
      ])
    #expect(found.common.map(\.clauses) == [["L.1"], ["T.1"]])
  }

  @Test("B.4, B.5: a form that cannot borrow and a size that is too large are said so")
  func form() throws {
    let other = try remedy(Sample.establishment { $0.establishmentType = .known(.other) })
    #expect(other.obstacles.map(\.code) == [.formNotCovered])
    let large = try remedy(
      Sample.establishment {
        $0.establishmentType = .known(.smallOrMediumEnterprise)
        $0.insuredWorkers = .known(201)
        $0.planConfirmed = .known(false)
      })
    #expect(large.obstacles.map(\.code) == [.enterpriseTooLarge])
    #expect(large.ways.isEmpty)
  }

  @Test("B.5: the members that a form still lacks", arguments: [
    (EstablishmentType.cooperative, 5), (.cooperativeUnion, 3), (.cooperativeGroup, 2),
  ])
  func members(_ form: EstablishmentType, _ least: Int64) throws {
    let found = try remedy(
      Sample.establishment {
        $0.establishmentType = .known(form)
        $0.members = .known(least - 1)
      })
    expect(found.common, [("establishment.members", .number(least - 1), .number(least))])
    #expect(found.common[0].step == 1)
  }

  @Test("C.7: founded and operating are two things to do")
  func lawful() throws {
    let found = try remedy(
      Sample.establishment {
        $0.isRegistered = .known(false)
        $0.isOperating = .known(false)
      })
    #expect(found.common.map(\.subject.path) == ["establishment.registered", "establishment.operating"])
  }
}

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

  @Test("L.3: where the balance leaves no room, nobody is told to ask for nothing", arguments: [
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

  @Test("L.6: ask for less, or choose a course that lasts long enough", arguments: [
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
        $0.trainingLevel = .known(.under3months)
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
        $0.managementDecision = .known(ManagementDecision(issued: .known(date("2022-01-01"))))
        $0.completed = .known(date("2022-01-01"))
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
    #expect(paths(found) == [["amount"], ["establishment.listed_workers", "establishment.rehabilitated_workers"]])
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

  @Test("L.4 and L.5: the largest amount that fits both; employing more only up to the ceiling of an establishment")
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

  @Test("C.8: new workers count among all, so the share asks for more than a tenth of the present number", arguments: [
    (9, 0, 1), (10, 0, 2), (11, 1, 1), (18, 0, 2), (19, 0, 3), (19, 1, 1), (20, 1, 2), (29, 2, 1), (0, 0, 1),
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

  @Test("C.8, C.10, L.5: those whom the share demands lift the ceiling too; no more is asked than all need together")
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
