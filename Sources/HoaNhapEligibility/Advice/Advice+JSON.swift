import HoaNhapPolicy
public import HoaNhapValues

extension Advice {
  /// The advice as JSON, words in both languages included.
  ///
  /// Facts are named by their paths, days and words are those of the application document; `null` is "known to be none",
  /// an array several values that serve alike.
  public var json: JSONValue {
    [
      "id": .string(applicationID.text), "as_of": .string(asOf.text), "outcome": .string(outcome.rawValue),
      "open": .strings(facts.open.paths), "closed": .strings(facts.closed.paths),
      "can_become_eligible": .bool(facts.canBecomeEligible),
      "questions": .array(questions.map(\.json)), "remedy": remedy?.json ?? .null,
    ]
  }
}

extension Question {
  /// The question as JSON, with its words.
  public var json: JSONValue {
    [
      "fact": .string(path), "settles_at_least": .integer(Int64(settlesAtLeast)),
      "can_end": .strings(Eligibility.allCases.filter(reachableOutcomes.contains).map(\.rawValue)),
      "clauses": .strings(clauses.map(\.text)), "ask": .strings(askOf.map(\.rawValue)),
      "vi": .string(wording.vi), "en": .string(wording.en),
    ]
  }
}

extension Remedy {
  /// The remedy as JSON, with its words.
  public var json: JSONValue {
    [
      "day": .string(day.text), "last_day": lastDay.map { .string($0.text) } ?? .null,
      "obstacles": .array(obstacles.map(\.json)), "common": .array(common.map(\.json)),
      "alternatives": .array(alternatives.map { .array($0.map(\.json)) }),
    ]
  }
}

extension Obstacle {
  /// The obstacle as JSON, with its words.
  public var json: JSONValue {
    [
      "code": .string(code.rawValue), "clauses": .strings(clauses.map(\.text)),
      "first_day": firstDay.map { .string($0.text) } ?? .null,
      "last_day": lastDay.map { .string($0.text) } ?? .null, "vi": .string(wording.vi),
      "en": .string(wording.en),
    ]
  }
}

extension Remedy.Change {
  /// The change as JSON, with its words.
  public var json: JSONValue {
    [
      "fact": .string(subject.path), "from": from.json, "to": to.json,
      "step": step.map(JSONValue.integer) ?? .null, "kind": .string(kind.rawValue),
      "clauses": .strings(clauses.map(\.text)), "who": .strings(menders.map(\.rawValue)),
      "vi": .string(wording.vi), "en": .string(wording.en),
    ]
  }
}

extension FactValue {
  /// The value as the application document writes it.
  public var json: JSONValue {
    switch self {
    case .unknown, .none: .null
    case .flag(let flag): .bool(flag)
    case .number(let number): .integer(number)
    case .date(let day): .string(day.text)
    case .birth(let date): .string(date.description)
    case .purpose(let word): .string(word.rawValue)
    case .route(let word): .string(word.rawValue)
    case .level(let word): .string(word.rawValue)
    case .form(let word): .string(word.rawValue)
    case .anyOf(let values): .array(values.map(\.json))
    }
  }
}

extension JSONValue {
  fileprivate static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
}
