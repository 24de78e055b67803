import HoaNhap
import Testing

/// Forty applications go their ways.
extension CommuneYear {
  func isEstablishment(_ wish: YearScript.Wish) -> Bool { wish.borrower.hasPrefix("CS") }

  func borrower(_ wish: YearScript.Wish) -> Borrower {
    isEstablishment(wish)
      ? .establishment(EstablishmentID(wish.borrower)) : .person(PersonID(wish.borrower))
  }

  private func tags(_ wish: YearScript.Wish) -> [String: String] {
    ["borrower": isEstablishment(wish) ? "establishment" : "person", "purpose": wish.purpose.rawValue]
  }

  /// Takes a step in an application's file.
  mutating func step(_ wish: YearScript.Wish, _ body: (inout CaseFile) throws -> Void) throws {
    let place = try #require(records.cases.firstIndex { $0.application.text == wish.id })
    try body(&records.cases[place])
    touch(CaseFile.key(ApplicationID(wish.id)))
    try followDuties(of: records.cases[place])
  }

  /// Somebody says that money is needed; what comes of it is put on the agenda.
  mutating func begin(_ wish: YearScript.Wish) throws {
    var application = LoanApplication(
      id: ApplicationID(wish.id), borrower: borrower(wish), purpose: wish.purpose)
    application.amount = .known(Dong(wish.millions * 1_000_000))
    application.source = .known(wish.source)
    application.programmeBalance = .known(.zero)
    application.samePurposeDebt = .known(wish.way == "refused:C.11" ? Dong(5_000_000) : .zero)
    application.needsLoan = .known(true)
    if wish.purpose == .training {
      application.trainingLevel = .known(.elementary)
      application.trainingMonths = .known(Int64(wish.months))
      application.institutionConfirmed = .known(true)
    } else {
      application.termMonths = .known(Int64(wish.months))
    }
    records.folder.applications.append(application)
    touch(LoanApplication.key(application.id))
    records.cases.append(
      try CaseFile(of: application, by: .communePolice, on: today, stamp: stamp, under: Self.duties))
    touch(CaseFile.key(application.id))
    note("need", wish.id, 1, tags(wish))

    let way = wish.way
    if way == "needOnly" { return }
    if way == "withdrawn:need" { return try after(10) { try $0.withdraw(wish, by: .communePolice) } }
    var day = try today.adding(days: 6 + Int.random(in: 0..<2, using: &numbers))
    if isEstablishment(wish) {
      on(day) { year in
        let stamp = year.stamp
        try year.step(wish) {
          try $0.confirmPlan(by: .communePeoplesCommittee, on: stamp.day, stamp: stamp, under: Self.duties)
        }
      }
    } else {
      let isLater = way == "secondMeeting"
      on(day) { try $0.meet(wish, chooses: !isLater && way != "notChosen") }
      if way == "notChosen" { return }
      if isLater {
        day = try day.adding(days: 14)
        on(day) { try $0.meet(wish, chooses: true) }
      }
      if way == "chosenOnly" { return }
      if way == "withdrawn:chosen" {
        return on(try day.adding(days: 2)) { try $0.withdraw(wish, by: .savingsAndCreditGroups) }
      }
      day = try day.adding(days: 3)
      on(day) { try $0.confirmList(wish) }
      if way == "confirmedOnly" { return }
    }
    day = try day.adding(days: 3 + Int.random(in: 0..<3, using: &numbers))
    on(day) { try $0.receive(wish, isFirst: true) }
    try arrangeAnswer(wish, after: day)
  }

  private mutating func arrangeAnswer(_ wish: YearScript.Wish, after received: CivilDate) throws {
    var day = received
    switch wish.way {
    case "waiting": return
    case "returned", "stillReturned":
      on(try day.adding(days: 3)) { try $0.giveBack(wish) }
      if wish.way == "stillReturned" { return }
      day = try day.adding(days: 9)
      on(day) { try $0.receive(wish, isFirst: false) }
    case "mistake":
      on(YearScript.date("2026-09-10")) { try $0.refuse(wish, for: ["C.4"], isJudged: false) }
      on(YearScript.date("2026-09-25")) { try $0.takeBackRefusal(wish) }
      day = YearScript.date("2026-09-25")
    default: break
    }
    day = try day.adding(days: 5 + Int.random(in: 0..<3, using: &numbers))
    if wish.way.hasPrefix("refused:") {
      let clause = ClauseCode(String(wish.way.dropFirst(8)))
      return on(day) { try $0.refuse(wish, for: [clause], isJudged: true) }
    }
    let money = try day.adding(days: 4 + Int.random(in: 0..<3, using: &numbers))
    on(day) { try $0.approve(wish, handingOutOn: money) }
    if wish.way == "withdrawn:approved" {
      on(try day.adding(days: 2)) { try $0.withdraw(wish, by: .vbspTransactionOffice) }
    }
  }

