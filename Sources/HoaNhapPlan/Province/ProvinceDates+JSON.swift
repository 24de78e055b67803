public import HoaNhapValues

extension ProvinceDates {
  /// Reads the dates from their JSON.
  ///
  /// ```json
  /// {"source": {"number": "99/KH-UBND", "issued": "2027-01-15", "vi": "…", "en": "…"},
  ///  "dates": [{"clause": "II.6", "when": "month 2027-05", "instead_of": "quarter 2027-Q2"}]}
  /// ```
  /// `number`, `issued` and `instead_of` may be left out. Whether the clauses are those of a plan is asked when they are merged.
  /// - Throws: ``PlanFaults`` with every fault and its path.
  public init(json: JSONValue) throws(PlanFaults) {
    var reader = PlanReader()
    guard let dates = reader.provinceDates(json) else { throw PlanFaults(reader.faults) }
    self = dates
  }

  /// Reads the dates from the bytes of a JSON document.
  ///
  /// - Throws: ``PlanFaults``; with one fault, its line and its column where the text is not JSON in the strict form.
  public init(jsonBytes bytes: some Collection<UInt8>) throws(PlanFaults) {
    try self.init(json: try PlanFaults.parse(bytes))
  }

  /// The dates as JSON; written canonically and read again they give the same bytes.
  public var json: JSONValue {
    .object([
      "source": source.json,
      "dates": .array(
        dates.map { date in
          .object([
            "clause": .string(date.clause.text), "when": .string(date.when.text),
            "instead_of": date.insteadOf.map { .string($0.text) } ?? .null,
          ])
        }),
    ])
  }
}

extension PlanReader {
  fileprivate mutating func provinceDates(_ value: JSONValue) -> ProvinceDates? {
    guard let root = take({ () throws(InputError) in try FieldReader(value) }) else { return nil }
    allow(root, ["source", "dates"])
    let source = requiredSource(root)
    let dates = entries(root, "dates", isRequired: true) { $0.provinceDate($1) }
    guard faults.isEmpty, let source else { return nil }
    return ProvinceDates(source, dates)
  }

  private mutating func provinceDate(_ reader: FieldReader) -> ProvinceDate? {
    allow(reader, ["clause", "when", "instead_of"])
    let clause = clause(reader)
    let when = recurrence(reader, "when")
    let insteadOf =
      reader.has("instead_of") && !reader.isNull("instead_of") ? recurrence(reader, "instead_of") : nil
    guard let clause, let when else { return nil }
    return ProvinceDate(clause, when, insteadOf: insteadOf)
  }
}
