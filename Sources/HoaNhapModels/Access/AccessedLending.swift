import HoaNhapLoans
public import HoaNhapPolicy
public import HoaNhapValues

extension Establishment: AccessedRecord {
  /// `establishments`.
  public static let accessKind = "establishments"

  /// Its name can be a person's; the rest are facts of its loan, numbers of workers among them.
  public static let accessFields: [AccessField] =
    [AccessField("id", .identity), AccessField("name", .identity)]
    + [
      "type", "registered", "operating", "members", "workers", "rehabilitated_workers", "listed_workers",
      "plan_confirmed", "insured_workers", "capital", "revenue",
    ].map { AccessField($0, .loan) }

  /// The identifier.
  public var accessID: String { id.text }

  /// The stored values.
  public func accessValues(on day: CivilDate, under edition: Edition) -> JSONObject {
    JSONObject(json.members)
  }
}

extension LoanApplication: AccessedRecord {
  /// `applications`.
  public static let accessKind = "applications"

  /// Its identifier and its borrower lead to somebody; the rest is the loan's.
  public static let accessFields: [AccessField] =
    [AccessField("id", .identity), AccessField("borrower", .identity)]
    + [
      "kind", "purpose", "received_on", "source", "amount", "term_months", "programme_balance",
      "same_purpose_debt", "needs_loan", "training_level", "training_months", "institution_confirmed",
    ].map { AccessField($0, .loan) }

  /// The identifier.
  public var accessID: String { id.text }

  /// The stored values.
  public func accessValues(on day: CivilDate, under edition: Edition) -> JSONObject {
    JSONObject(json.members)
  }
}

extension Loan: AccessedRecord {
  /// `loans`.
  public static let accessKind = "loans"

  /// What leads to somebody is identity; `amount` is worked out from the terms.
  public static let accessFields: [AccessField] =
    ["id", "borrower", "application"].map { AccessField($0, .identity) }
    + ["kind", "programme", "purpose", "source", "amount", "settled_on", "terms"].map {
      AccessField($0, .loan)
    }

  /// The identifier.
  public var accessID: String { id.text }

  /// The stored values, the terms without the loan's identifier.
  public func accessValues(on day: CivilDate, under edition: Edition) throws(InputError) -> JSONObject {
    var members = try json().members
    if let index = members.firstIndex(where: { $0.key == "terms" }) {
      members[index] = JSONMember(
        "terms", .object(JSONObject(members[index].value.members.filter { $0.key != "id" })))
    }
    members.append(JSONMember("amount", .integer(terms.amount.amount)))
    return JSONObject(members)
  }
}

extension Payment: AccessedRecord {
  /// `payments`.
  public static let accessKind = "payments"

  /// What leads to somebody is identity, the rest is the loan's.
  public static let accessFields: [AccessField] = [
    AccessField("id", .identity), AccessField("loan", .identity), AccessField("date", .loan),
    AccessField("amount", .loan),
  ]

  /// The identifier.
  public var accessID: String { id.text }

  /// The stored values.
  public func accessValues(on day: CivilDate, under edition: Edition) -> JSONObject {
    JSONObject(json.members)
  }
}

extension JSONValue {
  /// The members of a record's JSON; none where it is no object.
  var members: [JSONMember] {
    if case .object(let object) = self { object.members } else { [] }
  }
}
