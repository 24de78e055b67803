import Foundation
import HoaNhap

/// The file store beside SQLite: a program of another package, since it needs GRDB, built and run as it stands.
struct StoresBenchmark: Benchmark {
  var name: String { "stores" }
  var isOnDemand: Bool { true }
  /// Memory is told by Linux alone.
  var rowNames: [String] {
    #if os(Linux)
      Self.words.map { "store-\($0.row)" }
    #else
      Self.words.map { "store-\($0.row)" }.filter { $0 != "store-memory" }
    #endif
  }
  /// The folder of that package.
  var package = BuiltProducts.package.deletingLastPathComponent().appendingPathComponent("store-benchmarks")

  func rows(runs: Int) throws -> [Row] {
    let program = try SwiftBuild.product("store-benchmarks", of: package)
    let words = ["--json", "--rounds", "\(runs)"]
    return try Self.rows(in: try Program(name: program, arguments: words).runToSuccess().output)
  }

  /// What an item of a row is, for both sides.
  private static let words: [(row: String, returns: Wording)] = [
    ("commit-1", Wording(vi: "một lần ghi bền, một luồng", en: "a durable commit, 1 writer")),
    ("commit-32", Wording(vi: "một lần ghi bền, 32 luồng", en: "a durable commit, 32 writers")),
    ("import", Wording(vi: "một hồ sơ, mỗi lần ghi 1.000", en: "a record, 1,000 a commit")),
    ("reopen", Wording(vi: "kho mở lại, một hồ sơ được đọc", en: "the store open, a record read")),
    (
      "memory",
      Wording(vi: "bộ nhớ của một hồ sơ, ngoài nội dung", en: "memory of a record, over its content")
    ),
  ]

  /// Reads the lines of the other program: an object each, with nanoseconds or bytes an item.
  static func rows(in output: [UInt8]) throws(Fault) -> [Row] {
    var rows: [Row] = []
    for line in output.split(separator: UInt8(ascii: "\n")) {
      guard let object = try? JSONReader.parse(Array(line)), let row = row(object) else {
        let text = String(decoding: line, as: UTF8.self)
        throw Fault(vi: "không hiểu dòng “\(text)”.", en: "the line “\(text)” is not understood.")
      }
      rows.append(row)
    }
    return rows
  }

  private static func row(_ object: JSONValue) -> Row? {
    guard let name = object["workload"]?.stringValue, let items = object["items"]?.integerValue,
      let words = words.first(where: { $0.row == name })
    else { return nil }
    let bytes = object["bytes_per_item"]?.integerValue.map { Cost(Double($0), .bytes) }
    let time = object["ns_per_item"]?.integerValue.map { Cost(Double($0), .elapsed) }
    guard let cost = bytes ?? time, cost.amount > 0 else { return nil }
    var row = Row(
      workload: "store-\(name)", returns: words.returns, items: Int(items), cost: cost, checksum: nil)
    if let other = object["limit_ns_per_item"]?.integerValue, let name = object["limit"]?.stringValue {
      guard other > 0 else { return nil }
      let rival = Cost(Double(other), .elapsed)
      row.rival = Rival(
        name: Wording(vi: name, en: name), returns: words.returns, cost: rival, checksum: nil)
      if items > 1 { row.notes = [rates(cost, name, rival)] }
    }
    return row
  }

  /// The same as items a second, which is how stores are compared elsewhere.
  private static func rates(_ own: Cost, _ name: String, _ other: Cost) -> Wording {
    let rates = [own, other].map { FixedPoint.text(1e9 / $0.amount, places: 0) }
    return Wording(
      vi: "mỗi giây \(rates[0]), \(name) \(rates[1])", en: "\(rates[0]) a second, \(name) \(rates[1])")
  }
}
