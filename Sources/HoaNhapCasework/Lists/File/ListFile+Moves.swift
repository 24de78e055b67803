public import HoaNhapPlan
public import HoaNhapValues

/// What can be done with a list. Each move is checked against the file as it stands; one that is refused changes nothing.
extension ListFile {
  /// Takes a draft as the first version, or in the place of one that nobody has confirmed; a correction stays one, with its reason.
  ///
  /// A list drawn up after the plan's last day is taken and says so, see ``daysLate``.
  /// - Parameters:
  ///   - draft: made by ``draft(on:people:previous:stated:returning:recorded:edition:)``; its day is the day of the move.
  ///   - agency: who draws it up.
  ///   - stamp: when it is recorded, and by whom.
  /// - Returns: the version.
  /// - Throws: ``ListFault``; with code `reasonForCorrection` where the version before was handed over, see
  ///   ``correct(_:because:by:stamp:)``.
  @discardableResult
  public mutating func drawUp(
    _ draft: ListDraft, by agency: AgencyID, stamp: RecordStamp
  ) throws(ListFault) -> ListVersion {
    try record(.drawnUp(draft, correcting: nil), on: draft.drawnUpOn, by: agency, stamp: stamp)
    return versions[versions.count - 1]
  }

  /// Takes a draft as a new version that corrects the one handed over. The old version stays.
  ///
  /// - Parameters:
  ///   - draft: the corrected list.
  ///   - reason: what was wrong; it is kept as sensitive.
  ///   - agency: who draws it up.
  ///   - stamp: when it is recorded, and by whom.
  /// - Returns: the version.
  /// - Throws: ``ListFault``; with code `notHandedOver` where there is nothing to correct yet.
  @discardableResult
  public mutating func correct(
    _ draft: ListDraft, because reason: String, by agency: AgencyID, stamp: RecordStamp
  ) throws(ListFault) -> ListVersion {
    try record(
      .drawnUp(draft, correcting: Sensitive(reason)), on: draft.drawnUpOn, by: agency, stamp: stamp)
    return versions[versions.count - 1]
  }

  /// Records that one of those who confirm did so (C.2).
  ///
  /// - Throws: ``ListFault``; with code `findingsBlock` and the findings where the version has some that block.
  public mutating func confirm(
    version: Int, by agency: AgencyID, on day: CivilDate, stamp: RecordStamp
  ) throws(ListFault) {
    try record(.confirmed(version: version), on: day, by: agency, stamp: stamp)
  }

  /// Records that the confirmed list went to one of those who receive it.
  ///
  /// - Throws: ``ListFault``; with code `notConfirmed` and who is missing.
  public mutating func handOver(
    version: Int, to receiver: AgencyID, by agency: AgencyID, on day: CivilDate, stamp: RecordStamp
  ) throws(ListFault) {
    try record(.handedOver(version: version, to: receiver), on: day, by: agency, stamp: stamp)
  }

  /// Records that a confirmation or a hand-over was a mistake: it stays in the history, and does not count any more.
  ///
  /// A version is not reversed: what is wrong in it is drawn up anew, or corrected.
  /// - Parameters:
  ///   - number: the move's number.
  ///   - reason: what was wrong with it; it is kept as sensitive.
  ///   - agency: the one that made the move.
  ///   - day: the day of the reversal.
  ///   - stamp: when it is recorded, and by whom.
  /// - Throws: ``ListFault``; with code `inUse` where a later move rests on it.
  public mutating func reverse(
    move number: Int, because reason: String, by agency: AgencyID, on day: CivilDate, stamp: RecordStamp
  ) throws(ListFault) {
    try record(.reversed(move: number, reason: Sensitive(reason)), on: day, by: agency, stamp: stamp)
  }

  /// Checks a move and writes it.
  mutating func record(
    _ action: ListMove.Action, on day: CivilDate, by agency: AgencyID, stamp: RecordStamp
  ) throws(ListFault) {
    if stamp.officer.text.isEmpty || action.hasBlankReason { throw fault(.blank) }
    if let last = moves.last?.stamp.day, stamp.day < last { throw fault(.outOfOrder, day: last) }
    if day > stamp.day { throw fault(.inFuture, day: stamp.day) }
    switch action {
    case .drawnUp(let draft, let reason): try check(draft, correcting: reason, by: agency)
    case .confirmed(let number): try checkConfirmation(of: number, on: day, by: agency)
    case .handedOver(let number, let receiver):
      try checkHandOver(of: number, to: receiver, on: day, by: agency)
    case .reversed(let number, let reason): try checkReversal(of: number, reason, on: day, by: agency)
    }
    append(action, on: day, by: agency, stamp: stamp)
  }

