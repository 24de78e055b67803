public import HoaNhapValues

/// A place of a report that a person writes (nội dung phải tự viết). Codes are stable and may grow.
public struct NarrativeSlot: RawRepresentable, Sendable, Hashable, Comparable {
  /// The stable text of the code.
  public let rawValue: String
  /// Makes a slot from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// What was done beside what the figures show (I).
  public static let results = NarrativeSlot(rawValue: "1-results")
  /// What stood in the way, and why (II).
  public static let difficulties = NarrativeSlot(rawValue: "2-difficulties")
  /// What comes next (III).
  public static let direction = NarrativeSlot(rawValue: "3-direction")
  /// What is proposed, and to whom (III).
  public static let proposals = NarrativeSlot(rawValue: "4-proposals")

  /// The slots of a report, in their order.
  public static let standard: [NarrativeSlot] = [.results, .difficulties, .direction, .proposals]

  /// Orders as they stand in a report.
  public static func < (a: Self, b: Self) -> Bool {
    a.rawValue.utf8.lexicographicallyPrecedes(b.rawValue.utf8)
  }

  /// What belongs there.
  public var wording: Wording {
    switch self {
    case .results: Wording(vi: "Kết quả ngoài số liệu", en: "Results beside the figures")
    case .difficulties: Wording(vi: "Khó khăn, vướng mắc, nguyên nhân", en: "Difficulties and their causes")
    case .direction: Wording(vi: "Phương hướng kỳ tới", en: "What comes next")
    case .proposals: Wording(vi: "Kiến nghị, đề xuất", en: "Proposals")
    default: Wording(vi: rawValue, en: rawValue)
    }
  }
}
