public import HoaNhapPlan
public import HoaNhapValues

/// One line of the history of a month's list. Lines are added, never changed or taken away.
public struct ListMove: Sendable, Hashable, RedactedRecord {
  /// What was done.
  public enum Action: Sendable, Hashable {
    /// A version was drawn up; with what it corrects where the version before was handed over already.
    case drawnUp(ListDraft, correcting: Sensitive<String>?)
    /// One of those who confirm did so.
    case confirmed(version: Int)
    /// It went to one of those who receive it.
    case handedOver(version: Int, to: AgencyID)
    /// An earlier move was a mistake and does not count.
    case reversed(move: Int, reason: Sensitive<String>)
  }

  /// Its number in the file, from 1.
  public let number: Int
  /// The day on which it was done.
  public let day: CivilDate
  /// Which agency did it.
  public let by: AgencyID
  /// What was done.
  public let action: Action
  /// When it was recorded, and by whom.
  public let stamp: RecordStamp

  /// The number and the kind.
  public var printedForm: String {
    switch action {
    case .drawnUp(let draft, _): "move \(number): drawn up, \(draft.rows.count) rows"
    case .confirmed(let version): "move \(number): version \(version) confirmed"
    case .handedOver(let version, let agency): "move \(number): version \(version) handed over to \(agency)"
    case .reversed(let move, _): "move \(number): move \(move) reversed"
    }
  }
}
