import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("A value that was checked too long ago is used with a warning")
struct FreshnessTests {
  static let edition = Edition.decision08

  /// How many parameters have a value in force on a day.
  static func inForce(_ day: String) -> Int { edition.rows(on: date(day)).count }

  @Test(
    "The built-in values were checked on 23 November 2026: up to the last allowed day there is no warning, from the next on one for each",
    arguments: [
      ("2026-11-22", 0, false), ("2026-11-23", 0, false), ("2026-11-24", 0, true), ("2026-12-23", 30, false),
      ("2026-12-24", 30, true), ("2027-05-22", 180, false), ("2027-05-23", 180, true),
    ])
  func border(today: String, allowed: Int, warns: Bool) {
    let warnings = Self.edition.freshness(on: date(today), allowing: allowed)
    #expect(warnings.count == (warns ? Self.inForce(today) : 0))
    for warning in warnings {
      #expect(warning.checkedOn == date("2026-11-23") && warning.ageInDays == allowed + 1)
    }
  }

  @Test("Unless a host says otherwise 180 days are allowed")
  func usual() {
    #expect(Self.edition.freshness(on: date("2027-05-22")).isEmpty)
    #expect(!Self.edition.freshness(on: date("2027-05-23")).isEmpty)
  }

  @Test("Only the values that are used are warned of")
  func used() {
    let warnings = Self.edition.freshness(
      on: date("2028-01-01"), of: ["ceilings.person", "terms.production", "identity.predecessorPerson"])
    #expect(warnings.map(\.key) == ["ceilings.person", "terms.production"])
  }

  @Test("A value with a day of its own goes by that day: an amended one was checked with its amendment")
  func ownDay() throws {
    let amended = try Self.edition.amended(by: try sample("vi-du-99-2027"))
    let keys: Set<ParameterKey> = ["ceilings.person", "ceilings.establishment"]
    func warned(_ today: String, _ allowed: Int) -> [ParameterKey] {
      amended.freshness(on: date(today), allowing: allowed, of: keys).map(\.key)
    }
    // The amendment was checked on 1 February 2027 and its value is in force from 1 March 2027.
    #expect(warned("2027-02-28", 90) == ["ceilings.person", "ceilings.establishment"])
    #expect(warned("2027-03-01", 90) == ["ceilings.establishment"])
    #expect(warned("2027-05-02", 90) == ["ceilings.establishment"])
    #expect(warned("2027-05-03", 90) == ["ceilings.person", "ceilings.establishment"])
  }

  @Test("The warning names value, day and age in both languages")
  func words() throws {
    let warning = try #require(
      Self.edition.freshness(on: date("2027-06-01"), of: ["ceilings.person"]).first)
    #expect(warning.wording.vi.contains("23/11/2026") && warning.wording.vi.contains("190 ngày"))
    #expect(warning.wording.en.contains("2026-11-23") && warning.wording.en.contains("190 days"))
    #expect(warning.wording.en.contains("ceilings.person"))
  }
}
