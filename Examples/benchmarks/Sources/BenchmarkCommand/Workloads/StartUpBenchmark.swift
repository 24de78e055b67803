import HoaNhap

/// From the start of a process to its first verdict on a pipe: loading, building the rules, one verdict.
///
/// It is elapsed time, since a person or a caller waits for it; the median of a fixed number of starts.
struct StartUpBenchmark: Benchmark {
  var name: String { "start-up" }
  var starts = 20
  /// The program to start; the tiny host beside this one where it is left out.
  var program: String?

  func rows(runs: Int) throws -> [Row] {
    let host = Program(name: try program ?? BuiltProducts.path(BuiltProducts.tinyHost), arguments: [])
    let warm = try host.runToSuccess()
    let times = try (0..<starts).map { _ in try Self.time(host) }
    return [
      Row(
        workload: name, returns: Wording(vi: "kết quả đầu tiên được in", en: "the first verdict printed"),
        items: 1, cost: Cost(Median.of(times), .elapsed), checksum: Checksum.of(warm.output))
    ]
  }

  private static func time(_ host: Program) throws(Fault) -> Double {
    guard let time = try host.runToSuccess().firstLine else {
      throw Fault(vi: "\(host.name) không in gì.", en: "\(host.name) printed nothing.")
    }
    let (seconds, attoseconds) = time.components
    return Double(seconds) * 1e9 + Double(attoseconds) / 1e9
  }
}
