import HoaNhapModels
import HoaNhapPlan
public import HoaNhapStorage
public import HoaNhapValues

extension ListFile: JSONRecord {
  /// `list-files`.
  public static let collection: CollectionName = "list-files"
  /// The month as text, such as `2026-06`.
  public var recordID: Identifier<ListFile> { Identifier(month.description) }
  /// The same as ``json``.
  public var storedJSON: JSONValue { json }
  /// Reads what ``json`` wrote.
  public init(storedJSON: JSONValue) throws(InputError) { try self.init(json: storedJSON) }

  /// The file as JSON; written canonically and read again it gives the same bytes.
  ///
  /// ```json
  /// {"list": 1, "month": "2026-06",
  ///  "duty": {"obligation", "clause", "agency", "confirm": […], "to": […], "opens", "last_day"},
  ///  "moves": [
  ///    {"action": "drawn_up", "on", "by", "recorded_on", "recorded_by", "month", "edition",
  ///     "basis": {"month", "version"} or null, "skipped": […],
  ///     "rows": [{"person", "movement", "changed": […], "route", "completed", "management_decision", "last_borrowing_day"}],
  ///     "departures": [{"person", "reasons": […], "stated"}], "kept_off": [{…}],
  ///     "findings": [{"code", "person", "blocks", "fields": […], "count"}], "correcting"},
  ///    {"action": "confirmed", "version", …}, {"action": "handed_over", "version", "to", …},
  ///    {"action": "reversed", "move", "reason", …}]}
  /// ```
  /// What is not known is left out. It holds facts about people by identifier, and the reasons of corrections.
  public var json: JSONValue {
    .object([
      "list": 1, "month": .string(month.description), "duty": duty.json,
      "moves": .array(moves.map(\.json)),
    ])
  }
}

extension ListDuty {
  /// The duty as the document of a file holds it.
  var json: JSONValue {
    [
      "obligation": .string(obligation.text), "clause": .string(clause.text),
      "agency": .string(agency.text), "confirm": .array(confirm.map { .string($0.text) }),
      "to": .array(to.map { .string($0.text) }), "opens": .string(opens.text),
      "last_day": .string(lastDay.text),
    ]
  }
}

extension ListMove {
  /// The words of the document.
  enum Word: String, CaseIterable {
    case drawnUp = "drawn_up"
    case confirmed
    case handedOver = "handed_over"
    case reversed
  }

  /// The move as the document of a file holds it; its number is its place.
  var json: JSONValue {
    var members = [
      JSONMember("on", .string(day.text)), JSONMember("by", .string(by.text)),
      JSONMember("recorded_on", .string(stamp.day.text)),
      JSONMember("recorded_by", .string(stamp.officer.text)),
    ]
    func add(_ word: Word, _ more: [JSONMember]) {
      members.append(JSONMember("action", .string(word.rawValue)))
      members += more
    }
    switch action {
    case .drawnUp(let draft, let reason):
      add(.drawnUp, draft.members)
      if let reason { members.append(JSONMember("correcting", .string(reason.reveal(for: .storage)))) }
    case .confirmed(let version): add(.confirmed, [JSONMember("version", .integer(Int64(version)))])
    case .handedOver(let version, let agency):
      add(
        .handedOver,
        [JSONMember("version", .integer(Int64(version))), JSONMember("to", .string(agency.text))])
    case .reversed(let move, let reason):
      add(
        .reversed,
        [
          JSONMember("move", .integer(Int64(move))),
          JSONMember("reason", .string(reason.reveal(for: .storage))),
        ])
    }
    return .object(JSONObject(members))
  }
}
