import HoaNhap
import HoaNhapPropertyTesting
import Testing

@Suite("Files after lending: laws that hold whatever is recorded")
struct AftercareLawTests {
  /// A file, the loan and its payments, after some moves of which many are refused; a refused one changes nothing.
  private struct Play {
    let loan: Loan
    var payments: [Payment] = []
    var file: LoanFile
    var group = GroupFile(group: "TK-1", keptFrom: .distantPast)
    var history: LoanHistory
    var taken = 0
    var refused = 0
    /// The file as it was at the end of each day of recording.
    var snapshots: [(day: CivilDate, state: LoanFileState)] = []
    /// What was tried, and how it ended.
    var log: [String] = []

    init(_ loan: Loan) throws {
      self.loan = loan
      file = LoanFile(of: loan)
      history = try LoanHistory(loan.terms)
    }

    mutating func attempt(_ move: String, _ body: (inout Play) throws -> Void) throws {
      let before = self
      do {
        try body(&self)
        taken += 1
        log.append(move)
      } catch let fault as AftercareFault {
        try expect(
          file == before.file && file.state == before.file.state && group == before.group,
          "refused, but not without a change: \(move)")
        try expect(
          !fault.wording.vi.isEmpty && fault.wording.vi != fault.code.rawValue && !fault.clause.text.isEmpty,
          "\(fault.code)")
        self = before
        refused += 1
        log.append("\(move) (refused: \(fault.code.rawValue))")
      }
    }
  }

  private static let agencies: [AgencyID] = [
    .communePolice, .vbspTransactionOffice, .socioPoliticalOrganisations, .savingsAndCreditGroups,
    .fatherlandFront, .economicOffice,
  ]

  /// What is tried, by the number of its kind.
  private static let kinds = [
    "check", "check", "report a sign", "end a sign", "propose", "decide", "withdraw", "charge a task",
    "finish a task", "reverse", "check the group", "reverse a check of the group",
  ]

  private func play(_ choices: Choices, moves: Int) throws -> Play {
    var play = try Play(followedLoan())
    let rules = ActRules(.decision08)
    var today = try day("2026-06-01")
    defer { choices.show("moves", play.log) { $0.map { "\n    \($0)" }.joined() } }
    try choices.rounds(moves) {
      today = try today.adding(days: choices.int(0...25))
      let done = try today.adding(days: choices.int(-3...1))
      // One that goes back now and then, to be refused.
      let recorded = choices.chance(5) ? try today.adding(days: -30) : today
      var agency = choices.pick(Self.agencies)
      let number = choices.int(0...play.file.entries.count + 1)
      let kind = choices.number(below: 12)
      if kind == 5 { agency = .vbspTransactionOffice }
      let step = AftercareMove(
        on: kind == 5 || kind == 4 ? today : done, by: agency, under: .chauSon,
        stamp: RecordStamp(on: kind == 5 || kind == 4 ? today : recorded, by: "CB-7"))
      let move = "\(Self.kinds[kind]) \(number) on \(step.day), recorded \(step.stamp.day), by \(agency)"
      try play.attempt(move) { play in
        switch kind {
        case 0, 1:
          let finding = choices.pick(LoanUse.Finding.allCases)
          let amount = choices.dong(-1...3)
          try play.file.check(
            LoanUse(
              finding, kind: .newLoan, asAgreed: finding == .notSeen ? nil : amount,
              nextOn: try done.adding(days: 3), note: "ghi chú"), of: play.loan, step)
        case 2:
          try play.file.report(
            ReportedSign(choices.pick(TroubleCode.standard), note: "mẫu"), of: play.loan, step)
        case 3: try play.file.endSign(number, of: play.loan, step)
        case 4:
          let known = try play.file.loanCase(of: play.loan, payments: play.payments)
          let act = try Self.act(on: today, known.ledger, choices)
          try play.file.propose(act, papers: [.request], of: play.loan, as: known, rules, step)
        case 5:
          let waiting = play.file.state.openProposals.first?.entry.number ?? number
          let known = try play.file.loanCase(of: play.loan, payments: play.payments)
          let judged = try play.file.judgement(
            ofProposal: waiting, on: today, decision: "1/QĐ", as: known, rules)
          guard let act = judged.allowed else {
            try play.file.decline(judged, proposal: waiting, reason: "ngoài giới hạn", of: play.loan, step)
            return
          }
          try play.file.approve(act, proposal: waiting, of: play.loan, on: known.ledger, step)
          try play.history.append(
            act, as: HistoryEntryID("E\(play.file.entries.count)"), recordedOn: today)
        case 6: try play.file.withdraw(proposal: number, of: play.loan, step)
        case 7:
          let stage = choices.pick(RecoveryPlan.standard.stages)
          try play.file.charge(stage.task(on: done), of: play.loan, step)
        case 8:
          let task = play.file.state.tasks.first { $0.entry.number == number }
          var step = step
          step.agency = task?.task.agency ?? agency
          try play.file.finish(
            task: number, RecoveryResult(.paid, amount: Dong(1), note: "mẫu"), of: play.loan, step)
        case 9:
          // An approved act stays, so that the history beside the file need not take it back.
          if play.file.state.approved.contains(where: { $0.number == number }) { return }
          try play.file.reverse(entry: number, reason: "nhầm", of: play.loan, step)
        case 10: try play.group.check(GroupCheck(.inOrder, loansSeen: 1, note: "mẫu"), step)
        default:
          try play.group.reverse(entry: min(number, play.group.entries.count + 1), reason: "nhầm", step)
        }
      }
      play.snapshots.append((play.file.entries.last?.stamp.day ?? .distantPast, play.file.state))
    }
    return play
  }

