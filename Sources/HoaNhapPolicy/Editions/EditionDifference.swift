public import HoaNhapValues

/// What is different between two editions: each parameter, each stretch of days, the value before and the value after.
///
/// Values are compared with their source and standing: a value that only rests on another text is a change too. The day of
/// the last check is none.
public struct EditionDifference: Sendable, Hashable {
  /// One parameter over days on which its value differs.
  public struct Entry: Sendable, Hashable {
    /// What happened to the value.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// There was none on these days.
      case added
      /// There was another one, or it rested on another text.
      case changed
      /// There is none any more on these days.
      case removed
    }

    /// The parameter.
    public let key: ParameterKey
    /// The row of the register.
    public let id: ParameterID
    /// What the value is.
    public let name: Wording
    /// The value in the older edition; `nil` where it has none on these days.
    public let old: ParameterRow?
    /// The value in the newer edition; `nil` where it has none on these days.
    public let new: ParameterRow?
    /// The first day of the difference.
    public let from: CivilDate
    /// The last day; `nil` until further notice.
    public let until: CivilDate?
    /// What becomes of the parameter in this version: whether the change takes effect.
    public let effect: ParameterEffect

    /// What happened.
    public var kind: Kind { old == nil ? .added : new == nil ? .removed : .changed }
  }

  /// The older edition.
  public let old: EditionID
  /// The newer edition.
  public let new: EditionID
  /// The differences in the order of the register, each parameter's earliest first.
  public let entries: [Entry]
  /// How many parameters are the same on every day.
  public let unchanged: Int

  /// Compares two editions.
  ///
  /// - Complexity: O(parameters × entries of their histories)
  public init(from old: Edition, to new: Edition) {
    self.old = old.id
    self.new = new.id
    let perParameter = zip(old.parameters, new.parameters).map { before, after in
      Self.entries(before, after, new.effect(of: after.key) ?? .shown)
    }
    entries = perParameter.flatMap { $0 }
    unchanged = perParameter.count(where: \.isEmpty)
  }

  /// How many entries are of a kind.
  public func count(_ kind: Entry.Kind) -> Int { entries.count { $0.kind == kind } }

  private static func entries(
    _ old: any PolicyParameter, _ new: any PolicyParameter, _ effect: ParameterEffect
  ) -> [Entry] {
    let (before, after) = (old.rows, new.rows)
    var borders: Set<CivilDate> = []
    for row in before + after {
      borders.insert(row.from)
      if let until = row.until, let next = CivilDate(dayNumber: until.dayNumber + 1) { borders.insert(next) }
    }
    var entries: [Entry] = []
    let days = borders.sorted()
    for (index, day) in days.enumerated() {
      let a = before.first { $0.holds(on: day) }
      let b = after.first { $0.holds(on: day) }
      if a.map(Content.init) == b.map(Content.init) { continue }
      let until = index + 1 < days.count ? CivilDate(dayNumber: days[index + 1].dayNumber - 1) : nil
      let entry = Entry(
        key: new.key, id: new.id, name: new.name, old: a, new: b, from: day, until: until, effect: effect)
      if let last = entries.last, last.isContinued(by: entry) {
        entries[entries.count - 1] = Entry(
          key: last.key, id: last.id, name: last.name, old: last.old, new: last.new, from: last.from,
          until: until, effect: effect)
      } else {
        entries.append(entry)
      }
    }
    return entries
  }
}

/// What of a row makes a difference: its days and the day of its check do not.
private struct Content: Equatable {
  let value: JSONValue
  let words: Wording
  let citation: Citation
  let standing: Standing

  init(_ row: ParameterRow) {
    value = row.value
    words = row.valueWording
    citation = row.citation
    standing = row.standing
  }
}

extension EditionDifference.Entry {
  fileprivate func isContinued(by next: EditionDifference.Entry) -> Bool {
    until.map { $0.dayNumber + 1 == next.from.dayNumber } == true
      && old.map(Content.init) == next.old.map(Content.init)
      && new.map(Content.init) == next.new.map(Content.init)
  }
}
