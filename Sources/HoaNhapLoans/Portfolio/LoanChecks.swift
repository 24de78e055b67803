public import HoaNhapEligibility
public import HoaNhapPolicy
public import HoaNhapValues

/// When checks after lending are called for, by the values of an edition (A.7).
///
/// Days that the host does not know are unknown: such a check is listed as unknown and never taken for made. Ends of times are
/// not moved to a working day, which is the stricter reading (assumed); where a first check belongs to the first
/// disbursement and a year is counted from the last check, the guide leaves it open too.
public struct LoanChecks: Sendable, Hashable {
  /// The values.
  public let policy: AftercareParameters

  /// Makes the checks of an edition's values.
  public init(_ policy: AftercareParameters = AftercareParameters()) { self.policy = policy }

  /// The first check of a new loan: within 30 days of its disbursement, the day itself not counted.
  ///
  /// - Parameters:
  ///   - disbursedOn: the first day of money.
  ///   - lastCheckedOn: the last day on which the loan was checked; known to be `nil` where it never was.
  ///   - asOf: the day that is asked about; what happened later does not count.
  public func newLoan(
    disbursedOn: CivilDate, lastCheckedOn: Fact<CivilDate?>, asOf: CivilDate
  ) -> LoanCheck {
    let limit = policy.firstCheck.latest
    let last = try? disbursedOn.adding(days: Int(clamping: limit.value.count))
    let isLate = last.map { $0 < asOf } ?? false
    return LoanCheck(
      kind: .newLoan,
      status: Self.status(since: disbursedOn, lastCheckedOn, asOf, open: isLate ? .late : .due),
      day: last, citation: limit.citation, standing: limit.standing)
  }

  /// The check of a loan that has been without a transaction for three months.
  ///
  /// - Parameters:
  ///   - lastTransaction: the last day on which money moved, a disbursement included.
  ///   - lastCheckedOn: the last day on which the loan was checked; known to be `nil` where it never was.
  ///   - asOf: the day that is asked about.
  public func idleLoan(
    lastTransaction: Fact<CivilDate>, lastCheckedOn: Fact<CivilDate?>, asOf: CivilDate
  ) -> LoanCheck {
    let limit = policy.idleCheck.latest
    let idle = lastTransaction.value.flatMap { try? $0.adding(months: Int(clamping: limit.value.count)) }
    let status: LoanCheck.Status
    if let idle {
      // Before that day no check is called for, whatever is known of checks.
      status = asOf < idle ? .later : Self.status(since: idle, lastCheckedOn, asOf, open: .due)
    } else {
      status = .unknown
    }
    return LoanCheck(
      kind: .idleLoan, status: status, day: idle, citation: limit.citation, standing: limit.standing)
  }

  /// The yearly check of a group.
  ///
  /// - Parameters:
  ///   - since: the day from which a group that was never checked counts its first year, such as that of its first loan.
  ///   - lastCheckedOn: the last day on which it was checked; known to be `nil` where it never was.
  ///   - asOf: the day that is asked about.
  public func group(
    since: Fact<CivilDate>, lastCheckedOn: Fact<CivilDate?>, asOf: CivilDate
  ) -> LoanCheck {
    let limit = policy.groupCheck.latest
    let from: CivilDate? =
      switch lastCheckedOn {
      case .unknown: nil
      // A check after the day that is asked about says nothing of the last one before it.
      case .known(.some(let checked)): checked <= asOf ? checked : nil
      case .known(nil): since.value
      }
    let last = from.flatMap { try? $0.adding(months: Int(clamping: limit.value.count)) }
    let status: LoanCheck.Status = last.map { asOf <= $0 ? .later : .late } ?? .unknown
    return LoanCheck(
      kind: .group, status: status, day: last, citation: limit.citation, standing: limit.standing)
  }

  /// Both checks of a loan; none where it does not run.
  ///
  /// Its last transaction is its last payment or disbursement until the day.
  /// - Parameters:
  ///   - ledger: of the loan.
  ///   - position: where it stands.
  ///   - lastCheckedOn: the last day on which the loan was checked; known to be `nil` where it never was.
  public func loan(_ ledger: Ledger, _ position: LoanPosition, lastCheckedOn: Fact<CivilDate?>) -> [LoanCheck]
  {
    guard position.isRunning else { return [] }
    let start = ledger.terms.disbursements[0].date
    let last = ledger.lastTransaction(until: position.asOf)
    return [
      newLoan(disbursedOn: start, lastCheckedOn: lastCheckedOn, asOf: position.asOf),
      idleLoan(lastTransaction: Fact(last), lastCheckedOn: lastCheckedOn, asOf: position.asOf),
    ]
  }

  /// Made, where it was since a day; else what an open check is, or unknown.
  private static func status(
    since day: CivilDate, _ lastCheckedOn: Fact<CivilDate?>, _ asOf: CivilDate, open: LoanCheck.Status
  ) -> LoanCheck.Status {
    switch lastCheckedOn {
    case .unknown: .unknown
    case .known(.some(let checked)) where day <= checked && checked <= asOf: .done
    // A later check says nothing of the last one before the day that is asked about.
    case .known(.some(let checked)) where asOf < checked: .unknown
    case .known: open
    }
  }
}

extension Ledger {
  /// The last day until another on which money moved: a payment or a disbursement; `nil` before the first.
  public func lastTransaction(until day: CivilDate) -> CivilDate? {
    let paid = entries(until: day).last {
      if case .payment = $0.effect { true } else { false }
    }
    return [paid?.date, terms.disbursements.last { $0.date <= day }?.date].compactMap { $0 }.max()
  }
}
