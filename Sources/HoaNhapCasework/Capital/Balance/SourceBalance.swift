public import HoaNhapEligibility
public import HoaNhapPolicy
public import HoaNhapValues

/// What one source has, gave and still has to give, month by month (cân đối một nguồn vốn).
///
/// ``left`` is ``available`` + what is counted of ``returned`` − ``lent``; each month goes on from the one before.
public struct SourceBalance: Sendable, Hashable {
  /// One coming month.
  public struct Month: Sendable, Hashable {
    /// The month.
    public let month: YearMonth
    /// What becomes available in it; below zero where more is withdrawn than comes.
    public internal(set) var incoming = Dong.zero
    /// Principal that falls due in it, where that is counted.
    public internal(set) var returning = Dong.zero
    /// The firm demand of the month.
    public internal(set) var demand = Dong.zero
    /// The demand of the month that lacks facts; in no other figure.
    public internal(set) var undetermined = Dong.zero
    /// What is left at its end, after the firm demand; below zero where the source does not suffice.
    public internal(set) var left = Dong.zero
    /// How much of what is lent and needed has no capital at its end; above zero also where what is left is tied to another purpose.
    public internal(set) var missing = Dong.zero
  }

  /// The source; unknown for what the records assign to none.
  public let source: Fact<CapitalSource>
  /// What is allocated and can be lent by the day's month.
  public internal(set) var available = Dong.zero
  /// What was handed out.
  public internal(set) var lent = Dong.zero
  /// Principal that came back, counted or not.
  public internal(set) var returned = Dong.zero
  /// What is left now; below zero where more is lent than there is.
  public internal(set) var left = Dong.zero
  /// How much of what is lent has no capital now.
  public internal(set) var missing = Dong.zero
  /// The coming months without a gap, the day's own first.
  public internal(set) var months: [Month]
  /// Firm demand of later months, which no figure above holds.
  public internal(set) var later = Dong.zero

  init(_ source: Fact<CapitalSource>, months: [YearMonth]) {
    self.source = source
    self.months = months.map { Month(month: $0) }
  }
}

/// The pools of one source: free capital, and what is tied to each purpose; and the uses by purpose.
///
/// Capital tied to a purpose serves that one alone. Whether it can be shared out so that every use is covered is a question of a flow from
/// few pools to few purposes: it can exactly when no set of purposes uses more than its own pools and the free one hold.
struct CapitalPools {
  private(set) var free = Dong.zero
  private(set) var tied = [Dong](repeating: .zero, count: LoanPurpose.allCases.count)
  private(set) var used = [Dong](repeating: .zero, count: LoanPurpose.allCases.count)

  mutating func put(_ amount: Dong, tiedTo purpose: LoanPurpose?) throws(CalculationError) {
    guard let purpose else {
      free = try free.adding(amount)
      return
    }
    tied[purpose.place] = try tied[purpose.place].adding(amount)
  }

  mutating func use(_ amount: Dong, for purpose: LoanPurpose) throws(CalculationError) {
    used[purpose.place] = try used[purpose.place].adding(amount)
  }

  /// All capital less all uses.
  func left() throws(CalculationError) -> Dong {
    try Dong.sum(tied).adding(free).subtracting(Dong.sum(used))
  }

  /// How much of the uses has no capital: the most that any set of purposes lacks.
  func missing() throws(CalculationError) -> Dong {
    var most = Dong.zero
    for set in 1..<(1 << used.count) {
      var capital = free
      var uses = Dong.zero
      for place in used.indices where set & (1 << place) != 0 {
        capital = try capital.adding(tied[place])
        uses = try uses.adding(used[place])
      }
      // Capital below zero was withdrawn before it came; a use cannot lack more than itself.
      most = max(most, try uses.subtracting(max(capital, .zero)))
    }
    return most
  }
}
