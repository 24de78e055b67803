import Foundation
import HoaNhap

/// Where a command writes: bytes are gathered and written in large pieces.
///
/// Tests replace the two sinks; nothing else of the command line touches the outside.
final class Terminal {
  private var pending: [UInt8] = []
  private let output: ([UInt8]) throws -> Void
  private let errors: ([UInt8]) -> Void
  /// Whether something could not be written: then the answer is not whole, whatever the command thinks of it.
  private(set) var isCutShort = false
  /// Whether somebody watches: only then is progress shown.
  let isInteractive: Bool
  /// In which language people are spoken to.
  var language: Language = .vietnamese

  init(
    isInteractive: Bool = false, output: @escaping ([UInt8]) throws -> Void,
    errors: @escaping ([UInt8]) -> Void
  ) {
    self.isInteractive = isInteractive
    self.output = output
    self.errors = errors
  }

  /// Standard output and standard error.
  static func standard() -> Terminal {
    Terminal(
      isInteractive: isatty(2) == 1,
      output: { try FileHandle.standardOutput.write(contentsOf: Data($0)) },
      errors: { try? FileHandle.standardError.write(contentsOf: Data($0)) })
  }

  func line(_ text: String) {
    pending += text.utf8
    pending.append(UInt8(ascii: "\n"))
    if pending.count > 1 << 16 { flush() }
  }

  func line(_ json: JSONValue) { line(bytes: json.canonicalBytes) }

  func line(bytes: [UInt8]) {
    pending += bytes
    pending.append(UInt8(ascii: "\n"))
    if pending.count > 1 << 16 { flush() }
  }

  func line(_ words: Wording) { line(words[language]) }

  func error(_ text: String) {
    flush()
    errors(Array((text + "\n").utf8))
  }

  func flush() {
    if !pending.isEmpty, !isCutShort {
      do { try output(pending) } catch { isCutShort = true }
    }
    pending.removeAll(keepingCapacity: true)
  }
}
