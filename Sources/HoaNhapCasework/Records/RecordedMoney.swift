import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapModels
import HoaNhapStorage
public import HoaNhapValues

/// The money of a commune's loans as it is known on a day: what was really handed out, and what is still to come (tiền đã giải ngân).
///
/// Money is handed out by the bank and recorded in the file of the application (III.3.2), so where a loan has a file the file says how much was
/// handed out on which day. A loan of which no file is kept follows its contract. Never both: what the file does not record was not
/// handed out, and stands among what is still to come. The file is that of the application that the loan names; of a loan that names none,
/// the one that hands money out on it.
///
/// Source: plan III.3.2, III.2.1 (how capital is used is followed up).
public struct RecordedMoney: Sendable, Hashable, RedactedRecord {
  /// The day.
  public let asOf: CivilDate
  /// The data folder, each loan with the money that counts: recorded parts up to the day, then what the contract has beyond them, none of
  /// it on the day or before. A loan whose application came to another end than money, or had its money on another loan, is not in it.
  public let folder: DataFolder
  /// Loans of which the file and the contract tell different money by the day, in the order of the records, where the file counts; then files
  /// whose money is on no loan of theirs, and is not counted.
  public let faults: [RecordFault]

  /// The day and the number of loans.
  public var printedForm: String { "money of \(folder.loans.count) loans on \(asOf)" }
}

extension CommuneRecords {
  /// The money of the loans as it is known on a day, by the files recorded until then and otherwise by the contracts.
  ///
  /// Months, reports and their capital are made of it. It changes nothing where files and contracts agree.
  /// - Complexity: O(loans + cases)
  public func recordedMoney(on day: CivilDate) -> RecordedMoney {
    var files = LoanCases()
    for file in cases {
      if let known = file.known(on: day) { files.add(known) }
    }
    var loans: [Loan] = []
    var faults: [RecordFault] = []
    loans.reserveCapacity(folder.loans.count)
    for loan in folder.loans {
      guard let file = files.file(of: loan) else {
        loans.append(loan)
        continue
      }
      switch file.money(of: loan, on: day) {
      case .asAgreed: loans.append(loan)
      case .otherwise(let actual, let fault):
        if let actual { loans.append(actual) }
        faults.append(fault)
      }
    }
    var folder = folder
    if !faults.isEmpty { folder.loans = loans }
    faults += files.withoutLoan.map { $0.faultWithoutLoan() }
    return RecordedMoney(asOf: day, folder: folder, faults: faults)
  }
}

/// Which file speaks of the money of which loan. A file that names a loan of another application cannot be true, and speaks of none.
private struct LoanCases {
  private var byApplication: [ApplicationID: CaseFile] = [:]
  private var byLoan: [LoanID: CaseFile] = [:]
  /// The files that handed money out, in the order of the records.
  private var lending: [CaseFile] = []
  /// The applications whose file has found its loan.
  private var joined: Set<ApplicationID> = []

  mutating func add(_ file: CaseFile) {
    byApplication[file.application] = file
    guard let loan = file.loan else { return }
    if byLoan[loan] == nil { byLoan[loan] = file }
    lending.append(file)
  }

  mutating func file(of loan: Loan) -> CaseFile? {
    let named = loan.application.map { byApplication[$0] } ?? byLoan[loan.id]
    guard let file = named, file.borrower == loan.borrower else { return nil }
    if file.loan == loan.id { joined.insert(file.application) }
    return file
  }

  /// Those whose loan is not there, or another's. Of one that is paid off nothing is owed any more.
  var withoutLoan: [CaseFile] {
    lending.filter { $0.state != .closed && !joined.contains($0.application) }
  }
}

/// What a file makes of a contract's money.
private enum ToldMoney {
  /// The same.
  case asAgreed
  /// Something else: the loan with the money that counts, `nil` where none does, and what is told of it.
  case otherwise(Loan?, RecordFault)
}

extension CaseFile {
  /// What the file says of a loan's money until a day.
  fileprivate func money(of loan: Loan, on day: CivilDate) -> ToldMoney {
    let contract = loan.terms.disbursements
    let recorded = disbursements
    // An application that came to another end hands nothing out any more; one that lends does so on one loan.
    if recorded.isEmpty, state.isFinal { return .otherwise(nil, faultOfEnd(loan)) }
    if let own = self.loan, own != loan.id { return .otherwise(nil, faultBeside(own, loan)) }
    let isAgreed =
      contract.prefix(recorded.count).elementsEqual(recorded)
      && contract.dropFirst(recorded.count).first.map { $0.date > day } ?? true
    if isAgreed { return .asAgreed }
    let fault = fault(of: loan, recorded, on: day)
    let rest = Disbursement.rest(of: contract, after: recorded).map { part in
      Disbursement(date: max(part.date, (try? day.adding(days: 1)) ?? part.date), amount: part.amount)
    }
    // What comes too late for the terms, such as a part of a course that is over, does not come any more.
    guard let terms = loan.terms.paying(out: recorded + rest) ?? loan.terms.paying(out: recorded) else {
      // Terms that fit no other money than their own, such as level payments of a fixed sum, are kept; without any money there is no loan.
      return .otherwise(recorded.isEmpty ? nil : loan, fault)
    }
    var actual = loan
    actual.terms = terms
    return .otherwise(actual, fault)
  }

