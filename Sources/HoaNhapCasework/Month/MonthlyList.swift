import HoaNhapEligibility
public import HoaNhapModels
public import HoaNhapPolicy
public import HoaNhapValues

/// The monthly list of the commune police: who stands on it, who is to be confirmed, who leaves it and why.
///
/// Source: plan III.1 ý 4 (P.3); a person stands on it who has completed a route (B.2) and is within the ten years of the
/// management decision (C.3).
public struct MonthlyList: Sendable, Hashable {
  /// The month that it is drawn up in.
  public let month: YearMonth
  /// The day on which it is judged.
  public let asOf: CivilDate
  /// One entry for each person, in the order of the records.
  public let entries: [MonthlyListEntry]

  /// Draws up the list.
  public init(_ people: [Person], asOf: CivilDate, edition: Edition = .decision08) {
    month = YearMonth(of: asOf)
    self.asOf = asOf
    let book = RuleBook(edition)
    entries = people.map { MonthlyListEntry($0, asOf: asOf, book: book) }
  }

  /// How many entries are in a state.
  public func count(_ state: ListState) -> Int { entries.filter { $0.state == state }.count }
}

/// Where a person stands in relation to the monthly list. The set is that of the list's columns.
public enum ListState: String, Sendable, Hashable, CaseIterable {
  /// Confirmed, and all conditions of the list hold.
  case confirmed
  /// All conditions of the list hold, but the confirmation is missing.
  case awaitingConfirmation
  /// Has an entry, but a condition does not hold any more.
  case leaves
  /// Facts are missing that decide.
  case undetermined
  /// Has no entry, and a condition does not hold.
  case notListed

  /// The state in words.
  public var wording: Wording {
    switch self {
    case .confirmed: Wording(vi: "đã xác nhận", en: "confirmed")
    case .awaitingConfirmation: Wording(vi: "chờ UBND xã xác nhận", en: "awaiting confirmation")
    case .leaves: Wording(vi: "ra khỏi danh sách", en: "leaves the list")
    case .undetermined: Wording(vi: "chưa đủ dữ kiện", en: "more facts are needed")
    case .notListed: Wording(vi: "không thuộc danh sách", en: "not on the list")
    }
  }
}

/// One person of the monthly list.
public struct MonthlyListEntry: Sendable, Hashable, RedactedRecord {
  /// The person.
  public let person: Person
  /// Where the person stands.
  public let state: ListState
  /// Why, where the state is not that of the list.
  public let reasons: [ListReason]
  /// The last day of the ten years; `nil` where it is not known or there is none.
  public let lastDay: CivilDate?
  /// Whether that day is near: the person could still borrow until then.
  public let endsSoon: Bool

  /// How many months ahead the end of the ten years counts as near.
  public static let soonInMonths = 3

  /// Judges one person by the rules of an edition: B.2, C.2 and C.3, as an application would be judged.
  public init(_ person: Person, asOf: CivilDate, edition: Edition = .decision08) {
    self.init(person, asOf: asOf, book: RuleBook(edition))
  }

  /// Judges one person with a book made once for the whole list.
  init(_ person: Person, asOf: CivilDate, book: RuleBook) {
    self.person = person
    let facts = Self.facts(of: person, asOf: asOf)
    func outcome(_ clause: ClauseCode) -> Outcome {
      // None of the three computes a sum that could leave the numbers.
      (try? book.finding(clause, for: facts))?.outcome ?? .undetermined
    }
    let route = outcome("B.2")
    let window = outcome("C.3")
    let isListed = (facts.listEntry.value ?? nil) != nil
    switch route.and(window) {
    case .unmet: state = isListed ? .leaves : .notListed
    case .undetermined: state = .undetermined
    case .satisfied: state = outcome("C.2") == .satisfied ? .confirmed : .awaitingConfirmation
    }
    reasons = Self.reasons(facts, route: route, window: window)
    if case .days(let days)? = book.holdingDays(of: "C.3", for: facts) {
      lastDay = days.until
    } else {
      lastDay = nil
    }
    let horizon = (try? asOf.adding(months: Self.soonInMonths)) ?? .distantFuture
    endsSoon =
      state != .leaves && state != .notListed && (lastDay.map { asOf <= $0 && $0 <= horizon } ?? false)
  }

  /// What the rules of the list read. Nothing is asked for, so the purpose does not matter.
  private static func facts(of person: Person, asOf: CivilDate) -> ApplicationDocument {
    let rehabilitation = person.rehabilitation.reveal(for: .monthlyList)
    var facts = ApplicationDocument(
      id: ApplicationID(person.id.text), asOf: asOf, borrower: .person, purpose: .production)
    facts.route = rehabilitation.route
    facts.completedOn = rehabilitation.completedOn
    facts.managementDecision = rehabilitation.managementDecision
    facts.listEntry = rehabilitation.listEntry
    return facts
  }

  /// Why the two conditions are unmet; where neither is, which facts they wait for.
  private static func reasons(_ facts: ApplicationDocument, route: Outcome, window: Outcome) -> [ListReason] {
    var reasons: [ListReason] = []
    let issuedOn = (facts.managementDecision.value ?? nil)?.issuedOn.value
    if route == .unmet {
      if facts.route == .known(.none) { reasons.append(.noRoute) }
      if let completedOn = facts.completedOn.value, facts.asOf < completedOn {
        reasons.append(.completedLater)
      }
    }
    if window == .unmet {
      reasons.append(issuedOn.map { facts.asOf < $0 ? .decisionLater : .tenYearsOver } ?? .noDecision)
    }
    guard reasons.isEmpty else { return reasons }
    if !facts.route.isKnown { reasons.append(.routeUnknown) }
    if !facts.completedOn.isKnown { reasons.append(.completionUnknown) }
    if window == .undetermined { reasons.append(.decisionUnknown) }
    return reasons
  }

  /// The kind and the identifier.
  public var printedForm: String { "list entry of \(person.id)" }
}
