public import HoaNhapValues

extension LoanDocument {
  /// Reads a document from its JSON; what is left out has the default of the conventions.
  ///
  /// - Throws: ``InputError`` for the first field that does not fit the form or breaks a convention. What an event does to
  ///   the loan is checked by ``ledger()``.
  public init(json: JSONValue) throws(InputError) {
    let root = try FieldReader(json)
    try root.allow([
      "id", "note", "currency", "day_count", "day_attribution", "disbursements", "rates", "interest",
      "interest_rounding", "principal", "deferral", "calendar", "overdue", "final_due", "allocation",
      "events", "as_of",
    ])
    _ = try root.string("note")
    if let currency = try root.string("currency"), !currency.utf8.elementsEqual("VND".utf8) {
      throw InputError(.unknownWord, field: "currency", vi: "Chỉ nhận VND.", en: "Only VND is known.")
    }
    let terms = try LoanTerms(
      loanID: try root.string("id").map { LoanID($0) },
      disbursements: try Self.disbursements(root), rates: try Self.rates(root),
      principalPlan: try PrincipalPlan(try root.block("principal")),
      interestGrid: try InterestGrid(try root.block("interest")),
      interestRounding: try InterestRounding(try root.objectField("interest_rounding")),
      dayCount: try root.word("day_count") ?? .actual365Fixed,
      dayAttribution: try root.word("day_attribution") ?? .includeFirst,
      deferral: try Deferral(try root.objectField("deferral")),
      dueCalendar: try DueCalendar(try root.objectField("calendar")),
      overdueTerms: try OverdueTerms(try root.objectField("overdue")),
      finalTransactionDay: try Self.finalTransactionDay(root),
      allocation: try Self.allocation(root) ?? AllocationStep.standardOrder)
    self.init(terms, events: try Self.events(root), asOf: try root.date("as_of"))
  }

  private static func disbursements(_ root: FieldReader) throws(InputError) -> [Disbursement] {
    var list: [Disbursement] = []
    for entry in try root.blocks("disbursements") {
      try entry.allow(["date", "amount"])
      list.append(
        Disbursement(
          date: try entry.require("date", try entry.date("date")),
          amount: Dong(try entry.require("amount", try entry.integer("amount")))))
    }
    return list
  }

  private static func rates(_ root: FieldReader) throws(InputError) -> [RateChange] {
    var list: [RateChange] = []
    for entry in try root.blocks("rates") {
      try entry.allow(["from", "annual_pct"])
      list.append(
        RateChange(
          from: try entry.require("from", try entry.date("from")),
          try entry.require("annual_pct", try entry.percent("annual_pct"))))
    }
    return list
  }

  private static func finalTransactionDay(_ root: FieldReader) throws(InputError) -> Int? {
    guard let block = try root.objectField("final_due") else { return nil }
    try block.allow(["transaction_day"])
    return try block.require("transaction_day", try block.day("transaction_day"))
  }

  private static func allocation(_ root: FieldReader) throws(InputError) -> [AllocationStep]? {
    guard root.has("allocation") else { return nil }
    var steps: [AllocationStep] = []
    for (entry, name) in try root.elements("allocation") {
      steps.append(try entry.require(name, try entry.word(name)))
    }
    return steps
  }
}

extension InterestGrid {
  fileprivate init(_ block: FieldReader) throws(InputError) {
    try block.allow(["every_months", "day", "first_due"])
    self.init(
      everyMonths: try block.months("every_months") ?? 1, day: try block.day("day"),
      firstDue: try block.date("first_due"))
  }
}

extension InterestRounding {
  fileprivate init(_ block: FieldReader?) throws(InputError) {
    guard let block else {
      self = .halfUpToOneDong
      return
    }
    try block.allow(["mode", "unit", "scope"])
    self.init(
      try block.word("mode") ?? .halfUp, unit: try block.integer("unit") ?? 1,
      scope: try block.word("scope") ?? .period)
  }
}

