import HoaNhap

/// How rows come from one process to another: a JSON object each, numbers whole, words in both languages.
extension Row {
  /// What another process is told.
  var message: JSONValue {
    var members = [
      JSONMember("workload", .string(workload)), JSONMember("returns", returns.message),
      JSONMember("items", .integer(Int64(items))), JSONMember("notes", .array(notes.map(\.message))),
    ]
    if let cost { members.append(JSONMember("cost", cost.message)) }
    if let checksum { members.append(JSONMember("checksum", .string(String(checksum)))) }
    if let peakMemory { members.append(JSONMember("peak_memory", .integer(Int64(peakMemory)))) }
    if let rival { members.append(JSONMember("rival", rival.message)) }
    return .object(JSONObject(members))
  }

  /// `nil` for what is no such message.
  init?(message: JSONValue) {
    guard let workload = message["workload"]?.stringValue, let items = message["items"]?.integerValue,
      let returns = Wording(message: message["returns"]), let notes = message["notes"]?.arrayValue
    else { return nil }
    self.init(
      workload: workload, returns: returns, items: Int(items), cost: Cost(message: message["cost"]),
      checksum: message["checksum"]?.stringValue.flatMap { UInt64($0) },
      peakMemory: message["peak_memory"]?.integerValue.map { Int($0) },
      notes: notes.compactMap { Wording(message: $0) }, rival: Rival(message: message["rival"]))
  }
}

extension Rival {
  fileprivate var message: JSONValue {
    var members = [
      JSONMember("name", name.message), JSONMember("returns", returns.message),
      JSONMember("cost", cost.message),
    ]
    if let checksum { members.append(JSONMember("checksum", .string(String(checksum)))) }
    return .object(JSONObject(members))
  }

  fileprivate init?(message: JSONValue?) {
    guard let name = Wording(message: message?["name"]), let cost = Cost(message: message?["cost"]),
      let returns = Wording(message: message?["returns"])
    else { return nil }
    self.init(
      name: name, returns: returns, cost: cost,
      checksum: message?["checksum"]?.stringValue.flatMap { UInt64($0) })
  }
}

extension Cost {
  /// Thousandths, since the package's JSON has whole numbers alone.
  fileprivate var message: JSONValue {
    ["unit": .string(unit.rawValue), "thousandths": .integer(Int64((amount * 1000).rounded()))]
  }

  fileprivate init?(message: JSONValue?) {
    guard let unit = message?["unit"]?.stringValue.flatMap(Unit.init(rawValue:)),
      let thousandths = message?["thousandths"]?.integerValue
    else { return nil }
    self.init(Double(thousandths) / 1000, unit)
  }
}

extension Wording {
  /// Both languages.
  var message: JSONValue { ["vi": .string(vi), "en": .string(en)] }

  /// `nil` where one of the languages is missing.
  init?(message: JSONValue?) {
    guard let vi = message?["vi"]?.stringValue, let en = message?["en"]?.stringValue else { return nil }
    self.init(vi: vi, en: en)
  }
}
