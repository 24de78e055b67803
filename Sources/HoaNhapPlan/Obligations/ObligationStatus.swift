public import HoaNhapValues

/// Where an obligation stands on a day. The set is closed: every one is in exactly one of these states.
public enum ObligationState: String, Sendable, Hashable, CaseIterable {
  /// Not done, and there is still time.
  case open
  /// Not done, and the last day is over.
  case late
  /// Done in time, or without a limit.
  case done
  /// Done after the last day.
  case doneLate = "done-late"
  /// It need not be done, for a reason that was given.
  case waived

  /// Whether nothing more has to be done.
  public var isSettled: Bool { self != .open && self != .late }

  /// The state in both languages.
  public var wording: Wording {
    switch self {
    case .open: Wording(vi: "chưa thực hiện", en: "open")
    case .late: Wording(vi: "quá hạn", en: "late")
    case .done: Wording(vi: "đã thực hiện", en: "done")
    case .doneLate: Wording(vi: "đã thực hiện, chậm", en: "done late")
    case .waived: Wording(vi: "không phải thực hiện", en: "waived")
    }
  }
}

/// What keeps an obligation from being done. The set is closed: what confirms it, and what comes before it.
public enum Blocker: Sendable, Hashable {
  /// Somebody has not confirmed it.
  case confirmation(by: AgencyID)
  /// Something that it waits for is not settled.
  case input(ObligationID)
}

/// An obligation and where it stands on a day.
public struct ObligationStatus: Sendable, Hashable {
  /// The obligation, with the days that hold now.
  public let obligation: Obligation
  /// Where it stands.
  public let state: ObligationState
  /// The day on which it was done; `nil` where it was not.
  public let doneOn: CivilDate?
  /// Who did it; `nil` where it was not done, or the entry names nobody.
  public let doneBy: AgencyID?
  /// Why it need not be done; `nil` where it was not waived.
  public let reason: String?
  /// Those who have confirmed it, in the order of the entries.
  public let confirmedBy: [AgencyID]
  /// What keeps it from being done; empty where it can be, and where it is settled.
  public let blockers: [Blocker]
  /// Calendar days by which it is, or was done, after its last day; 0 where it is in time.
  public let daysLate: Int
  /// How many entries there are about it: a calendar program takes the higher number for the newer state.
  public let sequence: Int

  /// Whether it waits for something.
  public var isBlocked: Bool { !blockers.isEmpty }
}
