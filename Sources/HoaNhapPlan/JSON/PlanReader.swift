import HoaNhapValues

/// Reads a plan from JSON and keeps every fault on the way, so that one reading names them all.
struct PlanReader: FaultGathering {
  var faults: [InputError] = []
  var references = PlanReferences()

  /// The plan; `nil` where there are faults.
  mutating func plan(_ value: JSONValue) -> Plan? {
    guard let root = take({ () throws(InputError) in try FieldReader(value) }) else { return nil }
    allow(
      root,
      [
        "plan", "commune", "from", "until", "checked_on", "agencies", "duties", "reports", "recipients",
        "document", "aims", "deliverables", "dates",
      ])
    let id = text(root, "plan").map { PlanID($0) }
    let commune = commune(root)
    let from = take { () throws(InputError) in try root.require("from", try root.date("from")) }
    let until = optionalDate(root, "until")
    let checkedOn = optionalDate(root, "checked_on")
    let agencies = entries(root, "agencies", isRequired: true) { $0.agency($1) }
    let duties = entries(root, "duties", isRequired: true) { $0.duty($1) }
    references.hasAllAgencies = references.agencies.count == count(root, "agencies")
    references.hasAllDuties = references.duties.count == count(root, "duties")
    let reports = entries(root, "reports") { $0.report($1) }
    let recipients = entries(root, "recipients") { $0.recipient($1) }
    let document = document(root)
    let aims = entries(root, "aims") { $0.aim($1) }
    let deliverables = entries(root, "deliverables") { $0.deliverable($1) }
    let dates = entries(root, "dates") { $0.dateSource($1) }
    faults += Plan.headFaults(id: id, from: from, until: until) + references.faults()
    guard faults.isEmpty, let id, let commune, let from else { return nil }
    return Plan(
      unchecked: id, commune: commune, document: document, from: from, until: until, checkedOn: checkedOn,
      agencies: agencies, aims: aims, duties: duties, deliverables: deliverables, reports: reports,
      recipients: recipients, dateSources: dates)
  }

  /// How many entries a list has; `nil` where there is no list.
  private func count(_ root: FieldReader, _ key: String) -> Int? { (try? root.array(key))?.count }

  private mutating func commune(_ root: FieldReader) -> Commune? {
    guard
      let reader = take({ () throws(InputError) in
        try root.require("commune", try root.objectField("commune"))
      })
    else { return nil }
    allow(reader, ["name", "province"])
    let name = text(reader, "name")
    let province = text(reader, "province")
    guard let name, let province else { return nil }
    return Commune(name: name, province: province)
  }

  private mutating func agency(_ reader: FieldReader) -> AgencyRecord? {
    allow(reader, ["id", "vi", "en"])
    let id = text(reader, "id").map { AgencyID($0) }
    let name = wording(reader)
    if let id { references.agencies.append(Located(value: id, path: reader.path(of: "id"))) }
    guard let id, let name else { return nil }
    return AgencyRecord(id, name)
  }

  private mutating func duty(_ reader: FieldReader) -> Duty? {
    allow(reader, ["clause", "lead", "with", "confirm", "to", "via", "when", "needs", "vi", "en"])
    let clause = clause(reader)
    let lists = ["lead", "with", "confirm", "to", "via"].map { agencies(reader, $0) }
    let when = list(reader, "when") { text, path throws(InputError) in try Recurrence(text, field: path) }
    let needs = list(reader, "needs") { text, path throws(InputError) in try Self.clause(text, path) }
    let wording = wording(reader)
    references.duties.append(
      PlanReferences.Node(
        clause: clause.map { Located(value: $0, path: reader.path(of: "clause")) }, agencies: lists,
        to: lists[3].map(\.value), when: when.map(\.value), needs: needs))
    guard let clause, let wording else { return nil }
    let ids = lists.map { $0.map(\.value) }
    return Duty(
      clause, lead: ids[0], with: ids[1], confirm: ids[2], to: ids[3], via: ids[4], when: when.map(\.value),
      needs: needs.map(\.value), wording)
  }

  private mutating func report(_ reader: FieldReader) -> ReportRegime? {
    allow(reader, ["id", "clause", "before", "data"])
    let id = text(reader, "id").map { ReportID($0) }
    let clause = clause(reader)
    let before = take { () throws(InputError) in
      guard let day = MonthDay(try reader.require("before", try reader.string("before"))) else {
        throw InputError(
          .notADate, field: reader.path(of: "before"),
          vi: "Phải là một ngày trong năm, ghi MM-dd, ví dụ 03-20.",
          en: "A day of the year belongs here, written MM-dd, such as 03-20.")
      }
      return day
    }
    let data = take { () throws(InputError) in
      try reader.require("data", try reader.word("data", DataKind.self))
    }
    if let id { references.reports.append(Located(value: id, path: reader.path(of: "id"))) }
    if let clause { references.reportClauses.append(Located(value: clause, path: reader.path(of: "clause"))) }
    guard let id, let clause, let before, let data else { return nil }
    return ReportRegime(id, clause: clause, before: before, data: data)
  }

  private mutating func recipient(_ reader: FieldReader) -> Recipient? {
    allow(reader, ["agencies", "vi", "en"])
    let agencies = agencies(reader, "agencies")
    references.recipients.append(agencies)
    return wording(reader).map { Recipient($0, agencies: agencies.map(\.value)) }
  }
}
