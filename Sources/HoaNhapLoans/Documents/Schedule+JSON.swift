public import HoaNhapValues

extension Schedule {
  /// The name of the model in a result.
  public static let model = "hoanhap/1"

  /// The schedule as the result document, `{"schedule": {…}}`.
  ///
  /// - Parameter explaining: whether each row, and the study period, carries its segments.
  public func json(explaining: Bool = false) -> JSONValue {
    .object(JSONObject([member(explaining: explaining)]))
  }

  func member(explaining: Bool) -> JSONMember {
    let explanation = explanation()
    var members: [JSONMember] = [
      JSONMember("model", .string(Self.model)),
      JSONMember("id", terms.loanID.map { .string($0.text) } ?? .null),
      JSONMember("currency", "VND"),
      JSONMember(
        "rows", .array(zip(rows, explanation.rows).map { $0.json($1, explaining: explaining) })),
      JSONMember("totals", totals.json),
      JSONMember("maturity", .string(maturity.text)),
    ]
    if let studyInterest {
      members.append(
        JSONMember("deferral", studyInterest.json(explaining ? explanation.study : nil)))
    }
    return JSONMember("schedule", .object(JSONObject(members)))
  }
}

extension Schedule.Row {
  fileprivate func json(_ explanation: ScheduleExplanation.Row, explaining: Bool) -> JSONValue {
    var members: [JSONMember] = [
      JSONMember("n", .integer(Int64(number))), JSONMember("date", .string(date.text)),
      JSONMember("nominal_date", .string(nominalDate.text)), JSONMember("days", .integer(Int64(nights))),
      JSONMember("principal", .integer(principal.amount)), JSONMember("interest", .integer(interest.amount)),
      JSONMember("deferred_interest", .integer(deferredInterest.amount)),
      JSONMember("total", .integer(total.amount)),
      JSONMember("balance_after", .integer(balanceAfter.amount)),
      JSONMember("interest_exact", .string(explanation.interestExact.text)),
    ]
    if explaining { members.append(JSONMember("segments", .array(explanation.segments.map(\.json)))) }
    return .object(JSONObject(members))
  }
}

extension Schedule.Totals {
  var json: JSONValue {
    [
      "disbursed": .integer(disbursed.amount), "principal": .integer(principal.amount),
      "interest": .integer(interest.amount), "deferred_interest": .integer(deferredInterest.amount),
      "paid": .integer(paid.amount), "interest_exact": .string(interestExact.text),
      "rounding_drift": .string(roundingDrift.text),
    ]
  }
}

extension Schedule.StudyInterest {
  fileprivate func json(_ segments: [InterestSegment]?) -> JSONValue {
    var members: [JSONMember] = [
      JSONMember("until", .string(until.text)), JSONMember("interest", .integer(interest.amount)),
      JSONMember("interest_exact", .string(interestExact.text)),
    ]
    if let segments { members.append(JSONMember("segments", .array(segments.map(\.json)))) }
    return .object(JSONObject(members))
  }
}

extension InterestSegment {
  fileprivate var json: JSONValue { .object(JSONObject(members)) }

  var members: [JSONMember] {
    [
      JSONMember("from", .string(from.text)), JSONMember("to", .string(to.text)),
      JSONMember("days", .integer(Int64(nights))), JSONMember("balance", .integer(balance.amount)),
      JSONMember("annual_pct", .string(rate.annualPercent.text)), JSONMember("exact", .string(exact.text)),
    ]
  }
}
