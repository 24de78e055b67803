import HoaNhap
import Testing

/// The few lines with which the page of each module begins.
@Suite("Handbook: the first lines of each module's page")
struct CatalogueTests {
  @Test("Values")
  func values() {
    let amount = Dong(200_000_000)
    let rate = Rate(percent: "6.24")
    let day = CivilDate("2026-06-03")
    #expect(amount.amount == 200_000_000 && rate != nil && day?.year == 2026)
  }

  @Test("Eligibility")
  func eligibility() throws {
    let application = ClientRow(number: 17, birthYear: 1990, askedFor: 250_000_000, owesAlready: 0)
    var clauses: [ClauseCode] = []
    let verdict = try RuleBook().verdict(for: application)
    for finding in verdict.findings where finding.outcome == .unmet {
      clauses.append(finding.clause)
    }
    #expect(clauses == ["L.3"])
  }

  @Test("Loans")
  func loans() throws {
    let terms = try LoanTerms(of: BankLoan())
    let payments = [
      LoanEvent.payment(LoanEvent.Payment(date: CivilDate("2026-07-15")!, amount: Dong(300_000)))
    ]
    let day = CivilDate("2026-07-16")!

    let schedule = try Schedule(for: terms)
    let ledger = try Ledger(terms, events: payments)
    let state = try ledger.state(on: day)
    #expect(schedule.rows.count == 24 && state.paidInterest.amount > 0)
  }

  @Test("Plan")
  func plan() throws {
    let first = CivilDate("2026-06-01")!
    let last = CivilDate("2026-06-30")!

    let deadlines = try Plan.chauSon.deadlines(from: first, to: last)
    let matrix = try Plan.chauSon.matrix(agency: .communePolice)
    #expect(deadlines.count == 8 && !matrix.text().isEmpty)
  }

  @Test("Casework")
  func casework() throws {
    let files: [DataFile: [UInt8]] = [
      .commune: Array(#"{"name": "Xã Mẫu", "province": "Tỉnh Mẫu", "plan": "chau-son"}"#.utf8),
      .people: Array("id\nP-001\n".utf8),
    ]
    let day = CivilDate("2026-06-03")!
    var names: [String] = []

    let data = DataFolder.read(files)
    if let folder = data.folder {
      let report = try MonthReport(folder: folder, asOf: day, dataFaults: data.faults)
      names = report.files(.vietnamese).map(\.name)
    }
    #expect(names.contains("month.html"))
  }
}
