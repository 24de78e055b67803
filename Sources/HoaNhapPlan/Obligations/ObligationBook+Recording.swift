public import HoaNhapValues

/// What can be recorded. Each move is checked against the book as it stands; one that is refused changes nothing.
extension ObligationBook {
  /// Records that somebody confirmed it.
  ///
  /// Source: plan III.1 ý 4 (the People's Committee confirms the list before it goes to the bank).
  /// - Returns: the entry.
  /// - Throws: ``ObligationFault``.
  @discardableResult
  public mutating func confirm(
    _ id: ObligationID, by agency: AgencyID, on day: CivilDate, stamp: RecordStamp
  ) throws(ObligationFault) -> ObligationEntry {
    try record(.confirmed(by: agency, on: day), of: id, stamp: stamp)
  }

  /// Records that it was done and delivered.
  ///
  /// - Parameters:
  ///   - id: the obligation.
  ///   - day: the day on which it was done, not behind the day of the entry.
  ///   - agency: who did it, where the plan names nobody; otherwise only the one who owes it.
  ///   - stamp: when it is recorded, and by whom.
  /// - Returns: the entry.
  /// - Throws: ``ObligationFault``; with code `blocked` and what keeps it waiting where something else comes first.
  @discardableResult
  public mutating func complete(
    _ id: ObligationID, on day: CivilDate, by agency: AgencyID? = nil, stamp: RecordStamp
  ) throws(ObligationFault) -> ObligationEntry {
    try record(.done(on: day, by: agency ?? known[id]?.agency), of: id, stamp: stamp)
  }

  /// Records that it need not be done, and why.
  ///
  /// - Returns: the entry.
  /// - Throws: ``ObligationFault``; with code `reasonMissing` for a reason without a letter in it.
  @discardableResult
  public mutating func waive(
    _ id: ObligationID, reason: String, stamp: RecordStamp
  ) throws(ObligationFault) -> ObligationEntry {
    try record(.waived(reason: reason), of: id, stamp: stamp)
  }

  /// Records that an entry was a mistake: it stays, and does not count any more.
  ///
  /// - Parameters:
  ///   - number: the entry's number.
  ///   - reason: what was wrong with it.
  ///   - stamp: when it is recorded, and by whom.
  /// - Returns: the entry.
  /// - Throws: ``ObligationFault``; with code `inUse` where something done rests on it and must be reversed first.
  @discardableResult
  public mutating func reverse(
    entry number: Int, reason: String, stamp: RecordStamp
  ) throws(ObligationFault) -> ObligationEntry {
    guard number >= 1, number <= entries.count else { throw ObligationFault(.unknownEntry, entry: number) }
    let id = entries[number - 1].obligation
    return try record(.reversed(entry: number, reason: reason), of: id, stamp: stamp)
  }

  /// Checks a move and writes it.
  @discardableResult
  mutating func record(
    _ action: ObligationEntry.Action, of id: ObligationID, stamp: RecordStamp
  ) throws(ObligationFault) -> ObligationEntry {
    guard let status = status(of: id, upTo: nil) else {
      throw ObligationFault(.unknownObligation, obligation: id)
    }
    let obligation = status.obligation
    func refuse(
      _ code: ObligationFault.Code, agency: AgencyID? = nil, entry: Int? = nil, blockers: [Blocker] = [],
      day: CivilDate? = nil
    ) throws(ObligationFault) -> Never {
      throw ObligationFault(
        code, obligation: id, clause: obligation.clause, agency: agency, entry: entry, blockers: blockers,
        day: day)
    }
    if stamp.officer.text.isEmpty || action.agency?.text.isEmpty ?? false { try refuse(.blank) }
    if let last = entries.last?.stamp.day, stamp.day < last { try refuse(.outOfOrder, day: last) }

    func checkDay(_ day: CivilDate) throws(ObligationFault) {
      if day < obligation.opens { try refuse(.notOpenYet, day: obligation.opens) }
      if day > stamp.day { try refuse(.inFuture, day: stamp.day) }
    }
    func checkUnsettled() throws(ObligationFault) {
      switch status.state {
      case .open, .late: break
      case .done, .doneLate: try refuse(.alreadyDone, day: status.doneOn)
      case .waived: try refuse(.alreadyWaived)
      }
    }
    func checkReason(_ reason: String) throws(ObligationFault) {
      if !reason.contains(where: { $0.isLetter || $0.isNumber }) { try refuse(.reasonMissing) }
    }

    switch action {
    case .confirmed(let agency, let day):
      try checkUnsettled()
      if !obligation.confirm.contains(agency) { try refuse(.notToConfirm, agency: agency) }
      if status.confirmedBy.contains(agency) { try refuse(.alreadyConfirmed, agency: agency) }
      try checkDay(day)
    case .done(let day, let agency):
      try checkUnsettled()
      if let owing = obligation.agency, agency != owing { try refuse(.wrongAgency, agency: agency) }
      try checkDay(day)
      if status.isBlocked { try refuse(.blocked, blockers: status.blockers) }
      if let first = firstDay(for: id), day < first { try refuse(.beforeInput, day: first) }
    case .waived(let reason):
      try checkUnsettled()
      try checkReason(reason)
    case .moved(let lastDay, let planningDay):
      try checkUnsettled()
      if planningDay > lastDay || obligation.lastDay == nil { try refuse(.outOfOrder, day: planningDay) }
    case .reversed(let number, let reason):
      try checkReversal(of: number, about: id, settled: status.state.isSettled)
      try checkReason(reason)
    }
    return append(action, of: id, stamp: stamp)
  }

  private func checkReversal(
    of number: Int, about id: ObligationID, settled isSettled: Bool
  ) throws(ObligationFault) {
    func fault(_ code: ObligationFault.Code, _ blockers: [Blocker] = []) -> ObligationFault {
      ObligationFault(code, obligation: id, clause: known[id]?.clause, entry: number, blockers: blockers)
    }
    guard let entry = history(of: id).first(where: { $0.number == number }) else {
      throw fault(.unknownEntry)
    }
    if reversed(in: history(of: id)).contains(number) { throw fault(.alreadyReversed) }
    switch entry.action {
    case .reversed: throw fault(.notReversible)
    case .confirmed, .moved:
      // A confirmation that something done rests on, or days that it was measured by: that goes first.
      if isSettled { throw fault(.inUse, [.input(id)]) }
    case .done, .waived:
      let resting = doneNeeding(id)
      if !resting.isEmpty { throw fault(.inUse, resting.map { .input($0) }) }
    }
  }

  /// The first day on which it could be done, as its confirmations and what it waits for allow.
  private func firstDay(for id: ObligationID) -> CivilDate? {
    let days = progress(of: id).confirmations.map(\.on)
    return (days + (known[id]?.needs ?? []).compactMap { progress(of: $0).doneOn }).max()
  }
}
