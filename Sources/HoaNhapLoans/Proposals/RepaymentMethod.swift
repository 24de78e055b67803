public import HoaNhapValues

/// How a loan is paid back, as people name it (phương thức trả nợ); it gives the terms that a schedule is made from.
///
/// ```swift
/// var method = RepaymentMethod.annuity()
/// method.principalGraceMonths = 12
/// let plan = try method.plan(of: Dong(100_000_000), from: day, months: 60)
/// let terms = try LoanTerms(
///   disbursements: [Disbursement(date: day, amount: Dong(100_000_000))], rates: rates,
///   principalPlan: plan.principal, interestGrid: plan.interest, deferral: plan.deferral)
/// ```
public struct RepaymentMethod: Sendable, Hashable {
  private enum Kind: Sendable, Hashable {
    case equalPrincipal(unit: Int64, rounding: RoundingMode)
    case annuity(unit: Int64, rounding: RoundingMode, payment: Dong?, onRateChange: Annuity.OnRateChange)
    case interestOnly
    case bullet
    case balloon(Dong, unit: Int64)
  }

  private let kind: Kind
  /// The months from one payment of principal to the next; of a level payment, principal and interest together.
  public var everyMonths = 1
  /// The months from one payment of interest to the next; a level payment and a bullet have their own.
  public var interestEveryMonths = 1
  /// The months in which no principal falls due (ân hạn gốc); interest is collected meanwhile.
  public var principalGraceMonths = 0
  /// The months in which nothing falls due while simple interest accrues (ân hạn lãi; as a study period, convention V24).
  public var interestGraceMonths = 0
  /// When the interest of that grace is collected (convention V25).
  public var interestGraceCollection = Deferral.Collection.spread

  private init(_ kind: Kind) { self.kind = kind }

  /// Equal parts of principal, and interest on what is left: payments that fall (trả gốc đều).
  ///
  /// - Parameters:
  ///   - unit: the đồng that each part but the last is a multiple of; positive.
  ///   - rounding: how a part is brought to the unit.
  public static func equalPrincipal(unit: Int64 = 1000, rounding: RoundingMode = .down) -> RepaymentMethod {
    RepaymentMethod(.equalPrincipal(unit: unit, rounding: rounding))
  }

  /// Level payments of principal and interest together (trả góp đều, niên kim); see ``Annuity``.
  ///
  /// - Parameters:
  ///   - unit: the đồng that the level payment is a multiple of; positive.
  ///   - rounding: how the level payment is brought to the unit.
  ///   - payment: a level payment of the caller's own; `nil` for the computed one.
  ///   - onRateChange: what becomes of the level payment when the rate changes.
  public static func annuity(
    unit: Int64 = 1, rounding: RoundingMode = .halfUp, payment: Dong? = nil,
    onRateChange: Annuity.OnRateChange = .recomputed
  ) -> RepaymentMethod {
    RepaymentMethod(.annuity(unit: unit, rounding: rounding, payment: payment, onRateChange: onRateChange))
  }

  /// Interest on every date, all principal at maturity (trả lãi định kỳ, gốc cuối kỳ).
  public static let interestOnly = RepaymentMethod(.interestOnly)

  /// Principal and all interest at maturity (trả một lần cuối kỳ).
  public static let bullet = RepaymentMethod(.bullet)

  /// Equal parts of some of the amount, and a larger rest at maturity (trả dồn cuối kỳ).
  ///
  /// - Parameters:
  ///   - rest: what falls due at maturity beside the last part; positive and less than the amount.
  ///   - unit: the đồng that each part but the last is a multiple of; positive.
  public static func balloon(_ rest: Dong, unit: Int64 = 1000) -> RepaymentMethod {
    RepaymentMethod(.balloon(rest, unit: unit))
  }

  /// The plan of an amount.
  ///
  /// - Parameters:
  ///   - amount: everything that is handed out, in đồng (convention V18).
  ///   - start: the first disbursement, or the day that months are counted from.
  ///   - months: until maturity, graces included; 1 to 1200.
  ///   - days: the transaction days that all payments fall due on; `nil` for the day of the start.
  /// - Throws: ``InputError`` that names `amount`, `months`, `every_months`, `interest_every_months`, `grace_on_principal`,
  ///   `grace_on_interest`, `balloon`, `unit`, `transaction_day` or `least_days`.
  /// - Complexity: O(payments of principal)
  public func plan(
    of amount: Dong, from start: CivilDate, months: Int, on days: TransactionDays? = nil
  ) throws(InputError) -> RepaymentPlan {
    try plan(of: amount, from: start, over: try DueMonths(from: start, months: months, on: days))
  }

