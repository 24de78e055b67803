public import HoaNhapEligibility
public import HoaNhapLoans
public import HoaNhapModels
import HoaNhapPlan
import HoaNhapPolicy
public import HoaNhapValues

/// The life of one application, from the need that was stated to the loan that is paid off (vòng đời hồ sơ vay vốn).
///
/// ```swift
/// let duties = CaseDuties(of: .chauSon)
/// var file = try CaseFile(
///   of: application, amount: .known(Dong(80_000_000)), by: .communePolice, on: first, stamp: stamp, under: duties)
/// try file.consider(meeting.held().get(), by: .savingsAndCreditGroups, stamp: stamp, under: duties)
/// ```
/// It is a value that only grows. Every step is checked against ``CaseTable``, the days and what it needs before anything is written; one that is
/// refused changes nothing. A mistake is reversed by another step, never erased. Where the application stands on a day is a
/// fold of the steps up to it; no clock is read.
public struct CaseFile: Sendable, Hashable {
  /// The application.
  public let application: ApplicationID
  /// Who borrows.
  public let borrower: Borrower
  /// Every step, in the order in which they were recorded, mistakes and their reversals too.
  public private(set) var steps: [CaseStep] = []

  /// The places in `steps` of those that stand, and where the application stood behind each.
  private var standing: [(place: Int, state: CaseState)] = []

  init(application: ApplicationID, borrower: Borrower) {
    self.application = application
    self.borrower = borrower
  }

  /// Writes a step that was checked and leads to a state; a reversal leads to none and takes the last one back.
  mutating func append(
    _ action: CaseAction, to state: CaseState?, by agency: AgencyID, under clause: Clause, on day: CivilDate,
    stamp: RecordStamp
  ) -> CaseStep {
    let step = CaseStep(
      number: steps.count + 1, day: day, by: agency, clause: clause, stamp: stamp, action: action)
    if let state { standing.append((steps.count, state)) } else { standing.removeLast() }
    steps.append(step)
    return step
  }
}

// MARK: Where it stands

extension CaseFile {
  /// Where the application stands by all steps.
  public var state: CaseState {
    // The step that opened the file always stands.
    standing.last?.state ?? .needStated
  }

  /// Where it stood at the end of a day, as is known now; `nil` before the file was opened.
  ///
  /// Steps that were reversed never counted. ``known(on:)`` gives the file as it was known on an earlier day.
  /// - Complexity: O(log n) in the steps
  public func state(on day: CivilDate) -> CaseState? {
    let count = count(until: day)
    return count == 0 ? nil : standing[count - 1].state
  }

  /// The steps that stand: mistakes and their reversals left out, in order of days.
  public var standingSteps: [CaseStep] { standing.map { steps[$0.place] } }

  /// The steps that stand up to a day, each with the state that it led to.
  ///
  /// - Complexity: O(n) in the steps
  public func history(until day: CivilDate = .distantFuture) -> [(step: CaseStep, state: CaseState)] {
    standing.prefix(count(until: day)).map { (steps[$0.place], $0.state) }
  }

  /// The step of a number; `nil` where there is none.
  public func step(_ number: Int) -> CaseStep? {
    number >= 1 && number <= steps.count ? steps[number - 1] : nil
  }

  /// The last step that stands.
  public var lastStep: CaseStep? { standing.last.map { steps[$0.place] } }

  /// The file as it was known at the end of a day, by the days of the entries; `nil` before the first.
  ///
  /// - Complexity: O(n) in the steps
  public func known(on day: CivilDate) -> CaseFile? {
    if let last = steps.last?.stamp.day, last <= day { return self }
    var file = CaseFile(application: application, borrower: borrower)
    for step in steps.prefix(while: { $0.stamp.day <= day }) { file.replay(step) }
    return file.steps.isEmpty ? nil : file
  }

  /// How many of the steps that stand lie on a day or before it; their days are in order.
  private func count(until day: CivilDate) -> Int {
    var (low, high) = (0, standing.count)
    while low < high {
      let middle = (low + high) / 2
      if steps[standing[middle].place].day <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Writes a step of this file's own history again.
  private mutating func replay(_ step: CaseStep) {
    let state = CaseTable.move(step.action.kind, from: standing.last?.state, of: borrower.kind)?.to
    _ = append(step.action, to: state, by: step.by, under: step.clause, on: step.day, stamp: step.stamp)
  }
}

// MARK: What the steps say

extension CaseFile {
  /// The need as it was stated.
  public var need: CaseNeed? {
    for case .needStated(let need) in standingActions { return need }
    return nil
  }

  /// The group that last spoke about the application; `nil` where none did.
  public var group: SavingsGroupID? {
    for action in standingActions.reversed() {
      switch action {
      case .chosen(let held), .notChosen(let held): return held.meeting.group
      default: continue
      }
    }
    return nil
  }

  /// The decision to lend that stands; `nil` where there is none.
  public var approval: CaseApproval? {
    for place in standing.reversed() {
      if case .approved(let offer) = steps[place.place].action {
        return CaseApproval(
          application: application, step: place.place + 1, day: steps[place.place].day, offer: offer)
      }
    }
    return nil
  }

  /// The loan that money was handed out on; `nil` before.
  public var loan: LoanID? {
    for case .disbursed(let loan, _) in standingActions { return loan }
    return nil
  }

  /// The money that was handed out, in order of days.
  public var disbursements: [Disbursement] {
    standingSteps.compactMap { step in
      if case .disbursed(_, let amount) = step.action {
        Disbursement(date: step.day, amount: amount)
      } else {
        nil
      }
    }
  }

  /// The clauses for which the bank declined; empty where it did not.
  public var refusedFor: [ClauseCode] {
    for case .refused(let clauses) in standingActions { return clauses }
    return []
  }

  /// The papers that the dossier was last returned for; empty where it is not with the borrower.
  public var papersAskedFor: [CasePaper] { papersAskedFor(on: .distantFuture) }

  /// The papers that the dossier was with the borrower for at the end of a day, as is known now.
  func papersAskedFor(on day: CivilDate) -> [CasePaper] {
    let count = count(until: day)
    guard count > 0, case .returnedForPapers(let papers) = steps[standing[count - 1].place].action else {
      return []
    }
    return papers
  }

  private var standingActions: [CaseAction] { standing.map { steps[$0.place].action } }
}

extension CaseFile: RedactedRecord {
  /// The kind, the identifier and how many steps there are.
  public var printedForm: String { "case file \(application): \(steps.count) steps" }
}

extension CaseFile {
  /// Two files are equal when they are about the same application and borrower and hold the same steps.
  public static func == (a: CaseFile, b: CaseFile) -> Bool {
    a.application == b.application && a.borrower == b.borrower && a.steps == b.steps
  }

  /// Feeds the application and the steps.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(application)
    hasher.combine(steps)
  }
}
