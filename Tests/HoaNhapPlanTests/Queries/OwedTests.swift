import HoaNhapPlan
import HoaNhapValues
import Testing

@Suite("What one body owes another")
struct OwedTests {
  @Test("III.1.4: the police owe the bank a list each month")
  func list() throws {
    let owed = try Plan.chauSon.deadlines(
      owedBy: .communePolice, receivedBy: .vbspTransactionOffice, from: day("2026-06-05"),
      to: day("2026-08-04"))
    #expect(owed.map(\.clause) == ["III.1.4", "III.1.4"])
    #expect(owed.map(\.due.lastDay.text) == ["2026-07-04", "2026-08-04"])
  }

  @Test(
    "IV.2: the bank owes the People's Committee its reports, the police none; nobody owes the police any by date"
  )
  func reports() throws {
    let year = (from: try day("2026-06-01"), to: try day("2027-05-31"))
    func owed(_ agency: AgencyID?, _ recipient: AgencyID) throws -> [Deadline] {
      try Plan.chauSon.deadlines(owedBy: agency, receivedBy: recipient, from: year.from, to: year.to)
    }
    #expect(
      try owed(.vbspTransactionOffice, .communePeoplesCommittee).map { $0.report?.text }
        == ["six-months", "q3", "year", "q1"])
    #expect(try owed(.communePolice, .communePeoplesCommittee).isEmpty)
    #expect(try owed(nil, .communePolice).isEmpty)
    #expect(try owed(nil, .communePeoplesCommittee).count == 24)
  }

  @Test("what has no date is told by the duties")
  func undated() {
    #expect(
      Plan.chauSon.duties(of: .communePolice, receivedBy: .communePeoplesCommittee).map(\.clause.text)
        == ["III.1.1", "IV.1"])
    #expect(
      Plan.chauSon.duties(of: .economicOffice, receivedBy: .communePeoplesCouncil).map(\.clause.text) == [
        "III.2.1"
      ])
    #expect(Plan.chauSon.duties(of: .communePolice, receivedBy: .communePolice).isEmpty)
  }

  @Test("a recipient that the plan does not name is refused, and so are days in the wrong order")
  func refused() throws {
    let first = try day("2026-06-01")
    let error = try #require(throws: DeadlineFault.self) {
      try Plan.chauSon.deadlines(owedBy: .communePolice, receivedBy: "bank", from: first, to: first)
    }
    guard case .input(let fault) = error else { return #expect(Bool(false)) }
    #expect(fault.code == .unknownReference)
    #expect(throws: DeadlineFault.self) {
      try Plan.chauSon.deadlines(
        owedBy: nil, receivedBy: .communePolice, from: first, to: first.adding(days: -1))
    }
  }
}
