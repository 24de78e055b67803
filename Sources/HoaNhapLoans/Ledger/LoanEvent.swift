public import HoaNhapValues

/// Something that happened to a running loan (sự kiện của khoản vay).
///
/// On one day write-offs come first, then reschedules, then payments; among equals the order in which they were given
/// (convention V29). A freeze is no moment but a span of nights.
public enum LoanEvent: Sendable, Hashable {
  /// Money came in.
  case payment(Payment)
  /// Unpaid instalments got new dates.
  case reschedule(Reschedule)
  /// No interest for a time.
  case freeze(Freeze)
  /// Debt was given up.
  case writeOff(WriteOff)

  /// The day of the event; the first day of a freeze.
  public var date: CivilDate {
    switch self {
    case .payment(let payment): payment.date
    case .reschedule(let reschedule): reschedule.date
    case .freeze(let freeze): freeze.from
    case .writeOff(let writeOff): writeOff.date
    }
  }

  /// A payment of the borrower (trả nợ).
  public struct Payment: Sendable, Hashable {
    /// The day of the money.
    public let date: CivilDate
    /// How much, in đồng; positive.
    public let amount: Dong
    /// Which instalments become smaller by what exceeds all dues.
    public let prepayment: Prepayment

    /// Makes a payment.
    public init(date: CivilDate, amount: Dong, prepayment: Prepayment = .nextInstalments) {
      self.date = date
      self.amount = amount
      self.prepayment = prepayment
    }
  }

  /// Which instalments principal that is paid early is taken from (trả nợ trước hạn; convention V29).
  public enum Prepayment: String, Sendable, Hashable, CaseIterable {
    /// The earliest that are not due yet.
    case nextInstalments = "next_instalments"
    /// The latest, so that the loan ends sooner.
    case reduceTerm = "reduce_term"
    /// All that are not due yet, by an equal cut rounded down to the plan's unit; the last takes the rest of it.
    case reduceInstalment = "reduce_instalment"
  }

  /// New instalments for all that is unpaid: adjustment or extension (điều chỉnh kỳ hạn, gia hạn nợ; convention V32).
  public struct Reschedule: Sendable, Hashable {
    /// The day from which the new instalments apply; what was overdue is cured from then on.
    public let date: CivilDate
    /// The new instalments; their sum is what is unpaid. First dates are counted from the day of the reschedule.
    public let principalPlan: PrincipalPlan

    /// Makes a reschedule.
    public init(date: CivilDate, principalPlan: PrincipalPlan) {
      self.date = date
      self.principalPlan = principalPlan
    }
  }

  /// Nights that bear no interest, neither normal nor overdue (khoanh nợ; convention V31).
  ///
  /// Due dates do not move, and days past due keep counting.
  public struct Freeze: Sendable, Hashable {
    /// The label of the first night.
    public let from: CivilDate
    /// The label of the first night that bears interest again; the same day freezes nothing.
    public let to: CivilDate

    /// Makes a freeze.
    public init(from: CivilDate, to: CivilDate) {
      self.from = from
      self.to = to
    }
  }

  /// Debt that is given up (xóa nợ; convention V33).
  public struct WriteOff: Sendable, Hashable {
    /// How much is given up.
    public enum Extent: Sendable, Hashable {
      /// Everything that is owed.
      case all
      /// So many đồng, and no more than is owed.
      case amount(Dong)
    }

    /// The day.
    public let date: CivilDate
    /// Of the principal, the oldest instalment first.
    public let principal: Extent
    /// Of the interest, overdue interest first, then what has been due longest.
    public let interest: Extent

    /// Makes a write-off.
    public init(date: CivilDate, principal: Extent, interest: Extent) {
      self.date = date
      self.principal = principal
      self.interest = interest
    }
  }
}
