public import HoaNhapValues

/// A duty by which some bodies act on a matter, what ties it to them, and when it next falls due.
public struct DutyMatch: Sendable, Hashable {
  /// What in the structure of a plan ties a duty to the bodies of a matter. The strongest comes first.
  public enum Tie: Int, Sendable, Hashable, CaseIterable, Comparable {
    /// Some of the bodies answer for the duty and all the others confirm what it delivers.
    case confirmed
    /// One of the bodies confirms it, but the plan gives the doing to a body outside them.
    case delegated
    /// Some of the bodies answer for it, and it names all the others or goes to the one who needs it.
    case shared
    /// There is one body alone, and it answers for the duty; nothing in the plan says that it covers the matter.
    case alone

    /// Stronger ties come first.
    public static func < (a: Tie, b: Tie) -> Bool { a.rawValue < b.rawValue }

    /// Whether the plan itself joins the bodies of the matter, so that the duty is more than one of many.
    public var isNamed: Bool { self != .alone }
  }

  /// The duty.
  public let duty: Duty
  /// What ties it to the bodies.
  public let tie: Tie
  /// The next day on which it falls due; `nil` where the plan names none.
  public let due: DueDates?
}

extension Plan {
  /// The duty by which some bodies act together on a matter; `nil` where the plan has none for them.
  ///
  /// Who must act when an applicant is not on the list? The police and the People's Committee have to, one drawing it up,
  /// the other confirming it:
  /// ```swift
  /// Plan.chauSon.duty(joining: [.communePolice, .communePeoplesCommittee], for: .vbspTransactionOffice, onOrAfter: day)
  /// // III.1.4, due before the 5th
  /// ```
  /// No table of clauses stands behind this: only who answers, who confirms, who receives and when. Of several duties the one
  /// with the strongest tie is taken; then one that goes to the recipient; then one with a date ahead, the nearest first; then the
  /// first clause. Reports are left out, since they carry figures and mend no single case. So is a step that comes once, such as
  /// issuing a document in one month, unless confirmation ties it to the bodies.
  /// - Parameters:
  ///   - bodies: those who have to act, in any order; the plan need not name them all.
  ///   - recipient: who needs what is delivered.
  ///   - day: the first day that counts.
  ///   - reading: how the plan's words about times are read.
  /// - Complexity: O(duties)
  public func duty(
    joining bodies: [AgencyID], for recipient: AgencyID, onOrAfter day: CivilDate,
    reading: PlanReading = PlanReading()
  ) -> DutyMatch? {
    let matches = duties.compactMap { duty -> DutyMatch? in
      guard !reports.contains(where: { $0.clause == duty.clause }),
        let tie = duty.tie(to: bodies, recipient: recipient)
      else { return nil }
      return DutyMatch(duty: duty, tie: tie, due: nextDue(of: duty, onOrAfter: day, reading: reading))
    }
    return matches.min { $0.precedes($1, recipient: recipient) }
  }
}

extension DutyMatch {
  fileprivate func precedes(_ other: DutyMatch, recipient: AgencyID) -> Bool {
    if tie != other.tie { return tie < other.tie }
    let reaches = duty.to.contains(recipient)
    if reaches != other.duty.to.contains(recipient) { return reaches }
    if due?.lastDay != other.due?.lastDay {
      guard let day = due?.lastDay, let otherDay = other.due?.lastDay else { return due != nil }
      return day < otherDay
    }
    return duty.clause < other.duty.clause
  }
}

extension Duty {
  /// What ties the duty to some bodies; `nil` where nothing does.
  fileprivate func tie(to bodies: [AgencyID], recipient: AgencyID) -> DutyMatch.Tie? {
    let acting = answerable.compactMap { $0 }
    let others = bodies.filter { !acting.contains($0) }
    let somebodyActs = others.count < bodies.count
    guard bodies.count > 1 else { return somebodyActs && isContinual ? .alone : nil }
    let namesOthers = others.allSatisfy(names)
    if somebodyActs {
      if !others.isEmpty, others.allSatisfy(confirm.contains) { return .confirmed }
      return isContinual && (namesOthers || to.contains(recipient)) ? .shared : nil
    }
    let isConfirmed = others.contains(where: confirm.contains)
    return isConfirmed && !acting.isEmpty && (namesOthers || to.contains(recipient)) ? .delegated : nil
  }

  /// Whether it is done again and again, or all the time, rather than once.
  private var isContinual: Bool {
    when.contains { recurrence in
      switch recurrence {
      case .month, .quarter: false
      case .ongoing, .onRequest, .whenItArises, .monthly, .yearlyIn, .yearly, .asTheProvincePlans: true
      }
    }
  }
}
