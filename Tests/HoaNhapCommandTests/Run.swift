import Foundation
import HoaNhap

@testable import HoaNhapCommand

/// What a command printed and how it ended.
struct Printed {
  var output = ""
  var errors = ""
  var status: Int32 = -1

  var lines: [String] { output.split(separator: "\n").map(String.init) }
  var documents: [JSONValue] {
    get throws { try lines.map { try JSONReader.parse(Array($0.utf8)) } }
  }
}

/// Runs the tool in this process, as the shell would.
func run(_ words: String...) -> Printed { run(words) }

/// Runs the tool in this process, as the shell would.
func run(_ words: [String]) -> Printed {
  var printed = Printed()
  let terminal = Terminal(
    output: { printed.output += String(decoding: $0, as: UTF8.self) },
    errors: { printed.errors += String(decoding: $0, as: UTF8.self) })
  printed.status = Tool.run(words, terminal)
  return printed
}

/// Runs the tool on a thread of its own: a command that waits for a store blocks its thread, and where the tests have no other
/// one, the store never gets to answer.
func runApart(_ words: String...) async -> Printed { await runApart(words) }

/// Runs the tool on a thread of its own.
func runApart(_ words: [String]) async -> Printed {
  await withCheckedContinuation { done in Thread.detachNewThread { done.resume(returning: run(words)) } }
}

/// A folder of its own for one test.
func withFolder(_ body: (String) throws -> Void) throws {
  let folder = try makeFolder()
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try body(folder)
}

/// A folder of its own for one test.
func withFolder(_ body: (String) async throws -> Void) async throws {
  let folder = try makeFolder()
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try await body(folder)
}

private func makeFolder() throws -> String {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hoa nhập \(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  return folder.path
}

/// Writes a file for a test and gives its path.
func file(_ text: String, in folder: String, _ name: String = "vào.jsonl") throws -> String {
  let path = folder + "/" + name
  try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  return path
}
