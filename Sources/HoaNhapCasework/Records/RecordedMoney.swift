import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapModels
import HoaNhapStorage
public import HoaNhapValues

/// The money of a commune's loans as it is known on a day: what was really handed out, and what is still to come (tiền đã giải ngân).
///
/// Money is handed out by the bank and recorded in the file of the application (III.3.2), so where a loan has a file the file says how much was
/// handed out on which day. A loan of which no file is kept follows its contract. Never both: what the file does not record was not
/// handed out, and stands among what is still to come.
///
/// Source: plan III.3.2, III.2.1 (how capital is used is followed up).
public struct RecordedMoney: Sendable, Hashable, RedactedRecord {
  /// The day.
  public let asOf: CivilDate
  /// The data folder, each loan with the money that counts: recorded parts up to the day, then what the contract has beyond them, none of
  /// it on the day or before. A loan whose application came to another end than money is not in it.
  public let folder: DataFolder
  /// Loans of which the file and the contract tell different money by the day, in the order of the records. The file counts.
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
      guard let file = files[loan] else {
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
    return RecordedMoney(asOf: day, folder: folder, faults: faults)
  }
}

/// Which file speaks of the money of which loan: the one that links it, else that of the application that it answers, which links none.
private struct LoanCases {
  private var linked: [LoanID: CaseFile] = [:]
  private var unlinked: [ApplicationID: CaseFile] = [:]

  mutating func add(_ file: CaseFile) {
    if let loan = file.loan { linked[loan] = file } else { unlinked[file.application] = file }
  }

  subscript(loan: Loan) -> CaseFile? {
    linked[loan.id] ?? loan.application.flatMap { unlinked[$0] }
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
    // An application that came to another end hands nothing out any more.
    if recorded.isEmpty, state.isFinal { return .otherwise(nil, faultOfEnd(loan)) }
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
      // Terms that fit no other money than their own are kept; without any money there is no loan.
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
    try? LoanTerms(
      loanID: loanID, disbursements: money, rates: rates, principalPlan: principalPlan,
      interestGrid: interestGrid, interestRounding: interestRounding, dayCount: dayCount,
      dayAttribution: dayAttribution, deferral: deferral, dueCalendar: dueCalendar,
      overdueTerms: overdueTerms, finalTransactionDay: finalTransactionDay, allocation: allocation)
  }
}
