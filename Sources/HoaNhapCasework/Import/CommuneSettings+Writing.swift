import HoaNhapPlan
public import HoaNhapValues

extension CommuneSettings {
  /// The settings as `commune.json` has them: the built-in plan by its name, any other one whole.
  public var json: JSONValue {
    var members = [
      JSONMember("name", .string(commune.name)), JSONMember("province", .string(commune.province)),
      JSONMember("plan", plan == .chauSon ? .string(plan.id.text) : plan.json),
    ]
    var calendar: [JSONMember] = []
    if let weekend {
      calendar.append(
        JSONMember("weekend", .array(weekend.map(\.rawValue).sorted().map { .integer(Int64($0)) })))
    }
    for (name, days) in [("off", off), ("worked", worked)] where !days.isEmpty {
      calendar.append(JSONMember(name, .array(days.sorted().map { .string($0.text) })))
    }
    if !calendar.isEmpty { members.append(JSONMember("calendar", .object(JSONObject(calendar)))) }
    if let transactionDay { members.append(JSONMember("transaction_day", .integer(Int64(transactionDay)))) }
    return .object(JSONObject(members))
  }
}
