import HoaNhapPolicy
import HoaNhapValues

/// C.2: the person stands on a list that the People's Committee has confirmed by the day of borrowing, of any month.
struct ConfirmedListRule: EligibilityRule {
  let header: RuleHeader

  init(_ edition: Edition) {
    header = RuleHeader("C.2", .paper, edition.conditions.list.latest)
  }

  func applies(to facts: some ApplicationFacts) -> Bool { facts.borrowerKind == .person }

  func ruling(on facts: some ApplicationFacts) -> Ruling {
    let required = Measure.date(facts.asOf)
    switch facts.listEntry {
    case .unknown:
      return Ruling(.undetermined, observed: .unknown, required: required, missing: .list)
    case .known(nil):
      return Ruling(.unmet, observed: .unknown, required: required).with(.list(entry: false))
    case .known(let entry?):
      switch entry.confirmedOn {
      case .unknown:
        return Ruling(.undetermined, observed: .unknown, required: required, missing: .listConfirmedOn)
      case .known(nil):
        return Ruling(.unmet, observed: .unknown, required: required).with(.list(entry: true))
      case .known(let day?):
        return Ruling(Outcome(day <= facts.asOf), observed: .date(day), required: required)
          .with(.list(entry: true))
      }
    }
  }

  func menders(for facts: some ApplicationFacts) -> [Mender] {
    [.communePolice, .communePeoplesCommittee]
  }
}
