/// The names of a person's fields that grants pick out; the last two are worked out, not stored.
enum PersonField {
  static let conductIsGood = "conduct_good"
  static let isListed = "listed"
  static let lastBorrowingDay = "last_borrowing_day"
}

/// The names of fields of applications, loans and payments that grants pick out.
enum LoanField {
  static let purpose = "purpose"
  /// What is needed to plan capital, without a link to anybody.
  static let amounts = [
    "amount", purpose, "source", "kind", "programme", "term_months", "received_on", "date",
  ]
}

/// The names of fields of an application's file that grants pick out.
package enum CaseField {
  /// The clauses for which the bank declined: they can tell of conduct.
  package static let refusedFor = "refused_for"
}

/// A field of a record as access sees it.
public struct AccessField: Sendable, Hashable {
  /// The name, as the record's JSON has it.
  public let name: String
  /// Which grants open it.
  public let category: DataCategory

  /// Makes a field.
  public init(_ name: String, _ category: DataCategory) {
    self.name = name
    self.category = category
  }
}
