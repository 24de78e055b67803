import Foundation
import HoaNhap
import Testing

@testable import BenchmarkCommand

extension ProcessTests {
  @Suite("The limit")
  struct LimitTests {
    @Test("Lines are read in columns of any width")
    func lines() throws {
      let text = "verdict        9.24 ns  3420423918125130020\nschedule 415.49 ns 1\n"
      let entries = try Limit(parsing: text).entries
      #expect(
        entries["verdict"] == Limit.Entry(nanosecondsPerItem: 9.24, checksum: 3_420_423_918_125_130_020))
      #expect(entries["schedule"] == Limit.Entry(nanosecondsPerItem: 415.49, checksum: 1))
      #expect(entries.count == 2)
    }

    @Test(
      "Any other line is refused",
      arguments: [
        "schedule 415.49 1", "schedule 415.49 us 1", "schedule nan ns 1", "schedule 0 ns 1",
        "schedule 1e-300 ns 1", "schedule 1e300 ns 1", "schedule inf ns 1",
        "schedule 1 ns -1",
        "schedule 1 ns 1\nschedule 1 ns 1",
      ])
    func refused(text: String) {
      #expect(throws: Fault.self) { try Limit(parsing: text) }
    }

    @Test("The package's own limit compiles and does the work of the shared workload, to the last row")
    func own() throws {
      let program = try LimitProgram(file: LimitProgram.own)
      #expect(program.compiler != nil)
      let checksums = try program.measure(runs: 1).entries.mapValues(\.checksum)
      // The first three and the last were worked out by programs in other languages from the workload's description.
      #expect(
        checksums == [
          "verdict": 3_420_423_918_125_130_020, "findings": 557_060, "schedule": 2_490_733_976_302_323_239,
          "annuity": 17_846_260_970_969_339_251,
        ])
      // It is known now, and not run in vain.
      #expect(try program.measure("import", runs: 1) == nil)
    }

    @Test("Without a compiler that works it is said which were tried, and nothing is left behind")
    func noCompiler() throws {
      let fault = try #require(throws: Fault.self) {
        try LimitProgram(file: LimitProgram.own, compilers: ["/nowhere/cc", "false"])
      }
      #expect(fault.wording.en.contains("/nowhere/cc, false"))
      #expect(throws: Fault.self) { try LimitProgram(file: "/nowhere/limit.c") }
    }
  }
}
