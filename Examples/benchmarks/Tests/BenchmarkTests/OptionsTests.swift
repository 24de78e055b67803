import HoaNhap
import Testing

@testable import BenchmarkCommand

@Suite("The call")
struct OptionsTests {
  private func options(_ words: String...) throws -> Options {
    var language = Language.vietnamese
    return try Options(words, language: &language)
  }

  @Test("Without a word everything runs that needs no build of its own, five times")
  func defaults() throws {
    let options = try options()
    #expect(options.benchmarks.map(\.name) == Catalogue.all.filter { !$0.isOnDemand }.map(\.name))
    #expect(!options.benchmarks.contains { $0.name == "binary-size" })
    #expect(options.runs == 5)
    #expect(options.action == .measure)
    #expect(options.language == .vietnamese)
  }

  @Test("--only takes lists, may be repeated, and keeps the table's order")
  func only() throws {
    let names = try options("--only", "start-up,check-json", "--only=schedule", "--only", "schedule")
      .benchmarks
      .map(\.name)
    #expect(names == ["check-json", "schedule", "start-up"])
    #expect(try options("--only", "binary-size").benchmarks.map(\.name) == ["binary-size"])
  }

  @Test("The other options")
  func others() throws {
    let options = try options("--runs", "3", "--limit=limit.c", "--json", "--lang", "en")
    #expect(options.runs == 3)
    #expect(options.limit == "limit.c")
    #expect(options.json)
    #expect(options.language == .english)
    #expect(try self.options("--list").action == .list)
    #expect(try self.options("--help").action == .help)
  }

  @Test(
    "What cannot be understood is refused, with exit status 2",
    arguments: [
      ["--only"], ["--only", "nothing"], ["--runs", "0"], ["--runs", "65"], ["--runs", "x"], ["--limit"],
      ["--lang", "fr"], ["--json=yes"], ["--list=all"], ["schedule"], ["--unknown"],
      ["--only", "start-up", "--limit", "/nowhere/limit.c"],
    ])
  func refused(words: [String]) {
    #expect(Tool.run(words) == 2)
  }

  @Test("A fault is told in the language that was asked for before it")
  func language() {
    var language = Language.vietnamese
    #expect(throws: Fault.self) { try Options(["--lang", "en", "--unknown"], language: &language) }
    #expect(language == .english)
  }

  @Test("Names are each their own, and no sentence")
  func names() {
    let names = Catalogue.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" } })
  }
}
