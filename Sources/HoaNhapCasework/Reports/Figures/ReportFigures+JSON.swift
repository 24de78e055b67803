import HoaNhapEligibility
import HoaNhapPlan
import HoaNhapStorage
public import HoaNhapValues

extension ReportFigures {
  /// The figures with the records behind them, for the police; written canonically and read again they give the same bytes.
  ///
  /// ```json
  /// {"report_figures": 1, "report": {"kind": "periodic", "name": "q1", "year": 2027, "clause", "data_from", "data_to", "last_day",
  ///    "by", "via", "to"}, "data_from", "data_to", "as_of", "preliminary",
  ///  "figures": [{"figure", "by", "part", "value", "trace": [{"record": {"collection", "id"}, "amount", "on", "about"}]}],
  ///  "failures": [{"id", "code", "field", "vi", "en"}]}
  /// ```
  public var json: JSONValue {
    [
      "report_figures": 1, "report": scope.json, "data_from": .string(window.from.text),
      "data_to": .string(window.to.text), "as_of": .string(asOf.text), "preliminary": .bool(isPreliminary),
      "figures": .array(figures.map(\.json)),
      "failures": .array(
        failures.map { failure in
          [
            "id": .string(failure.id), "code": .string(failure.error.code.rawValue),
            "field": .string(failure.error.field), "vi": .string(failure.error.wording.vi),
            "en": .string(failure.error.wording.en),
          ]
        }),
    ]
  }

  /// Reads what ``json`` wrote. A figure whose value is not what its records add up to is refused.
  ///
  /// - Parameters:
  ///   - json: the document.
  ///   - catalogue: what the figures mean.
  /// - Throws: ``InputError`` with the place of the first fault.
  public init(json: JSONValue, catalogue: FigureCatalogue = .standard) throws(InputError) {
    let fields = try HistoryFields(json)
    let reader = fields.reader
    try reader.allow([
      "report_figures", "report", "data_from", "data_to", "as_of", "preliminary", "figures", "failures",
    ])
    _ = try reader.require("report_figures", try reader.integer("report_figures", in: 1...1))
    let scope = try ReportScope(try reader.require("report", try reader.objectField("report")))
    let window = try fields.window()
    let isPreliminary = try reader.require("preliminary", try reader.bool("preliminary"))
    guard isPreliminary == (window != scope.window) else {
      throw InputError(
        .convention, field: "preliminary", vi: "Chỉ đúng khi số liệu chưa hết kỳ báo cáo.",
        en: "It is true exactly where the data end before the report's own.")
    }
    var figures: [Figure] = []
    for element in try reader.elements("figures") {
      figures.append(try Figure(json: element.value, path: element.path))
    }
    guard Set(figures.map(\.key)).count == figures.count else {
      throw InputError(
        .duplicate, field: "figures", vi: "Một chỉ tiêu có mặt hai lần.", en: "A figure stands twice.")
    }
    var failures: [CaseFailure] = []
    for element in try reader.elements("failures") {
      let failure = try HistoryFields(element.value, path: element.path)
      try failure.reader.allow(["id", "code", "field", "vi", "en"])
      failures.append(
        CaseFailure(
          id: try failure.text("id"),
          error: InputError(
            InputError.Code(rawValue: try failure.text("code")),
            field: try failure.reader.string("field") ?? "", vi: try failure.text("vi"),
            en: try failure.text("en"))))
    }
    self.init(
      scope: scope, window: window, asOf: try fields.date("as_of"), figures: figures, failures: failures,
      catalogue: catalogue)
  }
}

extension Figure {
  fileprivate var json: JSONValue {
    .object(
      JSONObject(
        key.members + [
          JSONMember("value", .integer(value)), JSONMember("trace", .array(trace.entries.map(\.json))),
        ]))
  }

  fileprivate init(json: JSONValue, path: String) throws(InputError) {
    let fields = try HistoryFields(json, path: path)
    let reader = fields.reader
    try reader.allow(FigureKey.jsonKeys + ["value", "trace"])
    let value = try reader.require("value", try reader.integer("value", in: .min ... .max))
    var entries: [FigureTrace.Entry] = []
    for element in try reader.elements("trace") {
      entries.append(try FigureTrace.Entry(json: element.value, path: element.path))
    }
    guard let trace = try? FigureTrace(entries), trace.total == value else {
      throw InputError(
        .convention, field: reader.path(of: "value"), vi: "Khác với tổng các hồ sơ trong “trace”.",
        en: "It is not what the records in “trace” add up to.")
    }
    self.init(try FigureKey(fields), trace)
  }
}

extension FigureTrace.Entry {
  fileprivate var json: JSONValue {
    var members = [
      JSONMember("record", record.json), JSONMember("amount", .integer(amount)),
      JSONMember("on", .string(day.text)),
    ]
    if let subject { members.append(JSONMember("about", subject.json)) }
    return .object(JSONObject(members))
  }

  fileprivate init(json: JSONValue, path: String) throws(InputError) {
    let fields = try HistoryFields(json, path: path)
    let reader = fields.reader
    try reader.allow(["record", "amount", "on", "about"])
    let record = try reader.require("record", reader.object["record"])
    let amount = try reader.require("amount", try reader.integer("amount", in: .min ... .max))
    var subject: RecordKey?
    if let about = reader.object["about"] {
      subject = try RecordKey(json: about, path: reader.path(of: "about"))
    }
    self.init(
      try RecordKey(json: record, path: reader.path(of: "record")), amount, on: try fields.date("on"),
      about: subject)
  }
}

extension HistoryFields {
  /// The days of `data_from` and `data_to`.
  func window() throws(InputError) -> DataWindow {
    guard let window = DataWindow(from: try date("data_from"), to: try date("data_to")) else {
      throw InputError(
        .outOfOrder, field: reader.path(of: "data_to"), vi: "Ngày cuối nằm trước ngày đầu.",
        en: "The last day lies before the first.")
    }
    return window
  }
}
