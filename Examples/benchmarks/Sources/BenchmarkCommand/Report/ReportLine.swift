import HoaNhap

/// A row beside what it is held against.
struct ReportLine {
  let row: Row
  /// `nil` where there is no other side.
  let rival: Rival?
  /// In hundredths of the other side's cost; `nil` where there is none.
  let budget: Int?
  /// The row that does the same work, if it is there.
  private let twin: Row?

  /// - Parameters:
  ///   - limit: `nil` where none was measured.
  ///   - earlier: the rows above.
  init(_ row: Row, limit: Limit? = nil, earlier: [Row] = []) {
    let yardstick = Yardstick.of(row.workload)
    self.row = row
    budget = yardstick.budget
    twin = earlier.first { $0.workload == yardstick.twin && $0.checksum != nil }
    rival = row.rival ?? Self.rival(of: row, yardstick, limit, earlier)
  }

  private static func rival(of row: Row, _ yardstick: Yardstick, _ limit: Limit?, _ earlier: [Row]) -> Rival?
  {
    let unit = row.cost?.unit ?? .cpu
    func rival(_ name: Wording, _ cost: Cost, _ checksum: UInt64? = nil) -> Rival? {
      // Bytes and time cannot be compared.
      cost.unit == unit ? Rival(name: name, returns: yardstick.returns, cost: cost, checksum: checksum) : nil
    }
    if let entry = limit?.entries[row.workload], unit != .bytes {
      // It runs by the row's clock.
      let cost = Cost(entry.nanosecondsPerItem, unit)
      return rival(Wording(vi: "C", en: "C"), cost, entry.checksum)
    }
    switch yardstick.side {
    case .measured: return nil
    case .stated(let cost): return rival(Wording(vi: "mức đặt ra", en: "a set limit"), cost)
    case .row(let name):
      return earlier.first { $0.workload == name }?.cost.flatMap { rival(Wording(vi: name, en: name), $0) }
    }
  }

  /// How many hundredths of the other side's cost ours is, rounded as it is shown.
  var hundredths: Int? {
    guard let cost = row.cost, let rival else { return nil }
    return Int((cost.amount / rival.cost.amount * 100).rounded())
  }

  /// The ratio as text.
  var ratio: String? { hundredths.map(Self.text) }

  /// Whether the ratio, as it is shown, is within the budget; `nil` where there is nothing to judge.
  var isKept: Bool? {
    guard let budget, let hundredths else { return nil }
    return hundredths <= budget
  }

  /// A number of hundredths as text.
  static func text(_ hundredths: Int) -> String { FixedPoint.text(Double(hundredths) / 100, places: 2) }

  /// The checksum that ours must be: the other side's, or that of the row that does the same work.
  var expected: UInt64? { rival?.checksum ?? twin?.checksum }

  /// Words for a checksum that is not the expected one: one of the two did other work.
  var mismatch: Wording? {
    guard row.cost != nil, let expected, row.checksum != expected else { return nil }
    let own = row.checksum.map(String.init) ?? "–"
    return Wording(
      vi: "\(row.workload): tổng kiểm \(own) khác với \(expected) của bên kia.",
      en: "\(row.workload): the checksum \(own) is not the other side's \(expected).")
  }
}
