public import HoaNhapModels
import HoaNhapPlan
public import HoaNhapPolicy
import HoaNhapStorage
public import HoaNhapValues

extension ReportSubmission {
  /// The submission as JSON; written canonically and read again it gives the same bytes.
  ///
  /// ```json
  /// {"report": "q1-2027", "agency", "number", "submitted_on", "figures": [{"figure", "by", "part", "value"}],
  ///  "narrative": [{"slot", "text"}], "difficulties": ["VM-1"], "recorded_on", "recorded_by"}
  /// ```
  public var json: JSONValue { .object(JSONObject(members)) }

  private var members: [JSONMember] {
    let values = figures.sorted { $0.key < $1.key }.map { key, value in
      JSONValue.object(JSONObject(key.members + [JSONMember("value", .integer(value))]))
    }
    let texts = narrative.sorted { $0.key < $1.key }.map { slot, text in
      JSONValue.object(["slot": .string(slot.rawValue), "text": .string(text.reveal(for: .storage))])
    }
    return [
      JSONMember("report", .string(report)), JSONMember("agency", .string(agency.text)),
      JSONMember("number", .integer(Int64(number))), JSONMember("submitted_on", .string(submittedOn.text)),
      JSONMember("figures", .array(values)), JSONMember("narrative", .array(texts)),
      JSONMember("difficulties", .array(difficulties.map { .string($0.text) })),
    ] + HistoryFields.members(of: stamp)
  }

  /// Reads what ``json`` wrote.
  ///
  /// Which figures an agency hands in is checked when it does; a document that was written then is read as it stands.
  /// - Throws: ``InputError`` with the place of the first fault.
  public init(json: JSONValue) throws(InputError) {
    let fields = try HistoryFields(json)
    let reader = fields.reader
    try reader.allow([
      "report", "agency", "number", "submitted_on", "figures", "narrative", "difficulties", "recorded_on",
      "recorded_by",
    ])
    var figures: [FigureKey: Int64] = [:]
    for element in try reader.elements("figures") {
      let figure = try HistoryFields(element.value, path: element.path)
      try figure.reader.allow(FigureKey.jsonKeys + ["value"])
      let value = try figure.reader.require("value", try figure.reader.integer("value"))
      guard figures.updateValue(value, forKey: try FigureKey(figure)) == nil else {
        throw InputError(
          .duplicate, field: element.path, vi: "Chỉ tiêu này đã có ở trên.",
          en: "The figure stands above already.")
      }
    }
    var narrative: [NarrativeSlot: Sensitive<String>] = [:]
    for element in try reader.elements("narrative") {
      let text = try HistoryFields(element.value, path: element.path)
      try text.reader.allow(["slot", "text"])
      let words: Sensitive<String> = try text.sensitive("text")
      guard narrative.updateValue(words, forKey: NarrativeSlot(rawValue: try text.text("slot"))) == nil else {
        throw InputError(
          .duplicate, field: element.path, vi: "Mục này đã có ở trên.", en: "This place stands above already."
        )
      }
    }
    var difficulties: [DifficultyID] = []
    for element in try reader.elements("difficulties") {
      guard let id = element.value.stringValue, !id.isEmpty else {
        throw InputError(
          .wrongType, field: element.path, vi: "Ở đây phải là mã khó khăn, vướng mắc.",
          en: "The identifier of a difficulty belongs here.")
      }
      difficulties.append(DifficultyID(id))
    }
    self.init(
      report: try fields.text("report"), agency: try fields.id("agency"),
      number: Int(try reader.require("number", try reader.integer("number", in: 1...Int64(Int32.max)))),
      submittedOn: try fields.date("submitted_on"), figures: figures, narrative: narrative,
      difficulties: difficulties, stamp: try fields.stamp())
  }
}

extension ReportSubmission: AccessedRecord {
  /// `report-submissions`.
  public static let accessKind = "report-submissions"

  /// Its figures are totals, and some of them small: they are for the police, as free text is.
  public static let accessFields: [AccessField] =
    ["report", "agency", "number", "submitted_on", "difficulties"].map { AccessField($0, .totals) }
    + [
      AccessField("figures", .rehabilitation), AccessField("narrative", .conduct),
      AccessField("recorded_on", .identity), AccessField("recorded_by", .identity),
    ]

  /// The identifier.
  public var accessID: String { recordID.text }

  /// The stored values.
  public func accessValues(on day: CivilDate, under edition: Edition) -> JSONObject {
    JSONObject(members)
  }
}
