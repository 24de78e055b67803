/// HMAC with SHA-256: a code that only the holder of a key can make.
///
/// Source: RFC 2104; vectors of RFC 4231.
package enum HMAC {
  private static let blockSize = 64

  /// The code of bytes under a key.
  ///
  /// - Complexity: O(bytes + key)
  package static func code(of bytes: some Sequence<UInt8>, key: [UInt8]) -> SHA256Hasher.Digest {
    var block = key.count > blockSize ? SHA256Hasher.hash(key).bytes : key
    block += Array(repeating: 0, count: blockSize - block.count)
    var inner = SHA256Hasher()
    inner.update(block.map { $0 ^ 0x36 })
    inner.update(bytes)
    var outer = SHA256Hasher()
    outer.update(block.map { $0 ^ 0x5c })
    outer.update(inner.finalize().bytes)
    return outer.finalize()
  }
}
