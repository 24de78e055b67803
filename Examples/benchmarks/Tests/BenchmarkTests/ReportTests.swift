import HoaNhap
import Testing

@testable import BenchmarkCommand

/// Rows that were not measured here but might have been.
enum Sample {
  static let schedule = Row(
    workload: "schedule", returns: Wording(vi: "các dòng", en: "rows kept"), items: 100_000,
    cost: Cost(1200.46, .cpu), checksum: 249, peakMemory: 3 << 20)
  static let size = Row(
    workload: "binary-size", returns: Wording(vi: "tệp chạy", en: "a host"), items: 1,
    cost: Cost(6_000_000, .bytes), checksum: nil)
  static let commit = Row(
    workload: "store-commit-1", returns: Wording(vi: "lần ghi", en: "a commit"), items: 2000,
    cost: Cost(140_000, .elapsed), checksum: nil,
    notes: [Wording(vi: "mỗi giây 7143", en: "7143 a second")],
    rival: Rival(
      name: Wording(vi: "SQLite 3", en: "SQLite 3"), returns: Wording(vi: "lần ghi", en: "a commit"),
      cost: Cost(210_000, .elapsed), checksum: nil))

  static func limit(_ checksum: UInt64 = 249, nanoseconds: Double = 400) throws -> Limit {
    try Limit(parsing: "schedule \(nanoseconds) ns \(checksum)")
  }
}

@Suite("What is printed")
struct ReportTests {
  @Test(
    "Decimals are fixed and rounded, whatever the locale",
    arguments: [
      (0, 1, "0.0"), (1800.46, 1, "1800.5"), (0.04, 1, "0.0"), (9.96, 1, "10.0"), (1.005, 2, "1.00"),
      (2.5, 0, "3"), (12.05, 2, "12.05"),
    ] as [(Double, Int, String)])
  func decimals(value: Double, places: Int, text: String) {
    #expect(FixedPoint.text(value, places: places) == text)
  }

  @Test(
    "A cost is told in a unit that is read at a glance",
    arguments: [
      (Cost(14, .cpu), "14.0 ns"), (Cost(9999, .cpu), "9999.0 ns"), (Cost(10_000, .cpu), "10.0 µs"),
      (Cost(999_900, .elapsed), "999.9 µs"), (Cost(1_000_000, .elapsed), "1.0 ms"),
      (Cost(193, .bytes), "193 B"), (Cost(6_123_456, .bytes), "6.12 MB"),
    ])
  func figures(figure: Cost, text: String) {
    #expect(figure.text == text)
  }

  @Test("A row is one JSON object")
  func json() throws {
    #expect(
      ReportLine(Sample.schedule).json
        == #"{"workload": "schedule", "returns": "rows kept", "items": 100000, "ns_per_item": 1200.5, "#
        + #""checksum": "249", "budget": 3.00, "peak_memory": 3145728}"#)
    let held = ReportLine(Sample.schedule, limit: try Sample.limit(7)).json
    #expect(
      held.contains(
        #""limit": "C", "limit_returns": "rows kept", "limit_ns_per_item": 400.0, "limit_checksum": "7", "#
          + #""ratio": 3.00, "budget": 3.00, "kept": true"#))
    #expect(
      ReportLine(Sample.size).json
        == #"{"workload": "binary-size", "returns": "a host", "items": 1, "ns_per_item": null, "#
        + #""checksum": null, "bytes_per_item": 6000000, "limit": "a set limit", "limit_returns": "", "#
        + #""limit_bytes_per_item": 8000000, "ratio": 0.75, "budget": 1.00, "kept": true}"#)
    let commit = ReportLine(Sample.commit).json
    #expect(commit.contains(#""clock": "elapsed", "limit": "SQLite 3""#))
    #expect(commit.hasSuffix(#""ratio": 0.67, "budget": 1.00, "kept": true, "notes": ["7143 a second"]}"#))
  }

  @Test("The table: ratios first, a dash where nothing is known, notes below")
  func table() throws {
    var report = Report()
    report.add([Sample.schedule], limit: try Sample.limit())
    report.add([Sample.commit, Sample.size], limit: nil)
    report.add([.unmeasured("start-up")], limit: nil)
    #expect(
      Table(report.lines, .english).text == """
        ratio  budget  kept  workload         per item     limit  against       items   memory  checksum  returns       the limit returns
         3.00    3.00  yes   schedule        1200.5 ns  400.0 ns  C            100000  3.0 MiB  249 =     rows kept     rows kept
         0.67    1.00  yes   store-commit-1   140.0 µs  210.0 µs  SQLite 3       2000        -  -         a commit      a commit
         0.75    1.00  yes   binary-size       6.00 MB   8.00 MB  a set limit       1        -  -         a host        -
            -    1.00  -     start-up                -         -  -                 -        -  -         not measured  -
        store-commit-1: 7143 a second
        """)
    #expect(
      Table(report.lines, .vietnamese).text.hasPrefix("tỉ lệ  cho phép  đạt  phép đo"))
  }

  @Test("In Markdown every row has every column")
  func markdown() throws {
    let table = Table([ReportLine(Sample.schedule, limit: try Sample.limit())], .english).markdown
    let lines = table.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(Set(lines.map { $0.split(separator: "|").count }) == [12])
    #expect(lines[1].hasPrefix("| ---: | ---: | --- | --- | ---: |"))
    #expect(
      lines[2]
        == "| 3.00 | 3.00 | yes | schedule | 1200.5 ns | 400.0 ns | C | 100000 | 3.0 MiB | 249 = | rows kept | rows kept |"
    )
  }
}

