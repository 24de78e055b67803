import HoaNhap
import Testing

@Suite("A.7 – A check after lending stands in the loan's file and in the application's, or in neither")
struct CheckInBothTests {
  private let organisations = AgencyID.socioPoliticalOrganisations

  /// A case whose loan was handed out on 8 June, and the loan's file.
  private func files() throws -> (loan: Loan, loanFile: LoanFile, file: CaseFile) {
    let loan = try Case.loan(Case.standardOffer())
    return (loan, LoanFile(of: loan), try Case.file(.disbursed))
  }

  private func step(_ on: String, by agency: AgencyID) throws -> AftercareMove {
    AftercareMove(on: try day(on), by: agency, under: .chauSon, stamp: try Case.stamp())
  }

  /// The records of which the files are.
  private func records(_ loan: Loan, _ loanFile: LoanFile, _ file: CaseFile) throws -> CommuneRecords {
    let settings = CommuneSettings(commune: Commune(name: "Xã Mẫu", province: "Tỉnh Mẫu"), plan: .chauSon)
    var records = CommuneRecords(
      folder: DataFolder(
        settings: settings, people: [try Case.person()], applications: [Case.application()], loans: [loan]))
    records.cases = [file]
    records.aftercare = [loanFile]
    return records
  }

  private func fault(_ body: () throws -> Void) -> CheckFault? {
    do { try body() } catch { return error as? CheckFault }
    return nil
  }

  @Test("one call records both, and the case comes to repaying")
  func both() throws {
    var (loan, loanFile, file) = try files()
    try loanFile.check(
      LoanUse(.asAgreed, kind: .newLoan), of: loan, in: &file, try step("2026-06-20", by: organisations))
    #expect(file.state == .repaying && file.lastStep?.day == loanFile.lastCheckedOn)
    #expect(file.lastStep?.by == organisations && loanFile.entries.count == 1)
    #expect(try records(loan, loanFile, file).faults() == [])
  }

  @Test("a visit in which nothing was seen is no check of the case")
  func notSeen() throws {
    var (loan, loanFile, file) = try files()
    let before = file
    try loanFile.check(LoanUse(.notSeen), of: loan, in: &file, try step("2026-06-20", by: organisations))
    #expect(file == before && loanFile.entries.count == 1)
    #expect(try records(loan, loanFile, file).faults() == [])
  }

  @Test("where one file refuses it, neither has it")
  func neither() throws {
    var (loan, loanFile, file) = try files()
    let (use, before) = (LoanUse(.asAgreed), (loanFile, file))
    let economic = fault {
      try loanFile.check(use, of: loan, in: &file, try step("2026-06-20", by: .economicOffice))
    }
    guard case .aftercare(let first)? = economic else {
      Issue.record("refused by the loan's file")
      return
    }
    #expect(first.code == .notNamed && economic?.wording == first.wording)
    // The case has a later step than this check; the loan's file would take it.
    var later = file
    try later.check(
      by: .vbspTransactionOffice, on: day("2026-07-01"), stamp: Case.stamp(), under: Case.duties)
    let known = later
    let late = fault {
      try loanFile.check(use, of: loan, in: &later, try step("2026-06-20", by: organisations))
    }
    guard case .application(let second)? = late else {
      Issue.record("refused by the case")
      return
    }
    #expect(second.code == .outOfOrder && late?.wording == second.wording)
    #expect(later == known && loanFile == before.0 && file == before.1)
    // Another loan's case.
    var other = loan
    other.id = "V-9"
    var otherFile = LoanFile(of: other)
    let stranger = fault {
      try otherFile.check(use, of: other, in: &file, try step("2026-06-20", by: organisations))
    }
    guard case .application(let third)? = stranger else {
      Issue.record("refused by the case")
      return
    }
    #expect(third.code == .otherLoan && file == before.1 && otherFile.entries.isEmpty)
  }

  @Test("whoever may check in the one file may in the other — III.3.2, III.5.2, III.5.1, III.1.3")
  func sameAgencies() throws {
    for agency in Plan.chauSon.agencies.map(\.id) {
      var (loan, loanFile, file) = try files()
      let isTaken =
        fault {
          try loanFile.check(LoanUse(.asAgreed), of: loan, in: &file, try step("2026-06-20", by: agency))
        } == nil
      #expect(isTaken == (Case.duties.clause(for: .checked, by: agency) != nil), "\(agency)")
      #expect((file.state == .repaying) == isTaken, "\(agency)")
    }
    #expect(Case.duties.clause(for: .checked, by: .fatherlandFront) == "III.5.1")
    #expect(Case.duties.clause(for: .checked, by: .communePolice) == "III.1.3")
  }

  @Test(
    "files that tell different checks are told: one that the loan's file has not, one that the case waits for"
  )
  func different() throws {
    var (loan, loanFile, file) = try files()
    try loanFile.check(LoanUse(.asAgreed), of: loan, try step("2026-06-20", by: organisations))
    let waits = try records(loan, loanFile, file).faults()
    #expect(waits.map { "\($0.field) \($0.severity)" } == ["steps warning"])
    #expect(waits.first?.wording.vi.contains("20/06/2026") == true)
    try file.check(by: organisations, on: day("2026-06-21"), stamp: Case.stamp(), under: Case.duties)
    let missing = try records(loan, loanFile, file).faults()
    #expect(missing.map { "\($0.field) \($0.shown ?? "-")" } == ["steps[6].on 2026-06-21"])
    // A file that was begun later says nothing of what came before it; without a file nothing is compared.
    #expect(try records(loan, LoanFile(of: loan, keptFrom: day("2026-06-22")), file).faults() == [])
    var without = try records(loan, loanFile, file)
    without.aftercare = []
    #expect(without.faults() == [])
  }
}
