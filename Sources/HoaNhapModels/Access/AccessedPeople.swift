import HoaNhapEligibility
public import HoaNhapPolicy
public import HoaNhapValues

extension Person: AccessedRecord {
  /// `people`.
  public static let accessKind = "people"

  /// The stored fields, and the two that whoever lends needs to know: whether the person is listed, and until when they
  /// may borrow.
  public static let accessFields: [AccessField] = [
    AccessField("id", .identity), AccessField("name", .identity), AccessField("identity_number", .identity),
    AccessField("birth", .identity), AccessField("household", .identity),
    AccessField("route", .rehabilitation), AccessField("completed", .rehabilitation),
    AccessField("management_decision", .rehabilitation), AccessField("list", .rehabilitation),
    AccessField(PersonField.isListed, .rehabilitation),
    AccessField(PersonField.lastBorrowingDay, .rehabilitation),
    AccessField(PersonField.conductIsGood, .conduct), AccessField("conduct_recorded_on", .conduct),
  ]

  /// The identifier.
  public var accessID: String { id.text }

  /// The stored values and the worked out ones.
  public func accessValues(on day: CivilDate, under edition: Edition) -> JSONObject {
    var members = json.members
    let past = rehabilitation.reveal(for: .storage)
    if let isListed = past.isListed(on: day).value {
      members.append(JSONMember(PersonField.isListed, .bool(isListed)))
    }
    if let last = past.lastBorrowingDay(under: edition).value {
      members.append(JSONMember(PersonField.lastBorrowingDay, last.map { .string($0.text) } ?? .null))
    }
    return JSONObject(members)
  }
}

extension Rehabilitation {
  /// Whether the person is on a list that was confirmed by a day (C.2).
  func isListed(on day: CivilDate) -> Fact<Bool> {
    switch listEntry {
    case .unknown: .unknown
    case .known(nil): .known(false)
    case .known(let entry?): entry.confirmedOn.map { $0.map { $0 <= day } ?? false }
    }
  }

  /// The last day of the years in which the person may borrow; known to be `nil` where there is no decision (C.3).
  func lastBorrowingDay(under edition: Edition) -> Fact<CivilDate?> {
    switch managementDecision {
    case .unknown: return .unknown
    case .known(nil): return .known(nil)
    case .known(let decision?):
      guard let issuedOn = decision.issuedOn.value else { return .unknown }
      let years = Int(clamping: edition.conditions.managementYears.latest.value.count)
      // Years that leave the calendar have no last day that could be told.
      return (try? issuedOn.adding(years: years)).map { .known($0) } ?? .unknown
    }
  }
}

extension Household: AccessedRecord {
  /// `households`.
  public static let accessKind = "households"

  /// All of it tells who somebody is.
  public static let accessFields: [AccessField] = [
    AccessField("id", .identity), AccessField("representative", .identity),
    AccessField("village", .identity), AccessField("group", .identity),
    AccessField("other_adults", .identity),
  ]

  /// The identifier.
  public var accessID: String { id.text }

  /// The stored values.
  public func accessValues(on day: CivilDate, under edition: Edition) -> JSONObject {
    JSONObject(json.members)
  }
}
