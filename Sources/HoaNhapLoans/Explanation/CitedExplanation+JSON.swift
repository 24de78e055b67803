public import HoaNhapPolicy
public import HoaNhapValues

extension Schedule {
  /// The explanation with its sources as data: `{"explanation": {…}}`, of a form of its own beside the result document.
  ///
  /// - Parameter edition: the policy whose rates are looked up.
  public func json(citing edition: Edition) -> JSONValue {
    .object(JSONObject([explanationMember(citing: edition)]))
  }

  func explanationMember(citing edition: Edition) -> JSONMember {
    let explanation = explanation(citing: edition)
    return JSONMember(
      "explanation",
      [
        "id": terms.loanID.map { .string($0.text) } ?? .null,
        "edition": .string(explanation.edition.description),
        "conventions": .array(explanation.conventions.map(\.json)),
        "rows": .array(explanation.rows.map(\.json)), "study": .array(explanation.study.map(\.json)),
        "years": .array(years.map(\.json)),
      ])
  }
}

extension CitedExplanation.Row {
  fileprivate var json: JSONValue {
    [
      "n": .integer(Int64(number)), "interest_exact": .string(interestExact.text),
      "segments": .array(segments.map(\.json)), "conventions": conventions.json,
    ]
  }
}

extension CitedExplanation.Segment {
  fileprivate var json: JSONValue {
    let cited = [JSONMember("source", source.json), JSONMember("conventions", conventions.json)]
    return .object(JSONObject(interest.members + cited))
  }
}

extension RateSource {
  fileprivate var json: JSONValue {
    switch self {
    case .policy(let rate): ["kind": "policy", "policy": rate.json]
    case .contract(let rate): ["kind": "contract", "policy": rate?.json ?? .null]
    case .freeze: ["kind": "freeze", "policy": .null]
    }
  }
}

extension PolicyRate {
  fileprivate var json: JSONValue {
    [
      "parameter": .string(parameter.text), "from": from.map { .string($0.text) } ?? .null,
      "annual_pct": .string(rate.annualPercent.text), "reach": .string(lending.value.reach.rawValue),
      "citation": .string(lending.citation.text), "standing": .string(lending.standing.rawValue),
    ]
  }
}

extension AppliedConvention {
  fileprivate var json: JSONValue {
    [
      "code": .string(convention.rawValue), "setting": setting.map(JSONValue.string) ?? .null,
      "standing": standing.map { .string($0.rawValue) } ?? .null,
      "citation": citation.map { .string($0.text) } ?? .null, "vi": .string(convention.title.vi),
      "en": .string(convention.title.en),
    ]
  }
}

extension YearTotals {
  fileprivate var json: JSONValue {
    [
      "year": .integer(Int64(year)), "disbursed": .integer(disbursed.amount),
      "principal": .integer(principal.amount), "interest": .integer(interest.amount),
      "deferred_interest": .integer(studyInterest.amount), "total": .integer(total.amount),
      "balance_at_end": .integer(balanceAtEnd.amount),
    ]
  }
}

extension [Convention] {
  fileprivate var json: JSONValue { .array(map { .string($0.rawValue) }) }
}
