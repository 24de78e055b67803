import Foundation

@testable import HoaNhapFiles

/// The system's own files, with a moment at which the program is killed: before, in the middle of, or after an operation.
final class KillingFiles: FileSystem, @unchecked Sendable {
  private let system = SystemFiles()
  /// How many operations happen before the deadly one.
  fileprivate var left: Int

  init(after operations: Int) { left = operations }

  /// Whether this is the deadly operation.
  fileprivate func isLast() -> Bool {
    left -= 1
    return left < 0
  }

  fileprivate func die() -> Never {
    kill(getpid(), SIGKILL)
    // The signal cannot be caught, so nothing is reached here.
    fatalError("killed")
  }

  func open(_ path: String, _ mode: OpenMode) throws(FileError) -> any OpenedFile {
    if isLast() { die() }
    return KillingFile(try system.open(path, mode), self)
  }

  func makeFolder(_ path: String) throws(FileError) -> Bool {
    if isLast() { die() }
    return try system.makeFolder(path)
  }

  func names(in folder: String) throws(FileError) -> [String] { try system.names(in: folder) }

  func synchroniseFolder(_ path: String) throws(FileError) {
    if isLast() { die() }
    try system.synchroniseFolder(path)
  }

  func rename(_ path: String, to newPath: String) throws(FileError) {
    if isLast() { die() }
    try system.rename(path, to: newPath)
  }

  func remove(_ path: String) throws(FileError) {
    if isLast() { die() }
    try system.remove(path)
  }
}

private final class KillingFile: OpenedFile, @unchecked Sendable {
  private let file: any OpenedFile
  private let system: KillingFiles

  init(_ file: any OpenedFile, _ system: KillingFiles) {
    self.file = file
    self.system = system
  }

  func size() throws(FileError) -> Int64 { try file.size() }

  func read(_ count: Int, at offset: Int64) throws(FileError) -> [UInt8] { try file.read(count, at: offset) }

  func write(_ bytes: ArraySlice<UInt8>, at offset: Int64) throws(FileError) -> Int {
    if system.isLast() {
      // A part goes in, and the rest never does.
      _ = try file.write(bytes.prefix(bytes.count * 2 / 3), at: offset)
      system.die()
    }
    return try file.write(bytes, at: offset)
  }

  func truncate(to size: Int64) throws(FileError) {
    if system.isLast() { system.die() }
    try file.truncate(to: size)
  }

  func reserve(_ size: Int64) throws(FileError) {
    if system.isLast() { system.die() }
    try file.reserve(size)
  }

  func synchronise() throws(FileError) {
    if system.isLast() { system.die() }
    try file.synchronise()
  }

  func lock() throws(FileError) -> Bool { try file.lock() }
}
