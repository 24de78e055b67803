public import HoaNhapEligibility
public import HoaNhapLoans
public import HoaNhapModels
import HoaNhapPolicy
public import HoaNhapValues

/// How far an application has come where its case is recorded (tình trạng hồ sơ).
///
/// The set is closed by what it means for capital. Where no case is recorded the verdict alone speaks.
public enum CapitalProgress: Sendable, Hashable {
  /// On its way: the verdict says how near.
  case inPipeline
  /// Approved by the bank, and nothing is handed out; the amount, unknown for the one that the application asks for.
  case approved(Fact<Dong>)
  /// Approved by the bank in parts with days of their own, and nothing is handed out.
  case approvedParts([Disbursement])
  /// Handed out; where its loan is recorded the loan says what is still to come.
  case disbursed
  /// Handed out but for these parts, where its loan is not recorded.
  case partlyDisbursed(stillToCome: [Disbursement])
  /// Over: refused, not chosen, withdrawn or closed.
  case ended
}

extension CapitalNeed {
  /// What an application needs by its verdict and, where it is recorded, by its case; `nil` where it needs nothing.
  ///
  /// The amount and the parts are those that were approved, else the offer's, else what was asked for. A training loan that one day would
  /// hand out is spread over the months of its course (T.2).
  /// - Parameters:
  ///   - decision: the application with its verdict.
  ///   - progress: how far its case has come; `nil` where none is recorded.
  ///   - day: the as-of day; what has no later day is needed in its month.
  /// - Throws: ``CapitalFault`` with code `overflow`.
  public init?(
    _ decision: ApplicationDecision, progress: CapitalProgress? = nil, asOf day: CivilDate
  ) throws(CapitalFault) {
    let application = decision.application
    let stage: CapitalStage
    var amount = application.amount
    var parts = decision.offer?.terms.disbursements ?? []
    switch (progress, decision.verdict.outcome) {
    case (.ended, _), (.disbursed, _): return nil
    case (.partlyDisbursed(let rest), _):
      guard !rest.isEmpty else { return nil }
      (stage, parts) = (.committed, rest)
    case (.approvedParts(let approved), _):
      (stage, parts) = (.approved, approved)
    case (.approved(let approved), _):
      stage = .approved
      // An offer of another amount than the approved one says nothing of the days.
      if approved.isKnown, approved != decision.offer.map({ .known($0.amount) }) { parts = [] }
      if approved.isKnown { amount = approved }
    case (nil, .eligible), (.inPipeline, .eligible): stage = .eligible
    case (nil, .undetermined), (.inPipeline, .undetermined): stage = .undetermined
    case (nil, .ineligible), (.inPipeline, .ineligible): return nil
    }
    let now = YearMonth(of: day)
    if parts.count > 1 {
      try self.init(
        application.id.text, stage, purpose: application.purpose, source: application.source,
        parts: parts.map { CapitalPart(month: max(YearMonth(of: $0.date), now), amount: $0.amount) })
      return
    }
    self.init(
      application.id.text, stage, purpose: application.purpose, source: application.source,
      amount: parts.first.map { .known($0.amount) } ?? amount,
      from: max(parts.first.map { YearMonth(of: $0.date) } ?? now, now),
      trainingMonths: stage == .committed ? .known(1) : application.trainingMonths)
  }

  /// What a running loan still hands out after a day, in the parts of its terms; `nil` where everything was handed out, or the
  /// loan is closed by that day.
  ///
  /// - Throws: ``CapitalFault`` with code `overflow`.
  public init?(_ loan: Loan, asOf day: CivilDate) throws(CapitalFault) {
    let isClosed = loan.settledOn.map { $0 <= day } ?? false
    let parts = isClosed ? [] : loan.disbursements.filter { $0.date > day }
    guard !parts.isEmpty else { return nil }
    try self.init(
      loan.id.text, .committed, purpose: loan.purpose, source: loan.source,
      parts: parts.map { CapitalPart(month: YearMonth(of: $0.date), amount: $0.amount) })
  }
}
