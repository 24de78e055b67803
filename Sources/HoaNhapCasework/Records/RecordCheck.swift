import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapModels
import HoaNhapPlan
import HoaNhapStorage
import HoaNhapValues

/// Goes through records once and tells what does not go together: the one set of checks, wherever the records come from.
struct RecordCheck {
  private let records: CommuneRecords
  private let duties: CaseDuties
  /// Why a record that another one names is not there; `nil` where it is.
  private let missing: (RecordKey) -> Wording?
  private var faults: [RecordFault] = []

  private var borrowers: [ApplicationID: Borrower] = [:]
  private var loans: [LoanID: Loan] = [:]
  private var loanFiles: [LoanID: LoanFile] = [:]
  private let groups: BorrowerGroups
  /// The case files that stood so far.
  private var book = CaseBook()

  /// Everything in which records do not go together, each kind of record in its turn.
  ///
  /// - Parameters:
  ///   - records: the records.
  ///   - duties: who may take which step of an application.
  ///   - missing: why a record that another one names is not there; `nil` where it is.
  /// - Complexity: O(records)
  static func faults(
    in records: CommuneRecords, under duties: CaseDuties, missing: @escaping (RecordKey) -> Wording?
  ) -> [RecordFault] {
    var check = RecordCheck(records, duties, missing)
    for place in RecordPlace.all {
      for record in place.records(records) { check.look(at: record) }
    }
    return check.faults
  }

  private init(
    _ records: CommuneRecords, _ duties: CaseDuties, _ missing: @escaping (RecordKey) -> Wording?
  ) {
    self.records = records
    self.duties = duties
    self.missing = missing
    groups = BorrowerGroups(records.folder)
    for application in records.folder.applications { borrowers[application.id] = application.borrower }
    for loan in records.folder.loans { loans[loan.id] = loan }
    for file in records.aftercare { loanFiles[file.loan] = file }
  }

  private mutating func look(at record: any JSONRecord) {
    let before = faults.count
    for reference in (record as? any ReferringRecord)?.references ?? [] {
      guard let words = missing(reference.key) else { continue }
      faults.append(
        RecordFault(
          reference.isLoose ? .warning : .error, .unknownReference, record.key, reference.field,
          shown: reference.key.id.text, words))
    }
    guard let file = record as? CaseFile else { return }
    checkBorrower(file)
    checkLoan(file)
    // A file that cannot be true takes no loan away from another one.
    if faults[before...].allSatisfy({ $0.severity == .warning }) { enter(file) }
    checkGroup(file)
    checkChecks(file)
    for step in file.steps(notNamedBy: duties) { tellStranger(step, of: file) }
  }

  // MARK: Case files

  private mutating func checkBorrower(_ file: CaseFile) {
    guard let borrower = borrowers[file.application], borrower != file.borrower else { return }
    faults.append(
      RecordFault(
        .error, .convention, file.key, "borrower", shown: file.borrower.id,
        Wording(
          vi: "Đơn vay ghi người vay khác; hãy sửa người vay ở một trong hai nơi.",
          en: "The application's own record has another borrower; mend one of the two.")))
  }

  /// Asks whether the group that chose it is the household's, as long as the bank has not decided: later a household may have moved.
  private mutating func checkGroup(_ file: CaseFile) {
    guard [.chosen, .confirmed, .atBank, .returned].contains(file.state) else { return }
    for step in file.standingSteps {
      guard case .chosen(let held) = step.action,
        let group = file.otherGroup(than: groups.id(of: file.borrower), held)
      else { continue }
      let fault = file.fault(.otherGroup, .chosen, .plan("III.5.2")) { $0.group = group }
      append(file, fault, .warning, file.field(of: step, "group"), shown: held.meeting.group.text)
    }
  }

  /// What was found in a check stands in the loan's file, so one that the case has is there too; and a loan that was checked does not
  /// wait for its first check.
  private mutating func checkChecks(_ file: CaseFile) {
    guard let id = file.loan, let loanFile = loanFiles[id] else { return }
    let days = Set(loanFile.state.checks.filter { $0.use?.counts ?? false }.map(\.day))
    for step in file.standingSteps
    where step.action.kind == .checked && step.day >= loanFile.keptFrom && !days.contains(step.day) {
      append(
        file, file.fault(.checkNotFound, .checked, .policy("A.7")) { $0.day = step.day }, .warning,
        file.field(of: step, "on"), shown: step.day.text)
    }
    if file.state == .disbursed, let day = days.min() {
      append(
        file, file.fault(.checkNotTaken, .checked, .policy("A.7")) { $0.day = day }, .warning, "steps",
        shown: id.text)
    }
  }

  /// Asks of the loan's record what is asked when money is handed out on it.
  private mutating func checkLoan(_ file: CaseFile) {
    guard let id = file.loan, let loan = loans[id] else { return }
    if let code = file.misfit(of: loan) {
      // A loan that names no application may lack it; one that names another is another's.
      tell(file, code, code == .loanWithoutApplication ? .warning : .error)
    } else if file.misfit(of: loan.terms) {
      tell(file, .otherTerms, .warning)
    }
    if case .closed(let day)? = file.lastStep?.action, loan.settledOn != day {
      tell(file, .notSettled, .warning)
    }
  }

  /// One file for each application, one for each loan.
  private mutating func enter(_ file: CaseFile) {
    do throws(CaseFault) {
      try book.open(file)
    } catch {
      let isSecond = error.code == .secondFile
      append(
        file, error, .error, isSecond ? "id" : file.loanField,
        shown: isSecond ? file.application.text : file.loan?.text)
    }
  }

  private mutating func tell(_ file: CaseFile, _ code: CaseFault.Code, _ severity: DataFault.Severity) {
    let kind = code == .notSettled ? CaseActionKind.closed : .disbursed
    let field = code == .notSettled ? file.field(of: file.lastStep, "settled_on") : file.loanField
    append(file, file.fault(code, kind, .plan("III.3.2")), severity, field, shown: file.loan?.text)
  }

  private mutating func tellStranger(_ step: CaseStep, of file: CaseFile) {
    let kind = file.kindThatCounts(step.action)
    let fault = file.fault(.wrongAgency, step.action.kind, .plan(step.clause)) {
      $0.agencies = duties.agencies(for: kind)
    }
    append(file, fault, .warning, file.field(of: step, "by"), shown: step.by.text)
  }

  private mutating func append(
    _ file: CaseFile, _ fault: CaseFault, _ severity: DataFault.Severity, _ field: String, shown: String?
  ) {
    faults.append(RecordFault(severity, .convention, file.key, field, shown: shown, fault.wording))
  }
}

extension CaseFile {
  /// The path of a member of a step.
  fileprivate func field(of step: CaseStep?, _ member: String) -> String {
    step.map { "steps[\($0.number - 1)].\(member)" } ?? "steps"
  }

  /// The path of the loan, where it was named first.
  var loanField: String {
    field(of: standingSteps.first { $0.action.kind == .disbursed }, "loan")
  }
}
