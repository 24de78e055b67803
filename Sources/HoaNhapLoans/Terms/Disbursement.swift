public import HoaNhapValues

/// The name of a loan, as its document carries it (mã khoản vay).
public typealias LoanID = Identifier<LoanTerms>

/// Money handed out on a day (giải ngân); it bears interest from that day's night on (convention V4).
public struct Disbursement: Sendable, Hashable {
  /// The day of the money.
  public let date: CivilDate
  /// How much, in đồng.
  public let amount: Dong

  /// Makes a disbursement.
  public init(date: CivilDate, amount: Dong) {
    self.date = date
    self.amount = amount
  }
}

/// A yearly rate that applies to one loan from a day on, until the next one (lãi suất cho vay).
///
/// Whether a change of the policy reaches a loan that already runs is decided where the list is built (convention V6).
public struct RateChange: Sendable, Hashable {
  /// The first night's label (convention V5).
  public let from: CivilDate
  /// The rate from then on; zero is allowed.
  public let rate: Rate

  /// Makes a change.
  public init(from: CivilDate, _ rate: Rate) {
    self.from = from
    self.rate = rate
  }
}
