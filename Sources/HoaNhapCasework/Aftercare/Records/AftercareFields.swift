import HoaNhapEligibility
import HoaNhapLoans
import HoaNhapPlan
import HoaNhapPolicy
import HoaNhapValues

/// Reads and writes the fields of the files after lending.
struct AftercareFields {
  let reader: FieldReader

  init(_ reader: FieldReader) { self.reader = reader }

  init(_ json: JSONValue) throws(InputError) { reader = try FieldReader(json) }

  /// What every entry has beside its content.
  static let headKeys = ["action", "on", "by", "recorded_on", "recorded_by"]

  /// The members that every entry has.
  static func head(
    _ action: String, on day: CivilDate, by agency: AgencyID, stamp: RecordStamp
  ) -> [JSONMember] {
    [
      JSONMember("action", .string(action)), JSONMember("on", .string(day.text)),
      JSONMember("by", .string(agency.text)),
    ] + HistoryFields.members(of: stamp)
  }

  /// A member where there is a value; none where there is not.
  static func member(_ key: String, _ value: JSONValue?) -> [JSONMember] {
    value.map { [JSONMember(key, $0)] } ?? []
  }

  static func member(_ key: String, _ day: CivilDate?) -> [JSONMember] {
    member(key, day.map { .string($0.text) })
  }

  static func member(_ key: String, _ amount: Dong?) -> [JSONMember] {
    member(key, amount.map { .integer($0.amount) })
  }

  static func member(_ key: String, _ text: Sensitive<String>?) -> [JSONMember] {
    member(key, text.map { .string($0.reveal(for: .storage)) })
  }

  // MARK: Reading

  /// Refuses every key but these and those that every entry has.
  func allow(_ keys: [String]) throws(InputError) { try reader.allow(Self.headKeys + keys) }

  /// A text that must be there and not be empty.
  func text(_ key: String) throws(InputError) -> String { try reader.filled(key) }

  /// A text that may be left out, but not be empty.
  func optionalText(_ key: String) throws(InputError) -> String? { reader.has(key) ? try text(key) : nil }

  func word<Word: RawRepresentable & CaseIterable>(
    _ key: String, _: Word.Type = Word.self
  ) throws(InputError) -> Word where Word.RawValue == String {
    try reader.require(key, try reader.word(key))
  }

  /// The number of an entry.
  func number(_ key: String = "entry") throws(InputError) -> Int {
    Int(try reader.require(key, try reader.integer(key, in: 1...Int64(Int32.max))))
  }

  func day(_ key: String) throws(InputError) -> CivilDate { try reader.day(key) }

  /// The objects of a list that must be there.
  func list(_ key: String) throws(InputError) -> [AftercareFields] {
    try reader.objects(key).map(AftercareFields.init)
  }

  /// The texts of a list; none where it is left out.
  func texts(_ key: String) throws(InputError) -> [String] { try reader.texts(key) }

  /// The texts of a list that must be there, since none and left out are not the same to a rule.
  func requiredTexts(_ key: String) throws(InputError) -> [String] { try reader.requiredTexts(key) }

  func clause(_ key: String) throws(InputError) -> Clause { try reader.clause(key) }

  func stamp() throws(InputError) -> RecordStamp { try reader.stamp() }

  func optionalAmount(_ key: String) throws(InputError) -> Dong? { try reader.integer(key).map { Dong($0) } }

  /// How an act was judged.
  func judged(_ key: String = "judged") throws(InputError) -> JudgedAct {
    let fields = AftercareFields(try reader.require(key, try reader.objectField(key)))
    try fields.reader.allow(["edition", "outcome", "reasons", "missing"])
    guard let edition = EditionID(try fields.text("edition")) else {
      throw InputError(
        .unknownWord, field: fields.reader.path(of: "edition"), vi: "Ghi dạng “qd-08-2026/2026-05-01/1”.",
        en: "Write it as “qd-08-2026/2026-05-01/1”.")
    }
    return JudgedAct(
      edition: edition, outcome: try fields.word("outcome"),
      reasons: try fields.requiredTexts("reasons").map { ActFinding.Code(rawValue: $0) },
      missing: try fields.requiredTexts("missing").map { ActFact(rawValue: $0) })
  }

  /// An act, its faults named from the root.
  func act(_ key: String = "act") throws(InputError) -> LoanAct {
    let value = try reader.require(key, reader.object[key])
    do throws(InputError) {
      return try LoanAct(json: value)
    } catch {
      throw named(error, key)
    }
  }

  /// Events in the form of the loan document.
  func events(_ key: String = "events") throws(InputError) -> [LoanEvent] {
    let value = try reader.require(key, reader.object[key])
    do throws(InputError) {
      return try EventForm.events(value)
    } catch {
      throw named(error, nil)
    }
  }

  /// A fault of a part, named from the root.
  private func named(_ error: InputError, _ key: String?) -> InputError {
    var error = error
    let parts = [reader.path, key ?? "", error.field].filter { !$0.isEmpty }
    error.field = parts.joined(separator: ".")
    return error
  }
}

/// The form of events is the loan document's: they are written into one and read out of one, so that it stands in one place.
enum EventForm {
  static func json(_ events: [LoanEvent]) -> JSONValue {
    guard let carrier, case .object(let object)? = try? LoanDocument(carrier, events: events).json() else {
      preconditionFailure("the carrier is a loan document")
    }
    return object["events"] ?? .array([])
  }

  static func events(_ json: JSONValue) throws(InputError) -> [LoanEvent] {
    guard let carrier, case .object(let object) = try LoanDocument(carrier).json() else {
      preconditionFailure("the carrier is a loan document")
    }
    let document = JSONObject(object.members + [JSONMember("events", json)])
    return try LoanDocument(json: .object(document)).events
  }

  /// The plainest terms there are; nothing of them is kept.
  private static let carrier = try? LoanTerms(
    disbursements: [Disbursement(date: .distantPast, amount: Dong(1))],
    rates: [RateChange(from: .distantPast, Rate(annualPercent: .zero))],
    principalPlan: .equal(EqualPrincipal(everyMonths: 1, count: 1, unit: 1)))
}