extension PrincipalPlan {
  init(_ block: FieldReader) throws(InputError) {
    if block.has("custom") {
      try block.allow(["custom"])
      self = .custom(try CustomPrincipal(block))
      return
    }
    let method: Method? = try block.word("method")
    if method == .annuity {
      self = .annuity(try Annuity(block))
      return
    }
    // Neither of the other two is here; they are named for who mistyped one.
    try block.allow(["every_months", "count", "first_due", "day", "unit", "rounding", "custom", "method"])
    self = .equal(
      EqualPrincipal(
        everyMonths: try block.require("every_months", try block.months("every_months")),
        count: try block.require("count", try block.months("count")), firstDue: try block.date("first_due"),
        day: try block.day("day"), unit: try block.integer("unit") ?? 1000,
        rounding: try block.word("rounding") ?? .down))
  }
}

extension PrincipalPlan {
  /// A word of this package's own; a document without one has equal parts.
  private enum Method: String, CaseIterable {
    case annuity
  }
}

extension Annuity {
  fileprivate init(_ block: FieldReader) throws(InputError) {
    try block.allow([
      "method", "every_months", "count", "first_due", "day", "unit", "rounding", "payment", "on_rate_change",
    ])
    self.init(
      everyMonths: try block.require("every_months", try block.months("every_months")),
      count: try block.require("count", try block.months("count")), firstDue: try block.date("first_due"),
      day: try block.day("day"), unit: try block.integer("unit") ?? 1,
      rounding: try block.word("rounding") ?? .halfUp,
      payment: try block.integer("payment").map { Dong($0) },
      onRateChange: try block.word("on_rate_change") ?? .recomputed)
  }
}

extension CustomPrincipal {
  fileprivate init(_ block: FieldReader) throws(InputError) {
    let entries = try block.blocks("custom")
    var parts: [Part] = []
    for (index, entry) in entries.enumerated() {
      try entry.allow(["date", "amount"])
      let date = try entry.require("date", try entry.date("date"))
      let isLast = index == entries.count - 1
      if !entry.has("amount") { throw entry.missing("amount") }
      guard try entry.isRest("amount") == isLast else {
        throw Fault.convention(
          "V16", entry.path(of: "amount"), vi: "Kỳ cuối, và chỉ kỳ cuối, ghi “rest”.",
          en: "The last instalment, and only the last, says “rest”.")
      }
      if isLast {
        self.init(parts: parts, restDue: date)
        return
      }
      let amount = try entry.require("amount", try entry.integer("amount"))
      parts.append(Part(date: date, amount: Dong(amount)))
    }
    throw InputError(
      .missingField, field: block.path(of: "custom"), vi: "Cần ít nhất một kỳ trả gốc.",
      en: "At least one instalment is needed.")
  }
}

extension Deferral {
  fileprivate init?(_ block: FieldReader?) throws(InputError) {
    guard let block else { return nil }
    try block.allow(["until", "interest", "spread_unit"])
    self.init(
      until: try block.require("until", try block.date("until")),
      interest: try block.word("interest") ?? .spread, spreadUnit: try block.integer("spread_unit") ?? 1)
  }
}

extension DueCalendar {
  fileprivate init?(_ block: FieldReader?) throws(InputError) {
    guard let block else { return nil }
    try block.allow(["weekend", "holidays", "roll", "accrual"])
    // What a document does not name moves nothing: without `weekend` only the holidays are off.
    var calendar = WorkCalendar(weekend: [])
    if block.has("weekend") {
      for (entry, name) in try block.elements("weekend") {
        let number = try entry.integer(name, in: 1...7)
        if let day = number.flatMap({ Weekday(rawValue: Int($0)) }) { calendar.weekend.insert(day) }
      }
    }
    if block.has("holidays") {
      for (entry, name) in try block.elements("holidays") {
        calendar.off.insert(try entry.require(name, try entry.date(name)))
      }
    }
    self.init(
      calendar, roll: try block.word("roll") ?? .none, accrual: try block.word("accrual") ?? .adjusted)
  }
}

extension OverdueTerms {
  fileprivate init(_ block: FieldReader?) throws(InputError) {
    guard let block else {
      self = .standard
      return
    }
    try block.allow(["multiplier_pct", "mode", "base", "transfer_day"])
    self.init(
      multiplierPercent: try block.percent("multiplier_pct")?.annualPercent ?? Ratio(whole: 130),
      mode: try block.word("mode") ?? .perInstalment, base: try block.word("base") ?? .inForce,
      transferDay: try block.day("transfer_day"))
  }
}
