import HoaNhap

/// Something measured that gives one row of the table.
protocol Benchmark: Sendable {
  /// What `--only` and the row call it.
  var name: String { get }
  /// Whether it runs only when it is named, because it takes long.
  var isOnDemand: Bool { get }
  /// Measures.
  func row(runs: Int) throws -> Row
}

extension Benchmark {
  var isOnDemand: Bool { false }
}

/// What a benchmark found.
struct Row: Equatable {
  let workload: String
  /// What each item leaves behind, so that rows of different depth are not mistaken for each other.
  let returns: Wording
  let items: Int
  /// `nil` where nothing is timed.
  let nanosecondsPerItem: Double?
  /// Proof that the work was done; `nil` where there is nothing to prove.
  let checksum: UInt64?
  /// What else is worth telling, under the table.
  var notes: [Wording] = []
}
