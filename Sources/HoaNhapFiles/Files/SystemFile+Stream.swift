#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

extension SystemFile {
  /// Opens a file or a pipe for reading from its beginning; `-` is standard input.
  convenience init(reading path: String) throws(FileError) {
    let descriptor = path == "-" ? dup(STDIN_FILENO) : try SystemFiles.descriptor(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(number: errno, path: path) }
    self.init(descriptor, path: path)
    guard try status().st_mode & S_IFMT != S_IFDIR else { throw FileError(.isFolder, path: path) }
  }

  /// Reads up to `count` bytes from where the last reading ended; none at the end.
  func readNext(_ count: Int) throws(FileError) -> [UInt8] {
    var number: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while true {
        let got = readBytes(into: buffer, count)
        if got >= 0 {
          filled = got
          return
        }
        if errno != EINTR {
          number = errno
          return
        }
      }
    }
    guard number == 0 else { throw FileError(number: number, path: path) }
    return bytes
  }

  private func readBytes(into buffer: UnsafeMutableBufferPointer<UInt8>, _ count: Int) -> Int {
    #if canImport(Darwin)
      Darwin.read(descriptor, buffer.baseAddress, count)
    #elseif canImport(Musl)
      Musl.read(descriptor, buffer.baseAddress, count)
    #else
      Glibc.read(descriptor, buffer.baseAddress, count)
    #endif
  }
}
