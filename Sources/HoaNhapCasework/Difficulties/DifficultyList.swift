public import HoaNhapPlan
public import HoaNhapValues

/// The difficulties of a commune on a day: what is open and for how long, what was settled (tổng hợp khó khăn, vướng mắc).
///
/// Source: plan II.5, III.1 ý 1, III.3 ý 3, IV.3.
public struct DifficultyList: Sendable, Hashable {
  /// How many difficulties of one kind there are.
  public struct Count: Sendable, Hashable {
    /// The kind.
    public let category: DifficultyCategory
    /// How many are open.
    public internal(set) var open = 0
    /// How many are settled.
    public internal(set) var settled = 0
    /// The longest that an open one has been waiting, in calendar days; `nil` where none is open.
    public internal(set) var longestWait: Int?
  }

  /// The day that it stands for.
  public let asOf: CivilDate
  /// What is open, the longest waiting first.
  public let open: [DifficultyStatus]
  /// What is settled, in the order of settlement.
  public let settled: [DifficultyStatus]
  /// The numbers by category: the standard ones in their order, then others by code; what does not occur is left out.
  public let counts: [Count]

  /// Goes through difficulties once; those recorded after the day are left out.
  ///
  /// - Complexity: O(entries), and sorting.
  public init(_ difficulties: some Sequence<Difficulty>, asOf day: CivilDate) {
    let statuses = difficulties.compactMap { $0.status(asOf: day) }
    asOf = day
    open = statuses.filter(\.isOpen).sorted {
      ($0.difficulty.reportedOn, $0.difficulty.id) < ($1.difficulty.reportedOn, $1.difficulty.id)
    }
    settled = statuses.filter { !$0.isOpen }.sorted {
      ($0.since, $0.difficulty.id) < ($1.since, $1.difficulty.id)
    }
    var counts: [DifficultyCategory: Count] = [:]
    for status in statuses {
      let category = status.difficulty.category
      var count = counts[category] ?? Count(category: category)
      if status.isOpen {
        count.open += 1
        count.longestWait = max(count.longestWait ?? 0, status.days)
      } else {
        count.settled += 1
      }
      counts[category] = count
    }
    let order = DifficultyCategory.standard
    self.counts = counts.values.sorted { a, b in
      let places = [a, b].map { order.firstIndex(of: $0.category) ?? order.count }
      return places[0] == places[1]
        ? a.category.rawValue < b.category.rawValue : places[0] < places[1]
    }
  }

  /// What is open and with an agency, or on the way to it.
  public func open(with agency: AgencyID) -> [DifficultyStatus] { open.filter { $0.holder == agency } }

  /// What came in within some days.
  public func reported(in days: DateRange) -> [DifficultyStatus] {
    (open + settled).filter { days.contains($0.difficulty.reportedOn) }
  }

  /// What was settled within some days.
  public func settled(in days: DateRange) -> [DifficultyStatus] {
    settled.filter { $0.settledOn.map(days.contains) ?? false }
  }
}
