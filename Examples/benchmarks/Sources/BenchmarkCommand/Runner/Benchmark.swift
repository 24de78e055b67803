import HoaNhap

/// Something measured that gives a row of the table, or several that are measured together.
protocol Benchmark: Sendable {
  /// What `--only` calls it.
  var name: String { get }
  /// What its rows are called, so that a row that could not be measured has its place; its name alone where left out.
  var rowNames: [String] { get }
  /// Whether it runs only when it is named or all are asked for, because it takes long.
  var isOnDemand: Bool { get }
  /// How often it runs where the call does not say.
  var usualRuns: Int { get }
  /// Measures.
  func rows(runs: Int) throws -> [Row]
}

extension Benchmark {
  var rowNames: [String] { [name] }
  var isOnDemand: Bool { false }
  var usualRuns: Int { 5 }
}
