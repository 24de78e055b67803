import HoaNhap
import HoaNhapStorage
import Testing

@Suite(
  "Capital entries as JSON: read again they are the same, and no document holds an entry that would be refused"
)
struct CapitalJSONTests {
  private func samples() throws -> [CapitalEntry] {
    [
      try Money.entry("N-1", .requested, 1),
      try Money.entry("N-2", .allocated, .max, source: .central, month: 12, purpose: .training),
      try Money.entry("N-3", .withdrawn, 3, recorded: "2026-06-09"),
      try Money.entry("N-4", .transferred(to: .mobilised), 4),
      try Money.entry("N-5", .reversed("N-4", reason: Sensitive("ghi nhầm")), 4),
      try CapitalEntry(
        "N-6", .allocated, source: .mobilised, year: 1, amount: Dong(1), on: day("2026-06-01"),
        by: .vbspTransactionOffice, stamp: Money.stamp("2026-06-01")),
    ]
  }

  @Test("there and back, and the same bytes again")
  func roundTrip() throws {
    for entry in try samples() {
      let read = try CapitalEntry(json: JSONReader.parse(entry.json.canonicalBytes))
      #expect(read == entry)
      #expect(read.json.canonicalBytes == entry.json.canonicalBytes)
      #expect(CapitalEntry.key(entry.recordID) == RecordKey("capital", RecordID(entry.id.text)))
    }
  }

  @Test("a store keeps an entry and gives it back")
  func store() async throws {
    let store = MemoryStore()
    var transaction = StoreTransaction(
      by: "cb-01", for: ChangePurpose(rawValue: "capital"), on: try day("2026-06-01"))
    for entry in try samples() { try transaction.put(entry, expecting: .absent) }
    try await store.commit(transaction)
    #expect(try await store.all(CapitalEntry.self).map(\.record) == samples())
  }

  @Test(
    "what does not fit is refused with its field",
    arguments: [
      (#""amount":1"#, #""amount":0"#, "convention", ""),
      (#""amount":1"#, #""amount":-5"#, "outOfRange", "amount"),
      (#""amount":1"#, #""amount":"1""#, "wrongType", "amount"),
      (#""year":2026"#, #""year":0"#, "outOfRange", "year"),
      (#""year":2026"#, #""year":2026,"month":13"#, "outOfRange", "month"),
      (#""kind":"requested""#, #""kind":"granted""#, "unknownWord", "kind"),
      (#""kind":"requested""#, #""kind":"transferred""#, "missingField", "to_source"),
      (#""kind":"requested""#, #""kind":"transferred","to_source":"entrusted""#, "convention", ""),
      (#""kind":"requested""#, #""kind":"reversed","entry":"N-0""#, "missingField", "reason"),
      (#""kind":"requested""#, #""kind":"reversed","entry":"","reason":"nhầm""#, "outOfRange", "entry"),
      (#""kind":"requested""#, #""kind":"requested","to_source":"central""#, "unknownField", "to_source"),
      (#""source":"entrusted""#, #""source":"other""#, "unknownWord", "source"),
      (#""on":"2026-06-01""#, #""on":"2026-02-30""#, "notADate", "on"),
      (#""on":"2026-06-01""#, #""on":"2026-06-02""#, "convention", ""),
      (#""recorded_by":"cb-01""#, #""recorded_by":"""#, "outOfRange", "recorded_by"),
      (#""id":"N-1","#, "", "missingField", "id"),
      (#""by":"communePeoplesCouncil""#, #""by":null"#, "wrongType", "by"),
    ])
  func hostile(_ old: String, _ new: String, _ code: String, _ field: String) throws {
    let text = try #require(samples().first).json.canonicalText
    let parts = text.split(separator: old, omittingEmptySubsequences: false)
    try #require(parts.count == 2, "the sample holds \(old)")
    let json = try JSONReader.parse(Array(parts.joined(separator: new).utf8))
    #expect {
      _ = try CapitalEntry(json: json)
    } throws: { error in
      let error = error as? InputError
      return error?.code.rawValue == code && error?.field == field
    }
  }

  @Test("no member, removed or of another kind, makes reading crash", arguments: 0..<6)
  func mutations(_ sample: Int) throws {
    let entry = try samples()[sample]
    let members = try #require(entry.json.objectValue).members
    for index in members.indices {
      for value in [JSONValue.null, .bool(true), .integer(.min), .string(""), .array([]), .object([:]), nil] {
        var changed = members
        if let value {
          changed[index] = JSONMember(members[index].key, value)
        } else {
          changed.remove(at: index)
        }
        let read = try? CapitalEntry(json: .object(JSONObject(changed)))
        // Only what may be left out can be.
        if let read {
          #expect(
            value == nil && ["month", "purpose", "decision"].contains(members[index].key)
              && read.id == entry.id)
        }
      }
    }
  }

  @Test("printed, logged or dumped, an entry shows its kind and its identifier")
  func printed() throws {
    let entry = try samples()[4]
    var text = ""
    dump(entry, to: &text)
    #expect("\(entry)" == "capital entry N-5" && !text.contains("nhầm") && !text.contains("cb-01"))
  }

  @Test(
    "totals are open to who sees totals; why an entry was a mistake to the police and the People's Committee alone",
    arguments: [
      (AgencyID.communePolice, true), (.communePeoplesCommittee, true), (.economicOffice, false),
      (.vbspTransactionOffice, false), (.fatherlandFront, false),
    ])
  func access(_ agency: AgencyID, seesReason: Bool) throws {
    let entry = try samples()[4]
    let reader = Reader("tk-1", of: agency, for: .lending, on: try day("2026-06-03"))
    let view = try AccessPolicy.standard.view(of: entry, as: reader).get()
    let names = view.values.reveal(for: .lending).members.map(\.key)
    #expect(names.contains("amount") && names.contains("source"))
    #expect(names.contains("reason") == seesReason)
    // Every member of the document belongs to a category.
    let fields = Set(CapitalEntry.accessFields.map(\.name))
    for sample in try samples() {
      #expect(sample.json.objectValue?.members.allSatisfy { fields.contains($0.key) } ?? false)
    }
  }
}
