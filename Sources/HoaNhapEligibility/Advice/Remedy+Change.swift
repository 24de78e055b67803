import HoaNhapPolicy
public import HoaNhapValues

/// How much a change asks of somebody, from the least to the most; changes stand in this order.
public enum Effort: Int, Sendable, Hashable, CaseIterable, Comparable {
  /// Waiting for a day.
  case waiting
  /// A paper or a confirmation.
  case paper
  /// Asking for less or for something else: a smaller amount, a shorter term, another course or purpose.
  case request
  /// Paying back what is owed.
  case repayment
  /// Employing more workers after rehabilitation.
  case workforce
  /// What the applicant is, or how others judge it; nobody changes that by filling in a form.
  case standing

  /// The lesser effort comes first.
  public static func < (a: Effort, b: Effort) -> Bool { a.rawValue < b.rawValue }
}

extension Remedy {
  /// One thing that would have to be different, as data: what, from which value to which, whom it takes (việc cần làm).
  ///
  /// A number is the nearest one that fits: one đồng, one worker, one month or one day less of change does not do.
  public struct Change: Sendable, Hashable, RedactedRecord {
    /// What changes.
    public enum Subject: Sendable, Hashable {
      /// The day of borrowing.
      case day
      /// The purpose of the loan.
      case purpose
      /// One fact.
      case fact(FactSet)

      /// The path in the application document.
      public var path: String {
        switch self {
        case .day: "as_of"
        case .purpose: "purpose"
        case .fact(let fact): fact.paths.joined(separator: ", ")
        }
      }
    }

    /// What changes.
    public let subject: Subject
    /// What it is now.
    public let from: FactValue
    /// What it would have to be.
    public let to: FactValue
    /// What kind of thing it is.
    public let kind: FindingKind
    /// How much it asks.
    public let effort: Effort
    /// The clauses that stay unmet when all else is done and this is not, in the policy's order.
    public internal(set) var clauses: [ClauseCode] = []
    /// Who can do it, the one to turn to first.
    public let menders: [Mender]

    init(
      _ subject: Subject, from: FactValue, to: FactValue, _ kind: FindingKind, _ effort: Effort,
      _ menders: [Mender]
    ) {
      self.subject = subject
      self.from = from
      self.to = to
      self.kind = kind
      self.effort = effort
      self.menders = menders
    }

    /// By how much a number or a day changes: đồng, months, people or days; `nil` for any other change.
    public var step: Int64? {
      if let from = from.count, let to = to.count { return to - from }
      if let from = from.day, let to = to.day { return Int64(from.days(until: to)) }
      return nil
    }

    /// What changes and at whose hands, no value of it.
    public var printedForm: String { "change of \(subject.path)" }

    /// The change in words: what to do, where, with which paper.
    public var wording: Wording { ChangeAdvice.wording(of: self) }

    /// The same thing, whatever clauses were found for it.
    func isSame(as other: Change) -> Bool { subject == other.subject && from == other.from && to == other.to }
  }
}

extension Remedy.Change: Comparable {
  /// The lesser effort first; then by kind, bars before papers, times, amounts and what somebody is; then in the
  /// order of the document's facts.
  public static func < (a: Remedy.Change, b: Remedy.Change) -> Bool { a.order < b.order }

  private var order: (Int, Int, FactSet.RawValue) {
    let place: FactSet.RawValue =
      switch subject {
      case .day, .purpose: 0
      case .fact(let fact): fact.rawValue
      }
    return (effort.rawValue, FindingKind.allCases.firstIndex(of: kind) ?? 0, place)
  }
}

extension ApplicationDocument {
  /// The application as it would be after some changes.
  ///
  /// Workers who are hired count among all workers too, where their number is known. Of values that serve alike the first
  /// one is taken. Nothing is checked: a change that was proposed for another application makes a document of its own.
  public func applying(_ changes: some Sequence<Remedy.Change>) -> ApplicationDocument {
    var document = self
    for change in changes { document.apply(change) }
    return document
  }

  mutating func apply(_ change: Remedy.Change) {
    switch change.subject {
    case .day: asOf = change.to.day ?? asOf
    case .purpose:
      if case .purpose(let word) = change.to { purpose = word }
    case .fact(.rehabilitatedWorkers):
      set(.rehabilitatedWorkers, change.to)
      guard let hired = change.step, let all = workers.value else { return }
      workers = .known(all.addingReportingOverflow(hired).partialValue)
    case .fact(let fact): set(fact, change.to)
    }
  }
}