  // MARK: Steps

  private mutating func meet(_ wish: YearScript.Wish, chooses: Bool) throws {
    // Whose household is in no group is chosen in the first one.
    let household = records.folder.group(of: borrower(wish))
    let meeting = GroupMeeting(
      of: (household.value ?? nil) ?? "TK-1", on: today, members: 30, present: 24, votesFor: chooses ? 20 : 9,
      votesAgainst: chooses ? 2 : 11)
    let (stamp, held) = (stamp, try meeting.held().get())
    try step(wish) {
      try $0.consider(
        held, householdIn: household, by: .savingsAndCreditGroups, stamp: stamp, under: Self.duties)
    }
    if chooses {
      note("chosen", wish.id, 1, tags(wish))
      raise("\(wish.id)/list", "communePolice", until: try nextList())
    }
  }

  private mutating func confirmList(_ wish: YearScript.Wish) throws {
    let person = try #require(records.folder.people.first { $0.id.text == wish.borrower })
    let stamp = stamp
    try step(wish) {
      try $0.confirmList(
        person, by: .communePeoplesCommittee, on: stamp.day, stamp: stamp, under: Self.duties)
    }
    meetDuty("\(wish.id)/list")
  }

  private mutating func receive(_ wish: YearScript.Wish, isFirst: Bool) throws {
    let stamp = stamp
    try step(wish) {
      try $0.receive(
        bringing: $0.papersAskedFor, by: .vbspTransactionOffice, on: stamp.day, stamp: stamp,
        under: Self.duties)
    }
    if isFirst { note("received", wish.id, 1, tags(wish)) }
    meetDuty("\(wish.id)/papers")
    raise("\(wish.id)/answer", Self.bank.text, until: try workingDays(3))
    note("waiting", wish.id, 1, tags(wish))
  }

  private mutating func giveBack(_ wish: YearScript.Wish) throws {
    let stamp = stamp
    try step(wish) {
      try $0.returnForPapers(
        [.birth, .completion], by: .vbspTransactionOffice, on: stamp.day, stamp: stamp,
        under: Self.duties)
    }
    note("returned", wish.id, 1, tags(wish))
    meetDuty("\(wish.id)/answer")
    raise("\(wish.id)/papers", Self.bank.text, until: nil)
    note("waiting", wish.id, -1, tags(wish))
  }

  private mutating func withdraw(_ wish: YearScript.Wish, by agency: AgencyID) throws {
    let stamp = stamp
    try step(wish) {
      try $0.withdraw(
        reason: "Không còn cần", by: agency, on: stamp.day, stamp: stamp, under: Self.duties)
    }
    for matter in ["list", "papers", "answer", "firstCheck"] { dropDuty("\(wish.id)/\(matter)") }
  }

