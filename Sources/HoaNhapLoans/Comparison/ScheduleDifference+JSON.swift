public import HoaNhapValues

extension ScheduleDifference {
  /// The difference as data: `{"comparison": {"before": {…}, "after": {…}, "rows": […]}}`.
  ///
  /// A row is `{"nominal_date", "change", "before", "after"}`; its sides have the fields of a schedule's row but for
  /// `nominal_date` and `interest_exact`, and are `null` where a schedule has no such row.
  public var json: JSONValue {
    [
      "comparison": [
        "before": before.json, "after": after.json, "rows": .array(rows.map(\.json)),
      ]
    ]
  }
}

extension ScheduleDifference.Side {
  fileprivate var json: JSONValue {
    [
      "id": loanID.map { .string($0.text) } ?? .null, "rows": .integer(Int64(rowCount)),
      "maturity": .string(maturity.text), "totals": totals.json,
    ]
  }
}

extension ScheduleDifference.Row {
  fileprivate var json: JSONValue {
    [
      "nominal_date": .string(nominalDate.text), "change": .string(change.rawValue),
      "before": before?.differenceJSON ?? .null, "after": after?.differenceJSON ?? .null,
    ]
  }
}

extension Schedule.Row {
  fileprivate var differenceJSON: JSONValue {
    [
      "n": .integer(Int64(number)), "date": .string(date.text), "days": .integer(Int64(nights)),
      "principal": .integer(principal.amount), "interest": .integer(interest.amount),
      "deferred_interest": .integer(deferredInterest.amount), "total": .integer(total.amount),
      "balance_after": .integer(balanceAfter.amount),
    ]
  }
}
