import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapModels
import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues

/// Judges the applications of a folder one by one; one that cannot be judged does not stop the others.
struct Judging {
  let book: RuleBook
  let form: ProgrammeLoan
  let asOf: CivilDate
  let salt: String?
  let plan: Plan
  let calendar: HolidayCalendar
  private(set) var failures: [CaseFailure] = []

  init(
    book: RuleBook, form: ProgrammeLoan, asOf: CivilDate, salt: String?, plan: Plan, calendar: HolidayCalendar
  ) {
    self.book = book
    self.form = form
    self.asOf = asOf
    self.salt = salt
    self.plan = plan
    self.calendar = calendar
  }

  mutating func decisions(_ folder: DataFolder) -> [ApplicationDecision] {
    var people: [PersonID: Person] = [:]
    for person in folder.people { people[person.id] = person }
    var establishments: [EstablishmentID: Establishment] = [:]
    for establishment in folder.establishments { establishments[establishment.id] = establishment }
    var households: [HouseholdID: Household] = [:]
    for household in folder.households { households[household.id] = household }

    var decisions: [ApplicationDecision] = []
    for application in folder.applications {
      let joined: ApplicationCase? =
        switch application.borrower {
        case .person(let id): people[id].flatMap { ApplicationCase(application, of: $0, asOf: asOf) }
        case .establishment(let id):
          establishments[id].flatMap { ApplicationCase(application, of: $0, asOf: asOf) }
        }
      guard let joined else {
        failures.append(CaseFailure(id: application.id.text, error: Self.noBorrower))
        continue
      }
      let household: Fact<Household?> =
        switch joined.person?.household ?? .unknown {
        case .unknown: .unknown
        case .known(nil): .known(nil)
        case .known(.some(let id)): households[id].map { .known($0) } ?? .unknown
        }
      do throws(InputError) {
        decisions.append(
          try decision(on: joined, method: LendingMethod(application.borrower, household: household)))
      } catch {
        failures.append(CaseFailure(id: application.id.text, error: error))
      }
    }
    return decisions
  }

  private func decision(
    on facts: ApplicationCase, method: LendingMethod
  ) throws(InputError) -> ApplicationDecision {
    let verdict = try book.verdict(for: facts, salt: salt)
    let answer = EligibleApplication(verdict)?.offer(OfferDraft(.asked(on: asOf), form: form))
    var offer: Offer?
    var refusal: OfferRefusal?
    switch answer {
    case .success(let made)?: offer = made
    case .failure(let reasons)?: refusal = reasons
    case nil: break
    }
    return ApplicationDecision(
      facts: facts, verdict: verdict, offer: offer, refusal: refusal, method: method,
      mendings: plan.answers(to: verdict, calendar: calendar))
  }

  private static let noBorrower = InputError(
    .unknownReference, field: "borrower", vi: "Không có dữ liệu về người hoặc cơ sở đi vay.",
    en: "There is no record of the person or the establishment that borrows.")
}
