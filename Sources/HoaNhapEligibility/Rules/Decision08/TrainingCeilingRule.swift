import HoaNhapPolicy
import HoaNhapValues

/// L.6: a training loan stays within the monthly cap in force on the day, times the months of the course.
///
/// Before the first known cap there is none to compare with: the clause cannot be told, unless nothing is asked for.
struct TrainingCeilingRule: EligibilityRule {
  let header: RuleHeader
  /// The caps with their first days, latest first; the earliest begins where the history does.
  let caps: [(from: CivilDate, each: Int64)]

  init(_ edition: Edition) {
    let parameter = edition.ceilings.trainingMonth
    caps = parameter.history.entries.reversed().map { ($0.from, $0.value.value.amount) }
    header = RuleHeader(
      "L.6", .amount, parameter.latest,
      requirement: Wording(
        vi: "số tiền xin vay không quá mức mỗi tháng nhân số tháng học",
        en: "the amount is within the monthly cap times the months of training"))
  }

  func applies(to facts: CaseFacts) -> Bool {
    facts.borrowerKind == .person && facts.purpose == .training
  }

  func outcome(for facts: CaseFacts) throws(InputError) -> Outcome {
    guard let ceiling = try ceiling(facts) else {
      return facts.amount.value?.amount == 0 ? .satisfied : .undetermined
    }
    return Outcome(facts.amount.map { $0.amount <= ceiling })
  }

  func evidence(for facts: CaseFacts) -> Evidence {
    let amount = facts.amount.map(\.amount)
    var evidence = Evidence(observed: Measure(amount), missing: amount.isKnown ? [] : .amount)
    evidence.detail = .training(cap: cap(facts), months: facts.trainingMonths.value)
    // The outcome was asked before, so the product is known to fit.
    if let ceiling = try? ceiling(facts) {
      evidence.required = .number(ceiling)
      evidence.margin = amount.value.map { ceiling - $0 }
    } else if cap(facts) != nil {
      evidence.missing.insert(.trainingMonths)
    }
    return evidence
  }

  func menders(for facts: CaseFacts) -> [Mender] { Menders.borrower(.person) }

  private func cap(_ facts: CaseFacts) -> Int64? { caps.first { $0.from <= facts.asOf }?.each }

  /// The cap of the day for the months that are known; `nil` where either is missing.
  private func ceiling(_ facts: CaseFacts) throws(InputError) -> Int64? {
    guard case .known(let months) = facts.trainingMonths, let cap = cap(facts) else { return nil }
    return try product(cap, months, field: "training.months")
  }
}
