import HoaNhapPolicy
import HoaNhapValues

/// C.8: at least a tenth of all workers are people after rehabilitation with a labour contract.
///
/// The share is compared exactly: 1 of 10 is enough, 1 of 11 is not. No such worker is never enough.
struct WorkerShareRule: EligibilityRule {
  let header: RuleHeader
  let share: Ratio

  init(_ edition: Edition) {
    let value = edition.conditions.workerShare.latest
    header = RuleHeader("C.8", .amount, value)
    share = value.value.ratio
  }

  func applies(to facts: some ApplicationFacts) -> Bool { facts.borrowerKind == .establishment }

  func ruling(on facts: some ApplicationFacts) -> Ruling {
    let count = facts.rehabilitatedWorkers
    let least = facts.workers.map(leastNumber)
    let outcome: Outcome
    if count == .known(0) || facts.workers == .known(0) {
      outcome = .unmet
    } else if let count = count.value, let least = least.value {
      outcome = Outcome(count >= least)
    } else {
      outcome = .undetermined
    }
    var missing: FactSet = []
    if !facts.workers.isKnown { missing.insert(.workers) }
    if !count.isKnown { missing.insert(.rehabilitatedWorkers) }
    var margin: Int64?
    if let count = count.value, let least = least.value { margin = least - count }
    return Ruling(
      outcome, observed: Measure(count), required: Measure(least), margin: margin, missing: missing
    ).with(.share(share, workers: facts.workers.value))
  }

  func menders(for facts: some ApplicationFacts) -> [Mender] { [.establishment] }

  /// The fewest workers after rehabilitation among that many: the share rounded up, in 128 bits.
  private func leastNumber(of workers: Int64) -> Int64 {
    let product = WideInteger.product(workers, share.numerator)
    // A share of at most the whole fits wherever the whole did.
    return RoundingMode.up.multiple(of: 1, product, share.denominator) ?? .max
  }
}
