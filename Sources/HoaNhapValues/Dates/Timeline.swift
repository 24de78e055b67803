/// Values over time, each from its first day until the next one begins or until a last day of its own.
///
/// A timeline is checked when it is made: entries that overlap are refused always, gaps between them unless they are
/// allowed. So a look-up has one answer or none, and "none" was intended.
public struct Timeline<Value: Sendable & Hashable>: Sendable, Hashable {
  /// A value and the days on which it holds.
  public struct Entry: Sendable, Hashable {
    /// The first day.
    public let from: CivilDate
    /// The last day, included; `nil` where it holds until further notice.
    public let until: CivilDate?
    /// What holds.
    public let value: Value

    /// Makes an entry.
    public init(from: CivilDate, until: CivilDate? = nil, _ value: Value) {
      self.from = from
      self.until = until
      self.value = value
    }
  }

  /// What is allowed between two entries.
  public enum Gaps: Sendable, Hashable {
    /// Every day after the first has a value, up to the last entry's own end.
    case refused
    /// Days without a value are meant.
    case allowed
  }

  /// Why a timeline was refused: two entries that stand next to each other in time.
  public struct Fault: Error, Sendable, Hashable {
    /// What is wrong between the two.
    public enum Kind: String, Sendable, Hashable {
      /// There is no entry at all.
      case empty
      /// An entry ends before it begins.
      case reversed
      /// Two entries hold on the same day.
      case overlap
      /// There are days between them on which none holds.
      case gap
    }
    /// What is wrong.
    public let kind: Kind
    /// The first day that is at fault; `nil` for an empty timeline.
    public let day: CivilDate?

    package init(kind: Kind, day: CivilDate?) {
      self.kind = kind
      self.day = day
    }

    /// What is wrong and what would be right.
    public var wording: Wording {
      let on = day?.text ?? ""
      switch kind {
      case .empty:
        return Wording(
          vi: "Dòng thời gian không có mục nào; cần ít nhất một mục.",
          en: "The timeline has no entry; it needs at least one.")
      case .reversed:
        return Wording(
          vi: "Mục bắt đầu ngày \(on) kết thúc trước ngày bắt đầu.",
          en: "The entry that begins on \(on) ends before it begins.")
      case .overlap:
        return Wording(
          vi: "Ngày \(on) có hai giá trị; hãy kết thúc mục trước sớm hơn.",
          en: "Two values hold on \(on); end the earlier entry sooner.")
      case .gap:
        return Wording(
          vi: "Từ ngày \(on) không có giá trị nào; hãy nối tiếp các mục hoặc cho phép khoảng trống.",
          en: "No value holds from \(on) on; join the entries or allow gaps.")
      }
    }
  }

  /// The entries, earliest first. An entry's `until` is filled in where the next one ends it.
  public let entries: [Entry]

  /// Makes a timeline from entries in any order.
  ///
  /// An entry without `until` ends on the day before the next begins.
  /// - Throws: ``Fault`` for an overlap, a reversed entry, an empty timeline, and for a gap unless allowed.
  /// - Complexity: O(n log n)
  public init(_ entries: [Entry], gaps: Gaps = .refused) throws(Fault) {
    let sorted = entries.sorted { $0.from < $1.from }
    guard !sorted.isEmpty else { throw Fault(kind: .empty, day: nil) }
    var closed: [Entry] = []
    for (index, entry) in sorted.enumerated() {
      if let until = entry.until, until < entry.from {
        throw Fault(kind: .reversed, day: entry.from)
      }
      guard index + 1 < sorted.count else {
        closed.append(entry)
        break
      }
      let next = sorted[index + 1].from
      guard entry.from < next, let eve = CivilDate(dayNumber: next.dayNumber - 1) else {
        throw Fault(kind: .overlap, day: next)
      }
      if let until = entry.until {
        if until >= next { throw Fault(kind: .overlap, day: next) }
        if until < eve, gaps == .refused {
          throw Fault(kind: .gap, day: CivilDate(dayNumber: until.dayNumber + 1))
        }
      }
      closed.append(Entry(from: entry.from, until: entry.until ?? eve, entry.value))
    }
    self.entries = closed
  }

  /// A timeline of one value without an end.
  public init(since day: CivilDate, _ value: Value) {
    entries = [Entry(from: day, value)]
  }

  /// The entry that holds on a day; `nil` where none does.
  ///
  /// - Complexity: O(log n)
  public func entry(on day: CivilDate) -> Entry? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].from <= day { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let entry = entries[low - 1]
    return entry.until.map { day <= $0 } ?? true ? entry : nil
  }

  /// The value that holds on a day; `nil` where none does.
  public func value(on day: CivilDate) -> Value? { entry(on: day)?.value }
}

extension Timeline.Fault: CustomStringConvertible {
  /// The English words.
  public var description: String { wording.en }
}
