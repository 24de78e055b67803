public import HoaNhapValues

/// When the principal is paid back and in which parts (phân kỳ trả nợ gốc).
///
/// The last part is always what is left, so that the parts add up to the amount (convention V15).
public enum PrincipalPlan: Sendable, Hashable {
  /// Equal parts on a grid of months.
  case equal(EqualPrincipal)
  /// Parts and dates of the caller's own.
  case custom(CustomPrincipal)
  // Out of line, so that the terms of all other loans stay small: they are copied with every schedule that is kept.
  /// Level payments of principal and interest together.
  indirect case annuity(Annuity)
}

/// Equal parts of the whole planned amount on a grid of months (conventions V14, V16, V18).
public struct EqualPrincipal: Sendable, Hashable {
  /// The months from one part to the next, 1 to 1200.
  public let everyMonths: Int
  /// How many parts, 1 to 1200.
  public let count: Int
  /// The first date; `nil` for one step after the start, or after the study end (convention V19).
  public let firstDue: CivilDate?
  /// The wanted day of the month, 1 to 31; `nil` for that of the first date.
  public let day: Int?
  /// The đồng that each part but the last is a multiple of; positive.
  public let unit: Int64
  /// How a part is brought to the unit.
  public let rounding: RoundingMode

  /// Makes a plan.
  public init(
    everyMonths: Int, count: Int, firstDue: CivilDate? = nil, day: Int? = nil, unit: Int64 = 1000,
    rounding: RoundingMode = .down
  ) {
    self.everyMonths = everyMonths
    self.count = count
    self.firstDue = firstDue
    self.day = day
    self.unit = unit
    self.rounding = rounding
  }
}

/// Parts and dates of the caller's own; what is left falls due on the last date (convention V16).
public struct CustomPrincipal: Sendable, Hashable {
  /// A part that falls due on a day (một kỳ trả nợ).
  public struct Part: Sendable, Hashable {
    /// The day.
    public let date: CivilDate
    /// How much, in đồng; positive.
    public let amount: Dong

    /// Makes a part.
    public init(date: CivilDate, amount: Dong) {
      self.date = date
      self.amount = amount
    }
  }

  /// The parts before the last, earliest first; there may be none.
  public let parts: [Part]
  /// The day on which the rest falls due, after all parts.
  public let restDue: CivilDate

  /// Makes a plan.
  public init(parts: [Part] = [], restDue: CivilDate) {
    self.parts = parts
    self.restDue = restDue
  }
}
