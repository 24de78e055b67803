import HoaNhapEligibility
public import HoaNhapPlan
public import HoaNhapPolicy
public import HoaNhapValues

extension CaseFile {
  /// What the steps made somebody owe, as a book of obligations takes it, in the order of the steps.
  ///
  /// ```swift
  /// try book.follow(file, stamp: stamp, under: duties, calendar: calendar)
  /// let late = book.statuses(asOf: today).filter { $0.state == .late }
  /// ```
  /// - Throws: ``DeadlineFault`` where the plan has no clause or agency of a step, or the calendar does not reach far enough.
  public func obligations(
    under duties: CaseDuties, calendar: HolidayCalendar, edition: Edition = .decision08
  ) throws(DeadlineFault) -> [Obligation] {
    var obligations: [Obligation] = []
    for matter in try mattersOrFault(under: duties, calendar: calendar, edition: edition) {
      obligations.append(try obligation(of: matter, under: duties, calendar: calendar))
    }
    return obligations
  }

  fileprivate func mattersOrFault(
    under duties: CaseDuties, calendar: HolidayCalendar, edition: Edition
  ) throws(DeadlineFault) -> [CaseMatter] {
    do {
      return try matters(under: duties, calendar: calendar, edition: edition)
    } catch {
      throw .holidays(error)
    }
  }

  fileprivate func obligation(
    of matter: CaseMatter, under duties: CaseDuties, calendar: HolidayCalendar
  ) throws(DeadlineFault) -> Obligation {
    try duties.plan.obligation(
      of: matter.clause, agency: matter.agency,
      raisedBy: DutyEventID("\(application)/\(matter.kind.rawValue)/\(matter.step)"), on: matter.raisedOn,
      lastDay: matter.lastDay, calendar: calendar, wording: matter.wording)
  }
}

/// Why a book of obligations could not follow a file. The book is as it was.
public enum CaseFollowFault: Error, Sendable, Hashable {
  /// What is owed cannot be said: the plan or the calendar does not have it.
  case deadline(DeadlineFault)
  /// The book refuses a move.
  case book(ObligationFault)

  /// What is wrong and what would be right.
  public var wording: Wording {
    switch self {
    case .deadline(let fault): fault.wording
    case .book(let fault): fault.wording
    }
  }
}

extension CaseFollowFault: CustomStringConvertible {
  /// The place and the English words.
  public var description: String {
    switch self {
    case .deadline(let fault): fault.description
    case .book(let fault): fault.description
    }
  }
}

extension ObligationBook {
  /// Brings the obligations of a file up to its steps, in one go or not at all.
  ///
  /// What steps raised is opened, what they did is done on their days, what need not be done any more is waived. Where a step was
  /// reversed since, the entry that rested on it is reversed too. Following the same file again changes nothing.
  /// - Parameters:
  ///   - file: the file.
  ///   - stamp: when this is recorded, and by whom.
  ///   - duties: of the book's own plan.
  ///   - calendar: tells which days are worked.
  ///   - edition: the times of A.7 and A.9.
  /// - Throws: ``CaseFollowFault``.
  public mutating func follow(
    _ file: CaseFile, stamp: RecordStamp, under duties: CaseDuties, calendar: HolidayCalendar,
    edition: Edition = .decision08
  ) throws(CaseFollowFault) {
    var owed: [(obligation: Obligation, outcome: CaseMatter.Outcome)] = []
    do {
      for matter in try file.mattersOrFault(under: duties, calendar: calendar, edition: edition) {
        owed.append((try file.obligation(of: matter, under: duties, calendar: calendar), matter.outcome))
      }
    } catch {
      throw .deadline(error)
    }
    var book = self
    do {
      try book.open(owed.map(\.obligation), stamp: stamp)
      for (obligation, outcome) in owed { try book.settle(obligation.id, as: outcome, stamp: stamp) }
    } catch {
      throw .book(error)
    }
    self = book
  }

  /// Brings one obligation to its outcome; an entry that says otherwise is reversed first.
  mutating func settle(
    _ id: ObligationID, as outcome: CaseMatter.Outcome, stamp: RecordStamp
  ) throws(ObligationFault) {
    let settled = settlement(of: id)
    switch (outcome, settled?.action) {
    case (.open, nil), (.dropped, .waived?): return
    case (.done(let day, _), .done(let known, _)?) where known == day: return
    default: break
    }
    if let settled {
      try reverse(
        entry: settled.number, reason: "hồ sơ đã ghi khác / the case file says otherwise now", stamp: stamp)
    }
    switch outcome {
    case .open: break
    case .done(let day, _): try complete(id, on: day, stamp: stamp)
    case .dropped: try waive(id, reason: "hồ sơ không còn cần / the case needs it no more", stamp: stamp)
    }
  }

  /// The entry that settled an obligation and stands; `nil` where it is open.
  private func settlement(of id: ObligationID) -> ObligationEntry? {
    var reversed: Set<Int> = []
    for entry in history(of: id).reversed() {
      switch entry.action {
      case .reversed(let number, _): reversed.insert(number)
      case .done, .waived: if !reversed.contains(entry.number) { return entry }
      case .confirmed, .moved: break
      }
    }
    return nil
  }
}
