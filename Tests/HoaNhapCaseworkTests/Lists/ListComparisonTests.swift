import HoaNhap
import Testing

@Suite("Two lists compared — plan III.1 ý 4")
struct ListComparisonTests {
  private typealias S = ListSamples

  private func months() throws -> (may: ListFile, june: ListFile) {
    let may = try S.handedOver("2026-05", on: "2026-05-04", S.people("P-1", "P-2", "P-3", "P-4"))
    let now = [
      S.person("P-1"), S.person("P-2") { $0.route = .known(.voluntary) }, S.person("P-5"), S.person("P-4"),
    ]
    var june = try S.file("2026-06")
    try june.drawUp(
      june.draft(
        on: S.date("2026-06-03"), people: now, previous: [may], stated: [ListStatement("P-3", .movedAway)],
        recorded: RecordedChanges(["P-4": ["name"]])), by: S.police, stamp: S.stamp("2026-06-03"))
    return (may, june)
  }

  @Test("who is new, who left and why, what changed, how many stayed")
  func twoMonths() throws {
    let (may, june) = try months()
    let comparison = try #require(june.comparison(with: may))
    #expect(comparison.new == ["P-5"])
    #expect(comparison.left.map(\.person) == ["P-3"] && comparison.left[0].reasons == [.movedAway])
    #expect(comparison.changed.map(\.person) == ["P-2", "P-4"])
    #expect(comparison.changed.map(\.fields) == [["route"], ["name"]])
    #expect(comparison.unchanged == 1 && comparison.from.rows == 4 && comparison.to.rows == 4)
  }

  @Test("law: exchanged, who is new and who left are exchanged, the rest is the same")
  func exchanged() throws {
    let (may, june) = try months()
    let (first, second) = (try #require(may.current), try #require(june.current))
    let (there, back) = (ListComparison(first, second), ListComparison(second, first))
    #expect(there.new == back.left.map(\.person) && back.new == there.left.map(\.person))
    #expect(there.changed == back.changed && there.unchanged == back.unchanged)
    #expect(there.from == back.to && there.to == back.from)
    #expect(back.left.allSatisfy { $0.reasons.isEmpty })
  }

  @Test("law: a list compared with itself has no difference")
  func same() throws {
    let version = try #require(try months().june.current)
    let comparison = ListComparison(version, version)
    #expect(comparison.new.isEmpty && comparison.left.isEmpty && comparison.changed.isEmpty)
    #expect(comparison.unchanged == version.rows.count)
  }

  @Test("law: the counts of a draft are those of the comparison with its basis")
  func counts() throws {
    let (may, june) = try months()
    let version = try #require(june.current)
    let comparison = try #require(june.comparison(with: may))
    #expect(version.rows.filter { $0.movement == .new }.map(\.person) == comparison.new)
    #expect(version.rows.filter { $0.movement == .changed }.map(\.person) == comparison.changed.map(\.person))
    #expect(version.rows.filter { $0.movement == .stays }.count == comparison.unchanged)
    #expect(version.departures.map(\.person) == comparison.left.map(\.person))
  }

  @Test("two versions of one month")
  func versions() throws {
    var june = try S.handedOver("2026-06", on: "2026-06-03", S.people("P-1", "P-2"))
    try june.correct(
      june.draft(on: S.date("2026-06-09"), people: S.people("P-2", "P-3"), previous: []),
      because: "Nhầm mã", by: S.police, stamp: S.stamp("2026-06-09"))
    let comparison = ListComparison(june.versions[0], june.versions[1])
    #expect(
      comparison.new == ["P-3"] && comparison.left.map(\.person) == ["P-1"] && comparison.unchanged == 1)
    #expect(comparison.from.version == 1 && comparison.to.version == 2)
  }

  @Test("without a version there is nothing to compare")
  func empty() throws {
    let (may, june) = try months()
    #expect(try S.file("2026-07").comparison(with: june) == nil)
    #expect(try may.comparison(with: S.file("2026-07")) == nil)
  }

  @Test("in words, both languages, and as JSON: identifiers, names of fields, no value")
  func words() throws {
    let (may, june) = try months()
    let comparison = try #require(june.comparison(with: may))
    #expect(
      comparison.text() == """
        Danh sách tháng 06/2026 (bản 1) so với tháng 05/2026 (bản 1): 1 mới, 1 ra khỏi danh sách, 2 có thay đổi, 1 giữ nguyên.
        + P-5
        - P-3: chuyển nơi cư trú
        ~ P-2: hình thức cai nghiện
        ~ P-4: họ và tên

        """)
    #expect(
      comparison.text(.english).hasPrefix(
        "List of 2026-06 (version 1) beside 2026-05 (version 1): 1 new, 1 left, 2 changed, 1 unchanged.\n"))
    #expect(
      comparison.json.canonicalText
        == #"{"changed":[{"fields":["route"],"person":"P-2"},{"fields":["name"],"person":"P-4"}],"from":{"month":"2026-05","rows":4,"version":1},"left":[{"person":"P-3","reasons":["movedAway"]}],"new":["P-5"],"to":{"month":"2026-06","rows":4,"version":1},"unchanged":1}"#
    )
    #expect(!"\(comparison)\(comparison.left)".contains("movedAway"))
  }
}
