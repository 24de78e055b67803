import Foundation
import HoaNhap

/// What one core can do at best: measured by another program in the same run, and its checksums.
struct Limit {
  struct Entry: Equatable {
    let nanosecondsPerItem: Double
    let checksum: UInt64
  }

  /// By the name of the workload.
  let entries: [String: Entry]

  init(entries: [String: Entry]) { self.entries = entries }

  /// Runs the program, compiled first where it is C; it is given the number of runs.
  init(file: String, runs: Int) throws {
    guard FileManager.default.fileExists(atPath: file) else {
      throw Fault(vi: "--limit: không có tệp \(file).", en: "--limit: there is no file \(file).")
    }
    // With a slash in it a name is a path and is not looked for on PATH.
    let path = URL(fileURLWithPath: file).path
    let text = try file.hasSuffix(".c") ? Self.compileAndRun(path, runs) : Self.run(path, runs)
    entries = try Self.parse(text)
  }

  private static func compileAndRun(_ source: String, _ runs: Int) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "limit-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let binary = folder.appendingPathComponent("limit").path
    try Program(name: "cc", arguments: ["-O3", "-march=native", "-o", binary, source]).runToSuccess()
    return try run(binary, runs)
  }

  private static func run(_ binary: String, _ runs: Int) throws(Fault) -> String {
    try Program(name: binary, arguments: [String(runs)]).runToSuccess().text
  }

  /// Reads lines of `name nanoseconds ns checksum`, in columns of any width.
  static func parse(_ text: String) throws(Fault) -> [String: Entry] {
    var entries: [String: Entry] = [:]
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 4, words[2] == "ns", let time = Double(words[1]), time.isFinite, time > 0,
        let checksum = UInt64(words[3]), entries[words[0]] == nil
      else {
        throw Fault(
          vi: "--limit: không hiểu dòng “\(line)”; cần “tên số ns tổng_kiểm”, mỗi tên một lần.",
          en:
            "--limit: the line “\(line)” is not understood; it should be “name number ns checksum”, each name once."
        )
      }
      entries[words[0]] = Entry(nanosecondsPerItem: time, checksum: checksum)
    }
    return entries
  }
}
