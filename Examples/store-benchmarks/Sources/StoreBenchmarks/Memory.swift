import Foundation
import HoaNhapFiles

/// What the records of a store take of a process that has opened it and does nothing else.
enum Memory {
  /// The bytes that a process of its own takes for each record of a store, over the record's content.
  static func bytesPerRecord(folder: String, people: Int, program: String) throws -> Double {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = ["--resident", folder]
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0,
      let growth = Double(text.trimmingCharacters(in: .whitespacesAndNewlines))
    else { throw Workloads.Failure.noMemoryTold }
    let contents = (0..<people).reduce(0) { $0 + People.content($1).count }
    return (growth - Double(contents)) / Double(people)
  }

  /// Opens a store and says by how many bytes the resident memory of this process grew.
  static func growth(opening folder: String) throws -> Int {
    // What a process needs for any store at all is there before it is measured.
    let empty = NSTemporaryDirectory() + "/" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: empty) }
    _ = try FileStore(empty)
    let before = try resident()
    let store = try FileStore(folder, access: .readOnly)
    let after = try resident()
    return withExtendedLifetime(store) { after - before }
  }

  /// Linux says it in pages; elsewhere nothing is measured.
  private static func resident() throws -> Int {
    let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
    return (Int(fields[1]) ?? 0) * Int(sysconf(Int32(_SC_PAGESIZE)))
  }
}
