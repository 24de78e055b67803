import HoaNhapPlan
public import HoaNhapValues

/// One month's list of people after rehabilitation as a document that lives: drawn up, confirmed, handed over, corrected (danh sách).
///
/// ```swift
/// var june = ListFile(for: month, under: try Plan.chauSon.listDuty(for: month))
/// let draft = june.draft(on: day, people: people, previous: [may])
/// try june.drawUp(draft, by: .communePolice, stamp: stamp)
/// try june.confirm(version: 1, by: .communePeoplesCommittee, on: day, stamp: stamp)
/// try june.handOver(version: 1, to: .vbspTransactionOffice, by: .communePolice, on: day, stamp: stamp)
/// ```
/// It is a value and only grows: every move is checked before anything is written, one that is refused changes nothing, and a mistaken
/// one is reversed by another, never erased. No clock is read.
///
/// At any time these hold: no version was confirmed with a finding that blocks, or before the day on which it was drawn up; none was
/// handed over before it was confirmed by all who confirm; a version behind another one stands only where that one was handed over, or
/// nobody had confirmed it.
///
/// Source: plan III.1 ý 4 (P.3); C.2.
public struct ListFile: Sendable, Hashable, RedactedRecord {
  /// The month.
  public let month: YearMonth
  /// What the plan asks for it.
  public let duty: ListDuty
  /// Every move, in the order in which they were made.
  public private(set) var moves: [ListMove] = []
  /// Every version, the first one first, as the moves leave them.
  public private(set) var versions: [ListVersion] = []
  /// The numbers of the moves that others reverse.
  private(set) var reversedMoves: Set<Int> = []

  /// Makes a file without a version.
  ///
  /// - Precondition: the duty is that of the month.
  public init(for month: YearMonth, under duty: ListDuty) {
    precondition(duty.month == month, "a month's list is drawn up under the duty of that month")
    self.month = month
    self.duty = duty
  }

  /// The latest version; `nil` before the first.
  public var current: ListVersion? { versions.last }

  /// The latest version that was confirmed by all who confirm, the one that counts for C.2; `nil` where there is none.
  public var confirmed: ListVersion? { versions.last { $0.confirmedOn != nil } }

  /// The latest version that went to all who receive it; `nil` where there is none.
  public var handedOver: ListVersion? { versions.last { $0.handedOverOn != nil } }

  /// The version of a number; `nil` where there is none such.
  public func version(_ number: Int) -> ListVersion? {
    number >= 1 && number <= versions.count ? versions[number - 1] : nil
  }

  /// The versions as the moves recorded up to a day left them.
  ///
  /// - Complexity: O(moves)
  public func versions(on day: CivilDate) -> [ListVersion] {
    var earlier = ListFile(for: month, under: duty)
    for move in moves.prefix(while: { $0.stamp.day <= day }) { earlier.write(move) }
    return earlier.versions
  }

  /// By how many days the first version was drawn up late; 0 where it was in time, `nil` where there is none.
  public var daysLate: Int? { versions.first.map { max(0, duty.lastDay.days(until: $0.drawnUpOn)) } }

  /// The month and how many versions there are.
  public var printedForm: String { "list \(month): \(versions.count) versions" }

  /// Writes a line that was checked.
  mutating func append(_ action: ListMove.Action, on day: CivilDate, by agency: AgencyID, stamp: RecordStamp)
  {
    write(ListMove(number: moves.count + 1, day: day, by: agency, action: action, stamp: stamp))
  }

  /// Adds a move and what it makes of the versions.
  ///
  /// An agency confirms a version once, and has it once, so a reversal takes away the one act that it names.
  private mutating func write(_ move: ListMove) {
    moves.append(move)
    switch move.action {
    case .drawnUp(let draft, let correction):
      // A correction that is drawn up anew before it is confirmed corrects the same.
      versions.append(
        ListVersion(
          number: versions.count + 1, draft: draft, drawnUpBy: move.by,
          correction: correction ?? versions.last?.correction,
          needed: (duty.confirm.count, duty.to.count)))
    case .confirmed(let version):
      versions[version - 1].confirmations.append(ListVersion.Act(agency: move.by, day: move.day))
    case .handedOver(let version, let agency):
      versions[version - 1].handOvers.append(ListVersion.Act(agency: agency, day: move.day))
    case .reversed(let number, _):
      reversedMoves.insert(number)
      switch moves[number - 1].action {
      case .confirmed(let version):
        versions[version - 1].confirmations.removeAll { $0.agency == moves[number - 1].by }
      case .handedOver(let version, let agency):
        versions[version - 1].handOvers.removeAll { $0.agency == agency }
      case .drawnUp, .reversed: break
      }
    }
  }
}
