import Foundation
import Logging
import NIOConcurrencyHelpers

/// Keeps every line that is logged, whatever its level.
struct LogRecorder: LogHandler {
  let lines = NIOLockedValueBox<[String]>([])
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.trace

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let all = metadata.merging(event.metadata ?? [:]) { $1 }
    lines.withLockedValue {
      $0.append(
        "\(event.level) \(event.message) \(all.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })")
    }
  }

  /// All lines as one text.
  var text: String { lines.withLockedValue { $0.joined(separator: "\n") } }
}
