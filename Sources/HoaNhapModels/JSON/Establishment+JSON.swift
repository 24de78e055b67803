import HoaNhapEligibility
public import HoaNhapValues

extension Establishment {
  /// The record as a store keeps it.
  public var json: JSONValue {
    var record = RecordWriter()
    record.add("id", id)
    record.add("name", name.reveal(for: .storage))
    record.add("type", type)
    record.add("registered", isRegistered)
    record.add("operating", isOperating)
    record.add("members", members)
    record.add("workers", workers)
    record.add("rehabilitated_workers", rehabilitatedWorkers)
    record.add("listed_workers", listedWorkers)
    record.add("plan_confirmed", planConfirmed)
    record.add("insured_workers", insuredWorkers)
    record.add("capital", capital)
    record.add("revenue", revenue)
    return record.json
  }

  /// Reads what ``json`` wrote.
  ///
  /// - Throws: ``InputError`` for the first field that does not fit.
  public init(json: JSONValue) throws(InputError) {
    let root = try FieldReader(json)
    try root.allow([
      "id", "name", "type", "registered", "operating", "members", "workers", "rehabilitated_workers",
      "listed_workers", "plan_confirmed", "insured_workers", "capital", "revenue",
    ])
    self.init(id: try root.id("id"), name: Fact(try root.string("name")))
    type = Fact(try root.word("type"))
    isRegistered = Fact(try root.bool("registered"))
    isOperating = Fact(try root.bool("operating"))
    members = Fact(try root.integer("members"))
    workers = Fact(try root.integer("workers"))
    rehabilitatedWorkers = Fact(try root.integer("rehabilitated_workers"))
    listedWorkers = Fact(try root.integer("listed_workers"))
    planConfirmed = Fact(try root.bool("plan_confirmed"))
    insuredWorkers = Fact(try root.integer("insured_workers"))
    capital = try root.dong("capital")
    revenue = try root.dong("revenue")
  }
}
