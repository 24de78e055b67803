import HoaNhapPolicy
import HoaNhapValues

/// The first day from the application's own on which no clause that depends on the day is unmet.
struct DayPlan {
  enum Choice {
    /// The application's own day will do.
    case stay
    /// Wait until this day.
    case wait(CivilDate)
    /// There is no such day.
    case never(Obstacle)
  }

  let choice: Choice
  /// The last day of the years after the management decision, where it is known and the book asks for it.
  let lastDay: CivilDate?

  init(probe: ClauseProbe, document: ApplicationDocument) {
    let bounds = probe.bounds
    let today = document.asOf
    let issuedOn = document.managementDecision.value??.issuedOn.value
    let window = probe.asks("C.3", of: document) ? issuedOn.map { ($0, bounds.lastDay(from: $0)) } : nil
    lastDay = window?.1
    if let last = lastDay, last < today {
      choice = .never(Obstacle(.windowClosed, ["C.3"], lastDay: last))
      return
    }

    var first = today
    var clauses: [ClauseCode] = []
    func wait(for day: CivilDate, _ clause: ClauseCode) {
      guard day > today else { return }
      first = max(first, day)
      clauses.append(clause)
    }
    func isUnmet(_ clause: ClauseCode) -> Bool { probe.isUnmet(clause, document) }
    if isUnmet("D.1") { wait(for: bounds.start, "D.1") }
    for (clause, age) in [("B.1" as ClauseCode, bounds.minimumAge), ("B.3", bounds.workingAge)]
    where isUnmet(clause) {
      guard let birth = document.birth.value?.earliest, let birthday = try? birth.adding(years: age) else {
        choice = .never(Obstacle(.noCommonDay, [clause]))
        return
      }
      wait(for: birthday, clause)
    }
    if isUnmet("B.2"), let completedOn = document.completedOn.value { wait(for: completedOn, "B.2") }
    if isUnmet("C.3"), let issuedOn = window?.0 { wait(for: issuedOn, "C.3") }
    if let last = lastDay, last < first {
      choice = .never(Obstacle(.noCommonDay, clauses + ["C.3"], firstDay: first, lastDay: last))
      return
    }
    // A confirmation dated later is waited for, unless that would be too late; then it must come sooner.
    if isUnmet("C.2"), let confirmed = document.listEntry.value??.confirmedOn.value ?? nil,
      lastDay.map({ confirmed <= $0 }) ?? true
    {
      wait(for: confirmed, "C.2")
    }
    choice = first > today ? .wait(first) : .stay
  }
}
