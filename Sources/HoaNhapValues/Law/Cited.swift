/// A value of the policy together with the text it rests on: a number is never bare.
///
/// A verdict, a ceiling or a schedule can name every cited value that it used, and say so when one is not enacted.
public struct Cited<Value: Sendable & Hashable>: Sendable, Hashable {
  /// The value itself.
  public let value: Value
  /// Where it stands.
  public let citation: Citation
  /// How certain that is.
  public let standing: Standing

  /// Makes a cited value.
  public init(_ value: Value, _ citation: Citation, _ standing: Standing) {
    self.value = value
    self.citation = citation
    self.standing = standing
  }

  /// The same citation and standing for a value derived from this one.
  public func map<Other>(_ transform: (Value) -> Other) -> Cited<Other> {
    Cited<Other>(transform(value), citation, standing)
  }
}
