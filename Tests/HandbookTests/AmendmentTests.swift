import HoaNhap
import Testing

/// An invented text, number and all.
let sampleAmendment = """
  {"amendment": "vi-du-99-2027", "revision": 1, "programme": "qd-08-2026",
   "vi": "Văn bản ví dụ: nâng mức vay của cá nhân", "en": "An invented text: a higher ceiling for a person",
   "citation": {"law": "QĐ 99/2027/VÍ-DỤ", "place": "Điều 1"},
   "issued": "2027-01-15", "from": "2027-03-01", "until": null,
   "standing": "enacted", "scope": "newApplications", "capital": null, "checked_on": "2027-02-01",
   "changes": [{"key": "ceilings.person", "value": 250000000, "unit": "dong", "place": "Điều 1 khoản 1"}]}
  """

@Suite("Handbook: encode an amendment")
struct AmendmentTests {
  @Test("A case applied for before the first day keeps the old ceiling, one of that day has the new one")
  func ceilings() throws {
    let amendment = try Amendment(jsonBytes: sampleAmendment.utf8)
    let book = try EditionBook([.decision08], amendments: [amendment])
    for (received, unmet) in [("2027-02-28", true), ("2027-03-01", false)] {
      let choice = book.edition(appliedOn: CivilDate(received)!, judgedOn: CivilDate("2027-03-10")!)
      let row = ClientRow(number: 1, birthYear: 1990, askedFor: 250_000_000, owesAlready: 0)
      let verdict = try RuleBook(choice.judgedUnder).verdict(for: row)
      let refused = verdict.findings.filter { $0.outcome == .unmet }.map(\.clause)
      #expect(refused == (unmet ? ["L.3"] : []))
    }
  }

  @Test("A key that the edition does not have is named, and nothing is taken")
  func unknown() {
    let wrong = sampleAmendment.replacing("ceilings.person", with: "ceilings.nobody")
    #expect(throws: AmendmentFaults.self) { try Amendment(jsonBytes: wrong.utf8, for: .decision08) }
  }
}
