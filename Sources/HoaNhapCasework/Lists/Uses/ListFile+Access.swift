public import HoaNhapModels
public import HoaNhapPolicy
public import HoaNhapValues

extension ListFile: AccessedRecord {
  /// `list-files`.
  public static let accessKind = "list-files"

  /// Its days and its duty are figures; its history tells who is and was on a list, and why not any more.
  public static let accessFields: [AccessField] = [
    AccessField("month", .totals), AccessField("duty", .totals), AccessField("versions", .totals),
    AccessField("moves", .rehabilitation),
  ]

  /// The month as text.
  public var accessID: String { month.description }

  /// The stored values, and of each version its number and days; a day as it stands, whatever the day of reading.
  public func accessValues(on day: CivilDate, under edition: Edition) -> JSONObject {
    let versions = versions.map { version -> JSONValue in
      func text(_ day: CivilDate?) -> JSONValue { day.map { .string($0.text) } ?? .null }
      return [
        "number": .integer(Int64(version.number)), "state": .string(version.state.rawValue),
        "drawn_up_on": text(version.drawnUpOn), "confirmed_on": text(version.confirmedOn),
        "handed_over_on": text(version.handedOverOn),
      ]
    }
    return JSONObject((json.objectValue?.members ?? []) + [JSONMember("versions", .array(versions))])
  }
}
