public import HoaNhapEligibility
public import HoaNhapLoans
import HoaNhapPlan
public import HoaNhapValues

/// The files of many applications: one for each application, each loan in one file (sổ theo dõi hồ sơ).
public struct CaseBook: Sendable, Hashable {
  private var byApplication: [ApplicationID: CaseFile] = [:]
  private var byLoan: [LoanID: ApplicationID] = [:]

  /// Makes an empty book.
  public init() {}

  /// Makes a book of files.
  ///
  /// - Throws: ``CaseFault`` with code `secondFile` or `loanInUse` for the first that does not fit beside those before it.
  /// - Complexity: O(steps)
  public init(_ files: some Sequence<CaseFile>) throws(CaseFault) {
    for file in files { try open(file) }
  }

  /// The files, by the identifiers of their applications.
  public var files: [CaseFile] { byApplication.values.sorted { $0.application < $1.application } }

  /// The file of an application; `nil` where it has none.
  public subscript(application: ApplicationID) -> CaseFile? { byApplication[application] }

  /// The file that a loan is linked to; `nil` where none is.
  public func file(of loan: LoanID) -> CaseFile? { byLoan[loan].flatMap { byApplication[$0] } }

  /// Takes a new file in.
  ///
  /// - Throws: ``CaseFault`` with code `secondFile` where the application has one; `loanInUse` where another file has its loan.
  public mutating func open(_ file: CaseFile) throws(CaseFault) {
    if let known = byApplication[file.application] {
      throw known.fault(.secondFile, nil, .policy("C.1"))
    }
    try link(file)
  }

  /// Takes a step in the file of an application, and keeps what came of it.
  ///
  /// - Throws: ``CaseFault`` as the step does; `loanInUse` where it links a loan of another file. The book is then as it was.
  public mutating func update(
    _ application: ApplicationID, _ step: (inout CaseFile) throws(CaseFault) -> Void
  ) throws(CaseFault) {
    guard var file = byApplication[application] else {
      throw CaseFault(.noFile, application, nil, .policy("C.1"))
    }
    let before = file.loan
    try step(&file)
    guard file.application == application else {
      throw CaseFault(.otherApplication, application, nil, .policy("C.1"))
    }
    try link(file)
    if let before, before != file.loan { byLoan[before] = nil }
  }

  private mutating func link(_ file: CaseFile) throws(CaseFault) {
    if let loan = file.loan {
      if let other = byLoan[loan], other != file.application {
        throw file.fault(.loanInUse, .disbursed, .plan("III.3.2"))
      }
      byLoan[loan] = file.application
    }
    byApplication[file.application] = file
  }
}

extension CaseBook: RedactedRecord {
  /// How many files it holds, none of them.
  public var printedForm: String { "book of \(byApplication.count) case files" }
}

extension CaseFile {
  /// The steps whose agency the plan does not name for them, or names by another clause: what a document may hold and a plan refuses.
  public func steps(notNamedBy duties: CaseDuties) -> [CaseStep] {
    steps.filter { duties.clause(for: kindThatCounts($0.action), by: $0.by) != $0.clause }
  }

  /// The kind of action that says who may take a step: a step is taken back by those who may take it.
  func kindThatCounts(_ action: CaseAction) -> CaseActionKind {
    if case .reversed(let number, _) = action, let taken = step(number) {
      taken.action.kind
    } else {
      action.kind
    }
  }
}
