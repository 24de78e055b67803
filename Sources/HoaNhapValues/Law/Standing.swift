/// How certain a value of the policy is: whether a text was read that says so.
public enum Standing: String, Sendable, Hashable, CaseIterable, Comparable {
  /// The Decision, a law, a decree or the commune's plan says so.
  case enacted
  /// Only a sibling text or the bank's practice says so; a host can replace it.
  case analogous
  /// No text was found; a reading that the package had to choose.
  case assumed

  /// Orders standings from the most certain to the least.
  public static func < (a: Standing, b: Standing) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .enacted: 0
    case .analogous: 1
    case .assumed: 2
    }
  }

  /// The name of the standing in both languages.
  public var wording: Wording {
    switch self {
    case .enacted: Wording(vi: "đã ban hành", en: "enacted")
    case .analogous: Wording(vi: "theo văn bản tương tự", en: "analogous")
    case .assumed: Wording(vi: "giả định", en: "assumed")
    }
  }
}
