import HoaNhap
import Testing

@Suite("What no document could hold is refused when it is recorded — IV.1")
struct BlankTests {
  private let nobody: RecordStamp
  private let stamp: RecordStamp
  private let on: CivilDate

  init() throws {
    on = try day("2026-06-16")
    nobody = RecordStamp(on: on, by: "")
    stamp = RecordStamp(on: on, by: "cb-1")
  }

  @Test("a list: an empty officer, an empty code of a reason")
  func list() throws {
    let people = ListSamples.people("P-1", "P-2")
    let before = try ListSamples.confirmed("2026-05", on: "2026-05-04", people)
    let file = try ListSamples.file("2026-06")
    func draft(_ stated: [ListStatement]) -> ListDraft {
      file.draft(on: on, people: people, previous: [before], stated: stated)
    }
    #expect(
      refusal(of: file) { file throws(ListFault) in
        _ = try file.drawUp(draft([]), by: .communePolice, stamp: nobody)
      }?.code == .blank)
    // Of one who was on the list, and of one who was not.
    for person in ["P-1", "P-3"] as [PersonID] {
      let stated = ListStatement(person, ListReason(rawValue: ""))
      let people = people + ListSamples.people("P-3")
      let draft = file.draft(on: on, people: people, previous: [before], stated: [stated])
      #expect(
        refusal(of: file) { file throws(ListFault) in
          _ = try file.drawUp(draft, by: .communePolice, stamp: stamp)
        }?.code == .blank)
    }
    var copy = file
    try copy.drawUp(draft([ListStatement("P-1", .movedAway)]), by: .communePolice, stamp: stamp)
    #expect(try ListFile(json: JSONReader.parse(copy.json.canonicalBytes)) == copy)
  }

  @Test("an entry of the capital book: an empty agency, decision or officer")
  func capital() throws {
    func code(_ by: AgencyID, _ decision: DecisionID?, _ stamp: RecordStamp) -> CapitalFault.Code? {
      do throws(CapitalFault) {
        _ = try CapitalEntry(
          "N-1", .allocated, source: .central, year: 2026, amount: Dong(1), on: on, by: by,
          decision: decision, stamp: stamp)
        return nil
      } catch {
        return error.code
      }
    }
    #expect(code("", nil, stamp) == .blank)
    #expect(code(.economicOffice, "", stamp) == .blank)
    #expect(code(.economicOffice, nil, nobody) == .blank)
    #expect(code(.economicOffice, nil, stamp) == nil)
    let entry = try CapitalEntry(
      "N-1", .allocated, source: .central, year: 2026, amount: Dong(1), on: on, by: .economicOffice,
      stamp: stamp)
    #expect(throws: CapitalFault.self) {
      try CapitalEntry(
        "N-2", reversing: entry, reason: Sensitive("Nhầm"), by: .economicOffice, stamp: nobody)
    }
  }

  @Test("a difficulty: an empty agency, category or officer, an empty receiver")
  func difficulty() throws {
    func report(_ by: AgencyID, _ category: DifficultyCategory, _ stamp: RecordStamp) throws -> Difficulty {
      try Difficulty(
        "KK-1", reportedOn: on, by: by, about: "III.1.4", category: category, text: Sensitive("Vướng"),
        stamp: stamp)
    }
    func code(_ body: () throws -> Void) -> DifficultyFault.Code? {
      do { try body() } catch { return (error as? DifficultyFault)?.code }
      return nil
    }
    #expect(code { _ = try report("", .list, stamp) } == .blank)
    #expect(code { _ = try report(.economicOffice, DifficultyCategory(rawValue: ""), stamp) } == .blank)
    #expect(code { _ = try report(.economicOffice, .list, nobody) } == .blank)
    var difficulty = try report(.economicOffice, .list, stamp)
    #expect(code { try difficulty.record(.received, on: on, by: .communePolice, stamp: nobody) } == .blank)
    #expect(code { try difficulty.record(.received, on: on, by: "", stamp: stamp) } == .blank)
    try difficulty.record(.received, on: on, by: .communePolice, stamp: stamp)
    #expect(
      code { try difficulty.record(.forwarded(to: ""), on: on, by: .communePolice, stamp: stamp) } == .blank)
    #expect(difficulty.entries.count == 1)
  }

  @Test("what an agency hands in: an empty officer, a difficulty without an identifier")
  func submission() throws {
    func code(_ difficulties: [DifficultyID], _ stamp: RecordStamp) throws -> ReportFault.Code? {
      let scope = try Plan.chauSon.scope(of: .sixMonths, year: 2026)
      do throws(ReportFault) {
        _ = try ReportSubmission(
          to: scope, by: .economicOffice, on: on, difficulties: difficulties, stamp: stamp)
        return nil
      } catch {
        #expect(error.wording.en.hasPrefix("Codes") || error.code != .blank)
        return error.code
      }
    }
    #expect(try code([], nobody) == .blank)
    #expect(try code([""], stamp) == .blank)
    #expect(try code(["KK-1"], stamp) == nil)
  }

  @Test("an entry of the book of obligations: an empty officer, an empty agency where the plan names nobody")
  func obligations() throws {
    var book = ObligationBook(of: .chauSon)
    let calendar = try HolidayRules.labourCode.calendar(years: 2025...2028)
    try book.open(
      try Plan.chauSon.obligations(from: day("2026-05-01"), to: day("2026-08-31"), calendar: calendar),
      stamp: stamp)
    func code(_ id: ObligationID, by agency: AgencyID?, _ stamp: RecordStamp) -> ObligationFault.Code? {
      do throws(ObligationFault) {
        try book.complete(id, on: on, by: agency, stamp: stamp)
        return nil
      } catch {
        return error.code
      }
    }
    let open = try #require(
      book.obligations.first { $0.agency == nil && $0.confirm.isEmpty && $0.opens <= on })
    #expect(code(open.id, by: .communePolice, nobody) == .blank)
    #expect(code(open.id, by: "", stamp) == .blank)
    #expect(book.entries.isEmpty)
    #expect(code(open.id, by: .communePolice, stamp) == nil)
  }

  @Test(
    "an act's papers and reasons must stand in its document: none at all is not the same as left out",
    arguments: ["papers", "reasons", "missing"])
  func leftOut(key: String) throws {
    let loan = try followedLoan()
    var file = LoanFile(of: loan)
    let known = try file.loanCase(of: loan, payments: [])
    try file.propose(
      try adjust("2026-11-20", "2026-12-01", to: "2027-03-01"), papers: [], of: loan, as: known,
      ActRules(.decision08), try move("2026-11-20"))
    let text = file.json.canonicalText
    #expect(try LoanFile(json: JSONReader.parse(text)) == file)
    let member = "\"\(key)\":[]"
    #expect(text.contains(member))
    // A member goes with the comma beside it.
    let without = text.replacing("\(member),", with: "").replacing(",\(member)", with: "")
    let fault = #expect(throws: InputError.self) { try LoanFile(json: JSONReader.parse(without)) }
    #expect(fault?.code == .missingField && fault?.field.hasSuffix(".\(key)") == true)
  }
}
