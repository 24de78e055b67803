public import HoaNhapEligibility
public import HoaNhapModels
public import HoaNhapPlan
public import HoaNhapValues

/// The checks of a savings and credit group (hồ sơ kiểm tra Tổ tiết kiệm và vay vốn, A.7). Its history only grows, as ``LoanFile``'s does.
public struct GroupFile: Sendable, Hashable {
  /// The group.
  public let group: SavingsGroupID
  /// The first day from which everything is in the file. What was checked before it is not known.
  public let keptFrom: CivilDate
  /// Every entry, in the order in which they were recorded.
  public private(set) var entries: [GroupEntry] = []

  /// Opens the file of a group.
  public init(group: SavingsGroupID, keptFrom: CivilDate) {
    self.group = group
    self.keptFrom = keptFrom
  }

  /// The last day on which the group was checked, by all that is recorded; `nil` where no check is.
  public var lastCheckedOn: CivilDate? { Self.checks(entries[...]).map(\.day).max() }

  /// The checks that stood at the end of a day, by what was recorded until then.
  public func checks(on day: CivilDate) -> [GroupEntry] {
    Self.checks(entries.prefix { $0.stamp.day <= day })
  }

  /// The last check until a day, by what was recorded until then: known to be none only where the file is kept from a day on.
  ///
  /// - Parameters:
  ///   - day: the day.
  ///   - since: the day from which a check would count, such as that of the group's first loan.
  public func lastCheck(on day: CivilDate, since: CivilDate) -> Fact<CivilDate?> {
    if let last = checks(on: day).map(\.day).max() { return .known(last) }
    return keptFrom <= since ? .known(nil) : .unknown
  }

  private static func checks(_ entries: ArraySlice<GroupEntry>) -> [GroupEntry] {
    let reversed = Set(entries.compactMap(\.action.reversed))
    return entries.filter { $0.action.reversed == nil && !reversed.contains($0.number) }
  }

  /// Records a check.
  ///
  /// - Returns: the entry.
  /// - Throws: ``AftercareFault``: `notNamed`, `inFuture`, `outOfOrder`, `pastDay`, `amount`.
  @discardableResult
  public mutating func check(
    _ check: GroupCheck, _ move: AftercareMove
  ) throws(AftercareFault) -> GroupEntry {
    for agency in [move.agency] + check.with { try require(agency, move) }
    return try enter(.checked(check), on: move.day, by: move.agency, stamp: move.stamp)
  }

  /// Records that an entry was a mistake: it stays, and does not count any more.
  ///
  /// - Returns: the entry.
  /// - Throws: ``AftercareFault``.
  @discardableResult
  public mutating func reverse(
    entry number: Int, reason: String, _ move: AftercareMove
  ) throws(AftercareFault) -> GroupEntry {
    try require(move.agency, move)
    return try enter(
      .reversed(entry: number, reason: Sensitive(reason)), on: move.day, by: move.agency, stamp: move.stamp)
  }

  /// Checks a move against the file and writes it. A file read back from a document passes this again, line by line.
  @discardableResult
  mutating func enter(
    _ action: GroupAction, on day: CivilDate, by agency: AgencyID, stamp: RecordStamp
  ) throws(AftercareFault) -> GroupEntry {
    if let last = entries.last?.stamp.day, stamp.day < last {
      throw fault(.outOfOrder, clause: .plan("IV.1"), day: last)
    }
    if day > stamp.day { throw fault(.inFuture, clause: .plan("IV.1"), day: stamp.day) }
    if stamp.officer.text.isEmpty { throw fault(.blank, clause: .plan("IV.1")) }
    switch action {
    case .checked(let check):
      if let next = check.nextOn, next <= day { throw fault(.pastDay, clause: .policy("A.7"), day: day) }
      if let loans = check.loansSeen, loans < 0 { throw fault(.amount, clause: .policy("A.7")) }
    case .reversed(let number, let reason):
      guard number >= 1, number <= entries.count else {
        throw fault(.unknownEntry, clause: .plan("IV.1"), entry: number)
      }
      if entries[number - 1].action.reversed != nil {
        throw fault(.notReversible, clause: .plan("IV.1"), entry: number)
      }
      if entries.contains(where: { $0.action.reversed == number }) {
        throw fault(.alreadyReversed, clause: .plan("IV.1"), entry: number)
      }
      let isText = reason.reveal(for: .storage).contains { $0.isLetter || $0.isNumber }
      if !isText { throw fault(.reasonMissing, clause: .plan("IV.1")) }
    }
    let entry = GroupEntry(number: entries.count + 1, day: day, by: agency, stamp: stamp, action: action)
    entries.append(entry)
    return entry
  }

