import Foundation
import HoaNhap
import Testing

@testable import BenchmarkCommand

extension ProcessTests {
  @Suite("The page of results")
  struct PageTests {
    private static let machine = Machine(name: "2 shared cores", compiler: nil)

    @Test("The part between the marks is replaced, the words around it stay, and a second run gives the same")
    func written() throws {
      try withPage("# Title\n\n\(Page.begin)\nold\n\(Page.end)\n\nmore\n") { file in
        var report = Report()
        report.add([Sample.commit], limit: nil)
        try Page(file: file).write(report, Self.machine)
        let text = try String(contentsOfFile: file, encoding: .utf8)
        #expect(text.hasPrefix("# Title\n\n\(Page.begin)\nMeasured on "))
        #expect(text.contains(" on 2 shared cores, ") && text.contains("Swift 6") && !text.contains("old"))
        #expect(text.contains("\n| 0.67 | 1.00 | yes | store-commit-1 |"))
        #expect(text.hasSuffix("\n- store-commit-1: 7143 a second\n\(Page.end)\n\nmore\n"))
        try Page(file: file).write(report, Self.machine)
        #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
      }
    }

    @Test("A run that is not whole leaves the page as it is")
    func unwritten() throws {
      try withPage("\(Page.begin)\n\(Page.end)") { file in
        var report = Report()
        report.add(unmeasured: StartUpBenchmark(), Fault(vi: "không", en: "no"))
        #expect(throws: Fault.self) { try Page(file: file).write(report, Self.machine) }
        let text = try String(contentsOfFile: file, encoding: .utf8)
        #expect(text == "\(Page.begin)\n\(Page.end)")
      }
    }

    @Test(
      "A page without its marks is refused before anything is measured",
      arguments: ["", Page.begin, Page.end, "\(Page.end)\n\(Page.begin)"])
    func refused(text: String) throws {
      try withPage(text) { file in
        #expect(Tool.run(["--page", file]) == 2)
      }
      #expect(Tool.run(["--page", "/nowhere/page.md"]) == 2)
    }

    @Test("The page of this package has the marks")
    func own() throws {
      let root = BuiltProducts.package.deletingLastPathComponent().deletingLastPathComponent()
      _ = try Page(file: root.appendingPathComponent("Documentation/Benchmarks.md").path)
    }

    private func withPage(_ text: String, _ body: (String) throws -> Void) throws {
      let file = FileManager.default.temporaryDirectory.appendingPathComponent("page-\(UUID().uuidString).md")
      try text.write(to: file, atomically: true, encoding: .utf8)
      defer { try? FileManager.default.removeItem(at: file) }
      try body(file.path)
    }
  }
}
