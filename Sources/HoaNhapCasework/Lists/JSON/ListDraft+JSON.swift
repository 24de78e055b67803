import HoaNhapEligibility
import HoaNhapModels
public import HoaNhapValues

extension ListDraft {
  /// The members of the draft in a move; its day is the move's.
  var members: [JSONMember] {
    let from: JSONValue =
      switch basis {
      case .records: .null
      case .list(let month, let version):
        ["month": .string(month.description), "version": .integer(Int64(version))]
      }
    return [
      JSONMember("month", .string(month.description)), JSONMember("edition", .string(edition)),
      JSONMember("basis", from),
      JSONMember("skipped", .array(skippedMonths.map { .string($0.description) })),
      JSONMember("rows", .array(rows.map(\.json))),
      JSONMember("departures", .array(departures.map(\.json))),
      JSONMember("kept_off", .array(keptOff.map(\.json))),
      JSONMember("findings", .array(findings.map(\.json))),
    ]
  }
}

extension ListRow {
  /// The row as a draft holds it.
  var json: JSONValue {
    .object(
      JSONObject(
        [
          JSONMember("person", .string(person.text)), JSONMember("movement", .string(movement.rawValue)),
          JSONMember("changed", .array(changedFields.map { .string($0) })),
        ] + facts.reveal(for: .storage).members))
  }
}

extension ListFacts {
  /// The names of the facts that a person's record stores too.
  static let names = ["route", "completed", "management_decision"]
  /// The name of the last day, as a person's record gives it to whoever lends.
  static let lastDayName = "last_borrowing_day"

  /// The facts as a person's record writes them; what is unknown is left out.
  var members: [JSONMember] {
    let record = Person(
      id: "-",
      rehabilitation: Rehabilitation(
        route: route, completedOn: completedOn, managementDecision: managementDecision))
    let stored = record.json.objectValue?.members ?? []
    return stored.filter { Self.names.contains($0.key) }
      + (lastBorrowingDay.map { [JSONMember(Self.lastDayName, .string($0.text))] } ?? [])
  }

  /// The names of the facts that differ from earlier ones, in order.
  ///
  /// The last day is named only where it moved by itself, because the policy did.
  func changedFields(since earlier: ListFacts) -> [String] {
    let (now, before) = (JSONObject(members), JSONObject(earlier.members))
    let changed = Self.names.filter { now[$0] != before[$0] }
    if changed.contains("management_decision") || lastBorrowingDay == earlier.lastBorrowingDay {
      return changed.sorted()
    }
    return (changed + [Self.lastDayName]).sorted()
  }
}

extension ListDeparture {
  /// The departure as a draft holds it.
  var json: JSONValue {
    [
      "person": .string(person.text), "reasons": .array(reasons.map { .string($0.rawValue) }),
      "stated": .bool(isStated),
    ]
  }
}

extension ListFinding {
  /// The finding as a draft holds it, and as a host shows it.
  public var json: JSONValue {
    var members = [JSONMember("code", .string(code.rawValue)), JSONMember("blocks", .bool(isBlocking))]
    if let person { members.append(JSONMember("person", .string(person.text))) }
    if !fields.isEmpty { members.append(JSONMember("fields", .array(fields.map { .string($0) }))) }
    if count != 0 { members.append(JSONMember("count", .integer(Int64(count)))) }
    return .object(JSONObject(members))
  }
}
