import Foundation
import HoaNhap
import HoaNhapFiles

extension Harness {
  /// An entry of the change log as its line.
  static let entry = Harness("entry") { bytes in
    guard let entry = try? ChangeEntry(line: bytes) else { return nil }
    return entry.line == bytes ? nil : "an entry is not written as it was read"
  }

  /// A store's folder whose log is these bytes: inspected, opened for reading, or refused, and never changed by either.
  static let journal = Harness("journal") { bytes in
    do {
      let folder = try SampleStore.folder()
      try Data(bytes).write(to: URL(fileURLWithPath: folder.log))
      _ = try? FileStore.inspect(folder.path)
      let after = try Data(contentsOf: URL(fileURLWithPath: folder.log))
      return after == Data(bytes) ? nil : "an inspection wrote"
    } catch {
      return nil
    }
  }
}

/// A store on the disk of which the log is replaced again and again.
enum SampleStore {
  struct Folder: Sendable {
    let path: String
    let log: String
  }

  private static let made: Result<Folder, any Error> = Result {
    let base = FileManager.default.fileExists(atPath: "/dev/shm") ? "/dev/shm" : NSTemporaryDirectory()
    let path = base + "/hoanhap-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
    try? FileManager.default.removeItem(atPath: path)
    // Opening makes the store with its manifest and an empty log; the lock goes with the store.
    _ = try FileStore(path)
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    guard let log = names.first(where: { $0.hasSuffix(".log") }) else { throw CocoaError(.fileNoSuchFile) }
    return Folder(path: path, log: path + "/" + log)
  }

  static func folder() throws -> Folder { try made.get() }
}
