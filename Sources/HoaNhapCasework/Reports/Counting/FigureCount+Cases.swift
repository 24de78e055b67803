import HoaNhapEligibility
import HoaNhapModels
import HoaNhapPolicy
import HoaNhapStorage
import HoaNhapValues

/// Needs and applications (III.1.2, III.3, III.5.2), by the files of the applications.
extension FigureCount {
  mutating func countCases() {
    var filed: Set<ApplicationID> = []
    for file in records.cases {
      filed.insert(file.application)
      if let known = file.known(on: asOf) { count(known) }
    }
    // An application without a file is known by the day on which it came in, and by nothing else.
    for application in records.folder.applications where !filed.contains(application.id) {
      guard let day = application.receivedOn.value, isCounted(day) else { continue }
      tally.add(
        .applicationsReceived,
        FigureTrace.Entry(
          LoanApplication.key(application.id), 1, on: day, about: application.borrower.subject),
        Self.parts(application.borrower, application.purpose))
    }
    if records.cases.isEmpty, !records.folder.applications.isEmpty {
      tally.leaveOut([
        .needsStated, .applicationsChosen, .applicationsReturned, .applicationsApproved, .applicationsRefused,
        .refusalGrounds, .applicationsWaiting,
      ])
    }
  }

  private mutating func count(_ file: CaseFile) {
    let parts = Self.parts(file.borrower, file.need?.purpose ?? .production)
    var happened: Set<CaseActionKind> = []
    func add(_ code: FigureCode, on day: CivilDate, _ parts: [FigurePart]) {
      tally.add(
        code, FigureTrace.Entry(CaseFile.key(file.application), 1, on: day, about: file.borrower.subject),
        parts)
    }
    let history = file.history(until: end)
    for (step, _) in history {
      // An application is received and approved once, however often its papers come back.
      let isFirst = happened.insert(step.action.kind).inserted
      guard isCounted(step.day) else { continue }
      switch step.action {
      case .needStated where isFirst: add(.needsStated, on: step.day, parts)
      case .chosen where isFirst: add(.applicationsChosen, on: step.day, parts)
      case .dossierReceived where isFirst: add(.applicationsReceived, on: step.day, parts)
      case .returnedForPapers: add(.applicationsReturned, on: step.day, parts)
      case .approved where isFirst: add(.applicationsApproved, on: step.day, parts)
      case .refused(let clauses) where isFirst:
        add(.applicationsRefused, on: step.day, parts)
        for clause in clauses {
          add(.refusalGrounds, on: step.day, [FigurePart(.clause, clause.text)])
        }
      default: break
      }
    }
    if history.last?.state == .atBank { add(.applicationsWaiting, on: end, parts) }
  }

  private static func parts(_ borrower: Borrower, _ purpose: LoanPurpose) -> [FigurePart] {
    [FigurePart(.borrower, borrower.kind.rawValue), FigurePart(.purpose, purpose.rawValue)]
  }
}