  private func faultOfEnd(_ loan: Loan) -> RecordFault {
    RecordFault(
      .warning, .convention, Loan.key(loan.id), "application", shown: loan.application?.text,
      Wording(
        vi:
          "Hồ sơ vay đã kết thúc (\(state.wording.vi)) mà không giải ngân, nên khoản vay không được tính. Hãy bỏ khoản vay, hoặc sửa mã hồ sơ của khoản vay.",
        en:
          "The case came to an end (\(state.wording.en)) without money, so the loan is not counted. Take the loan out, or mend its application."
      ))
  }

  private func faultBeside(_ own: LoanID, _ loan: Loan) -> RecordFault {
    RecordFault(
      .warning, .convention, Loan.key(loan.id), "application", shown: loan.application?.text,
      Wording(
        vi:
          "Hồ sơ vay đã giải ngân theo khoản vay “\(own)”, nên khoản vay này không được tính. Hãy bỏ khoản vay, hoặc sửa mã hồ sơ của khoản vay.",
        en:
          "The case handed its money out on loan “\(own)”, so this loan is not counted. Take the loan out, or mend its application."
      ))
  }

  /// Money that no figure has, because it is on no loan of this application's.
  fileprivate func faultWithoutLoan() -> RecordFault {
    let handedOut = Dong(disbursements.reduce(0) { $0 + $1.amount.amount })
    return RecordFault(
      .warning, .unknownReference, key, loanField, shown: loan?.text,
      Wording(
        vi:
          "Hồ sơ vay ghi \(handedOut.text(.vietnamese)) đã giải ngân mà không có khoản vay nào của hồ sơ này với mã đó, nên số tiền không được tính. Hãy nhập khoản vay, hoặc sửa khoản vay ở hồ sơ.",
        en:
          "The case records \(handedOut.text(.english)) handed out, and there is no loan of its own with this identifier, so the money is not counted. Enter the loan, or mend the case's."
      ))
  }

  private func fault(of loan: Loan, _ recorded: [Disbursement], on day: CivilDate) -> RecordFault {
    // Parts of one contract, and of one approval, which fit.
    let agreed = Dong(loan.terms.disbursements.reduce(0) { $0 + ($1.date <= day ? $1.amount.amount : 0) })
    let handedOut = Dong(recorded.reduce(0) { $0 + $1.amount.amount })
    let vi = "hồ sơ vay “\(application)” ghi \(handedOut.text(.vietnamese))"
    let en = "the case of “\(application)” records \(handedOut.text(.english))"
    return RecordFault(
      .warning, .convention, Loan.key(loan.id), "terms.disbursements", shown: loan.id.text,
      Wording(
        vi:
          "Đến ngày \(day.vietnameseText) hợp đồng có \(agreed.text(.vietnamese)) đã giải ngân, \(vi), hoặc vào ngày khác; số liệu tính theo hồ sơ vay. Hãy ghi lần giải ngân còn thiếu, hoặc sửa hợp đồng.",
        en:
          "By \(day) the contract has handed out \(agreed.text(.english)) and \(en), or on other days; the case counts. Record what was handed out, or mend the contract."
      ))
  }
}

extension Disbursement {
  /// What is left of parts in order once an amount was handed out: of a part that it meets half, the rest.
  static func rest(of parts: [Disbursement], after handedOut: [Disbursement]) -> [Disbursement] {
    // Sums of one loan, which fit.
    var paid = handedOut.reduce(0) { $0 + $1.amount.amount }
    var rest: [Disbursement] = []
    for part in parts {
      let taken = min(paid, part.amount.amount)
      paid -= taken
      if taken < part.amount.amount {
        rest.append(Disbursement(date: part.date, amount: Dong(part.amount.amount - taken)))
      }
    }
    return rest
  }
}

extension LoanTerms {
  /// The same terms for other money; `nil` where they do not fit it.
  fileprivate func paying(out money: [Disbursement]) -> LoanTerms? {
    // Sums of one loan, which fit.
    let amount = money.reduce(0) { $0 + $1.amount.amount }
    return try? LoanTerms(
      loanID: loanID, disbursements: money, rates: rates, principalPlan: principalPlan.paying(back: amount),
      interestGrid: interestGrid, interestRounding: interestRounding, dayCount: dayCount,
      dayAttribution: dayAttribution, deferral: deferral, dueCalendar: dueCalendar,
      overdueTerms: overdueTerms, finalTransactionDay: finalTransactionDay, allocation: allocation)
  }
}

extension PrincipalPlan {
  /// The same plan for an amount: parts of the caller's own are paid in order until nothing is left.
  fileprivate func paying(back amount: Int64) -> PrincipalPlan {
    guard case .custom(let custom) = self else { return self }
    var left = amount
    for (index, part) in custom.parts.enumerated() {
      if left <= part.amount.amount {
        return .custom(CustomPrincipal(parts: Array(custom.parts[..<index]), restDue: part.date))
      }
      left -= part.amount.amount
    }
    return self
  }
}
