public import HoaNhapModels
public import HoaNhapValues

/// The loans of a commune added up, by standing and by programme.
public struct Portfolio: Sendable, Hashable {
  /// A number of loans and their sums.
  public struct Sum: Sendable, Hashable {
    /// How many loans.
    public internal(set) var count = 0
    /// The principal outstanding.
    public internal(set) var outstanding = Dong.zero
    /// The principal behind schedule.
    public internal(set) var principalBehind = Dong.zero
    /// The interest behind schedule.
    public internal(set) var interestBehind = Dong.zero
    /// The interest on overdue principal.
    public internal(set) var overdueInterest = Dong.zero

    mutating func add(_ state: LoanState) throws(CalculationError) {
      count += 1
      outstanding = try outstanding.adding(state.outstanding)
      principalBehind = try principalBehind.adding(state.principalBehind)
      interestBehind = try interestBehind.adding(state.interestBehind)
      overdueInterest = try overdueInterest.adding(state.overdueInterest)
    }
  }

  /// The loans of one programme.
  public struct ProgrammeSum: Sendable, Hashable {
    /// The programme.
    public let programme: ProgrammeID
    /// Its loans that run.
    public internal(set) var running = Sum()
    /// How many of them are behind.
    public internal(set) var behindCount = 0
  }

  /// All loans that run: handed out and not settled.
  public let running: Sum
  /// How many loans are in each standing, in the order of the standings.
  public let counts: [LoanState.Standing: Int]
  /// The running loans by programme, in the order of the programmes' identifiers.
  public let programmes: [ProgrammeSum]

  /// Adds up loans.
  ///
  /// - Throws: ``CalculationError`` where a sum does not fit.
  public init(_ states: [LoanState]) throws(CalculationError) {
    var running = Sum()
    var counts: [LoanState.Standing: Int] = [:]
    var programmes: [ProgrammeSum] = []
    for state in states {
      counts[state.standing, default: 0] += 1
      guard state.standing == .current || state.standing == .behind else { continue }
      try running.add(state)
      let place: Int
      if let found = programmes.firstIndex(where: { $0.programme == state.loan.programme }) {
        place = found
      } else {
        place = programmes.count
        programmes.append(ProgrammeSum(programme: state.loan.programme))
      }
      try programmes[place].running.add(state)
      if state.standing == .behind { programmes[place].behindCount += 1 }
    }
    self.running = running
    self.counts = counts
    self.programmes = programmes.sorted { $0.programme < $1.programme }
  }

  /// How many loans are in a standing.
  public func count(_ standing: LoanState.Standing) -> Int { counts[standing] ?? 0 }
}
