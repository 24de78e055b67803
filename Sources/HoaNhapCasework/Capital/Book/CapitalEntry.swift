public import HoaNhapLoans
public import HoaNhapPlan
public import HoaNhapPolicy
public import HoaNhapStorage
public import HoaNhapValues

/// The identifier of an entry in the capital book, such as `NV-2026-01`. It stands in reports and names no person.
public typealias CapitalEntryID = Identifier<CapitalEntry>

/// One line of a commune's capital book: what was asked for, allocated, taken back or moved (bố trí, phân bổ nguồn vốn).
///
/// Lines are added, never changed or taken away: a mistaken one is reversed by another.
///
/// ```swift
/// let entry = try CapitalEntry(
///   "NV-2026-02", .allocated, source: .entrusted, year: 2026, amount: Dong(500_000_000), on: day,
///   by: .communePeoplesCouncil, decision: "NQ 12/NQ-HDND", stamp: stamp)
/// ```
/// Source: plan III.2 ý 1 (theo dõi, tổng hợp tình hình bố trí, phân bổ và sử dụng các nguồn vốn); the sources: K.1.
public struct CapitalEntry: Sendable, Hashable, RedactedRecord, Identifiable {
  /// The identifier.
  public let id: CapitalEntryID
  /// What happened.
  public let kind: CapitalEntryKind
  /// The source of the capital; of a transfer, the one that gives.
  public let source: CapitalSource
  /// The budget year that it belongs to.
  public let year: Int
  /// The month of that year from which it can be lent, or is needed; `nil` where nobody said one.
  public let month: Int?
  /// The purpose that it is tied to; `nil` where it is tied to none.
  public let purpose: LoanPurpose?
  /// How much; above zero.
  public let amount: Dong
  /// The day of the request or the decision; not behind that of the record.
  public let day: CivilDate
  /// Who asked or decided.
  public let by: AgencyID
  /// The document that it rests on, by its number; `nil` where none is recorded.
  public let decision: DecisionID?
  /// When it was recorded, and by whom.
  public let stamp: RecordStamp

  /// Makes an entry.
  ///
  /// - Throws: ``CapitalFault`` with code `emptyID`, `blank`, `amountNotPositive`, `noSuchMonth`, `inFuture`,
  ///   `sameSource`, `reasonMissing`.
  public init(
    _ id: CapitalEntryID, _ kind: CapitalEntryKind, source: CapitalSource, year: Int, month: Int? = nil,
    purpose: LoanPurpose? = nil, amount: Dong, on day: CivilDate, by: AgencyID, decision: DecisionID? = nil,
    stamp: RecordStamp
  ) throws(CapitalFault) {
    func fault(_ code: CapitalFault.Code) -> CapitalFault {
      CapitalFault(code, entry: id.text.isEmpty ? nil : id, source: source, year: year, day: stamp.day)
    }
    if id.text.isEmpty { throw fault(.emptyID) }
    if [by.text, decision?.text, stamp.officer.text].contains("") { throw fault(.blank) }
    guard amount > .zero else { throw fault(.amountNotPositive) }
    guard YearMonth(year: year, month: month ?? 1) != nil else { throw fault(.noSuchMonth) }
    guard day <= stamp.day else { throw fault(.inFuture) }
    switch kind {
    case .transferred(to: source): throw fault(.sameSource)
    case .reversed(_, let reason):
      let hasReason = reason.reveal(for: .storage).contains { $0.isLetter || $0.isNumber }
      guard hasReason else { throw fault(.reasonMissing) }
    default: break
    }
    self.id = id
    self.kind = kind
    self.source = source
    self.year = year
    self.month = month
    self.purpose = purpose
    self.amount = amount
    self.day = day
    self.by = by
    self.decision = decision
    self.stamp = stamp
  }

  /// Makes the entry that says another one was a mistake; it repeats what that one was about.
  ///
  /// - Throws: ``CapitalFault`` with code `reasonMissing`, `emptyID`, `blank`.
  public init(
    _ id: CapitalEntryID, reversing entry: CapitalEntry, reason: Sensitive<String>, by: AgencyID,
    stamp: RecordStamp
  ) throws(CapitalFault) {
    try self.init(
      id, .reversed(entry.id, reason: reason), source: entry.source, year: entry.year, month: entry.month,
      purpose: entry.purpose, amount: entry.amount, on: stamp.day, by: by, stamp: stamp)
  }

  /// The kind and the identifier.
  public var printedForm: String { "capital entry \(id)" }
}

/// What an entry of the capital book says happened. The set is closed: capital is asked for, comes, goes or moves.
public enum CapitalEntryKind: Sendable, Hashable {
  /// Asked for: of the People's Council for entrusted local capital, of the competent authority for central capital (đề nghị, trình).
  case requested
  /// Allocated by a decision (bố trí, phân bổ).
  case allocated
  /// Taken back by who gave it, or given back unused (thu hồi, hoàn trả).
  case withdrawn
  /// Moved from the entry's source to another (điều chuyển).
  case transferred(to: CapitalSource)
  /// An earlier entry was a mistake and does not count from this one's record on (hủy mục ghi nhầm). The reason names no person.
  case reversed(CapitalEntryID, reason: Sensitive<String>)

  /// The stable word of the kind.
  public var code: String { word.rawValue }

  /// The words of the document.
  enum Word: String, CaseIterable {
    case requested, allocated, withdrawn, transferred, reversed
  }

  var word: Word {
    switch self {
    case .requested: .requested
    case .allocated: .allocated
    case .withdrawn: .withdrawn
    case .transferred: .transferred
    case .reversed: .reversed
    }
  }

  /// The kind in words.
  public var wording: Wording {
    switch self {
    case .requested: Wording(vi: "đề nghị bố trí", en: "requested")
    case .allocated: Wording(vi: "bố trí", en: "allocated")
    case .withdrawn: Wording(vi: "thu hồi, hoàn trả", en: "withdrawn")
    case .transferred(let source):
      Wording(vi: "điều chuyển sang \(source.wording.vi)", en: "transferred to the \(source.wording.en)")
    case .reversed(let id, _): Wording(vi: "hủy mục ghi \(id)", en: "reverses \(id)")
    }
  }
}

extension CapitalEntry: JSONRecord {
  /// `capital`.
  public static let collection: CollectionName = "capital"
  /// The identifier.
  public var recordID: CapitalEntryID { id }
  /// The same as ``json``.
  public var storedJSON: JSONValue { json }
  /// Reads what ``json`` wrote.
  public init(storedJSON: JSONValue) throws(InputError) { try self.init(json: storedJSON) }
}
