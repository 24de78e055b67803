public import HoaNhapEligibility
public import HoaNhapLoans
public import HoaNhapModels
public import HoaNhapPlan
public import HoaNhapPolicy
public import HoaNhapValues

/// One month of a commune: the list, the verdicts, the loans, what is owed by when, what capital is needed.
///
/// It is a pure function of the records, the day, the plan and the edition: the same input gives the same report.
public struct MonthReport: Sendable, Hashable, RedactedRecord {
  /// The day that it stands for.
  public let asOf: CivilDate
  /// The commune.
  public let commune: Commune
  /// The plan whose duties it names.
  public let plan: Plan
  /// The edition that the verdicts rest on.
  public let edition: EditionID
  /// The monthly list.
  public let list: MonthlyList
  /// One decision for each application, in the order of the records.
  public let decisions: [ApplicationDecision]
  /// The running and settled loans, in the order of the records.
  public let loans: [LoanState]
  /// The loans added up by programme.
  public let portfolio: Portfolio<ProgrammeID>
  /// What running loans have to pay until a month after the as-of day, and what they are behind with; in the order of the
  /// records.
  public let dues: [LoanDues]
  /// The checks after lending that are called for until then (A.7), those that cannot be told included.
  public let checks: [CheckToMake]
  /// Applications and loans that nothing could be said about.
  public let failures: [CaseFailure]
  /// What falls due from the as-of day until a month later.
  public let obligations: [Deadline]
  /// The capital that is needed.
  public let needs: CapitalNeeds
  /// The report that falls due next; `nil` where the plan asks for none.
  public let nextReport: NextReport?
  /// Values of the policy that were compared with their source too long ago.
  public let freshness: [FreshnessWarning]
  /// The faults of the data that it was made from.
  public let dataFaults: [DataFault]

  /// Makes the report of a month.
  ///
  /// ```swift
  /// let data = DataFolder.read(files)
  /// guard let folder = data.folder else { … }
  /// let report = try MonthReport.make(folder: folder, asOf: day, dataFaults: data.faults)
  /// ```
  /// - Parameters:
  ///   - folder: the records.
  ///   - asOf: the day on which everything is judged.
  ///   - plan: the plan; `nil` for the folder's own.
  ///   - edition: the edition of the policy.
  ///   - basis: which clauses are asked.
  ///   - salt: for receipts that leave the commune.
  ///   - today: the day on which the report is made, for the warnings of ``freshness``; `nil` for the as-of day.
  ///   - dataFaults: what was wrong when the folder was read, to be shown beside the results.
  /// - Throws: ``MonthFault`` where holidays are unknown or a sum does not fit.
  /// - Complexity: O(records × rules + rows of schedules)
  public static func make(
    folder: DataFolder, asOf: CivilDate, plan: Plan? = nil, edition: Edition = .decision08,
    basis: Basis = .all, salt: String? = nil, today: CivilDate? = nil, dataFaults: [DataFault] = []
  ) throws(MonthFault) -> MonthReport {
    let plan = plan ?? folder.settings.plan
    let calendar: HolidayCalendar
    do {
      calendar = try folder.settings.calendar(years: asOf.year - 1...asOf.year + 15)
    } catch {
      throw .deadlines(.holidays(error))
    }
    let form = ProgrammeLoan(
      policy: edition.instalments, termPolicy: edition.terms, ratePolicy: edition.rates,
      workCalendar: calendar.workCalendar, transactionDay: folder.settings.transactionDay)
    var cases = CaseWork(
      book: RuleBook(edition, basis: basis), form: form, asOf: asOf, salt: salt, plan: plan,
      calendar: calendar)
    let decisions = cases.decisions(folder)
    let until = (try? asOf.adding(months: 1)) ?? asOf
    var running = RunningLoans(asOf: asOf, until: until, checks: LoanChecks(edition.aftercare))
    do throws(PortfolioFault) {
      try running.add(folder)
    } catch {
      throw .calculation(CalculationError(.overflow, in: "Portfolio.add"))
    }
    let obligations: [Deadline]
    do {
      obligations = try plan.deadlines(from: asOf, to: until, calendar: calendar)
    } catch {
      throw .deadlines(error)
    }
    let next = try NextReport(folder, plan: plan, edition: edition, asOf: asOf, calendar: calendar)
    do {
      return MonthReport(
        asOf: asOf, commune: folder.settings.commune, plan: plan, edition: edition.id,
        list: MonthlyList(folder.people, asOf: asOf, edition: edition), decisions: decisions,
        loans: running.states, portfolio: running.portfolio, dues: running.dues, checks: running.open,
        failures: cases.failures + running.failures, obligations: obligations,
        needs: try CapitalNeeds(decisions), nextReport: next,
        freshness: edition.freshness(on: today ?? asOf), dataFaults: dataFaults)
    } catch {
      throw .calculation(error)
    }
  }

  /// How many applications have an outcome.
  public func count(_ outcome: Eligibility) -> Int {
    decisions.filter { $0.verdict.outcome == outcome }.count
  }

  /// The applications as neutral documents, in the order of the decisions and of their receipts.
  public var applications: [ApplicationDocument] { decisions.map { ApplicationDocument($0.facts) } }

  /// The day and the numbers, nobody's facts.
  public var printedForm: String {
    "month report of \(asOf): \(decisions.count) decisions, \(loans.count) loans"
  }
}

/// Judges the cases of a folder one by one; one that cannot be judged does not stop the others.
private struct CaseWork {
  let book: RuleBook
  let form: ProgrammeLoan
  let asOf: CivilDate
  let salt: String?
  let plan: Plan
  let calendar: HolidayCalendar
  var failures: [CaseFailure] = []

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
