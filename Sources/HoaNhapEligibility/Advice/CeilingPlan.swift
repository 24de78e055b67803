import HoaNhapPolicy
import HoaNhapValues

/// The clauses that share the amount: which ways there are to come within all of them together.
struct CeilingPlan {
  let probe: ClauseProbe
  let document: ApplicationDocument

  /// The ways, cheapest first: one empty way where nothing is needed, none where nothing helps.
  func ways() throws(InputError) -> [[Remedy.Change]] {
    let ways: [[Remedy.Change]]
    if document.borrowerKind == .establishment {
      ways = try WorkforcePlan(probe: probe, document: document).ways()
    } else if document.purpose == .production {
      ways = probe.isUnmet("L.3", document) ? within(probe.bounds.person) : [[]]
    } else {
      ways = probe.isUnmet("L.6", document) ? training() : [[]]
    }
    return ways.enumerated().sorted { Self.cost($0) < Self.cost($1) }.map(\.element)
  }

  /// What a way costs, the dearest first: people to employ, đồng to pay back, the number of changes; and its place, so
  /// that the order is always the same.
  private static func cost(_ way: (offset: Int, element: [Remedy.Change])) -> (UInt64, UInt64, Int, Int) {
    func steps(_ effort: Effort) -> UInt64 {
      way.element.reduce(0) { $1.effort == effort ? $0 + ($1.step ?? 0).magnitude : $0 }
    }
    return (steps(.workforce), steps(.repayment), way.element.count, way.offset)
  }

  /// The ways to bring amount and balance within a ceiling: ask for less, or pay back first.
  ///
  /// Nobody is advised to ask for nothing: where the balance leaves no room, only paying back helps. Then the amount
  /// is kept, or lowered to the ceiling where it is above that on its own.
  func within(_ ceiling: Int64) -> [[Remedy.Change]] {
    let amount = document.amount.value?.amount
    let balance = document.programmeBalance.value?.amount ?? 0
    var ways: [[Remedy.Change]] = []
    if let amount, balance < ceiling, amount > ceiling - balance {
      ways.append([change(.amount, ceiling - balance, .request)])
    }
    let kept = min(amount ?? 0, ceiling)
    if balance > ceiling - kept, kept > 0 || (amount ?? 0) == 0 {
      let lowered = (amount ?? 0) > kept ? [change(.amount, kept, .request)] : []
      ways.append(lowered + [change(.programmeBalance, ceiling - kept, .repayment)])
    }
    return ways
  }

  /// The ways to bring a training loan within the cap: ask for less, or choose a course that lasts longer.
  private func training() -> [[Remedy.Change]] {
    guard let cap = probe.bounds.cap(on: document.asOf), cap > 0, let amount = document.amount.value?.amount,
      let months = document.trainingMonths.value
    else { return [] }
    var ways: [[Remedy.Change]] = []
    // The book has judged this product; it fits.
    if months > 0 { ways.append([change(.amount, cap * months, .request)]) }
    let needed = (amount - 1) / cap + 1
    let isShort = document.trainingLevel == .known(.under3Months)
    if !(isShort && needed >= 3), !cap.multipliedReportingOverflow(by: needed).overflow {
      ways.append([change(.trainingMonths, needed, .request)])
    }
    if months == 0, amount > cap {
      ways.append([change(.trainingMonths, 1, .request), change(.amount, cap, .request)])
    }
    return ways
  }

  func change(_ fact: FactSet, _ to: Int64, _ effort: Effort) -> Remedy.Change {
    Remedy.Change(
      .fact(fact), from: document.value(of: fact), to: .number(to), .amount, effort,
      [.borrower(document.borrowerKind)])
  }
}
