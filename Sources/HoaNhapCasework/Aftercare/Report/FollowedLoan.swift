import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapModels
import HoaNhapPolicy
import HoaNhapValues

/// A loan with its payments and its file, folded once for everything that is asked on a day.
struct FollowedLoan {
  let loan: Loan
  /// The payments until the day.
  let payments: [Payment]
  /// Where the file stood at the end of the day; `nil` where there is none.
  let file: LoanFileState?
  /// The ledger, with the acts that were approved.
  let ledger: Ledger

  /// - Throws: ``InputError`` where an event is impossible.
  init(_ loan: Loan, _ payments: [Payment], file: LoanFile?, asOf: CivilDate) throws(InputError) {
    self.loan = loan
    self.payments = payments
    self.file = file?.state(on: asOf)
    var ledger = try LoanState.ledger(loan, payments)
    if let events = self.file?.events, !events.isEmpty {
      do throws(InputError) {
        try ledger.append(contentsOf: events)
      } catch {
        throw InputError(
          error.code, field: "loan-files[\(loan.id)].\(error.field)",
          vi: "Quyết định đã ghi không còn khớp sổ: \(error.wording.vi) Hãy hủy mục quyết định rồi xét lại.",
          en:
            "A recorded decision does not go with the ledger any more: \(error.wording.en) Reverse its entry, then judge again."
        )
      }
    }
    self.ledger = ledger
  }

  /// Both checks of the loan; none where it does not run. Without a file, whether they were made is unknown.
  func checks(_ rules: LoanChecks, _ position: LoanPosition) -> [LoanCheck] {
    guard position.isRunning, let file else {
      return rules.loan(ledger, position, lastCheckedOn: .unknown)
    }
    let start = ledger.terms.disbursements[0].date
    let last = Fact(ledger.lastTransaction(until: position.asOf))
    func idle(_ checked: Fact<CivilDate?>) -> LoanCheck {
      rules.idleLoan(lastTransaction: last, lastCheckedOn: checked, asOf: position.asOf)
    }
    // Until when a check would have to be in the file depends on the day from which it would count.
    let since = idle(.unknown).day ?? start
    return [
      rules.newLoan(disbursedOn: start, lastCheckedOn: file.lastCheck(since: start), asOf: position.asOf),
      idle(file.lastCheck(since: since)),
    ]
  }
}

/// Files by what they are about; one that fits no record is named, not used.
struct FollowedFiles {
  private(set) var loans: [LoanID: LoanFile] = [:]
  private(set) var groups: [SavingsGroupID: GroupFile] = [:]
  private(set) var failures: [CaseFailure] = []

  init(_ files: [LoanFile], _ groupFiles: [GroupFile], _ folder: DataFolder) {
    var records: [LoanID: Loan] = [:]
    for loan in folder.loans { records[loan.id] = loan }
    for file in files {
      guard let loan = records[file.loan] else {
        failures.append(Self.failure(file.loan.text, .unknownReference, "loan", Self.noLoan))
        continue
      }
      guard file.fits(loan) else {
        failures.append(Self.failure(file.loan.text, .outOfRange, "disbursed_on", Self.otherDay))
        continue
      }
      if loans.updateValue(file, forKey: file.loan) != nil {
        failures.append(Self.failure(file.loan.text, .duplicate, "loan", Self.twice))
      }
    }
    for file in groupFiles where groups.updateValue(file, forKey: file.group) != nil {
      failures.append(Self.failure(file.group.text, .duplicate, "group", Self.twice))
    }
  }

  private static func failure(
    _ id: String, _ code: InputError.Code, _ field: String, _ wording: Wording
  ) -> CaseFailure {
    CaseFailure(id: id, error: InputError(code, field: field, vi: wording.vi, en: wording.en))
  }

  private static let noLoan = Wording(
    vi: "Có hồ sơ sau khi cho vay nhưng không có dữ liệu khoản vay.",
    en: "There is a file after lending, and no record of the loan.")
  private static let otherDay = Wording(
    vi: "Ngày giải ngân của hồ sơ khác với dữ liệu khoản vay; hồ sơ chưa được dùng.",
    en: "The file has another first disbursement than the loan's record; it is not used.")
  private static let twice = Wording(
    vi: "Có hai hồ sơ; chỉ dùng hồ sơ đứng sau.", en: "There are two files; the later one is used.")
}
