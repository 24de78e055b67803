public import HoaNhapPlan
public import HoaNhapValues

extension ReportCopy {
  /// The copy as JSON; written canonically and read again it gives the same bytes.
  ///
  /// It holds the table and what came in. The records behind the numbers stand in ``ReportFigures/json`` alone, and what agencies wrote in
  /// their submissions.
  ///
  /// ```json
  /// {"report_copy": 1, "report": {…}, "for", "full", "data_from", "data_to", "as_of", "preliminary", "failures",
  ///  "years": [{"data_from", "data_to"}],
  ///  "figures": [{"figure", "by", "part", "value", "state": "told", "before": {"earlier", "comparable"}, "year_before", "years": [1]}],
  ///  "intake": [{"agency", "state": "received", "on", "days_late", "agreeing", "differing": [], "left_out": []}]}
  /// ```
  /// `state` is `told`, `withheld` or `unknown`; where it is not `told` the value is null.
  public var json: JSONValue {
    [
      "report_copy": 1, "report": scope.json, "for": .string(agency.text), "full": .bool(isFull),
      "data_from": .string(window.from.text), "data_to": .string(window.to.text), "as_of": .string(asOf.text),
      "preliminary": .bool(isPreliminary), "failures": .integer(Int64(failures)),
      "years": .array(
        years.map { ["data_from": .string($0.from.text), "data_to": .string($0.to.text)] }),
      "figures": .array(rows.map(\.json)), "intake": .array(intake.map(\.json)),
    ]
  }

  /// Reads what ``json`` wrote.
  ///
  /// - Parameters:
  ///   - json: the document.
  ///   - plan: the plan that names the agencies.
  ///   - catalogue: what the figures mean.
  /// - Throws: ``InputError`` with the place of the first fault.
  public init(
    json: JSONValue, plan: Plan, catalogue: FigureCatalogue = .standard
  ) throws(InputError) {
    let fields = try HistoryFields(json)
    let reader = fields.reader
    try reader.allow([
      "report_copy", "report", "for", "full", "data_from", "data_to", "as_of", "preliminary", "failures",
      "years", "figures", "intake",
    ])
    _ = try reader.require("report_copy", try reader.integer("report_copy", in: 1...1))
    scope = try ReportScope(try reader.require("report", try reader.objectField("report")))
    window = try fields.window()
    guard try reader.require("preliminary", try reader.bool("preliminary")) == (window != scope.window) else {
      throw InputError(
        .convention, field: "preliminary", vi: "Chỉ đúng khi số liệu chưa hết kỳ báo cáo.",
        en: "It is true exactly where the data end before the report's own.")
    }
    asOf = try fields.date("as_of")
    agency = try fields.id("for")
    isFull = try reader.require("full", try reader.bool("full"))
    failures = Int(try reader.require("failures", try reader.integer("failures", in: 0...Int64(Int32.max))))
    var years: [DataWindow] = []
    for element in try reader.elements("years") {
      let year = try HistoryFields(element.value, path: element.path)
      try year.reader.allow(["data_from", "data_to"])
      years.append(try year.window())
    }
    var rows: [Row] = []
    for element in try reader.elements("figures") {
      rows.append(try Row(json: element.value, path: element.path))
    }
    var intake: [Intake] = []
    for element in try reader.elements("intake") {
      intake.append(try Intake(json: element.value, path: element.path))
    }
    (self.years, self.rows, self.intake) = (years, rows, intake)
    self.plan = plan
    self.catalogue = catalogue
    (traces, words) = ([:], [:])
  }
}

/// Whether a number is told.
private enum RowState: String, CaseIterable {
  case told, withheld, unknown
}

extension ReportCopy.Row {
  private var state: RowState { isWithheld ? .withheld : value == nil ? .unknown : .told }

  fileprivate var json: JSONValue {
    var members = key.members
    members += [
      JSONMember("value", Self.json(value)), JSONMember("state", .string(state.rawValue)),
    ]
    if let before { members.append(JSONMember("before", Self.json(before))) }
    if let yearBefore { members.append(JSONMember("year_before", Self.json(yearBefore))) }
    if !years.isEmpty { members.append(JSONMember("years", .array(years.map(Self.json)))) }
    return .object(JSONObject(members))
  }

  private static func json(_ value: Int64?) -> JSONValue { value.map { .integer($0) } ?? .null }

