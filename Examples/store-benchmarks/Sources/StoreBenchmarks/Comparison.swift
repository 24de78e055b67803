import Foundation
import HoaNhapStorage
import HoaNhapValues

/// Both stores on one workload: the medians of the elapsed seconds that all of its items took.
struct Comparison {
  let workload: Workloads.Name
  let items: Int
  let ours: Double
  let theirs: Double

  /// A line of the table: items a second of both, and how many times SQLite's rate the file store has.
  var line: String {
    let (a, b) = (Double(items) / ours, Double(items) / theirs)
    return Self.line(
      workload.title, "\(items)", Self.rounded(a), Self.rounded(b), String(format: "%.2f", a / b))
  }

  /// A JSON object: nanoseconds an item of both.
  ///
  /// - Parameter rival: what the other store is called.
  func json(against rival: String) -> JSONValue {
    [
      "workload": .string(workload.rawValue), "items": .integer(Int64(items)),
      "ns_per_item": .integer(nanoseconds(ours)), "limit": .string(rival),
      "limit_ns_per_item": .integer(nanoseconds(theirs)),
    ]
  }

  /// At least one, since a store that takes no time has not been measured.
  private func nanoseconds(_ seconds: Double) -> Int64 {
    max(1, Int64((seconds * 1e9 / Double(items)).rounded()))
  }

  private static func rounded(_ rate: Double) -> String {
    rate < 100 ? String(format: "%.1f", rate) : "\(Int(rate.rounded()))"
  }

  /// A name and cells with their ends in columns.
  static func line(_ name: String, _ cells: String...) -> String {
    let cells = cells.map { String(repeating: " ", count: max(1, 14 - $0.count)) + $0 }
    return name.padding(toLength: 20, withPad: " ", startingAt: 0) + cells.joined()
  }
}
