import Foundation
import HoaNhapStorage
import HoaNhapValues

/// Measures both stores in turn and prints the table, or a JSON object a line.
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
    let rival = "\(SQLiteContender.name) \(try await SQLiteContender.version())"
    tell(
      Comparison.line(
        words("phép đo", "workload"), words("số phần", "items"), "\(FileStoreContender.name)/s",
        "\(SQLiteContender.name)/s", words("tỉ lệ", "ratio")))
    let single = try await compare(.oneWriter, workloads.single) {
      (
        try await workloads.oneWriter(FileStoreContender.self),
        try await workloads.oneWriter(SQLiteContender.self)
      )
    }
    show(single, against: rival)
    let together = try await compare(.manyWriters, workloads.together) {
      (
        try await workloads.manyWriters(FileStoreContender.self),
        try await workloads.manyWriters(SQLiteContender.self)
      )
    }
    show(together, against: rival)
    var folders: [(String, String)] = []
    let bulk = try await compare(.bulk, options.people) {
      let (ours, theirs) = (workloads.parent + "/f\(folders.count)", workloads.parent + "/s\(folders.count)")
      folders.append((ours, theirs))
      return (
        try await workloads.bulk(FileStoreContender.self, in: ours),
        try await workloads.bulk(SQLiteContender.self, in: theirs)
      )
    }
    show(bulk, against: rival)
    guard let (ours, theirs) = folders.last else { return }
    let opening = try await compare(.reopen, 1) {
      (
        try await workloads.reopen(FileStoreContender.self, in: ours),
        try await workloads.reopen(SQLiteContender.self, in: theirs)
      )
    }
    show(opening, against: rival)
    let milliseconds = Int((opening.ours * 1000).rounded())
    tell(
      words(
        "Mở lại \(options.people) hồ sơ: \(milliseconds) ms.",
        "Reopening \(options.people) records: \(milliseconds) ms."))
    #if os(Linux)
      try showMemory(of: ours)
    #endif
  }

  /// Measures both in each round, one right after the other.
  private func compare(
    _ workload: Workloads.Name, _ items: Int, _ round: () async throws -> (Double, Double)
  ) async throws -> Comparison {
    var ours: [Double] = []
    var theirs: [Double] = []
    for _ in 0..<options.rounds {
      let times = try await round()
      ours.append(times.0)
      theirs.append(times.1)
    }
    return Comparison(
      workload: workload, items: items, ours: Self.median(ours), theirs: Self.median(theirs))
  }

  static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  private func show(_ comparison: Comparison, against rival: String) {
    if options.json { print(comparison.json(against: rival).canonicalText) } else { print(comparison.line) }
    // A reader of the lines sees each as soon as it is measured.
    fflush(nil)
  }

  private func showMemory(of folder: String) throws {
    let program = Bundle.main.executablePath ?? CommandLine.arguments[0]
    let bytes = try Memory.bytesPerRecord(folder: folder, people: options.people, program: program)
    let each = Int64(bytes.rounded())
    guard options.json else {
      return tell(
        words(
          "Bộ nhớ ngoài nội dung: \(each) byte mỗi hồ sơ.", "Memory over the content: \(each) bytes a record."
        ))
    }
    let object: JSONValue = [
      "workload": .string(Workloads.Name.memory.rawValue), "items": .integer(Int64(options.people)),
      "bytes_per_item": .integer(each),
    ]
    print(object.canonicalText)
  }

  private func tell(_ line: String) {
    if !options.json { print(line) }
  }

  private func words(_ vi: String, _ en: String) -> String { Wording(vi: vi, en: en)[options.language] }
}
