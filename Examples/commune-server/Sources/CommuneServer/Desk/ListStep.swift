import HoaNhap

/// What an officer wants to do with a month's list.
struct ListStep: Sendable {
  enum Action: String, Sendable, CaseIterable {
    case drawUp = "draw-up"
    case correct
    case confirm
    case handOver = "hand-over"
    case reverse
  }

  let action: Action
  /// The version that is confirmed or handed over.
  let version: Int?
  /// The move that is reversed.
  let move: Int?
  /// To whom it goes.
  let to: AgencyID?
  /// The day on which it was done, where it is not today.
  let on: CivilDate?
  let reason: String?
  /// What the police say that no record tells.
  var statements: [ListStatement] = []
  /// Those whom an earlier statement keeps off no longer.
  var returning: Set<PersonID> = []

  /// Reads `{"action": "draw-up", "statements": [{"person", "reason"}], "returning": ["P-1"]}`; `correct` with a `reason` beside them;
  /// `{"action": "confirm", "version", "on"}`; `hand-over` with `to` beside them; `{"action": "reverse", "move", "reason", "on"}`.
  init(_ fields: Fields) throws(InputError) {
    action = try fields.require("action", try fields.word("action"))
    let others: [String] =
      switch action {
      case .drawUp: ["statements", "returning"]
      case .correct: ["reason", "statements", "returning"]
      case .confirm: ["version", "on"]
      case .handOver: ["version", "to", "on"]
      case .reverse: ["move", "reason", "on"]
      }
    try fields.allow(["action"] + others)
    version = try fields.number("version", in: 1...Int(Int32.max))
    move = try fields.number("move", in: 1...Int(Int32.max))
    to = try fields.text("to").map { AgencyID($0) }
    on = try fields.day("on")
    reason = try fields.reason("reason")
    for name in ["version", "move", "to"] where others.contains(name) {
      _ = try fields.require(name, fields.object[name])
    }
    for (index, value) in try fields.list("statements").enumerated() {
      let statement = try Fields(value, path: "statements[\(index)]")
      try statement.allow(["person", "reason"])
      let person = try statement.require("person", try statement.text("person"))
      try RecordIdentifier.check(person, field: statement.place("person"))
      let reason = try statement.require("reason", try statement.text("reason"))
      // A code, which is kept and printed.
      try RecordIdentifier.check(reason, field: statement.place("reason"))
      statements.append(ListStatement(PersonID(person), ListReason(rawValue: reason)))
    }
    for (index, value) in try fields.list("returning").enumerated() {
      let person = value.stringValue ?? ""
      try RecordIdentifier.check(person, field: "returning[\(index)]")
      returning.insert(PersonID(person))
    }
  }

  private init(
    _ action: Action, version: Int? = nil, move: Int? = nil, to: AgencyID? = nil, reason: String? = nil
  ) {
    self.action = action
    self.version = version
    self.move = move
    self.to = to
    self.reason = reason
    on = nil
  }

  /// Every move that could be made with a list, whoever makes it: each is tried on a copy to see which the list would take.
  static func candidates(for file: ListFile) -> [ListStep] {
    let version = file.current?.number
    return [ListStep(.drawUp), ListStep(.correct, reason: "x"), ListStep(.confirm, version: version)]
      + file.duty.to.map { ListStep(.handOver, version: version, to: $0) }
      + file.moves.map { ListStep(.reverse, move: $0.number, reason: "x") }
  }

  /// The move as an offer: what to send, a reason left for the officer to give.
  var json: JSONValue {
    var members = [JSONMember("action", .string(action.rawValue))]
    if let version { members.append(JSONMember("version", .integer(Int64(version)))) }
    if let move { members.append(JSONMember("move", .integer(Int64(move)))) }
    if let to { members.append(JSONMember("to", .string(to.text))) }
    return .object(JSONObject(members))
  }

  /// Makes the move.
  ///
  /// - Parameter draft: draws the list up, where that is what is done.
  func make(
    in file: inout ListFile, by agency: AgencyID, stamp: RecordStamp, draft: (ListFile) -> ListDraft
  ) throws(ListFault) {
    let day = on ?? stamp.day
    switch action {
    case .drawUp: try file.drawUp(draft(file), by: agency, stamp: stamp)
    case .correct: try file.correct(draft(file), because: reason ?? "", by: agency, stamp: stamp)
    case .confirm: try file.confirm(version: version ?? 0, by: agency, on: day, stamp: stamp)
    case .handOver:
      try file.handOver(version: version ?? 0, to: to ?? "", by: agency, on: day, stamp: stamp)
    case .reverse:
      try file.reverse(move: move ?? 0, because: reason ?? "", by: agency, on: day, stamp: stamp)
    }
  }
}
