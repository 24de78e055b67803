#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// The files of the system that the program runs on.
package struct SystemFiles: FileSystem {
  package init() {}

  package func open(_ path: String, _ mode: OpenMode) throws(FileError) -> any OpenedFile {
    // Not through a link in the last part, and without waiting for the other end of a pipe.
    var flags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    switch mode {
    case .read: flags |= O_RDONLY
    case .update: flags |= O_RDWR
    case .updateOrCreate: flags |= O_RDWR | O_CREAT
    case .create: flags |= O_RDWR | O_CREAT | O_EXCL
    }
    // What the account's mask takes away is taken from both.
    let permissions: mode_t = if case .create(isPrivate: false) = mode { 0o666 } else { 0o600 }
    let file = SystemFile(try Self.descriptor(path, flags, permissions), path: path)
    guard try file.status().st_mode & S_IFMT == S_IFREG else { throw FileError(.notAPlainFile, path: path) }
    return file
  }

  package func makeFolder(_ path: String) throws(FileError) -> Bool {
    try Self.check(path)
    if mkdir(path, 0o700) == 0 { return true }
    let number = errno
    guard number == EEXIST else { throw FileError(number: number, path: path) }
    // A file of that name, or a link that leads nowhere, is there as well.
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileError(number: errno, path: path) }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw FileError(.notAFolder, path: path) }
    return false
  }

  package func names(in folder: String) throws(FileError) -> [String] {
    try Self.check(folder)
    guard let stream = opendir(folder) else { throw FileError(number: errno, path: folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  package func synchroniseFolder(_ path: String) throws(FileError) {
    let folder = SystemFile(try Self.descriptor(path, O_RDONLY | O_CLOEXEC | O_DIRECTORY), path: path)
    try folder.synchronise()
  }

  package func rename(_ path: String, to newPath: String) throws(FileError) {
    try Self.check(path)
    try Self.check(newPath)
    #if canImport(Darwin)
      let result = Darwin.rename(path, newPath)
    #elseif canImport(Musl)
      let result = Musl.rename(path, newPath)
    #else
      let result = Glibc.rename(path, newPath)
    #endif
    guard result == 0 else { throw FileError(number: errno, path: newPath) }
  }

  package func remove(_ path: String) throws(FileError) {
    try Self.check(path)
    guard unlink(path) == 0 else { throw FileError(number: errno, path: path) }
  }

  /// Opens a descriptor; the permissions are those of a file that is made.
  static func descriptor(
    _ path: String, _ flags: Int32, _ permissions: mode_t = 0o600
  ) throws(FileError) -> Int32 {
    try check(path)
    while true {
      #if canImport(Darwin)
        let descriptor = Darwin.open(path, flags, permissions)
      #elseif canImport(Musl)
        let descriptor = Musl.open(path, flags, permissions)
      #else
        let descriptor = Glibc.open(path, flags, permissions)
      #endif
      if descriptor >= 0 { return descriptor }
      let number = errno
      guard number == EINTR else { throw FileError(number: number, path: path) }
    }
  }

  /// A zero byte would end the path early, and an empty path means different things to different calls.
  private static func check(_ path: String) throws(FileError) {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw FileError(.badPath, path: path) }
  }
}

extension FileError {
  /// The cause that a system's error number names.
  init(number: Int32, path: String) {
    let code: Code =
      switch number {
      case ENOENT: .notFound
      case EACCES, EPERM: .noPermission
      case EISDIR: .isFolder
      case ENOTDIR: .notAFolder
      case ELOOP, ENXIO: .notAPlainFile
      case EEXIST: .alreadyExists
      case ENOSPC, EDQUOT, EFBIG: .full
      case EROFS: .readOnlyDisk
      case ENAMETOOLONG, EINVAL: .badPath
      default: .system
      }
    self.init(code, path: path, number: number)
  }
}
