import HoaNhap
import Testing

/// What a plan answers to the finding of one clause.
private func answer(
  _ clause: ClauseCode, _ facts: ApplicationDocument, _ plan: Plan = .chauSon,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> Mending? {
  let finding = try #require(
    RuleBook().verdict(for: facts).findings.first { $0.clause == clause }, sourceLocation: sourceLocation)
  return plan.answer(to: finding, asOf: facts.asOf)
}

private func ids(_ records: [AgencyRecord]) -> [AgencyID] { records.map(\.id) }

private func unlisted(_ asOf: String) -> ApplicationDocument {
  Invented.person(asOf) { $0.listEntry = .known(nil) }
}

@Suite("Not on the list (C.2): the police by III.1.4, confirmed by the People's Committee, before the 5th")
struct ListMendingTests {
  @Test(
    "both sides of the list's date, over the months and over the year",
    arguments: [
      ("2026-04-10", "2026-05-04", "2026-05-04"), ("2026-06-03", "2026-06-04", "2026-06-04"),
      ("2026-06-04", "2026-06-04", "2026-06-04"), ("2026-06-05", "2026-07-04", "2026-07-03"),
      ("2026-12-04", "2026-12-04", "2026-12-04"), ("2026-12-05", "2027-01-04", "2027-01-04"),
      ("2026-12-31", "2027-01-04", "2027-01-04"),
    ])
  func dates(asOf: String, last: String, working: String) throws {
    let duty = try #require(try answer("C.2", unlisted(asOf))?.duty)
    #expect(duty.clause == "III.1.4" && duty.tie == .confirmed)
    #expect(ids(duty.acting) == [.communePolice] && ids(duty.confirming) == [.communePeoplesCommittee])
    #expect(ids(duty.to) == [.vbspTransactionOffice] && duty.via.isEmpty)
    #expect(duty.due?.lastDay.text == last && duty.lastWorkingDay?.day.text == working)
    #expect(try duty.due?.dueBefore == day(last).adding(days: 1))
  }

