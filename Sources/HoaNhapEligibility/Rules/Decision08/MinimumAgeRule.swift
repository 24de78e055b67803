import HoaNhapPolicy
import HoaNhapValues

/// B.1 and B.3: the person has reached an age, the birthday included (từ đủ … tuổi).
///
/// A birth date of which a part is missing settles the clause where every day that it can stand for gives one answer.
/// Someone born on 29 February reaches an age on 28 February of a common year.
struct MinimumAgeRule: EligibilityRule {
  let header: RuleHeader
  let years: Int32
  /// Whether the clause speaks of production loans alone.
  let productionOnly: Bool

  static func borrower(_ edition: Edition) -> MinimumAgeRule {
    let age = edition.borrowers.minimumAge.latest
    return MinimumAgeRule(
      "B.1", age, productionOnly: false,
      requirement: Wording(
        vi: "người vay đủ \(age.value.count) tuổi",
        en: "the borrower has reached the age of \(age.value.count)"))
  }

  static func worker(_ edition: Edition) -> MinimumAgeRule {
    let age = edition.borrowers.minimumWorkingAge.latest
    return MinimumAgeRule(
      "B.3", age, productionOnly: true,
      requirement: Wording(
        vi: "người vay đủ \(age.value.count) tuổi khi vay để sản xuất",
        en: "the borrower has reached the age of \(age.value.count) for a production loan"))
  }

  private init(_ clause: ClauseCode, _ age: Cited<Quantity>, productionOnly: Bool, requirement: Wording) {
    header = RuleHeader(clause, .time, age, requirement: requirement)
    years = Int32(min(max(age.value.count, 0), 10_000))
    self.productionOnly = productionOnly
  }

  @inline(__always)
  func applies(to facts: CaseFacts) -> Bool {
    facts.borrowerKind == .person && (!productionOnly || facts.purpose == .production)
  }

  @inline(__always)
  func outcome(for facts: CaseFacts) -> Outcome {
    guard case .known(let birth) = facts.birth else { return .undetermined }
    let asOf = facts.asOf.order
    let surely = birth.latest.order(afterYears: years) <= asOf
    let possibly = birth.earliest.order(afterYears: years) <= asOf
    return surely ? .satisfied : possibly ? .undetermined : .unmet
  }

  func evidence(for facts: CaseFacts) -> Evidence {
    let birth = facts.birth.value
    let required = birth?.day.flatMap(birthday)
    return Evidence(
      observed: .date(facts.asOf), required: required.map(Measure.date) ?? .unknown,
      margin: required.map { Int64(facts.asOf.days(until: $0)) }, missing: .birth
    ).with(.age(earliest: birth.flatMap { birthday($0.earliest) }))
  }

  func holdingDays(for facts: CaseFacts) -> HoldingDays {
    guard let day = facts.birth.value?.day.flatMap(birthday) else { return .none }
    return .days(.since(day))
  }

  /// The day the age is reached; `nil` after the last day that a date can hold, which no application reaches.
  private func birthday(_ birth: CivilDate) -> CivilDate? { try? birth.adding(years: Int(years)) }
}
