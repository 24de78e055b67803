public import HoaNhapValues

/// A value that a parameter of the policy can have.
public protocol ParameterValue: Sendable, Hashable {
  /// The value as canonical JSON holds it.
  var json: JSONValue { get }
  /// The value as people read it.
  var wording: Wording { get }
}

/// One value of the policy, with its history: the row of the register that it comes from, its name, and for each time
/// the value, the text it rests on and how certain that is.
public struct Parameter<Value: ParameterValue>: Sendable, Hashable {
  /// The row of the register, such as `L.3`.
  public let id: ParameterID
  /// What the value is.
  public let name: Wording
  /// The values in time.
  public let history: Timeline<Cited<Value>>

  /// Makes a parameter whose value changes in time.
  public init(_ id: ParameterID, _ name: Wording, history: Timeline<Cited<Value>>) {
    self.id = id
    self.name = name
    self.history = history
  }

  /// Makes a parameter that has one value from a day on.
  public init(
    _ id: ParameterID, _ name: Wording, _ value: Value, _ citation: Citation, _ standing: Standing,
    since day: CivilDate = Edition.inForceFrom
  ) {
    self.init(id, name, history: Timeline(since: day, Cited(value, citation, standing)))
  }

  /// The cited value in force on a day; `nil` where there was none.
  public func value(on day: CivilDate) -> Cited<Value>? { history.value(on: day) }

  /// The latest value: the one that stands until further notice.
  public var latest: Cited<Value> {
    // A timeline is never empty.
    history.entries[history.entries.count - 1].value
  }
}

/// The tag of ``ParameterID``.
public enum ParameterTag {}
/// The row of the register that a parameter comes from, such as `L.3`.
public typealias ParameterID = Identifier<ParameterTag>

/// One value of one parameter, without its type: a line of the policy table.
public struct ParameterRow: Sendable, Hashable {
  /// The row of the register.
  public let id: ParameterID
  /// What the value is.
  public let name: Wording
  /// The value as canonical JSON holds it.
  public let value: JSONValue
  /// The value as people read it.
  public let valueWording: Wording
  /// The text that it rests on.
  public let citation: Citation
  /// How certain that is.
  public let standing: Standing
  /// The first day.
  public let from: CivilDate
  /// The last day; `nil` until further notice.
  public let until: CivilDate?
}

extension Parameter {
  /// Every value of the parameter as lines of the policy table, earliest first.
  public var rows: [ParameterRow] {
    history.entries.map { entry in
      ParameterRow(
        id: id, name: name, value: entry.value.value.json, valueWording: entry.value.value.wording,
        citation: entry.value.citation, standing: entry.value.standing, from: entry.from, until: entry.until)
    }
  }
}
