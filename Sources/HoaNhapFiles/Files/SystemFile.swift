#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#elseif canImport(Glibc)
  import Glibc
#endif

/// A descriptor of the system, unlocked and closed when the last reference goes.
final class SystemFile: OpenedFile {
  let descriptor: Int32
  let path: String

  init(_ descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit {
    // A program that is just being started shares the open file until it runs; closed alone, the file would stay locked.
    _ = flock(descriptor, LOCK_UN)
    _ = close(descriptor)
  }

  func status() throws(FileError) -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(number: errno, path: path) }
    return status
  }

  func size() throws(FileError) -> Int64 { Int64(try status().st_size) }

  func read(_ count: Int, at offset: Int64) throws(FileError) -> [UInt8] {
    var number: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = pread(
          descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, off_t(offset) + off_t(filled))
        if got == 0 { return }
        if got > 0 {
          filled += got
        } else if errno != EINTR {
          number = errno
          return
        }
      }
    }
    guard number == 0 else { throw FileError(number: number, path: path) }
    return bytes
  }

  func write(_ bytes: ArraySlice<UInt8>, at offset: Int64) throws(FileError) -> Int {
    while true {
      let count = bytes.withUnsafeBufferPointer {
        pwrite(descriptor, $0.baseAddress, $0.count, off_t(offset))
      }
      if count >= 0 { return count }
      let number = errno
      guard number == EINTR else { throw FileError(number: number, path: path) }
    }
  }

  func truncate(to size: Int64) throws(FileError) {
    while ftruncate(descriptor, off_t(size)) != 0 {
      let number = errno
      guard number == EINTR else { throw FileError(number: number, path: path) }
    }
  }

  func reserve(_ size: Int64) throws(FileError) {
    #if canImport(Darwin)
      var room = fstore_t(
        fst_flags: UInt32(F_ALLOCATEALL), fst_posmode: F_PEOFPOSMODE, fst_offset: 0,
        fst_length: off_t(size) - off_t(try self.size()), fst_bytesalloc: 0)
      if fcntl(descriptor, F_PREALLOCATE, &room) == -1 {
        let number = errno
        guard number == ENOTSUP else { throw FileError(number: number, path: path) }
      }
    #else
      var number = EINTR
      while number == EINTR { number = posix_fallocate(descriptor, 0, off_t(size)) }
      // A disk that cannot reserve room still takes the length, and the store works on, more slowly.
      guard number == 0 || number == EOPNOTSUPP || number == EINVAL else {
        throw FileError(number: number, path: path)
      }
    #endif
    try truncate(to: size)
  }

  func synchronise() throws(FileError) {
    #if canImport(Darwin)
      // Only this reaches the disk itself on Apple's systems; some network disks do not know it.
      if fcntl(descriptor, F_FULLFSYNC) == 0 { return }
      let result = fsync(descriptor)
    #else
      let result = fdatasync(descriptor)
    #endif
    // Not tried again: after a failed sync the system may have dropped the bytes and forgotten the failure.
    guard result == 0 else { throw FileError(number: errno, path: path) }
  }

  func lock() throws(FileError) -> Bool {
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let number = errno
      if number == EWOULDBLOCK { return false }
      guard number == EINTR else { throw FileError(number: number, path: path) }
    }
    return true
  }
}
