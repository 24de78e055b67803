import HoaNhap

/// What an officer wants to record about an application: the step and what it is taken with.
struct CaseRequest: Sendable {
  enum Action: String, Sendable, CaseIterable {
    case needStated, considered, listConfirmed, planConfirmed, dossierReceived, returnedForPapers, approved,
      refused, disbursed, checked, closed, withdrawn, reversed

    /// The step of the file; a meeting may end in either of two, which the same agencies take.
    var kind: CaseActionKind? { self == .considered ? .chosen : CaseActionKind(rawValue: rawValue) }
  }

  let action: Action
  /// The day of the step, where it is not today.
  let on: CivilDate?
  /// The minutes of the group's meeting.
  let meeting: GroupMeeting?
  let papers: [CasePaper]
  let clauses: [ClauseCode]
  let loan: LoanID?
  let amount: Dong?
  /// The months in which an approved loan is paid back, where they are not those asked for.
  let months: Int?
  let step: Int?
  let reason: String?
  /// What a check of the loan found: it stands in the loan's file too.
  let use: LoanUse?

  /// Reads the step: each action has its own fields, and no other.
  init(_ fields: Fields) throws(InputError) {
    action = try fields.require("action", try fields.word("action"))
    let (needed, others): ([String], [String]) =
      switch action {
      case .needStated, .listConfirmed, .planConfirmed: ([], ["on"])
      case .checked: (["finding"], LoanUse.others + ["on"])
      case .considered: (["meeting"], [])
      case .dossierReceived: ([], ["papers", "on"])
      case .returnedForPapers: (["papers"], ["on"])
      // The judgement is today's, so the decision is too.
      case .approved: ([], ["amount", "months"])
      case .refused: (["clauses"], ["on"])
      case .disbursed: (["loan", "amount"], ["on"])
      case .closed: (["loan"], ["on"])
      case .withdrawn: ([], ["reason", "on"])
      case .reversed: (["step", "reason"], [])
      }
    try fields.allow(["action"] + needed + others)
    for name in needed { _ = try fields.require(name, fields.object[name]) }
    on = try fields.day("on")
    meeting = try fields.object["meeting"].map(Self.meeting)
    papers = try fields.codes("papers").map { CasePaper(rawValue: $0) }
    clauses = try fields.codes("clauses").map { ClauseCode($0) }
    loan = try fields.text("loan").map { LoanID($0) }
    amount = try fields.number("amount", in: 1...Int(Int64.max)).map { Dong(Int64($0)) }
    months = try fields.number("months", in: 1...1200)
    step = try fields.number("step", in: 1...Int(Int32.max))
    reason = try fields.reason("reason")
    use = action == .checked ? try LoanUse(fields) : nil
  }

  private static func meeting(_ value: JSONValue) throws(InputError) -> GroupMeeting {
    let fields = try Fields(value, path: "meeting")
    try fields.allow(["group", "on", "members", "present", "for", "against", "objections"])
    func count(_ name: String) throws(InputError) -> Int64 {
      Int64(try fields.require(name, try fields.number(name, in: 0...Int(Int32.max))))
    }
    var objections: [Objection] = []
    for (index, value) in try fields.list("objections").enumerated() {
      let objection = try Fields(value, path: "meeting.objections[\(index)]")
      try objection.allow(["text", "settled"])
      guard let settled = objection.object["settled"]?.boolValue else {
        throw InputError(
          .wrongType, field: objection.place("settled"), vi: "Ở đây phải là true hoặc false.",
          en: "true or false belongs here.")
      }
      objections.append(
        Objection(try objection.require("text", try objection.reason("text")), isSettled: settled))
    }
    let group = try fields.require("group", try fields.text("group"))
    try RecordIdentifier.check(group, field: fields.place("group"))
    return GroupMeeting(
      of: SavingsGroupID(group),
      on: try fields.require("on", try fields.day("on")), members: try count("members"),
      present: try count("present"), votesFor: try count("for"), votesAgainst: try count("against"),
      objections: objections)
  }
}

extension Fields {
  /// A list of codes, each written like an identifier; none where it is left out.
  func codes(_ name: String) throws(InputError) -> [String] {
    var codes: [String] = []
    for (index, value) in try list(name).enumerated() {
      let code = value.stringValue ?? ""
      try RecordIdentifier.check(code, field: "\(place(name))[\(index)]")
      codes.append(code)
    }
    return codes
  }
}
