public import HoaNhapValues

/// One value of one parameter, without its type: a line of the policy table.
public struct ParameterRow: Sendable, Hashable {
  /// The stable key of the parameter.
  public let key: ParameterKey
  /// The row of the register.
  public let id: ParameterID
  /// What the value is.
  public let name: Wording
  /// The value as canonical JSON holds it.
  public let value: JSONValue
  /// The value as people read it.
  public let valueWording: Wording
  /// What the value is counted in, such as `dong` or `months`; `nil` where it is no count.
  public let unit: String?
  /// The text that it rests on.
  public let citation: Citation
  /// How certain that is.
  public let standing: Standing
  /// The first day.
  public let from: CivilDate
  /// The last day; `nil` until further notice.
  public let until: CivilDate?
  /// The day on which this value was last compared with its source; `nil` where that of the edition holds.
  public let checkedOn: CivilDate?

  /// Whether the value holds on a day.
  public func holds(on day: CivilDate) -> Bool { from <= day && (until.map { day <= $0 } ?? true) }
}

extension Parameter {
  /// Every value of the parameter as lines of the policy table, earliest first.
  public var rows: [ParameterRow] {
    history.entries.map { entry in
      let value = entry.value.value
      return ParameterRow(
        key: key, id: id, name: name, value: value.json, valueWording: value.wording, unit: value.unitCode,
        citation: entry.value.citation, standing: entry.value.standing, from: entry.from, until: entry.until,
        checkedOn: entry.value.checkedOn)
    }
  }
}
