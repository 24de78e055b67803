import HoaNhapModels
public import HoaNhapPlan
public import HoaNhapStorage
public import HoaNhapValues

/// What one agency hands in for one report: its own figures, its own words, the difficulties it reported (báo cáo của cơ quan).
///
/// A later one of the same agency replaces the earlier ones, which stay on record.
///
/// Source: plan IV.2.
public struct ReportSubmission: Sendable, Hashable, RedactedRecord {
  /// The report, as ``ReportScope/name`` calls it.
  public let report: String
  /// Who hands it in.
  public let agency: AgencyID
  /// Which one of this agency it is, from 1.
  public let number: Int
  /// The day on which it came in.
  public let submittedOn: CivilDate
  /// The figures.
  public let figures: [FigureKey: Int64]
  /// The agency's own words, by the place where they belong. They may say something about somebody.
  public let narrative: [NarrativeSlot: Sensitive<String>]
  /// The difficulties that it reported in writing (IV.3).
  public let difficulties: [DifficultyID]
  /// When it was recorded, and by whom.
  public let stamp: RecordStamp

  /// Takes in what an agency hands in.
  ///
  /// - Parameters:
  ///   - scope: the report.
  ///   - agency: who hands it in.
  ///   - number: which one of this agency it is, from 1.
  ///   - submittedOn: the day on which it came in.
  ///   - figures: its figures, each of those that the catalogue asks of it.
  ///   - narrative: its words.
  ///   - difficulties: what it reported in writing.
  ///   - stamp: when it is recorded.
  ///   - catalogue: which figures there are.
  /// - Precondition: the number is above zero.
  /// - Throws: ``ReportFault`` with code `notToReport` for an agency that does not report under the clause; `periodNotOver` for data
  ///   that were not complete; `outsidePeriod` for a day behind its record; `notItsFigure`; `negative`; `blank`.
  public init(
    to scope: ReportScope, by agency: AgencyID, number: Int = 1, on submittedOn: CivilDate,
    figures: [FigureKey: Int64] = [:], narrative: [NarrativeSlot: Sensitive<String>] = [:],
    difficulties: [DifficultyID] = [], stamp: RecordStamp, catalogue: FigureCatalogue = .standard
  ) throws(ReportFault) {
    precondition(number > 0, "submissions are numbered from 1")
    if stamp.officer.text.isEmpty || difficulties.contains("") { throw .blank(scope) }
    guard scope.by.contains(agency) else { throw .notToReport(scope, agency) }
    guard scope.window.to <= submittedOn else { throw .periodNotOver(scope, asOf: submittedOn) }
    guard submittedOn <= stamp.day else { throw .behindRecord(scope, submittedOn, stamp.day) }
    for (key, value) in figures.sorted(by: { $0.key < $1.key }) {
      guard let definition = catalogue[key.code], definition.agencies.contains(agency),
        key.part.map({ definition.dimensions.contains($0.dimension) }) ?? true
      else { throw .notItsFigure(scope, agency, key) }
      guard value >= 0 else { throw .negative(scope, key) }
    }
    self.init(
      report: scope.name, agency: agency, number: number, submittedOn: submittedOn, figures: figures,
      narrative: narrative, difficulties: difficulties, stamp: stamp)
  }

  init(
    report: String, agency: AgencyID, number: Int, submittedOn: CivilDate, figures: [FigureKey: Int64],
    narrative: [NarrativeSlot: Sensitive<String>], difficulties: [DifficultyID], stamp: RecordStamp
  ) {
    self.report = report
    self.agency = agency
    self.number = number
    self.submittedOn = submittedOn
    self.figures = figures
    self.narrative = narrative
    self.difficulties = difficulties
    self.stamp = stamp
  }

  /// The report, the agency and the number.
  public var printedForm: String { "submission \(recordID)" }
}

extension ReportSubmission: JSONRecord {
  /// `report-submissions`.
  public static let collection: CollectionName = "report-submissions"
  /// The report, the agency and the number, slashes between.
  public var recordID: Identifier<ReportSubmission> {
    Identifier("\(report)/\(agency)/\(number)")
  }
  /// The same as ``json``.
  public var storedJSON: JSONValue { json }
  /// Reads what ``json`` wrote.
  public init(storedJSON: JSONValue) throws(InputError) { try self.init(json: storedJSON) }
}

extension ReportFault {
  static func notToReport(_ scope: ReportScope, _ agency: AgencyID) -> ReportFault {
    let known = scope.by.map(\.text).joined(separator: ", ")
    return ReportFault(
      .notToReport, scope.clause,
      vi: "\(agency) không thuộc các cơ quan gửi báo cáo này; các cơ quan gửi: \(known).",
      en: "\(agency) does not hand in this report; these do: \(known).")
  }

  static func behindRecord(_ scope: ReportScope, _ day: CivilDate, _ record: CivilDate) -> ReportFault {
    ReportFault(
      .outsidePeriod, scope.clause,
      vi:
        "Ngày nhận \(day.vietnameseText) không được sau ngày ghi sổ \(record.vietnameseText); hãy ghi lại ngày đúng.",
      en: "It cannot have come in on \(day), behind its record of \(record); give the right day.")
  }

  static func blank(_ scope: ReportScope) -> ReportFault {
    let words = EntryWords.blank.capitalised
    return ReportFault(.blank, scope.clause, vi: words.vi, en: words.en)
  }

  static func notItsFigure(_ scope: ReportScope, _ agency: AgencyID, _ key: FigureKey) -> ReportFault {
    ReportFault(
      .notItsFigure, scope.clause,
      vi: "Chỉ tiêu \(key) không do \(agency) báo cáo; hãy bỏ đi hoặc để cơ quan phụ trách gửi.",
      en: "\(agency) does not hand in the figure \(key); leave it out, or let the agency in charge send it.")
  }

  static func negative(_ scope: ReportScope, _ key: FigureKey) -> ReportFault {
    ReportFault(
      .negative, scope.clause, vi: "Chỉ tiêu \(key) không được âm; hãy kiểm tra lại số đã nhập.",
      en: "The figure \(key) is not below zero; check the number that was entered.")
  }
}
