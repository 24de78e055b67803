import HoaNhap
import Testing

/// The use of loans is checked, trouble is reported, acts are proposed and decided, steps of recovery taken.
extension CommuneYear {
  private static let rules = ActRules(.decision08)

  /// Takes a step in a loan's file.
  private mutating func follow(
    _ id: LoanID, by agency: AgencyID, _ body: (inout LoanFile, Loan, AftercareMove) throws -> Void
  ) throws {
    let loan = try loan(id)
    let place = try #require(records.aftercare.firstIndex { $0.loan == id })
    let move = AftercareMove(on: today, by: agency, under: Self.plan, stamp: stamp)
    try body(&records.aftercare[place], loan, move)
    touch(LoanFile.key(id))
  }

  /// What follows a loan: the first check, late for some; more checks, signs, acts and recovery for those of the script.
  mutating func arrangeAftercare(_ id: LoanID, _ wish: YearScript.Wish) throws {
    let isLate = wish.pays == "late"
    if isLate {
      try after(31) { $0.note("unchecked", id.text, 1, ["kind": "newLoan"]) }
    }
    // One is so late that the year's report finds it.
    try after(wish.id == "A-24" ? 80 : isLate ? 44 : 21) { try $0.checkFirst(id, wish, isLate: isLate) }
    try after(120) { year in
      guard try year.loan(id).settledOn == nil else { return }
      // Nobody was met at some houses: that is no check.
      let isSeen = wish.pays != "silent"
      try year.follow(id, by: Self.bodies) { file, loan, move in
        try file.check(LoanUse(isSeen ? .asAgreed : .notSeen), of: loan, move)
      }
      if isSeen { year.note("check", id.text, 1, ["kind": "-"]) }
    }
    switch wish.id {
    case "A-6": try arrangeFreeze(id)
    case "A-10": try arrangeAdjustment(id)
    case "A-14": try arrangeExtension(id)
    case "A-20": try arrangeRecovery(id)
    case "A-3":
      try after(50) { try $0.checkByMistake(id) }
    default: break
    }
  }

  private mutating func checkFirst(_ id: LoanID, _ wish: YearScript.Wish, isLate: Bool) throws {
    try follow(id, by: Self.bodies) { file, loan, move in
      try file.check(LoanUse(.asAgreed, kind: .newLoan), of: loan, move)
    }
    note("check", id.text, 1, ["kind": "newLoan"])
    meetDuty("\(wish.id)/firstCheck")
    if isLate { note("unchecked", id.text, -1, ["kind": "newLoan"]) }
    let stamp = stamp
    try step(wish) { try $0.check(by: Self.bodies, on: stamp.day, stamp: stamp, under: Self.duties) }
  }

  private mutating func checkByMistake(_ id: LoanID) throws {
    try follow(id, by: Self.bodies) { file, loan, move in
      try file.check(LoanUse(.partly), of: loan, move)
    }
    note("check", id.text, 1, ["kind": "-"])
    try after(40) { year in
      try year.follow(id, by: Self.bodies) { file, loan, move in
        let entry = try #require(file.entries.last { $0.use?.finding == .partly })
        try file.reverse(entry: entry.number, reason: "Nhầm khoản vay", of: loan, move)
      }
      year.journal.strike(["check"], id.text, on: year.today)
    }
  }

  mutating func checkGroup(_ group: String) throws {
    let place = try #require(records.groupFiles.firstIndex { $0.group.text == group })
    let move = AftercareMove(on: today, by: Self.bodies, under: Self.plan, stamp: stamp)
    try records.groupFiles[place].check(GroupCheck(.inOrder), move)
    touch(GroupFile.key(SavingsGroupID(group)))
    note("check", group, 1, ["kind": "group"])
  }

  // MARK: Acts

