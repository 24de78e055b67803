public import HoaNhapValues

/// A value that a parameter of the policy can have.
public protocol ParameterValue: Sendable, Hashable {
  /// The value as canonical JSON holds it.
  var json: JSONValue { get }
  /// The value as people read it.
  var wording: Wording { get }
  /// What the value is counted in, such as `dong` or `months`; `nil` where it is no count.
  var unitCode: String? { get }
  /// How a value of this type is written in JSON, for whom must mend one that is not.
  static var form: Wording { get }
  /// Whether the words of a value stand beside it in JSON, since they do not follow from it.
  static var needsWords: Bool { get }
  /// Whether a value says itself which cases a change reaches, so that its dates are read as they are.
  static var saysWhomItReaches: Bool { get }
  /// Reads a value from JSON; `nil` where it is not one.
  ///
  /// - Parameters:
  ///   - json: the value as ``json`` writes it.
  ///   - words: its words, where ``needsWords``.
  ///   - model: a value of the same parameter, whose unit the new one has.
  static func read(_ json: JSONValue, words: Wording, like model: Self) -> Self?
}

extension ParameterValue {
  /// No unit.
  public var unitCode: String? { nil }
  /// The words follow from the value.
  public static var needsWords: Bool { false }
  /// Whom a change reaches is not the value's to say.
  public static var saysWhomItReaches: Bool { false }
}
