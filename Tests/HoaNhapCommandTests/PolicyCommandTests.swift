import Foundation
import HoaNhap
import Testing

@testable import HoaNhapCommand

@Suite("hoanhap policy: amendments and freshness")
struct PolicyCommandTests {
  /// The sample of the documentation, its number and citation invented.
  private static let sample = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Documentation/Samples/vi-du-99-2027.json").path

  @Test("--amend shows the policy with the amendment; a day before it, the value before it")
  func amend() throws {
    func ceiling(_ options: String...) throws -> [JSONValue?] {
      try run(["policy", "--amend", Self.sample, "--json"] + options).documents
        .filter { $0["kind"] == "parameter" && $0["key"] == "ceilings.person" }.map { $0["value"] }
    }
    #expect(try ceiling("--as-of", "2027-02-28") == [200_000_000])
    #expect(try ceiling("--as-of", "2027-03-01") == [250_000_000])
    #expect(try ceiling() == [250_000_000])
    let text = run("policy", "--amend", Self.sample, "--lang", "en")
    #expect(text.status == 0 && text.lines.first == "Edition qd-08-2026/2026-05-01/1+vi-du-99-2027/1")
  }

  @Test("--diff prints what the amendment changes, then the counts")
  func diff() throws {
    let lines = try run("policy", "--diff", Self.sample, "--json").documents
    #expect(lines.map { $0["key"] } == ["ceilings.person", "terms.production", nil])
    #expect(
      lines[0]["old"] == 200_000_000 && lines[0]["new"] == 250_000_000 && lines[0]["from"] == "2027-03-01")
    #expect(lines[2]["kind"] == "diff" && lines[2]["changed"] == 2 && lines[2]["added"] == 0)
    let text = run("policy", "--diff", Self.sample)
    #expect(text.lines.count == 3 && text.output.contains("200.000.000 đ → 250.000.000 đ, từ 01/03/2027"))
  }

  @Test("A faulty amendment is refused with file, line, column and field, every fault")
  func faults() throws {
    try withFolder { folder in
      let path = try file(
        "{\"amendment\": \"vi-du\", \"revision\": 1, \"programme\": \"qd-08-2026\",\n\"changes\": [{\"key\": \"x\", \"value\": 1}]}",
        in: folder)
      for option in ["--amend", "--diff"] {
        let printed = run("policy", option, path, "--lang", "en")
        #expect(printed.status == 2 && printed.output.isEmpty)
        #expect(printed.errors.contains("\(path):2:21: changes[0].key: There is no parameter x"))
        #expect(printed.errors.contains("\(path):1:1: citation: The required field"))
      }
      #expect(run("policy", "--amend", folder + "/nothing.json").status == 2)
    }
  }

  @Test(
    "--today warns of values checked too long ago: on the last allowed day not yet",
    arguments: [
      ("2027-05-22", nil, false), ("2027-05-23", nil, true), ("2026-12-03", "10", false),
      ("2026-12-04", "10", true),
    ]
      as [(String, String?, Bool)])
  func today(day: String, days: String?, warns: Bool) throws {
    let options = ["policy", "--today", day] + (days.map { ["--max-age", $0] } ?? [])
    let lines = try run(options + ["--json"]).documents.filter { $0["kind"] == "stale" }
    #expect(lines.isEmpty == !warns)
    if warns { #expect(lines[0]["checked_on"] == "2026-11-23" && lines[0]["key"] == "identity.start") }
    let text = run(options + ["--lang", "en"])
    #expect(text.output.contains(warns ? "To be checked again:" : "recently enough"))
  }

  @Test("Without --today nothing is said of freshness; options that do not fit are bad usage")
  func usage() {
    #expect(!run("policy").output.contains("đối chiếu lại"))
    #expect(run("policy", "--max-age", "10").status == 2)
    #expect(run("policy", "--today", "2027-01-01", "--max-age", "-1").status == 2)
    #expect(run("policy", "--today", "2027-02-29").status == 2)
    #expect(run("policy", "--diff", Self.sample, "--amend", Self.sample).status == 2)
  }
}
