import HoaNhap

/// A row beside its limit.
struct ReportLine {
  let row: Row
  /// `nil` where no limit is known for the workload.
  let limit: Limit.Entry?

  init(_ row: Row, against limit: Limit?) {
    self.row = row
    self.limit = limit?.entries[row.workload]
  }

  /// How many times the limit it takes.
  var ratio: Double? {
    guard let time = row.nanosecondsPerItem, let limit else { return nil }
    return time / limit.nanosecondsPerItem
  }

  /// Words for a checksum that is not the limit's: one of the two did other work.
  var mismatch: Wording? {
    guard let limit, row.checksum != limit.checksum else { return nil }
    let own = row.checksum.map(String.init) ?? "–"
    return Wording(
      vi: "\(row.workload): tổng kiểm \(own) khác với giới hạn \(limit.checksum).",
      en: "\(row.workload): the checksum \(own) is not the limit's \(limit.checksum).")
  }

  /// One JSON object: the row, and what it was held against where there is a limit.
  var json: String {
    var members = [
      ("workload", Self.quoted(row.workload)), ("returns", Self.quoted(row.returns.en)),
      ("items", String(row.items)),
      ("ns_per_item", row.nanosecondsPerItem.map { FixedPoint.text($0, places: 1) } ?? "null"),
      ("checksum", row.checksum.map { Self.quoted(String($0)) } ?? "null"),
    ]
    if let limit {
      members += [
        ("limit_ns_per_item", FixedPoint.text(limit.nanosecondsPerItem, places: 1)),
        ("limit_checksum", Self.quoted(String(limit.checksum))),
      ]
    }
    if !row.notes.isEmpty {
      members.append(("notes", "[" + row.notes.map { Self.quoted($0.en) }.joined(separator: ", ") + "]"))
    }
    return "{" + members.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
  }

  private static func quoted(_ text: String) -> String { JSONValue.string(text).canonicalText }
}
