import HoaNhapEligibility
import HoaNhapPolicy
public import HoaNhapValues

extension LoanApplication {
  /// The record as a store keeps it.
  public var json: JSONValue {
    var record = RecordWriter()
    record.add("id", id)
    record.add("kind", .string(borrower.kind.rawValue))
    record.add("borrower", .string(borrower.id))
    record.add("purpose", .string(purpose.rawValue))
    record.add("received_on", receivedOn)
    record.add("source", source)
    record.add("amount", amount)
    record.add("term_months", termMonths)
    record.add("programme_balance", programmeBalance)
    record.add("same_purpose_debt", samePurposeDebt)
    record.add("needs_loan", needsLoan)
    record.add("training_level", trainingLevel)
    record.add("training_months", trainingMonths)
    record.add("institution_confirmed", institutionConfirmed)
    return record.json
  }

  /// Reads what ``json`` wrote.
  ///
  /// - Throws: ``InputError`` for the first field that does not fit.
  public init(json: JSONValue) throws(InputError) {
    let root = try FieldReader(json)
    try root.allow([
      "id", "kind", "borrower", "purpose", "received_on", "source", "amount", "term_months",
      "programme_balance",
      "same_purpose_debt", "needs_loan", "training_level", "training_months", "institution_confirmed",
    ])
    self.init(
      id: try root.id("id"), borrower: try root.borrower(),
      purpose: try root.require("purpose", try root.word("purpose")))
    receivedOn = Fact(try root.date("received_on"))
    source = Fact(try root.word("source"))
    amount = try root.dong("amount")
    termMonths = Fact(try root.integer("term_months"))
    programmeBalance = try root.dong("programme_balance")
    samePurposeDebt = try root.dong("same_purpose_debt")
    needsLoan = Fact(try root.bool("needs_loan"))
    trainingLevel = Fact(try root.word("training_level"))
    trainingMonths = Fact(try root.integer("training_months"))
    institutionConfirmed = Fact(try root.bool("institution_confirmed"))
  }
}

extension FieldReader {
  /// Who borrows: `kind` and `borrower`.
  func borrower() throws(InputError) -> Borrower {
    let kind: BorrowerKind = try require("kind", try word("kind"))
    switch kind {
    case .person: return .person(try id("borrower"))
    case .establishment: return .establishment(try id("borrower"))
    }
  }
}
