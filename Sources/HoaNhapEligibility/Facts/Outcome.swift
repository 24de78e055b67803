/// What a rule answers about one application.
public enum Outcome: String, Sendable, Hashable, CaseIterable {
  /// It holds, whatever the unknown facts turn out to be.
  case satisfied
  /// It does not hold, whatever the unknown facts turn out to be.
  case unmet
  /// It depends on a fact that is not known.
  case undetermined

  /// The answer for a truth that is known.
  @inlinable public init(_ holds: Bool) { self = holds ? .satisfied : .unmet }

  /// The answer for a truth that may not be known.
  @inlinable public init(_ holds: Fact<Bool>) {
    switch holds {
    case .unknown: self = .undetermined
    case .known(let holds): self.init(holds)
    }
  }

  /// Whether it does not hold.
  @inlinable var isUnmet: Bool {
    switch self {
    case .unmet: true
    case .satisfied, .undetermined: false
    }
  }

  /// Whether it cannot be told.
  @inlinable var isUndetermined: Bool {
    switch self {
    case .undetermined: true
    case .satisfied, .unmet: false
    }
  }

  /// Both must hold: one that does not settles it.
  @inlinable public func and(_ other: Outcome) -> Outcome {
    switch (self, other) {
    case (.unmet, _), (_, .unmet): .unmet
    case (.satisfied, .satisfied): .satisfied
    default: .undetermined
    }
  }

  /// One must hold: one that does settles it.
  @inlinable public func or(_ other: Outcome) -> Outcome {
    switch (self, other) {
    case (.satisfied, _), (_, .satisfied): .satisfied
    case (.unmet, .unmet): .unmet
    default: .undetermined
    }
  }
}
