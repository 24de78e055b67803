public import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapPlan
public import HoaNhapPolicy
public import HoaNhapValues

/// Capital against its use: what is left of each source now and at the end of each coming month (cân đối nguồn vốn).
///
/// ```swift
/// let use = CapitalUse(folder.loans, payments: folder.payments, asOf: day, until: december)
/// let balance = try CapitalBalance(of: book, use: use, demand: demand)
/// for source in balance.sources { print(source.left, source.months.map(\.missing)) }
/// ```
/// It is one pass over entries, loans and needs. What lacks facts is shown beside the firm demand and is in no balance. What names no
/// source has a row of its own, so that the rows always add up to the total.
///
/// Source: plan III.2 ý 1.
public struct CapitalBalance: Sendable, Hashable {
  /// One source in one budget year.
  public struct Year: Sendable, Hashable {
    /// The source; unknown for loans that name none.
    public let source: Fact<CapitalSource>
    /// The year.
    public let year: Int
    /// What was asked for.
    public internal(set) var requested = Dong.zero
    /// What was allocated, less what was withdrawn, and what was moved.
    public internal(set) var allocated = Dong.zero
    /// What was handed out in it.
    public internal(set) var lent = Dong.zero
    /// Principal that came back in it.
    public internal(set) var returned = Dong.zero
  }

  /// The day that it stands for.
  public let asOf: CivilDate
  /// The last month that is looked ahead to.
  public let until: YearMonth
  /// How the texts were read.
  public let reading: CapitalReading
  /// Every source in order, then the unknown one where the records need it.
  public let sources: [SourceBalance]
  /// All rows together; what is missing of one source is not offset by another's rest.
  public let total: SourceBalance
  /// What was asked for, allocated, lent and given back, by source and year.
  public let years: [Year]

  /// Balances capital.
  ///
  /// - Parameters:
  ///   - book: the entries; what was recorded by the day counts.
  ///   - use: what was lent; its day and its last month are the balance's.
  ///   - demand: what is needed; of the same day.
  ///   - reading: how the texts are read.
  /// - Throws: ``CapitalFault`` with code `overflow`, which names the record at which a sum does not fit.
  /// - Precondition: the use and the demand are of one day.
  /// - Complexity: O(entries + loans + needs + sources × months)
  public init(
    of book: CapitalBook, use: CapitalUse, demand: CapitalDemand,
    reading: CapitalReading = CapitalReading()
  ) throws(CapitalFault) {
    precondition(use.asOf == demand.asOf, "use and demand are of one day")
    var fold = CapitalFold(from: YearMonth(of: use.asOf), until: use.until)
    for entry in book.standingEntries(asOf: use.asOf) { try fold.add(entry) }
    for loan in use.loans { try fold.add(loan, reading.revolving) }
    for need in demand.needs { try fold.add(need) }
    asOf = use.asOf
    until = use.until
    self.reading = reading
    (sources, total) = try fold.balances()
    years = fold.years.values.sorted { ($0.source.place, $0.year) < ($1.source.place, $1.year) }
  }

  /// The balance of a source; `nil` for the unknown one where nothing is assigned to it.
  public subscript(source: Fact<CapitalSource>) -> SourceBalance? {
    sources.first { $0.source == source }
  }
}

/// Collects the moves of each source by month, then goes through the months once.
private struct CapitalFold {
  struct YearKey: Hashable {
    let source: Fact<CapitalSource>
    let year: Int
  }

  /// What moves in one month: capital by purpose, the free one last, and uses by purpose.
  struct Moves {
    var put = [Dong](repeating: .zero, count: LoanPurpose.allCases.count + 1)
    var used = [Dong](repeating: .zero, count: LoanPurpose.allCases.count)
    var demand = Dong.zero
    var returning = Dong.zero
    var undetermined = Dong.zero
  }

  let first: YearMonth
  let months: [YearMonth]
  var years: [YearKey: CapitalBalance.Year] = [:]
  /// By source, the unknown one last: what moved until now, then each month.
  private var now: [Moves]
  private var coming: [[Moves]]
  private var rows: [SourceBalance]
  private var isUnknownNeeded = false
  /// The last record of each source, to say where a sum failed.
  private var lastRecord: [CapitalFault?]

  init(from first: YearMonth, until: YearMonth) {
    let count = (until.year - first.year) * 12 + until.month - first.month + 1
    let months = (0..<max(1, count)).compactMap { try? first.adding(months: $0) }
    let sources = CapitalSource.allCases.map { Fact.known($0) } + [.unknown]
    self.first = first
    self.months = months
    now = sources.map { _ in Moves() }
    coming = sources.map { _ in months.map { _ in Moves() } }
    rows = sources.map { SourceBalance($0, months: months) }
    lastRecord = sources.map { _ in nil }
  }

  /// The place of a month among the coming ones; below zero for earlier ones.
  private func place(_ month: YearMonth) -> Int {
    (month.year - first.year) * 12 + month.month - first.month
  }

  mutating func add(_ entry: CapitalEntry) throws(CapitalFault) {
    func fault(_ source: CapitalSource) -> CapitalFault {
      CapitalFault(.overflow, entry: entry.id, source: source, year: entry.year)
    }
    if case .requested = entry.kind {
      try addYear(.known(entry.source), entry.year, \.requested, entry.amount, fault(entry.source))
    }
    guard let month = YearMonth(year: entry.year, month: entry.month ?? 1) else { return }
    let slot = entry.purpose?.place ?? LoanPurpose.allCases.count
    let at = place(month)
    for change in entry.changes {
      let source = change.cell.source
      try addYear(.known(source), entry.year, \.allocated, change.amount, fault(source))
      lastRecord[source.place] = fault(source)
      // What is meant for the day's own month, or an earlier one, is there now.
      if at <= 0 {
        now[source.place].put[slot] = try now[source.place].put[slot].adding(change.amount, at: fault(source))
      } else if at < months.count {
        coming[source.place][at].put[slot] = try coming[source.place][at].put[slot].adding(
          change.amount, at: fault(source))
      }
    }
  }

