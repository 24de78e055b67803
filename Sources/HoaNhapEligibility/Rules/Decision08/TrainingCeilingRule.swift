import HoaNhapPolicy
import HoaNhapValues

/// L.6: a training loan stays within the monthly cap in force on the day, times the months of the course.
///
/// Before the first known cap there is none to compare with: the clause cannot be told, unless nothing is asked for.
struct TrainingCeilingRule: EligibilityRule {
  let header: RuleHeader
  let caps: Timeline<Cited<Dong>>

  init(_ edition: Edition) {
    let parameter = edition.ceilings.trainingMonth
    header = RuleHeader("L.6", .amount, parameter.latest)
    caps = parameter.history
  }

  func applies(to facts: some ApplicationFacts) -> Bool {
    facts.borrowerKind == .person && facts.purpose == .training
  }

  func ruling(on facts: some ApplicationFacts) throws(InputError) -> Ruling {
    let cap = caps.value(on: facts.asOf)?.value.amount
    return try compared(facts, cap).with(.training(cap: cap, months: facts.trainingMonths.value))
  }

  private func compared(_ facts: some ApplicationFacts, _ cap: Int64?) throws(InputError) -> Ruling {
    let amount = facts.amount.map(\.amount)
    let observed = Measure(amount)
    let unknownAmount: FactSet = amount.isKnown ? [] : .amount
    let nothing = amount == .known(0)
    guard let cap else {
      return Ruling(
        nothing ? .satisfied : .undetermined, observed: observed, required: .unknown, missing: unknownAmount)
    }
    guard let months = facts.trainingMonths.value else {
      return Ruling(
        nothing ? .satisfied : .undetermined, observed: observed, required: .unknown,
        missing: unknownAmount.union(.trainingMonths))
    }
    let ceiling = try product(cap, months, field: "training.months")
    return Ruling(
      Outcome(amount.map { $0 <= ceiling }), observed: observed, required: .number(ceiling),
      margin: amount.value.map { ceiling - $0 }, missing: unknownAmount)
  }

  func menders(for facts: some ApplicationFacts) -> [Mender] { [.borrower] }
}
