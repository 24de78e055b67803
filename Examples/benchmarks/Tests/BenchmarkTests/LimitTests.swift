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
}
