public import HoaNhapModels
public import HoaNhapPlan
public import HoaNhapPolicy
public import HoaNhapValues

/// A report put together by the police: the figures of the records, what the agencies handed in, the periods to compare with (báo cáo).
///
/// Source: plan IV.1, IV.2.
public struct PeriodReport: Sendable, Hashable, RedactedRecord {
  /// The figures.
  public let figures: ReportFigures
  /// The figures of the period before; `nil` for a review, which begins with the Decision, and where the calendar does not reach it.
  public let before: ReportFigures?
  /// The figures of the same period of the year before; `nil` as for ``before``.
  public let yearBefore: ReportFigures?
  /// The figures of each year of a review, clipped to its window; empty for any other report (II.6).
  public let years: [ReportFigures]
  /// What came in.
  public let consolidation: ReportConsolidation
  /// The plan that names the agencies.
  public let plan: Plan

  /// Makes a report whose days are over.
  ///
  /// - Parameters:
  ///   - records: everything that the commune keeps, what the agencies handed in among it; its plan names the agencies.
  ///   - scope: the report.
  ///   - asOf: the day on which it is made.
  ///   - edition: the edition whose programme and checks are counted.
  ///   - catalogue: which figures there are.
  /// - Throws: ``ReportFault``, as ``ReportFigures`` does.
  public init(
    of records: CommuneRecords, for scope: ReportScope, asOf: CivilDate,
    edition: Edition = .decision08, catalogue: FigureCatalogue = .standard
  ) throws(ReportFault) {
    let figures = try ReportFigures(
      of: records, for: scope, asOf: asOf, edition: edition, catalogue: catalogue)
    try self.init(figures, records, edition: edition)
  }

  /// Makes a preliminary report until a day; it says so everywhere.
  ///
  /// - Throws: ``ReportFault``, as ``ReportFigures/preliminary(of:for:until:edition:catalogue:)`` does.
  public static func preliminary(
    of records: CommuneRecords, for scope: ReportScope, until day: CivilDate,
    edition: Edition = .decision08, catalogue: FigureCatalogue = .standard
  ) throws(ReportFault) -> PeriodReport {
    let figures = try ReportFigures.preliminary(
      of: records, for: scope, until: day, edition: edition, catalogue: catalogue)
    return try PeriodReport(figures, records, edition: edition)
  }

  private init(
    _ figures: ReportFigures, _ records: CommuneRecords, edition: Edition
  ) throws(ReportFault) {
    func count(_ window: DataWindow) throws(ReportFault) -> ReportFigures {
      try ReportFigures(
        counting: records, scope: figures.scope, window: window, asOf: figures.asOf, edition: edition,
        catalogue: figures.catalogue)
    }
    self.figures = figures
    if case .review = figures.scope.kind {
      var years: [ReportFigures] = []
      for window in figures.window.dataYears { years.append(try count(window)) }
      self.years = years
      (before, yearBefore) = (nil, nil)
    } else {
      years = []
      before = if let window = figures.window.before { try count(window) } else { nil }
      yearBefore = if let window = figures.window.aYearBefore { try count(window) } else { nil }
    }
    consolidation = ReportConsolidation(figures, submissions: records.submissions, asOf: figures.asOf)
    plan = records.folder.settings.plan
  }

  /// Which report.
  public var printedForm: String { "report \(figures.printedForm)" }
}

extension PeriodReport {
  /// The report as one agency gets it.
  ///
  /// Every number and the records behind it go to an agency that the policy opens all data to, which by default is the police alone.
  /// - Parameters:
  ///   - agency: for whom.
  ///   - policy: who may read what.
  ///   - earlier: what was told of earlier reports to anybody outside the police; see ``published(after:)``.
  /// - Throws: ``ReportFault`` with code `noAccess` where not even totals are open to the agency; `overflow` where the agencies' own
  ///   figures do not fit.
  public func copy(
    for agency: AgencyID, policy: AccessPolicy = .standard, after earlier: [PublishedFigures] = []
  ) throws(ReportFault) -> ReportCopy {
    let own = try consolidation.ownFigures()
    if policy.opensEverything(to: agency) { return ReportCopy(full: self, own, for: agency) }
    guard let grant = policy[agency, .totals], grant.reach == .everybody, grant.fields == .all else {
      throw .noAccess(figures.scope, agency)
    }
    return ReportCopy(self, own, for: agency, after: earlier)
  }

  /// What anybody outside the police is told by its copies: of the report itself first, then of the periods that stand beside it.
  ///
  /// Keep all of it, and give it to ``copy(for:policy:after:)`` of later reports.
  public func published(after earlier: [PublishedFigures] = []) -> [PublishedFigures] {
    let told = publishedWithComparisons(after: earlier)
    return [told.current] + [told.before, told.yearBefore].compactMap { $0 } + told.years
  }

  /// The same with the periods that stand beside it.
  func publishedWithComparisons(after earlier: [PublishedFigures]) -> PublishedReport {
    var told = earlier
    func publish(_ figures: ReportFigures) -> PublishedFigures {
      // A period that was told before is told as it was.
      if let known = told.first(where: { $0.figures.window == figures.window }) { return known }
      let published = PublishedFigures(figures, after: told)
      told.append(published)
      return published
    }
    let yearBefore = yearBefore.map(publish)
    let before = before.map(publish)
    let years = years.map(publish)
    return PublishedReport(
      current: PublishedFigures(figures, after: told), before: before, yearBefore: yearBefore, years: years)
  }
}

/// What may be known of a report and of the periods that stand beside it.
struct PublishedReport {
  let current: PublishedFigures
  let before: PublishedFigures?
  let yearBefore: PublishedFigures?
  let years: [PublishedFigures]
}

extension AccessPolicy {
  /// Whether an agency may read everything about everybody.
  func opensEverything(to agency: AgencyID) -> Bool {
    DataCategory.standard.allSatisfy { self[agency, $0] == .full }
  }
}
