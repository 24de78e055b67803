public import HoaNhapPlan
public import HoaNhapValues

/// One version of a month's list: what was drawn up, and whether it was confirmed and handed over.
public struct ListVersion: Sendable, Hashable, RedactedRecord {
  /// Its number in the month, from 1.
  public let number: Int
  /// What was drawn up.
  public let draft: ListDraft
  /// Who drew it up.
  public let drawnUpBy: AgencyID
  /// What it corrects in the version handed over before it; `nil` for a version that corrects none.
  public let correction: Sensitive<String>?
  /// Who confirmed it on which day, in the order of the moves.
  public internal(set) var confirmations: [Act] = []
  /// To whom it went on which day, in the order of the moves.
  public internal(set) var handOvers: [Act] = []
  /// How many have to confirm it, and to how many it goes.
  let needed: (confirmations: Int, handOvers: Int)

  /// An agency and a day.
  public struct Act: Sendable, Hashable {
    /// The agency.
    public let agency: AgencyID
    /// The day.
    public let day: CivilDate
  }

  /// The month.
  public var month: YearMonth { draft.month }
  /// The day on which it was drawn up.
  public var drawnUpOn: CivilDate { draft.drawnUpOn }
  /// What it was compared with.
  public var basis: ListBasis { draft.basis }
  /// Who stands on it, by identifier.
  public var rows: [ListRow] { draft.rows }
  /// Who was on the list before and is not any more, by identifier.
  public var departures: [ListDeparture] { draft.departures }
  /// What was found when it was drawn up.
  public var findings: [ListFinding] { draft.findings }

  /// The day on which the last of those who confirm did so; `nil` while one is missing.
  public var confirmedOn: CivilDate? {
    confirmations.count < needed.confirmations ? nil : confirmations.map(\.day).max()
  }

  /// The day on which the last of those who receive it had it; `nil` while one is missing.
  public var handedOverOn: CivilDate? {
    handOvers.count < needed.handOvers ? nil : handOvers.map(\.day).max()
  }

  /// Where it stands.
  public var state: ListVersionState {
    handedOverOn != nil ? .handedOver : confirmedOn != nil ? .confirmed : .drawnUp
  }

  /// The month, the number and how many rows there are.
  public var printedForm: String { "list \(month), version \(number): \(rows.count) rows" }
}

extension ListVersion {
  /// Two versions are equal when they say the same and had the same done with them.
  public static func == (a: ListVersion, b: ListVersion) -> Bool {
    a.number == b.number && a.draft == b.draft && a.drawnUpBy == b.drawnUpBy
      && a.correction == b.correction && a.confirmations == b.confirmations && a.handOvers == b.handOvers
      && a.needed == b.needed
  }

  /// Feeds the number, the draft and what was done.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(number)
    hasher.combine(draft)
    hasher.combine(confirmations)
    hasher.combine(handOvers)
  }
}

/// Where a version stands. The set is that of the plan's steps: draw up, confirm, hand over.
public enum ListVersionState: String, Sendable, Hashable, CaseIterable {
  /// Drawn up; confirmation is awaited.
  case drawnUp
  /// Confirmed; not handed over yet.
  case confirmed
  /// Confirmed and handed over.
  case handedOver

  /// The state in words.
  public var wording: Wording {
    switch self {
    case .drawnUp: Wording(vi: "đã lập, chờ xác nhận", en: "drawn up, to be confirmed")
    case .confirmed: Wording(vi: "đã xác nhận, chờ chuyển", en: "confirmed, to be handed over")
    case .handedOver: Wording(vi: "đã chuyển", en: "handed over")
    }
  }
}
