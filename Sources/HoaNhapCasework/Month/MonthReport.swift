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
  /// The file of the month's list: the one that is kept, else one with a first version, drawn up on the as-of day and confirmed by nobody;
  /// `nil` where the plan asks for no list.
  public let listFile: ListFile?
  /// The latest version of it as the agency that draws it up may see it, to be printed; `nil` where there is none.
  public let listCopy: ListCopy?
  /// What is different from the list of the month before; `nil` where there is none.
  public let listChanges: ListComparison?
  /// One decision for each application, in the order of the records.
  public let decisions: [ApplicationDecision]
  /// Where the applications stand that have a file, and what comes next for each; in the order of their identifiers.
  public let cases: [CaseStanding]
  /// How many of them stand where.
  public let caseStatistics: CaseStatistics
  /// The running and settled loans, in the order of the records.
  public let loans: [LoanState]
  /// The loans added up by programme.
  public let portfolio: Portfolio<ProgrammeID>
  /// What running loans have to pay until a month after the as-of day, and what they are behind with; in the order of the
  /// records.
  public let dues: [LoanDues]
  /// The checks after lending that are called for until then (A.7), those that cannot be told included.
  public let checks: [CheckToMake]
  /// What was done about running loans, which show signs of trouble, which proposals and tasks wait.
  public let aftercare: AftercareReport
  /// Applications, loans and records that nothing could be said about.
  public let failures: [CaseFailure]
  /// What falls due from the as-of day until a month later.
  public let obligations: [Deadline]
  /// Where what the plan's bodies owe stands by the commune's book of obligations, the earliest last day first: what is not settled and
  /// late or due until a month after the as-of day, and what was settled with a last day in the month before it. Empty where no
  /// book is kept.
  public let duties: [ObligationStatus]
  /// The capital that the applications need for which nothing has been handed out and which have not come to their end.
  public let needs: CapitalNeeds
  /// What of it is needed when, beside what was allocated and lent; `nil` where the entries do not hold together, which
  /// ``failures`` tells.
  public let capital: MonthCapital?
  /// The difficulties reported in writing, open and settled.
  public let difficulties: DifficultyList
  /// The report that falls due next; `nil` where the plan asks for none.
  public let nextReport: NextReport?
  /// Its figures so far, beside those of the periods before; `nil` where there is none, or its days have not begun.
  public let periodReport: PeriodReport?
  /// Values of the policy that were compared with their source too long ago.
  public let freshness: [FreshnessWarning]
  /// Loans of which the file and the contract tell different money by the day; the file counts.
  public let moneyFaults: [RecordFault]
  /// The faults of the data that it was made from.
  public let dataFaults: [DataFault]
}