  private static func json(_ comparison: FigureComparison) -> JSONValue {
    ["earlier": json(comparison.earlier), "comparable": .bool(comparison.result != .otherWindow)]
  }

  fileprivate init(json: JSONValue, path: String) throws(InputError) {
    let fields = try HistoryFields(json, path: path)
    let reader = fields.reader
    try reader.allow(FigureKey.jsonKeys + ["value", "state", "before", "year_before", "years"])
    key = try FigureKey(fields)
    value = try Self.number("value", reader)
    let state = try fields.word("state", RowState.self)
    isWithheld = state == .withheld
    guard (state == .told) == (value != nil) else {
      throw InputError(
        .convention, field: reader.path(of: "value"), vi: "Có số liệu khi và chỉ khi state là “told”.",
        en: "There is a number exactly where the state is “told”.")
    }
    before = try Self.comparison("before", reader, key, value)
    yearBefore = try Self.comparison("year_before", reader, key, value)
    var years: [Int64?] = []
    if reader.has("years") {
      for element in try reader.elements("years") {
        guard element.value.isNull || element.value.integerValue != nil else {
          throw InputError(
            .wrongType, field: element.path, vi: "Ở đây phải là một số nguyên hoặc null.",
            en: "A whole number or null belongs here.")
        }
        years.append(element.value.integerValue)
      }
    }
    self.years = years
  }

  private static func number(_ name: String, _ reader: FieldReader) throws(InputError) -> Int64? {
    guard reader.has(name) else { throw reader.missing(name) }
    return reader.isNull(name) ? nil : try reader.integer(name, in: .min ... .max)
  }

  private static func comparison(
    _ name: String, _ reader: FieldReader, _ key: FigureKey, _ current: Int64?
  ) throws(InputError) -> FigureComparison? {
    guard let other = try reader.objectField(name) else { return nil }
    try other.allow(["earlier", "comparable"])
    return FigureComparison(
      key, current: current, earlier: try number("earlier", other),
      isComparable: try other.require("comparable", try other.bool("comparable")))
  }
}

extension ReportCopy.Intake {
  private enum Word: String, CaseIterable {
    case received, awaited, missing
  }

  fileprivate var json: JSONValue {
    var members = [JSONMember("agency", .string(agency.text))]
    func add(_ word: Word, _ more: [JSONMember]) {
      members += [JSONMember("state", .string(word.rawValue))] + more
    }
    switch state {
    case .received(let day, let late):
      add(
        .received, [JSONMember("on", .string(day.text)), JSONMember("days_late", .integer(Int64(late)))])
    case .awaited: add(.awaited, [])
    case .missing(let day): add(.missing, [JSONMember("since", .string(day.text))])
    }
    func list(_ keys: [FigureKey]) -> JSONValue { .array(keys.map { .object(JSONObject($0.members)) }) }
    members += [
      JSONMember("agreeing", .integer(Int64(agreeing))), JSONMember("differing", list(differing)),
      JSONMember("left_out", list(leftOut)),
    ]
    return .object(JSONObject(members))
  }

  fileprivate init(json: JSONValue, path: String) throws(InputError) {
    let fields = try HistoryFields(json, path: path)
    let reader = fields.reader
    let common = ["agency", "state", "agreeing", "differing", "left_out"]
    agency = try fields.id("agency")
    switch try fields.word("state", Word.self) {
    case .received:
      try reader.allow(common + ["on", "days_late"])
      state = .received(
        on: try fields.date("on"),
        daysLate: Int(
          try reader.require("days_late", try reader.integer("days_late", in: 0...Int64(Int32.max)))))
    case .awaited:
      try reader.allow(common)
      state = .awaited
    case .missing:
      try reader.allow(common + ["since"])
      state = .missing(since: try fields.date("since"))
    }
    agreeing = Int(try reader.require("agreeing", try reader.integer("agreeing", in: 0...Int64(Int32.max))))
    differing = try Self.keys("differing", reader)
    leftOut = try Self.keys("left_out", reader)
  }

  private static func keys(_ name: String, _ reader: FieldReader) throws(InputError) -> [FigureKey] {
    var keys: [FigureKey] = []
    for element in try reader.elements(name) {
      let fields = try HistoryFields(element.value, path: element.path)
      try fields.reader.allow(FigureKey.jsonKeys)
      keys.append(try FigureKey(fields))
    }
    return keys
  }
}
