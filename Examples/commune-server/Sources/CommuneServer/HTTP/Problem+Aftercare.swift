import HoaNhap

// Refusals after lending: the clause, what is wrong, what would be right, as the SDK says it.
extension Problem {
  /// Why a move in a loan's file was refused.
  init(_ fault: AftercareFault, of action: LoanMove.Action) {
    let (kind, field): (Kind, String?) =
      switch (fault.code, action) {
      // Whether the officer's own agency may do it at all is asked before.
      case (.notNamed, .checked): (.invalidField, "with")
      case (.notNamed, .recovery): (.invalidField, "agency")
      case (.notNamed, _): (.forbidden, nil)
      case (.beforeDisbursement, _), (.afterSettlement, _), (.inFuture, _), (.beforeEntry, _):
        (.invalidField, "on")
      case (.unknownProposal, _), (.unknownTask, _), (.unknownSign, _), (.unknownEntry, _):
        (.invalidField, "entry")
      case (.amount, .recovered): (.invalidField, "amount")
      case (.amount, _): (.invalidField, "as_agreed")
      case (.pastDay, .recovery): (.invalidField, "due_on")
      case (.pastDay, .recovered): (.invalidField, "agreed_on")
      case (.pastDay, _): (.invalidField, "next_on")
      case (.reasonMissing, _): (.invalidField, "reason")
      case (.notJudgeable, .proposed): (.invalidField, fault.cause.map { $0.within("act").field })
      default: (.notNow, nil)
      }
    self.init(kind, fault.wording, field: field, code: fault.code.rawValue, clause: fault.clause.text)
  }

  /// Why the bank cannot approve what was proposed: every reason, or what is not known.
  init(_ judgement: ActJudgement) {
    let open = judgement.findings.filter { $0.outcome != .satisfied }
    let words = open.map(\.wording)
    self.init(
      .notNow,
      Wording(vi: words.map(\.vi).joined(separator: " "), en: words.map(\.en).joined(separator: " ")),
      field: open.contains { $0.code == .decided } ? "decision" : nil, code: open.first?.code.rawValue,
      clause: "III.3.2")
  }
}
