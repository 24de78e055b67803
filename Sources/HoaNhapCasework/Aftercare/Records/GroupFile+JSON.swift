import HoaNhapModels
import HoaNhapPlan
public import HoaNhapValues

/// A group's file as JSON; written canonically and read again it gives the same bytes.
///
/// ```json
/// {"group": "TK-1", "kept_from": "2026-05-01", "entries": [{"action": "checked", "on": …, "by": …, "finding": "in_order", …}, …]}
/// ```
extension GroupFile {
  /// The file as JSON holds it.
  public var json: JSONValue {
    [
      "group": .string(group.text), "kept_from": .string(keptFrom.text),
      "entries": .array(entries.map(\.json)),
    ]
  }

  /// Reads what ``json`` wrote. The history is recorded again, so that a document cannot hold a move that the file would refuse.
  ///
  /// - Throws: ``InputError`` for the first field that does not fit the form, and for the first entry that does not hold, by its place.
  public init(json: JSONValue) throws(InputError) {
    let root = try AftercareFields(json)
    try root.reader.allow(["group", "kept_from", "entries"])
    self.init(group: SavingsGroupID(try root.text("group")), keptFrom: try root.day("kept_from"))
    for fields in try root.list("entries") {
      let action = try GroupAction(fields)
      let day = try fields.day("on")
      let agency = AgencyID(try fields.text("by"))
      let stamp = try fields.stamp()
      do throws(AftercareFault) {
        try enter(action, on: day, by: agency, stamp: stamp)
      } catch {
        throw error.inputError(at: fields.reader.path)
      }
    }
  }
}

extension GroupEntry {
  /// The entry as the document of a file holds it.
  public var json: JSONValue {
    let head = AftercareFields.head(action.word.rawValue, on: day, by: by, stamp: stamp)
    return .object(JSONObject(head + action.members))
  }
}

extension GroupAction {
  /// The word of the action in a document.
  enum Word: String, CaseIterable {
    case checked, reversed
  }

  var word: Word {
    switch self {
    case .checked: .checked
    case .reversed: .reversed
    }
  }

  fileprivate var members: [JSONMember] {
    switch self {
    case .checked(let check):
      [JSONMember("finding", .string(check.finding.rawValue))]
        + AftercareFields.member("loans_seen", check.loansSeen.map { .integer($0) })
        + AftercareFields.member(
          "with", check.with.isEmpty ? nil : .array(check.with.map { .string($0.text) }))
        + AftercareFields.member("next_on", check.nextOn) + AftercareFields.member("note", check.note)
    case .reversed(let number, let reason):
      [JSONMember("entry", .integer(Int64(number)))] + AftercareFields.member("reason", reason)
    }
  }

  fileprivate init(_ fields: AftercareFields) throws(InputError) {
    switch try fields.word("action", Word.self) {
    case .checked:
      try fields.allow(["finding", "loans_seen", "with", "next_on", "note"])
      self = .checked(
        GroupCheck(
          try fields.word("finding"), loansSeen: try fields.reader.integer("loans_seen"),
          with: try fields.texts("with").map { AgencyID($0) }, nextOn: try fields.reader.date("next_on"),
          note: try fields.optionalText("note")))
    case .reversed:
      try fields.allow(["entry", "reason"])
      self = .reversed(entry: try fields.number(), reason: Sensitive(try fields.text("reason")))
    }
  }
}
