import HoaNhap

/// What an officer wants to record in a loan's file after lending: the move and what it is made with.
struct LoanMove: Sendable {
  enum Action: String, Sendable, CaseIterable {
    case checked
    case signOfTrouble = "sign_of_trouble"
    case signEnded = "sign_ended"
    case proposed, withdrawn, approved, declined, recovery, recovered, reversed

    /// Which of the plan's clauses give it to an agency.
    var clauses: any KeyPath<AftercareRoles, [Clause]> & Sendable {
      switch self {
      case .checked: \.checks
      case .signOfTrouble, .signEnded, .reversed: \.reports
      case .proposed, .withdrawn: \.proposals
      case .approved, .declined: \.decisions
      case .recovery, .recovered: \.recovery
      }
    }

    /// Whether it is a decision, for those who lead the clause alone.
    var isDecision: Bool { self == .approved || self == .declined }
  }

  let action: Action
  /// The day on which it was done, where it is not today.
  let on: CivilDate?
  /// The entry that it answers.
  let entry: Int?
  /// What a check found.
  var use: LoanUse?
  var sign: ReportedSign?
  /// The act that is proposed, without its day.
  var act: JSONObject?
  var papers: [PaperCode] = []
  var decision: DecisionID?
  /// The step of recovery that somebody is charged with, and who and until when where it is not as the steps have it.
  var stage: RecoveryStageID?
  var charged: (agency: AgencyID?, clause: Clause?, dueOn: CivilDate?) = (nil, nil, nil)
  var result: RecoveryResult?
  let reason: String?
  /// From which day on everything is in the file, where it is opened by this move.
  let keptFrom: CivilDate?

  /// Reads the move: each action has its own fields, and no other; `kept_from` goes with each, for the one that opens the file.
  init(_ fields: Fields) throws(InputError) {
    action = try fields.require("action", try fields.word("action"))
    // What is judged is judged today.
    let (needed, others): ([String], [String]) =
      switch action {
      case .checked: (["finding"], LoanUse.others + ["on"])
      case .signOfTrouble: (["sign"], ["note", "on"])
      case .signEnded, .withdrawn: (["entry"], ["on"])
      case .proposed: (["act"], ["papers"])
      case .approved: (["entry"], ["decision"])
      case .declined: (["entry", "reason"], ["decision"])
      case .recovery: (["stage"], ["agency", "clause", "due_on"])
      case .recovered: (["entry", "result"], ["amount", "agreed_on", "note", "on"])
      case .reversed: (["entry", "reason"], [])
      }
    try fields.allow(["action", "kept_from"] + needed + others)
    for name in needed { _ = try fields.require(name, fields.object[name]) }
    on = try fields.day("on")
    keptFrom = try fields.day("kept_from")
    entry = try fields.number("entry", in: 1...Int(Int32.max))
    reason = try fields.reason("reason")
    switch action {
    case .checked: use = try LoanUse(fields)
    case .signOfTrouble:
      sign = ReportedSign(
        TroubleCode(rawValue: try fields.require("sign", try fields.code("sign"))),
        note: try fields.reason("note"))
    case .proposed:
      let act = try Fields(try fields.require("act", fields.object["act"]), path: "act")
      if act.object["date"] != nil {
        throw InputError(
          .unknownField, field: "act.date", vi: "Ngày đề nghị là hôm nay; hãy bỏ trường này.",
          en: "An act is proposed today; leave the field out.")
      }
      self.act = act.object
      papers = try fields.codes("papers").map { PaperCode(rawValue: $0) }
    case .approved, .declined: decision = try fields.reason("decision").map { DecisionID($0) }
    case .recovery:
      stage = RecoveryStageID(try fields.require("stage", try fields.code("stage")))
      charged = (
        try fields.text("agency").map { AgencyID($0) }, try Self.clause(fields), try fields.day("due_on")
      )
    case .recovered:
      result = RecoveryResult(
        RecoveryResult.Code(rawValue: try fields.require("result", try fields.code("result"))),
        amount: try fields.amount("amount"), agreedOn: try fields.day("agreed_on"),
        note: try fields.reason("note"))
    case .signEnded, .withdrawn, .reversed: break
    }
  }

  init(_ action: Action, entry: Int? = nil, reason: String? = nil) {
    self.action = action
    self.entry = entry
    self.reason = reason
    on = nil
    keptFrom = nil
  }

  private static func clause(_ fields: Fields) throws(InputError) -> Clause? {
    guard let text = try fields.text("clause") else { return nil }
    guard let clause = Clause(text) else {
      throw InputError(
        .unknownReference, field: "clause", vi: "Kế hoạch không có mục này.",
        en: "The plan has no such clause.")
    }
    return clause
  }

  /// The act, of a day.
  func act(on day: CivilDate) throws(InputError) -> LoanAct {
    let members = [JSONMember("date", .string(day.text))] + (act?.members ?? [])
    do {
      return try LoanAct(json: .object(JSONObject(members)))
    } catch {
      throw error.within("act")
    }
  }

  /// The task that somebody is charged with: as the steps of recovery have it, where nothing else is said.
  func task(on day: CivilDate, steps: RecoveryPlan = .standard) throws(InputError) -> RecoveryTask {
    let id = stage ?? ""
    let known = steps.stage(id)?.task(on: day)
    guard let agency = charged.agency ?? known?.agency else { throw Self.missing("agency") }
    guard let clause = charged.clause ?? known?.clause else { throw Self.missing("clause") }
    return RecoveryTask(id, agency: agency, clause: clause, dueOn: charged.dueOn ?? known?.dueOn)
  }

  private static func missing(_ name: String) -> InputError {
    InputError(
      .missingField, field: name, vi: "Bước này không có sẵn; hãy ghi trường “\(name)”.",
      en: "The step is not one of those known; give the field “\(name)”.")
  }
}

extension LoanUse {
  /// The fields of a check beside what was found.
  static let others = ["kind", "as_agreed", "otherwise", "with", "next_on", "note"]

  /// Reads what a check found.
  init(_ fields: Fields) throws(InputError) {
    self.init(
      try fields.require("finding", try fields.word("finding", Finding.self)),
      kind: try fields.code("kind").map { LoanCheckKind(rawValue: $0) },
      asAgreed: try fields.amount("as_agreed"), otherwise: try fields.amount("otherwise"),
      with: try fields.codes("with").map { AgencyID($0) }, nextOn: try fields.day("next_on"),
      note: try fields.reason("note"))
  }
}

extension InputError {
  /// The fault of a part, named from the root.
  func within(_ part: String) -> InputError {
    var error = self
    error.field = error.field.isEmpty ? part : "\(part).\(error.field)"
    return error
  }
}
