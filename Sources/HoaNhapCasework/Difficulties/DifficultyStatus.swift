public import HoaNhapPlan
public import HoaNhapValues

/// Where a difficulty stands. The set is closed: each is in exactly one of these states.
public enum DifficultyState: String, Sendable, Hashable, CaseIterable {
  /// Reported in writing; nobody is recorded to have received it.
  case reported
  /// Somebody has it.
  case received
  /// Passed on, and not yet received there.
  case forwarded
  /// Answered, but not over.
  case answered
  /// Over.
  case settled

  /// The state in both languages.
  public var wording: Wording {
    switch self {
    case .reported: Wording(vi: "đã báo cáo, chưa ghi tiếp nhận", en: "reported, not yet received")
    case .received: Wording(vi: "đã tiếp nhận", en: "received")
    case .forwarded: Wording(vi: "đã chuyển", en: "passed on")
    case .answered: Wording(vi: "đã trả lời, chưa xong", en: "answered, still open")
    case .settled: Wording(vi: "đã giải quyết", en: "settled")
    }
  }
}

/// A difficulty on a day: where it stands, who has it, how long it has been waiting.
public struct DifficultyStatus: Sendable, Hashable, RedactedRecord {
  /// The difficulty.
  public let difficulty: Difficulty
  /// Where it stands.
  public let state: DifficultyState
  /// The agency that has it or to which it is on the way; `nil` before anybody received it.
  public let holder: AgencyID?
  /// The day of the last step, or of the report.
  public let since: CivilDate
  /// The day on which it was first answered or settled; `nil` where it was not.
  public let answeredOn: CivilDate?
  /// The day on which it was settled; `nil` where it was not.
  public let settledOn: CivilDate?
  /// Calendar days from the report to its settlement, or to the day of the status.
  public let days: Int
  /// Calendar days from the last step to the day of the status; 0 where it is settled.
  public let daysSinceLastStep: Int

  /// Whether something is still to be done.
  public var isOpen: Bool { state != .settled }

  /// The difficulty and the state.
  public var printedForm: String { "\(difficulty.printedForm): \(state.rawValue)" }
}

extension Difficulty {
  /// Where it stands on a day, as far as it was recorded by then; `nil` before the report was recorded.
  ///
  /// - Complexity: O(entries)
  public func status(asOf day: CivilDate) -> DifficultyStatus? {
    guard stamp.day <= day else { return nil }
    var way = DifficultyWay(id, reportedBy: by, on: reportedOn)
    let known = entries.prefix { $0.stamp.day <= day }
    for entry in standing(among: known) {
      do {
        try way.take(entry)
      } catch {
        preconditionFailure("an entry was written that does not hold")
      }
    }
    let isSettled = way.state == .settled
    let end = isSettled ? way.since : day
    return DifficultyStatus(
      difficulty: self, state: way.state, holder: way.holder, since: way.since, answeredOn: way.answeredOn,
      settledOn: isSettled ? way.since : nil, days: end.dayNumber - reportedOn.dayNumber,
      daysSinceLastStep: end.dayNumber - way.since.dayNumber)
  }
}
