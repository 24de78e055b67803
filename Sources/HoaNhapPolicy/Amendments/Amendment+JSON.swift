public import HoaNhapValues

extension Amendment {
  /// Reads an amendment from its JSON.
  ///
  /// ```json
  /// {"amendment": "vi-du-99-2027", "revision": 1, "programme": "qd-08-2026", "vi": "…", "en": "…",
  ///  "citation": {"law": "…", "place": "…"}, "issued": "2027-01-15", "from": "2027-03-01", "until": null,
  ///  "standing": "enacted", "scope": "newApplications", "capital": null, "checked_on": "2027-02-01",
  ///  "changes": [{"key": "ceilings.person", "value": 250000000, "unit": "dong", "place": "…", "standing": "enacted"}]}
  /// ```
  /// `until`, `capital`, the citation's `place`, a change's `place` and `standing` may be left out; `unit` stands where the
  /// parameter is counted in something, `value_vi` and `value_en` where it is a choice.
  ///
  /// - Parameters:
  ///   - json: the document.
  ///   - edition: the edition that it is meant for, so that keys, units, values and days are checked at the same time;
  ///     `nil` to check the form alone.
  /// - Throws: ``AmendmentFaults`` with every fault and its path.
  public init(json: JSONValue, for edition: Edition? = nil) throws(AmendmentFaults) {
    var reader = AmendmentReader(edition: edition)
    guard let amendment = reader.amendment(json) else { throw AmendmentFaults(reader.faults, of: reader.id) }
    self = amendment
  }

  /// Reads an amendment from the bytes of a JSON document.
  ///
  /// - Throws: ``AmendmentFaults``; each fault with its line and column.
  public init(
    jsonBytes bytes: some Collection<UInt8>, for edition: Edition? = nil
  ) throws(AmendmentFaults) {
    let value: JSONValue
    do {
      value = try JSONReader.parse(bytes)
    } catch {
      throw AmendmentFaults([InputError(error)])
    }
    do {
      try self.init(json: value, for: edition)
    } catch {
      let placed = error.faults.map { fault in
        var fault = fault
        let place = Self.place(of: fault.field, in: bytes)
        (fault.line, fault.column) = (place?.line, place?.column)
        return fault
      }
      throw AmendmentFaults(placed, of: error.amendment)
    }
  }

  /// Where a field stands, or where it is missing the object that should hold it.
  private static func place(of field: String, in bytes: some Collection<UInt8>) -> JSONPosition? {
    if let place = JSONReader.position(of: field, in: bytes) { return place }
    let parent = field.lastIndex(of: ".").map { String(field[..<$0]) } ?? ""
    return field.isEmpty ? nil : JSONReader.position(of: parent, in: bytes)
  }

  /// The amendment as JSON; written canonically and read again it gives the same bytes.
  public var json: JSONValue {
    .object([
      "amendment": .string(id.name), "revision": .integer(Int64(id.revision)),
      "programme": .string(programme), "vi": .string(name.vi), "en": .string(name.en),
      "citation": .object(["law": .string(citation.law), "place": .string(citation.place)]),
      "issued": .string(issuedOn.text), "from": .string(from.text),
      "until": until.map { .string($0.text) } ?? .null, "standing": .string(standing.rawValue),
      "scope": .string(scope.rawValue), "capital": capital.map { .string($0.rawValue) } ?? .null,
      "checked_on": .string(checkedOn.text),
      "changes": .array(changes.map(\.json)),
    ])
  }
}

extension Amendment.Change {
  /// The change as an amendment's JSON holds it.
  var json: JSONValue {
    var members = [JSONMember("key", .string(key.text)), JSONMember("value", value)]
    if let unit { members.append(JSONMember("unit", .string(unit))) }
    if let words {
      members += [JSONMember("value_vi", .string(words.vi)), JSONMember("value_en", .string(words.en))]
    }
    if let place { members.append(JSONMember("place", .string(place))) }
    if let standing { members.append(JSONMember("standing", .string(standing.rawValue))) }
    return .object(JSONObject(members))
  }
}
