public import HoaNhapValues

extension Plan {
  /// Reads a plan from its JSON.
  ///
  /// ```json
  /// {"plan": "chau-son", "commune": {"name": "Châu Sơn", "province": "Lạng Sơn"}, "from": "2026-05-01", "until": null,
  ///  "checked_on": "2026-11-23", "agencies": [{"id", "vi", "en"}], "duties": [{"clause", "lead", "with", "confirm", "to",
  ///  "via", "when", "needs", "vi", "en"}], "reports": [{"id", "clause", "before", "data"}],
  ///  "recipients": [{"agencies", "vi", "en"}]}
  /// ```
  /// `until`, `checked_on`, `reports`, `recipients` and the lists of a duty may be left out.
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
    let value: JSONValue
    do {
      value = try JSONReader.parse(bytes)
    } catch {
      throw PlanFaults([InputError(error)])
    }
    try self.init(json: value)
  }

  /// The plan as JSON; written canonically and read again it gives the same bytes.
  public var json: JSONValue {
    .object([
      "plan": .string(id.text),
      "commune": .object(["name": .string(commune.name), "province": .string(commune.province)]),
      "from": .string(from.text),
      "until": until.map { .string($0.text) } ?? .null,
      "checked_on": checkedOn.map { .string($0.text) } ?? .null,
      "agencies": .array(
        agencies.map { agency in
          .object([
            "id": .string(agency.id.text), "vi": .string(agency.name.vi), "en": .string(agency.name.en),
          ])
        }),
      "duties": .array(duties.map(\.json)),
      "reports": .array(
        reports.map { report in
          .object([
            "id": .string(report.id.text), "clause": .string(report.clause.text),
            "before": .string(report.before.description), "data": .string(report.data.rawValue),
          ])
        }),
      "recipients": .array(
        recipients.map { recipient in
          .object([
            "agencies": recipient.agencies.json, "vi": .string(recipient.name.vi),
            "en": .string(recipient.name.en),
          ])
        }),
    ])
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

extension [AgencyID] {
  /// The identifiers as a JSON list.
  var json: JSONValue { .array(map { .string($0.text) }) }
}
