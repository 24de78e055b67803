public import HoaNhapPlan
import HoaNhapValues

extension ListFile {
  /// What a book of obligations has to hold about the month's list: the confirmations, and that it was done once it went to the bank.
  ///
  /// The duty is done by the first version that was handed over; a correction behind it changes nothing in the book. Before a hand-over it
  /// is the latest version whose confirmations count.
  public var obligationActions: [ObligationEntry.Action] {
    guard let version = versions.first(where: { $0.handedOverOn != nil }) ?? current else { return [] }
    let confirmations = version.confirmations.map {
      ObligationEntry.Action.confirmed(by: $0.agency, on: $0.day)
    }
    return confirmations + (version.handedOverOn.map { [.done(on: $0, by: duty.agency)] } ?? [])
  }

  /// Brings a book of obligations to where the list stands, in one go or not at all.
  ///
  /// What the book has already is left alone. What it has and the file does not any more, because it was reversed there, is reversed in
  /// the book too. The month's obligation must be open in the book.
  ///
  /// ```swift
  /// try book.open(plan.obligations(from: month.firstDay, to: month.lastDay), stamp: stamp)
  /// try june.record(in: &book, stamp: stamp)
  /// ```
  /// - Parameters:
  ///   - book: of the plan that the list's duty comes from.
  ///   - stamp: when it is recorded, and by whom.
  /// - Returns: the entries that were added.
  /// - Throws: ``ObligationFault`` as the book's own moves do; with code `unknownObligation` where it is not open.
  @discardableResult
  public func record(
    in book: inout ObligationBook, stamp: RecordStamp
  ) throws(ObligationFault) -> [ObligationEntry] {
    var copy = book
    var added: [ObligationEntry] = []
    let wanted = obligationActions
    let standing = copy.standingEntries(of: duty.obligation)
    // What was done rests on the confirmations, so the last goes first.
    for entry in standing.reversed() where !wanted.contains(entry.action) {
      let reason = "Danh sách tháng \(month.vietnameseText): mục ghi đã bị hủy."
      added.append(try copy.reverse(entry: entry.number, reason: reason, stamp: stamp))
    }
    let kept = Set(standing.map(\.action)).intersection(wanted)
    for action in wanted where !kept.contains(action) {
      switch action {
      case .confirmed(let agency, let day):
        added.append(try copy.confirm(duty.obligation, by: agency, on: day, stamp: stamp))
      case .done(let day, let agency):
        added.append(try copy.complete(duty.obligation, on: day, by: agency, stamp: stamp))
      case .waived, .moved, .reversed: break
      }
    }
    book = copy
    return added
  }
}

extension ObligationBook {
  /// The confirmations and the completion of an obligation that no later entry reverses.
  fileprivate func standingEntries(of id: ObligationID) -> [ObligationEntry] {
    let entries = history(of: id)
    var gone: Set<Int> = []
    for case .reversed(let number, _) in entries.lazy.map(\.action) { gone.insert(number) }
    return entries.filter { entry in
      switch entry.action {
      case .confirmed, .done: !gone.contains(entry.number)
      case .waived, .moved, .reversed: false
      }
    }
  }
}
