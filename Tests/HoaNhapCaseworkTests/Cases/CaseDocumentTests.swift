import Foundation
import HoaNhap
import Testing

/// The parts of Documentation/Cases.md that are made from the table, so that they cannot drift from it.
///
/// After a change of the table, write them anew with `HOANHAP_RECORD=1 swift test --filter CaseDocumentTests`.
@Suite("Documentation/Cases.md shows the table as it is", .serialized)
struct CaseDocumentTests {
  private static let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Documentation/Cases.md")

  @Test("the diagram of the states, for people and for establishments", arguments: BorrowerKind.allCases)
  func diagram(kind: BorrowerKind) throws {
    // A withdrawal leads from nearly everywhere; the words say so, the picture would be hidden behind it.
    let moves = CaseTable.moves.filter { $0.applies(to: kind) && $0.action != .withdrawn }
    let arrows = moves.map { move in
      "  \(move.from?.rawValue ?? "[*]") --> \(move.to.rawValue): \(move.action.rawValue), \(move.clause.text)"
    }
    try check(
      "diagram \(kind.rawValue)", "```mermaid\nstateDiagram-v2\n\(arrows.joined(separator: "\n"))\n```")
  }

  @Test("the steps: from where to where, who, by which duty of Châu Sơn's plan, what it rests on")
  func steps() throws {
    let rows = CaseActionKind.allCases.filter { $0 != .reversed }.map { action in
      let moves = CaseTable.moves.filter { $0.action == action }
      var ends: [CaseState] = []
      for move in moves where !ends.contains(move.to) { ends.append(move.to) }
      let ways = ends.map { end in
        let starts = moves.filter { $0.to == end }.map { $0.from.map { "`\($0.rawValue)`" } ?? "–" }
        var once: [String] = []
        for start in starts where !once.contains(start) { once.append(start) }
        return "\(once.joined(separator: ", ")) → `\(end.rawValue)`"
      }
      let parts = (Case.duties.parts[action] ?? []).map { "\($0.clause) \($0.role.rawValue)" }
      let cells = [
        "`\(action.rawValue)`", action.wording.en, ways.joined(separator: "; "),
        Case.duties.agencies(for: action).map { "`\($0)`" }.joined(separator: ", "),
        parts.joined(separator: ", "),
        moves[0].clause.text + (moves[0].standing == .enacted ? "" : ", \(moves[0].standing.rawValue)"),
      ]
      return "| \(cells.joined(separator: " | ")) |"
    }
    try check(
      "steps",
      """
      | step | what is done | from → to | who, in Châu Sơn | by | rests on |
      | --- | --- | --- | --- | --- | --- |
      \(rows.joined(separator: "\n"))
      """)
  }

  /// Whether the page has a part between its marks, which are written anew on request.
  private func check(_ name: String, _ expected: String) throws {
    let start = "<!-- \(name) -->\n"
    let end = "\n<!-- end -->"
    var text = String(decoding: try Data(contentsOf: Self.page), as: UTF8.self)
    let opening = try #require(text.range(of: start), "the page has no part “\(name)”")
    let closing = try #require(text.range(of: end, range: opening.upperBound..<text.endIndex))
    if ProcessInfo.processInfo.environment["HOANHAP_RECORD"] == "1" {
      text.replaceSubrange(opening.upperBound..<closing.lowerBound, with: expected)
      try Data(text.utf8).write(to: Self.page)
      Issue.record("recorded “\(name)”; read it, then run without HOANHAP_RECORD")
      return
    }
    #expect(String(text[opening.upperBound..<closing.lowerBound]) == expected)
  }
}
