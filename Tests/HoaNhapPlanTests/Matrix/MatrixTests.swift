import HoaNhapPlan
import HoaNhapValues
import Testing

@Suite("Responsibility matrix")
struct MatrixTests {
  @Test("one row a duty, by clause, whatever the order of the document")
  func order() throws {
    #expect(Plan.chauSon.matrix.rows.map(\.clause) == Plan.chauSon.duties.map(\.clause))
    let plan = try makePlan([duty("III.10.1"), duty("IV.1"), duty("III.2.1"), duty("II.9")])
    #expect(plan.matrix.rows.map(\.clause.text) == ["II.9", "III.2.1", "III.10.1", "IV.1"])
  }

  @Test("the row of III.1.4 as `matrix --json` shows it")
  func json() throws {
    let row = try #require(Plan.chauSon.matrix.json.map(\.canonicalText).first { $0.contains("\"III.1.4\"") })
    #expect(row.hasPrefix(#"{"clause":"III.1.4","confirm":["communePeoplesCommittee"],"en":""#))
    #expect(
      row.contains(#"","lead":["communePolice"],"to":["vbspTransactionOffice"],"vi":""#))
    #expect(row.hasSuffix(#"","via":[],"when":["monthly before 5"],"with":[]}"#))
    #expect(Plan.chauSon.matrix.json.count == 22)
    #expect(Plan.chauSon.matrix.json.allSatisfy { !$0.canonicalText.contains("\"needs\"") })
  }

  @Test(
    "an agency's rows are those in which it has any part",
    arguments: [
      (AgencyID.communePeoplesCouncil, ["III.2.1"]), (.savingsAndCreditGroups, ["III.5.2"]),
      (.publicServiceCentre, ["III.4.2"]), (.fatherlandFront, ["III.5.1", "IV.2"]),
      (.communePeoplesCommittee, ["III.1.1", "III.1.2", "III.1.4", "III.2.1", "IV.1", "IV.2", "IV.3"]),
      (
        .communePolice,
        [
          "II.3", "III.1.1", "III.1.2", "III.1.3", "III.1.4", "III.2.2", "III.4.1", "IV.1", "IV.2", "IV.3",
        ]
      ),
      (.provincialPeoplesCommittee, []),
    ])
  func oneAgency(agency: AgencyID, clauses: [String]) throws {
    #expect(try Plan.chauSon.matrix(agency: agency).rows.map(\.clause.text) == clauses)
  }

  @Test("an agency that the plan does not name is refused")
  func unknown() throws {
    let error = try #require(throws: InputError.self) { try Plan.chauSon.matrix(agency: "communepolice") }
    #expect(error.code == .unknownReference && error.field == "agency")
  }

  @Test(
    "the table keeps to 100 columns in both languages and names every clause", arguments: Language.allCases)
  func text(language: Language) {
    let text = Plan.chauSon.matrix.text(language)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= 100 && $0.last != " " })
    for duty in Plan.chauSon.duties {
      #expect(lines.contains { $0.hasPrefix(duty.clause.text + " ") })
    }
    #expect(text.contains(language == .vietnamese ? "Chủ trì: Công an xã" : "Leads: Commune police"))
    #expect(text.contains(language == .vietnamese ? "Chủ trì: không nêu" : "Leads: not named"))
    #expect(text.hasSuffix("\n"))
  }

  @Test("names that steer a terminal or never end are tamed")
  func wildText() throws {
    let plan = try Plan(
      id: "p", commune: Commune(name: "A\u{1B}[31mB\nC", province: "\u{202E}x"), from: day("2026-05-01"),
      agencies: [AgencyRecord("a", Wording(vi: String(repeating: "đ", count: 150), en: "a"))],
      duties: [duty("I.1", lead: ["a"])])
    let text = plan.matrix.text()
    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(text.count { $0 == "đ" } == 150)
  }
}
