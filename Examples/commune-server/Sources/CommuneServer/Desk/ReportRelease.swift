import HoaNhap

/// A report as it was let out to the agencies that do not see every number: one copy for all of them.
///
/// What was told cannot be taken back, so it is told once and as it was then: figures that were worked out anew each day could be
/// subtracted from each other.
struct ReportRelease: JSONRecord, RedactedRecord {
  static let collection: CollectionName = "report-releases"

  /// The report, as its scope names it.
  let report: String
  /// The place in the order of releases, from 1.
  let number: Int
  /// The day on which it was let out.
  let releasedOn: CivilDate
  /// Who let it out.
  let releasedBy: AgencyID
  /// What ``ReportCopy/json`` says, whomever it was made for.
  private let copy: JSONValue

  init(_ copy: ReportCopy, number: Int, by agency: AgencyID, on day: CivilDate) {
    report = copy.scope.name
    self.number = number
    releasedOn = day
    releasedBy = agency
    self.copy = copy.json
  }

  /// The copy for an agency: everybody outside has the same numbers.
  func copy(for agency: AgencyID, plan: Plan) throws(InputError) -> ReportCopy {
    let members = (copy.objectValue?.members ?? []).map { member in
      member.key == "for" ? JSONMember("for", .string(agency.text)) : member
    }
    return try ReportCopy(json: .object(JSONObject(members)), plan: plan)
  }

  var recordID: Identifier<ReportRelease> { Identifier(report) }

  var storedJSON: JSONValue {
    [
      "report": .string(report), "number": .integer(Int64(number)), "released_on": .string(releasedOn.text),
      "released_by": .string(releasedBy.text), "copy": copy,
    ]
  }

  init(storedJSON: JSONValue) throws(InputError) {
    let fields = try Fields(storedJSON)
    report = try fields.require("report", try fields.text("report"))
    number = try fields.require("number", try fields.number("number", in: 1...Int(Int32.max)))
    releasedOn = try fields.require("released_on", try fields.day("released_on"))
    releasedBy = AgencyID(try fields.require("released_by", try fields.text("released_by")))
    copy = try fields.require("copy", fields.object["copy"])
  }

  var printedForm: String { "release of \(report)" }
}

/// The figures behind a release, with their records: by these the next release is decided, so that the two together tell nothing of few people.
///
/// It is shown to nobody.
struct ToldFigures: JSONRecord, RedactedRecord, Equatable {
  static let collection: CollectionName = "told-figures"

  /// The place in the order of releases, from 1; by this it is found, so that two releases cannot be decided beside each other.
  let number: Int
  /// What was told first comes first: the periods beside the report, then the report.
  let figures: [ReportFigures]

  /// What a report tells that was not told before.
  init(_ report: PeriodReport, number: Int, after earlier: [PublishedFigures]) {
    self.number = number
    // The order is the one in which `PeriodReport.published(after:)` decides.
    let beside = ([report.yearBefore, report.before].compactMap { $0 } + report.years)
      .filter { figures in !earlier.contains { $0.window == figures.window } }
    figures = beside + [report.figures]
  }

  private init(number: Int, figures: [ReportFigures]) {
    self.number = number
    self.figures = figures
  }

  /// The same figures with other keys for the records that are erased.
  func renaming(_ names: [RecordKey: RecordKey]) -> ToldFigures {
    ToldFigures(number: number, figures: figures.map { $0.renaming(names) })
  }

  var recordID: Identifier<ToldFigures> { Identifier(String(number)) }

  var storedJSON: JSONValue {
    ["number": .integer(Int64(number)), "figures": .array(figures.map(\.json))]
  }

  init(storedJSON: JSONValue) throws(InputError) {
    let fields = try Fields(storedJSON)
    number = try fields.require("number", try fields.number("number", in: 1...Int(Int32.max)))
    var figures: [ReportFigures] = []
    for value in try fields.require("figures", fields.object["figures"]?.arrayValue) {
      figures.append(try ReportFigures(json: value))
    }
    self.figures = figures
  }

  var printedForm: String { "told figures \(number)" }
}
