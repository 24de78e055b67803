public import HoaNhapValues

extension Ledger {
  /// The ledger for people: what each event did, the balances at the end of a day, what remains to be paid.
  ///
  /// - Throws: as ``state(on:)``.
  public func text(on day: CivilDate, _ language: Language = .vietnamese) throws(InputError) -> String {
    let words = LedgerWords(language: language)
    var lines = [words.title(day)]
    for entry in entries(until: day) {
      let cells = words.cells(entry)
      lines += WrappedLines.lines("  \(cells[0])  \(cells[1]) \(cells[2]):", cells[3])
    }
    let balances = words.balances(try state(on: day))
    let width = balances.map { $0.name.count }.max() ?? 0
    for (name, value) in balances {
      let gap = String(repeating: " ", count: width - name.count + max(1, 17 - value.count))
      lines.append("  \(name)\(gap)\(value)")
    }
    let remaining = try remainingInstalments(on: day)
    if !remaining.isEmpty { lines.append("  \(words.remainingColumns[0]):") }
    for instalment in remaining {
      lines.append("    \(words.date(instalment.due))  \(words.money(instalment.unpaid))")
    }
    lines.append(
      "\(language == .vietnamese ? "Quy ước" : "Conventions"): \(ScheduleWords.conventions(conventions))")
    return lines.joined(separator: "\n")
  }
}
