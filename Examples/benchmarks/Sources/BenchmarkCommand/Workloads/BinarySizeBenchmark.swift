import Foundation
import HoaNhap

/// The bytes of the tiny host as one would ship it: release, the standard library inside, symbols stripped.
///
/// It builds into a folder of its own, which takes minutes the first time.
struct BinarySizeBenchmark: Benchmark {
  var name: String { "binary-size" }
  var isOnDemand: Bool { true }

  func row(runs: Int) throws -> Row {
    let scratch = "\(TinyHost.package)/.build/static"
    let build = [
      "build", "-c", "release", "--static-swift-stdlib", "--product", TinyHost.product,
      "--package-path", TinyHost.package, "--scratch-path", scratch,
    ]
    let built = try Program(name: "swift", arguments: build).run()
    guard built.status == 0 else {
      throw Fault(vi: "Không dựng được:\n\(built.text)", en: "The build failed:\n\(built.text)")
    }
    let stripped = "\(scratch)/\(TinyHost.product)-stripped"
    try Program(
      name: "strip", arguments: ["-o", stripped, "\(scratch)/release/\(TinyHost.product)"]
    ).runToSuccess()
    // A host that does not answer has no size worth telling.
    let answer = try Program(name: stripped, arguments: []).runToSuccess()
    let size = try FileManager.default.attributesOfItem(atPath: stripped)[.size] as? Int
    return Row(
      workload: name, returns: Wording(vi: "byte của tệp chạy", en: "bytes of a static host"),
      items: size ?? 0,
      nanosecondsPerItem: nil, checksum: Checksum.of(answer.output))
  }
}
