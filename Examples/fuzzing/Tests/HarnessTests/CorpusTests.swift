import Foundation
import Harnesses
import Testing

/// What the fuzzer found once, and what it begins with, again and again.
@Suite("Parsers keep their promises about the whole corpus")
struct CorpusTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Corpus")

  @Test(
    "every seed of a harness, as it is, cut short at every place, and with each bit turned",
    arguments: Harness.all.map(\.name))
  func seeds(name: String) throws {
    let harness = try #require(Harness.named(name))
    let files = try FileManager.default.contentsOfDirectory(
      at: Self.folder.appendingPathComponent(name), includingPropertiesForKeys: nil)
    #expect(!files.isEmpty)
    for file in files.sorted(by: { $0.path < $1.path }) {
      let bytes = [UInt8](try Data(contentsOf: file))
      #expect(harness.run(bytes) == nil, "\(file.lastPathComponent)")
      // A long seed is cut and turned at fewer places.
      let step = max(1, bytes.count / 100)
      for place in stride(from: 0, to: bytes.count, by: step) {
        #expect(harness.run(Array(bytes[..<place])) == nil, "\(file.lastPathComponent), cut at \(place)")
        var turned = bytes
        turned[place] ^= 1 << UInt8(place % 8)
        #expect(harness.run(turned) == nil, "\(file.lastPathComponent), bit at \(place)")
      }
    }
  }

  @Test("nothing at all, and every single byte", arguments: Harness.all.map(\.name))
  func smallest(name: String) throws {
    let harness = try #require(Harness.named(name))
    #expect(harness.run([]) == nil)
    for byte in UInt8.min...UInt8.max { #expect(harness.run([byte]) == nil) }
  }
}
