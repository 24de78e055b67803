import HoaNhapValues

/// Reads an amendment from JSON and keeps every fault on the way, so that one reading names them all.
struct AmendmentReader: FaultGathering {
  let edition: Edition?
  var faults: [InputError] = []
  private(set) var id: AmendmentID?

  init(edition: Edition?) { self.edition = edition }

  /// The amendment; `nil` where there are faults.
  mutating func amendment(_ value: JSONValue) -> Amendment? {
    guard let root = take({ () throws(InputError) in try FieldReader(value) }) else { return nil }
    allow(
      root,
      [
        "amendment", "revision", "programme", "vi", "en", "citation", "issued", "from", "until", "standing",
        "scope", "capital", "checked_on", "changes",
      ])
    id = id(root)
    let programme = text(root, "programme")
    let name = words(root, "vi", "en")
    let citation = citation(root)
    let issuedOn = date(root, "issued")
    let from = date(root, "from")
    let until = root.isNull("until") ? nil : take { () throws(InputError) in try root.date("until") } ?? nil
    let standing = word(root, "standing", Standing.self)
    let scope = word(root, "scope", AmendmentScope.self)
    let capital =
      root.has("capital") && !root.isNull("capital") ? word(root, "capital", CapitalSource.self) : nil
    let checkedOn = date(root, "checked_on")
    let changes = changes(root)
    // What could not be read is not said to be missing too.
    if changes.complete {
      faults += Amendment.faults(from: from, until: until, changes: changes.read)
    } else {
      faults += Amendment.faults(from: from, until: until, changes: changes.read)
        .filter { $0.field != "changes" }
    }
    if let edition {
      faults += edition.faults(programme: programme, from: from, until: until)
      for (index, change) in changes.read {
        faults += edition.faults(of: change, scope: scope, at: "changes[\(index)]")
      }
    }
    guard faults.isEmpty, let id, let programme, let name, let citation, let issuedOn, let from, let standing,
      let scope, let checkedOn
    else { return nil }
    return Amendment(
      unchecked: id, programme: programme, name: name, citation: citation, issuedOn: issuedOn, from: from,
      until: until, standing: standing, scope: scope, capital: capital, checkedOn: checkedOn,
      changes: changes.read.map(\.change))
  }

  private mutating func id(_ root: FieldReader) -> AmendmentID? {
    let name = take { () throws(InputError) in
      let name = try root.require("amendment", try root.string("amendment"))
      guard AmendmentID.isName(name) else {
        throw InputError(
          .unknownWord, field: root.path(of: "amendment"),
          vi: "Tên chỉ gồm chữ thường a đến z, chữ số và dấu gạch nối, ví dụ vi-du-99-2027.",
          en: "A name is small letters a to z, digits and hyphens, such as vi-du-99-2027.")
      }
      return name
    }
    let revision = take { () throws(InputError) in
      try root.require("revision", try root.integer("revision", in: 1...1_000_000))
    }
    guard let name, let revision else { return nil }
    return AmendmentID(name: name, revision: Int(revision))
  }

  private mutating func citation(_ root: FieldReader) -> Citation? {
    guard
      let reader = take({ () throws(InputError) in
        try root.require("citation", try root.objectField("citation"))
      })
    else { return nil }
    allow(reader, ["law", "place"])
    let law = text(reader, "law")
    let place = take { () throws(InputError) in try reader.string("place") ?? "" }
    guard let law, let place else { return nil }
    return Citation(law, place)
  }

  /// The changes that could be read, each with its index, and whether that is all of them.
  private mutating func changes(
    _ root: FieldReader
  ) -> (read: [(index: Int, change: Amendment.Change)], complete: Bool) {
    guard
      let values = take({ () throws(InputError) in try root.require("changes", try root.array("changes")) })
    else { return ([], false) }
    var read: [(index: Int, change: Amendment.Change)] = []
    for (index, value) in values.enumerated() {
      let path = "\(root.path(of: "changes"))[\(index)]"
      if let reader = take({ () throws(InputError) in try FieldReader(value, path: path) }),
        let change = change(reader)
      {
        read.append((index, change))
      }
    }
    return (read, read.count == values.count)
  }

  private mutating func change(_ reader: FieldReader) -> Amendment.Change? {
    allow(reader, ["key", "value", "unit", "value_vi", "value_en", "place", "standing"])
    let key = text(reader, "key")
    let value = take { () throws(InputError) in
      let value = try reader.require("value", reader.object["value"])
      guard value != .null else { throw reader.wrongType("value", vi: "giá trị mới", en: "The new value") }
      return value
    }
    let before = faults.count
    let unit = reader.has("unit") ? text(reader, "unit") : nil
    let hasWords = reader.has("value_vi") || reader.has("value_en")
    let words = hasWords ? words(reader, "value_vi", "value_en") : nil
    let place = reader.has("place") ? text(reader, "place") : nil
    let standing = reader.has("standing") ? word(reader, "standing", Standing.self) : nil
    guard let key, let value, faults.count == before else { return nil }
    return Amendment.Change(
      ParameterKey(key), json: value, unit: unit, words: words, place: place, standing: standing)
  }
}

/// The small readings of which the others are made.
extension AmendmentReader {
  /// A required text that says something.
  private mutating func text(_ reader: FieldReader, _ key: String) -> String? {
    take { () throws(InputError) in
      let text = try reader.require(key, try reader.string(key))
      guard !isBlank(text) else { throw .blank(reader.path(of: key)) }
      return text
    }
  }

  private mutating func words(_ reader: FieldReader, _ vi: String, _ en: String) -> Wording? {
    let vi = text(reader, vi)
    let en = text(reader, en)
    guard let vi, let en else { return nil }
    return Wording(vi: vi, en: en)
  }

  private mutating func date(_ reader: FieldReader, _ key: String) -> CivilDate? {
    take { () throws(InputError) in try reader.require(key, try reader.date(key)) }
  }

  private mutating func word<Word: RawRepresentable & CaseIterable>(
    _ reader: FieldReader, _ key: String, _: Word.Type
  ) -> Word? where Word.RawValue == String {
    take { () throws(InputError) in try reader.require(key, try reader.word(key, Word.self)) }
  }
}
