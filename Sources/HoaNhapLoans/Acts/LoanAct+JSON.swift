public import HoaNhapValues

/// Acts as JSON: `{"act": "extension", "date": "2026-11-25", "until": "2027-03-01", "decision": "12/QĐ"}`.
extension LoanAct {
  private enum Kind: String, CaseIterable {
    case adjustment
    case `extension`
    case freeze
    case writeOff = "write_off"
  }

  /// The act as JSON holds it.
  public var json: JSONValue {
    var members = [JSONMember("date", .string(date.text))]
    if let decision { members.append(JSONMember("decision", .string(decision.text))) }
    let kind: Kind
    switch self {
    case .adjustment(let act):
      kind = .adjustment
      members.append(JSONMember("moves", .array(act.moves.map(\.json))))
    case .extension(let act):
      kind = .extension
      members.append(JSONMember("until", .string(act.until.text)))
    case .freeze(let act):
      kind = .freeze
      members += [JSONMember("from", .string(act.from.text)), JSONMember("to", .string(act.to.text))]
    case .writeOff(let act):
      kind = .writeOff
      members += [JSONMember("principal", act.principal.json), JSONMember("interest", act.interest.json)]
    }
    return .object(JSONObject([JSONMember("act", .string(kind.rawValue))] + members))
  }

  /// Reads an act from JSON.
  ///
  /// - Throws: ``InputError`` for the first field that does not fit the form.
  public init(json: JSONValue) throws(InputError) {
    try self.init(FieldReader(json))
  }

  init(_ root: FieldReader) throws(InputError) {
    let kind: Kind = try root.require("act", try root.word("act"))
    let date = try root.require("date", try root.date("date"))
    let decision = try root.string("decision").map { DecisionID($0) }
    let common = ["act", "date", "decision"]
    switch kind {
    case .adjustment:
      try root.allow(common + ["moves"])
      var moves: [InstalmentAdjustment.Move] = []
      for entry in try root.blocks("moves") { moves.append(try InstalmentAdjustment.Move(entry)) }
      self = .adjustment(InstalmentAdjustment(date: date, moves: moves, decision: decision))
    case .extension:
      try root.allow(common + ["until"])
      self = .extension(
        TermExtension(
          date: date, until: try root.require("until", try root.date("until")), decision: decision))
    case .freeze:
      try root.allow(common + ["from", "to"])
      self = .freeze(
        DebtFreeze(
          date: date, from: try root.require("from", try root.date("from")),
          to: try root.require("to", try root.date("to")), decision: decision))
    case .writeOff:
      try root.allow(common + ["principal", "interest"])
      if !root.has("principal"), !root.has("interest") { throw root.missing("principal") }
      self = .writeOff(
        DebtWriteOff(
          date: date, principal: try root.extent("principal"), interest: try root.extent("interest"),
          decision: decision))
    }
  }
}

extension InstalmentAdjustment.Move {
  fileprivate var json: JSONValue {
    [
      "instalment": .string(instalment.text), "amount": amount.map { .integer($0.amount) } ?? "all",
      "to": .string(to.text),
    ]
  }

  fileprivate init(_ entry: FieldReader) throws(InputError) {
    try entry.allow(["instalment", "amount", "to"])
    var amount: Dong?
    if entry.has("amount"), case .amount(let some) = try entry.extent("amount") { amount = some }
    self.init(
      try entry.require("instalment", try entry.date("instalment")), amount: amount,
      to: try entry.require("to", try entry.date("to")))
  }
}
