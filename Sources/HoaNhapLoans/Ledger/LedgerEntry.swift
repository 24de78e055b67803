public import HoaNhapValues

/// What an event did to the loan: a line of the ledger's log (dòng sổ theo dõi).
///
/// A freeze has no line: it changes rates, not balances.
public struct LedgerEntry: Sendable, Hashable {
  /// What was done.
  public enum Effect: Sendable, Hashable {
    /// A payment was used.
    case payment(PaymentUse)
    /// What is unpaid was put on so many new instalments.
    case reschedule(principal: Dong, instalments: Int)
    /// Principal and interest were given up.
    case writeOff(principal: Dong, interest: Dong)
  }

  /// The day of the event.
  public let date: CivilDate
  /// The place of the event among those given, from 0.
  public let eventIndex: Int
  /// What was done.
  public let effect: Effect
}

/// What a payment was used for (phân bổ tiền trả; convention V28).
public struct PaymentUse: Sendable, Hashable {
  /// The payment, in đồng.
  public let amount: Dong
  /// Overdue principal.
  public internal(set) var overduePrincipal = Dong.zero
  /// Interest on overdue principal.
  public internal(set) var overdueInterest = Dong.zero
  /// Interest that was due, study interest and interest that fell due by this payment included.
  public internal(set) var interestDue = Dong.zero
  /// Principal that was due.
  public internal(set) var principalDue = Dong.zero
  /// Principal paid early.
  public internal(set) var prepayment = Dong.zero
  /// What nothing was left to be used for; it is kept, and not taken for later dues.
  public internal(set) var excess = Dong.zero
  /// The principal that is still out after the payment.
  public internal(set) var outstandingAfter = Dong.zero

  init(amount: Dong) { self.amount = amount }

  /// What was used for a step.
  public internal(set) subscript(_ step: AllocationStep) -> Dong {
    get {
      switch step {
      case .overduePrincipal: overduePrincipal
      case .overdueInterest: overdueInterest
      case .interestDue: interestDue
      case .principalDue: principalDue
      case .prepayment: prepayment
      }
    }
    set {
      switch step {
      case .overduePrincipal: overduePrincipal = newValue
      case .overdueInterest: overdueInterest = newValue
      case .interestDue: interestDue = newValue
      case .principalDue: principalDue = newValue
      case .prepayment: prepayment = newValue
      }
    }
  }
}
