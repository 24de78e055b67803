import HoaNhapEligibility
public import HoaNhapLoans
public import HoaNhapModels
import HoaNhapPlan
public import HoaNhapValues

/// One loan in the report after lending: where it stands, what is called for, who should act.
public struct AftercareRow: Sendable, Hashable, RedactedRecord {
  /// The loan.
  public let loan: Loan
  /// Where it stands on the day.
  public let position: LoanPosition
  /// What it has to pay until the last day that is looked ahead to, and what it owes already; `nil` where that is nothing.
  public let dues: LoanDues?
  /// Both checks of A.7; none for a loan that does not run.
  public let checks: [LoanCheck]
  /// The first day on which its use was seen; `nil` where no check is recorded.
  public let firstCheckedOn: CivilDate?
  /// The last such day; `nil` where no check is recorded.
  public let lastCheckedOn: CivilDate?
  /// The day on which the last check said to look again; `nil` where it named none.
  public let nextCheckOn: CivilDate?
  /// The signs of trouble that are open, in their order.
  public let signs: [TroubleSign]
  /// The proposals that wait, the oldest first.
  public let proposals: [WaitingProposal]
  /// The tasks of recovery without a result.
  public let tasks: [LoanFileState.Task]
  /// The step of recovery that is called for next; `nil` where none is.
  public let nextStep: RecoveryPlan.Stage?
  /// Entries of its file that do not go with the loan's record or the plan.
  public let faults: [AftercareFault]

  /// The oldest day on which something fell due that is unpaid; `nil` where nothing is behind.
  public var behindSince: CivilDate? {
    position.daysBehind > 0 ? try? position.asOf.adding(days: -position.daysBehind) : nil
  }

  /// Whether its first check was made behind its last day (A.7); `nil` where no check is recorded.
  public var isFirstCheckLate: Bool? {
    guard let firstCheckedOn, let last = checks.first(where: { $0.kind == .newLoan })?.day else { return nil }
    return last < firstCheckedOn
  }

  /// The kind and the identifier.
  public var printedForm: String { "after lending: \(loan)" }
}

/// A proposal that waits for the bank's decision, as it stands on a day.
public struct WaitingProposal: Sendable, Hashable, RedactedRecord {
  /// Its entry in the loan's file.
  public let entry: AftercareEntry
  /// What was proposed, and how it was judged then.
  public let proposal: ActProposal
  /// Calendar days that it waits.
  public let days: Int
  /// How it would be judged on the day, without a decision's reference; `nil` where it cannot be judged.
  public let today: ActJudgement?
  /// The room that the limit leaves on the day; empty for a write-off, and where it cannot be told.
  public let rooms: [ActRoom]
  /// The papers that are asked for and did not come (assumed).
  public let missingPapers: [PaperCode]
  /// Why it cannot be judged; `nil` where it can.
  public let fault: AftercareFault?

  /// Which act, since when, how it stands, the room, the papers.
  public var wording: Wording {
    let kind = proposal.act.kind.wording
    let outcome =
      switch today {
      case .allowed?: Wording(vi: "trong giới hạn", en: "within the limits")
      case .refused?: Wording(vi: "ngoài giới hạn", en: "beyond the limits")
      case .undetermined(let act)?: Self.open(act)
      case nil: fault.map(\.wording) ?? Wording(vi: "chưa xét được", en: "cannot be judged")
      }
    let room = rooms.isEmpty ? nil : rooms.map(\.wording)
    let papers = missingPapers.map(\.wording)
    func more(_ head: String, _ text: String?) -> String { text.map { "; \(head)\($0)" } ?? "" }
    let missing = papers.isEmpty ? nil : papers
    return Wording(
      vi:
        "\(kind.vi), đề nghị ngày \(entry.day.vietnameseText), chờ \(days) ngày: \(outcome.vi)\(more("", room?.map(\.vi).joined(separator: "; ")))\(more("thiếu giấy tờ: ", missing?.map(\.vi).joined(separator: ", ")))",
      en:
        "\(kind.en), proposed on \(entry.day), waits for \(days) days: \(outcome.en)\(more("", room?.map(\.en).joined(separator: "; ")))\(more("papers missing: ", missing?.map(\.en).joined(separator: ", ")))"
    )
  }

  private static func open(_ act: UnallowedAct) -> Wording {
    let facts = act.missing.map(\.wording)
    return Wording(
      vi: "chưa trả lời được, thiếu: \(facts.map(\.vi).joined(separator: ", "))",
      en: "not to be told yet; missing: \(facts.map(\.en).joined(separator: ", "))")
  }

  /// The number of its entry and the kind of act.
  public var printedForm: String { "entry \(entry.number): \(proposal)" }
}

/// One savings and credit group with running loans in the report after lending.
public struct AftercareGroupRow: Sendable, Hashable {
  /// The group.
  public let group: SavingsGroupID
  /// How many of its members' loans run.
  public let loans: Int
  /// The yearly check (A.7).
  public let check: LoanCheck
  /// The last day on which it was checked; `nil` where no check is recorded.
  public let lastCheckedOn: CivilDate?
  /// The day on which the last check said to look again; `nil` where it named none.
  public let nextCheckOn: CivilDate?
}
