import HoaNhap

extension ReportLine {
  /// One JSON object: the row, and what it was held against where there is another side.
  var json: String {
    var members = [
      ("workload", Self.quoted(row.workload)), ("returns", Self.quoted(row.returns.en)),
      ("items", String(row.items)), ("ns_per_item", Self.number(row.cost, of: [.cpu, .elapsed]) ?? "null"),
      ("checksum", row.checksum.map { Self.quoted(String($0)) } ?? "null"),
    ]
    if let bytes = Self.number(row.cost, of: [.bytes]) { members.append(("bytes_per_item", bytes)) }
    if row.cost?.unit == .elapsed { members.append(("clock", Self.quoted("elapsed"))) }
    if let rival {
      members.append(("limit", Self.quoted(rival.name.en)))
      members.append(("limit_returns", Self.quoted(rival.returns.en)))
      if let time = Self.number(rival.cost, of: [.cpu, .elapsed]) {
        members.append(("limit_ns_per_item", time))
      }
      if let bytes = Self.number(rival.cost, of: [.bytes]) { members.append(("limit_bytes_per_item", bytes)) }
    }
    if let expected { members.append(("limit_checksum", Self.quoted(String(expected)))) }
    if let ratio { members.append(("ratio", ratio)) }
    if let budget { members.append(("budget", Self.text(budget))) }
    if let isKept { members.append(("kept", isKept ? "true" : "false")) }
    if let memory = row.peakMemory { members.append(("peak_memory", String(memory))) }
    if !row.notes.isEmpty {
      members.append(("notes", "[" + row.notes.map { Self.quoted($0.en) }.joined(separator: ", ") + "]"))
    }
    return "{" + members.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
  }

  private static func number(_ cost: Cost?, of units: [Cost.Unit]) -> String? {
    guard let cost, units.contains(cost.unit) else { return nil }
    return FixedPoint.text(cost.amount, places: cost.unit == .bytes ? 0 : 1)
  }

  private static func quoted(_ text: String) -> String { JSONValue.string(text).canonicalText }
}
