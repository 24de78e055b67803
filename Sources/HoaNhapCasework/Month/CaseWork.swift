import HoaNhapEligibility
import HoaNhapModels
import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues

/// Goes through the files of applications as they were known on a day: where each stands and what comes next.
struct CaseWork {
  /// The files that were open on the day, as they were known then, by identifier.
  let files: [CaseFile]
  private(set) var standings: [CaseStanding] = []
  private(set) var failures: [CaseFailure] = []
  /// Applications that need no money any more: it was handed out, or they came to another end.
  private var over: Set<ApplicationID> = []

  init(
    _ files: [CaseFile], decisions: [ApplicationDecision], asOf: CivilDate, duties: CaseDuties,
    calendar: HolidayCalendar, edition: Edition
  ) {
    self.files = files.compactMap { $0.known(on: asOf) }.sorted { $0.application < $1.application }
    let verdicts = Dictionary(
      decisions.map { ($0.application.id, $0.verdict) }, uniquingKeysWith: { first, _ in first })
    for file in self.files {
      // A file that was recorded by the day, of steps that were taken later, is none of the month's.
      guard let last = file.history(until: asOf).last else { continue }
      do throws(HolidayFault) {
        let agenda = try CaseAgenda(
          file, asOf: asOf, under: duties, calendar: calendar, edition: edition,
          verdict: verdicts[file.application])
        standings.append(
          CaseStanding(
            application: file.application, borrower: file.borrower, state: last.state, since: last.step.day,
            agenda: agenda))
      } catch {
        failures.append(
          CaseFailure(
            id: file.application.text,
            error: InputError(.outOfRange, field: "cases", vi: error.wording.vi, en: error.wording.en)))
      }
      switch last.state {
      case .disbursed, .repaying, .closed, .refused, .withdrawn: over.insert(file.application)
      default: break
      }
    }
  }

  /// Whether an application needs no money any more.
  func isOver(_ application: ApplicationID) -> Bool { over.contains(application) }
}

extension CaseFailure {
  /// What keeps the capital from being balanced.
  init(_ fault: CapitalFault) {
    self.init(
      id: fault.entry?.text ?? fault.record ?? "",
      error: InputError(.outOfRange, field: "capital", vi: fault.wording.vi, en: fault.wording.en))
  }
}
