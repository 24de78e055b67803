public import HoaNhapPlan
public import HoaNhapValues

/// One step of a difficulty's way. Steps are added, never changed or taken away.
public struct DifficultyEntry: Sendable, Hashable, RedactedRecord {
  /// Its number, from 1.
  public let number: Int
  /// The day on which it happened.
  public let day: CivilDate
  /// Who acted.
  public let by: AgencyID
  /// What happened.
  public let action: DifficultyAction
  /// When it was recorded, and by whom.
  public let stamp: RecordStamp

  /// The number and the kind, no words.
  public var printedForm: String { "entry \(number): \(action.code)" }
}

/// What can happen to a difficulty that was reported. The set is closed by IV.3: it goes its way, is answered, is settled.
public enum DifficultyAction: Sendable, Hashable {
  /// Whoever it came to has it (tiếp nhận).
  case received
  /// Passed on to who has to consider it (chuyển).
  case forwarded(to: AgencyID)
  /// Answered, without its being over (trả lời).
  case answered(Sensitive<String>)
  /// Settled: nothing more is to be done (giải quyết xong).
  case settled(Sensitive<String>)
  /// An earlier entry was a mistake and does not count. The reason names no person.
  case reversed(entry: Int, reason: Sensitive<String>)

  /// The stable word of the action.
  public var code: String { word.rawValue }

  /// To whom it is passed on; `nil` where it is not.
  var receiver: AgencyID? {
    if case .forwarded(let agency) = self { agency } else { nil }
  }

  /// The words of the document.
  enum Word: String, CaseIterable {
    case received, forwarded, answered, settled, reversed
  }

  var word: Word {
    switch self {
    case .received: .received
    case .forwarded: .forwarded
    case .answered: .answered
    case .settled: .settled
    case .reversed: .reversed
    }
  }
}
