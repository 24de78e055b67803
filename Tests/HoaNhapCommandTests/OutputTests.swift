import HoaNhap
import Testing

@testable import HoaNhapCommand

@Suite("hoanhap: output")
struct OutputTests {
  private struct DiskFull: Error {}

  @Test(
    "An answer that could not be written is no answer: exit status 2 and a word on standard error",
    arguments: [["matrix", "--json"], ["policy"], ["--help"]])
  func full(words: [String]) {
    var errors = ""
    var writes = 0
    let terminal = Terminal(
      output: { _ in
        writes += 1
        throw DiskFull()
      }, errors: { errors += String(decoding: $0, as: UTF8.self) })
    #expect(Tool.run(words, terminal) == 2)
    #expect(errors.contains("không trọn vẹn"))
    #expect(writes == 1)
  }
}
