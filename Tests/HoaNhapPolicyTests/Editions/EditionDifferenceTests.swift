import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("The difference of two editions")
struct EditionDifferenceTests {
  static let base = Edition.decision08

  @Test("An edition does not differ from itself")
  func same() {
    let diff = EditionDifference(from: Self.base, to: Self.base)
    #expect(diff.entries.isEmpty && diff.unchanged == Edition.parameterKeys.count)
  }

  @Test("The sample amendment: two parameters, old and new value, from when, source and standing")
  func sampleAmendment() throws {
    let diff = EditionDifference(from: Self.base, to: try Self.base.amended(by: try sample("vi-du-99-2027")))
    #expect(diff.entries.map(\.key) == ["ceilings.person", "terms.production"])
    #expect(diff.entries.map { $0.old?.value } == [200_000_000, 120])
    #expect(diff.entries.map { $0.new?.value } == [250_000_000, 144])
    #expect(diff.entries.allSatisfy { $0.from == date("2027-03-01") && $0.until == nil })
    #expect(
      diff.entries.map { $0.new?.citation.text } == [
        "QĐ 99/2027/VÍ-DỤ, Điều 1 khoản 1", "QĐ 99/2027/VÍ-DỤ, Điều 1 khoản 2",
      ])
    #expect(diff.entries.map { $0.new?.standing } == [.enacted, .analogous])
    #expect(diff.count(.changed) == 2 && diff.count(.added) == 0 && diff.count(.removed) == 0)
    #expect(diff.unchanged == Edition.parameterKeys.count - 2)
    #expect(
      diff.entries[0].wording.en
        == "ceilings.person  L.3  Ceiling of a person's production loans: 200,000,000 đ → 250,000,000 đ, from 2027-03-01  [enacted] (QĐ 99/2027/VÍ-DỤ, Điều 1 khoản 1)"
    )
    #expect(diff.entries[0].wording.vi.contains("200.000.000 đ → 250.000.000 đ, từ 01/03/2027"))
    #expect(diff.wording.vi.contains("2 thay đổi, 0 thêm, 0 bỏ, \(diff.unchanged) tham số giữ nguyên"))
    #expect(diff.entries[0].json["old"] == 200_000_000 && diff.entries[0].json["kind"] == "changed")
    #expect(diff.json["changed"] == 2 && diff.json["new"] == "qd-08-2026/2026-05-01/1+vi-du-99-2027/1")
  }

  @Test("The other way round the same days are undone")
  func backwards() throws {
    let amended = try Self.base.amended(by: try amendment(until: "2027-12-31"))
    let there = EditionDifference(from: Self.base, to: amended).entries
    let back = EditionDifference(from: amended, to: Self.base).entries
    #expect(there.map(\.from) == [date("2027-03-01")] && there.map(\.until) == [date("2027-12-31")])
    #expect(back.map(\.old) == there.map(\.new) && back.map(\.new?.value) == there.map(\.old?.value))
  }

  @Test("A value where there was none is added; seen from the other side it is removed")
  func addedAndRemoved() throws {
    let amended = try Self.base.amended(
      by: try amendment([.init("identity.predecessorPerson", to: Dong(25_000_000))]))
    let there = EditionDifference(from: Self.base, to: amended)
    #expect(there.entries.map(\.kind) == [.added] && there.entries[0].old == nil && there.count(.added) == 1)
    let back = EditionDifference(from: amended, to: Self.base)
    #expect(back.entries.map(\.kind) == [.removed] && back.count(.removed) == 1)
    #expect(back.entries[0].wording.en.contains("→ none"))
  }

  @Test("A value that only rests on another text is a change; another day of checking is none")
  func sourceCounts() throws {
    let same = try Self.base.amended(by: try amendment(ceiling(200)))
    #expect(EditionDifference(from: Self.base, to: same).entries.map(\.key) == ["ceilings.person"])
    var checked = Self.base
    checked.checkedOn = date("2030-01-01")
    #expect(EditionDifference(from: Self.base, to: checked).entries.isEmpty)
  }

  @Test("A change that no rule follows says so")
  func effect() throws {
    let amended = try Self.base.amended(
      by: try amendment([
        .init("conditions.institutionConfirmation", to: Condition(isRequired: false)),
        .init("ceilings.unsecured", to: Dong(200_000_000)),
      ]))
    let entries = EditionDifference(from: Self.base, to: amended).entries
    #expect(entries.map(\.effect) == [.fixed, .shown])
    #expect(entries[0].wording.en.contains("do not follow") && entries[1].wording.en.contains("shown only"))
  }
}