  /// Proposes an act, and has the bank decide on it some days later.
  private mutating func propose(
    _ id: LoanID, decision: DecisionID?, after days: Int, _ act: @escaping (CivilDate) throws -> LoanAct,
    then: @escaping (inout CommuneYear) throws -> Void
  ) throws {
    let payments = records.folder.payments
    try follow(id, by: .savingsAndCreditGroups) { file, loan, move in
      let known = try file.loanCase(of: loan, payments: payments)
      try file.propose(
        act(move.day), papers: [.request, .groupOpinion], of: loan, as: known, Self.rules, move)
    }
    try after(days) { year in
      let payments = year.records.folder.payments
      var isApproved = false
      try year.follow(id, by: Self.bank) { file, loan, move in
        let known = try file.loanCase(of: loan, payments: payments)
        let number = try #require(file.state.openProposals.first).entry.number
        let judged = try file.judgement(
          ofProposal: number, on: move.day, decision: decision, as: known, Self.rules)
        if let allowed = judged.allowed {
          try file.approve(allowed, proposal: number, of: loan, on: known.ledger, move)
          isApproved = true
        } else {
          try file.decline(judged, proposal: number, reason: "Quá giới hạn", of: loan, move)
        }
      }
      if isApproved {
        let kind = try #require(year.records.aftercare.first { $0.loan == id }?.state.proposals.last)
        year.note("act", id.text, 1, ["kind": kind.proposal.act.kind.rawValue])
      }
      try then(&year)
    }
  }

  /// The second instalment is put off by some weeks.
  private mutating func arrangeAdjustment(_ id: LoanID) throws {
    let due = try #require(ledgers[id]?.parts[1].due)
    let later = try due.adding(days: 45)
    on(try due.adding(days: -12)) { year in
      try year.propose(id, decision: nil, after: 5) { day in
        .adjustment(InstalmentAdjustment(date: day, moves: [InstalmentAdjustment.Move(due, to: later)]))
      } then: { year in
        try year.ledgers[id]?.adjust(due, to: later)
      }
    }
  }

  private mutating func arrangeExtension(_ id: LoanID) throws {
    let due = try #require(ledgers[id]?.parts[0].due)
    let until = try #require(ledgers[id]?.start).adding(months: 10)
    on(try due.adding(days: -8)) { year in
      try year.propose(id, decision: nil, after: 4) { day in
        .extension(TermExtension(date: day, until: until))
      } then: { year in
        try year.ledgers[id]?.extend(until: until)
      }
    }
  }

  private mutating func arrangeFreeze(_ id: LoanID) throws {
    let due = try #require(ledgers[id]?.parts[0].due)
    let from = try due.adding(days: 40)
    let to = try from.adding(years: 3)
    on(try due.adding(days: 30)) { year in
      try year.sign(id, .loss)
      try year.propose(id, decision: "07/QĐ-KN", after: 10) { day in
        .freeze(DebtFreeze(date: day, from: from, to: to))
      } then: { year in
        year.ledgers[id]?.frozen = (from, to)
      }
    }
  }

  /// Steps of recovery, in time and late; and an extension that is too long, which the bank declines.
  private mutating func arrangeRecovery(_ id: LoanID) throws {
    let due = try #require(ledgers[id]?.parts[0].due)
    on(try due.adding(days: 3)) { try $0.sign(id, .paymentMissed) }
    // A reminder within two days of seven; a visit after 24 days of ten.
    on(try due.adding(days: 3)) { try $0.recover(id, after: 2, isLate: false, since: due) }
    on(try due.adding(days: 16)) { try $0.recover(id, after: 24, isLate: true, since: due) }
    on(try due.adding(days: 45)) { year in
      try year.propose(id, decision: nil, after: 6) { day in
        .extension(TermExtension(date: day, until: try due.adding(years: 9)))
      } then: { _ in
      }
    }
  }

  private mutating func sign(_ id: LoanID, _ code: TroubleCode) throws {
    try follow(id, by: Self.bodies) { file, loan, move in
      try file.report(ReportedSign(code), of: loan, move)
    }
    note("sign", id.text, 1, ["kind": code.rawValue])
  }

  private mutating func recover(_ id: LoanID, after days: Int, isLate: Bool, since due: CivilDate) throws {
    let today = today
    var task = 0
    var stage = RecoveryPlan.standard.stages[0]
    try follow(id, by: Self.bank) { file, loan, move in
      stage = try #require(
        RecoveryPlan.standard.next(on: today, behindSince: due, file: file.state))
      task = try file.charge(stage.task(on: today), of: loan, move).number
    }
    let (number, agency, last) = (task, stage.agency, try today.adding(days: stage.withinDays))
    try openRecovery(id, task: number, agency, until: last)
    try after(days) { year in
      try year.follow(id, by: agency) { file, loan, move in
        try file.finish(task: number, RecoveryResult(.notMet), of: loan, move)
      }
      try year.finishRecovery(id, task: number, isLate: isLate)
    }
  }
}
