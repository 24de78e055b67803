import HoaNhap
import Testing

@Suite("The table of moves: what follows on what, for people and for establishments")
struct CaseTableTests {
  /// Every legal pair with the state it leads to, written down from the clauses and not from the code.
  private static let legal: [BorrowerKind: [CaseState: [CaseActionKind: CaseState]]] = {
    let common: [CaseState: [CaseActionKind: CaseState]] = [
      .confirmed: [.dossierReceived: .atBank, .withdrawn: .withdrawn],
      .atBank: [
        .returnedForPapers: .returned, .approved: .approved, .refused: .refused, .withdrawn: .withdrawn,
      ],
      .returned: [.dossierReceived: .atBank, .withdrawn: .withdrawn],
      .approved: [.disbursed: .disbursed, .withdrawn: .withdrawn],
      .disbursed: [.disbursed: .disbursed, .checked: .repaying, .closed: .closed],
      .repaying: [.disbursed: .repaying, .checked: .repaying, .closed: .closed],
      .refused: [:], .closed: [:], .withdrawn: [:],
    ]
    var person = common
    person[.needStated] = [.chosen: .chosen, .notChosen: .notChosen, .withdrawn: .withdrawn]
    person[.notChosen] = [.chosen: .chosen, .notChosen: .notChosen, .withdrawn: .withdrawn]
    person[.chosen] = [.listConfirmed: .confirmed, .withdrawn: .withdrawn]
    var establishment = common
    establishment[.needStated] = [.planConfirmed: .confirmed, .withdrawn: .withdrawn]
    return [.person: person, .establishment: establishment]
  }()

  private static let driven = CaseActionKind.allCases.filter { $0 != .needStated && $0 != .reversed }

  @Test(
    "every action in every state leads where the clauses say, or is refused and changes nothing",
    arguments: BorrowerKind.allCases, CaseState.allCases)
  func everyPair(kind: BorrowerKind, state: CaseState) throws {
    let legal = try #require(Self.legal[kind])
    guard let file = try CaseDriver.file(kind, in: state) else {
      // Only a person comes before a group's meeting.
      #expect(kind == .establishment && (state == .chosen || state == .notChosen))
      return
    }
    #expect(file.state == state)
    for action in Self.driven {
      // An establishment's one part is handed out; a second is the decision's limit, not the table's.
      if kind == .establishment, action == .disbursed, state == .disbursed || state == .repaying { continue }
      var next = file
      if let to = legal[state]?[action] {
        try CaseDriver.take(action, &next, on: try CaseDriver.nextDay(file))
        #expect(next.state == to, "\(state) \(action)")
        #expect(next.steps.dropLast() == file.steps[...], "\(state) \(action)")
      } else {
        let fault = try Case.fault { try CaseDriver.take(action, &next, on: try CaseDriver.nextDay(file)) }
        #expect(next == file, "\(state) \(action)")
        #expect(!fault.wording.vi.isEmpty && fault.wording.vi != fault.wording.en, "\(state) \(action)")
        #expect(fault.wording.vi.contains("(\(fault.clause.text))"), "\(state) \(action)")
        if !state.isFinal { #expect(!fault.possible.contains(action) || fault.code == .staleApproval) }
      }
    }
  }

  @Test("the table as data holds these pairs and no other", arguments: BorrowerKind.allCases)
  func data(kind: BorrowerKind) throws {
    let legal = try #require(Self.legal[kind])
    for action in CaseActionKind.allCases {
      for state in CaseState.allCases {
        #expect(
          CaseTable.move(action, from: state, of: kind)?.to == legal[state]?[action], "\(state) \(action)")
      }
      #expect((CaseTable.move(action, from: nil, of: kind) != nil) == (action == .needStated))
    }
    #expect(CaseTable.moves.allSatisfy { !($0.from?.isFinal ?? false) })
  }

  @Test("every move names a clause, and the plan's clauses are Châu Sơn's")
  func clauses() {
    for move in CaseTable.moves {
      if case .plan(let clause) = move.clause { #expect(Plan.chauSon.duty(clause) != nil, "\(clause)") }
    }
    // Each action is somebody's in Châu Sơn.
    for action in Self.driven { #expect(!Case.duties.agencies(for: action).isEmpty, "\(action)") }
  }

  @Test("every state and action is said in both languages, each in its own words")
  func words() {
    #expect(Set(CaseState.allCases.map(\.wording.vi)).count == CaseState.allCases.count)
    #expect(Set(CaseState.allCases.map(\.wording.en)).count == CaseState.allCases.count)
    #expect(Set(CaseActionKind.allCases.map(\.wording.vi)).count == CaseActionKind.allCases.count)
    #expect(Set(CaseActionKind.allCases.map(\.wording.en)).count == CaseActionKind.allCases.count)
  }
}
