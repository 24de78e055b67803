import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("QĐ 08/2026/QĐ-TTg — the window: the days on which every clause of time holds")
struct WindowTests {
  private func window(_ facts: ApplicationDocument) throws -> String? {
    try Books.all.verdict(for: facts).window?.description
  }

  @Test("D.1, C.3 From the day in force to the last day of the ten years")
  func decision() throws {
    #expect(try window(Sample.person()) == "2026-05-01...2034-03-01")
    #expect(
      try window(Sample.person { $0.managementDecision = issued("2026-05-02") }) == "2026-05-02...2036-05-02")
    #expect(
      try window(Sample.person { $0.managementDecision = issued("2016-05-01") }) == "2026-05-01...2026-05-01")
  }

  @Test("B.1, B.3 From the birthday that the purpose asks for")
  func birthday() throws {
    let birth = Fact.known(PartialDate(date("2012-08-10")))
    #expect(try window(Sample.person { $0.birth = birth }) == "2027-08-10...2034-03-01")
    #expect(try window(Sample.training { $0.birth = birth }) == "2026-05-01...2034-03-01")
    let child = Fact.known(PartialDate(date("2015-08-10")))
    #expect(try window(Sample.training { $0.birth = child }) == "2027-08-10...2034-03-01")
  }

  @Test("The window does not depend on the day that is judged")
  func otherDays() throws {
    for day in ["2020-01-01", "2026-04-30", "2026-05-01", "2034-03-02", "2100-01-01"] {
      #expect(try window(Sample.person { $0.asOf = date(day) }) == "2026-05-01...2034-03-01")
    }
  }

  @Test("Of an establishment the window has no end; clauses of other kinds do not narrow it")
  func establishment() throws {
    #expect(try window(Sample.establishment()) == "2026-05-01...")
    #expect(try window(Sample.establishment { $0.needsLoan = .known(false) }) == "2026-05-01...")
    let late = Sample.person {
      $0.listEntry = confirmed("2026-07-01")
      $0.completedOn = .known(date("2026-07-01"))
    }
    #expect(try window(late) == "2026-05-01...2034-03-01")
  }

  @Test(
    "There is none where no day will do, or a fact of a clause of time is unknown, none, or only in part known"
  )
  func none() throws {
    let cases: [(inout ApplicationDocument) -> Void] = [
      { $0.managementDecision = issued("2016-04-30") },
      { $0.managementDecision = .known(nil) },
      { $0.managementDecision = .unknown },
      { $0.managementDecision = .known(ManagementDecision(issuedOn: .unknown)) },
      { $0.birth = .unknown },
      { $0.birth = .known(PartialDate("1990")!) },
      { $0.birth = .known(PartialDate("1990-05")!) },
      { $0.birth = .known(PartialDate(date("2030-01-01"))) },
    ]
    for change in cases { #expect(try window(Sample.person(change)) == nil) }
  }

  @Test("Basis enacted: the assumed age for production does not narrow it")
  func enacted() throws {
    let facts = Sample.person { $0.birth = .known(PartialDate(date("2012-08-10"))) }
    #expect(try Books.enacted.verdict(for: facts).window?.description == "2026-05-01...2034-03-01")
  }
}
