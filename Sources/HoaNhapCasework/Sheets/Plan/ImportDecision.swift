public import HoaNhapModels
public import HoaNhapValues

/// The identifier of a row by what it says: the same row has the same, wherever it stands.
///
/// It is made by a hash of the cleaned row, personal facts included, so it is kept as the records are.
public typealias SheetRowKey = Identifier<SheetRow>

/// What somebody has answered about a proposal: whether a row is another person or not.
///
/// Decisions are data. The same sheet, records and decisions always give the same plan.
public struct ImportDecision: Sendable, Hashable {
  /// Whom a row may be the same as.
  public enum Other: Sendable, Hashable {
    /// A person of the records.
    case record(PersonID)
    /// Another row of the sheet.
    case row(SheetRowKey)
  }

  /// The row.
  public var row: SheetRowKey
  /// The other.
  public var other: Other
  /// Whether both are one person.
  public var isSame: Bool

  /// Makes a decision.
  public init(_ row: SheetRowKey, _ other: Other, isSame: Bool) {
    self.row = row
    self.other = other
    self.isSame = isSame
  }

  /// The decision as JSON.
  public var json: JSONValue {
    var members = [JSONMember("row", .string(row.text)), JSONMember("same", .bool(isSame))]
    switch other {
    case .record(let id): members.append(JSONMember("record", .string(id.text)))
    case .row(let key): members.append(JSONMember("other_row", .string(key.text)))
    }
    return .object(JSONObject(members))
  }

  /// Reads what ``json`` wrote.
  ///
  /// - Throws: ``InputError`` for the first field that does not fit.
  public init(json: JSONValue) throws(InputError) {
    let root = try FieldReader(json)
    try root.allow(["row", "same", "record", "other_row"])
    row = SheetRowKey(try root.require("row", try root.string("row")))
    isSame = try root.require("same", try root.bool("same"))
    switch (try root.string("record"), try root.string("other_row")) {
    case (.some(let id), nil): other = .record(PersonID(id))
    case (nil, .some(let key)): other = .row(SheetRowKey(key))
    default:
      throw InputError(
        .missingField, field: "record", vi: "Cần một trong hai: record hoặc other_row.",
        en: "One of the two is needed: record or other_row.")
    }
  }
}

/// By which rules a plan is made.
public struct ImportRules: Sendable, Hashable {
  /// The confidences that the host accepts beforehand, where both sides have no other such match. None by default: every
  /// proposal waits for somebody.
  public var accepted: Set<Likeness.Confidence>
  /// The least confidence that holds a row back until somebody has decided.
  public var holdFrom: Likeness.Confidence
  /// How likeness is weighed.
  public var scale: LikenessScale
  /// What the identifiers of new people begin with; a number follows.
  public var personPrefix: String
  /// What the identifiers of new applications begin with.
  public var applicationPrefix: String

  /// Makes rules.
  public init(
    accepted: Set<Likeness.Confidence> = [], holdFrom: Likeness.Confidence = .possible,
    scale: LikenessScale = .standard, personPrefix: String = "P-", applicationPrefix: String = "A-"
  ) {
    self.accepted = accepted
    self.holdFrom = holdFrom
    self.scale = scale
    self.personPrefix = personPrefix
    self.applicationPrefix = applicationPrefix
  }
}
