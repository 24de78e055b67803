import HoaNhap

/// A difficulty that an officer's agency reports in writing.
struct DifficultyReport: Sendable {
  let id: DifficultyID
  let cameUpOn: CivilDate?
  let on: CivilDate?
  let clause: Clause
  let category: DifficultyCategory
  let text: String

  /// Reads `{"id", "clause", "category", "text", "came_up_on", "on"}`.
  init(_ fields: Fields, plan: Plan) throws(InputError) {
    try fields.allow(["id", "clause", "category", "text", "came_up_on", "on"])
    id = DifficultyID(try fields.require("id", try fields.code("id")))
    let words = try fields.require("clause", try fields.text("clause"))
    guard let clause = Clause(words), plan.duty(clause) != nil else {
      throw InputError(
        .unknownReference, field: "clause", vi: "Kế hoạch không có mục này.",
        en: "The plan has no such clause.")
    }
    self.clause = clause
    category = DifficultyCategory(
      rawValue: try fields.require("category", try fields.code("category")))
    text = try fields.require("text", try fields.words("text"))
    cameUpOn = try fields.day("came_up_on")
    on = try fields.day("on")
  }
}

/// A step of a difficulty's way that an officer wants to record.
struct DifficultyMove: Sendable {
  enum Action: String, Sendable, CaseIterable {
    case received, forwarded, answered, settled, reversed
  }

  let action: Action
  let on: CivilDate?
  let to: AgencyID?
  let text: String?
  let entry: Int?
  let reason: String?

  /// Reads the step: each action has its own fields, and no other.
  init(_ fields: Fields) throws(InputError) {
    action = try fields.require("action", try fields.word("action"))
    let needed: [String] =
      switch action {
      case .received: []
      case .forwarded: ["to"]
      case .answered, .settled: ["text"]
      case .reversed: ["entry", "reason"]
      }
    try fields.allow(["action"] + needed + (action == .reversed ? [] : ["on"]))
    for name in needed { _ = try fields.require(name, fields.object[name]) }
    on = try fields.day("on")
    to = try fields.text("to").map { AgencyID($0) }
    text = try fields.words("text")
    entry = try fields.number("entry", in: 1...Int(Int32.max))
    reason = try fields.reason("reason")
  }

  private init(
    _ action: Action, to: AgencyID? = nil, text: String? = nil, entry: Int? = nil, reason: String? = nil
  ) {
    self.action = action
    self.to = to
    self.text = text
    self.entry = entry
    self.reason = reason
    on = nil
  }

  /// Every step that could be taken of a difficulty, filled in as little as it can be: each is tried on a copy.
  static func candidates(for difficulty: Difficulty, by agency: AgencyID, in plan: Plan) -> [DifficultyMove] {
    let other = plan.agencies.map(\.id).first { $0 != agency }
    return [
      DifficultyMove(.received), DifficultyMove(.forwarded, to: other), DifficultyMove(.answered, text: "x"),
      DifficultyMove(.settled, text: "x"),
    ]
      + difficulty.entries.filter { $0.by == agency }.map {
        DifficultyMove(.reversed, entry: $0.number, reason: "x")
      }
  }

  /// Takes the step.
  func take(in difficulty: inout Difficulty, by agency: AgencyID, stamp: RecordStamp) throws(DifficultyFault)
  {
    let what: DifficultyAction =
      switch action {
      case .received: .received
      case .forwarded: .forwarded(to: to ?? "")
      case .answered: .answered(Sensitive(text ?? ""))
      case .settled: .settled(Sensitive(text ?? ""))
      case .reversed: .reversed(entry: entry ?? 0, reason: Sensitive(reason ?? ""))
      }
    try difficulty.record(what, on: on ?? stamp.day, by: agency, stamp: stamp)
  }

  /// The step as an offer.
  var json: JSONValue {
    var members = [JSONMember("action", .string(action.rawValue))]
    if let entry { members.append(JSONMember("entry", .integer(Int64(entry)))) }
    return .object(JSONObject(members))
  }
}

extension Fields {
  /// Words of a bounded length; `nil` where they are left out.
  func words(_ name: String) throws(InputError) -> String? {
    guard let words = try text(name) else { return nil }
    guard words.count <= Self.longestWords else {
      throw InputError(
        .outOfRange, field: place(name), vi: "Dài nhất \(Self.longestWords) ký tự.",
        en: "At most \(Self.longestWords) characters.")
    }
    return words
  }
}
