public import HoaNhapValues

/// One step on the way of a deliverable: it is made, confirmed, passed on, received, in this order.
///
/// A plan names one day for all of them: the last. By when each earlier step is done is for those who take them to agree.
public struct DutyStep: Sendable, Hashable {
  /// What is done in the step. The order of the cases is that of the way.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// It is made, by those who answer for the duty.
    case make
    /// It is confirmed.
    case confirm
    /// It is passed on.
    case pass
    /// It is received.
    case receive
  }

  /// What is done.
  public let kind: Kind
  /// By whom; never empty.
  public let agencies: [AgencyID]
}

extension Duty {
  /// The steps of the duty that the plan names: III.1.4's list is drawn up, confirmed, and received by the bank.
  public var steps: [DutyStep] {
    let steps: [(DutyStep.Kind, [AgencyID])] = [
      (.make, answerable.compactMap { $0 }), (.confirm, confirm), (.pass, via), (.receive, to),
    ]
    return steps.filter { !$0.1.isEmpty }.map { DutyStep(kind: $0, agencies: $1) }
  }
}

extension Plan {
  /// Every duty that a clause waits for, near or far, each behind what it waits for itself.
  ///
  /// - Returns: an empty list for a clause that waits for nothing, and for one that the plan does not have.
  /// - Complexity: O(duties × their needs)
  public func inputs(of clause: Clause) -> [Duty] {
    let duties = Dictionary(self.duties.map { ($0.clause, $0) }, uniquingKeysWith: { first, _ in first })
    var inputs: [Duty] = []
    var seen: Set<Clause> = [clause]
    // No recursion: a plan may be a long chain. A plan has no circles, so the way down ends.
    var way: [(clause: Clause, next: Int)] = [(clause, 0)]
    while let (current, next) = way.last {
      let needs = duties[current]?.needs ?? []
      if next < needs.count {
        way[way.count - 1].next += 1
        if seen.insert(needs[next]).inserted { way.append((needs[next], 0)) }
      } else {
        way.removeLast()
        if !way.isEmpty, let duty = duties[current] { inputs.append(duty) }
      }
    }
    return inputs
  }
}
