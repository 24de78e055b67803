import Foundation
import HoaNhap

/// The bytes of the tiny host as one would ship it: release, the standard library inside, symbols stripped.
///
/// It builds into a folder of its own, which takes minutes the first time.
struct BinarySizeBenchmark: Benchmark {
  var name: String { "binary-size" }
  var isOnDemand: Bool { true }

  func rows(runs: Int) throws -> [Row] {
    let scratch = BuiltProducts.package.appendingPathComponent(".build/static")
    let built = try SwiftBuild.product(
      BuiltProducts.tinyHost, of: BuiltProducts.package, scratch: scratch, ["--static-swift-stdlib"])
    let stripped = scratch.appendingPathComponent("\(BuiltProducts.tinyHost)-stripped").path
    try Program(name: "strip", arguments: ["-o", stripped, built]).runToSuccess()
    // A host that does not answer has no size worth telling.
    let answer = try Program(name: stripped, arguments: []).runToSuccess()
    guard let size = try FileManager.default.attributesOfItem(atPath: stripped)[.size] as? Int else {
      throw Fault(vi: "không đọc được cỡ của \(stripped).", en: "the size of \(stripped) cannot be read.")
    }
    return [
      Row(
        workload: name, returns: Wording(vi: "tệp chạy, mọi thứ bên trong", en: "a static, stripped host"),
        items: 1, cost: Cost(Double(size), .bytes), checksum: Checksum.of(answer.output))
    ]
  }
}
