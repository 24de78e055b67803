import HoaNhapPolicy
import HoaNhapValues

/// B.1 and B.3: the person has reached an age, the birthday included (từ đủ … tuổi).
///
/// A birth date of which a part is missing settles the clause where every day that it can stand for gives one answer.
/// Someone born on 29 February reaches an age on 28 February of a common year.
struct MinimumAgeRule: EligibilityRule {
  let header: RuleHeader
  let years: Int
  /// Whether the clause speaks of production loans alone.
  let productionOnly: Bool

  static func borrower(_ edition: Edition) -> MinimumAgeRule {
    MinimumAgeRule("B.1", edition.borrowers.minimumAge.latest, productionOnly: false)
  }

  static func worker(_ edition: Edition) -> MinimumAgeRule {
    MinimumAgeRule("B.3", edition.borrowers.minimumWorkingAge.latest, productionOnly: true)
  }

  private init(_ clause: ClauseCode, _ age: Cited<Quantity>, productionOnly: Bool) {
    header = RuleHeader(clause, .time, age)
    years = Int(clamping: age.value.count)
    self.productionOnly = productionOnly
  }

  func applies(to facts: some ApplicationFacts) -> Bool {
    facts.borrowerKind == .person && (!productionOnly || facts.purpose == .production)
  }

  func ruling(on facts: some ApplicationFacts) -> Ruling {
    let asOf = facts.asOf
    guard let birth = facts.birth.value else {
      return Ruling(.undetermined, observed: .date(asOf), required: .unknown, missing: .birth)
        .with(.age(years: years, earliest: nil))
    }
    let outcome: Outcome
    if let last = birthday(birth.latest), last <= asOf {
      outcome = .satisfied
    } else if let first = birthday(birth.earliest), first <= asOf {
      outcome = .undetermined
    } else {
      outcome = .unmet
    }
    let required = birth.day.flatMap(birthday)
    return Ruling(
      outcome, observed: .date(asOf), required: required.map(Measure.date) ?? .unknown,
      margin: required.map { Int64(asOf.days(until: $0)) }, missing: .birth
    ).with(.age(years: years, earliest: birthday(birth.earliest)))
  }

  func holdingDays(for facts: some ApplicationFacts) -> HoldingDays {
    guard let day = facts.birth.value?.day.flatMap(birthday) else { return .none }
    return .days(.since(day))
  }

  func menders(for facts: some ApplicationFacts) -> [Mender] { [] }

  /// The day the age is reached; `nil` after the last day that a date can hold, which no application reaches.
  private func birthday(_ birth: CivilDate) -> CivilDate? { try? birth.adding(years: years) }
}
