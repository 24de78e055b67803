import Foundation
import Testing

@testable import BenchmarkCommand

@Suite("The limit")
struct LimitTests {
  @Test("Lines are read in columns of any width")
  func lines() throws {
    let entries = try Limit.parse("verdict        9.24 ns  3420423918125130020\nschedule 415.49 ns 1\n")
    #expect(entries["verdict"] == Limit.Entry(nanosecondsPerItem: 9.24, checksum: 3_420_423_918_125_130_020))
    #expect(entries["schedule"] == Limit.Entry(nanosecondsPerItem: 415.49, checksum: 1))
    #expect(entries.count == 2)
  }

  @Test(
    "Any other line is refused",
    arguments: [
      "schedule 415.49 1", "schedule 415.49 us 1", "schedule nan ns 1", "schedule 0 ns 1", "schedule 1 ns -1",
      "schedule 1 ns 1\nschedule 1 ns 1",
    ])
  func refused(text: String) {
    #expect(throws: Fault.self) { try Limit.parse(text) }
  }

  @Test("A program is run with the number of runs; one that fails is a fault")
  func program() throws {
    let entries = try withScript("echo schedule $1 ns 7") { try Limit(file: $0, runs: 3).entries }
    #expect(entries == ["schedule": Limit.Entry(nanosecondsPerItem: 3, checksum: 7)])
    #expect(throws: Fault.self) { try withScript("exit 4") { try Limit(file: $0, runs: 3) } }
  }

  // On a Mac the test runner stands elsewhere than the products of the build.
  #if !os(macOS)
    @Test("A checksum that is not the limit's ends the command with 1, its own with 0")
    func statuses() throws {
      let sum = Checksum.of("A-17 ineligible L.3\n".utf8)
      for (checksum, status) in [(sum, 0), (sum &+ 1, 1)] as [(UInt64, Int32)] {
        let ended = try withScript("echo start-up 1 ns \(checksum)") {
          Tool.run(["--only", "start-up", "--json", "--limit", $0])
        }
        #expect(ended == status)
      }
    }
  #endif

  private func withScript<Result>(_ text: String, _ body: (String) throws -> Result) throws -> Result {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("limit-\(UUID().uuidString)")
    try "#!/bin/sh\n\(text)\n".write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file.path)
    return try body(file.path)
  }
}
