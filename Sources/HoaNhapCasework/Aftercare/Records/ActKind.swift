public import HoaNhapEligibility
public import HoaNhapLoans
public import HoaNhapValues

/// Which act on a loan is asked for. The set is that of ``LoanAct``.
public enum ActKind: String, Sendable, Hashable, CaseIterable {
  /// Instalments are paid later (điều chỉnh kỳ hạn, A.1).
  case adjustment
  /// The final due date moves (gia hạn nợ, A.3, A.4).
  case `extension`
  /// No interest for some years (khoanh nợ, A.5).
  case freeze
  /// Debt is given up (xóa nợ, A.5).
  case writeOff = "write_off"

  /// The clause of the register that limits it.
  public var clause: ClauseCode {
    switch self {
    case .adjustment: "A.1"
    case .extension: "A.3"
    case .freeze, .writeOff: "A.5"
    }
  }

  /// The act in words.
  public var wording: Wording {
    switch self {
    case .adjustment: Wording(vi: "điều chỉnh kỳ hạn trả nợ", en: "adjustment of instalments")
    case .extension: Wording(vi: "gia hạn nợ", en: "extension")
    case .freeze: Wording(vi: "khoanh nợ", en: "freeze")
    case .writeOff: Wording(vi: "xóa nợ", en: "write-off")
    }
  }
}

extension LoanAct {
  /// Which act it is.
  public var kind: ActKind {
    switch self {
    case .adjustment: .adjustment
    case .extension: .extension
    case .freeze: .freeze
    case .writeOff: .writeOff
    }
  }

  /// The same act on another day and by another decision: what was proposed, as it is decided.
  ///
  /// - Parameters:
  ///   - day: the day of the act.
  ///   - decision: the decision that it rests on; `nil` for none.
  public func dated(_ day: CivilDate, decision: DecisionID?) -> LoanAct {
    switch self {
    case .adjustment(let act):
      .adjustment(InstalmentAdjustment(date: day, moves: act.moves, decision: decision))
    case .extension(let act): .extension(TermExtension(date: day, until: act.until, decision: decision))
    case .freeze(let act): .freeze(DebtFreeze(date: day, from: act.from, to: act.to, decision: decision))
    case .writeOff(let act):
      .writeOff(
        DebtWriteOff(date: day, principal: act.principal, interest: act.interest, decision: decision))
    }
  }

  /// Whether events are such as this act can have: one, of its kind and its day.
  func canBecome(_ events: [LoanEvent]) -> Bool {
    guard events.count == 1 else { return false }
    return switch (self, events[0]) {
    case (.adjustment, .reschedule(let event)), (.extension, .reschedule(let event)): event.date == date
    case (.freeze(let act), .freeze(let event)): event.from == act.from && event.to == act.to
    case (.writeOff(let act), .writeOff(let event)):
      event.date == date && event.principal == act.principal && event.interest == act.interest
    default: false
    }
  }
}
