import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapModels
import HoaNhapPolicy
import HoaNhapValues
import Testing

/// Records with every fact known, all invented.
enum Sample {
  static func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  static func person() throws -> Person {
    Person(
      id: "P-1",
      identity: PersonIdentity(
        name: .known("Nguyễn Văn Mẫu"), identityNumber: .known("000000000001"),
        birth: .known(try #require(PartialDate("1990-05")))),
      rehabilitation: Rehabilitation(
        route: .known(.compulsory), completedOn: .known(try day("2024-02-01")),
        managementDecision: .known(
          ManagementDecision(
            issuedOn: .known(try day("2024-03-01")), issuer: .known("Chủ tịch xã Mẫu"), months: .known(24))),
        listEntry: .known(
          ListEntry(
            month: .known(try #require(YearMonth("2026-06"))), confirmedOn: .known(try day("2026-06-02"))))),
      conduct: Conduct(isGood: .known(true), recordedOn: .known(try day("2026-06-01"))),
      household: .known("H-1"))
  }

  static func establishment() -> Establishment {
    var record = Establishment(id: "E-1", name: .known("Hộ kinh doanh Mẫu"))
    record.type = .known(.cooperative)
    record.isRegistered = .known(true)
    record.isOperating = .known(false)
    record.members = .known(7)
    record.workers = .known(20)
    record.rehabilitatedWorkers = .known(2)
    record.listedWorkers = .known(1)
    record.planConfirmed = .known(true)
    record.insuredWorkers = .known(19)
    record.capital = .known(Dong(5_000_000_000))
    record.revenue = .known(Dong(9_000_000_000))
    return record
  }

  static func application(_ borrower: Borrower, _ purpose: LoanPurpose = .training) throws -> LoanApplication
  {
    var record = LoanApplication(id: "A-1", borrower: borrower, purpose: purpose)
    record.receivedOn = .known(try day("2026-05-20"))
    record.source = .known(.entrusted)
    record.amount = .known(Dong(24_000_000))
    record.termMonths = .known(18)
    record.programmeBalance = .known(Dong(1))
    record.samePurposeDebt = .known(Dong(2))
    record.needsLoan = .known(true)
    record.trainingLevel = .known(.elementary)
    record.trainingMonths = .known(6)
    record.institutionConfirmed = .known(true)
    return record
  }

  static func loan() throws -> Loan {
    let terms = try LoanTerms(
      loanID: "V-1", disbursements: [Disbursement(date: try day("2024-01-15"), amount: Dong(50_000_000))],
      rates: [RateChange(from: try day("2015-06-05"), try #require(Rate(percent: "6.6")))],
      principalPlan: .equal(EqualPrincipal(everyMonths: 6, count: 4)))
    return Loan(
      id: "V-1", borrower: .person("P-1"), programme: .decision29, purpose: .production, application: "A-1",
      source: .known(.central), settledOn: try day("2026-01-15"), terms: terms)
  }

  static func payment() throws -> Payment {
    Payment(id: "PT-1", loan: "V-1", date: try day("2024-02-15"), amount: Dong(280_274))
  }
}