  private func verdict(_ wish: YearScript.Wish) throws -> Verdict {
    let application = try #require(records.folder.applications.first { $0.id.text == wish.id })
    let facts: ApplicationCase?
    if isEstablishment(wish) {
      let borrower = try #require(records.folder.establishments.first { $0.id.text == wish.borrower })
      facts = ApplicationCase(application, of: borrower, asOf: today)
    } else {
      let borrower = try #require(records.folder.people.first { $0.id.text == wish.borrower })
      facts = ApplicationCase(application, of: borrower, asOf: today)
    }
    return try RuleBook().verdict(for: #require(facts))
  }

  /// Refuses for what the rules say, which has to be what the script meant, or by mistake for something else.
  private mutating func refuse(
    _ wish: YearScript.Wish, for clauses: [ClauseCode], isJudged: Bool
  ) throws {
    if isJudged {
      if clauses == ["C.4"] { setConduct(wish, isGood: false) }
      if clauses == ["C.8"] { setWorkers(wish, 1) }
      let unmet = try verdict(wish).unmetClauses
      #expect(unmet == clauses, "\(wish.id)")
    }
    let stamp = stamp
    try step(wish) {
      try $0.refuse(
        for: clauses, by: .vbspTransactionOffice, on: stamp.day, stamp: stamp, under: Self.duties)
    }
    note("refused", wish.id, 1, tags(wish))
    meetDuty("\(wish.id)/answer")
    for clause in clauses { note("ground", wish.id, 1, ["clause": clause.text]) }
    note("waiting", wish.id, -1, tags(wish))
    // What was said of somebody's conduct is looked at again before the autumn.
    if isJudged, clauses == ["C.4"] { try after(60) { $0.setConduct(wish, isGood: true) } }
  }

  private mutating func setConduct(_ wish: YearScript.Wish, isGood: Bool) {
    let conduct = Conduct(isGood: .known(isGood), recordedOn: .known(today))
    change(Int(wish.borrower.dropFirst(2)) ?? 0) { $0.conduct = Sensitive(conduct) }
  }

  private mutating func setWorkers(_ wish: YearScript.Wish, _ count: Int64) {
    guard let place = records.folder.establishments.firstIndex(where: { $0.id.text == wish.borrower }) else {
      return
    }
    records.folder.establishments[place].rehabilitatedWorkers = .known(count)
    records.folder.establishments[place].listedWorkers = .known(count)
    touch(Establishment.key(records.folder.establishments[place].id))
  }

  private mutating func takeBackRefusal(_ wish: YearScript.Wish) throws {
    let stamp = stamp
    try step(wish) { file in
      let number = try #require(file.lastStep).number
      try file.reverse(
        step: number, reason: "Nhầm hồ sơ", by: .vbspTransactionOffice, stamp: stamp, under: Self.duties)
    }
    journal.strike(["refused", "ground", "waiting"], wish.id, on: today)
    // The answer is owed again, since the dossier came.
    let id = "\(wish.id)/answer"
    guard let line = journal.lines.last(where: { $0.what == "owed" && $0.who == id }) else { return }
    journal.strike(["inTime", "tooLate", "owed"], id, on: today)
    raised[id] = (line.tags, line.tags["last"].flatMap { CivilDate($0) })
  }

  private mutating func approve(_ wish: YearScript.Wish, handingOutOn money: CivilDate) throws {
    let verdict = try verdict(wish)
    let eligible = try #require(EligibleApplication(verdict), "\(wish.id): \(verdict.unmetClauses)")
    var form = ProgrammeLoan(workCalendar: calendar.workCalendar)
    if wish.purpose == .production { form.pattern = .everyMonths(wish.every) }
    let loan = LoanID("V-\(wish.id.dropFirst(2))")
    let parts = try handedOut(wish, from: money)
    let offer = try eligible.offer(OfferDraft(.parts(parts), loanID: loan, form: form)).get()
    let stamp = stamp
    try step(wish) {
      try $0.approve(offer, by: .vbspTransactionOffice, on: stamp.day, stamp: stamp, under: Self.duties)
    }
    note("approved", wish.id, 1, tags(wish))
    meetDuty("\(wish.id)/answer")
    note("waiting", wish.id, -1, tags(wish))
    if wish.way.hasPrefix("withdrawn") { return }
    for (number, part) in parts.enumerated() {
      on(part.date) { year in
        if number == 0 { try year.open(loan, wish, offer) }
        try year.handOut(part.amount, of: loan, wish)
      }
    }
  }

  /// The money of a wish: in one part, or for some courses in two.
  private func handedOut(_ wish: YearScript.Wish, from day: CivilDate) throws -> [Disbursement] {
    let amount = wish.millions * 1_000_000
    guard wish.way == "parts" else { return [Disbursement(date: day, amount: Dong(amount))] }
    return [
      Disbursement(date: day, amount: Dong(amount / 2)),
      Disbursement(date: try day.adding(days: 60), amount: Dong(amount / 2)),
    ]
  }
}
