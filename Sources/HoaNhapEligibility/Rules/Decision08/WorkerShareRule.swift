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
    share = value.value.ratio
    header = RuleHeader(
      "C.8", .amount, value,
      requirement: Wording(
        vi: "ít nhất \(Self.percent(share)) lao động là người sau cai nghiện có hợp đồng lao động",
        en: "at least \(Self.percent(share)) of the workers are people after rehabilitation with a labour "
          + "contract"))
  }

  func applies(to facts: CaseFacts) -> Bool { facts.borrowerKind == .establishment }

  func outcome(for facts: CaseFacts) -> Outcome {
    let count = facts.rehabilitatedWorkers.value
    let workers = facts.workers.value
    if count == 0 || workers == 0 { return .unmet }
    guard let count, let workers else { return .undetermined }
    // count / workers ≥ share, both sides exact in 128 bits.
    let has = WideInteger.product(count, share.denominator)
    return Outcome(!(has < WideInteger.product(workers, share.numerator)))
  }

  func evidence(for facts: CaseFacts) -> Evidence {
    let count = facts.rehabilitatedWorkers
    let least = facts.workers.map(leastNumber)
    var missing: FactSet = []
    if !facts.workers.isKnown { missing.insert(.workers) }
    if !count.isKnown { missing.insert(.rehabilitatedWorkers) }
    var margin: Int64?
    if let count = count.value, let least = least.value { margin = least - count }
    return Evidence(observed: Measure(count), required: Measure(least), margin: margin, missing: missing)
      .with(.share(workers: facts.workers.value))
  }

  func menders(for facts: CaseFacts) -> [Mender] { Menders.establishment }

  /// The fewest workers after rehabilitation among that many: the share rounded up, in 128 bits.
  private func leastNumber(of workers: Int64) -> Int64 {
    let product = WideInteger.product(workers, share.numerator)
    // A share of at most the whole fits wherever the whole did.
    return RoundingMode.up.multiple(of: 1, product, share.denominator) ?? .max
  }

  private static func percent(_ share: Ratio) -> String {
    let hundred = share.numerator.multipliedReportingOverflow(by: 100)
    guard !hundred.overflow, hundred.partialValue % share.denominator == 0 else { return share.text }
    return "\(hundred.partialValue / share.denominator) %"
  }
}
