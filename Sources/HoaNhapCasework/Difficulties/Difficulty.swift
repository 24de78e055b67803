public import HoaNhapPlan
public import HoaNhapStorage
public import HoaNhapValues

/// The identifier of a difficulty, such as `VM-2026-07`. It stands in reports and names no person.
public typealias DifficultyID = Identifier<Difficulty>

/// A difficulty that an agency reported in writing, and what became of it (khó khăn, vướng mắc).
///
/// It goes to the commune People's Committee through the commune police, and from there, where the commune cannot settle it, to a higher
/// authority.
///
/// ```swift
/// var difficulty = try Difficulty(
///   "VM-2026-07", reportedOn: day, by: .economicOffice, about: "III.2.1", category: .capital,
///   text: Sensitive(words), stamp: stamp)
/// try difficulty.record(.received, on: day, by: .communePolice, stamp: stamp)
/// try difficulty.record(.forwarded(to: .communePeoplesCommittee), on: next, by: .communePolice, stamp: later)
/// ```
/// Source: plan IV.3; II.5, III.1 ý 1 and III.3 ý 3 for what goes further.
public struct Difficulty: Sendable, Hashable, RedactedRecord, Identifiable {
  /// The identifier.
  public let id: DifficultyID
  /// The day on which it came up; that of the report where nothing else is recorded.
  public let cameUpOn: CivilDate
  /// The day of the written report.
  public let reportedOn: CivilDate
  /// Who reported it.
  public let by: AgencyID
  /// The clause of the plan whose duty it hinders.
  public let clause: Clause
  /// What kind of difficulty it is.
  public let category: DifficultyCategory
  /// The report's words, or where they are kept.
  public let text: Sensitive<String>
  /// When the report was recorded, and by whom.
  public let stamp: RecordStamp
  /// What was done with it, the oldest first.
  public private(set) var entries: [DifficultyEntry] = []
  /// Where the entries that count have brought it.
  private(set) var way: DifficultyWay

  /// Records a written report.
  ///
  /// - Parameters:
  ///   - id: the identifier; it names no person.
  ///   - cameUpOn: the day on which it came up; `nil` for that of the report.
  ///   - reportedOn: the day of the report.
  ///   - by: who reports.
  ///   - clause: the clause of the plan whose duty it hinders.
  ///   - category: what kind it is.
  ///   - text: the report's words.
  ///   - stamp: when it is recorded, and by whom.
  /// - Throws: ``DifficultyFault`` with code `emptyID`, `blank`, `textMissing`, `outOfOrder`, `inFuture`.
  public init(
    _ id: DifficultyID, cameUpOn: CivilDate? = nil, reportedOn: CivilDate, by: AgencyID, about clause: Clause,
    category: DifficultyCategory, text: Sensitive<String>, stamp: RecordStamp
  ) throws(DifficultyFault) {
    if id.text.isEmpty { throw DifficultyFault(.emptyID, difficulty: id) }
    if [by.text, category.rawValue, stamp.officer.text].contains("") {
      throw DifficultyFault(.blank, difficulty: id)
    }
    guard text.hasWords else { throw DifficultyFault(.textMissing, difficulty: id) }
    let cameUpOn = cameUpOn ?? reportedOn
    guard cameUpOn <= reportedOn else {
      throw DifficultyFault(.outOfOrder, difficulty: id, day: cameUpOn)
    }
    guard reportedOn <= stamp.day else { throw DifficultyFault(.inFuture, difficulty: id, day: stamp.day) }
    self.id = id
    self.cameUpOn = cameUpOn
    self.reportedOn = reportedOn
    self.by = by
    self.clause = clause
    self.category = category
    self.text = text
    self.stamp = stamp
    way = DifficultyWay(id, reportedBy: by, on: reportedOn)
  }

  /// Writes a line that was checked, and where it leads.
  mutating func append(_ entry: DifficultyEntry, way: DifficultyWay) {
    entries.append(entry)
    self.way = way
  }

  /// The kind and the identifier.
  public var printedForm: String { "difficulty \(id)" }
}

/// What kind of difficulty it is. The set is open: a commune may tell others apart.
///
/// No text lists kinds; these are the subjects that the plan's clauses name.
public struct DifficultyCategory: RawRepresentable, Sendable, Hashable {
  /// The stable code.
  public let rawValue: String
  /// Makes a category from its code.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Capital is missing or late (III.2.1).
  public static let capital = DifficultyCategory(rawValue: "capital")
  /// The list, or papers that it rests on (III.1.4).
  public static let list = DifficultyCategory(rawValue: "list")
  /// A condition, a procedure, a form of lending (III.3.2).
  public static let lending = DifficultyCategory(rawValue: "lending")
  /// Checking, collecting, risks (III.1.3, III.3.2).
  public static let recovery = DifficultyCategory(rawValue: "recovery")
  /// Training or work to be found (III.4.1).
  public static let training = DifficultyCategory(rawValue: "training")
  /// How agencies work together (II.3).
  public static let coordination = DifficultyCategory(rawValue: "coordination")
  /// The policy's own text, which a higher level would have to change (II.5).
  public static let policy = DifficultyCategory(rawValue: "policy")

  /// The categories that have words, in their order.
  public static let standard: [DifficultyCategory] = [
    .capital, .list, .lending, .recovery, .training, .coordination, .policy,
  ]

  /// What it is called; a host's own category by its code.
  public var wording: Wording {
    switch self {
    case .capital: Wording(vi: "nguồn vốn", en: "capital")
    case .list: Wording(vi: "lập danh sách", en: "the list")
    case .lending: Wording(vi: "cho vay", en: "lending")
    case .recovery: Wording(vi: "kiểm tra, thu hồi nợ", en: "checking and collecting")
    case .training: Wording(vi: "học nghề, việc làm", en: "training and work")
    case .coordination: Wording(vi: "phối hợp", en: "coordination")
    case .policy: Wording(vi: "cơ chế, chính sách", en: "the policy itself")
    default: Wording(vi: rawValue, en: rawValue)
    }
  }
}

extension Sensitive<String> {
  /// Whether it says anything.
  var hasWords: Bool { reveal(for: .storage).contains { $0.isLetter || $0.isNumber } }
}

extension Difficulty: JSONRecord {
  /// `difficulties`.
  public static let collection: CollectionName = "difficulties"
  /// The identifier.
  public var recordID: DifficultyID { id }
  /// The same as ``json``.
  public var storedJSON: JSONValue { json }
  /// Reads what ``json`` wrote.
  public init(storedJSON: JSONValue) throws(InputError) { try self.init(json: storedJSON) }
}
