import HoaNhapPolicy
import HoaNhapValues

/// L.5: an establishment's total stays within a ceiling for each of its workers after rehabilitation.
struct WorkerCeilingRule: EligibilityRule {
  let header: RuleHeader
  let each: Int64

  init(_ edition: Edition) {
    let value = edition.ceilings.perWorker.latest
    header = RuleHeader("L.5", .amount, value)
    each = value.value.amount
  }

  func applies(to facts: some ApplicationFacts) -> Bool { facts.borrowerKind == .establishment }

  func ruling(on facts: some ApplicationFacts) throws(InputError) -> Ruling {
    let total = try ProgrammeTotal(facts)
    guard let workers = facts.rehabilitatedWorkers.value else {
      // Nothing at all is within any ceiling.
      let outcome: Outcome = total.sum == .known(0) ? .satisfied : .undetermined
      return Ruling(
        outcome, observed: Measure(total.sum), required: .unknown,
        missing: total.missing.union(.rehabilitatedWorkers)
      ).with(total.detail(ceiling: nil, byWorkers: true))
    }
    let ceiling = try product(each, workers, field: "establishment.rehabilitated_workers")
    return Ruling(
      total.within(ceiling), observed: Measure(total.sum), required: .number(ceiling),
      margin: total.sum.value.map { ceiling - $0 }, missing: total.missing
    ).with(total.detail(ceiling: ceiling, byWorkers: true))
  }

  func menders(for facts: some ApplicationFacts) -> [Mender] { [.establishment] }
}

/// A ceiling that grows with a count.
///
/// - Throws: ``InputError`` where it does not fit in 63 bits, naming the field that holds the count.
func product(_ each: Int64, _ count: Int64, field: String) throws(InputError) -> Int64 {
  let (product, overflow) = each.multipliedReportingOverflow(by: count)
  if overflow {
    throw InputError(
      .overflow, field: field, vi: "Số này quá lớn: mức vay tính theo nó vượt quá số lớn nhất lưu được.",
      en: "This number is too large: the ceiling that follows from it cannot be held.")
  }
  return product
}