extension MonthReport {
  /// Makes the report of a month.
  ///
  /// ```swift
  /// let data = CommuneRecords.read(files)
  /// guard let records = data.records else { … }
  /// let report = try MonthReport(of: records, asOf: day, dataFaults: data.faults)
  /// ```
  /// - Parameters:
  ///   - records: the commune's records.
  ///   - asOf: the day on which everything is judged; of what is recorded later nothing counts.
  ///   - plan: the plan; `nil` for the commune's own.
  ///   - edition: the edition of the policy.
  ///   - basis: which clauses are asked.
  ///   - salt: for receipts that leave the commune.
  ///   - previousList: the list of an earlier month to compare with, taken where the records have none of that month.
  ///   - today: the day on which the report is made, for the warnings of ``freshness``; `nil` for the as-of day.
  ///   - dataFaults: what was wrong when the records were read, to be shown beside the results.
  /// - Throws: ``MonthFault`` where holidays are unknown or a sum does not fit.
  /// - Complexity: O(records × rules + rows of schedules)
  public init(
    of records: CommuneRecords, asOf: CivilDate, plan: Plan? = nil, edition: Edition = .decision08,
    basis: Basis = .all, salt: String? = nil, previousList: ListFile? = nil, today: CivilDate? = nil,
    dataFaults: [DataFault] = []
  ) throws(MonthFault) {
    let money = records.recordedMoney(on: asOf)
    let folder = money.folder
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
    var judging = Judging(
      book: RuleBook(edition, basis: basis), form: form, asOf: asOf, salt: salt, plan: plan,
      calendar: calendar)
    let decisions = judging.decisions(folder)
    let until = (try? asOf.adding(months: 1)) ?? asOf
    var running = RunningLoans(asOf: asOf, until: until, checks: LoanChecks(edition.aftercare))
    do throws(PortfolioFault) {
      try running.add(folder, files: records.aftercare, groupFiles: records.groupFiles)
    } catch {
      throw .calculation(CalculationError(.overflow, in: "Portfolio.add"))
    }
    let obligations: [Deadline]
    do {
      obligations = try plan.deadlines(from: asOf, to: until, calendar: calendar)
    } catch {
      throw .deadlines(error)
    }
    let files = CaseWork(
      records.cases, decisions: decisions, asOf: asOf, duties: CaseDuties(of: plan), calendar: calendar,
      edition: edition)
    let lists = Self.lists(records, previous: previousList, asOf: asOf, plan: plan, edition: edition)
    let aftercare = AftercareReport(
      folder: folder, files: records.aftercare, groupFiles: records.groupFiles, listed: lists.departures,
      asOf: asOf, plan: plan)
    var failures = judging.failures + running.failures + files.failures
    var capital: MonthCapital?
    do throws(CapitalFault) {
      capital = try MonthCapital(
        records, folder, decisions: decisions, programme: ProgrammeID(edition.id.programme), asOf: asOf,
        plan: plan)
    } catch {
      failures.append(CaseFailure(error))
    }
    let next = try NextReport(records, plan: plan, edition: edition, asOf: asOf, calendar: calendar)
    var figures: PeriodReport?
    if let period = next?.period {
      // Before its first day, and where the plan does not know it, there are no figures yet.
      figures = (try? plan.scope(of: period.report, year: period.year)).flatMap {
        try? PeriodReport.preliminary(of: records, for: $0, until: asOf, edition: edition)
      }
    }
    do {
      self.init(
        asOf: asOf, commune: folder.settings.commune, plan: plan, edition: edition.id,
        list: MonthlyList(folder.people, asOf: asOf, edition: edition), listFile: lists.file,
        listCopy: lists.copy(folder, asOf: asOf), listChanges: lists.changes, decisions: decisions,
        cases: files.standings, caseStatistics: CaseStatistics(files.files, asOf: asOf),
        loans: running.states,
        portfolio: running.portfolio, dues: running.dues, checks: running.open, aftercare: aftercare,
        failures: failures,
        obligations: obligations,
        duties: records.duties.map { Self.duties(of: $0, asOf: asOf, until: until) } ?? [],
        needs: try CapitalNeeds(decisions.filter { !files.isOver($0.application.id) }), capital: capital,
        difficulties: DifficultyList(records.difficulties, asOf: asOf), nextReport: next,
        periodReport: figures,
        freshness: edition.freshness(on: today ?? asOf), moneyFaults: money.faults, dataFaults: dataFaults)
    } catch {
      throw .calculation(error)
    }
  }

  /// Makes the report of a month from a data folder alone: no list is drawn up before it, nothing is recorded of cases, checks,
  /// capital or duties.
  ///
  /// The parameters are those of ``init(of:asOf:plan:edition:basis:salt:previousList:today:dataFaults:)``.
  /// - Throws: ``MonthFault`` as that does.
  public init(
    folder: DataFolder, asOf: CivilDate, plan: Plan? = nil, edition: Edition = .decision08,
    basis: Basis = .all, salt: String? = nil, today: CivilDate? = nil, dataFaults: [DataFault] = []
  ) throws(MonthFault) {
    try self.init(
      of: CommuneRecords(folder: folder), asOf: asOf, plan: plan, edition: edition, basis: basis, salt: salt,
      today: today, dataFaults: dataFaults)
  }

  /// What of a book of obligations belongs to the month.
  private static func duties(
    of book: ObligationBook, asOf: CivilDate, until: CivilDate
  ) -> [ObligationStatus] {
    let before = (try? asOf.adding(months: -1)) ?? asOf
    return book.statuses(asOf: asOf).filter { status in
      let last = status.obligation.lastDay
      // Without a limit it belongs to the days in which it can be done, or was.
      return status.state.isSettled
        ? before <= (last ?? status.doneOn ?? .distantPast) && (last ?? asOf) <= until
        : (last ?? until) <= until && status.obligation.opens <= until
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
