public import HoaNhapPolicy
public import HoaNhapValues

/// Where the rate of some nights comes from (căn cứ của lãi suất).
///
/// The terms of a loan hold bare rates. A rate is said to be the policy's where it is, on each of these nights, the one
/// that an edition has for a loan made on this one's first day: a change that reached only new loans is no source for a
/// loan that ran already (R.3, R.4).
public enum RateSource: Sendable, Hashable {
  /// The rate of the edition that reaches the loan.
  case policy(PolicyRate)
  /// A rate of the contract itself, with the edition's own where it has another one for the loan.
  case contract(policy: PolicyRate?)
  /// A freeze: no rate at all (convention V31).
  case freeze
}

/// A lending rate of an edition, with the parameter and the day from which it stands there.
public struct PolicyRate: Sendable, Hashable {
  /// The parameter of the edition.
  public let parameter: ParameterKey
  /// The first day; `nil` where the register does not know when it began.
  public let from: CivilDate?
  /// The rate with its reach, its text and how certain that is.
  public let lending: Cited<LendingRate>

  /// The rate.
  public var rate: Rate { lending.value.rate }
}
