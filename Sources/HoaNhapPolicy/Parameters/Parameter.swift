public import HoaNhapValues

/// One value of the policy, with its history: its key, the row of the register that it comes from, its name, and for each
/// time the value, the text it rests on and how certain that is.
public struct Parameter<Value: ParameterValue>: Sendable, Hashable {
  /// The stable key, such as `ceilings.person`: the group and the property of ``Edition`` under which it stands.
  public let key: ParameterKey
  /// The row of the register, such as `L.3`; several parameters can share one.
  public let id: ParameterID
  /// What the value is.
  public let name: Wording
  /// The values in time.
  public let history: Timeline<Cited<Value>>

  /// Makes a parameter whose value changes in time.
  public init(_ key: ParameterKey, _ id: ParameterID, _ name: Wording, history: Timeline<Cited<Value>>) {
    self.key = key
    self.id = id
    self.name = name
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

/// The tag of ``ParameterKey``.
public enum ParameterKeyTag {}
/// The stable name of one parameter, such as `ceilings.person`. No two parameters of an edition share one.
public typealias ParameterKey = Identifier<ParameterKeyTag>

/// The tag of ``ParameterID``.
public enum ParameterTag {}
/// The row of the register that a parameter comes from, such as `L.3`.
public typealias ParameterID = Identifier<ParameterTag>
