import HoaNhapPolicy
public import HoaNhapValues

extension Verdict {
  /// The verdict as the neutral JSON document, words in both languages included.
  public var json: JSONValue {
    var members = Self.members(
      id: applicationID, asOf: asOf, outcome: outcome, basis: basis, edition: edition, window: window,
      missing: missing, findings: findings, contradictions: contradictions, words: true)
    members.append(JSONMember("receipt", .string(receipt.hash)))
    return .object(JSONObject(members))
  }

  /// What a receipt hashes: codes and data, never words.
  static func codes(
    id: ApplicationID, asOf: CivilDate, outcome: Eligibility, basis: Basis, edition: EditionID,
    window: DateRange?, missing: [String], findings: [Finding], contradictions: [Contradiction]
  ) -> JSONValue {
    .object(
      JSONObject(
        members(
          id: id, asOf: asOf, outcome: outcome, basis: basis, edition: edition, window: window,
          missing: missing, findings: findings, contradictions: contradictions, words: false)))
  }

  private static func members(
    id: ApplicationID, asOf: CivilDate, outcome: Eligibility, basis: Basis, edition: EditionID,
    window: DateRange?, missing: [String], findings: [Finding], contradictions: [Contradiction],
    words: Bool
  ) -> [JSONMember] {
    var members = [
      JSONMember("id", .string(id.text)), JSONMember("as_of", .string(asOf.text)),
      JSONMember("outcome", .string(outcome.rawValue)), JSONMember("basis", .string(basis.rawValue)),
      JSONMember("edition", .string(edition.description)),
      JSONMember("window", window.map(Self.json) ?? .null),
      JSONMember("missing", .array(missing.map(JSONValue.string))),
      JSONMember("findings", .array(findings.map { $0.json(words: words) })),
    ]
    if !contradictions.isEmpty {
      members.append(
        JSONMember("contradictions", .array(contradictions.map { $0.json(words: words) })))
    }
    return members
  }

  private static func json(_ window: DateRange) -> JSONValue {
    .object([
      "from": window.from.map { .string($0.text) } ?? .null,
      "until": window.until.map { .string($0.text) } ?? .null,
    ])
  }
}

extension Finding {
  func json(words: Bool) -> JSONValue {
    var members = [
      JSONMember("clause", .string(clause.text)), JSONMember("outcome", .string(outcome.rawValue)),
      JSONMember("observed", observed.json), JSONMember("required", required.json),
      JSONMember("margin", margin.map(JSONValue.integer) ?? .null),
      JSONMember("kind", .string(kind.rawValue)),
      JSONMember("who", .array(menders.map { .string($0.rawValue) })),
      JSONMember("citation", .string(citation.text)), JSONMember("standing", .string(standing.rawValue)),
    ]
    if words { members += wording.members }
    return .object(JSONObject(members))
  }
}

extension Contradiction {
  func json(words: Bool) -> JSONValue {
    var members = [
      JSONMember("code", .string(code.rawValue)),
      JSONMember("facts", .array(facts.map(JSONValue.string))),
    ]
    if words { members += wording.members }
    return .object(JSONObject(members))
  }
}

extension Wording {
  var members: [JSONMember] { [JSONMember("vi", .string(vi)), JSONMember("en", .string(en))] }
}

extension Measure {
  var json: JSONValue {
    switch self {
    case .unknown: .null
    case .number(let number): .integer(number)
    case .date(let date): .string(date.text)
    case .flag(let flag): .bool(flag)
    case .word(let word): .string(word)
    }
  }
}
