import HoaNhapEligibility
public import HoaNhapValues

extension Household {
  /// The record as a store keeps it, personal facts included.
  public var json: JSONValue {
    var record = RecordWriter()
    record.add("id", id)
    record.add("representative", representative.reveal(for: .storage))
    record.add("village", village)
    record.add("group", group) { .string($0.text) }
    record.add("other_adults", otherAdults)
    return record.json
  }

  /// Reads what ``json`` wrote.
  ///
  /// - Throws: ``InputError`` for the first field that does not fit.
  public init(json: JSONValue) throws(InputError) {
    let root = try FieldReader(json)
    try root.allow(["id", "representative", "village", "group", "other_adults"])
    self.init(
      id: try root.id("id"), representative: Fact(try root.string("representative")),
      village: Fact(try root.string("village")),
      group: try root.optional("group") { () throws(InputError) in
        try root.string("group").map { SavingsGroupID($0) }
      },
      otherAdults: Fact(try root.integer("other_adults")))
  }
}

extension SavingsGroup {
  /// The record as a store keeps it.
  public var json: JSONValue {
    var record = RecordWriter()
    record.add("id", id)
    record.add("village", village)
    record.add("entrusted_body", entrustedBody)
    record.add("members", members)
    return record.json
  }

  /// Reads what ``json`` wrote.
  ///
  /// - Throws: ``InputError`` for the first field that does not fit.
  public init(json: JSONValue) throws(InputError) {
    let root = try FieldReader(json)
    try root.allow(["id", "village", "entrusted_body", "members"])
    self.init(
      id: try root.id("id"), village: Fact(try root.string("village")),
      entrustedBody: Fact(try root.word("entrusted_body")), members: Fact(try root.integer("members")))
  }
}