  /// An act that can be allowed or not.
  private static func act(
    on today: CivilDate, _ ledger: Ledger, _ choices: Choices
  ) throws -> LoanAct {
    let instalments = try ledger.remainingInstalments(on: today)
    let to = try today.adding(days: choices.int(1...900))
    switch choices.number(below: 4) {
    case 0:
      let due = instalments.first?.due ?? today
      return .adjustment(
        InstalmentAdjustment(
          date: today, moves: [InstalmentAdjustment.Move(due, to: try due.adding(days: 60))]))
    case 1: return .extension(TermExtension(date: today, until: max(to, ledger.terms.nominalMaturity)))
    case 2:
      return .freeze(
        DebtFreeze(
          date: today, from: today, to: try today.adding(years: choices.int(2...6))))
    default:
      return .writeOff(
        DebtWriteOff(date: today, principal: .amount(Dong(100_000)), interest: .amount(.zero)))
    }
  }

  @Test("a refused move changes nothing, and every kind of move is taken and refused")
  func moves() async throws {
    try await forAll(
      "a refused move changes nothing", cases: 8, covering: ["15 taken, 15 refused": 90...100], budget: 1000
    ) { choices in
      let play = try play(choices, moves: 90)
      choices.mark("15 taken, 15 refused", when: play.taken > 15 && play.refused > 15)
    }
  }

  @Test("the state on a day is the fold of what was recorded until it, and stays so forever")
  func prefixes() async throws {
    try await forAll("a state stays as it was", cases: 6, seed: 11, budget: 1000) { choices in
      let play = try play(choices, moves: 60)
      var last: [CivilDate: LoanFileState] = [:]
      for (day, state) in play.snapshots { last[day] = state }
      for (day, state) in last where day > .distantPast {
        try expect(play.file.state(on: day) == state, "\(day)")
      }
      try expect(play.file.state(on: .distantFuture) == play.file.state)
      try expect(play.file.state(on: .distantPast).checks.isEmpty)
    }
  }

  @Test("read back from its document a file is the same, and so are its bytes")
  func roundTrip() async throws {
    try await forAll("a file comes back from its bytes", cases: 6, seed: 21, budget: 1000) { choices in
      let play = try play(choices, moves: 90)
      let bytes = play.file.json.canonicalBytes
      let again = try LoanFile(json: try JSONReader.parse(bytes))
      try expect(again == play.file && again.state == play.file.state && again.json.canonicalBytes == bytes)
      let group = try GroupFile(json: try JSONReader.parse(play.group.json.canonicalBytes))
      try expect(group == play.group && group.json.canonicalBytes == play.group.json.canonicalBytes)
      // As a store keeps it.
      let salted = try play.file.storedBytes(salt: choices.assume(RecordSalt(Array(0..<16))))
      try expect(try LoanFile(storedBytes: salted) == play.file)
    }
  }

