/// Something that a host's implementation does otherwise than the contract of its protocol says.
public struct Violation: Sendable, Hashable, CustomStringConvertible {
  /// The stable name of the law that does not hold.
  public var law: String
  /// What was done, what was expected and what came.
  public var detail: String

  /// Makes a violation.
  public init(law: String, detail: String) {
    self.law = law
    self.detail = detail
  }

  /// The law and the detail.
  public var description: String { "\(law): \(detail)" }
}
