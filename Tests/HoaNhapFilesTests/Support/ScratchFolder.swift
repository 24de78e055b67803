import Foundation

/// A folder of its own for one test, with letters and spaces as people name folders; it goes when the test ends.
final class ScratchFolder: Sendable {
  /// Where the folder of a store may be made; it is not there yet.
  let path: String
  /// The folder around it, which is there.
  let parent: String

  init() {
    parent = NSTemporaryDirectory() + "/hoanhap-" + UUID().uuidString
    path = parent + "/Tổ vay vốn số 1"
    try? FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: parent) }
}