  @Test(
    "the ledger of the file has the approved acts as a history of them has: the same balances on every day")
  func replay() async throws {
    try await forAll(
      "a file's ledger is that of its history", cases: 8, seed: 31,
      covering: ["an act is approved": 60...100],
      budget: 1000
    ) { choices in
      let play = try play(choices, moves: 120)
      let ledger = try play.file.ledger(of: play.loan, payments: play.payments)
      choices.mark("an act is approved", when: !ledger.events.isEmpty)
      try expect(ledger.events == play.history.ledger.events)
      for offset in stride(from: 0, to: 1600, by: 97) {
        let day = try day("2026-06-01").adding(days: offset)
        try expect(
          try ledger.state(on: day) == play.history.state(on: day, asKnownOn: .distantFuture), "\(day)")
        // Two times: as known at the end of that day.
        let known = try play.file.ledger(of: play.loan, payments: play.payments, asKnownOn: day)
        try expect(
          try known.state(on: day) == play.history.state(on: day, asKnownOn: day), "as known on \(day)")
      }
    }
  }

  @Test(
    "a document with one byte changed is read to the end or refused with a place, never half, and never crashes"
  )
  func hostile() async throws {
    let plays = try (51...53).map { try play(Choices(seed: $0), moves: 60) }
    let files = plays.map { $0.file.json.canonicalBytes }
    let groups = plays.map { $0.group.json.canonicalBytes }
    try await forAll("a changed file is read or refused", cases: 600, covering: ["read": 7...90]) { choices in
      let isGroup = choices.chance(20)
      var bytes = choices.pick(isGroup ? groups : files)
      let place = choices.show("place", choices.number(below: bytes.count))
      switch choices.number(below: 3) {
      case 0: bytes[place] = choices.show("byte", UInt8(choices.int(32...126)))
      case 1: bytes.remove(at: place)
      default: bytes.insert(choices.show("byte put in", UInt8(choices.int(48...57))), at: place)
      }
      guard let json = try? JSONReader.parse(bytes) else { return }
      let again: JSONValue
      do throws(InputError) {
        again = isGroup ? try GroupFile(json: json).json : try LoanFile(json: json).json
      } catch {
        return try expect(!error.field.isEmpty || error.code == .unknownField, "\(error)")
      }
      // What was read says the same when it is written.
      try expect(again.canonicalBytes == json.canonicalBytes)
      choices.mark("read")
    }
  }

  @Test(
    "an entry moved, left out or doubled is refused, or the file is another one that could have been recorded"
  )
  func shuffled() async throws {
    let files = try (71...74).map { try FieldsOf(play(Choices(seed: $0), moves: 60).file.json) }
    try await forAll("entries in another order", cases: 480, covering: ["refused": 10...95]) { choices in
      let root = choices.pick(files)
      var entries = root.entries
      try choices.assume(entries.count > 2)
      let place = choices.show("entry", choices.number(below: entries.count))
      switch choices.number(below: 3) {
      case 0: entries.swapAt(place, choices.show("changed with", choices.number(below: entries.count)))
      case 1: entries.remove(at: place)
      default: entries.insert(entries[place], at: place)
      }
      choices.show("entries", entries.map(\.canonicalText)) { $0.map { "\n    \($0)" }.joined() }
      let file: LoanFile
      do throws(InputError) { file = try LoanFile(json: root.with(entries)) } catch {
        choices.mark("refused")
        return try expect(error.field.hasPrefix("entries["), error.field)
      }
      try expect(file.state.openProposals.count <= ActKind.allCases.count)
      let days = file.entries.map(\.stamp.day)
      try expect(zip(days, days.dropFirst()).allSatisfy { $0 <= $1 }, "days go back")
    }
  }
}

/// A file's document taken apart.
private struct FieldsOf {
  let object: JSONObject
  var entries: [JSONValue] = []

  init(_ json: JSONValue) throws {
    guard case .object(let object) = json, case .array(let entries)? = object["entries"] else {
      throw InputError(.wrongType, field: "entries", vi: "–", en: "–")
    }
    self.object = object
    self.entries = entries
  }

  func with(_ entries: [JSONValue]) -> JSONValue {
    .object(
      JSONObject(object.members.filter { $0.key != "entries" } + [JSONMember("entries", .array(entries))]))
  }
}
