public import HoaNhapEligibility
import HoaNhapPolicy
public import HoaNhapValues

/// One thing that was looked at when an act was judged: what was asked, the limit, what is left.
public struct ActFinding: Sendable, Hashable {
  /// What was looked at. Codes are stable.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The stable text.
    public let rawValue: String
    /// Makes a code from its text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Something is owed.
    public static let owed = Code(rawValue: "owed")
    /// The loan is young enough for the rule to reach it.
    public static let reached = Code(rawValue: "reached")
    /// The rule of the edition is one that this version knows.
    public static let knownRule = Code(rawValue: "knownRule")
    /// The instalment is there and unpaid.
    public static let unpaidInstalment = Code(rawValue: "unpaidInstalment")
    /// No more moves than is unpaid.
    public static let movedAmount = Code(rawValue: "movedAmount")
    /// The new day comes after the old one and after the day of the act.
    public static let laterDay = Code(rawValue: "laterDay")
    /// The new day is within the limit.
    public static let latestDay = Code(rawValue: "latestDay")
    /// Nothing else is past its date and unpaid.
    public static let othersPaid = Code(rawValue: "othersPaid")
    /// The freeze is long enough.
    public static let shortestFreeze = Code(rawValue: "shortestFreeze")
    /// The freeze, with those before it, is not too long.
    public static let longestFreeze = Code(rawValue: "longestFreeze")
    /// No more principal is given up than is owed.
    public static let principalOwed = Code(rawValue: "principalOwed")
    /// No more interest is given up than is owed.
    public static let interestOwed = Code(rawValue: "interestOwed")
    /// A decision of the authority is recorded.
    public static let decided = Code(rawValue: "decided")
    /// The limits are those of the capital.
    public static let capitalRules = Code(rawValue: "capitalRules")
  }

  /// A value that was asked for, or that is the limit.
  public enum Value: Sendable, Hashable {
    /// A day.
    case day(CivilDate)
    /// An amount in đồng.
    case money(Dong)
  }

  /// What was looked at.
  public let code: Code
  /// Whether it holds.
  public let outcome: Outcome
  /// The instalment that it concerns; `nil` where it concerns the whole loan.
  public let instalment: CivilDate?
  /// What was asked for.
  public let asked: Value?
  /// The border of what is allowed, itself allowed; for ``Code/laterDay`` the day that must have passed.
  public let limit: Value?
  /// What the limit still leaves.
  public let room: ActRoom?
  /// The facts without which it is undetermined.
  public let missing: [ActFact]
  /// What it rests on.
  public let source: ActSource

  init(
    _ code: Code, _ outcome: Outcome, _ source: ActSource, instalment: CivilDate? = nil, asked: Value? = nil,
    limit: Value? = nil, room: ActRoom? = nil, missing: [ActFact] = []
  ) {
    self.code = code
    self.outcome = outcome
    self.source = source
    self.instalment = instalment
    self.asked = asked
    self.limit = limit
    self.room = room
    self.missing = missing
  }
}
