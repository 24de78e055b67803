public import HoaNhapValues

/// The kind of identifier that names an officer.
public enum OfficerTag {}

/// The host's reference of the officer who made an entry: opaque, such as a number of its own register, never a name.
public typealias OfficerID = Identifier<OfficerTag>

/// When an entry was made, and by whom.
public struct RecordStamp: Sendable, Hashable {
  /// The day of the entry; not before that of the entry before it.
  public let day: CivilDate
  /// The officer.
  public let officer: OfficerID

  /// Makes a stamp.
  public init(on day: CivilDate, by officer: OfficerID) {
    self.day = day
    self.officer = officer
  }
}

/// One line of the history of a book of obligations. Lines are added, never changed or taken away.
public struct ObligationEntry: Sendable, Hashable {
  /// What was recorded.
  public enum Action: Sendable, Hashable {
    /// One of those who confirm did so on a day.
    case confirmed(by: AgencyID, on: CivilDate)
    /// It was done, and went to those who receive it, on a day. `by` is who did it where the plan names nobody.
    case done(on: CivilDate, by: AgencyID?)
    /// It need not be done. The reason names no person.
    case waived(reason: String)
    /// Its days are others now: the year's holidays were decided, or the plan was changed.
    case moved(lastDay: CivilDate, planningDay: CivilDate)
    /// An earlier entry was a mistake and does not count. The reason names no person.
    case reversed(entry: Int, reason: String)

    /// Who did it; `nil` where nobody is named.
    var agency: AgencyID? {
      switch self {
      case .confirmed(let agency, _): agency
      case .done(_, let agency): agency
      case .waived, .moved, .reversed: nil
      }
    }
  }

  /// Its number in the book, from 1.
  public let number: Int
  /// What it is about.
  public let obligation: ObligationID
  /// What was recorded.
  public let action: Action
  /// When it was recorded, and by whom.
  public let stamp: RecordStamp
}
