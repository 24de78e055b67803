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
  /// The day on which it was last compared with its source; `nil` where that of the whole edition holds.
  public let checkedOn: CivilDate?

  /// Makes a cited value.
  public init(_ value: Value, _ citation: Citation, _ standing: Standing, checkedOn: CivilDate? = nil) {
    self.value = value
    self.citation = citation
    self.standing = standing
    self.checkedOn = checkedOn
  }

  /// The same citation, standing and day for a value derived from this one.
  public func map<Other>(_ transform: (Value) -> Other) -> Cited<Other> {
    Cited<Other>(transform(value), citation, standing, checkedOn: checkedOn)
  }
}
