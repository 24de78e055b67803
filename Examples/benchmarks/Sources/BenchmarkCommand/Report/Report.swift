import HoaNhap

/// A run of the command: its rows beside what they are held against, and what could not be measured or does not agree.
struct Report {
  private(set) var lines: [ReportLine] = []
  /// What is told beside the table, each with the name of what it is about; with one of them the run has failed.
  private(set) var faults: [Wording] = []

  /// Adds the rows of a benchmark; gives their lines.
  @discardableResult
  mutating func add(_ rows: [Row], limit: Limit?) -> [ReportLine] {
    let before = lines.count
    for row in rows {
      let line = ReportLine(row, limit: limit, earlier: lines.map(\.row))
      if let mismatch = line.mismatch { faults.append(mismatch) }
      lines.append(line)
    }
    return Array(lines[before...])
  }

  /// Adds the places of rows that could not be measured, and why.
  @discardableResult
  mutating func add(unmeasured benchmark: any Benchmark, _ fault: Fault) -> [ReportLine] {
    add(fault, of: benchmark.name)
    return add(benchmark.rowNames.map(Row.unmeasured), limit: nil)
  }

  /// Adds something that went wrong and cost no row.
  mutating func add(_ fault: Fault, of name: String) {
    faults.append(Wording(vi: "\(name): \(fault.wording.vi)", en: "\(name): \(fault.wording.en)"))
  }

  /// 0 where all was measured and agrees, 1 where not. A budget that is not kept is a matter of the table.
  var status: Int32 { faults.isEmpty ? 0 : 1 }
}
