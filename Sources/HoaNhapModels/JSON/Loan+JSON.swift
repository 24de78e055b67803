import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapPolicy
public import HoaNhapValues

extension Loan {
  /// The record as a store keeps it; `terms` is a loan document.
  ///
  /// - Throws: ``InputError`` for a rate that is no finite decimal, which the loan document cannot hold.
  public func json() throws(InputError) -> JSONValue {
    var record = RecordWriter()
    record.add("id", id)
    record.add("kind", .string(borrower.kind.rawValue))
    record.add("borrower", .string(borrower.id))
    record.add("programme", programme)
    record.add("purpose", .string(purpose.rawValue))
    record.add("application", optional: application.map { .string($0.text) })
    record.add("source", source)
    record.add("settled_on", optional: settledOn.map { .string($0.text) })
    record.add("terms", try LoanDocument(terms).json())
    return record.json
  }

  /// Reads what ``json()`` wrote.
  ///
  /// - Throws: ``InputError`` for the first field that does not fit.
  public init(json: JSONValue) throws(InputError) {
    let root = try FieldReader(json)
    try root.allow([
      "id", "kind", "borrower", "programme", "purpose", "application", "source", "settled_on", "terms",
    ])
    let document = try root.require("terms", root.object["terms"])
    self.init(
      id: try root.id("id"), borrower: try root.borrower(), programme: try root.id("programme"),
      purpose: try root.require("purpose", try root.word("purpose")),
      application: try root.string("application").map { ApplicationID($0) },
      source: Fact(try root.word("source")), settledOn: try root.date("settled_on"),
      terms: try Self.terms(document, at: root.path(of: "terms")))
  }

  /// The terms of a loan document; its faults are named from the record's root.
  private static func terms(_ document: JSONValue, at path: String) throws(InputError) -> LoanTerms {
    do {
      return try LoanDocument(json: document).terms
    } catch {
      var error = error
      error.field = error.field.isEmpty ? path : "\(path).\(error.field)"
      throw error
    }
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
