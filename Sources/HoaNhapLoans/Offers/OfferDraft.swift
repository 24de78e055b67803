public import HoaNhapValues

/// What an officer would like to offer (dự kiến cho vay): how much, when, for how long, in which form.
///
/// A draft is anybody's to write; whether it can be offered is what ``EligibleApplication/offer(_:)`` answers.
public struct OfferDraft: Sendable, Hashable {
  /// The money and its days.
  public enum Money: Sendable, Hashable {
    /// All that was asked for, on one day.
    case asked(on: CivilDate)
    /// An amount, on one day.
    case amount(Dong, on: CivilDate)
    /// Parts in order of days, the first being the time of borrowing; for training loans, which are paid out as the course
    /// goes on.
    case parts([Disbursement])
  }

  /// The money and its days.
  public var money: Money
  /// The months in which it is paid back: until maturity, for training from the end of the course and its grace on. `nil`
  /// for as long as was asked for, or where nothing was, as is allowed.
  public var months: Int?
  /// The months after a course before months are counted (T.4); `nil` for the edition's.
  public var graceMonths: Int?
  /// Rates of the host's own, none above the edition's on any day; `nil` for the edition's (R.1, R.4).
  public var rates: [RateChange]?
  /// The name of the loan; `nil` for that of the application.
  public var loanID: LoanID?
  /// On which dates the principal falls due, and which days are worked. Its policies are replaced by the edition's.
  public var form: ProgrammeLoan

  /// Makes a draft.
  public init(
    _ money: Money, months: Int? = nil, graceMonths: Int? = nil, rates: [RateChange]? = nil,
    loanID: LoanID? = nil, form: ProgrammeLoan
  ) {
    self.money = money
    self.months = months
    self.graceMonths = graceMonths
    self.rates = rates
    self.loanID = loanID
    self.form = form
  }

  /// The time of borrowing: the day of the first money; `nil` where there is none.
  public var day: CivilDate? {
    switch money {
    case .asked(let day), .amount(_, let day): day
    case .parts(let parts): parts.first?.date
    }
  }

  /// The same draft with its money on another day; parts move by as many days as the first.
  ///
  /// - Throws: ``CalculationError`` where a part would leave the calendar.
  func moved(to day: CivilDate) throws(CalculationError) -> OfferDraft {
    var draft = self
    switch money {
    case .asked: draft.money = .asked(on: day)
    case .amount(let amount, _): draft.money = .amount(amount, on: day)
    case .parts(let parts):
      var moved: [Disbursement] = []
      let shift = parts.first.map { $0.date.days(until: day) } ?? 0
      for part in parts {
        moved.append(Disbursement(date: try part.date.adding(days: shift), amount: part.amount))
      }
      draft.money = .parts(moved)
    }
    return draft
  }
}
