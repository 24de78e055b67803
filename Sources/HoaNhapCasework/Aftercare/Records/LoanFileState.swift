import HoaNhapEligibility
public import HoaNhapLoans
public import HoaNhapValues

/// Where a loan's file stands: its entries folded, without those that were reversed.
public struct LoanFileState: Sendable, Hashable, RedactedRecord {
  /// A proposal and what became of it.
  public struct Proposal: Sendable, Hashable, RedactedRecord {
    /// Its entry.
    public let entry: AftercareEntry
    /// What was proposed.
    public let proposal: ActProposal
    /// The entry that decided or withdrew it; `nil` while it waits.
    public fileprivate(set) var answer: AftercareEntry?

    /// Whether it waits.
    public var isOpen: Bool { answer == nil }
    /// The number of its entry and the kind of act.
    public var printedForm: String { "entry \(entry.number): \(proposal)" }
  }

  /// A task of recovery and what became of it.
  public struct Task: Sendable, Hashable, RedactedRecord {
    /// Its entry.
    public let entry: AftercareEntry
    /// What was given.
    public let task: RecoveryTask
    /// The day on which it was done; `nil` while it is open.
    public fileprivate(set) var doneOn: CivilDate?
    /// What came of it; `nil` while it is open.
    public fileprivate(set) var result: RecoveryResult?

    /// Whether it waits for its result.
    public var isOpen: Bool { result == nil }
    /// Whether its last day has passed without it, or it was done behind it.
    public func isLate(on day: CivilDate) -> Bool { task.dueOn.map { $0 < (doneOn ?? day) } ?? false }
    /// The number of its entry and the step.
    public var printedForm: String { "entry \(entry.number): \(task.stage)" }
  }

  /// Checks that were recorded and stand, in the order of recording.
  public private(set) var checks: [AftercareEntry] = []
  /// Signs that were reported and are not over.
  public private(set) var signs: [AftercareEntry] = []
  /// All proposals.
  public private(set) var proposals: [Proposal] = []
  /// All tasks of recovery.
  public private(set) var tasks: [Task] = []
  /// The approved decisions, in the order of recording: the ledger has their events.
  public private(set) var approved: [AftercareEntry] = []
  /// The first day from which everything is in the file.
  public let keptFrom: CivilDate

  /// Folds entries that a file took, from its first on.
  init(keptFrom: CivilDate, _ entries: ArraySlice<AftercareEntry> = []) {
    self.keptFrom = keptFrom
    let reversed = entries.reversedNumbers
    for entry in entries where !reversed.contains(entry.number) { apply(entry) }
  }

  /// Adds an entry that takes none back.
  mutating func apply(_ entry: AftercareEntry) {
    switch entry.action {
    case .checked: checks.append(entry)
    case .signOfTrouble: signs.append(entry)
    case .signEnded(let number):
      if let place = signs.place(of: number, by: \.number) { signs.remove(at: place) }
    case .proposed(let proposal): proposals.append(Proposal(entry: entry, proposal: proposal))
    case .withdrawn(let number): answer(number, entry)
    case .decided(let decision):
      answer(decision.proposal, entry)
      if case .approved = decision.answer { approved.append(entry) }
    case .recovery(let task): tasks.append(Task(entry: entry, task: task))
    case .recovered(let number, let result):
      guard let place = tasks.place(of: number, by: \.entry.number) else { return }
      tasks[place].doneOn = entry.day
      tasks[place].result = result
    case .reversed: break
    }
  }

  private mutating func answer(_ number: Int, _ entry: AftercareEntry) {
    guard let place = proposals.place(of: number, by: \.entry.number) else { return }
    proposals[place].answer = entry
  }

  /// The check of the latest day in which the use was seen; of several on a day the one recorded last.
  public var lastUseEntry: AftercareEntry? { seen.latest }

  /// The last day on which the use was seen; `nil` where it was not.
  public var lastCheckedOn: CivilDate? { seen.latest?.day }

  /// The first day on which the use was seen; `nil` where it was not.
  public var firstCheckedOn: CivilDate? { seen.map(\.day).min() }

  /// The checks in which the use was seen.
  private var seen: [AftercareEntry] { checks.filter { $0.use?.counts ?? false } }

  /// The last check, known to be none only where everything since a day would be in the file.
  func lastCheck(since day: CivilDate) -> Fact<CivilDate?> {
    if let last = lastCheckedOn { return .known(last) }
    return keptFrom <= day ? .known(nil) : .unknown
  }

  /// The day on which the last check said to look again, seen or not; `nil` where it named none.
  public var nextCheckOn: CivilDate? { checks.latest?.use?.nextOn }

  /// The proposals that wait.
  public var openProposals: [Proposal] { proposals.filter(\.isOpen) }
  /// The tasks without a result.
  public var openTasks: [Task] { tasks.filter(\.isOpen) }

  /// The events of the approved acts, in the order of recording.
  public var events: [LoanEvent] {
    approved.flatMap { entry -> [LoanEvent] in
      guard case .decided(let decision) = entry.action, case .approved(_, let events) = decision.answer else {
        return []
      }
      return events
    }
  }

  /// How much stands in it, none of its facts.
  public var printedForm: String {
    "\(checks.count) checks, \(proposals.count) proposals, \(tasks.count) tasks"
  }
}

extension AftercareEntry {
  /// What a check found; `nil` where it is none.
  public var use: LoanUse? {
    if case .checked(let use) = action { use } else { nil }
  }
}

extension Sequence<AftercareEntry> {
  /// The entry of the latest day; of several on a day the one recorded last.
  fileprivate var latest: AftercareEntry? {
    reduce(nil) { last, next in
      if let last, next.day < last.day { last } else { next }
    }
  }

  /// The numbers of the entries that others of them reverse.
  var reversedNumbers: Set<Int> {
    Set(
      compactMap { entry in
        if case .reversed(let number, _) = entry.action { number } else { nil }
      })
  }
}

extension Array {
  /// The place of an entry in a list that stands in the order of recording; `nil` where it is not in it.
  fileprivate func place(of number: Int, by key: (Element) -> Int) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if key(self[middle]) < number { low = middle + 1 } else { high = middle }
    }
    return low < count && key(self[low]) == number ? low : nil
  }
}
