import HoaNhapEligibility
import HoaNhapPolicy
import HoaNhapValues
import Testing

@Suite("Facts that cannot stand together")
struct ContradictionTests {
  private func codes(_ facts: ApplicationDocument) throws -> [String] {
    try Books.all.verdict(for: facts).contradictions.map(\.code.rawValue)
  }

  @Test("Completed, issued, confirmed or recorded before birth")
  func beforeBirth() throws {
    let facts = Sample.person { $0.birth = .known(PartialDate(date("2026-06-03"))) }
    #expect(
      try codes(facts) == [
        "completedBeforeBirth", "issuedBeforeBirth", "confirmedBeforeBirth", "recordedBeforeBirth",
      ])
  }

  @Test("On the birthday itself, and with a birth date that could still lie before, nothing is named")
  func onlyWhatIsCertain() throws {
    for (birth, expected) in [("2024-02-01", []), ("2024-02-02", ["completedBeforeBirth"]), ("2024", [])] {
      #expect(try codes(Sample.person { $0.birth = .known(PartialDate(birth)!) }) == expected)
    }
    #expect(try codes(Sample.person { $0.birth = .unknown }) == [])
  }

  @Test("More workers after rehabilitation than workers")
  func workers() throws {
    for (count, expected) in [(Int64(20), []), (21, ["moreRehabilitatedThanWorkers"])] {
      let facts = Sample.establishment {
        $0.rehabilitatedWorkers = .known(count)
        $0.listedWorkers = .known(count)
      }
      #expect(try codes(facts) == expected)
    }
  }

  @Test("A list confirmed more than a month before its month begins")
  func longBefore() throws {
    for (confirmed, expected) in [("2026-05-01", []), ("2026-04-30", ["confirmedLongBeforeItsMonth"])] {
      let facts = Sample.person {
        $0.listEntry = .known(
          ListEntry(month: .known(YearMonth("2026-06")!), confirmedOn: .known(date(confirmed))))
      }
      #expect(try codes(facts) == expected)
    }
  }

  @Test(
    "A contradiction changes no finding and no outcome, and is left out of the document where there is none")
  func besideTheFindings() throws {
    let verdict = try Books.all.verdict(
      for: Sample.person { $0.conductRecordedOn = .known(date("1980-01-01")) })
    #expect(verdict.outcome == .eligible)
    #expect(verdict.contradictions.count == 1)
    #expect(verdict.json.canonicalText.contains(#""contradictions":[{"code":"recordedBeforeBirth""#))
    #expect(!(try Books.all.verdict(for: Sample.person()).json.canonicalText.contains("contradictions")))
  }
}
