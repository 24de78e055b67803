import HoaNhapModels
public import HoaNhapEligibility
public import HoaNhapPlan
public import HoaNhapPolicy
public import HoaNhapValues

/// What comes next for one application on a day: which step, who takes it, by when, and what stands in the way (việc tiếp theo).
public struct CaseAgenda: Sendable, Hashable {
  /// The application.
  public let application: ApplicationID
  /// The day.
  public let asOf: CivilDate
  /// Where the application stands; `nil` before its file was opened.
  public let state: CaseState?
  /// The steps that can follow, in the order of the way; empty where it has come to its end.
  public let next: [NextStep]
  /// What is owed on the application, the earliest last day first, those without one at the end.
  public let open: [CaseMatter]

  /// One step that can follow.
  public struct NextStep: Sendable, Hashable {
    /// What is done.
    public let action: CaseActionKind
    /// What it rests on.
    public let clause: CaseClause
    /// Who may do it, as the plan calls them; empty where the plan names nobody.
    public let agencies: [AgencyRecord]
    /// The last day on which it is in time; `nil` where nobody set a limit.
    public let lastDay: CivilDate?
    /// How many days that day lies behind; 0 where it is in time.
    public let daysLate: Int
    /// What stands in the way; empty where nothing known does.
    public let blockers: [Blocker]
  }

  /// Something that keeps a step from being taken.
  public struct Blocker: Sendable, Hashable, RedactedRecord {
    /// What it rests on.
    public let clause: CaseClause
    /// How certain that is.
    public let standing: Standing
    /// What is wrong and what would be right. It can name a day or an amount of the application.
    public let wording: Wording

    /// The clause alone.
    public var printedForm: String { clause.text }
  }
}

extension CaseAgenda {
  /// Draws up what comes next by the steps up to a day.
  ///
  /// - Parameters:
  ///   - file: the file.
  ///   - asOf: the day.
  ///   - duties: who may take which step.
  ///   - calendar: tells which days are worked.
  ///   - edition: the times of A.7 and A.9.
  ///   - verdict: the answer to the application on the day, so that clauses that do not hold stand in the way; `nil` where nobody judged it.
  ///   - signatory: who signs, so that an open question stands in the way of receiving the dossier; `nil` where nobody asked.
  /// - Throws: ``HolidayFault`` where the calendar does not reach the end of a time.
  public init(
    _ file: CaseFile, asOf: CivilDate, under duties: CaseDuties, calendar: HolidayCalendar,
    edition: Edition = .decision08, verdict: Verdict? = nil, signatory: Signatory? = nil
  ) throws(HolidayFault) {
    application = file.application
    self.asOf = asOf
    state = file.state(on: asOf)
    let matters = try file.matters(under: duties, calendar: calendar, edition: edition)
    open = matters.filter { $0.isOpen(on: asOf) }
      .sorted { ($0.lastDay ?? .distantFuture, $0.step) < ($1.lastDay ?? .distantFuture, $1.step) }
    guard let state else {
      next = []
      return
    }
    let blocking = Blocking(file: file, asOf: asOf, verdict: verdict, signatory: signatory)
    let open = open
    next = CaseTable.moves(from: state, of: file.borrower.kind).map { move in
      let lastDay = open.first { $0.isSettled(by: move.action) }?.lastDay
      return NextStep(
        action: move.action, clause: move.clause,
        agencies: duties.agencies(for: move.action).compactMap(duties.plan.agency), lastDay: lastDay,
        daysLate: max(0, lastDay.map { $0.days(until: asOf) } ?? 0),
        blockers: blocking.blockers(of: move.action))
    }
  }
}

extension CaseMatter {
  /// Whether it had come up by a day and nobody had done it by then, as is known now.
  func isOpen(on day: CivilDate) -> Bool {
    guard raisedOn <= day else { return false }
    switch outcome {
    case .open: return true
    case .done(let done, _): return day < done
    case .dropped(let dropped): return dropped.map { day < $0 } ?? false
    }
  }
}

/// What is known to stand in the way of steps.
private struct Blocking {
  let file: CaseFile
  let asOf: CivilDate
  let verdict: Verdict?
  let signatory: Signatory?

  func blockers(of action: CaseActionKind) -> [CaseAgenda.Blocker] {
    switch action {
    case .listConfirmed: findings { $0.clause == "C.2" }
    case .dossierReceived: unsigned + papers
    case .approved: findings { _ in true }
    case .disbursed: outdated
    default: []
    }
  }

  private func findings(_ concern: (Finding) -> Bool) -> [CaseAgenda.Blocker] {
    (verdict?.findings ?? []).filter { $0.outcome != .satisfied && concern($0) }.map {
      CaseAgenda.Blocker(clause: .policy($0.clause), standing: $0.standing, wording: $0.wording)
    }
  }

  private var unsigned: [CaseAgenda.Blocker] {
    guard let signatory, signatory.role == nil || signatory.role == .nobody else { return [] }
    let clause: ClauseCode = signatory.role == .nobody ? "B.1" : signatory.missing == [.birth] ? "L.8" : "L.7"
    return [
      CaseAgenda.Blocker(clause: .policy(clause), standing: signatory.standing, wording: signatory.wording)
    ]
  }

  private var papers: [CaseAgenda.Blocker] {
    file.papersAskedFor(on: asOf).map {
      CaseAgenda.Blocker(clause: .policy("A.9"), standing: .analogous, wording: $0.wording)
    }
  }

  private var outdated: [CaseAgenda.Blocker] {
    guard let approval = file.approval, file.disbursements.isEmpty, approval.offer.usableUntil < asOf else {
      return []
    }
    let last = approval.offer.usableUntil
    return [
      CaseAgenda.Blocker(
        clause: .plan(file.steps[approval.step - 1].clause), standing: .assumed,
        wording: Wording(
          vi: "Kết luận đủ điều kiện chỉ dùng đến hết \(last.vietnameseText); phải xét lại.",
          en: "The judgement could be used until \(last); it has to be judged again."))
    ]
  }
}

extension CaseAgenda.NextStep {
  /// The step, who takes it, by when, what stands in the way, in one sentence.
  public var wording: Wording {
    let what = action.wording
    let who = agencies.isEmpty ? nil : agencies.map(\.name)
    let vi = [
      "\(what.vi) (\(clause.text))", who.map { $0.map(\.vi).joined(separator: ", ") },
      lastDay.map {
        daysLate > 0 ? "quá hạn \(daysLate) ngày, hạn \($0.vietnameseText)" : "hạn \($0.vietnameseText)"
      },
      blockers.isEmpty ? nil : "còn vướng: \(blockers.map(\.text.vi).joined(separator: "; "))",
    ]
    let en = [
      "\(what.en) (\(clause.text))", who.map { $0.map(\.en).joined(separator: ", ") },
      lastDay.map { daysLate > 0 ? "late by \(daysLate) days, was due by \($0)" : "due by \($0)" },
      blockers.isEmpty ? nil : "in the way: \(blockers.map(\.text.en).joined(separator: "; "))",
    ]
    return Wording(
      vi: vi.compactMap { $0 }.joined(separator: " — "), en: en.compactMap { $0 }.joined(separator: " — "))
  }
}

extension CaseAgenda.Blocker {
  /// The words with the clause behind them.
  fileprivate var text: Wording {
    Wording(vi: "\(wording.vi) (\(clause.text))", en: "\(wording.en) (\(clause.text))")
  }
}
