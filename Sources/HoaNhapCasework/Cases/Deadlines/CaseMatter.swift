import HoaNhapEligibility
import HoaNhapLoans
public import HoaNhapPlan
public import HoaNhapPolicy
public import HoaNhapValues

/// Something that a step of an application makes somebody owe, and what became of it (việc phát sinh từ hồ sơ).
public struct CaseMatter: Sendable, Hashable {
  /// What is owed. Codes are stable and may grow.
  public struct Kind: RawRepresentable, Sendable, Hashable {
    /// The stable text of the code.
    public let rawValue: String
    /// Makes a kind from its code.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The bank answers a dossier: it approves, declines or gives it back (A.9).
    public static let answer = Kind(rawValue: "answer")
    /// The borrower brings the papers that the dossier was returned for; nobody set a limit.
    public static let papers = Kind(rawValue: "papers")
    /// The person gets on the monthly list and the list of those chosen is confirmed (C.2, III.1.4).
    public static let list = Kind(rawValue: "list")
    /// The use of a new loan is checked (A.7).
    public static let firstCheck = Kind(rawValue: "firstCheck")
  }

  /// What became of it. The set is closed.
  public enum Outcome: Sendable, Hashable {
    /// Nobody has done it yet.
    case open
    /// A step did it on a day.
    case done(on: CivilDate, step: Int)
    /// It need not be done: since a day, on which the application was given up or the loan paid off; on no day where the step that
    /// raised it was a mistake.
    case dropped(on: CivilDate?)
  }

  /// What is owed.
  public let kind: Kind
  /// The step that raised it.
  public let step: Int
  /// The day on which it came up.
  public let raisedOn: CivilDate
  /// Who has to act.
  public let agency: AgencyID
  /// The clause of the plan by which.
  public let clause: Clause
  /// What the time rests on.
  public let basis: CaseClause
  /// The last day on which it is in time; `nil` where nobody set a limit, or the plan names no day.
  public let lastDay: CivilDate?
  /// How certain that day is.
  public let standing: Standing
  /// What became of it.
  public let outcome: Outcome
}

extension CaseFile {
  /// Everything that the steps made somebody owe, in the order of the steps; what mistakes raised is dropped.
  ///
  /// - Parameters:
  ///   - duties: the plan that the list's day comes from.
  ///   - calendar: tells which days are worked.
  ///   - edition: the times of A.7 and A.9.
  /// - Throws: ``HolidayFault`` where the calendar does not reach the end of a time.
  /// - Complexity: O(steps), and a search of two years of the plan for each choosing.
  public func matters(
    under duties: CaseDuties, calendar: HolidayCalendar, edition: Edition = .decision08
  ) throws(HolidayFault) -> [CaseMatter] {
    let standing = standingSteps
    var follower: [Int: CaseStep] = [:]
    for (step, next) in zip(standing, standing.dropFirst()) { follower[step.number] = next }
    let stands = Set(standing.map(\.number))
    let firstMoney = standing.first { $0.action.kind == .disbursed }?.number
    let checked = standing.first { $0.action.kind == .checked }
    let times = CaseTimes(duties: duties, calendar: calendar, edition: edition)

    var matters: [CaseMatter] = []
    for step in steps {
      guard var matter = try times.matter(raisedBy: step) else { continue }
      let isMistake = !stands.contains(step.number)
      if matter.kind == .firstCheck {
        // Later parts of the money call for no first check.
        if let firstMoney, firstMoney < step.number { continue }
        matter = matter.with(isMistake ? .dropped(on: nil) : outcome(of: matter, by: checked))
      } else {
        matter = matter.with(isMistake ? .dropped(on: nil) : outcome(of: matter, by: follower[step.number]))
      }
      matters.append(matter)
    }
    return matters
  }

  private func outcome(of matter: CaseMatter, by next: CaseStep?) -> CaseMatter.Outcome {
    if let next, matter.isSettled(by: next.action.kind) { return .done(on: next.day, step: next.number) }
    return state.isFinal ? .dropped(on: lastStep?.day) : .open
  }
}

extension CaseMatter {
  /// Whether an action does what is owed.
  public func isSettled(by action: CaseActionKind) -> Bool {
    switch kind {
    case .answer: [.returnedForPapers, .approved, .refused].contains(action)
    case .papers: action == .dossierReceived
    case .list: action == .listConfirmed
    case .firstCheck: action == .checked
    default: false
    }
  }

  /// What is owed, in a short sentence that names nobody.
  public var wording: Wording {
    switch kind {
    case .answer: Wording(vi: "Trả lời hồ sơ vay vốn", en: "Answer the dossier")
    case .papers: Wording(vi: "Chờ người vay bổ sung giấy tờ", en: "Papers to be brought by the borrower")
    case .list:
      Wording(
        vi: "Đưa vào danh sách tháng, trình UBND xã xác nhận",
        en: "Put on the monthly list and have it confirmed")
    case .firstCheck: Wording(vi: "Kiểm tra khoản vay mới", en: "Check the new loan")
    default: Wording(vi: kind.rawValue, en: kind.rawValue)
    }
  }

  fileprivate func with(_ outcome: Outcome) -> CaseMatter {
    CaseMatter(
      kind: kind, step: step, raisedOn: raisedOn, agency: agency, clause: clause, basis: basis,
      lastDay: lastDay, standing: standing, outcome: outcome)
  }
}

/// What each step makes somebody owe, and until when.
private struct CaseTimes {
  let duties: CaseDuties
  let calendar: HolidayCalendar
  let edition: Edition

  /// What a step raises, taken as open; `nil` where it raises nothing.
  func matter(raisedBy step: CaseStep) throws(HolidayFault) -> CaseMatter? {
    switch step.action {
    case .dossierReceived:
      let limit = edition.aftercare.answer.latest
      let last = try calendar.lastDay(
        of: TimeLimit(max(0, Int(clamping: limit.value.count)), .workingDays), from: step.day)
      return matter(.answer, step, .policy("A.9"), last.day, max(limit.standing, last.standing))
    case .returnedForPapers: return matter(.papers, step, .policy("A.9"), nil, .assumed)
    case .disbursed:
      let check = LoanChecks(edition.aftercare)
        .newLoan(disbursedOn: step.day, lastCheckedOn: .known(nil), asOf: step.day)
      return matter(.firstCheck, step, .policy("A.7"), check.day, check.standing)
    case .chosen: return list(step)
    default: return nil
    }
  }

  private func matter(
    _ kind: CaseMatter.Kind, _ step: CaseStep, _ basis: CaseClause, _ lastDay: CivilDate?,
    _ standing: Standing
  ) -> CaseMatter {
    CaseMatter(
      kind: kind, step: step.number, raisedOn: step.day, agency: step.by, clause: step.clause, basis: basis,
      lastDay: lastDay, standing: standing, outcome: .open)
  }

  /// The list is owed by whoever draws it up, under the duty in which it is confirmed; `nil` where the plan has no such duty.
  private func list(_ step: CaseStep) -> CaseMatter? {
    for part in duties.parts[.listConfirmed] ?? [] {
      guard let duty = duties.plan.duty(part.clause), let agency = duty.answerable.compactMap({ $0 }).first
      else { continue }
      return CaseMatter(
        kind: .list, step: step.number, raisedOn: step.day, agency: agency, clause: duty.clause,
        basis: .policy("C.2"), lastDay: duties.plan.nextDue(of: duty, onOrAfter: step.day)?.lastDay,
        standing: .enacted, outcome: .open)
    }
    return nil
  }
}