  func plan(of amount: Dong, from start: CivilDate, over due: DueMonths) throws(InputError) -> RepaymentPlan {
    guard amount > .zero else { throw Fault.notPositive("amount") }
    let steps = 1...Int64(LoanTerms.longestTermInMonths)
    if !steps.contains(Int64(everyMonths)) { throw Fault.range("every_months", steps) }
    if !steps.contains(Int64(interestEveryMonths)) { throw Fault.range("interest_every_months", steps) }
    let graces = 0...Int64(due.count - 1)
    if !graces.contains(Int64(principalGraceMonths)) { throw Fault.range("grace_on_principal", graces) }
    if !graces.contains(Int64(interestGraceMonths)) { throw Fault.range("grace_on_interest", graces) }
    let grace = max(principalGraceMonths, interestGraceMonths)
    return RepaymentPlan(
      principal: try principal(amount, due, after: grace), interest: try interest(due),
      deferral: try deferral(from: start))
  }

  private func principal(
    _ amount: Dong, _ due: DueMonths, after grace: Int
  ) throws(InputError) -> PrincipalPlan {
    let (count, stub) = (due.count - grace).quotientAndRemainder(dividingBy: everyMonths)
    let first = try due.date(min(grace + everyMonths, due.count))
    switch kind {
    case .equalPrincipal(let unit, let rounding):
      guard stub == 0 else {
        let dates = try due.dates(every: everyMonths, after: grace)
        return .custom(try CustomPrincipal(even: amount, on: dates, unit: unit, rounding: rounding))
      }
      return .equal(
        EqualPrincipal(
          everyMonths: everyMonths, count: count, firstDue: first, day: due.wantedDay, unit: unit,
          rounding: rounding))
    case .annuity(let unit, let rounding, let payment, let onRateChange):
      guard stub == 0 else { throw unevenMonths("months", due.count - grace) }
      // Interest falls due on the same steps, counted from the end of its own grace.
      guard (grace - interestGraceMonths) % everyMonths == 0 else {
        throw unevenMonths("grace_on_principal", grace - interestGraceMonths)
      }
      return .annuity(
        Annuity(
          everyMonths: everyMonths, count: count, firstDue: first, day: due.wantedDay, unit: unit,
          rounding: rounding, payment: payment, onRateChange: onRateChange))
    case .interestOnly, .bullet: return .custom(CustomPrincipal(restDue: try due.date(due.count)))
    case .balloon(let rest, let unit):
      guard Dong.zero < rest, rest < amount else {
        throw Fault.range("balloon", 1...max(1, amount.amount - 1))
      }
      let dates = try due.dates(every: everyMonths, after: grace)
      return .custom(try CustomPrincipal(even: amount, on: dates, unit: unit, beside: rest))
    }
  }

  private func interest(_ due: DueMonths) throws(InputError) -> InterestGrid {
    let every =
      switch kind {
      case .bullet: due.count
      case .annuity: everyMonths
      case .equalPrincipal, .interestOnly, .balloon: interestEveryMonths
      }
    return InterestGrid(
      everyMonths: every, day: due.wantedDay,
      firstDue: try due.date(min(interestGraceMonths + every, due.count)))
  }

  private func deferral(from start: CivilDate) throws(InputError) -> Deferral? {
    guard interestGraceMonths > 0 else { return nil }
    guard let until = try? start.adding(months: interestGraceMonths) else {
      throw Fault.dateOutOfRange("grace_on_interest")
    }
    return Deferral(until: until, interest: interestGraceCollection)
  }

  private func unevenMonths(_ field: String, _ months: Int) -> InputError {
    Fault.convention(
      "M1", field,
      vi: "\(months) tháng không chia hết cho kỳ trả góp đều \(everyMonths) tháng.",
      en: "\(months) months are not a whole number of level payments of \(everyMonths) months.")
  }
}

/// What a method of paying back makes of a loan: the parts of its terms that it decides.
public struct RepaymentPlan: Sendable, Hashable {
  /// When the principal is paid back and in which parts.
  public let principal: PrincipalPlan
  /// When interest falls due.
  public let interest: InterestGrid
  /// The grace on interest; `nil` where there is none.
  public let deferral: Deferral?
}
