/// Every benchmark, in the order of the table. A new one is a file beside this one and a line here.
enum Catalogue {
  static let all: [any Benchmark] = [
    ScheduleWorkload.benchmark,
    CheckJSONWorkload.benchmark,
    StartUpBenchmark(),
    BinarySizeBenchmark(),
  ]
}
