import HoaNhap

/// A benchmark that is measured by the CPU time of one call.
///
/// A class, so that what it keeps from run to run is its own storage and is never copied. The order of calls is
/// ``prepare()``, ``run()`` once to warm up, ``run()`` for each measurement, ``checksum()``.
protocol Workload: AnyObject {
  var items: Int { get }
  /// Makes the input; not timed.
  func prepare() throws
  /// The work; every call does all of it anew and keeps its result.
  func run() throws
  /// Of the result kept by the last run; not timed.
  func checksum() throws -> UInt64
  /// What else the last run found, given how long an item took; not timed. Default: nothing.
  func notes(nanosecondsPerItem: Double) -> [Wording]
}

extension Workload {
  func notes(nanosecondsPerItem: Double) -> [Wording] { [] }
}

/// The row of a workload, which is made only when it is asked for and let go of afterwards.
struct TimedBenchmark: Benchmark {
  let name: String
  let returns: Wording
  var isOnDemand = false
  var usualRuns = 5
  let make: @Sendable () throws -> any Workload

  func rows(runs: Int) throws -> [Row] {
    let workload = try make()
    try workload.prepare()
    try workload.run()
    let times = try (0..<runs).map { _ in try CPUClock.time(workload.run) }
    let time = Median.of(times) / Double(workload.items)
    // Before the checksum, which may need memory of its own.
    let memory = PeakMemory.bytes
    return [
      Row(
        workload: name, returns: returns, items: workload.items, cost: Cost(time, .cpu),
        checksum: try workload.checksum(), peakMemory: memory,
        notes: workload.notes(nanosecondsPerItem: time))
    ]
  }
}
