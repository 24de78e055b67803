import HoaNhapPolicy
import HoaNhapValues

/// L.5: an establishment's total stays within a ceiling for each of its workers after rehabilitation.
struct WorkerCeilingRule: EligibilityRule {
  let header: RuleHeader
  let each: Int64

  init(_ edition: Edition) {
    let value = edition.ceilings.perWorker.latest
    each = value.value.amount
    header = RuleHeader(
      "L.5", .amount, value,
      requirement: Wording(
        vi: "số tiền xin vay cộng dư nợ không quá mức tính theo số lao động sau cai nghiện",
        en: "the amount and the balance are within the ceiling for the workers after rehabilitation"))
  }

  func applies(to facts: CaseFacts) -> Bool { facts.borrowerKind == .establishment }

  func outcome(for facts: CaseFacts) throws(InputError) -> Outcome {
    let total = ProgrammeTotal(facts)
    guard let ceiling = try ceiling(facts) else {
      // Nothing at all is within any ceiling.
      return total.sum == .known(0) ? .satisfied : .undetermined
    }
    return total.within(ceiling)
  }

  func evidence(for facts: CaseFacts) -> Evidence {
    let total = ProgrammeTotal(facts)
    // The outcome was asked before, so the product is known to fit.
    guard let ceiling = try? ceiling(facts) else {
      return Evidence(observed: Measure(total.sum), missing: total.missing.union(.rehabilitatedWorkers))
        .with(.workersTotal(ceiling: nil, lower: nil, repay: nil))
    }
    return Evidence(
      observed: Measure(total.sum), required: .number(ceiling), margin: total.sum.value.map { ceiling - $0 },
      missing: total.missing
    ).with(.workersTotal(ceiling: ceiling, lower: total.lower(ceiling), repay: total.repay(ceiling)))
  }

  func menders(for facts: CaseFacts) -> [Mender] { Menders.establishment }

  /// The ceiling for the workers that are known; `nil` where they are not.
  private func ceiling(_ facts: CaseFacts) throws(InputError) -> Int64? {
    guard case .known(let workers) = facts.rehabilitatedWorkers else { return nil }
    return try product(each, workers, field: "establishment.rehabilitated_workers")
  }
}
