import Foundation
import Harnesses

/// Which parser is fed, by the environment: the fuzzer has the arguments to itself.
private let harness: Harness = {
  let name = ProcessInfo.processInfo.environment["HOANHAP_HARNESS"] ?? ""
  guard let harness = Harness.named(name) else {
    let names = Harness.all.map(\.name).joined(separator: " ")
    FileHandle.standardError.write(Data("HOANHAP_HARNESS is one of: \(names)\n".utf8))
    exit(2)
  }
  return harness
}()

/// What the fuzzer calls with each input. A broken promise is a crash, which it keeps and shrinks.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafeRawPointer?, _ count: Int) -> CInt {
  let bytes = UnsafeRawBufferPointer(start: start, count: count)
  if let broken = harness.run(Array(bytes)) { fatalError("\(harness.name): \(broken)") }
  return 0
}
