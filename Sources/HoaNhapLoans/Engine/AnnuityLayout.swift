import HoaNhapValues

/// Lays an annuity out as parts of principal: each is the level payment less the interest that falls due with it.
///
/// Freezes are left aside: the parts are agreed when the loan is, and nights without interest later on leave them as they
/// are (convention M1).
struct AnnuityLayout {
  private let annuity: Annuity
  private let plan: ResolvedPlan
  private let rateScale: Int64
  private var meter: InterestMeter
  private var parts: [CustomPrincipal.Part] = []
  private var left: Int64
  /// The level payment, and the rate that it was found at.
  private var level: (amount: Int64, factor: Int64)?

  /// Takes a plan and a meter that stands where its first period goes on.
  private init(_ annuity: Annuity, _ plan: ResolvedPlan, _ terms: LoanTerms, _ meter: InterestMeter) {
    self.annuity = annuity
    self.plan = plan
    self.meter = meter
    rateScale = terms.resolved.rateScale
    left = plan.amount
    parts.reserveCapacity(plan.count - 1)
  }

  /// The plan of a loan with every part known.
  static func plan(of terms: LoanTerms) throws(InputError) -> ResolvedPlan {
    guard case .annuity(let annuity) = terms.principalPlan else { return terms.resolved.plan }
    var meter = InterestMeter(terms, freezes: [], explains: false)
    if let deferral = terms.deferral {
      try meter.advance(to: deferral.until.dayNumber)
      _ = try meter.closeStudy()
    }
    var dates = try DueDates(terms, terms.resolved.plan)
    var layout = AnnuityLayout(annuity, terms.resolved.plan, terms, meter)
    return try layout.laidOut(&dates)
  }

  /// The plan of a reschedule with every part known.
  ///
  /// - Parameters:
  ///   - meter: the running account's own, on the day of the reschedule: its open period goes on.
  static func plan(
    of event: LoanEvent.Reschedule, _ plan: ResolvedPlan, for terms: LoanTerms, _ dates: DueDates,
    _ meter: InterestMeter
  ) throws(InputError) -> ResolvedPlan {
    guard case .annuity(let annuity) = event.principalPlan else { return plan }
    var dates = dates
    var meter = meter
    meter.replaceSteps(terms.normalSteps([]))
    if let deferral = terms.deferral, event.date < deferral.until {
      try meter.advance(to: deferral.until.dayNumber)
      _ = try meter.closeStudy()
    }
    var layout = AnnuityLayout(annuity, plan, terms, meter)
    return try layout.laidOut(&dates)
  }

  private mutating func laidOut(_ dates: inout DueDates) throws(InputError) -> ResolvedPlan {
    while parts.count < plan.count - 1, let due = try dates.next() {
      let factor = meter.factor
      let interest = due.bearsInterest ? try meter.closePeriod(on: due.accrualDay) : 0
      for _ in 0..<due.instalments where parts.count < plan.count - 1 {
        let part = try part(on: due.nominal, interest, factor)
        parts.append(CustomPrincipal.Part(date: due.nominal, amount: Dong(part)))
        meter.repay(part)
        left -= part
      }
    }
    return ResolvedPlan(
      amount: plan.amount, steps: nil, parts: parts, maturity: plan.maturity, count: plan.count,
      unit: plan.unit)
  }

  /// The principal in a level payment beside some interest.
  private mutating func part(
    on date: CivilDate, _ interest: Int64, _ factor: Int64
  ) throws(InputError) -> Int64 {
    let level = try levelPayment(factor)
    let field = annuity.payment == nil ? "principal" : "principal.payment"
    guard interest < level else {
      throw Fault.convention(
        "M1", field,
        vi: "Kỳ \(date): khoản trả góp đều \(Dong(level)) không lớn hơn tiền lãi \(Dong(interest)).",
        en:
          "On \(date) the level payment of \(Dong(level).text(.english)) is not above the interest of \(Dong(interest).text(.english))."
      )
    }
    guard level - interest < left else {
      throw Fault.nothingLeft(annuity.payment == nil ? "principal.unit" : field)
    }
    return level - interest
  }

  /// The level payment of a period that begins at a rate (convention M2).
  private mutating func levelPayment(_ factor: Int64) throws(InputError) -> Int64 {
    if let level, annuity.onRateChange == .fixed || factor == level.factor { return level.amount }
    let given = level == nil ? annuity.payment?.amount : nil
    let computed =
      given
      ?? LevelPayment(annuity, percent: factor, over: rateScale)?.amount(
        paying: left, in: plan.count - parts.count)
    guard let amount = computed else { throw Fault.overflow("disbursements") }
    level = (amount, factor)
    return amount
  }
}
