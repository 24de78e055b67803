import HoaNhapLoans
public import HoaNhapModels
import HoaNhapPlan
public import HoaNhapPolicy
public import HoaNhapValues

extension CapitalEntry {
  /// The record as a store keeps it; what is not said is left out.
  ///
  /// ```json
  /// {"id", "kind": "allocated", "source", "year", "month", "purpose", "amount", "on", "by", "decision",
  ///  "recorded_on", "recorded_by"}
  /// ```
  /// A transfer also has `to_source`; a reversal `entry` and `reason`.
  public var json: JSONValue {
    var members = [
      JSONMember("id", .string(id.text)), JSONMember("kind", .string(kind.code)),
      JSONMember("source", .string(source.rawValue)), JSONMember("year", .integer(Int64(year))),
      JSONMember("amount", .integer(amount.amount)), JSONMember("on", .string(day.text)),
      JSONMember("by", .string(by.text)),
    ]
    if let month { members.append(JSONMember("month", .integer(Int64(month)))) }
    if let purpose { members.append(JSONMember("purpose", .string(purpose.rawValue))) }
    if let decision { members.append(JSONMember("decision", .string(decision.text))) }
    switch kind {
    case .transferred(let source): members.append(JSONMember("to_source", .string(source.rawValue)))
    case .reversed(let entry, let reason):
      members += [
        JSONMember("entry", .string(entry.text)),
        JSONMember("reason", .string(reason.reveal(for: .storage))),
      ]
    case .requested, .allocated, .withdrawn: break
    }
    return .object(JSONObject(members + HistoryFields.members(of: stamp)))
  }

  /// Reads what ``json`` wrote.
  ///
  /// - Throws: ``InputError`` for the first field that does not fit, or for the entry as a whole.
  public init(json: JSONValue) throws(InputError) {
    let fields = try HistoryFields(json)
    let word = try fields.word("kind", CapitalEntryKind.Word.self)
    let kind: CapitalEntryKind
    var own: [String] = []
    switch word {
    case .requested: kind = .requested
    case .allocated: kind = .allocated
    case .withdrawn: kind = .withdrawn
    case .transferred:
      own = ["to_source"]
      kind = .transferred(to: try fields.word("to_source"))
    case .reversed:
      own = ["entry", "reason"]
      kind = .reversed(try fields.id("entry"), reason: try fields.sensitive("reason"))
    }
    try fields.reader.allow(
      [
        "id", "kind", "source", "year", "month", "purpose", "amount", "on", "by", "decision", "recorded_on",
        "recorded_by",
      ] + own)
    let reader = fields.reader
    let id: CapitalEntryID = try fields.id("id")
    let source: CapitalSource = try fields.word("source")
    let year = try reader.require("year", try reader.integer("year", in: 1...9999))
    let month = try reader.integer("month", in: 1...12)
    let purpose: LoanPurpose? = try reader.word("purpose")
    let amount = try reader.require("amount", try reader.integer("amount"))
    let day = try fields.date("on")
    let by: AgencyID = try fields.id("by")
    let decision: DecisionID? = try fields.optionalID("decision")
    let stamp = try fields.stamp()
    do {
      try self.init(
        id, kind, source: source, year: Int(year), month: month.map { Int($0) }, purpose: purpose,
        amount: Dong(amount), on: day, by: by, decision: decision, stamp: stamp)
    } catch {
      throw InputError(.convention, field: reader.path, vi: error.wording.vi, en: error.wording.en)
    }
  }
}

extension CapitalEntry: AccessedRecord {
  /// `capital`.
  public static let accessKind = "capital"

  /// Sums of the whole commune, but why an entry was a mistake is free text, and who recorded it leads to somebody.
  public static let accessFields: [AccessField] =
    [
      "id", "kind", "source", "year", "month", "purpose", "amount", "on", "by", "decision", "to_source",
      "entry", "recorded_on",
    ].map { AccessField($0, .totals) }
    + [AccessField("reason", .rehabilitation), AccessField("recorded_by", .identity)]

  /// The identifier.
  public var accessID: String { id.text }

  /// The stored values.
  public func accessValues(on day: CivilDate, under edition: Edition) -> JSONObject {
    json.objectValue ?? JSONObject([])
  }
}
