public import HoaNhapEligibility
public import HoaNhapLoans
public import HoaNhapPolicy
public import HoaNhapValues

/// An act on a running loan that was proposed (đề nghị xử lý khoản vay).
public struct ActProposal: Sendable, Hashable, RedactedRecord {
  /// What is proposed; its day is that of the proposal.
  public let act: LoanAct
  /// The papers that came with it.
  public let papers: [PaperCode]
  /// How it was judged on that day.
  public let judged: JudgedAct

  /// That it is a proposal, and of which kind.
  public var printedForm: String { "proposal: \(act.kind.rawValue)" }
}

/// How the rules answered an act on a day, as a file keeps it. The rules themselves are ``ActRules``.
public struct JudgedAct: Sendable, Hashable {
  /// The edition that it was judged under.
  public let edition: EditionID
  /// Allowed, refused, or not to be told yet.
  public let outcome: Outcome
  /// What stood against it.
  public let reasons: [ActFinding.Code]
  /// What was not known.
  public let missing: [ActFact]

  init(edition: EditionID, outcome: Outcome, reasons: [ActFinding.Code], missing: [ActFact]) {
    self.edition = edition
    self.outcome = outcome
    self.reasons = reasons
    self.missing = missing
  }

  /// What is kept of a judgement.
  init(_ judgement: ActJudgement) {
    switch judgement {
    case .allowed(let act): self.init(edition: act.edition, outcome: .satisfied, reasons: [], missing: [])
    case .refused(let act): self.init(act, .unmet)
    case .undetermined(let act): self.init(act, .undetermined)
    }
  }

  private init(_ act: UnallowedAct, _ outcome: Outcome) {
    self.init(
      edition: act.edition, outcome: outcome, reasons: act.reasons.map(\.code), missing: act.missing)
  }

  /// Whether it says why, exactly where it is no yes.
  var isCoherent: Bool {
    switch outcome {
    case .satisfied: reasons.isEmpty && missing.isEmpty
    case .unmet: !reasons.isEmpty
    case .undetermined: reasons.isEmpty && !missing.isEmpty
    }
  }
}

/// The bank's answer to a proposal (quyết định của ngân hàng, III.3.2).
public struct ActDecision: Sendable, Hashable, RedactedRecord {
  /// What was decided. The set is closed.
  public enum Answer: Sendable, Hashable {
    /// It is done as proposed: the act of the decision's day, and the events that enter it into the ledger.
    case approved(LoanAct, events: [LoanEvent])
    /// It is not done, and why.
    case declined(reason: Sensitive<String>)
  }

  /// The number of the proposal's entry.
  public let proposal: Int
  /// How the act was judged on the day of the decision.
  public let judged: JudgedAct
  /// What was decided.
  public let answer: Answer

  /// That it is a decision, not which.
  public var printedForm: String { "decision on entry \(proposal)" }
}

/// A paper that comes with a proposal (giấy tờ kèm theo). Codes are stable and may grow.
///
/// No text that lists the papers was read, so what is asked for is a parameter: ``AftercareSettings/papers``.
public struct PaperCode: RawRepresentable, Sendable, Hashable {
  /// The stable text of the code.
  public let rawValue: String
  /// Makes a code from its text.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// What the borrower asks for in writing.
  public static let request = PaperCode(rawValue: "request")
  /// What the savings and credit group says to it.
  public static let groupOpinion = PaperCode(rawValue: "group_opinion")
  /// A record of the loss, on the spot.
  public static let lossRecord = PaperCode(rawValue: "loss_record")
  /// The commune People's Committee's confirmation.
  public static let communeConfirmation = PaperCode(rawValue: "commune_confirmation")

  /// The paper in words.
  public var wording: Wording {
    switch self {
    case .request: Wording(vi: "đơn đề nghị của người vay", en: "the borrower's written request")
    case .groupOpinion:
      Wording(vi: "ý kiến của Tổ tiết kiệm và vay vốn", en: "the savings and credit group's opinion")
    case .lossRecord: Wording(vi: "biên bản ghi nhận thiệt hại", en: "a record of the loss")
    case .communeConfirmation:
      Wording(vi: "xác nhận của Ủy ban nhân dân cấp xã", en: "the commune People's Committee's confirmation")
    default: Wording(vi: rawValue, en: rawValue)
    }
  }
}
