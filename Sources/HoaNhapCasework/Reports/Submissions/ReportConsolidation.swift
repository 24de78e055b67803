public import HoaNhapPlan
public import HoaNhapValues

/// A figure as an agency handed it in, beside that of the commune's records.
public struct FigureAgreement: Sendable, Hashable {
  /// What the comparison says. The set is closed.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// Both say the same.
    case agrees
    /// They say different numbers; somebody has to look.
    case differs
    /// Only the agency knows it, and it is taken as handed in.
    case own
    /// The agency did not hand it in.
    case missing
  }

  /// Which figure.
  public let key: FigureKey
  /// What the agency says; `nil` where it says nothing.
  public let submitted: Int64?
  /// What the records say; `nil` where nothing in them counts it.
  public let kept: Int64?

  /// What the comparison says.
  public var state: State {
    guard let submitted else { return .missing }
    guard let kept else { return .own }
    return submitted == kept ? .agrees : .differs
  }
}

/// What came in for a report, and what did not, on a day: the police's work of putting it together (tổng hợp báo cáo).
///
/// What an agency says never replaces what the records say: where they differ both stand, by name, until somebody finds out.
///
/// Source: plan IV.1, IV.2.
public struct ReportConsolidation: Sendable, Hashable {
  /// Where the part of an agency stands. The set is closed.
  public enum State: Sendable, Hashable {
    /// It came in on a day, so many calendar days after the last good day; 0 for in time.
    case received(on: CivilDate, daysLate: Int)
    /// It did not come in, and is not late.
    case awaited
    /// It did not come in, and is late since a day.
    case missing(since: CivilDate)
  }

  /// The part of one agency.
  public struct Part: Sendable, Hashable {
    /// The agency.
    public let agency: AgencyID
    /// Where it stands.
    public let state: State
    /// The submission that counts; `nil` where none came in.
    public let submission: ReportSubmission?
    /// Its figures beside the records', those that it left out included; in the order of the catalogue.
    public let figures: [FigureAgreement]

    /// The figures that differ, or were left out.
    public var open: [FigureAgreement] {
      figures.filter { $0.state == .differs || $0.state == .missing && submission != nil }
    }
  }

  /// The report.
  public let scope: ReportScope
  /// The day.
  public let asOf: CivilDate
  /// One part for each agency that reports, in the order of the plan.
  public let parts: [Part]

  /// Puts together what came in.
  ///
  /// - Parameters:
  ///   - figures: the figures of the commune's records.
  ///   - submissions: what came in, in any order; those of other reports and those recorded later are left aside, and of one agency
  ///     the one with the highest number counts.
  ///   - day: the day.
  /// - Complexity: O(agencies × figures + submissions)
  public init(_ figures: ReportFigures, submissions: some Sequence<ReportSubmission>, asOf day: CivilDate) {
    let scope = figures.scope
    self.scope = scope
    asOf = day
    let mine = submissions.filter { $0.report == scope.name && $0.stamp.day <= day }
    parts = scope.by.map { agency in
      let submission = mine.filter { $0.agency == agency }.max { $0.number < $1.number }
      let state: State
      if let submission {
        // It came in when the first one did; a correction afterwards makes nobody late.
        let first = mine.filter { $0.agency == agency }.map(\.submittedOn).min() ?? submission.submittedOn
        let late = scope.lastDay.map { max(0, $0.days(until: first)) } ?? 0
        state = .received(on: first, daysLate: late)
      } else if let last = scope.lastDay, last < day, let since = try? last.adding(days: 1) {
        state = .missing(since: since)
      } else {
        state = .awaited
      }
      return Part(
        agency: agency, state: state, submission: submission,
        figures: Self.agreements(of: agency, figures, submission?.figures ?? [:]))
    }
  }

  private static func agreements(
    of agency: AgencyID, _ figures: ReportFigures, _ submitted: [FigureKey: Int64]
  ) -> [FigureAgreement] {
    let catalogue = figures.catalogue
    var agreements: [FigureAgreement] = []
    for definition in catalogue.figures(of: agency) {
      let parts = submitted.keys.filter { $0.code == definition.code && $0.part != nil }.sorted()
      for key in [FigureKey(definition.code)] + parts {
        // A part that does not occur in the records counts nothing there; a figure that nobody can tell is not 0.
        let kept = figures[FigureKey(definition.code)].map { _ in figures[key]?.value ?? 0 }
        agreements.append(FigureAgreement(key: key, submitted: submitted[key], kept: kept))
      }
    }
    return agreements
  }

  /// The parts that are late and did not come in.
  public var missing: [Part] {
    parts.filter { if case .missing = $0.state { true } else { false } }
  }

  /// The parts that came in late.
  public var late: [Part] {
    parts.filter { if case .received(_, let days) = $0.state { days > 0 } else { false } }
  }

  /// What agencies hand in that nothing in the records counts, added up over the agencies.
  ///
  /// - Throws: ``ReportFault`` with code `overflow`.
  public func ownFigures() throws(ReportFault) -> [FigureKey: Int64] {
    var sums: [FigureKey: Int64] = [:]
    for agreement in parts.flatMap(\.figures) where agreement.state == .own {
      let (sum, overflow) = (sums[agreement.key] ?? 0).addingReportingOverflow(agreement.submitted ?? 0)
      if overflow { throw .overflow(scope) }
      sums[agreement.key] = sum
    }
    return sums
  }
}
