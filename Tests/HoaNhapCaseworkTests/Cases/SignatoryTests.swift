import HoaNhap
import Testing

@Suite("L.7, L.8, L.9: who signs")
struct SignatoryTests {
  private func signatory(
    _ birth: String?, _ household: Fact<Household?>, on: String = "2026-06-03", edition: Edition = .decision08
  ) throws -> Signatory {
    let birth = try birth.map { try #require(PartialDate($0)) }
    return Signatory(
      for: Person(id: "P-1", identity: PersonIdentity(birth: Fact(birth))), household: household,
      on: try day(on),
      under: edition)
  }

  private func household(_ otherAdults: Fact<Int64>) -> Fact<Household?> {
    .known(Household(id: "H-1", otherAdults: otherAdults))
  }

  @Test(
    "L.7: through the household where another member is of full age, whatever the borrower's age",
    arguments: [1, 2])
  func household(others: Int64) throws {
    for birth in ["1990-05-12", "2012-01-01", nil] {
      let found = try signatory(birth, household(.known(others)))
      #expect(found.role == .householdRepresentative && found.missing.isEmpty)
      #expect(found.bases.map(\.clause) == ["L.7"] && found.standing == .analogous)
      #expect(found.bases[0].citation == .decision22("Điều 4 khoản 1"))
    }
  }

  /// Born on 3 June of a year; signing on the day before, on and after a birthday.
  @Test(
    "L.8: alone of full age; alone in most cases from 15; with the legal representative from 6",
    arguments: [
      ("2020-06-04", Signatory.Role.nobody), ("2020-06-03", .legalRepresentative),
      ("2012-06-03", .legalRepresentative),
      ("2011-06-04", .legalRepresentative), ("2011-06-03", .minorAlone), ("2011-06-02", .minorAlone),
      ("2009-06-03", .minorAlone), ("2008-06-04", .minorAlone), ("2008-06-03", .borrower),
      ("2008-06-02", .borrower),
      ("1950-01-01", .borrower),
    ])
  func age(birth: String, role: Signatory.Role) throws {
    for alone in [household(.known(0)), .known(nil)] {
      let found = try signatory(birth, alone)
      #expect(found.role == role && found.possible == [role] && found.missing.isEmpty)
      #expect(found.bases.map(\.clause) == (role == .borrower ? ["L.7"] : ["L.7", "L.8"]))
      #expect(found.standing == .analogous)
    }
  }

  @Test("L.8: born on 29 February, an age is reached on the 28th of a common year")
  func leapDay() throws {
    #expect(try signatory("2008-02-29", .known(nil), on: "2026-02-27").role == .minorAlone)
    #expect(try signatory("2008-02-29", .known(nil), on: "2026-02-28").role == .borrower)
  }

  @Test("B.6: a birth date of which a part is missing settles it where every day of it gives one answer")
  func partial() throws {
    #expect(try signatory("2007", .known(nil)).role == .borrower)
    let year = try signatory("2008", .known(nil))
    #expect(year.role == nil && year.possible == [.borrower, .minorAlone] && year.missing == [.birth])
    let month = try signatory("2011-06", .known(nil))
    #expect(month.role == nil && month.possible == [.minorAlone, .legalRepresentative])
    #expect(try signatory("2011-05", .known(nil)).role == .minorAlone)
    #expect(month.wording.vi.contains("ngày sinh") && month.wording.en.contains("birth"))
  }

  @Test("what is not known leaves every answer open that it could bring, and no other")
  func unknown() throws {
    let nothing = try signatory(nil, .unknown)
    #expect(nothing.role == nil && nothing.missing == [.household, .birth])
    #expect(
      nothing.possible == [.householdRepresentative, .borrower, .minorAlone, .legalRepresentative, .nobody])
    for unknown in [household(.unknown), .unknown] {
      let adult = try signatory("1990", unknown)
      #expect(adult.possible == [.householdRepresentative, .borrower] && adult.missing == [.household])
    }
    let alone = try signatory(nil, household(.known(0)))
    #expect(alone.missing == [.birth] && !alone.possible.contains(.householdRepresentative))
  }

  @Test("L.9: an establishment is lent to directly")
  func establishment() {
    let found = Signatory.establishment()
    #expect(
      found.role == .establishment && found.bases.map(\.clause) == ["L.9"] && found.standing == .analogous)
  }

  @Test("a fact that becomes known never opens an answer that was closed")
  func law() throws {
    let births = [nil, "2008", "2008-06", "2008-06-03", "2011", "2011-07", "1980"]
    let households: [Fact<Household?>] = [
      .unknown, household(.unknown), household(.known(0)), household(.known(2)), .known(nil),
    ]
    for birth in births {
      for home in households {
        let known = Set(try signatory(birth, home).possible)
        #expect(!known.isEmpty)
        #expect(known.isSubset(of: try signatory(nil, .unknown).possible))
        #expect(known.isSubset(of: try signatory(birth, .unknown).possible))
        #expect(known.isSubset(of: try signatory(nil, home).possible))
      }
    }
  }
}
