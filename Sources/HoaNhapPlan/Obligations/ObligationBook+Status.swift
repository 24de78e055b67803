public import HoaNhapValues

/// Where obligations stand on a day, as the entries made up to it tell.
extension ObligationBook {
  /// Where one obligation stands at the end of a day; `nil` where the book does not hold it.
  ///
  /// It is open, and not late, on its last day.
  /// - Complexity: O(entries about it and about what it waits for)
  public func status(of id: ObligationID, asOf day: CivilDate) -> ObligationStatus? {
    status(of: id, upTo: day)
  }

  /// Where every obligation stands at the end of a day, the earliest last day first, those without a limit at the end.
  ///
  /// - Parameters:
  ///   - day: the day.
  ///   - agency: only what this agency owes; `nil` for everything.
  /// - Complexity: O(n log n) in the obligations
  public func statuses(asOf day: CivilDate, owedBy agency: AgencyID? = nil) -> [ObligationStatus] {
    known.values.filter { agency == nil || $0.agency == agency }
      .compactMap { status(of: $0.id, upTo: day) }
      .sorted { a, b in
        let (first, second) = (a.obligation.lastDay ?? .distantFuture, b.obligation.lastDay ?? .distantFuture)
        if first != second { return first < second }
        if a.obligation.clause != b.obligation.clause { return a.obligation.clause < b.obligation.clause }
        return a.obligation.id < b.obligation.id
      }
  }

  /// The numbers of the entries that another one reverses.
  func reversed(in entries: [ObligationEntry]) -> Set<Int> {
    Set(entries.compactMap { if case .reversed(let number, _) = $0.action { number } else { nil } })
  }

  /// The status by the entries up to a day; by all of them, and on no day, for `nil`: then nothing is late.
  func status(of id: ObligationID, upTo day: CivilDate?) -> ObligationStatus? {
    guard var obligation = known[id] else { return nil }
    let progress = progress(of: id, upTo: day)
    if let moved = progress.moved {
      (obligation.lastDay, obligation.planningDay) = (moved.last, moved.planning)
    }
    let measured = progress.doneOn ?? (progress.reason == nil ? day : nil)
    let daysLate = max(0, measured.flatMap { end in obligation.lastDay?.days(until: end) } ?? 0)
    let state: ObligationState =
      if progress.doneOn != nil {
        daysLate > 0 ? .doneLate : .done
      } else if progress.reason != nil {
        .waived
      } else {
        daysLate > 0 ? .late : .open
      }
    return ObligationStatus(
      obligation: obligation, state: state, doneOn: progress.doneOn, doneBy: progress.doneBy,
      reason: progress.reason, confirmedBy: progress.confirmations.map(\.by),
      blockers: progress.isSettled ? [] : blockers(of: obligation, progress, upTo: day),
      daysLate: daysLate, sequence: progress.lines)
  }

  /// What keeps it waiting. An input that the book does not hold, because it begins later, keeps nothing waiting.
  private func blockers(of obligation: Obligation, _ progress: Progress, upTo day: CivilDate?) -> [Blocker] {
    let confirmed = progress.confirmations.map(\.by)
    return obligation.needs.filter { known[$0] != nil && !self.progress(of: $0, upTo: day).isSettled }
      .map { .input($0) }
      + obligation.confirm.filter { !confirmed.contains($0) }.map { .confirmation(by: $0) }
  }

  /// What the entries about one obligation come to, mistakes left out.
  struct Progress {
    var doneOn: CivilDate?
    var doneBy: AgencyID?
    var reason: String?
    var confirmations: [(by: AgencyID, on: CivilDate)] = []
    var moved: (last: CivilDate, planning: CivilDate)?
    /// How many entries there are, mistakes and their reversals too.
    var lines = 0

    var isSettled: Bool { doneOn != nil || reason != nil }
  }

  /// The entries about one obligation taken together: those up to a day, or all.
  func progress(of id: ObligationID, upTo day: CivilDate? = nil) -> Progress {
    let lines = history(of: id).filter { entry in day.map { entry.stamp.day <= $0 } ?? true }
    let gone = reversed(in: lines)
    var progress = Progress()
    progress.lines = lines.count
    for entry in lines where !gone.contains(entry.number) {
      switch entry.action {
      case .confirmed(let agency, let day): progress.confirmations.append((agency, day))
      case .done(let day, let agency): (progress.doneOn, progress.doneBy) = (day, agency)
      case .waived(let reason): progress.reason = reason
      case .moved(let last, let planning): progress.moved = (last, planning)
      case .reversed: break
      }
    }
    return progress
  }
}
