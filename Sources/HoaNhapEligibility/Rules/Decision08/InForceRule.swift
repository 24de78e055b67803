import HoaNhapPolicy
import HoaNhapValues

/// D.1: an application is judged under the Decision from the day it is in force.
struct InForceRule: EligibilityRule {
  let header: RuleHeader
  let start: CivilDate

  init(_ edition: Edition) {
    let value = edition.start.latest
    header = RuleHeader("D.1", .time, value)
    start = value.value
  }

  func applies(to facts: some ApplicationFacts) -> Bool { true }

  func ruling(on facts: some ApplicationFacts) -> Ruling {
    Ruling(
      Outcome(facts.asOf >= start), observed: .date(facts.asOf), required: .date(start),
      margin: Int64(facts.asOf.days(until: start)))
  }

  func holdingDays(for facts: some ApplicationFacts) -> HoldingDays { .days(.since(start)) }

  func menders(for facts: some ApplicationFacts) -> [Mender] { [] }
}
