public import HoaNhapValues

/// Rules over one type of facts, in the order in which their findings stand.
///
/// A set hands its rules to a visitor one by one, each with its own type: so the bulk path, the full path and the checks of a
/// book are three visitors of one list, and the compiler can make straight code of the first.
public protocol RuleSet<Facts>: Sendable {
  /// What the rules read.
  associatedtype Facts

  /// Hands each rule to the visitor, in order.
  ///
  /// - Throws: what the visitor throws.
  func visit<Visitor: RuleVisitor>(_ visitor: inout Visitor) throws(InputError) where Visitor.Facts == Facts
}

/// What is done with each rule of a set.
public protocol RuleVisitor<Facts> {
  /// What the rules read.
  associatedtype Facts

  /// Takes one rule.
  mutating func visit<Rule: EligibilityRule>(_ rule: Rule) throws(InputError) where Rule.Facts == Facts
}

/// Two sets of rules, one behind the other.
public struct RulePair<First: RuleSet, Second: RuleSet>: RuleSet where First.Facts == Second.Facts {
  /// What the rules read.
  public typealias Facts = First.Facts

  /// The rules that come first.
  public let first: First
  /// Those that come behind.
  public let second: Second

  /// Joins two sets.
  @inlinable
  public init(_ first: First, _ second: Second) {
    self.first = first
    self.second = second
  }

  /// Hands on the first set, then the second.
  @inlinable
  public func visit<Visitor: RuleVisitor>(_ visitor: inout Visitor) throws(InputError)
  where Visitor.Facts == Facts {
    try first.visit(&visitor)
    try second.visit(&visitor)
  }
}

/// Builds a set from rules written one below the other.
@resultBuilder
public enum RuleBuilder {
  /// The first rule.
  @inlinable
  public static func buildPartialBlock<First: RuleSet>(first: First) -> First { first }

  /// A rule behind those before it.
  @inlinable
  public static func buildPartialBlock<Earlier: RuleSet, Next: RuleSet>(
    accumulated: Earlier, next: Next
  ) -> RulePair<Earlier, Next> where Earlier.Facts == Next.Facts {
    RulePair(accumulated, next)
  }
}
