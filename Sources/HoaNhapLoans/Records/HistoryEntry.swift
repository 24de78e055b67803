public import HoaNhapValues

/// The identifier of an entry in a loan's history: the host's own, opaque (mã bút toán).
public typealias HistoryEntryID = Identifier<HistoryEntry>
/// The tag of ``ReasonCode``.
public enum ReasonTag {}
/// Why an entry was reversed: a code of the host's own that names no person (lý do đảo bút toán).
public typealias ReasonCode = Identifier<ReasonTag>

/// One line of a loan's history: what became known on a day (bút toán).
///
/// It has two times. An event carries the day on which it counts; the entry carries the day on which it was recorded.
public struct HistoryEntry: Sendable, Hashable, Identifiable {
  /// What was recorded.
  public enum Kind: Sendable, Hashable {
    /// Events happened; with the act that they carry out, where there is one.
    case recorded([LoanEvent], act: LoanAct?)
    /// An earlier entry did not happen (đảo bút toán).
    case reversed(HistoryEntryID, reason: ReasonCode?)
    /// An earlier entry did not happen; these events did in its place (sửa bút toán).
    case corrected(HistoryEntryID, reason: ReasonCode?, events: [LoanEvent])
  }

  /// The identifier, unique in its history.
  public let id: HistoryEntryID
  /// The day on which it became known.
  public let recordedOn: CivilDate
  /// What was recorded.
  public let kind: Kind

  /// Makes an entry.
  public init(_ id: HistoryEntryID, recordedOn: CivilDate, _ kind: Kind) {
    self.id = id
    self.recordedOn = recordedOn
    self.kind = kind
  }

  /// Makes an entry of one event.
  public init(_ id: HistoryEntryID, recordedOn: CivilDate, _ event: LoanEvent) {
    self.init(id, recordedOn: recordedOn, .recorded([event], act: nil))
  }

  /// Makes an entry of an act: its events stand and fall together.
  init(_ id: HistoryEntryID, recordedOn: CivilDate, _ allowed: AllowedAct) {
    self.init(id, recordedOn: recordedOn, .recorded(allowed.events, act: allowed.act))
  }

  /// The events that it brings; none for a reversal.
  public var events: [LoanEvent] {
    switch kind {
    case .recorded(let events, _), .corrected(_, _, let events): events
    case .reversed: []
    }
  }

  /// The entry that it takes back; `nil` where it takes back none.
  public var reverses: HistoryEntryID? {
    switch kind {
    case .recorded: nil
    case .reversed(let id, _), .corrected(let id, _, _): id
    }
  }

  /// Why; `nil` where nothing is taken back, or no reason is given.
  public var reason: ReasonCode? {
    switch kind {
    case .recorded: nil
    case .reversed(_, let reason), .corrected(_, let reason, _): reason
    }
  }
}
