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

/// A folder of its own for one test.
func withFolder(_ body: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hoa nhập \(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder.path)
}

/// Writes a file for a test and gives its path.
func file(_ text: String, in folder: String, _ name: String = "vào.jsonl") throws -> String {
  let path = folder + "/" + name
  try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  return path
}
