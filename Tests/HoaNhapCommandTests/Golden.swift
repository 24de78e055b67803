import Foundation
import Testing

/// Compares a text with the file of the repository that was read and kept.
///
/// Set `HOANHAP_RECORD=1` to write the file anew; the run then fails, so that nobody takes it for a check.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let file = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Golden/\(name)")
  if ProcessInfo.processInfo.environment["HOANHAP_RECORD"] == "1" {
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(name); read it, then run without HOANHAP_RECORD", sourceLocation: sourceLocation)
    return
  }
  let kept = String(decoding: try Data(contentsOf: file), as: UTF8.self)
  #expect(text == kept, "\(name)", sourceLocation: sourceLocation)
}
