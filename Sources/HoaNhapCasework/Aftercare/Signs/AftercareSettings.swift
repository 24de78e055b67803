public import HoaNhapPlan
public import HoaNhapValues

/// What a commune sets for its work after lending. No text names these values: all of them are assumed, and a host replaces them.
public struct AftercareSettings: Sendable, Hashable {
  /// How certain the defaults are.
  public static let standing = Standing.assumed

  /// How many days ahead an instalment counts as near, the day itself included.
  public var nearDays = 30
  /// How many months are looked back at for what was paid.
  public var lookBackMonths = 3
  /// Which part of the principal that comes near should have been paid in those months; below it, payments count as low.
  public var lowShare = LowShare(1, of: 2)
  /// Who should act on each sign, by which clause of the plan.
  public var actors: [TroubleCode: SignActor] = SignActor.standard
  /// The papers that come with a proposal.
  public var papers: [ActKind: [PaperCode]] = [
    .adjustment: [.request, .groupOpinion], .extension: [.request, .groupOpinion],
    .freeze: [.request, .lossRecord, .communeConfirmation],
    .writeOff: [.request, .lossRecord, .communeConfirmation],
  ]
  /// The steps of recovery.
  public var recovery = RecoveryPlan.standard
  /// Which clauses of the plan give agencies their part.
  public var roles = AftercareRoles()

  /// The defaults.
  public init() {}

  /// The papers that are asked for and did not come.
  public func missingPapers(for kind: ActKind, among papers: [PaperCode]) -> [PaperCode] {
    (self.papers[kind] ?? []).filter { !papers.contains($0) }
  }
}

/// A part of an amount, as one whole number of another.
public struct LowShare: Sendable, Hashable {
  /// The parts.
  public let parts: Int64
  /// Of how many.
  public let whole: Int64

  /// Makes a share.
  ///
  /// - Precondition: `parts` is not negative and `whole` is positive.
  public init(_ parts: Int64, of whole: Int64) {
    precondition(parts >= 0 && whole > 0, "a share is not negative, of a positive whole")
    self.parts = parts
    self.whole = whole
  }

  /// Whether an amount is less than this share of another; exact, whatever the size. Neither is negative.
  func isMore(than amount: Dong, of other: Dong) -> Bool {
    let left = amount.amount.magnitude.multipliedFullWidth(by: whole.magnitude)
    let right = other.amount.magnitude.multipliedFullWidth(by: parts.magnitude)
    return (left.high, left.low) < (right.high, right.low)
  }
}

/// Who should act on a sign, and the clause of the plan by which they do.
public struct SignActor: Sendable, Hashable {
  /// The clause.
  public let clause: Clause
  /// The agency.
  public let agency: AgencyID

  /// Makes an actor.
  public init(_ agency: AgencyID, by clause: Clause) {
    self.clause = clause
    self.agency = agency
  }

  static let group = SignActor(.savingsAndCreditGroups, by: "III.5.2")
  static let organisations = SignActor(.socioPoliticalOrganisations, by: "III.5.2")
  static let bank = SignActor(.vbspTransactionOffice, by: "III.3.2")
  static let police = SignActor(.communePolice, by: "III.1.3")

  /// Who acts by default. That the clause calls for it is a reading of the package (assumed).
  public static let standard: [TroubleCode: SignActor] = [
    .overduePart: .bank, .underManagement: .police, .movedAway: .police, .usedOtherwise: .organisations,
    .loss: .organisations, .hardship: .organisations, .notReached: .organisations, .paymentMissed: .group,
    .interestLate: .group, .idle: .organisations, .instalmentNear: .group,
  ]

  /// Who acts for one loan under one plan: without a group the organisations act for it, and for a loan that the bank lends
  /// directly (L.9) the bank does. Where the plan does not name the agency in the clause, whoever answers for the clause.
  func agency(under plan: Plan, hasGroup: Bool, isDirect: Bool) -> SignActor {
    var actor = self
    if isDirect, agency == .savingsAndCreditGroups || agency == .socioPoliticalOrganisations {
      actor = .bank
    } else if !hasGroup, agency == .savingsAndCreditGroups {
      actor = .organisations
    }
    guard let duty = plan.duty(actor.clause), !duty.names(actor.agency),
      let other = duty.answerable.first ?? nil
    else { return actor }
    return SignActor(other, by: actor.clause)
  }
}
