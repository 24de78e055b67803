public import HoaNhapEligibility
public import HoaNhapModels
public import HoaNhapPolicy
public import HoaNhapValues

/// How a row stands to the list before. The set is closed: whoever stands on a list is new on it or was on it before.
public enum ListMovement: String, Sendable, Hashable, CaseIterable {
  /// Was not on the list before.
  case new
  /// Was on it, and nothing that is known has changed.
  case stays
  /// Was on it, and fields have changed.
  case changed

  /// The movement in words.
  public var wording: Wording {
    switch self {
    case .new: Wording(vi: "mới", en: "new")
    case .stays: Wording(vi: "giữ nguyên", en: "stays")
    case .changed: Wording(vi: "có thay đổi", en: "changed")
    }
  }
}

/// One person of a version of a list, by identifier; who it is stands in the person's record alone.
///
/// It prints as the person's identifier.
public struct ListRow: Sendable, Hashable, RedactedRecord {
  /// The person.
  public let person: PersonID
  /// How the row stands to the list before.
  public let movement: ListMovement
  /// The names of the fields that have changed since, in order; never a value.
  public let changedFields: [String]
  /// What the list rests on, as it was known when it was drawn up.
  public let facts: Sensitive<ListFacts>

  /// The kind and the identifier.
  public var printedForm: String { "list row of \(person)" }
}

/// The facts on which a row rests (B.2, C.3), kept with the list so that the next one can tell what changed.
public struct ListFacts: Sendable, Hashable, RedactedRecord {
  /// The route that was completed.
  public let route: Fact<RehabilitationRoute>
  /// The day of completion.
  public let completedOn: Fact<CivilDate>
  /// The latest management decision.
  public let managementDecision: Fact<ManagementDecision?>
  /// The last day of the ten years; `nil` where it is not known.
  public let lastBorrowingDay: CivilDate?

  /// Nothing of it.
  public var printedForm: String { "•••" }
}

/// Somebody who was on the list before and is not on this one, with the reasons.
public struct ListDeparture: Sendable, Hashable, RedactedRecord {
  /// The person.
  public let person: PersonID
  /// Why; never empty, the first is the one to name.
  public let reasons: [ListReason]
  /// Whether the police stated it, rather than the records.
  public let isStated: Bool

  init(person: PersonID, reasons: [ListReason], isStated: Bool) {
    precondition(!reasons.isEmpty, "a departure has a reason")
    self.person = person
    self.reasons = reasons
    self.isStated = isStated
  }

  /// The reason to name.
  public var reason: ListReason { reasons[0] }

  /// The kind and the identifier.
  public var printedForm: String { "departure of \(person)" }
}
