import HoaNhap
import Testing

/// What the agencies hand in for the reports: what they counted, some of it wrong, some late, some corrected.
extension CommuneYear {
  /// Hands in the figures of an agency as the journal has them today.
  mutating func submit(_ report: ReportID, _ year: Int, by agency: AgencyID) throws {
    let scope = try Self.plan.scope(of: report, year: year)
    var figures: [FigureKey: Int64] = [:]
    for definition in FigureCatalogue.standard.figures(of: agency) {
      let key = FigureKey(definition.code)
      if definition.origin == .agency {
        figures[key] = Int64.random(in: 3..<40, using: &numbers)
      } else {
        figures[key] = journal.figure(key, scope.window, asOf: today)
      }
    }
    switch "\(scope.name) \(agency)" {
    case "q3-2026 economicOffice": figures[FigureKey(.capitalAllocated), default: 0] += 1
    case "year-2026 vbspTransactionOffice":
      figures[FigureKey(.lent), default: 0] += 1000
      try after(2) { try $0.correctYear(scope, by: agency) }
    case "q1-2027 socioPoliticalOrganisations": figures[FigureKey(.checksMade)] = nil
    default: break
    }
    try handIn(figures, to: scope, by: agency, number: 1)
  }

  /// The bank hands in the year once more, without its mistake.
  private mutating func correctYear(_ scope: ReportScope, by agency: AgencyID) throws {
    let first = try #require(submissions.last { $0.agency == agency && $0.report == scope.name })
    var figures = first.figures
    figures[FigureKey(.lent), default: 0] -= 1000
    for key in first.figures.keys { journal.strike(["told"], "\(scope.name)/\(agency)/\(key)", on: today) }
    try handIn(figures, to: scope, by: agency, number: 2)
  }

  private mutating func handIn(
    _ figures: [FigureKey: Int64], to scope: ReportScope, by agency: AgencyID, number: Int
  ) throws {
    let submission = try ReportSubmission(
      to: scope, by: agency, number: number, on: today, figures: figures,
      narrative: [.results: Sensitive("Chữ mẫu")], stamp: stamp)
    records.submissions.append(submission)
    touch(ReportSubmission.key(submission.recordID))
    for (key, value) in figures.sorted(by: { $0.key < $1.key }) {
      note("told", "\(scope.name)/\(agency)/\(key)", value)
    }
  }
}
