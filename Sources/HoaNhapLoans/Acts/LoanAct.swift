public import HoaNhapValues

/// The tag of ``DecisionID``.
public enum DecisionTag {}
/// The reference of a decision in its own register: an opaque text that names no person (số quyết định).
public typealias DecisionID = Identifier<DecisionTag>

/// Something that is asked for a running loan and that the law limits (biện pháp xử lý khoản vay; A.1, A.3 to A.5).
///
/// It is only asked for. What ``ActRules`` allow becomes events of the ledger. A transfer to overdue (A.2) is no act: it
/// follows from the ledger, as ``Ledger/overdueTransfers(until:)`` tells.
public enum LoanAct: Sendable, Hashable {
  /// Instalments are paid later, the final due date stays (điều chỉnh kỳ hạn, A.1).
  case adjustment(InstalmentAdjustment)
  /// The final due date moves (gia hạn nợ, A.3 and A.4).
  case `extension`(TermExtension)
  /// No interest for some years (khoanh nợ, A.5).
  case freeze(DebtFreeze)
  /// Debt is given up (xóa nợ, A.5).
  case writeOff(DebtWriteOff)

  /// The day of the act.
  public var date: CivilDate {
    switch self {
    case .adjustment(let act): act.date
    case .extension(let act): act.date
    case .freeze(let act): act.date
    case .writeOff(let act): act.date
    }
  }

  /// The decision that it rests on; `nil` where none is known.
  public var decision: DecisionID? {
    switch self {
    case .adjustment(let act): act.decision
    case .extension(let act): act.decision
    case .freeze(let act): act.decision
    case .writeOff(let act): act.decision
    }
  }
}

/// All or part of some instalments is paid later, the final due date unchanged (điều chỉnh kỳ hạn).
public struct InstalmentAdjustment: Sendable, Hashable {
  /// One instalment and where it goes.
  public struct Move: Sendable, Hashable {
    /// The day on which the instalment is payable, as ``Ledger/remainingInstalments(on:)`` gives it.
    public let instalment: CivilDate
    /// How much of it moves, in đồng; `nil` for all that is unpaid.
    public let amount: Dong?
    /// The new day.
    public let to: CivilDate

    /// Makes a move.
    public init(_ instalment: CivilDate, amount: Dong? = nil, to: CivilDate) {
      self.instalment = instalment
      self.amount = amount
      self.to = to
    }
  }

  /// The day of the act.
  public let date: CivilDate
  /// What moves; each instalment once.
  public let moves: [Move]
  /// The decision; `nil` where none is known.
  public let decision: DecisionID?

  /// Makes an adjustment.
  public init(date: CivilDate, moves: [Move], decision: DecisionID? = nil) {
    self.date = date
    self.moves = moves
    self.decision = decision
  }
}

/// The final instalment, and whatever is unpaid past its date, is paid on a later day (gia hạn nợ).
public struct TermExtension: Sendable, Hashable {
  /// The day of the act.
  public let date: CivilDate
  /// The new final due date.
  public let until: CivilDate
  /// The decision; `nil` where none is known.
  public let decision: DecisionID?

  /// Makes an extension.
  public init(date: CivilDate, until: CivilDate, decision: DecisionID? = nil) {
    self.date = date
    self.until = until
    self.decision = decision
  }
}

/// Nights without interest (khoanh nợ); how they are counted is ``LoanEvent/Freeze``.
public struct DebtFreeze: Sendable, Hashable {
  /// The day of the act.
  public let date: CivilDate
  /// The first night.
  public let from: CivilDate
  /// The first night that bears interest again.
  public let to: CivilDate
  /// The decision; `nil` where none is known.
  public let decision: DecisionID?

  /// Makes a freeze.
  public init(date: CivilDate, from: CivilDate, to: CivilDate, decision: DecisionID? = nil) {
    self.date = date
    self.from = from
    self.to = to
    self.decision = decision
  }
}

/// Debt that is given up (xóa nợ).
public struct DebtWriteOff: Sendable, Hashable {
  /// The day of the act.
  public let date: CivilDate
  /// Of the principal.
  public let principal: LoanEvent.WriteOff.Extent
  /// Of the interest.
  public let interest: LoanEvent.WriteOff.Extent
  /// The decision; `nil` where none is known.
  public let decision: DecisionID?

  /// Makes a write-off.
  public init(
    date: CivilDate, principal: LoanEvent.WriteOff.Extent, interest: LoanEvent.WriteOff.Extent,
    decision: DecisionID? = nil
  ) {
    self.date = date
    self.principal = principal
    self.interest = interest
    self.decision = decision
  }
}
