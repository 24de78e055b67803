public import HoaNhapValues

extension Plan {
  /// Reads a plan from its JSON.
  ///
  /// ```json
  /// {"plan": "chau-son", "commune": {"name": "Châu Sơn", "province": "Lạng Sơn"}, "from": "2026-05-01", "until": null,
  ///  "checked_on": "2026-11-23", "agencies": [{"id", "vi", "en"}], "duties": [{"clause", "lead", "with", "confirm", "to",
  ///  "via", "when", "needs", "vi", "en"}], "reports": [{"id", "clause", "before", "data"}],
  ///  "recipients": [{"agencies", "vi", "en"}],
  ///  "document": {"number", "signed", "signer": {"vi", "en"}, "under": [{"number", "issued", "vi", "en"}]},
  ///  "aims": [{"clause", "vi", "en"}], "deliverables": [{"id", "clause", "to", "vi", "en"}],
  ///  "dates": [{"clause", "when", "source": {"number", "issued", "vi", "en"}}]}
  /// ```
  /// `until`, `checked_on`, the lists of a duty, and everything from `reports` on may be left out. `Documentation/Plan.md` says
  /// what each field means.
  /// - Throws: ``PlanFaults`` with every fault and its path. Nothing of a plan with faults is taken.
  public init(json: JSONValue) throws(PlanFaults) {
    var reader = PlanReader()
    guard let plan = reader.plan(json) else { throw PlanFaults(reader.faults) }
    self = plan
  }

  /// Reads a plan from the bytes of a JSON document.
  ///
  /// - Throws: ``PlanFaults``; with one fault, its line and its column where the text is not JSON in the strict form.
  public init(jsonBytes bytes: some Collection<UInt8>) throws(PlanFaults) {
    try self.init(json: try PlanFaults.parse(bytes))
  }

  /// The plan as JSON; written canonically and read again it gives the same bytes.
  ///
  /// What a plan need not say is left out where it does not: the document, aims, deliverables, sources of dates.
  public var json: JSONValue {
    var members: [JSONMember] = [
      JSONMember("plan", .string(id.text)),
      JSONMember("commune", .object(["name": .string(commune.name), "province": .string(commune.province)])),
      JSONMember("from", .string(from.text)),
      JSONMember("until", until.json), JSONMember("checked_on", checkedOn.json),
      JSONMember("agencies", .array(agencies.map { .object(["id": .string($0.id.text)], $0.name) })),
      JSONMember("duties", .array(duties.map(\.json))),
      JSONMember("reports", .array(reports.map(\.json))),
      JSONMember(
        "recipients", .array(recipients.map { .object(["agencies": $0.agencies.json], $0.name) })),
    ]
    if let document { members.append(JSONMember("document", document.json)) }
    if !aims.isEmpty {
      let values = aims.map { JSONValue.object(["clause": .string($0.clause.text)], $0.wording) }
      members.append(JSONMember("aims", .array(values)))
    }
    if !deliverables.isEmpty {
      members.append(JSONMember("deliverables", .array(deliverables.map(\.json))))
    }
    if !dateSources.isEmpty { members.append(JSONMember("dates", .array(dateSources.map(\.json)))) }
    return .object(JSONObject(members))
  }
}

extension Duty {
  /// The duty as a plan's JSON holds it.
  var json: JSONValue {
    .object([
      "clause": .string(clause.text), "lead": lead.json, "with": with.json, "confirm": confirm.json,
      "to": to.json,
      "via": via.json, "when": .array(when.map { .string($0.text) }),
      "needs": .array(needs.map { .string($0.text) }), "vi": .string(wording.vi), "en": .string(wording.en),
    ])
  }

  /// The duty as a line of the matrix: what it waits for is left out.
  var matrixJSON: JSONValue {
    .object([
      "clause": .string(clause.text), "lead": lead.json, "with": with.json, "confirm": confirm.json,
      "to": to.json,
      "via": via.json, "when": .array(when.map { .string($0.text) }), "vi": .string(wording.vi),
      "en": .string(wording.en),
    ])
  }
}

extension ReportRegime {
  /// The report as a plan's JSON holds it.
  var json: JSONValue {
    .object([
      "id": .string(id.text), "clause": .string(clause.text), "before": .string(before.description),
      "data": .string(data.rawValue),
    ])
  }
}

extension PlanDocument {
  /// The document as a plan's JSON holds it.
  var json: JSONValue {
    .object([
      "number": number.json, "signed": signedOn.json,
      "signer": signer.map { .object([:], $0) } ?? .null, "under": .array(under.map(\.json)),
    ])
  }
}

extension SourceText {
  /// The text as JSON holds it.
  var json: JSONValue { .object(["number": number.json, "issued": issuedOn.json], name) }
}

extension Deliverable {
  /// The deliverable as a plan's JSON holds it.
  var json: JSONValue {
    .object(["id": .string(id.text), "clause": .string(clause.text), "to": to.json], name)
  }
}

extension DateSource {
  /// The source as a plan's JSON holds it.
  var json: JSONValue {
    .object(["clause": .string(clause.text), "when": .string(when.text), "source": source.json])
  }
}

extension JSONValue {
  /// An object with the two texts of a wording behind its other members.
  static func object(_ members: JSONObject, _ wording: Wording) -> JSONValue {
    .object(
      JSONObject(
        members.members + [JSONMember("vi", .string(wording.vi)), JSONMember("en", .string(wording.en))]))
  }
}

extension CivilDate? {
  /// The date as text, or null.
  var json: JSONValue { map { .string($0.text) } ?? .null }
}

extension String? {
  /// The text, or null.
  var json: JSONValue { map { .string($0) } ?? .null }
}

extension [AgencyID] {
  /// The identifiers as a JSON list.
  var json: JSONValue { .array(map { .string($0.text) }) }
}
