import HoaNhapValues

/// What a plan need not say.
extension PlanReader {
  mutating func document(_ root: FieldReader) -> PlanDocument? {
    if root.isNull("document") { return nil }
    guard let found = take({ () throws(InputError) in try root.objectField("document") }), let reader = found
    else { return nil }
    allow(reader, ["number", "signed", "signer", "under"])
    let number = optionalText(reader, "number")
    let signedOn = optionalDate(reader, "signed")
    var signer: Wording?
    if !reader.isNull("signer"),
      let office = take({ () throws(InputError) in try reader.objectField("signer") }) ?? nil
    {
      allow(office, ["vi", "en"])
      signer = wording(office)
    }
    let under = entries(reader, "under") { $0.sourceText($1) }
    return PlanDocument(number: number, signedOn: signedOn, signer: signer, under: under)
  }

  mutating func sourceText(_ reader: FieldReader) -> SourceText? {
    allow(reader, ["number", "issued", "vi", "en"])
    let number = optionalText(reader, "number")
    let issuedOn = optionalDate(reader, "issued")
    return wording(reader).map { SourceText(number: number, issuedOn: issuedOn, $0) }
  }

  mutating func aim(_ reader: FieldReader) -> Aim? {
    allow(reader, ["clause", "vi", "en"])
    let clause = clause(reader)
    let wording = wording(reader)
    if let clause { references.aims.append(Located(value: clause, path: reader.path(of: "clause"))) }
    guard let clause, let wording else { return nil }
    return Aim(clause, wording)
  }

  mutating func deliverable(_ reader: FieldReader) -> Deliverable? {
    allow(reader, ["id", "clause", "to", "vi", "en"])
    let id = text(reader, "id").map { DeliverableID($0) }
    let clause = clause(reader)
    let to = agencies(reader, "to")
    let name = wording(reader)
    references.deliverables.append(
      PlanReferences.Product(
        id: id.map { Located(value: $0, path: reader.path(of: "id")) },
        clause: clause.map { Located(value: $0, path: reader.path(of: "clause")) }, to: to))
    guard let id, let clause, let name else { return nil }
    return Deliverable(id, of: clause, to: to.map(\.value), name)
  }

  mutating func dateSource(_ reader: FieldReader) -> DateSource? {
    allow(reader, ["clause", "when", "source"])
    let clause = clause(reader)
    let when = recurrence(reader, "when")
    let source = requiredSource(reader)
    references.dateSources.append(
      PlanReferences.Dated(
        clause: clause.map { Located(value: $0, path: reader.path(of: "clause")) },
        when: when.map { Located(value: $0, path: reader.path(of: "when")) }))
    guard let clause, let when, let source else { return nil }
    return DateSource(clause, when, source)
  }

  mutating func requiredSource(_ reader: FieldReader) -> SourceText? {
    take { () throws(InputError) in
      try reader.require("source", try reader.objectField("source"))
    }
    .flatMap { sourceText($0) }
  }

  mutating func recurrence(_ reader: FieldReader, _ key: String) -> Recurrence? {
    take { () throws(InputError) in
      try Recurrence(try reader.require(key, try reader.string(key)), field: reader.path(of: key))
    }
  }
}
