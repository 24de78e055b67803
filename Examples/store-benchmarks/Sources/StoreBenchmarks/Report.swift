import Foundation
import HoaNhapStorage
import HoaNhapValues

/// Measures both stores in turn and prints the table.
struct Report {
  private let options: Options
  private let workloads: Workloads

  init(_ options: Options) {
    self.options = options
    workloads = Workloads(
      parent: options.folder + "/store-benchmarks-" + UUID().uuidString, people: options.people)
  }

  func run() async throws {
    try FileManager.default.createDirectory(atPath: workloads.parent, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: workloads.parent) }
    line(
      Wording(vi: "phép đo", en: "workload").in(options.language),
      Wording(vi: "số phần", en: "items").in(options.language),
      "\(FileStoreContender.name)/s", "\(SQLiteContender.name)/s",
      Wording(vi: "tỉ lệ", en: "ratio").in(options.language))
    try await compare("commit, 1 writer", workloads.single) {
      (
        try await workloads.oneWriter(FileStoreContender.self),
        try await workloads.oneWriter(SQLiteContender.self)
      )
    }
    try await compare("commit, \(Workloads.writers) writers", workloads.together) {
      (
        try await workloads.manyWriters(FileStoreContender.self),
        try await workloads.manyWriters(SQLiteContender.self)
      )
    }
    var folders: [(String, String)] = []
    try await compare("import", options.people) {
      let (ours, theirs) = (workloads.parent + "/f\(folders.count)", workloads.parent + "/s\(folders.count)")
      folders.append((ours, theirs))
      return (
        try await workloads.bulk(FileStoreContender.self, in: ours),
        try await workloads.bulk(SQLiteContender.self, in: theirs)
      )
    }
    guard let (ours, theirs) = folders.last else { return }
    var opening: [Double] = []
    try await compare("reopen", 1) {
      let times = (
        try await workloads.reopen(FileStoreContender.self, in: ours),
        try await workloads.reopen(SQLiteContender.self, in: theirs)
      )
      opening.append(times.0)
      return times
    }
    let milliseconds = Int((Self.median(opening) * 1000).rounded())
    print(
      Wording(
        vi: "Mở lại \(options.people) hồ sơ: \(milliseconds) ms.",
        en: "Reopening \(options.people) records: \(milliseconds) ms."
      ).in(options.language))
    #if os(Linux)
      let program = Bundle.main.executablePath ?? CommandLine.arguments[0]
      let bytes = try Memory.bytesPerRecord(folder: ours, people: options.people, program: program)
      print(
        Wording(
          vi: "Bộ nhớ ngoài nội dung: \(Int(bytes.rounded())) byte mỗi hồ sơ.",
          en: "Memory over the content: \(Int(bytes.rounded())) bytes a record."
        ).in(options.language))
    #endif
  }

  /// Measures both in each round, one right after the other, and prints the medians.
  private func compare(
    _ name: String, _ items: Int, _ round: () async throws -> (Double, Double)
  ) async throws {
    var ours: [Double] = []
    var theirs: [Double] = []
    for _ in 0..<options.rounds {
      let times = try await round()
      ours.append(times.0)
      theirs.append(times.1)
    }
    let (a, b) = (Double(items) / Self.median(ours), Double(items) / Self.median(theirs))
    line(name, "\(items)", Self.rounded(a), Self.rounded(b), String(format: "%.2f", a / b))
    fflush(nil)
  }

  static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  private static func rounded(_ rate: Double) -> String {
    rate < 100 ? String(format: "%.1f", rate) : "\(Int(rate.rounded()))"
  }

  private func line(_ name: String, _ cells: String...) {
    let cells = cells.map { String(repeating: " ", count: max(1, 14 - $0.count)) + $0 }
    print(name.padding(toLength: 20, withPad: " ", startingAt: 0) + cells.joined())
  }
}

extension Wording {
  fileprivate func `in`(_ language: Language) -> String { self[language] }
}
