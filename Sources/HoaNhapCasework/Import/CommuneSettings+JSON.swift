public import HoaNhapPlan
public import HoaNhapValues

extension CommuneSettings {
  /// Reads `commune.json`, and says everything that is wrong with it.
  static func read(_ bytes: [UInt8]) -> (settings: CommuneSettings?, faults: [DataFault]) {
    let json: JSONValue
    do {
      json = try JSONReader.parse(bytes)
    } catch {
      return (nil, [DataFault(ofCommune: InputError(error))])
    }
    do throws(PlanFaults) {
      return (try CommuneSettings(json: json), [])
    } catch {
      return (nil, error.faults.map(DataFault.init(ofCommune:)))
    }
  }

  /// Reads the settings from the JSON of `commune.json`, which ``json`` writes.
  ///
  /// - Throws: ``PlanFaults`` with each fault and its field.
  public init(json: JSONValue) throws(PlanFaults) {
    do throws(InputError) {
      let root = try FieldReader(json)
      try root.allow(["name", "province", "plan", "calendar", "transaction_day"])
      let calendar = try root.objectField("calendar")
      try calendar?.allow(["weekend", "off", "worked"])
      self.init(
        commune: Commune(
          name: try root.require("name", try root.string("name")), province: try root.string("province") ?? ""
        ),
        plan: .chauSon, weekend: try calendar?.weekdays("weekend"), off: try calendar?.days("off") ?? [],
        worked: try calendar?.days("worked") ?? [],
        transactionDay: try root.integer("transaction_day", in: 1...31).map { Int($0) })
      guard root.has("plan") else { throw root.missing("plan") }
    } catch {
      throw PlanFaults([error])
    }
    plan = try Self.plan(json)
  }

  /// The plan's name, or a whole plan.
  private static func plan(_ json: JSONValue) throws(PlanFaults) -> Plan {
    guard case .object(let root) = json, let value = root["plan"] else { return .chauSon }
    guard case .string(let id) = value else {
      do {
        return try Plan(json: value)
      } catch {
        throw PlanFaults(
          error.faults.map { fault in
            var fault = fault
            fault.field = fault.field.isEmpty ? "plan" : "plan.\(fault.field)"
            return fault
          })
      }
    }
    if PlanID(id) == Plan.chauSon.id { return .chauSon }
    throw PlanFaults([
      InputError(
        .unknownWord, field: "plan",
        vi: "Chỉ có sẵn kế hoạch “\(Plan.chauSon.id)”; kế hoạch khác thì ghi cả đối tượng kế hoạch vào đây.",
        en: "Only the plan “\(Plan.chauSon.id)” is built in; write any other plan here as a whole object.")
    ])
  }
}

extension FieldReader {
  fileprivate func weekdays(_ key: String) throws(InputError) -> Set<Weekday>? {
    guard let elements = try array(key) else { return nil }
    var days: Set<Weekday> = []
    for element in elements {
      guard case .integer(let number) = element, let day = Weekday(rawValue: Int(clamping: number)) else {
        throw wrongType(
          key, vi: "danh sách các số từ 1 (thứ hai) đến 7 (chủ nhật)",
          en: "A list of numbers from 1 (Monday) to 7")
      }
      days.insert(day)
    }
    guard days.count < Weekday.allCases.count else {
      throw InputError(
        .outOfRange, field: path(of: key), vi: "Tuần phải có ít nhất một ngày làm việc.",
        en: "A week has at least one working day.")
    }
    return days
  }

  fileprivate func days(_ key: String) throws(InputError) -> Set<CivilDate> {
    var days: Set<CivilDate> = []
    for element in try array(key) ?? [] {
      guard case .string(let text) = element, let day = CivilDate(text) else { throw notADate(key) }
      days.insert(day)
    }
    return days
  }
}

extension DataFault {
  init(ofCommune error: InputError) {
    self.init(
      .error, error.code, file: .commune, line: error.line, column: error.column,
      header: error.field.isEmpty ? nil : TerminalText.fit(error.field, 80), wording: error.wording)
  }
}
