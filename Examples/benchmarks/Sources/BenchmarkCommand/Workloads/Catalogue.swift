/// Every benchmark, in the order of the table. A new one is a file beside this one and a line here.
enum Catalogue {
  static let all: [any Benchmark] = [
    VerdictWorkload.benchmark,
    FindingsWorkload.benchmark,
    LawWorkload.host,
    LawWorkload.facts,
    LawWorkload.documents,
    FullVerdictWorkload.benchmark,
    VerdictTextWorkload.json,
    VerdictTextWorkload.words,
    CheckJSONWorkload.benchmark,
    ScheduleBenchmarks.equal,
    ScheduleBenchmarks.annuity,
    LedgerWorkload.benchmark,
    PortfolioWorkload.benchmark,
    NationWorkload.benchmark,
    ImportWorkload.benchmark,
    StoresBenchmark(),
    BinarySizeBenchmark(),
    StartUpBenchmark(),
  ]
}