  private func check(
    _ draft: ListDraft, correcting reason: Sensitive<String>?, by agency: AgencyID
  ) throws(ListFault) {
    if draft.month != month { throw fault(.otherMonth) }
    guard agency == duty.agency else { throw fault(.wrongAgency, agency: agency, expected: [duty.agency]) }
    if draft.drawnUpOn < duty.opens { throw fault(.notOpenYet, day: duty.opens) }
    if let reason {
      guard let current, let handedOver = current.handedOverOn else {
        throw fault(.notHandedOver, version: current?.number)
      }
      try checkReason(reason)
      if draft.drawnUpOn < handedOver {
        throw fault(.beforeStep, version: current.number, day: handedOver)
      }
    } else if let current {
      if current.handedOverOn != nil { throw fault(.reasonForCorrection, version: current.number) }
      if !current.confirmations.isEmpty { throw fault(.confirmationGiven, version: current.number) }
      if draft.drawnUpOn < current.drawnUpOn {
        throw fault(.beforeStep, version: current.number, day: current.drawnUpOn)
      }
    }
  }

  private func checkConfirmation(
    of number: Int, on day: CivilDate, by agency: AgencyID
  ) throws(ListFault) {
    let version = try latest(number)
    guard duty.confirm.contains(agency) else {
      throw fault(.notToConfirm, rule: true, agency: agency, expected: duty.confirm)
    }
    if let earlier = version.confirmations.first(where: { $0.agency == agency }) {
      throw fault(.alreadyConfirmed, rule: true, version: number, agency: agency, day: earlier.day)
    }
    if day < version.drawnUpOn {
      throw fault(.beforeStep, rule: true, version: number, day: version.drawnUpOn)
    }
    let blocking = version.findings.filter(\.isBlocking)
    if !blocking.isEmpty { throw fault(.findingsBlock, rule: true, version: number, findings: blocking) }
  }

  private func checkHandOver(
    of number: Int, to receiver: AgencyID, on day: CivilDate, by agency: AgencyID
  ) throws(ListFault) {
    let version = try latest(number)
    guard agency == duty.agency else { throw fault(.wrongAgency, agency: agency, expected: [duty.agency]) }
    guard duty.to.contains(receiver) else {
      throw fault(.notReceiver, agency: receiver, expected: duty.to)
    }
    guard let confirmedOn = version.confirmedOn else {
      let done = version.confirmations.map(\.agency)
      throw fault(
        .notConfirmed, rule: true, version: number, expected: duty.confirm.filter { !done.contains($0) })
    }
    if let earlier = version.handOvers.first(where: { $0.agency == receiver }) {
      throw fault(.alreadyHandedOver, version: number, agency: receiver, day: earlier.day)
    }
    if day < confirmedOn { throw fault(.beforeStep, version: number, day: confirmedOn) }
  }

  private func checkReversal(
    of number: Int, _ reason: Sensitive<String>, on day: CivilDate, by agency: AgencyID
  ) throws(ListFault) {
    guard number >= 1, number <= moves.count else { throw fault(.unknownMove, move: number) }
    let move = moves[number - 1]
    if reversedMoves.contains(number) { throw fault(.alreadyReversed, move: number) }
    let version: Int
    switch move.action {
    case .drawnUp, .reversed: throw fault(.notReversible, move: number)
    case .confirmed(let number), .handedOver(let number, _): version = number
    }
    guard agency == move.by else {
      throw fault(.wrongAgency, agency: agency, expected: [move.by], move: number)
    }
    try checkReason(reason)
    // A hand-over rests on the confirmations, the next version on the hand-over.
    if case .confirmed = move.action, !versions[version - 1].handOvers.isEmpty {
      throw fault(.inUse, version: version, move: number)
    }
    if version < versions.count { throw fault(.inUse, version: versions.count, move: number) }
    if day < move.day { throw fault(.beforeStep, version: version, day: move.day, move: number) }
  }

  /// The version of a number, which must be the latest.
  private func latest(_ number: Int) throws(ListFault) -> ListVersion {
    guard let version = version(number) else { throw fault(.unknownVersion, version: number) }
    if number < versions.count { throw fault(.superseded, version: number) }
    return version
  }

  private func checkReason(_ reason: Sensitive<String>) throws(ListFault) {
    guard reason.reveal(for: .monthlyList).contains(where: { $0.isLetter || $0.isNumber }) else {
      throw fault(.reasonMissing)
    }
  }

  /// A fault of this file; `rule` where it rests on C.2 too.
  func fault(
    _ code: ListFault.Code, rule: Bool = false, version: Int? = nil, agency: AgencyID? = nil,
    expected: [AgencyID] = [], day: CivilDate? = nil, move: Int? = nil, findings: [ListFinding] = []
  ) -> ListFault {
    ListFault(
      code, month: month, clause: duty.clause, rule: rule ? "C.2" : nil, version: version, agency: agency,
      expected: expected, day: day, move: move, findings: findings)
  }
}

extension ListMove.Action {
  /// Whether a reason's code is an empty text, which no document could hold.
  fileprivate var hasBlankReason: Bool {
    guard case .drawnUp(let draft, _) = self else { return false }
    return (draft.departures + draft.keptOff).contains { $0.reasons.contains { $0.rawValue.isEmpty } }
  }
}
