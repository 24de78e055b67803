public import HoaNhapPlan
public import HoaNhapValues

/// What can be recorded of a difficulty. Each step is checked against what stands; one that is refused changes nothing.
extension Difficulty {
  /// Records a step.
  ///
  /// The first agency that receives it is any but the reporter: the police, through whom it goes, or the People's Committee itself. From
  /// then on those act who had it or to whom it was passed on; being passed something on is enough to answer it.
  /// - Parameters:
  ///   - action: what happened.
  ///   - day: the day on which it happened, not before the step before it and not behind the record.
  ///   - agency: who acted.
  ///   - stamp: when it is recorded, and by whom.
  /// - Returns: the entry.
  /// - Throws: ``DifficultyFault``.
  /// - Complexity: O(1); a reversal O(entries).
  @discardableResult
  public mutating func record(
    _ action: DifficultyAction, on day: CivilDate, by agency: AgencyID, stamp: RecordStamp
  ) throws(DifficultyFault) -> DifficultyEntry {
    if [agency, action.receiver].contains("") || stamp.officer.text.isEmpty {
      throw DifficultyFault(.blank, difficulty: id)
    }
    let last = entries.last?.stamp.day ?? self.stamp.day
    guard stamp.day >= last else { throw DifficultyFault(.outOfOrder, difficulty: id, day: last) }
    guard day <= stamp.day else { throw DifficultyFault(.inFuture, difficulty: id, day: stamp.day) }
    let entry = DifficultyEntry(
      number: entries.count + 1, day: day, by: agency, action: action, stamp: stamp)
    var way = way
    if case .reversed(let number, let reason) = action {
      way = try self.way(without: number, reason)
    } else {
      try way.take(entry)
    }
    append(entry, way: way)
    return entry
  }

  /// Where the entries lead without one that is reversed.
  private func way(
    without number: Int, _ reason: Sensitive<String>
  ) throws(DifficultyFault) -> DifficultyWay {
    func fault(_ code: DifficultyFault.Code, _ entry: Int) -> DifficultyFault {
      DifficultyFault(code, difficulty: id, entry: entry)
    }
    guard number >= 1, number <= entries.count else { throw fault(.unknownEntry, number) }
    if case .reversed = entries[number - 1].action { throw fault(.notReversible, number) }
    let standing = standing(among: entries[...])
    guard standing.contains(where: { $0.number == number }) else { throw fault(.alreadyReversed, number) }
    guard reason.hasWords else { throw DifficultyFault(.reasonMissing, difficulty: id) }
    // What follows has to hold without it.
    var way = DifficultyWay(id, reportedBy: by, on: reportedOn)
    for entry in standing where entry.number != number {
      do {
        try way.take(entry)
      } catch {
        throw fault(.inUse, entry.number)
      }
    }
    return way
  }

  /// The entries that were not reversed among the first ones.
  func standing(among entries: ArraySlice<DifficultyEntry>) -> [DifficultyEntry] {
    var reversed: Set<Int> = []
    for entry in entries {
      if case .reversed(let number, _) = entry.action { reversed.formUnion([number, entry.number]) }
    }
    return entries.filter { !reversed.contains($0.number) }
  }
}

/// The way that a difficulty has gone: who has it, since when, and who acts next.
struct DifficultyWay: Sendable, Hashable {
  private let difficulty: DifficultyID
  private let reporter: AgencyID
  /// Where it stands.
  private(set) var state = DifficultyState.reported
  /// The agency that has it, or to which it is on the way; `nil` before anybody received it.
  private(set) var holder: AgencyID?
  /// The day of the last step.
  private(set) var since: CivilDate
  /// The day on which somebody first answered or settled it.
  private(set) var answeredOn: CivilDate?
  private var isReceived = false
  private var agencies: Set<AgencyID> = []

  init(_ difficulty: DifficultyID, reportedBy reporter: AgencyID, on day: CivilDate) {
    self.difficulty = difficulty
    self.reporter = reporter
    since = day
  }

  mutating func take(_ entry: DifficultyEntry) throws(DifficultyFault) {
    func refuse(
      _ code: DifficultyFault.Code, _ agency: AgencyID? = nil, _ day: CivilDate? = nil
    ) throws(DifficultyFault) -> Never {
      throw DifficultyFault(code, difficulty: difficulty, agency: agency, day: day)
    }
    if state == .settled { try refuse(.alreadySettled, holder, since) }
    if entry.day < since { try refuse(.outOfOrder, nil, since) }
    switch entry.action {
    case .received:
      if let holder, holder != entry.by { try refuse(.notWithAgency, holder) }
      if holder == nil, entry.by == reporter { try refuse(.ownReport, reporter) }
      if isReceived { try refuse(.alreadyReceived, entry.by) }
      holder = entry.by
      agencies.insert(entry.by)
      isReceived = true
      state = .received
    case .forwarded(let agency):
      try checkActs(entry.by)
      if agency == entry.by { try refuse(.alreadyReceived, agency) }
      holder = agency
      agencies.insert(agency)
      isReceived = false
      state = .forwarded
    case .answered(let text), .settled(let text):
      try checkActs(entry.by)
      guard text.hasWords else { try refuse(.textMissing) }
      answeredOn = answeredOn ?? entry.day
      if case .settled = entry.action { state = .settled } else { state = .answered }
    case .reversed: return
    }
    since = entry.day
  }

  /// Whether an agency may act on it: it had it, or was passed it on.
  private func checkActs(_ agency: AgencyID) throws(DifficultyFault) {
    guard let holder else { throw DifficultyFault(.notReceived, difficulty: difficulty, agency: agency) }
    guard agencies.contains(agency) else {
      throw DifficultyFault(.notWithAgency, difficulty: difficulty, agency: holder)
    }
  }
}
