public import HoaNhapModels
public import HoaNhapValues

/// What is different between two lists: two months, or two versions of one.
///
/// It names people by identifier and fields by name; no value stands in it.
public struct ListComparison: Sendable, Hashable, RedactedRecord {
  /// A version of a month's list.
  public struct Side: Sendable, Hashable {
    /// The month.
    public let month: YearMonth
    /// The version's number.
    public let version: Int
    /// How many people stand on it.
    public let rows: Int
  }

  /// Somebody who stands on the first list and not on the second.
  public struct Left: Sendable, Hashable, RedactedRecord {
    /// The person.
    public let person: PersonID
    /// Why, where the second list says so; empty where it does not, because a month in between does.
    public let reasons: [ListReason]

    /// The kind and the identifier.
    public var printedForm: String { "left: \(person)" }
  }

  /// Somebody who stands on both, with fields that differ.
  public struct Changed: Sendable, Hashable, RedactedRecord {
    /// The person.
    public let person: PersonID
    /// The names of the fields, in order.
    public let fields: [String]

    /// The identifier and the names.
    public var printedForm: String { "changed: \(person) (\(fields.joined(separator: ", ")))" }
  }

  /// The first list.
  public let from: Side
  /// The second list.
  public let to: Side
  /// Who stands on the second alone, by identifier.
  public let new: [PersonID]
  /// Who stands on the first alone, by identifier.
  public let left: [Left]
  /// Who stands on both and changed, by identifier.
  public let changed: [Changed]
  /// How many stand on both unchanged.
  public let unchanged: Int

  /// Compares two versions.
  ///
  /// Facts that the lists keep are compared. Names of fields that a draft took from elsewhere count where one list was drawn up from the other.
  /// Exchanging the two exchanges who is new and who left, and changes nothing else but the reasons.
  /// - Complexity: O(n log n) in the rows
  public init(_ first: ListVersion, _ second: ListVersion) {
    let before = Dictionary(uniqueKeysWithValues: first.rows.map { ($0.person, $0) })
    let after = Set(second.rows.map(\.person))
    let reasons = Dictionary(uniqueKeysWithValues: second.departures.map { ($0.person, $0.reasons) })
    // The later list's rows name what else was recorded between the two.
    let sides = [Side(first), Side(second)]
    let named = [first, second].first { sides.contains(basis: $0.basis) }
    let told = Dictionary(
      uniqueKeysWithValues: (named?.rows ?? []).map { ($0.person, Set($0.changedFields)) })
    var changed: [Changed] = []
    for row in second.rows {
      guard let earlier = before[row.person] else { continue }
      let kept = row.facts.reveal(for: .monthlyList)
        .changedFields(since: earlier.facts.reveal(for: .monthlyList))
      let fields = Set(kept).union(told[row.person] ?? []).sorted()
      if !fields.isEmpty { changed.append(Changed(person: row.person, fields: fields)) }
    }
    from = sides[0]
    to = sides[1]
    let new = second.rows.map(\.person).filter { before[$0] == nil }.sorted()
    self.new = new
    left = first.rows.map(\.person).filter { !after.contains($0) }.sorted()
      .map { Left(person: $0, reasons: reasons[$0] ?? []) }
    self.changed = changed.sorted { $0.person < $1.person }
    unchanged = second.rows.count - new.count - changed.count
  }

  /// The two lists and the counts.
  public var printedForm: String {
    "lists \(from.month)/\(from.version) and \(to.month)/\(to.version): \(new.count) new, \(left.count) left, \(changed.count) changed"
  }
}

extension ListComparison.Side {
  fileprivate init(_ version: ListVersion) {
    self.init(month: version.month, version: version.number, rows: version.rows.count)
  }
}

extension [ListComparison.Side] {
  /// Whether one of them is what a list was compared with when it was drawn up.
  fileprivate func contains(basis: ListBasis) -> Bool {
    guard case .list(let month, let version) = basis else { return false }
    return contains { $0.month == month && $0.version == version }
  }
}

extension ListFile {
  /// Compares the month's latest confirmed version, or where there is none its current one, with an earlier month's.
  ///
  /// - Returns: `nil` where one of the two has no version.
  public func comparison(with earlier: ListFile) -> ListComparison? {
    guard let before = earlier.confirmed ?? earlier.current, let now = confirmed ?? current else {
      return nil
    }
    return ListComparison(before, now)
  }
}