  private func require(_ agency: AgencyID, _ move: AftercareMove) throws(AftercareFault) {
    if move.plan.clause(of: agency, among: move.roles.checks) == nil {
      throw fault(.notNamed, clause: .plan(move.roles.checks.first ?? "III"), agency: agency)
    }
  }

  private func fault(
    _ code: AftercareFault.Code, clause: CaseClause, agency: AgencyID? = nil, entry: Int? = nil,
    day: CivilDate? = nil
  ) -> AftercareFault {
    AftercareFault(code, .group(group), clause: clause, agency: agency, entry: entry, day: day)
  }
}

extension GroupFile: RedactedRecord {
  /// The kind and the identifier.
  public var printedForm: String { "group file \(group)" }
}

/// One line of a group's file.
public struct GroupEntry: Sendable, Hashable, RedactedRecord {
  /// Its number in the file, from 1.
  public let number: Int
  /// The day on which it was done.
  public let day: CivilDate
  /// The agency that acted.
  public let by: AgencyID
  /// When it was recorded, and by which officer.
  public let stamp: RecordStamp
  /// What was done.
  public let action: GroupAction

  /// The number, none of its facts.
  public var printedForm: String { "entry \(number)" }
}

/// What can be recorded in a group's file. The set is that of the file's form.
public enum GroupAction: Sendable, Hashable {
  /// The group was checked.
  case checked(GroupCheck)
  /// An earlier entry was a mistake and does not count.
  case reversed(entry: Int, reason: Sensitive<String>)

  /// The entry that it takes back.
  var reversed: Int? {
    if case .reversed(let number, _) = self { number } else { nil }
  }
}

/// What a check of a group found (kết quả kiểm tra tổ).
public struct GroupCheck: Sendable, Hashable, RedactedRecord {
  /// What was found. The set is closed.
  public enum Finding: String, Sendable, Hashable, CaseIterable {
    /// Nothing has to be mended.
    case inOrder = "in_order"
    /// Something has to be mended (chấn chỉnh, khắc phục; III.5.2).
    case toMend = "to_mend"

    /// The finding in words.
    public var wording: Wording {
      switch self {
      case .inOrder: Wording(vi: "hoạt động đúng quy định", en: "in order")
      case .toMend: Wording(vi: "có việc cần chấn chỉnh", en: "something is to be mended")
      }
    }
  }

  /// What was found.
  public let finding: Finding
  /// How many of its loans were looked at; `nil` where it was not told.
  public let loansSeen: Int64?
  /// Those who took part beside the agency that recorded it.
  public let with: [AgencyID]
  /// The day on which to look again; `nil` where none was agreed.
  public let nextOn: CivilDate?
  /// What else was seen; it names no person.
  public let note: Sensitive<String>?

  /// Makes a finding.
  public init(
    _ finding: Finding, loansSeen: Int64? = nil, with: [AgencyID] = [], nextOn: CivilDate? = nil,
    note: String? = nil
  ) {
    self.finding = finding
    self.loansSeen = loansSeen
    self.with = with
    self.nextOn = nextOn
    self.note = note.flatMap { $0.isEmpty ? nil : Sensitive($0) }
  }

  /// That it is a finding, not which.
  public var printedForm: String { "check of a group" }
}