  @Test(
    "the words name who, the clause, the confirmation, the date on both sides of “before”",
    arguments: Language.allCases)
  func words(language: Language) throws {
    let words = try #require(try answer("C.2", unlisted("2026-06-05"))).wording[language]
    let expected =
      language == .vietnamese
      ? [
        "Công an xã, theo mục III.1.4", "Xác nhận: Ủy ban nhân dân xã",
        "nơi nhận: Phòng giao dịch Ngân hàng Chính sách xã hội Đình Lập", "trước ngày 05/07/2026",
        "chậm nhất 04/07/2026", "ngày làm việc cuối là 03/07/2026",
      ]
      : [
        "Commune police, under III.1.4", "Confirmed by: Commune People's Committee", "goes to: Đình Lập",
        "before 2026-07-05", "by 2026-07-04", "the last working day is 2026-07-03",
      ]
    for piece in expected { #expect(words.contains(piece), "\(piece)") }
  }

  @Test("an entry that is not confirmed yet, and workers who are not listed (C.10), wait for the same list")
  func sameList() throws {
    let waiting = Invented.person {
      $0.listEntry = .known(ListEntry(month: .unknown, confirmedOn: .known(nil)))
    }
    #expect(try answer("C.2", waiting)?.duty?.clause == "III.1.4")
    let workers = Invented.establishment { $0.listedWorkers = .known(1) }
    let mending = try #require(try answer("C.10", workers))
    #expect(mending.duty?.clause == "III.1.4" && mending.duty?.tie == .confirmed && mending.others.isEmpty)
  }

  @Test("another plan, read from JSON: a list due before the 10th gives the 9th")
  func otherDay() throws {
    let plan = try chauSon([("\"monthly before 5\"", "\"monthly before 10\"")])
    #expect(try answer("C.2", unlisted("2026-06-05"), plan)?.duty?.due?.lastDay.text == "2026-06-09")
    #expect(try answer("C.2", unlisted("2026-06-10"), plan)?.duty?.due?.lastDay.text == "2026-07-09")
    let words = try #require(try answer("C.2", unlisted("2026-06-05"), plan)).wording
    #expect(words.vi.contains("10/06/2026") && !words.vi.contains("05/0"))
  }

  @Test("another plan, read from JSON: another body leads, and the list goes through a third")
  func otherLead() throws {
    let plan = try chauSon([
      (
        #""lead":["communePolice"],"needs":[],"to":["vbspTransactionOffice"],"#,
        #""lead":["cultureSocialOffice"],"needs":[],"to":["vbspTransactionOffice"],"#
      ),
      (
        #""via":[],"when":["monthly before 5"]"#,
        #""via":["publicServiceCentre"],"when":["monthly before 5"]"#
      ),
    ])
    let mending = try #require(try answer("C.2", unlisted("2026-06-03"), plan))
    let duty = try #require(mending.duty)
    #expect(duty.clause == "III.1.4" && duty.tie == .delegated)
    #expect(ids(duty.acting) == [.cultureSocialOffice] && ids(duty.via) == [.publicServiceCentre])
    #expect(ids(mending.agencies) == [.communePolice, .communePeoplesCommittee])
    #expect(mending.wording.vi.contains("giao việc đó cho Phòng Văn hóa – Xã hội"))
    #expect(mending.wording.en.contains("gives that work to Culture and social office"))
  }

  @Test("a plan without the duty: the bodies, what they do all the time, and that no date is named")
  func noDuty() throws {
    let plan = try chauSon(without: ["III.1.4"])
    let mending = try #require(try answer("C.2", unlisted("2026-06-03"), plan))
    #expect(mending.duty?.clause == "III.1.1" && mending.duty?.due == nil)
    #expect(mending.wording.vi.contains("kế hoạch không nêu ngày"))
    #expect(mending.wording.en.contains("the plan names no date"))

    let empty = try chauSon(without: Set(Plan.chauSon.duties.map(\.clause)).subtracting(["IV.2"]))
    let bare = try #require(try answer("C.2", unlisted("2026-06-03"), empty))
    #expect(bare.duty == nil && ids(bare.agencies) == [.communePolice, .communePeoplesCommittee])
    #expect(bare.wording.vi.contains("Công an xã, Ủy ban nhân dân xã: kế hoạch không giao riêng việc này"))
    #expect(bare.wording.en.contains("it names no date"))
  }

  @Test("a plan that does not name the bodies says so and names them by their role")
  func unnamed() throws {
    let plan = try Plan(
      id: "x", commune: Commune(name: "Xã Mẫu", province: "Tỉnh Mẫu"), from: day("2026-05-01"),
      agencies: [AgencyRecord(.communePeoplesCommittee, Wording(vi: "UBND xã Mẫu", en: "PC of Mẫu"))],
      duties: [])
    let mending = try #require(try answer("C.2", unlisted("2026-06-03"), plan))
    #expect(mending.unnamed == [.communePolice] && ids(mending.agencies) == [.communePeoplesCommittee])
    #expect(mending.wording.vi.contains("Kế hoạch không nêu tên: Công an xã."))
    #expect(mending.wording.en.contains("The plan does not name: Commune police."))
  }

  @Test("a plan that is over has no further date")
  func over() throws {
    let plan = try chauSon([(#""until":null"#, #""until":"2026-06-30""#)])
    #expect(try answer("C.2", unlisted("2026-06-04"), plan)?.duty?.due != nil)
    let mending = try #require(try answer("C.2", unlisted("2026-06-05"), plan))
    #expect(mending.duty?.clause == "III.1.4" && mending.duty?.due == nil)
    #expect(mending.wording.vi.contains("không còn hạn nào nữa"))
  }

  @Test(
    "a last working day that rests on holidays not decided yet says so; where none are known there is none")
  func holidays() throws {
    // 4 February 2030 lies in the computed New Year; 4 September beside 2 September does not.
    let duty = try #require(try answer("C.2", unlisted("2030-01-20"))?.duty)
    #expect(duty.due?.lastDay.text == "2030-02-04" && duty.lastWorkingDay?.standing == .assumed)
    #expect(
      try #require(try answer("C.2", unlisted("2030-01-20"))).wording.vi.contains("(lịch nghỉ dự kiến)"))
    let far = try #require(try answer("C.2", unlisted("2400-01-20"))?.duty)
    #expect(far.due?.lastDay.text == "2400-02-04" && far.lastWorkingDay == nil)
    _ = try answer("C.2", unlisted("9999-12-31"))
    _ = try answer("C.2", unlisted("0001-01-01"))
  }
}

@Suite("Other findings and the plan")
struct OtherMendingTests {
  @Test(
    "C.4: the police alone; the plan does not name the matter, so the list is only their nearest regular duty"
  )
  func conduct() throws {
    let mending = try #require(try answer("C.4", Invented.person { $0.conductIsGood = .known(false) }))
    #expect(mending.duty?.clause == "III.1.4" && mending.duty?.tie == .alone)
    #expect(mending.wording.vi.contains("Kế hoạch không nêu riêng việc này"))
    #expect(mending.wording.en.contains("does not name this matter"))
  }

  @Test("C.9: the People's Committee leads no duty of the plan, so there is no date")
  func loanPlan() throws {
    let mending = try #require(try answer("C.9", Invented.establishment { $0.planConfirmed = .known(false) }))
    #expect(mending.duty == nil && ids(mending.agencies) == [.communePeoplesCommittee])
  }

  @Test("what the borrower or the institution mends has no date of the plan")
  func others() throws {
    let amount = try #require(try answer("L.3", Invented.person { $0.amount = .known(Dong(200_000_001)) }))
    #expect(amount.others == [.borrower] && amount.agencies.isEmpty && amount.duty == nil)
    let paper = try #require(try answer("C.6", Invented.training { $0.institutionConfirmed = .known(false) }))
    #expect(paper.others == [.trainingInstitution])
    #expect(paper.wording.vi.contains("cơ sở đào tạo") && paper.wording.vi.contains("không đặt hạn"))
    let members = try #require(try answer("B.5", Invented.establishment { $0.members = .known(4) }))
    #expect(members.others == [.establishment])
  }

  @Test("a plan that names the training institution among its bodies joins it as a body")
  func institution() throws {
    let school = AgencyRecord("trainingInstitution", Wording(vi: "Trường nghề Mẫu", en: "Mẫu school"))
    let plan = try Plan(
      id: "x", commune: Commune(name: "x", province: "x"), from: day("2026-05-01"), agencies: [school],
      duties: [
        Duty(
          "III.9", lead: [school.id], when: [.monthly(before: 20)],
          Wording(vi: "Xác nhận việc học.", en: "Confirm courses."))
      ])
    let mending = try #require(
      try answer("C.6", Invented.training { $0.institutionConfirmed = .known(false) }, plan))
    #expect(mending.others.isEmpty && mending.duty?.due?.lastDay.text == "2026-06-19")
  }

  @Test("a satisfied finding has no answer, nor has one that only time mends")
  func none() throws {
    #expect(try answer("C.2", Invented.person()) == nil)
    #expect(try answer("D.1", Invented.person("2026-04-30")) == nil)
    #expect(try answer("B.3", Invented.person { $0.birth = .known(PartialDate(year: 2012)!) }) == nil)
    #expect(
      try answer(
        "C.3",
        Invented.person {
          $0.managementDecision = .known(ManagementDecision(issuedOn: .known(CivilDate.distantPast)))
        }) == nil)
    #expect(Plan.chauSon.answers(to: try RuleBook().verdict(for: Invented.person())).isEmpty)
  }

  @Test("the answers to a verdict are one for each finding, in their order, by either calendar")
  func all() throws {
    let verdict = try RuleBook().verdict(
      for: Invented.person {
        $0.listEntry = .known(nil)
        $0.conductIsGood = .unknown
        $0.termMonths = .known(121)
      })
    let answers = Plan.chauSon.answers(to: verdict)
    #expect(answers.map(\.clause) == ["C.2", "C.4", "T.1"])
    #expect(answers.map(\.outcome) == [.unmet, .undetermined, .unmet])
    let calendar = try HolidayRules.labourCode.calendar(years: 2026...2027)
    #expect(Plan.chauSon.answers(to: verdict, calendar: calendar) == answers)
    let short = try HolidayRules.labourCode.calendar(years: 2030...2031)
    #expect(Plan.chauSon.answers(to: verdict, calendar: short).first?.duty?.lastWorkingDay == nil)
  }
}

@Suite("Unknown facts: whoever keeps them is asked")
struct FactKeeperTests {
  @Test("K.5: rehabilitation data are with the commune police")
  func rehabilitation() throws {
    #expect(Edition.decision08.bodies.rehabilitationData.latest.value.word == AgencyID.communePolice.text)
    let cases: [(ClauseCode, (inout ApplicationDocument) -> Void)] = [
      ("B.2", { $0.route = .unknown }), ("B.2", { $0.completedOn = .unknown }),
      ("C.3", { $0.managementDecision = .unknown }),
      ("C.3", { $0.managementDecision = .known(ManagementDecision(issuedOn: .unknown)) }),
      ("C.4", { $0.conductIsGood = .unknown }),
    ]
    for (clause, change) in cases {
      let mending = try #require(try answer(clause, Invented.person("2026-06-05", change)))
      #expect(mending.outcome == .undetermined && ids(mending.agencies) == [.communePolice], "\(clause)")
      // Whoever has the papers can tell, too; the judgement is the police's own.
      #expect(mending.others == (clause == "C.4" ? [] : [.borrower]), "\(clause)")
      #expect(mending.duty?.due?.lastDay.text == "2026-07-04", "\(clause)")
      #expect(clause == "C.4" || mending.wording.vi.hasSuffix("Người vay cũng cho biết được điều này."))
    }
  }

  @Test("C.2: an unknown entry is a matter of the police and of the People's Committee, by the next list")
  func list() throws {
    for change: (inout ApplicationDocument) -> Void in [
      { $0.listEntry = .unknown },
      { $0.listEntry = .known(ListEntry(month: .unknown, confirmedOn: .unknown)) },
    ] {
      let mending = try #require(try answer("C.2", Invented.person("2026-06-05", change)))
      #expect(mending.duty?.tie == .confirmed && mending.duty?.due?.lastDay.text == "2026-07-04")
    }
  }

  @Test("D.3: what is owed in the programme is asked of the bank, what is asked for of the borrower")
  func balance() throws {
    let balance = try #require(try answer("L.3", Invented.person { $0.programmeBalance = .unknown }))
    #expect(ids(balance.agencies) == [.vbspTransactionOffice] && balance.others == [.borrower])
    #expect(balance.duty?.clause == "III.3.1" && balance.duty?.due == nil)
    let both = try #require(
      try answer(
        "L.3",
        Invented.person {
          $0.programmeBalance = .unknown
          $0.amount = .unknown
        }))
    #expect(ids(both.agencies) == [.vbspTransactionOffice] && both.others == [.borrower])
    let amount = try #require(try answer("L.3", Invented.person { $0.amount = .unknown }))
    #expect(amount.agencies.isEmpty && amount.others == [.borrower])
  }

  @Test("a birth date of which a part is missing is asked of the borrower")
  func birth() throws {
    let young = Invented.person { $0.birth = .known(PartialDate(year: 2011)!) }
    let mending = try #require(try answer("B.3", young))
    #expect(mending.outcome == .undetermined && mending.others == [.borrower] && mending.agencies.isEmpty)
  }
}
