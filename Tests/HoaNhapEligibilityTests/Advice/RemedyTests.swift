import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues
import Testing

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

  @Test(
    "B.1, B.3: wait for the birthday that comes last; 12 is enough for training, once the Decision is in force",
    arguments: [(LoanPurpose.production, "2029-02-28"), (.training, "2026-05-01")])
  func birthdays(_ purpose: LoanPurpose, _ day: String) throws {
    var facts = purpose == .production ? Sample.person() : Sample.training()
    facts.asOf = date("2025-12-31")
    facts.birth = .known(PartialDate(date("2014-02-28")))
    facts.listEntry = .known(ListEntry(month: .unknown, confirmedOn: .known(date("2025-12-01"))))
    let found = try remedy(facts)
    expect(found.common, [("as_of", .date(date("2025-12-31")), .date(date(day)))])
  }

  @Test("B.1: of a birth year the earliest birthday is the first day on which it may hold")
  func birthYear() throws {
    let found = try remedy(Sample.training { $0.birth = .known(PartialDate(year: 2015)!) })
    #expect(found.day == date("2027-01-01"))
    let facts = Sample.training { $0.birth = .known(PartialDate(year: 2015)!) }
    #expect(try RuleBook().openFacts(for: facts.applying(found.ways[0])).open == .birth)
  }

  @Test(
    "C.3: after the last day no later day will do, and that is all that is said",
    arguments: [
      ("2016-06-03", false), ("2016-06-02", true), ("2016-02-29", true),
    ])
  func closedWindow(_ issuedOn: String, _ closed: Bool) throws {
    let facts = Sample.person {
      $0.managementDecision = .known(ManagementDecision(issuedOn: .known(date(issuedOn))))
      $0.completedOn = .known(date("2016-01-01"))
      $0.amount = .known(Dong(300_000_000))
    }
    let found = try remedy(facts)
    #expect(found.obstacles.map(\.code) == (closed ? [.windowClosed] : []))
    #expect(found.obstacles.map { "\($0)" } == (closed ? ["windowClosed C.3"] : []), "no day of the person's")
    #expect(found.ways.isEmpty == closed)
    guard closed else { return }
    let last = issuedOn == "2016-02-29" ? "2026-02-28" : "2026-06-02"
    #expect(found.obstacles[0].lastDay == date(last))
    #expect(
      found.obstacles[0].wording.en
        == "The last day to borrow under the management decision was \(last); no later day will do.")
  }

  @Test(
    "B.3 and C.3: a birthday on the last day is in time, one day later leaves no day at all",
    arguments: [("2019-03-01", false), ("2019-03-02", true)])
  func noCommonDay(_ birth: String, _ never: Bool) throws {
    let found = try remedy(Sample.person { $0.birth = .known(PartialDate(date(birth))) })
    guard never else {
      #expect(found.day == date("2034-03-01"))
      return
    }
    #expect(found.obstacles.map(\.code) == [.noCommonDay])
    #expect(found.obstacles[0].clauses == ["B.1", "B.3", "C.3"])
    #expect(found.obstacles[0].firstDay == date("2034-03-02"))
    #expect(found.obstacles[0].lastDay == date("2034-03-01"))
    // Twelve years are enough for training.
    #expect(
      try remedy(Sample.training { $0.birth = .known(PartialDate(date(birth))) }).day == date("2031-03-02"))
  }

  @Test("C.3: a decision issued later is waited for; where there is none, one is needed")
  func decision() throws {
    let later = try remedy(
      Sample.person {
        $0.managementDecision = .known(ManagementDecision(issuedOn: .known(date("2026-07-01"))))
      }
    )
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
        $0.completedOn = .known(date("2026-06-10"))
        $0.listEntry = .known(ListEntry(month: .unknown, confirmedOn: .known(date("2026-06-20"))))
      })
    #expect(found.day == date("2026-06-20"))
    #expect(found.common.map(\.clauses) == [["B.2", "C.2"]])
  }

  @Test("C.2: a confirmation dated after the last day to borrow must come sooner")
  func confirmationTooLate() throws {
    let found = try remedy(
      Sample.person {
        $0.listEntry = .known(ListEntry(month: .unknown, confirmedOn: .known(date("2034-03-02"))))
      })
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
        "training.institution_confirmed", "needs_loan", "training.level", "person.route",
        "person.conduct.good",
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
        ("term_months", .number(121), .number(120)), ("purpose", .purpose(.training), .purpose(.production)),
      ])
    #expect(found.common.map(\.clauses) == [["T.1"], ["L.1"]])
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

  @Test(
    "B.5: the members that a form still lacks",
    arguments: [
      (.cooperative, 5), (.cooperativeUnion, 3), (.cooperativeGroup, 2),
    ] as [(EstablishmentType, Int64)])
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