@Suite("What a row is held against")
struct JudgementTests {
  @Test(
    "A budget is kept up to the ratio that is shown, and not beyond",
    arguments: [(1200, "3.00", true), (1201.9, "3.00", true), (1202.1, "3.01", false), (400, "1.00", true)]
      as [(Double, String, Bool)])
  func budget(cost: Double, ratio: String, isKept: Bool) throws {
    let row = Row(
      workload: "schedule", returns: Sample.schedule.returns, items: 1, cost: Cost(cost, .cpu),
      checksum: 249)
    let line = ReportLine(row, limit: try Sample.limit())
    #expect(line.ratio == ratio)
    #expect(line.isKept == isKept)
    #expect(Table([line], .english).text.contains(isKept ? "yes" : "NO"))
  }

  @Test("Without the other side or without a budget nothing is judged")
  func unjudged() throws {
    let alone = ReportLine(Sample.schedule)
    #expect(alone.ratio == nil && alone.isKept == nil && alone.budget == 300)
    let named = Row(
      workload: "ledger", returns: Sample.schedule.returns, items: 1, cost: Cost(10, .cpu), checksum: 1)
    let line = ReportLine(named, limit: try Limit(parsing: "ledger 5 ns 1"))
    #expect(line.ratio == "2.00" && line.isKept == nil)
    // Bytes are not nanoseconds.
    let size = ReportLine(Sample.size, limit: try Limit(parsing: "binary-size 5 ns 1"))
    #expect(size.rival?.cost == Cost(8_000_000, .bytes))
  }

  @Test("The law's clauses are held against the shared conditions of the same run, and against each other")
  func law() {
    func row(_ name: String, _ cost: Double, _ checksum: UInt64) -> Row {
      Row(
        workload: name, returns: Sample.schedule.returns, items: 1, cost: Cost(cost, .cpu),
        checksum: checksum)
    }
    let rows = [row("verdict", 10, 1), row("law-host", 50, 2), row("law-facts", 51, 2)]
    var report = Report()
    let lines = report.add(rows, limit: nil)
    #expect(lines.map(\.ratio) == [nil, "5.00", "5.10"])
    #expect(lines.map(\.isKept) == [nil, true, false])
    #expect(lines[1].rival?.name.en == "verdict" && report.status == 0)
    report.add([row("law-documents", 40, 3)], limit: nil)
    #expect(report.status == 1)
    #expect(ReportLine(row("law-host", 50, 2)).rival == nil)
  }

  @Test(
    "A checksum that is not the limit's is shown beside it and told, and the run has failed; a lost budget is none"
  )
  func mismatch() throws {
    var report = Report()
    let line = report.add([Sample.schedule], limit: try Sample.limit(7))[0]
    #expect(Table([line], .english).text.contains("249 ≠ 7"))
    #expect(report.faults.map(\.en) == ["schedule: the checksum 249 is not the other side's 7."])
    #expect(report.status == 1)
    var slow = Report()
    let lost = slow.add([Sample.schedule], limit: try Sample.limit(nanoseconds: 100))[0]
    #expect(lost.isKept == false)
    #expect(slow.status == 0)
  }

  @Test("What cannot be measured is told, keeps its place and hides nothing")
  func unmeasured() throws {
    var report = Report()
    report.add(unmeasured: StoresBenchmark(), Fault(vi: "không có", en: "there is none"))
    report.add([Sample.schedule], limit: try Sample.limit())
    #expect(report.lines.map(\.row.workload) == StoresBenchmark().rowNames + ["schedule"])
    #expect(report.lines.last?.isKept == true)
    #expect(report.faults.map(\.en) == ["stores: there is none"])
    #expect(report.status == 1)
  }
}
