import HoaNhap

// Refusals of reports, lists and cases: the clause, what is wrong, what would be right, as the SDK says it.
extension Problem {
  /// Why a report was not made, or a part of it not taken in.
  init(_ fault: ReportFault) {
    let (kind, field): (Kind, String?) =
      switch fault.code {
      case .noAccess, .notToReport: (.forbidden, nil)
      case .notItsFigure, .negative: (.invalidField, "figures")
      default: (.notNow, nil)
      }
    self.init(kind, fault.wording, field: field, code: fault.code.rawValue, clause: fault.clause.text)
  }

  /// Why a move of a month's list was refused.
  init(_ fault: ListFault) {
    let (kind, field): (Kind, String?) =
      switch fault.code {
      case .wrongAgency, .notToConfirm, .notToRead: (.forbidden, nil)
      case .noDuty: (.notFound, nil)
      case .unknownVersion: (.invalidField, "version")
      case .unknownMove: (.invalidField, "move")
      case .notReceiver: (.invalidField, "to")
      case .reasonMissing: (.invalidField, "reason")
      case .inFuture, .beforeStep: (.invalidField, "on")
      default: (.notNow, nil)
      }
    self.init(
      kind, fault.wording, field: field, code: fault.code.rawValue,
      clause: (fault.rule?.text ?? fault.clause?.text))
  }

  /// Why a step of an application was refused.
  init(_ fault: CaseFault) {
    let (kind, field): (Kind, String?) =
      switch fault.code {
      case .wrongAgency: (.forbidden, nil)
      case .inFuture, .outOfOrder: (.invalidField, "on")
      case .nothingNamed: (.invalidField, fault.action == .refused ? "clauses" : "papers")
      case .papersMissing: (.invalidField, "papers")
      case .aboveApproval, .noAmount: (.invalidField, "amount")
      case .loanWithoutApplication, .otherLoan, .otherTerms, .notSettled: (.invalidField, "loan")
      case .reasonMissing: (.invalidField, "reason")
      case .otherGroup: (.invalidField, "meeting.group")
      case .unknownStep: (.invalidField, "step")
      default: (.notNow, nil)
      }
    self.init(kind, fault.wording, field: field, code: fault.code.rawValue, clause: fault.clause.text)
  }

  /// Why an entry was not taken into the book of capital, or a sum cannot be told.
  init(_ fault: CapitalFault) {
    let (kind, field): (Kind, String?) =
      switch fault.code {
      case .emptyID, .duplicate: (.invalidField, "id")
      case .amountNotPositive: (.invalidField, "amount")
      case .noSuchMonth: (.invalidField, "month")
      case .inFuture: (.invalidField, "on")
      case .sameSource: (.invalidField, "to_source")
      case .reasonMissing: (.invalidField, "reason")
      case .unknownEntry, .notReversible: (.invalidField, "entry")
      default: (.notNow, nil)
      }
    self.init(kind, fault.wording, field: field, code: fault.code.rawValue, clause: fault.clause.text)
  }

  /// Why a difficulty was not taken in, or a step of its way refused.
  init(_ fault: DifficultyFault) {
    let (kind, field): (Kind, String?) =
      switch fault.code {
      case .emptyID: (.invalidField, "id")
      case .textMissing: (.invalidField, "text")
      case .reasonMissing: (.invalidField, "reason")
      case .outOfOrder, .inFuture: (.invalidField, "on")
      case .unknownEntry: (.invalidField, "entry")
      default: (.notNow, nil)
      }
    self.init(kind, fault.wording, field: field, code: fault.code.rawValue, clause: fault.clause.text)
  }

  /// Why a meeting cannot choose anybody.
  init(_ refusal: MeetingRefusal) {
    let first = refusal.obstacles.first
    self.init(
      .invalidField, refusal.wording, field: "meeting", code: first?.code.rawValue,
      clause: first?.clause.text)
  }

  /// A report that nobody passed on yet to those who do not see every number.
  static func notReleased(_ scope: ReportScope) -> Problem {
    Problem(
      .notReleased,
      Wording(
        vi: "Báo cáo này chưa được tổng hợp và gửi; hãy chờ cơ quan tổng hợp.",
        en: "The report has not been put together and passed on yet; wait for the agency that does."),
      clause: scope.clause.text)
  }
}
