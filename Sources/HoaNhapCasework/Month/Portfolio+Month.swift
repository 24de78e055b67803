public import HoaNhapLoans
public import HoaNhapModels

extension PortfolioSums {
  /// How many loans are in a status.
  public func count(_ status: LoanState.Status) -> Int {
    switch status {
    case .upcoming: upcoming
    case .current: running.loans - behind.loans
    case .behind: behind.loans
    case .settled: settled
    }
  }
}

extension Portfolio<ProgrammeID> {
  /// The programmes of which loans run, in the order of their identifiers, with what those owe.
  public var programmes: [(programme: ProgrammeID, running: PortfolioSums.Owed)] {
    groups.filter { $0.value.running.loans > 0 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value.running) }
  }
}
