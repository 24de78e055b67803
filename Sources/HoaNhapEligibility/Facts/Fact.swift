public import HoaNhapValues

/// A fact that may not be known yet (dữ kiện).
///
/// Unknown is not "no": a rule that needs an unknown fact answers that it cannot tell. Where a fact can be known to be
/// absent, its value is an optional: `.known(nil)`.
public enum Fact<Value> {
  /// Nobody has said.
  case unknown
  /// Somebody has.
  case known(Value)

  /// The value, where it is known.
  @inlinable public var value: Value? {
    switch self {
    case .unknown: nil
    case .known(let value): value
    }
  }

  /// Whether it is known.
  @inlinable public var isKnown: Bool {
    switch self {
    case .unknown: false
    case .known: true
    }
  }

  /// The same knowledge of a value derived from this one.
  @inlinable public func map<Other>(_ transform: (Value) -> Other) -> Fact<Other> {
    switch self {
    case .unknown: .unknown
    case .known(let value): .known(transform(value))
    }
  }
}

extension Fact: Sendable where Value: Sendable {}
extension Fact: Equatable where Value: Equatable {}
extension Fact: Hashable where Value: Hashable {}

extension Fact: RedactedRecord {
  /// Whether it is known, never what: most facts are about a person.
  public var printedForm: String { isKnown ? "known" : "unknown" }
}

extension Fact {
  /// Makes a fact from an optional of which `nil` means unknown.
  @inlinable public init(_ value: Value?) {
    self = value.map(Fact.known) ?? .unknown
  }
}
