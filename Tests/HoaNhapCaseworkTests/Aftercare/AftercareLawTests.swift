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

    init(_ loan: Loan) throws {
      self.loan = loan
      file = LoanFile(of: loan)
      history = try LoanHistory(loan.terms)
    }

    mutating func attempt(_ body: (inout Play) throws -> Void) throws {
      let before = self
      do {
        try body(&self)
        taken += 1
      } catch let fault as AftercareFault {
        #expect(file == before.file && file.state == before.file.state && group == before.group)
        #expect(
          !fault.wording.vi.isEmpty && fault.wording.vi != fault.code.rawValue && !fault.clause.text.isEmpty)
        self = before
        refused += 1
      }
    }
  }

  private static let agencies: [AgencyID] = [
    .communePolice, .vbspTransactionOffice, .socioPoliticalOrganisations, .savingsAndCreditGroups,
    .fatherlandFront, .economicOffice,
  ]

  private func play(seed: UInt64, moves: Int) throws -> Play {
    var random = SplitMix64(seed: seed)
    var play = try Play(followedLoan())
    let rules = ActRules(.decision08)
    var today = try day("2026-06-01")
    for _ in 0..<moves {
      today = try today.adding(days: Int.random(in: 0...25, using: &random))
      let done = try today.adding(days: Int.random(in: -3...1, using: &random))
      // One that goes back now and then, to be refused.
      let recorded = Int.random(in: 0..<20, using: &random) == 0 ? try today.adding(days: -30) : today
      var agency = try #require(Self.agencies.randomElement(using: &random))
      let number = Int.random(in: 0...play.file.entries.count + 1, using: &random)
      let kind = Int.random(in: 0..<12, using: &random)
      if kind == 5 { agency = .vbspTransactionOffice }
      let step = AftercareMove(
        on: kind == 5 || kind == 4 ? today : done, by: agency, under: .chauSon,
        stamp: RecordStamp(on: kind == 5 || kind == 4 ? today : recorded, by: "CB-7"))
      try play.attempt { play in
        switch kind {
        case 0, 1:
          let finding = try #require(LoanUse.Finding.allCases.randomElement(using: &random))
          let amount = Dong(Int64.random(in: -1...3, using: &random))
          try play.file.check(
            LoanUse(
              finding, kind: .newLoan, asAgreed: finding == .notSeen ? nil : amount,
              nextOn: try done.adding(days: 3), note: "ghi chú"), of: play.loan, step)
        case 2:
          let code = try #require(TroubleCode.standard.randomElement(using: &random))
          try play.file.report(ReportedSign(code, note: "mẫu"), of: play.loan, step)
        case 3: try play.file.endSign(number, of: play.loan, step)
        case 4:
          let known = try play.file.loanCase(of: play.loan, payments: play.payments)
          let act = try Self.act(on: today, known.ledger, &random)
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
          do throws(HistoryFault) {
            try play.history.append(
              act, as: HistoryEntryID("E\(play.file.entries.count)"), recordedOn: today)
          } catch {
            Issue.record("\(error)")
          }
        case 6: try play.file.withdraw(proposal: number, of: play.loan, step)
        case 7:
          let stage = try #require(RecoveryPlan.standard.stages.randomElement(using: &random))
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
    on today: CivilDate, _ ledger: Ledger, _ random: inout SplitMix64
  ) throws -> LoanAct {
    let instalments = try ledger.remainingInstalments(on: today)
    let to = try today.adding(days: Int.random(in: 1...900, using: &random))
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      let due = instalments.first?.due ?? today
      return .adjustment(
        InstalmentAdjustment(
          date: today, moves: [InstalmentAdjustment.Move(due, to: try due.adding(days: 60))]))
    case 1: return .extension(TermExtension(date: today, until: max(to, ledger.terms.nominalMaturity)))
    case 2:
      return .freeze(
        DebtFreeze(
          date: today, from: today, to: try today.adding(years: Int.random(in: 2...6, using: &random)))
      )
    default:
      return .writeOff(
        DebtWriteOff(date: today, principal: .amount(Dong(100_000)), interest: .amount(.zero)))
    }
  }

  @Test("a refused move changes nothing, and every kind of move is taken and refused", arguments: 1...8)
  func moves(seed: UInt64) throws {
    let play = try play(seed: seed, moves: 90)
    #expect(play.taken > 15 && play.refused > 15)
  }

  @Test(
    "the state on a day is the fold of what was recorded until it, and stays so forever", arguments: 11...16)
  func prefixes(seed: UInt64) throws {
    let play = try play(seed: seed, moves: 60)
    var last: [CivilDate: LoanFileState] = [:]
    for (day, state) in play.snapshots { last[day] = state }
    for (day, state) in last where day > .distantPast { #expect(play.file.state(on: day) == state) }
    #expect(play.file.state(on: .distantFuture) == play.file.state)
    #expect(play.file.state(on: .distantPast).checks.isEmpty)
  }

  @Test("read back from its document a file is the same, and so are its bytes", arguments: 21...26)
  func roundTrip(seed: UInt64) throws {
    let play = try play(seed: seed, moves: 90)
    let bytes = play.file.json.canonicalBytes
    let again = try LoanFile(json: try JSONReader.parse(bytes))
    #expect(again == play.file && again.state == play.file.state && again.json.canonicalBytes == bytes)
    let group = try GroupFile(json: try JSONReader.parse(play.group.json.canonicalBytes))
    #expect(group == play.group && group.json.canonicalBytes == play.group.json.canonicalBytes)
    // As a store keeps it.
    let salted = try play.file.storedBytes(
      salt: #require(RecordSalt(Array(0..<16))))
    #expect(try LoanFile(storedBytes: salted) == play.file)
  }

  @Test(
    "the ledger of the file has the approved acts as a history of them has: the same balances on every day",
    arguments: 31...38)
  func replay(seed: UInt64) throws {
    let play = try play(seed: seed, moves: 120)
    let ledger = try play.file.ledger(of: play.loan, payments: play.payments)
    #expect(ledger.events == play.history.ledger.events)
    for offset in stride(from: 0, to: 1600, by: 97) {
      let day = try day("2026-06-01").adding(days: offset)
      #expect(try ledger.state(on: day) == play.history.state(on: day, asKnownOn: .distantFuture))
      // Two times: as known at the end of that day.
      let known = try play.file.ledger(of: play.loan, payments: play.payments, asKnownOn: day)
      #expect(try known.state(on: day) == play.history.state(on: day, asKnownOn: day))
    }
  }

  @Test(
    "a document with one byte changed is read to the end or refused with a place, never half, and never crashes"
  )
  func hostile() throws {
    var random = SplitMix64(seed: 41)
    var read = 0
    let plays = try (1...3).map { try play(seed: UInt64($0) + 50, moves: 60) }
    for round in 0..<600 {
      let play = plays[round % plays.count]
      var bytes = round % 5 == 4 ? play.group.json.canonicalBytes : play.file.json.canonicalBytes
      let place = Int.random(in: bytes.indices, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 32...126, using: &random)
      case 1: bytes.remove(at: place)
      default: bytes.insert(UInt8.random(in: 48...57, using: &random), at: place)
      }
      guard let json = try? JSONReader.parse(bytes) else { continue }
      do throws(InputError) {
        let again =
          round % 5 == 4 ? try GroupFile(json: json).json : try LoanFile(json: json).json
        // What was read says the same when it is written.
        #expect(again.canonicalBytes == json.canonicalBytes)
        read += 1
      } catch {
        #expect(!error.field.isEmpty || error.code == .unknownField)
      }
    }
    #expect(read > 40)
  }

  @Test(
    "an entry moved, left out or doubled is refused, or the file is another one that could have been recorded"
  )
  func shuffled() throws {
    var random = SplitMix64(seed: 61)
    var refused = 0
    for seed in 1...4 {
      let play = try play(seed: UInt64(seed) + 70, moves: 60)
      let root = try FieldsOf(play.file.json)
      for _ in 0..<120 {
        var entries = root.entries
        guard entries.count > 2 else { continue }
        let place = Int.random(in: entries.indices, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: entries.swapAt(place, Int.random(in: entries.indices, using: &random))
        case 1: entries.remove(at: place)
        default: entries.insert(entries[place], at: place)
        }
        do throws(InputError) {
          let file = try LoanFile(json: root.with(entries))
          #expect(file.state.openProposals.count <= ActKind.allCases.count)
          #expect(zip(file.entries, file.entries.dropFirst()).allSatisfy { $0.stamp.day <= $1.stamp.day })
        } catch {
          #expect(error.field.hasPrefix("entries["))
          refused += 1
        }
      }
    }
    #expect(refused > 50)
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
