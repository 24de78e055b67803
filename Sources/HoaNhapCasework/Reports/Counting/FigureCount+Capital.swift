import HoaNhapLoans
import HoaNhapPlan
import HoaNhapModels
import HoaNhapPolicy
import HoaNhapStorage
import HoaNhapValues

/// Capital (III.2.1), by the entries of the capital book.
extension FigureCount {
  /// Counts what was asked for, allocated and taken back, by the days of the decisions.
  ///
  /// What is left is that of ``CapitalBalance`` in its own reading: what can be lent by the month of the window's end, less what was
  /// lent, and what came back of it.
  mutating func countCapital() {
    var reversed: Set<CapitalEntryID> = []
    for entry in records.capital where entry.stamp.day <= asOf {
      if case .reversed(let id, _) = entry.kind { reversed.insert(id) }
    }
    for entry in records.capital {
      guard entry.stamp.day <= asOf, entry.day <= end, !reversed.contains(entry.id) else { continue }
      func isAvailable(by day: CivilDate) -> Bool {
        guard let month = YearMonth(year: entry.year, month: entry.month ?? 1) else { return false }
        return entry.day <= day && month <= YearMonth(of: day)
      }
      func add(_ code: FigureCode, _ source: CapitalSource, _ amount: Int64) {
        tally.add(
          code, FigureTrace.Entry(CapitalEntry.key(entry.id), amount, on: entry.day),
          [FigurePart(.source, source.rawValue)])
      }
      func allocate(_ source: CapitalSource, _ amount: Int64) {
        if isAvailable(by: end) { add(.capitalLeft, source, amount) }
        if isAvailable(by: eve) { add(.capitalLeftBefore, source, amount) }
        if isCounted(entry.day) { add(.capitalAllocated, source, amount) }
      }
      switch entry.kind {
      case .requested: if isCounted(entry.day) { add(.capitalRequested, entry.source, entry.amount.amount) }
      case .allocated: allocate(entry.source, entry.amount.amount)
      case .withdrawn: allocate(entry.source, -entry.amount.amount)
      case .transferred(let source):
        allocate(entry.source, -entry.amount.amount)
        allocate(source, entry.amount.amount)
      case .reversed: break
      }
    }
  }

  /// Takes what was lent until the window's end, and until its eve, from what is left.
  mutating func countLeft(_ loan: Loan, _ parts: [FigurePart]) {
    for part in loan.disbursements where part.date <= end {
      let entry = FigureTrace.Entry(
        Loan.key(loan.id), -part.amount.amount, on: part.date, about: loan.borrower.subject)
      addToLeft(entry, parts)
    }
  }

  /// Adds to what is left, at the end and, where it happened by then, on the eve.
  mutating func addToLeft(_ entry: FigureTrace.Entry, _ parts: [FigurePart]) {
    tally.add(.capitalLeft, entry, parts)
    if entry.day <= eve { tally.add(.capitalLeftBefore, entry, parts) }
  }
}
