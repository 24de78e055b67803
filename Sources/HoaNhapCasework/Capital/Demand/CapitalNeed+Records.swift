public import HoaNhapEligibility
import HoaNhapLoans
public import HoaNhapModels
import HoaNhapPolicy
public import HoaNhapValues

/// How far an application has come where its case is recorded (tình trạng hồ sơ).
///
/// The set is closed by what it means for capital. Where no case is recorded the verdict alone speaks.
public enum CapitalProgress: Sendable, Hashable {
  /// On its way: the verdict says how near.
  case inPipeline
  /// Approved by the bank, and not handed out; the amount where it is not the one asked for.
  case approved(Fact<Dong>)
  /// Handed out: its loan says what is still to come.
  case disbursed
  /// Over: refused, not chosen, withdrawn or closed.
  case ended
}

extension CapitalNeed {
  /// What an application needs by its verdict and, where it is recorded, by its case; `nil` where it needs nothing.
  ///
  /// The amount and the parts are the offer's where there is one, else what was asked for. A training loan that the offer hands out on one
  /// day is spread over the months of its course (T.2).
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
    switch (progress, decision.verdict.outcome) {
    case (.disbursed, _), (.ended, _): return nil
    case (.approved(let approved), _):
      stage = .approved
      if approved.isKnown { amount = approved }
    case (nil, .eligible), (.inPipeline, .eligible): stage = .eligible
    case (nil, .undetermined), (.inPipeline, .undetermined): stage = .undetermined
    case (nil, .ineligible), (.inPipeline, .ineligible): return nil
    }
    // An offer of another amount than the approved one says nothing of the days.
    if let offer = decision.offer, offer.terms.disbursements.count > 1, .known(offer.amount) == amount {
      try self.init(
        application.id.text, stage, purpose: application.purpose, source: application.source,
        parts: offer.terms.disbursements.map {
          CapitalPart(month: max(YearMonth(of: $0.date), YearMonth(of: day)), amount: $0.amount)
        })
      return
    }
    let first = max(decision.offer?.day ?? day, day)
    self.init(
      application.id.text, stage, purpose: application.purpose, source: application.source, amount: amount,
      from: YearMonth(of: first), trainingMonths: application.trainingMonths)
  }

  /// What a running loan still hands out after a day, in the parts of its terms; `nil` where everything was handed out.
  ///
  /// - Throws: ``CapitalFault`` with code `overflow`.
  public init?(_ loan: Loan, asOf day: CivilDate) throws(CapitalFault) {
    let parts = loan.disbursements.filter { $0.date > day && loan.settledOn == nil }
    guard !parts.isEmpty else { return nil }
    try self.init(
      loan.id.text, .committed, purpose: loan.purpose, source: loan.source,
      parts: parts.map { CapitalPart(month: YearMonth(of: $0.date), amount: $0.amount) })
  }
}
