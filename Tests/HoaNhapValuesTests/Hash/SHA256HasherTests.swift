import HoaNhapValues
import Testing

@Suite("Receipts: SHA-256 by FIPS 180-4")
struct SHA256HasherTests {
  /// A message whose bytes differ from those of every other length.
  private func message(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 * 31 + count) }
  }

  @Test(
    "The published vectors of NIST",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
    ])
  func published(text: String, digest: String) {
    #expect(SHA256Hasher.hash(text.utf8).hexadecimal == digest)
    #expect(SHA256Hasher.hash(Array(text.utf8)).hexadecimal == digest)
  }

  @Test(
    "The published short messages of NIST",
    arguments: [
      ([0xd3], "28969cdfa74a12c82f3bad960b0b000aca2ac329deea5c2328ebc6f2ba9802c1"),
      ([0x11, 0xaf], "5ca7133fa735326081558ac312c620eeca9970d1e70a4b95533d956f072d1f98"),
      ([0xb4, 0x19, 0x0e], "dff2e73091f6c05e528896c4c831b9448653dc2ff043528f6769437bc7b975c2"),
      ([0x74, 0xba, 0x25, 0x21], "b16aa56be3880d18cd41e68384cf1ec8c17680c45a02b1575dc1518923ae8b0e"),
      ([0xc2, 0x99, 0x20, 0x96, 0x82], "f0887fe961c9cd3beab957e8222494abb969b1ce4c6557976df8b0f6d20e9166"),
    ] as [([UInt8], String)])
  func shortMessages(bytes: [UInt8], digest: String) {
    #expect(SHA256Hasher.hash(bytes).hexadecimal == digest)
  }

  @Test("One million times the letter a")
  func million() {
    let digest = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    #expect(SHA256Hasher.hash(repeatElement(UInt8(ascii: "a"), count: 1_000_000)).hexadecimal == digest)
  }

  @Test(
    "Around the borders of a block",
    arguments: [
      (55, "0c74b286e2c8b409ed0fd89f5a8344aeb274bda5d9bfbe7b8e537cfc6142736d"),
      (56, "8136496fb4867a08f8c0f1afaf000ef4093ecc2d544f4f808ef9d5945ca4c2fa"),
      (57, "861c42dc0dc72b220fc6518be4a00fff6c981e2be9dc70f5cb090f14c3c11c57"),
      (63, "a7c6fa71b10f6f7bd8ce26f79db5693d265b2cde42e61955077e77c8764bc26f"),
      (64, "3ea97ec766b8247739939247b4d4cb362cf13c100deb0cc2ba5391f762023852"),
      (65, "7fc8e770811fb1035a2279b782a7b04024fe6a2229e9bb11a99686d3ca65f4a7"),
      (119, "6cf3e40eee6bd154b923dbbe0b421de7934af82282113dd285bb895e4bb3f8f7"),
      (120, "696e486e83239a511feef5f0b438da322fa51490489668162c6ed9a9c6ad8055"),
    ])
  func borders(count: Int, digest: String) {
    #expect(SHA256Hasher.hash(message(count)).hexadecimal == digest)
  }

  @Test("Every length from 0 to 130, hashed together; the expected value is that of another implementation")
  func everyLength() {
    var all = SHA256Hasher()
    for count in 0...130 { all.update(SHA256Hasher.hash(message(count)).bytes) }
    #expect(all.finalize().hexadecimal == "843b74bb6b8c3bad6ab503092c58d4dfb0b793a4fd17e73232ccf81436833a33")
  }

  @Test("Law: many messages at once have the hashes that each has alone, whatever their number and lengths")
  func many() {
    for count in 0...11 {
      let messages = (0..<count).map { message($0 * 37 % 200) }
      #expect(
        SHA256Hasher.hashes(of: messages) == messages.map { SHA256Hasher.hash($0) }, "\(count) messages")
    }
    let everyLength = (0...300).map(message)
    #expect(SHA256Hasher.hashes(of: everyLength) == everyLength.map { SHA256Hasher.hash($0) })
    // Lengths about the border up to which messages are hashed side by side, among short ones.
    let long = [4095, 1, 4096, 4097, 0, 10_000, 64, 4096, 3].map(message)
    #expect(SHA256Hasher.hashes(of: long) == long.map { SHA256Hasher.hash($0) })
    #expect(SHA256Hasher.hashes(of: long.reversed()) == long.reversed().map { SHA256Hasher.hash($0) })
  }

  @Test("Law: pieces give the hash of the whole, wherever they are cut")
  func pieces() {
    let whole = message(300)
    let digest = SHA256Hasher.hash(whole)
    for first in 0...130 {
      var hash = SHA256Hasher()
      hash.update(whole[..<first])
      hash.update(whole[first..<(first + 1 + first % 70)])
      hash.update(whole[(first + 1 + first % 70)...].lazy.map { $0 })
      #expect(hash.finalize() == digest)
    }
    var single = SHA256Hasher()
    for byte in whole { single.update(CollectionOfOne(byte)) }
    #expect(single.finalize() == digest)
  }

  @Test("A copy goes on by itself, and asking changes nothing")
  func copies() {
    var hash = SHA256Hasher()
    hash.update(Array("ab".utf8))
    var copy = hash
    _ = hash.finalize()
    hash.update(Array("c".utf8))
    #expect(hash.finalize() == SHA256Hasher.hash("abc".utf8))
    copy.update(Array("d".utf8))
    #expect(copy.finalize() == SHA256Hasher.hash("abd".utf8))
  }

  @Test("A digest has 32 bytes, 64 lower-case digits, and equality")
  func digest() {
    let digest = SHA256Hasher.hash("abc".utf8)
    #expect(digest.bytes.count == 32)
    #expect(digest.bytes.prefix(4) == [0xba, 0x78, 0x16, 0xbf])
    #expect("\(digest)" == digest.hexadecimal)
    #expect(digest != SHA256Hasher.hash("abd".utf8))
    #expect(Set([digest, SHA256Hasher.hash(Array("abc".utf8)), SHA256Hasher.hash("".utf8)]).count == 2)
  }

  @Test(
    "A hash that was kept as bytes is taken back, and no other number of bytes is one",
    arguments: [0, 31, 32, 33])
  func bytes(_ count: Int) {
    let bytes = message(count)
    #expect(SHA256Hasher.Digest(bytes)?.bytes == (count == 32 ? bytes : nil))
    #expect(SHA256Hasher.Digest(SHA256Hasher.hash(bytes).bytes) == SHA256Hasher.hash(bytes))
  }
}
