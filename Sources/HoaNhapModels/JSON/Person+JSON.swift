import HoaNhapEligibility
public import HoaNhapValues

extension Person {
  /// The record as a store keeps it, personal facts included: unknown is absent, known to be none is null.
  public var json: JSONValue {
    let identity = identity.reveal(for: .storage)
    let rehabilitation = rehabilitation.reveal(for: .storage)
    let conduct = conduct.reveal(for: .storage)
    var record = RecordWriter()
    record.add("id", id)
    record.add("household", household) { .string($0.text) }
    record.add("name", identity.name)
    record.add("identity_number", identity.identityNumber) { .string($0) }
    record.add("birth", identity.birth.map { .string($0.description) })
    record.add("route", rehabilitation.route)
    record.add("completed", rehabilitation.completedOn)
    record.add("management_decision", rehabilitation.managementDecision, Self.json)
    record.add("list", rehabilitation.listEntry, Self.json)
    record.add("conduct_good", conduct.isGood)
    record.add("conduct_recorded_on", conduct.recordedOn)
    return record.json
  }

  /// Reads what ``json`` wrote.
  ///
  /// - Throws: ``InputError`` for the first field that does not fit.
  public init(json: JSONValue) throws(InputError) {
    let root = try FieldReader(json)
    try root.allow([
      "id", "household", "name", "identity_number", "birth", "route", "completed", "management_decision",
      "list",
      "conduct_good", "conduct_recorded_on",
    ])
    var birth: Fact<PartialDate> = .unknown
    if let text = try root.string("birth") {
      guard let date = PartialDate(text) else { throw root.notADate("birth") }
      birth = .known(date)
    }
    self.init(
      id: try root.id("id"),
      identity: PersonIdentity(
        name: Fact(try root.string("name")),
        identityNumber: try root.optional("identity_number") { () throws(InputError) in
          try root.string("identity_number")
        }, birth: birth),
      rehabilitation: Rehabilitation(
        route: Fact(try root.word("route")), completedOn: Fact(try root.date("completed")),
        managementDecision: try root.optional("management_decision") { () throws(InputError) in
          try Self.decision(root)
        },
        listEntry: try root.optional("list") { () throws(InputError) in try Self.entry(root) }),
      conduct: Conduct(
        isGood: Fact(try root.bool("conduct_good")), recordedOn: Fact(try root.date("conduct_recorded_on"))),
      household: try root.optional("household") { () throws(InputError) in
        try root.string("household").map { HouseholdID($0) }
      })
  }

  private static func json(_ decision: ManagementDecision) -> JSONValue {
    var block = RecordWriter()
    block.add("issued", decision.issuedOn)
    block.add("issuer", decision.issuer)
    block.add("months", decision.months)
    return block.json
  }

  private static func json(_ entry: ListEntry) -> JSONValue {
    var block = RecordWriter()
    block.add("month", entry.month.map { .string($0.description) })
    block.add("confirmed_on", entry.confirmedOn) { .string($0.text) }
    return block.json
  }

  private static func decision(_ root: FieldReader) throws(InputError) -> ManagementDecision? {
    guard let block = try root.objectField("management_decision") else { return nil }
    try block.allow(["issued", "issuer", "months"])
    return ManagementDecision(
      issuedOn: Fact(try block.date("issued")), issuer: Fact(try block.string("issuer")),
      months: Fact(try block.integer("months")))
  }

  private static func entry(_ root: FieldReader) throws(InputError) -> ListEntry? {
    guard let block = try root.objectField("list") else { return nil }
    try block.allow(["month", "confirmed_on"])
    var month: Fact<YearMonth> = .unknown
    if let text = try block.string("month") {
      guard let value = YearMonth(text) else { throw block.notADate("month") }
      month = .known(value)
    }
    return ListEntry(
      month: month,
      confirmedOn: try block.optional("confirmed_on") { () throws(InputError) in
        try block.date("confirmed_on")
      })
  }
}
