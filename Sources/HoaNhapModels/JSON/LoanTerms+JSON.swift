import HoaNhapLoans
import HoaNhapValues

/// The parts of a loan's terms, named as in the loan document.
extension PrincipalPlan {
  var json: JSONValue {
    switch self {
    case .equal(let plan):
      var block = RecordWriter()
      block.add("every_months", .integer(Int64(plan.everyMonths)))
      block.add("count", .integer(Int64(plan.count)))
      block.add("first_due", optional: plan.firstDue.map { .string($0.text) })
      block.add("day", optional: plan.day.map { .integer(Int64($0)) })
      block.add("unit", .integer(plan.unit))
      block.add("rounding", .string(plan.rounding.rawValue))
      return block.json
    case .custom(let plan):
      let parts: [JSONValue] = plan.parts.map {
        ["date": .string($0.date.text), "amount": .integer($0.amount.amount)]
      }
      return ["custom": .array(parts), "rest_due": .string(plan.restDue.text)]
    }
  }

  init(_ block: FieldReader) throws(InputError) {
    if block.has("custom") {
      try block.allow(["custom", "rest_due"])
      var parts: [CustomPrincipal.Part] = []
      for part in try block.objects("custom") {
        try part.allow(["date", "amount"])
        parts.append(
          CustomPrincipal.Part(
            date: try part.require("date", try part.date("date")),
            amount: Dong(try part.require("amount", try part.integer("amount")))))
      }
      self = .custom(
        CustomPrincipal(parts: parts, restDue: try block.require("rest_due", try block.date("rest_due"))))
      return
    }
    try block.allow(["every_months", "count", "first_due", "day", "unit", "rounding"])
    let months = Int64(LoanTerms.longestTermInMonths)
    self = .equal(
      EqualPrincipal(
        everyMonths: try block.require("every_months", try block.count("every_months", in: 1...months)),
        count: try block.require("count", try block.count("count", in: 1...months)),
        firstDue: try block.date("first_due"), day: try block.count("day", in: 1...31),
        unit: try block.require("unit", try block.integer("unit", in: 1...Int64.max)),
        rounding: try block.require("rounding", try block.word("rounding"))))
  }
}

extension InterestGrid {
  var json: JSONValue {
    var block = RecordWriter()
    block.add("every_months", .integer(Int64(everyMonths)))
    block.add("day", optional: day.map { .integer(Int64($0)) })
    block.add("first_due", optional: firstDue.map { .string($0.text) })
    return block.json
  }

  init(_ block: FieldReader) throws(InputError) {
    try block.allow(["every_months", "day", "first_due"])
    let months = Int64(LoanTerms.longestTermInMonths)
    self.init(
      everyMonths: try block.require("every_months", try block.count("every_months", in: 1...months)),
      day: try block.count("day", in: 1...31), firstDue: try block.date("first_due"))
  }
}

extension Deferral {
  var json: JSONValue {
    [
      "until": .string(until.text), "interest": .string(interest.rawValue),
      "spread_unit": .integer(spreadUnit),
    ]
  }

  init(_ block: FieldReader) throws(InputError) {
    try block.allow(["until", "interest", "spread_unit"])
    self.init(
      until: try block.require("until", try block.date("until")),
      interest: try block.require("interest", try block.word("interest")),
      spreadUnit: try block.require("spread_unit", try block.integer("spread_unit", in: 1...Int64.max)))
  }
}

extension FieldReader {
  /// A yearly rate as an exact fraction `a/b` of per cent, which holds every rate without loss.
  func percent(_ key: String) throws(InputError) -> Rate {
    let text = try require(key, try string(key))
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if parts.count == 2, let above = Int64(String(parts[0]) ?? ""), let below = Int64(String(parts[1]) ?? ""),
      above >= 0, below > 0, let ratio = try? Ratio(above, below)
    {
      return Rate(annualPercent: ratio)
    }
    throw wrongType(key, vi: "một lãi suất dạng a/b", en: "A rate as a/b")
  }
}
