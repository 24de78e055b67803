import HoaNhapPolicy
public import HoaNhapValues

extension ApplicationDocument {
  /// The document as JSON: known facts alone, blocks without a known fact left out.
  public var json: JSONValue {
    var root = Members()
    root.add("id", .string(applicationID.text))
    root.add("as_of", .string(asOf.text))
    root.add("kind", .string(borrowerKind.rawValue))
    root.add("purpose", .string(purpose.rawValue))
    root.add("amount", amount)
    root.add("term_months", termMonths)
    root.add("programme_balance", programmeBalance)
    root.add("same_purpose_debt", samePurposeDebt)
    root.add("needs_loan", needsLoan)
    root.add("person", personMembers)
    root.add("training", trainingMembers)
    root.add("establishment", establishmentMembers)
    return .object(JSONObject(root.list))
  }

  private var personMembers: Members {
    var block = Members()
    block.add("birth", birth.map { .string($0.description) })
    block.add("route", route.map { .string($0.rawValue) })
    block.add("completed", completedOn.map { .string($0.text) })
    block.add("management_decision", managementDecision.map { $0.map(Self.json) ?? .null })
    block.add("list", listEntry.map { $0.map(Self.json) ?? .null })
    var conduct = Members()
    conduct.add("good", conductIsGood)
    conduct.add("recorded_on", conductRecordedOn.map { .string($0.text) })
    block.add("conduct", conduct)
    return block
  }

  private static func json(_ decision: ManagementDecision) -> JSONValue {
    var block = Members()
    block.add("issued", decision.issuedOn.map { .string($0.text) })
    block.add("issuer", decision.issuer.map { .string($0) })
    block.add("months", decision.months)
    return .object(JSONObject(block.list))
  }

  private static func json(_ entry: ListEntry) -> JSONValue {
    var block = Members()
    block.add("month", entry.month.map { .string($0.description) })
    block.add("confirmed_on", entry.confirmedOn.map { $0.map { .string($0.text) } ?? .null })
    return .object(JSONObject(block.list))
  }

  private var trainingMembers: Members {
    var block = Members()
    block.add("level", trainingLevel.map { .string($0.rawValue) })
    block.add("months", trainingMonths)
    block.add("institution_confirmed", institutionConfirmed)
    return block
  }

  private var establishmentMembers: Members {
    var block = Members()
    block.add("type", establishmentType.map { .string($0.rawValue) })
    block.add("registered", isRegistered)
    block.add("operating", isOperating)
    block.add("members", members)
    block.add("workers", workers)
    block.add("rehabilitated_workers", rehabilitatedWorkers)
    block.add("listed_workers", listedWorkers)
    block.add("plan_confirmed", planConfirmed)
    block.add("insured_workers", insuredWorkers)
    block.add("capital", capital)
    block.add("revenue", revenue)
    return block
  }
}

/// The known members of a block.
private struct Members {
  var list: [JSONMember] = []

  mutating func add(_ key: String, _ value: JSONValue) { list.append(JSONMember(key, value)) }

  mutating func add(_ key: String, _ fact: Fact<JSONValue>) {
    if let value = fact.value { add(key, value) }
  }

  mutating func add(_ key: String, _ fact: Fact<Int64>) { add(key, fact.map { .integer($0) }) }
  mutating func add(_ key: String, _ fact: Fact<Dong>) { add(key, fact.map { .integer($0.amount) }) }
  mutating func add(_ key: String, _ fact: Fact<Bool>) { add(key, fact.map { .bool($0) }) }

  mutating func add(_ key: String, _ block: Members) {
    if !block.list.isEmpty { add(key, .object(JSONObject(block.list))) }
  }
}
