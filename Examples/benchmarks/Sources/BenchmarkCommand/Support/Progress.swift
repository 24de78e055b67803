import Foundation

/// What is being measured right now, where a person watches.
struct Progress {
  private let watched = isatty(STDERR_FILENO) == 1

  func show(_ name: String) { write("\r\u{1B}[K\(name) …") }

  func clear() { write("\r\u{1B}[K") }

  private func write(_ text: String) {
    if watched { FileHandle.standardError.write(Data(text.utf8)) }
  }
}
