import HoaNhap
import Testing

@testable import BenchmarkCommand

@Suite("The call")
struct OptionsTests {
  private func options(_ words: String...) throws -> Options {
    var language = Language.vietnamese
    return try Options(words, language: &language)
  }

  @Test("Without a word everything runs that does not take long, as often as it usually runs")
  func defaults() throws {
    let options = try options()
    #expect(options.benchmarks.map(\.name) == Catalogue.all.filter { !$0.isOnDemand }.map(\.name))
    #expect(!options.benchmarks.contains { $0.name == "binary-size" })
    #expect(options.runs == nil && options.limit == nil && options.page == nil)
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

  @Test("All is all, and a page takes all")
  func all() throws {
    #expect(try options("--all").benchmarks.map(\.name) == Catalogue.all.map(\.name))
    let paged = try options("--page", "page.md", "--machine=2 shared cores")
    #expect(paged.benchmarks.map(\.name) == Catalogue.all.map(\.name))
    #expect(paged.page == "page.md" && paged.machine == "2 shared cores")
  }

  @Test("One alone is measured in this process")
  func alone() throws {
    let options = try options("--alone", "schedule", "--runs", "2")
    #expect(options.action == .alone("schedule") && options.benchmarks.map(\.name) == ["schedule"])
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
      ["--lang", "fr"], ["--json=yes"], ["--all=x"], ["--all", "--only", "schedule"], ["--alone", "nothing"],
      ["--page", "page.md", "--only", "schedule"], ["--machine"], ["--list=all"], ["schedule"], ["--unknown"],
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
    let rows = Catalogue.all.flatMap(\.rowNames)
    #expect(Set(names).count == names.count && Set(rows).count == rows.count)
    #expect(names.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" } })
  }
}
