import HoaNhapEligibility
import HoaNhapModels
import HoaNhapPolicy
import HoaNhapValues

/// Puts the rows, departures and findings of a draft together.
struct ListDrawing {
  let before: EarlierList
  let recorded: RecordedChanges
  let day: CivilDate
  let book: RuleBook

  var rows: [ListRow] = []
  var departures: [ListDeparture] = []
  var keptOff: [ListDeparture] = []
  var findings: [ListFinding] = []
  private var statements: [PersonID: ListReason] = [:]
  private var statedNow: Set<PersonID> = []

  init(before: EarlierList, recorded: RecordedChanges, day: CivilDate, edition: Edition) {
    self.before = before
    self.recorded = recorded
    self.day = day
    book = RuleBook(edition)
  }

  /// Takes in what the police say, or said before. A statement that cannot be followed is a finding.
  mutating func take(_ stated: [ListStatement], else earlier: [PersonID: ListReason]) {
    for statement in stated {
      if statement.reason.followsFromRecords {
        findings.append(ListFinding(.reasonOfRecords, person: statement.person))
      } else if statements.updateValue(statement.reason, forKey: statement.person) != nil {
        findings.append(ListFinding(.statedTwice, person: statement.person))
      }
    }
    statedNow = Set(statements.keys)
    statements.merge(earlier) { now, _ in now }
  }

  /// Judges everybody, then looks for those whose record is gone.
  mutating func take(_ people: [Person]) {
    var known: Set<PersonID> = []
    var numbers: [String: [PersonID]] = [:]
    for person in people {
      guard known.insert(person.id).inserted else {
        findings.append(ListFinding(.sameIdentifier, person: person.id))
        continue
      }
      let count = rows.count
      judge(person)
      if rows.count > count, let number = Self.identityNumber(of: person) {
        numbers[number, default: []].append(person.id)
      }
    }
    for person in numbers.values.filter({ $0.count > 1 }).joined().sorted() {
      findings.append(ListFinding(.sameIdentityNumber, person: person, fields: ["identity_number"]))
    }
    for person in before.members.keys.filter({ !known.contains($0) }).sorted() {
      if let reason = statements[person] {
        leave(person, [reason], isStated: true)
      } else {
        leave(person, [.notInRecords])
        findings.append(ListFinding(.recordGone, person: person))
      }
    }
    let unknown = statedNow.filter { !known.contains($0) && before.members[$0] == nil }
    findings += unknown.sorted().map { ListFinding(.unknownPerson, person: $0) }
  }

  private mutating func judge(_ person: Person) {
    let entry = MonthlyListEntry(person, asOf: day, book: book)
    let wasOn = before.members[person.id] != nil
    if let reason = statements[person.id] {
      if wasOn {
        leave(person.id, [reason], isStated: true)
        return
      }
      // Kept even while the records say no by themselves: they may say yes again next month.
      keptOff.append(ListDeparture(person: person.id, reasons: [reason], isStated: true))
      if entry.state == .confirmed || entry.state == .awaitingConfirmation {
        findings.append(ListFinding(.keptOff, person: person.id))
      }
      return
    }
    switch entry.state {
    case .confirmed, .awaitingConfirmation: add(entry)
    case .undetermined:
      let fields = entry.reasons.compactMap(\.missingField)
      if wasOn { add(entry) }
      findings.append(
        ListFinding(wasOn ? .factsMissing : .notTakenUp, person: person.id, fields: fields))
    case .leaves, .notListed:
      guard wasOn else { return }
      leave(person.id, entry.reasons)
      if entry.reasons.contains(.noDecision) {
        findings.append(ListFinding(.confirmedWithoutDecision, person: person.id))
      }
    }
  }

  private mutating func add(_ entry: MonthlyListEntry) {
    let person = entry.person
    let past = person.rehabilitation.reveal(for: .monthlyList)
    let facts = ListFacts(
      route: past.route, completedOn: past.completedOn, managementDecision: past.managementDecision,
      lastBorrowingDay: entry.lastDay)
    var movement = ListMovement.new
    var changed: [String] = []
    if let earlier = before.members[person.id] {
      let kept = earlier.map { facts.changedFields(since: $0) } ?? []
      changed = (kept + (recorded.fields[person.id] ?? [])).sorted()
      movement = changed.isEmpty ? .stays : .changed
    }
    rows.append(
      ListRow(person: person.id, movement: movement, changedFields: changed, facts: Sensitive(facts)))
    if entry.endsSoon { findings.append(ListFinding(.endsSoon, person: person.id)) }
  }

  private mutating func leave(_ person: PersonID, _ reasons: [ListReason], isStated: Bool = false) {
    departures.append(ListDeparture(person: person, reasons: reasons, isStated: isStated))
  }

  /// The number as digits where it is written as one, else as it stands; `nil` where it is not known or there is none.
  private static func identityNumber(of person: Person) -> String? {
    guard let number = person.identity.reveal(for: .monthlyList).identityNumber.value ?? nil else {
      return nil
    }
    return (try? SheetIdentity.number(number)) ?? number
  }
}

extension ListReason {
  /// The field of a person's record that the reason waits for; `nil` where it waits for none.
  fileprivate var missingField: String? {
    switch self {
    case .routeUnknown: "route"
    case .completionUnknown: "completed"
    case .decisionUnknown: "management_decision"
    default: nil
    }
  }
}
