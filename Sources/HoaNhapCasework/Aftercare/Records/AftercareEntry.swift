public import HoaNhapPlan
public import HoaNhapValues

/// One line of a loan's file after lending: what was done about it, when, by whom. Lines are added, never changed or taken away.
public struct AftercareEntry: Sendable, Hashable, RedactedRecord {
  /// Its number in the file, from 1.
  public let number: Int
  /// The day on which it was done; never behind the day of recording.
  public let day: CivilDate
  /// The agency that acted.
  public let by: AgencyID
  /// When it was recorded, and by which officer.
  public let stamp: RecordStamp
  /// What was done.
  public let action: AftercareAction

  /// The number and the kind of action, none of its facts.
  public var printedForm: String { "entry \(number): \(action.word.rawValue)" }
}

/// What can be recorded in a loan's file. The set is that of the file's form.
public enum AftercareAction: Sendable, Hashable, RedactedRecord {
  /// The use of the loan was checked (kiểm tra việc sử dụng vốn, III.5.2 and A.7).
  case checked(LoanUse)
  /// Somebody reported a sign of trouble (dấu hiệu khó khăn).
  case signOfTrouble(ReportedSign)
  /// A sign that was reported is over. The number is that of its entry.
  case signEnded(entry: Int)
  /// An act on the loan was proposed (đề nghị điều chỉnh kỳ hạn, gia hạn, khoanh, xóa nợ).
  case proposed(ActProposal)
  /// A proposal was taken back by those who made it. The number is that of its entry.
  case withdrawn(proposal: Int)
  /// The bank decided on a proposal (III.3.2).
  case decided(ActDecision)
  /// Somebody was charged with a step of recovery (thu hồi nợ, III.1.3).
  case recovery(RecoveryTask)
  /// A step of recovery was taken, with its result. The number is that of the task's entry.
  case recovered(task: Int, RecoveryResult)
  /// An earlier entry was a mistake and does not count.
  case reversed(entry: Int, reason: Sensitive<String>)

  /// The word of the action in a document.
  enum Word: String, CaseIterable {
    case checked
    case signOfTrouble = "sign_of_trouble"
    case signEnded = "sign_ended"
    case proposed, withdrawn, decided, recovery, recovered, reversed
  }

  var word: Word {
    switch self {
    case .checked: .checked
    case .signOfTrouble: .signOfTrouble
    case .signEnded: .signEnded
    case .proposed: .proposed
    case .withdrawn: .withdrawn
    case .decided: .decided
    case .recovery: .recovery
    case .recovered: .recovered
    case .reversed: .reversed
    }
  }

  /// The entry that it is about; `nil` where it opens something of its own.
  var target: Int? {
    switch self {
    case .checked, .signOfTrouble, .proposed, .recovery: nil
    case .signEnded(let entry), .withdrawn(let entry), .recovered(let entry, _), .reversed(let entry, _):
      entry
    case .decided(let decision): decision.proposal
    }
  }

  /// The kind of action, none of its facts.
  public var printedForm: String { word.rawValue }
}
