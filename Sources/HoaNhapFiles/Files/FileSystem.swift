/// What the file store and the file helpers need of a system, so that tests can put one in its place that fails.
package protocol FileSystem: Sendable {
  /// Opens a plain file.
  func open(_ path: String, _ mode: OpenMode) throws(FileError) -> any OpenedFile
  /// Makes a folder for its owner alone; its parent must be there. `false` if it is there already.
  func makeFolder(_ path: String) throws(FileError) -> Bool
  /// The names of what is in a folder, in no order.
  func names(in folder: String) throws(FileError) -> [String]
  /// Makes sure that the names in a folder outlive a loss of power.
  func synchroniseFolder(_ path: String) throws(FileError)
  /// Renames a file, replacing what has the new name, at once or not at all.
  func rename(_ path: String, to newPath: String) throws(FileError)
  /// Removes a file.
  func remove(_ path: String) throws(FileError)
}

/// How a file is opened.
package enum OpenMode: Sendable {
  /// For reading; it must be there.
  case read
  /// For reading and writing; it must be there.
  case update
  /// For reading and writing; it is made, for its owner alone, if it is not there.
  case updateOrCreate
  /// For reading and writing; it must not be there, and is made for its owner alone or as is usual for the account.
  case create(isPrivate: Bool)
}

/// One open file. It closes when the last reference to it goes.
package protocol OpenedFile: AnyObject, Sendable {
  /// How many bytes the file has.
  func size() throws(FileError) -> Int64
  /// Reads up to `count` bytes from a place; fewer only at the end of the file.
  func read(_ count: Int, at offset: Int64) throws(FileError) -> [UInt8]
  /// Writes at a place and returns how many bytes went in, which may be fewer than given.
  func write(_ bytes: ArraySlice<UInt8>, at offset: Int64) throws(FileError) -> Int
  /// Cuts the file, or lengthens it with zeros.
  func truncate(to size: Int64) throws(FileError)
  /// Lengthens the file with zeros that have their room on the disk already; what is in it stays.
  func reserve(_ size: Int64) throws(FileError)
  /// Returns once all bytes outlive a loss of power.
  func synchronise() throws(FileError)
  /// Locks the file against every other opening of it, in this program or another; `false` if one holds it.
  func lock() throws(FileError) -> Bool
}

extension OpenedFile {
  /// Writes all bytes at a place, however many goes it takes.
  package func writeAll(_ bytes: [UInt8], at offset: Int64, path: String) throws(FileError) {
    var written = 0
    while written < bytes.count {
      let count = try write(bytes[written...], at: offset + Int64(written))
      // A system that takes nothing and names no cause would keep us here for ever.
      guard count > 0 else { throw FileError(.system, path: path) }
      written += count
    }
  }
}

/// The folder that a file stands in, `.` for a bare name.
package func folder(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
  let parent = String(path[..<slash])
  return parent.isEmpty ? "/" : parent
}
