public import HoaNhapValues

/// Why an entry was not taken into a loan's history. The history is then as it was.
public struct HistoryFault: Error, Sendable, Hashable {
  /// What is wrong. Codes are stable.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The stable text.
    public let rawValue: String
    /// Makes a code from its text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Another entry has the identifier.
    public static let duplicateID = Code(rawValue: "duplicateID")
    /// It was recorded before the last entry.
    public static let recordedEarlier = Code(rawValue: "recordedEarlier")
    /// An entry that brings events has none.
    public static let noEvents = Code(rawValue: "noEvents")
    /// What it takes back is not in the history.
    public static let unknownEntry = Code(rawValue: "unknownEntry")
    /// What it takes back was taken back before.
    public static let alreadyReversed = Code(rawValue: "alreadyReversed")
    /// What it takes back brings no events: a reversal is not reversed, its events are recorded anew.
    public static let isReversal = Code(rawValue: "isReversal")
    /// An event is impossible as the history would then be.
    public static let impossibleEvent = Code(rawValue: "impossibleEvent")
    /// An act was judged on a ledger that is another now.
    public static let staleAct = Code(rawValue: "staleAct")
    /// The loan cannot be computed for a day.
    public static let notComputable = Code(rawValue: "notComputable")
  }

  /// What is wrong.
  public let code: Code
  /// The entry at fault: for an impossible event the one that brings it, which may be an earlier one than was added.
  public let entry: HistoryEntryID?
  /// The event's place in its entry, from 0; `nil` where no event is at fault.
  public let event: Int?
  /// What the ledger said of it, its field within the event: `principal`, or empty for the whole.
  public let cause: InputError?
  /// What is wrong and what would be right.
  public let wording: Wording

  init(
    _ code: Code, _ entry: HistoryEntryID?, event: Int? = nil, cause: InputError? = nil, vi: String,
    en: String
  ) {
    self.code = code
    self.entry = entry
    self.event = event
    self.cause = cause
    wording = Wording(vi: vi, en: en)
  }

  /// A fault of the ledger, named by the entry that brings the event.
  ///
  /// - Parameter sources: where each event of the ledger comes from, by its place.
  init(_ error: InputError, _ sources: (Int) -> (entry: HistoryEntryID, event: Int)?) {
    var cause = error
    guard let (index, field) = Self.eventField(error.field), let source = sources(index) else {
      self.init(.notComputable, nil, cause: error, vi: error.wording.vi, en: error.wording.en)
      return
    }
    cause.field = field
    self.init(
      .impossibleEvent, source.entry, event: source.event, cause: cause,
      vi: "Bút toán \(source.entry), sự kiện thứ \(source.event + 1), không thể xảy ra: \(error.wording.vi)",
      en: "Entry \(source.entry), event \(source.event + 1), cannot have happened: \(error.wording.en)")
  }

  /// The place and the field of `events[3].principal`.
  private static func eventField(_ path: String) -> (Int, String)? {
    let head = "events["
    guard path.hasPrefix(head), let end = path.firstIndex(of: "]"),
      let index = Int(path.dropFirst(head.count).prefix(upTo: end))
    else { return nil }
    let rest = path[path.index(after: end)...]
    return (index, String(rest.first == "." ? rest.dropFirst() : rest))
  }
}

extension HistoryFault: CustomStringConvertible {
  /// The code and the English words, for a developer's log.
  public var description: String { "\(code.rawValue): \(wording.en)" }
}
