public import HoaNhapValues

/// One value of the policy, with its history: its key, the row of the register that it comes from, its name, and for each
/// time the value, the text it rests on and how certain that is.
public struct Parameter<Value: ParameterValue>: Sendable, Hashable {
  /// What never changes about it, shared by all copies: an edition holds a hundred of them.
  private let label: ParameterLabel

  /// The stable key, such as `ceilings.person`: the group and the property of ``Edition`` under which it stands.
  public var key: ParameterKey { label.key }
  /// The row of the register, such as `L.3`; several parameters can share one.
  public var id: ParameterID { label.id }
  /// What the value is.
  public var name: Wording { label.name }
  /// The values in time.
  public let history: Timeline<Cited<Value>>

  /// Makes a parameter whose value changes in time.
  public init(_ key: ParameterKey, _ id: ParameterID, _ name: Wording, history: Timeline<Cited<Value>>) {
    label = ParameterLabel(key, id, name)
    self.history = history
  }

  /// Makes a parameter that has one value from a day on.
  public init(
    _ key: ParameterKey, _ id: ParameterID, _ name: Wording, _ value: Value, _ citation: Citation,
    _ standing: Standing, since day: CivilDate = Edition.inForceFrom
  ) {
    self.init(key, id, name, history: Timeline(since: day, Cited(value, citation, standing)))
  }

  /// The cited value in force on a day; `nil` where there was none.
  public func value(on day: CivilDate) -> Cited<Value>? { history.value(on: day) }

  /// The last value of the history: the one that stands until further notice.
  ///
  /// In an edition that ``EditionBook`` gives for a case, it is the one that governs the case.
  public var latest: Cited<Value> {
    // A timeline is never empty.
    history.entries[history.entries.count - 1].value
  }
}

/// The key, the row and the name of a parameter.
private final class ParameterLabel: Sendable, Hashable {
  let key: ParameterKey
  let id: ParameterID
  let name: Wording

  init(_ key: ParameterKey, _ id: ParameterID, _ name: Wording) {
    self.key = key
    self.id = id
    self.name = name
  }

  static func == (a: ParameterLabel, b: ParameterLabel) -> Bool {
    a === b || (a.key == b.key && a.id == b.id && a.name == b.name)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension Parameter: CustomReflectable {
  /// Key, row, name and history, as if the parameter held them itself.
  public var customMirror: Mirror {
    let children: KeyValuePairs<String, Any> = ["key": key, "id": id, "name": name, "history": history]
    return Mirror(self, children: children, displayStyle: .struct)
  }
}

/// The tag of ``ParameterKey``.
public enum ParameterKeyTag {}
/// The stable name of one parameter, such as `ceilings.person`. No two parameters of an edition share one.
public typealias ParameterKey = Identifier<ParameterKeyTag>

/// The tag of ``ParameterID``.
public enum ParameterTag {}
/// The row of the register that a parameter comes from, such as `L.3`.
public typealias ParameterID = Identifier<ParameterTag>