  mutating func add(_ loan: LoanCapital, _ revolving: CapitalRevolving) throws(CapitalFault) {
    let fault = CapitalFault(.overflow, record: loan.loan.text, source: loan.source.value)
    let row = loan.source.place
    noteUnknown(loan.source)
    lastRecord[row] = fault
    let purpose = loan.purpose.place
    for move in loan.lent {
      now[row].used[purpose] = try now[row].used[purpose].adding(move.amount, at: fault)
      rows[row].lent = try rows[row].lent.adding(move.amount, at: fault)
      try addYear(loan.source, move.day.year, \.lent, move.amount, fault)
    }
    for move in loan.returned {
      rows[row].returned = try rows[row].returned.adding(move.amount, at: fault)
      try addYear(loan.source, move.day.year, \.returned, move.amount, fault)
      guard revolving != .notCounted else { continue }
      now[row].used[purpose] = try now[row].used[purpose].subtracting(move.amount, at: fault)
    }
    guard revolving == .expected else { return }
    for move in loan.expected {
      let at = place(YearMonth(of: move.day))
      guard months.indices.contains(at) else { continue }
      var moves = coming[row][at]
      moves.returning = try moves.returning.adding(move.amount, at: fault)
      moves.used[purpose] = try moves.used[purpose].subtracting(move.amount, at: fault)
      coming[row][at] = moves
    }
  }

  mutating func add(_ need: CapitalNeed) throws(CapitalFault) {
    let fault = CapitalFault(.overflow, record: need.record, source: need.source.value)
    let row = need.source.place
    noteUnknown(need.source)
    lastRecord[row] = fault
    for part in need.parts {
      let at = max(0, place(part.month))
      guard at < months.count else {
        if need.stage.isFirm { rows[row].later = try rows[row].later.adding(part.amount, at: fault) }
        continue
      }
      var moves = coming[row][at]
      if need.stage.isFirm {
        moves.demand = try moves.demand.adding(part.amount, at: fault)
        moves.used[need.purpose.place] = try moves.used[need.purpose.place].adding(part.amount, at: fault)
      } else {
        moves.undetermined = try moves.undetermined.adding(part.amount, at: fault)
      }
      coming[row][at] = moves
    }
  }

  /// Goes through the months of each source.
  mutating func balances() throws(CapitalFault) -> ([SourceBalance], SourceBalance) {
    var total = SourceBalance(.unknown, months: months)
    for row in rows.indices {
      do {
        try fill(row)
        try total.add(rows[row])
      } catch {
        throw lastRecord[row] ?? CapitalFault(.overflow, source: rows[row].source.value)
      }
    }
    return (isUnknownNeeded ? rows : rows.dropLast(), total)
  }

  private mutating func fill(_ row: Int) throws(CalculationError) {
    var pools = CapitalPools()
    var balance = rows[row]
    try pools.take(now[row])
    balance.available = try Dong.sum(now[row].put)
    balance.left = try pools.left()
    balance.missing = try pools.missing()
    for (place, moves) in coming[row].enumerated() {
      try pools.take(moves)
      balance.months[place].incoming = try Dong.sum(moves.put)
      balance.months[place].returning = moves.returning
      balance.months[place].demand = moves.demand
      balance.months[place].undetermined = moves.undetermined
      balance.months[place].left = try pools.left()
      balance.months[place].missing = try pools.missing()
    }
    rows[row] = balance
  }

  private mutating func noteUnknown(_ source: Fact<CapitalSource>) {
    if !source.isKnown { isUnknownNeeded = true }
  }

  private mutating func addYear(
    _ source: Fact<CapitalSource>, _ year: Int, _ sum: WritableKeyPath<CapitalBalance.Year, Dong>,
    _ amount: Dong, _ fault: @autoclosure () -> CapitalFault
  ) throws(CapitalFault) {
    let key = YearKey(source: source, year: year)
    var row = years[key] ?? CapitalBalance.Year(source: source, year: year)
    row[keyPath: sum] = try row[keyPath: sum].adding(amount, at: fault())
    years[key] = row
  }
}

extension CapitalPools {
  /// Takes in what moves at one time.
  fileprivate mutating func take(_ moves: CapitalFold.Moves) throws(CalculationError) {
    try put(moves.put[LoanPurpose.allCases.count], tiedTo: nil)
    for purpose in LoanPurpose.allCases {
      try put(moves.put[purpose.place], tiedTo: purpose)
      try use(moves.used[purpose.place], for: purpose)
    }
  }
}

extension SourceBalance {
  /// Adds another row's figures, month by month.
  fileprivate mutating func add(_ other: SourceBalance) throws(CalculationError) {
    for sum in [\SourceBalance.available, \.lent, \.returned, \.left, \.missing, \.later] {
      self[keyPath: sum] = try self[keyPath: sum].adding(other[keyPath: sum])
    }
    for place in months.indices {
      for sum in [\Month.incoming, \.returning, \.demand, \.undetermined, \.left, \.missing] {
        months[place][keyPath: sum] = try months[place][keyPath: sum].adding(
          other.months[place][keyPath: sum])
      }
    }
  }
}
