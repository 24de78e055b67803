import HoaNhapPolicy
import HoaNhapValues

/// The values of an edition that advice turns round: where a rule compares, advice asks what would fit.
struct PolicyBounds: Sendable {
  let start: CivilDate
  let minimumAge: Int
  let workingAge: Int
  let managementYears: Int
  let person: Int64
  let establishment: Int64
  let perWorker: Int64
  let share: Ratio
  let term: Int64
  private let caps: Timeline<Cited<Dong>>
  private let cooperative: Int64
  private let union: Int64
  private let group: Int64

  init(_ edition: Edition) {
    let borrowers = edition.borrowers
    let conditions = edition.conditions
    let ceilings = edition.ceilings
    start = edition.start.latest.value
    minimumAge = Int(clamping: borrowers.minimumAge.latest.value.count)
    workingAge = Int(clamping: borrowers.minimumWorkingAge.latest.value.count)
    managementYears = Int(clamping: conditions.managementYears.latest.value.count)
    person = ceilings.person.latest.value.amount
    establishment = ceilings.establishment.latest.value.amount
    perWorker = ceilings.perWorker.latest.value.amount
    share = conditions.workerShare.latest.value.ratio
    term = edition.terms.production.latest.value.count
    caps = ceilings.trainingMonth.history
    cooperative = borrowers.cooperativeMembers.latest.value.count
    union = borrowers.unionMembers.latest.value.count
    group = borrowers.groupMembers.latest.value.count
  }

  /// The most for each month of training on a day; `nil` where no value is in force.
  func cap(on day: CivilDate) -> Int64? { caps.value(on: day)?.value.amount }

  /// The fewest members of a form; `nil` for a form that is not measured by members.
  func leastMembers(of form: EstablishmentType) -> Int64? {
    switch form {
    case .cooperative: cooperative
    case .cooperativeUnion: union
    case .cooperativeGroup: group
    case .smallOrMediumEnterprise, .householdBusiness, .other: nil
    }
  }

  /// The last day of the years after a management decision; `nil` where it leaves the calendar.
  func lastDay(from issuedOn: CivilDate) -> CivilDate? { try? issuedOn.adding(years: managementYears) }
}
