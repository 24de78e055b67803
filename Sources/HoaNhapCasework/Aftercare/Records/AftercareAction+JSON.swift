import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues

/// Actions as the document of a file holds them.
extension AftercareAction {
  /// The members beside those that every entry has.
  var members: [JSONMember] {
    switch self {
    case .checked(let use): use.members
    case .signOfTrouble(let sign):
      [JSONMember("sign", .string(sign.code.rawValue))] + AftercareFields.member("note", sign.note)
    case .signEnded(let number): [JSONMember("entry", .integer(Int64(number)))]
    case .proposed(let proposal):
      [
        JSONMember("act", proposal.act.json),
        JSONMember("papers", .array(proposal.papers.map { .string($0.rawValue) })),
        JSONMember("judged", proposal.judged.json),
      ]
    case .withdrawn(let number): [JSONMember("entry", .integer(Int64(number)))]
    case .decided(let decision): decision.members
    case .recovery(let task):
      [
        JSONMember("stage", .string(task.stage.text)), JSONMember("agency", .string(task.agency.text)),
        JSONMember("clause", .string(task.clause.text)),
      ] + AftercareFields.member("due_on", task.dueOn)
    case .recovered(let number, let result):
      [JSONMember("entry", .integer(Int64(number))), JSONMember("result", .string(result.code.rawValue))]
        + AftercareFields.member("amount", result.amount)
        + AftercareFields.member("agreed_on", result.agreedOn)
        + AftercareFields.member("note", result.note)
    case .reversed(let number, let reason):
      [JSONMember("entry", .integer(Int64(number)))] + AftercareFields.member("reason", reason)
    }
  }

  init(_ fields: AftercareFields) throws(InputError) {
    switch try fields.word("action", Word.self) {
    case .checked:
      try fields.allow(LoanUse.keys)
      self = .checked(try LoanUse(fields))
    case .signOfTrouble:
      try fields.allow(["sign", "note"])
      self = .signOfTrouble(
        ReportedSign(TroubleCode(rawValue: try fields.text("sign")), note: try fields.optionalText("note")))
    case .signEnded:
      try fields.allow(["entry"])
      self = .signEnded(entry: try fields.number())
    case .proposed:
      try fields.allow(["act", "papers", "judged"])
      let papers = try fields.requiredTexts("papers").map { PaperCode(rawValue: $0) }
      self = .proposed(
        ActProposal(act: try fields.act(), papers: papers, judged: try fields.judged()))
    case .withdrawn:
      try fields.allow(["entry"])
      self = .withdrawn(proposal: try fields.number())
    case .decided:
      try fields.allow(ActDecision.keys)
      self = .decided(try ActDecision(fields))
    case .recovery:
      try fields.allow(["stage", "agency", "clause", "due_on"])
      self = .recovery(
        RecoveryTask(
          RecoveryStageID(try fields.text("stage")), agency: AgencyID(try fields.text("agency")),
          clause: try fields.clause("clause"), dueOn: try fields.reader.date("due_on")))
    case .recovered:
      try fields.allow(["entry", "result", "amount", "agreed_on", "note"])
      self = .recovered(
        task: try fields.number(),
        RecoveryResult(
          RecoveryResult.Code(rawValue: try fields.text("result")),
          amount: try fields.optionalAmount("amount"),
          agreedOn: try fields.reader.date("agreed_on"), note: try fields.optionalText("note")))
    case .reversed:
      try fields.allow(["entry", "reason"])
      self = .reversed(entry: try fields.number(), reason: Sensitive(try fields.text("reason")))
    }
  }
}

extension LoanUse {
  static let keys = ["finding", "kind", "as_agreed", "otherwise", "with", "next_on", "note"]

  var members: [JSONMember] {
    [JSONMember("finding", .string(finding.rawValue))]
      + AftercareFields.member("kind", kind.map { .string($0.rawValue) })
      + AftercareFields.member("as_agreed", asAgreed)
      + AftercareFields.member("otherwise", otherwise)
      + AftercareFields.member("with", with.isEmpty ? nil : .array(with.map { .string($0.text) }))
      + AftercareFields.member("next_on", nextOn)
      + AftercareFields.member("note", note)
  }

  init(_ fields: AftercareFields) throws(InputError) {
    self.init(
      try fields.word("finding"),
      kind: try fields.optionalText("kind").map { LoanCheckKind(rawValue: $0) },
      asAgreed: try fields.optionalAmount("as_agreed"), otherwise: try fields.optionalAmount("otherwise"),
      with: try fields.texts("with").map { AgencyID($0) }, nextOn: try fields.reader.date("next_on"),
      note: try fields.optionalText("note"))
  }
}

extension ActDecision {
  static let keys = ["entry", "answer", "judged", "act", "events", "reason"]

  private enum Word: String, CaseIterable {
    case approved, declined
  }

  var members: [JSONMember] {
    let head = [JSONMember("entry", .integer(Int64(proposal))), JSONMember("judged", judged.json)]
    switch answer {
    case .approved(let act, let events):
      return head + [
        JSONMember("answer", .string(Word.approved.rawValue)), JSONMember("act", act.json),
        JSONMember("events", EventForm.json(events)),
      ]
    case .declined(let reason):
      return head + [JSONMember("answer", .string(Word.declined.rawValue))]
        + AftercareFields.member("reason", reason)
    }
  }

  init(_ fields: AftercareFields) throws(InputError) {
    let answer: Answer
    switch try fields.word("answer", Word.self) {
    case .approved:
      try fields.allow(["entry", "answer", "judged", "act", "events"])
      answer = .approved(try fields.act(), events: try fields.events())
    case .declined:
      try fields.allow(["entry", "answer", "judged", "reason"])
      answer = .declined(reason: Sensitive(try fields.text("reason")))
    }
    self.init(
      proposal: try fields.number(), judged: try fields.judged(), answer: answer)
  }
}

extension JudgedAct {
  var json: JSONValue {
    [
      "edition": .string(edition.description), "outcome": .string(outcome.rawValue),
      "reasons": .array(reasons.map { .string($0.rawValue) }),
      "missing": .array(missing.map { .string($0.rawValue) }),
    ]
  }
}
