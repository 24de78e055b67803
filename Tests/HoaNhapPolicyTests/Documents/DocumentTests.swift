import Foundation
import HoaNhapPolicy
import HoaNhapValues
import Testing

/// Pages of the documentation that are made from the code, so that they cannot drift from it.
///
/// After a change of the policy, write them anew with `HOANHAP_RECORD=1 swift test --filter DocumentTests`.
@Suite("Pages that are made from the policy say what the policy says")
struct DocumentTests {
  @Test("Documentation/NotEncoded.md is the register of what is not encoded")
  func notEncoded() throws { try check("NotEncoded.md", Pages.notEncoded) }

  @Test("Documentation/PolicyTable.md is the table of the parameters and their keys")
  func policyTable() throws { try check("PolicyTable.md", Pages.policyTable) }

  @Test("Documentation/Amendments.md shows the sample amendment, and what it changes, letter by letter")
  func amendments() throws {
    let page = try text("Amendments.md")
    let sample = String(decoding: try sampleBytes("vi-du-99-2027"), as: UTF8.self)
    #expect(page.contains("```json\n\(sample)```"))
    let amended = try Edition.decision08.amended(by: try HoaNhapPolicyTests.sample("vi-du-99-2027"))
    let diff = EditionDifference(from: .decision08, to: amended)
    let lines = (diff.entries.map(\.wording.en) + [diff.wording.en]).joined(separator: "\n")
    #expect(page.contains("```\n\(lines)\n```"), "\(lines)")
  }

  private func check(_ name: String, _ expected: String) throws {
    if ProcessInfo.processInfo.environment["HOANHAP_RECORD"] == "1" {
      try Data(expected.utf8).write(to: documentation.appendingPathComponent(name))
    }
    let found = try text(name)
    #expect(found == expected, "Documentation/\(name) is not what the policy says; see DocumentTests")
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: documentation.appendingPathComponent(name)), as: UTF8.self)
  }
}

/// The pages as they should be.
private enum Pages {
  static let edition = Edition.decision08

  static var notEncoded: String {
    let entries = edition.notEncoded.map { entry in
      row([
        entry.rows.map(\.text).joined(separator: ", "), entry.subject.en, entry.reason.en,
        entry.keys.map { "`\($0)`" }.joined(separator: ", "),
      ])
    }
    let fixed = Edition.parameterKeys.filter { edition.effect(of: $0) == .fixed }
    let list = fixed.compactMap { edition.parameter($0) }.map {
      row([$0.id.text, "`\($0.key)`", $0.name.en])
    }
    return """
      # What is not encoded

      Silence is never permission. What stands here the policy says, and no rule of this version decides it: a person does. The
      values in the last column are held, cited and shown, and nothing reads them. `hoanhap policy` prints this list too, in
      Vietnamese and English. The page is written by a test from `Edition.notEncoded`.

      | rows | what is not decided | why | values that are shown only |
      | --- | --- | --- | --- |
      \(entries.joined(separator: "\n"))

      ## Written into the rules

      These parameters are decided, by rules written for the value as it stands. An amendment of one of them changes what a finding
      cites, not what it decides: another value needs another rule. `hoanhap policy --diff` says so beside such a change.

      | row | key | parameter |
      | --- | --- | --- |
      \(list.joined(separator: "\n"))

      """
  }

  static var policyTable: String {
    let lines = edition.parameters.compactMap { parameter -> String? in
      guard let now = parameter.rows.last else { return nil }
      let more = parameter.rows.count > 1 ? " (\(parameter.rows.count) values in time)" : ""
      let effect = edition.effect(of: parameter.key)?.rawValue ?? ""
      return row([
        "`\(parameter.key)`", parameter.id.text, parameter.name.en, now.valueWording.en + more,
        now.unit.map { "`\($0)`" } ?? "", now.standing.wording.en, now.citation.text, effect,
      ])
    }
    return """
      # The policy table

      Every parameter of the edition `\(edition.id)`, checked on \(edition.checkedOn), with its stable key. The last column says what
      becomes of the value: `computed` with, `fixed` into a rule that is written for it, or only `shown`. The page is written by a
      test from `Edition.parameters`; `hoanhap policy` prints the same with every value in time, in Vietnamese and English.

      | key | row | parameter | value | unit | standing | source | effect |
      | --- | --- | --- | --- | --- | --- | --- | --- |
      \(lines.joined(separator: "\n"))

      """
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.map { $0.replacingOccurrences(of: "|", with: "\\|") }.joined(separator: " | ") + " |"
  }
}
