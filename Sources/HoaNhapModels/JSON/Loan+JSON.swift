import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapPolicy
public import HoaNhapValues

extension Loan {
  /// The record as a store keeps it; terms have the names of the loan document.
  public var json: JSONValue {
    var record = RecordWriter()
    record.add("id", id)
    record.add("kind", .string(borrower.kind.rawValue))
    record.add("borrower", .string(borrower.id))
    record.add("programme", programme)
    record.add("purpose", .string(purpose.rawValue))
    record.add("application", optional: application.map { .string($0.text) })
    record.add("source", source)
    record.add("settled_on", optional: settledOn.map { .string($0.text) })
    record.add(
      "disbursements",
      .array(disbursements.map { ["date": .string($0.date.text), "amount": .integer($0.amount.amount)] }))
    record.add(
      "rates",
      .array(
        rates.map { ["from": .string($0.from.text), "annual_pct": .string($0.rate.annualPercent.text)] }))
    record.add("principal", principalPlan.json)
    record.add("interest", interestGrid.json)
    record.add("deferral", optional: deferral?.json)
    record.add("roll", .string(roll.rawValue))
    return record.json
  }

  /// Reads what ``json`` wrote. Whether the terms hold together is checked where a schedule is made.
  ///
  /// - Throws: ``InputError`` for the first field that does not fit.
  public init(json: JSONValue) throws(InputError) {
    let root = try FieldReader(json)
    try root.allow([
      "id", "kind", "borrower", "programme", "purpose", "application", "source", "settled_on",
      "disbursements",
      "rates", "principal", "interest", "deferral", "roll",
    ])
    var disbursements: [Disbursement] = []
    for part in try root.objects("disbursements") {
      try part.allow(["date", "amount"])
      disbursements.append(
        Disbursement(
          date: try part.require("date", try part.date("date")),
          amount: Dong(try part.require("amount", try part.integer("amount")))))
    }
    var rates: [RateChange] = []
    for change in try root.objects("rates") {
      try change.allow(["from", "annual_pct"])
      rates.append(
        RateChange(
          from: try change.require("from", try change.date("from")), try change.percent("annual_pct")))
    }
    self.init(
      id: try root.id("id"), borrower: try root.borrower(), programme: try root.id("programme"),
      purpose: try root.require("purpose", try root.word("purpose")),
      application: try root.string("application").map { ApplicationID($0) },
      source: Fact(try root.word("source")), settledOn: try root.date("settled_on"),
      disbursements: disbursements, rates: rates,
      principalPlan: try PrincipalPlan(try root.require("principal", try root.objectField("principal"))),
      interestGrid: try InterestGrid(try root.require("interest", try root.objectField("interest"))),
      deferral: try root.objectField("deferral").map { reader throws(InputError) in try Deferral(reader) },
      roll: try root.require("roll", try root.word("roll")))
  }
}

extension Payment {
  /// The record as a store keeps it.
  public var json: JSONValue {
    [
      "id": .string(id.text), "loan": .string(loan.text), "date": .string(date.text),
      "amount": .integer(amount.amount),
    ]
  }

  /// Reads what ``json`` wrote.
  ///
  /// - Throws: ``InputError`` for the first field that does not fit.
  public init(json: JSONValue) throws(InputError) {
    let root = try FieldReader(json)
    try root.allow(["id", "loan", "date", "amount"])
    self.init(
      id: try root.id("id"), loan: try root.id("loan"), date: try root.require("date", try root.date("date")),
      amount: Dong(try root.require("amount", try root.integer("amount"))))
  }
}
