public import HoaNhapValues

/// A study period in which nothing is due while simple interest accrues (thời hạn phát tiền vay; convention V24).
public struct Deferral: Sendable, Hashable {
  /// When the study interest is collected (convention V25).
  public enum Collection: String, Sendable, Hashable, CaseIterable {
    /// Evenly over the interest dates, rounded down, the remainder on the last.
    case spread
    /// All on the first interest date.
    case firstDue = "first_due"
    /// All at maturity.
    case maturity
  }

  /// The study end: normal interest periods begin here.
  public let until: CivilDate
  /// When the study interest is collected.
  public let interest: Collection
  /// The đồng that each even share but the last is a multiple of; positive.
  public let spreadUnit: Int64

  /// Makes a study period.
  public init(until: CivilDate, interest: Collection = .spread, spreadUnit: Int64 = 1) {
    self.until = until
    self.interest = interest
    self.spreadUnit = spreadUnit
  }
}
