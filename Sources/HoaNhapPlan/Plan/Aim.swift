public import HoaNhapValues

/// What a plan is for (mục đích, yêu cầu): a clause that asks nothing of anybody, so no duty.
public struct Aim: Sendable, Hashable {
  /// The clause.
  public let clause: Clause
  /// The aim in a short sentence.
  public let wording: Wording

  /// Makes an aim.
  public init(_ clause: Clause, _ wording: Wording) {
    self.clause = clause
    self.wording = wording
  }
}
