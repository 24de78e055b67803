public import HoaNhapValues

/// A history as JSON: `{"history": 1, "terms": {…}, "entries": […]}`; the terms are a loan document, the events its events.
extension LoanHistory {
  private static let form: Int64 = 1

  /// The history as JSON holds it. What it says read back gives the same bytes.
  ///
  /// - Throws: as ``LoanDocument/json()``.
  public func json() throws(InputError) -> JSONValue {
    [
      "history": .integer(Self.form), "terms": try LoanDocument(terms).json(),
      "entries": .array(entries.map(\.json)),
    ]
  }

  /// Reads what ``json()`` wrote. Every entry is checked as if it were added.
  ///
  /// - Throws: ``InputError`` for the first field that does not fit the form, and for an entry that the history refuses, named by
  ///   its place.
  public init(json: JSONValue) throws(InputError) {
    let root = try FieldReader(json)
    try root.allow(["history", "terms", "entries"])
    _ = try root.require("history", try root.integer("history", in: Self.form...Self.form))
    try self.init(try Self.terms(root))
    var read: [HistoryEntry] = []
    for entry in try root.blocks("entries") { read.append(try HistoryEntry(entry)) }
    do throws(HistoryFault) {
      try append(contentsOf: read)
    } catch {
      let place = read.lastIndex { $0.id == error.entry }
      let event = error.event.map { ".events[\($0)]" } ?? ""
      let field = error.cause.flatMap { $0.field.isEmpty ? nil : ".\($0.field)" } ?? ""
      throw InputError(
        error.inputCode, field: place.map { "entries[\($0)]\(event)\(field)" } ?? "terms",
        vi: error.wording.vi,
        en: error.wording.en)
    }
  }

  /// The terms of the loan document; its faults are named from the root.
  private static func terms(_ root: FieldReader) throws(InputError) -> LoanTerms {
    let value = try root.require("terms", root.object["terms"])
    do throws(InputError) {
      let document = try LoanDocument(json: value)
      guard document.events.isEmpty, document.asOf == nil else {
        throw InputError(
          .notApplicable, field: document.events.isEmpty ? "as_of" : "events",
          vi: "Sự kiện của lịch sử được ghi ở “entries”.", en: "The events of a history stand in “entries”.")
      }
      return document.terms
    } catch {
      var error = error
      error.field = error.field.isEmpty ? "terms" : "terms.\(error.field)"
      throw error
    }
  }
}

extension HistoryFault {
  /// The code of the fault where it is one of a document.
  fileprivate var inputCode: InputError.Code {
    switch code {
    case .duplicateID: .duplicate
    case .recordedEarlier: .outOfOrder
    case .noEvents: .missingField
    case .unknownEntry, .alreadyReversed, .isReversal: .unknownReference
    default: cause?.code ?? .convention
    }
  }
}

extension HistoryEntry {
  fileprivate var json: JSONValue {
    var members = [JSONMember("id", .string(id.text)), JSONMember("recorded_on", .string(recordedOn.text))]
    switch kind {
    case .recorded(_, let act):
      if let act { members.append(JSONMember("act", act.json)) }
    case .reversed(let target, _): members.append(JSONMember("reverses", .string(target.text)))
    case .corrected(let target, _, _): members.append(JSONMember("corrects", .string(target.text)))
    }
    if let reason { members.append(JSONMember("reason", .string(reason.text))) }
    if !isReversal { members.append(JSONMember("events", .array(events.map(\.json)))) }
    return .object(JSONObject(members))
  }

  fileprivate init(_ entry: FieldReader) throws(InputError) {
    let id = HistoryEntryID(try entry.require("id", try entry.string("id")))
    let recordedOn = try entry.require("recorded_on", try entry.date("recorded_on"))
    let reason = try entry.string("reason").map { ReasonCode($0) }
    let kind: Kind
    if let target = try entry.string("reverses") {
      try entry.allow(["id", "recorded_on", "reverses", "reason"])
      kind = .reversed(HistoryEntryID(target), reason: reason)
    } else if let target = try entry.string("corrects") {
      try entry.allow(["id", "recorded_on", "corrects", "reason", "events"])
      kind = .corrected(HistoryEntryID(target), reason: reason, events: try LoanDocument.events(entry))
    } else {
      try entry.allow(["id", "recorded_on", "act", "events"])
      let act = try entry.objectField("act").map { reader throws(InputError) in try LoanAct(reader) }
      kind = .recorded(try LoanDocument.events(entry), act: act)
    }
    self.init(id, recordedOn: recordedOn, kind)
  }
}
