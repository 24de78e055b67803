import Foundation
import HoaNhap
import Testing

@Suite("The page about reports says what the catalogue says")
struct ReportDocumentationTests {
  @Test("its table has every figure, in order, with unit, time, splits, who hands it in and the clause")
  func table() throws {
    let page = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Documentation/Reports.md")
    let lines = try String(contentsOf: page, encoding: .utf8).split(separator: "\n").map(String.init)
    let codes = Set(FigureCatalogue.standard.definitions.map { "| `\($0.code.rawValue)` |" })
    let found = lines.filter { line in codes.contains { line.hasPrefix($0) } }
    let expected = FigureCatalogue.standard.definitions.map { figure in
      let splits = figure.dimensions.map(\.rawValue).joined(separator: ", ")
      let agencies = figure.agencies.map { "`\($0)`" }.joined(separator: ", ")
      return
        "| `\(figure.code.rawValue)` | \(figure.wording.vi) | \(figure.wording.en) | \(figure.unit.rawValue) | "
        + "\(figure.time.rawValue) | \(splits.isEmpty ? "–" : splits) | \(agencies) | \(figure.clause) |"
    }
    #expect(found == expected)
  }
}
