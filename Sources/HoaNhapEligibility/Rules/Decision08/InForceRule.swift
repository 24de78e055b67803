import HoaNhapPolicy
import HoaNhapValues

/// D.1: an application is judged under the Decision from the day it is in force.
struct InForceRule: EligibilityRule {
  let header: RuleHeader
  let start: CivilDate

  init(_ edition: Edition) {
    let value = edition.start.latest
    start = value.value
    header = RuleHeader(
      "D.1", .time, value,
      requirement: Wording(
        vi: "hồ sơ được xét từ ngày \(start.vietnameseText) trở đi",
        en: "the application is judged on or after \(start)"))
  }

  @inline(__always)
  func outcome(for facts: CaseFacts) -> Outcome { Outcome(facts.asOf >= start) }

  func evidence(for facts: CaseFacts) -> Evidence {
    Evidence(
      observed: .date(facts.asOf), required: .date(start), margin: Int64(facts.asOf.days(until: start)))
  }

  func holdingDays(for facts: CaseFacts) -> HoldingDays { .days(.since(start)) }
}
