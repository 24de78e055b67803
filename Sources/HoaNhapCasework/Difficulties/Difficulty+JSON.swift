public import HoaNhapModels
import HoaNhapPlan
public import HoaNhapPolicy
public import HoaNhapValues

extension Difficulty {
  /// The record as a store keeps it.
  ///
  /// ```json
  /// {"id", "came_up_on", "reported_on", "by", "clause", "category", "text", "recorded_on", "recorded_by",
  ///  "entries": [{"action": "received", "on", "by", "recorded_on", "recorded_by"}, {"action": "forwarded", "to", …},
  ///    {"action": "answered", "text", …}, {"action": "settled", "text", …}, {"action": "reversed", "entry", "reason", …}]}
  /// ```
  /// Entries stand in the order in which they were made.
  public var json: JSONValue {
    .object(
      JSONObject(
        [
          JSONMember("id", .string(id.text)), JSONMember("came_up_on", .string(cameUpOn.text)),
          JSONMember("reported_on", .string(reportedOn.text)), JSONMember("by", .string(by.text)),
          JSONMember("clause", .string(clause.text)), JSONMember("category", .string(category.rawValue)),
          JSONMember("text", .string(text.reveal(for: .storage))),
          JSONMember("entries", .array(entries.map(\.json))),
        ] + HistoryFields.members(of: stamp)))
  }

  /// Reads what ``json`` wrote; the history is recorded again, step by step.
  ///
  /// - Throws: ``InputError`` for the first field that does not fit, or the first step that would have been refused.
  public init(json: JSONValue) throws(InputError) {
    let fields = try HistoryFields(json)
    try fields.reader.allow([
      "id", "came_up_on", "reported_on", "by", "clause", "category", "text", "recorded_on", "recorded_by",
      "entries",
    ])
    let id: DifficultyID = try fields.id("id")
    let cameUpOn = try fields.date("came_up_on")
    let reportedOn = try fields.date("reported_on")
    let by: AgencyID = try fields.id("by")
    let clause = try fields.clause("clause")
    let category = DifficultyCategory(rawValue: try fields.text("category"))
    let text = try fields.sensitive("text")
    let stamp = try fields.stamp()
    let entries = try fields.reader.require("entries", try fields.reader.array("entries"))
    do {
      try self.init(
        id, cameUpOn: cameUpOn, reportedOn: reportedOn, by: by, about: clause, category: category,
        text: text, stamp: stamp)
    } catch {
      throw error.inputError(at: fields.reader.path)
    }
    for (index, entry) in entries.enumerated() {
      let path = "\(fields.reader.path(of: "entries"))[\(index)]"
      let line = try DifficultyLine(entry, path: path)
      do {
        try record(line.action, on: line.day, by: line.by, stamp: line.stamp)
      } catch {
        throw error.inputError(at: path)
      }
    }
  }
}

extension DifficultyFault {
  /// The fault of a document.
  fileprivate func inputError(at path: String) -> InputError {
    InputError(.convention, field: path, vi: wording.vi, en: wording.en)
  }
}

extension DifficultyEntry {
  /// The entry as the document holds it; its number is its place.
  fileprivate var json: JSONValue {
    var members = [
      JSONMember("action", .string(action.code)), JSONMember("on", .string(day.text)),
      JSONMember("by", .string(by.text)),
    ]
    switch action {
    case .received: break
    case .forwarded(let agency): members.append(JSONMember("to", .string(agency.text)))
    case .answered(let text), .settled(let text):
      members.append(JSONMember("text", .string(text.reveal(for: .storage))))
    case .reversed(let entry, let reason):
      members += [
        JSONMember("entry", .integer(Int64(entry))),
        JSONMember("reason", .string(reason.reveal(for: .storage))),
      ]
    }
    return .object(JSONObject(members + HistoryFields.members(of: stamp)))
  }
}

/// A step as a document holds it.
private struct DifficultyLine {
  let action: DifficultyAction
  let day: CivilDate
  let by: AgencyID
  let stamp: RecordStamp

  init(_ json: JSONValue, path: String) throws(InputError) {
    let fields = try HistoryFields(json, path: path)
    var own: [String] = []
    switch try fields.word("action", DifficultyAction.Word.self) {
    case .received: action = .received
    case .forwarded:
      own = ["to"]
      action = .forwarded(to: try fields.id("to"))
    case .answered:
      own = ["text"]
      action = .answered(try fields.sensitive("text"))
    case .settled:
      own = ["text"]
      action = .settled(try fields.sensitive("text"))
    case .reversed:
      own = ["entry", "reason"]
      let number = try fields.reader.require(
        "entry", try fields.reader.integer("entry", in: 1...Int64(Int32.max)))
      action = .reversed(entry: Int(number), reason: try fields.sensitive("reason"))
    }
    try fields.reader.allow(["action", "on", "by", "recorded_on", "recorded_by"] + own)
    day = try fields.date("on")
    by = try fields.id("by")
    stamp = try fields.stamp()
  }
}

extension Difficulty: AccessedRecord {
  /// `difficulties`.
  public static let accessKind = "difficulties"

  /// Its way is told to all who see totals; its words, and those of answers, to those who see everything.
  public static let accessFields: [AccessField] =
    ["id", "came_up_on", "reported_on", "by", "clause", "category", "state", "recorded_on"].map {
      AccessField($0, .totals)
    } + [
      AccessField("text", .rehabilitation), AccessField("entries", .rehabilitation),
      AccessField("recorded_by", .identity),
    ]

  /// The identifier.
  public var accessID: String { id.text }

  /// The stored values, and the `state` on the day.
  public func accessValues(on day: CivilDate, under edition: Edition) -> JSONObject {
    var members = json.objectValue?.members ?? []
    if let status = status(asOf: day) {
      members.append(JSONMember("state", .string(status.state.rawValue)))
    }
    return JSONObject(members)
  }
}
