#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// Whole files in and out, for hosts such as a command line.
public enum Files {
  /// The longest file that ``read(_:limit:)`` reads unless the caller says otherwise: 1 GiB.
  public static let defaultLimit = 1 << 30

  /// Reads a whole file, a pipe, or standard input for the path `-`.
  ///
  /// - Parameters:
  ///   - path: the file; `-` reads standard input.
  ///   - limit: the most bytes to read.
  /// - Throws: `tooLarge` for more bytes than the limit, and the system's causes.
  public static func read(_ path: String, limit: Int = defaultLimit) throws(FileError) -> [UInt8] {
    let file = try SystemFile(reading: path)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(max(0, min(limit, Int(try file.size()))))
    while true {
      let more = try file.readNext(chunk)
      if more.isEmpty { return bytes }
      guard bytes.count + more.count <= limit else { throw FileError(.tooLarge, path: path) }
      bytes.append(contentsOf: more)
    }
  }

  /// Writes a whole file so that a reader, a crash or a loss of power finds the old file or the new one, never a part.
  ///
  /// The bytes go into a file beside it, whose name ends in `.part`, which is then renamed. A link is followed: what it leads
  /// to is replaced. The new file is for its owner alone unless `isPrivate` is `false`, when the account's usual
  /// permissions hold.
  ///
  /// - Parameters:
  ///   - bytes: all that the file shall hold.
  ///   - path: the file; its folder must be there.
  ///   - isPrivate: whether nobody but the owner may read it.
  public static func write(
    _ bytes: [UInt8], to path: String, isPrivate: Bool = true
  ) throws(FileError) {
    try write(bytes, to: resolved(path), isPrivate: isPrivate, in: SystemFiles())
  }

  static func write(
    _ bytes: [UInt8], to path: String, isPrivate: Bool, in system: some FileSystem
  ) throws(FileError) {
    let part = path + ".part"
    // What a crash left behind goes; whatever else is in the way, the opening reports.
    try? system.remove(part)
    do {
      let file = try system.open(part, .create(isPrivate: isPrivate))
      try file.writeAll(bytes, at: 0, path: path)
      try file.synchronise()
      try system.rename(part, to: path)
    } catch {
      // The first cause is the one to tell.
      try? system.remove(part)
      throw error
    }
    try system.synchroniseFolder(folder(of: path))
  }

  /// Makes a folder, for its owner alone, if it is not there; its parent must be.
  public static func makeFolder(_ path: String) throws(FileError) {
    let system = SystemFiles()
    if try system.makeFolder(path) { try system.synchroniseFolder(folder(of: path)) }
  }

  static let chunk = 64 << 10

  /// Where a link leads; the path itself for anything else, also for what is not there yet.
  private static func resolved(_ path: String) -> String {
    guard !path.utf8.contains(0), let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
