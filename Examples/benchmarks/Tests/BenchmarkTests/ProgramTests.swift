import Foundation
import Testing

@testable import BenchmarkCommand

/// One after the other: a script that one test has just written cannot start while another test's new process, on its way
/// to its own program, still holds the file open.
@Suite(.serialized)
enum ProcessTests {}

extension ProcessTests {
  @Suite("Other programs")
  struct ProgramTests {
    @Test("Output and status come back")
    func output() throws {
      let result = try Program(name: "sh", arguments: ["-c", "echo one; echo two; exit 3"]).run()
      #expect(result.text == "one\ntwo\n")
      #expect(result.status == 3)
      #expect(result.firstLine != nil)
    }

    @Test("A signal is 128 and its number; no line is no time")
    func signal() throws {
      let result = try Program(name: "sh", arguments: ["-c", "printf x; kill -9 $$"]).run()
      #expect(result.status == 137)
      #expect(result.firstLine == nil)
    }

    @Test("A program that is not there, or that fails, is a fault")
    func faults() {
      #expect(throws: Fault.self) { try Program(name: "/nowhere/program", arguments: []).run() }
      #expect(throws: Fault.self) { try Program(name: "false", arguments: []).runToSuccess() }
    }

    @Test("The tiny host prints its verdict, and how long that took is known")
    func startUp() throws {
      let folder = try #require(Self.products)
      let host = folder.appendingPathComponent(BuiltProducts.tinyHost).path
      let row = try StartUpBenchmark(starts: 2, program: host).rows(runs: 5)[0]
      #expect(row.checksum == Checksum.of("A-17 ineligible L.3\n".utf8))
      #expect(try #require(row.cost).amount > 0)
    }

    @Test("A program is run with the number of runs; one that fails is a fault")
    func program() throws {
      let entries = try withScript("echo schedule $1 ns 7") {
        try LimitProgram(file: $0).measure(runs: 3).entries
      }
      #expect(entries == ["schedule": Limit.Entry(nanosecondsPerItem: 3, checksum: 7)])
      #expect(throws: Fault.self) { try withScript("exit 4") { try LimitProgram(file: $0).measure(runs: 3) } }
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

      @Test("A limit that cannot be measured is told and ends the command with 1; the row stands without it")
      func noLimit() throws {
        #expect(try withScript("exit 4") { Tool.run(["--only", "start-up", "--json", "--limit", $0]) } == 1)
      }
    #endif

    /// Where the products of this build are: beside the test runner, or beside the bundle that it has loaded.
    private static var products: URL? {
      #if os(macOS)
        Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL.deletingLastPathComponent()
      #else
        Bundle.main.executableURL?.deletingLastPathComponent()
      #endif
    }
  }
}

/// Runs the body with a program of the shell.
func withScript<Result>(_ text: String, _ body: (String) throws -> Result) throws -> Result {
  let file = FileManager.default.temporaryDirectory.appendingPathComponent("script-\(UUID().uuidString)")
  try "#!/bin/sh\n\(text)\n".write(to: file, atomically: true, encoding: .utf8)
  defer { try? FileManager.default.removeItem(at: file) }
  try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file.path)
  return try body(file.path)
}
