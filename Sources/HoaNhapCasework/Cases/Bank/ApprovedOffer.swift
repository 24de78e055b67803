public import HoaNhapEligibility
public import HoaNhapLoans
public import HoaNhapPolicy
public import HoaNhapValues

/// An offer as a decision to lend keeps it: how much in which parts, until when, and on which judgement it rests.
///
/// Only an ``Offer`` makes one, and only an eligible application makes an offer.
public struct ApprovedOffer: Sendable, Hashable, RedactedRecord {
  /// The application.
  public let application: ApplicationID
  /// Who borrows, by kind.
  public let borrowerKind: BorrowerKind
  /// For what.
  public let purpose: LoanPurpose
  /// The money as it was offered: one part, or several for training; in order of days.
  public let parts: [Disbursement]
  /// All of it.
  public let amount: Dong
  /// The day on which everything is to be paid back, rest days not asked.
  public let maturity: CivilDate
  /// The edition that it was judged under.
  public let edition: EditionID
  /// The day of judging.
  public let judgedOn: CivilDate
  /// The last day on which the judgement can be relied on: the first money is handed out by then.
  public let usableUntil: CivilDate
  /// The receipt of the verdict, by its hash.
  public let receipt: String

  /// Keeps an offer.
  ///
  /// - Complexity: O(*n*) in the bytes of the verdict, which the receipt hashes.
  public init(_ offer: Offer) {
    let eligible = offer.application
    self.init(
      application: eligible.applicationID, borrowerKind: eligible.borrowerKind, purpose: eligible.purpose,
      parts: offer.terms.disbursements, amount: offer.amount, maturity: offer.terms.nominalMaturity,
      edition: offer.edition, judgedOn: eligible.judgedOn, usableUntil: eligible.days.until ?? .distantFuture,
      receipt: eligible.verdict.receipt.hash)
  }

  init(
    application: ApplicationID, borrowerKind: BorrowerKind, purpose: LoanPurpose, parts: [Disbursement],
    amount: Dong, maturity: CivilDate, edition: EditionID, judgedOn: CivilDate, usableUntil: CivilDate,
    receipt: String
  ) {
    self.application = application
    self.borrowerKind = borrowerKind
    self.purpose = purpose
    self.parts = parts
    self.amount = amount
    self.maturity = maturity
    self.edition = edition
    self.judgedOn = judgedOn
    self.usableUntil = usableUntil
    self.receipt = receipt
  }

  /// The application and the day of judging.
  public var printedForm: String { "approved offer on \(application), judged on \(judgedOn)" }
}

/// A decision to lend that stands in a file (quyết định cho vay): what alone money can be handed out under.
///
/// ``CaseFile/approve(_:by:on:stamp:under:)`` gives it, and ``CaseFile/approval`` while it stands.
public struct CaseApproval: Sendable, Hashable {
  /// The application.
  public let application: ApplicationID
  /// The step that decided.
  public let step: Int
  /// The day of the decision.
  public let day: CivilDate
  /// What was approved.
  public let offer: ApprovedOffer
}
