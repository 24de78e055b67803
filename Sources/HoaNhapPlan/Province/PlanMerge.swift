public import HoaNhapValues

/// A plan into which the province's times went, and what became of each of them.
public struct PlanMerge: Sendable, Hashable {
  /// What became of one of the province's times.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// The plan has this time already, or one of its own that lies within it: nothing changes.
    case agrees
    /// It lies within a time of the plan, so keeping it keeps both: it takes that one's place.
    case narrowed
    /// The clause had no time that contradicts it: it stands beside the clause's others.
    case added
    /// It contradicts a time of the plan, and the clause leaves its time to the province: the province's stands.
    case replaced
    /// It contradicts a time of the plan, and the clause does not leave its time to the province: the plan's stands.
    case kept
    /// It lies before the plan's first day or after its last: nothing changes.
    case outside

    /// Whether somebody has to look at it: the two texts do not say the same.
    public var isConflict: Bool {
      switch self {
      case .agrees, .narrowed, .added: false
      case .replaced, .kept, .outside: true
      }
    }
  }

  /// What became of one time.
  public struct Entry: Sendable, Hashable {
    /// The province's time.
    public let date: ProvinceDate
    /// What became of it.
    public let outcome: Outcome
    /// The plan's own time that it agrees with, took the place of, or is meant to; `nil` where there is none such.
    public let own: Recurrence?
    /// The text that set it.
    public let source: SourceText
  }

  /// The plan, with the province's times in it as far as the entries say, each with its source.
  public let plan: Plan
  /// One for each of the province's times, in its order.
  public let entries: [Entry]

  /// The entries that somebody has to look at.
  public var conflicts: [Entry] { entries.filter(\.outcome.isConflict) }
}

extension PlanMerge.Entry {
  /// What became of the time, in a short sentence.
  public var wording: Wording {
    let (new, old) = (date.when.wording, own?.wording)
    let head = Wording(
      vi: "\(date.clause): tỉnh quy định \(new.vi) – \(source.wording.vi)",
      en: "\(date.clause): the province says \(new.en) – \(source.wording.en)")
    let rest: Wording =
      switch outcome {
      case .agrees: Wording(vi: "khớp với kế hoạch", en: "the plan agrees")
      case .added: Wording(vi: "đã bổ sung", en: "added")
      case .narrowed:
        Wording(
          vi: "nằm trong hạn của xã (\(old?.vi ?? "")), lấy theo tỉnh",
          en: "within the plan's own time (\(old?.en ?? "")), taken over")
      case .replaced:
        Wording(
          vi: "trái với hạn của xã (\(old?.vi ?? "")); mục này theo kế hoạch của tỉnh nên lấy theo tỉnh",
          en:
            "contradicts the plan's own time (\(old?.en ?? "")); the clause follows the province, so its time stands"
        )
      case .kept:
        Wording(
          vi:
            "trái với hạn của xã\(old.map { " (\($0.vi))" } ?? ""); mục này không dẫn chiếu kế hoạch của tỉnh nên giữ hạn của xã, cần xem lại",
          en:
            "contradicts the plan's own time\(old.map { " (\($0.en))" } ?? ""); the clause does not refer to the province, so its own time stands until somebody decides"
        )
      case .outside:
        Wording(
          vi: "nằm ngoài thời gian của kế hoạch, chưa đưa vào", en: "outside the plan's own days, not taken")
      }
    return Wording(vi: "\(head.vi): \(rest.vi).", en: "\(head.en): \(rest.en).")
  }

  /// The entry as a line of JSON shows it.
  public var json: JSONValue {
    .object(
      [
        "clause": .string(date.clause.text), "when": .string(date.when.text),
        "own": own.map { .string($0.text) } ?? .null, "outcome": .string(outcome.rawValue),
        "conflict": .bool(outcome.isConflict), "source": source.json,
      ], wording)
  }
}
