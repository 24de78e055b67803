public import HoaNhapValues

/// Everything that is wrong with the document of a book, each fault with its place. Nothing of such a document is taken.
public struct ObligationDataFaults: Error, Sendable, Hashable, CustomStringConvertible {
  /// The faults with their paths, such as `entries[3].on`; never empty.
  public let faults: [InputError]

  /// Makes the error.
  ///
  /// - Precondition: there is at least one fault.
  public init(_ faults: [InputError]) {
    precondition(!faults.isEmpty, "a document without faults is no error")
    self.faults = faults
  }

  /// The places and the English words, one fault a line.
  public var description: String { faults.map(\.description).joined(separator: "\n") }
}

extension ObligationBook {
  /// Reads a book from its JSON, which ``json`` describes.
  ///
  /// The history is recorded again line by line, so a document cannot hold a move that the book would have refused.
  /// - Throws: ``ObligationDataFaults`` with every fault of the form; of the history, the first line that does not hold.
  public init(json: JSONValue) throws(ObligationDataFaults) {
    var reader = ObligationBookReader()
    guard let book = reader.book(json) else { throw ObligationDataFaults(reader.faults) }
    self = book
  }

  /// Reads a book from the bytes of a JSON document.
  ///
  /// - Throws: ``ObligationDataFaults``; with one fault, its line and its column where the text is not JSON in the strict form.
  public init(jsonBytes bytes: some Collection<UInt8>) throws(ObligationDataFaults) {
    let value: JSONValue
    do {
      value = try JSONReader.parse(bytes)
    } catch {
      throw ObligationDataFaults([InputError(error)])
    }
    try self.init(json: value)
  }

  /// The book as JSON; written canonically and read again it gives the same bytes.
  ///
  /// ```json
  /// {"book": 1, "plan": "chau-son",
  ///  "obligations": [{"id", "clause", "agency", "confirm", "to", "via", "report", "event", "opens", "last_day", "planning_day",
  ///    "needs", "vi", "en"}],
  ///  "entries": [{"obligation", "action": "confirmed", "by", "on", "recorded_on", "recorded_by"},
  ///    {"action": "done", "by", "on", …}, {"action": "waived", "reason", …},
  ///    {"action": "moved", "last_day", "planning_day", …}, {"action": "reversed", "entry", "reason", …}]}
  /// ```
  /// Obligations stand by identifier, entries in the order in which they were made.
  public var json: JSONValue {
    .object([
      "book": 1, "plan": .string(plan.text), "obligations": .array(obligations.map(\.json)),
      "entries": .array(entries.map(\.json)),
    ])
  }
}

extension Obligation {
  /// The obligation as the document of a book holds it.
  public var json: JSONValue {
    .object([
      "id": .string(id.text), "clause": .string(clause.text), "agency": .text(agency),
      "confirm": confirm.json, "to": to.json, "via": via.json, "report": .text(report),
      "event": .text(event), "opens": .string(opens.text), "last_day": .text(lastDay),
      "planning_day": .text(planningDay), "needs": .array(needs.map { .string($0.text) }),
      "vi": .string(wording.vi), "en": .string(wording.en),
    ])
  }
}

extension ObligationEntry {
  /// The entry as the document of a book holds it; its number is its place.
  public var json: JSONValue {
    var members = [
      JSONMember("obligation", .string(obligation.text)), JSONMember("action", .string(action.word.rawValue)),
      JSONMember("recorded_on", .string(stamp.day.text)),
      JSONMember("recorded_by", .string(stamp.officer.text)),
    ]
    switch action {
    case .confirmed(let agency, let day):
      members += [JSONMember("by", .string(agency.text)), JSONMember("on", .string(day.text))]
    case .done(let day, let agency):
      members += [JSONMember("by", .text(agency)), JSONMember("on", .string(day.text))]
    case .waived(let reason): members.append(JSONMember("reason", .string(reason)))
    case .moved(let last, let planning):
      members += [
        JSONMember("last_day", .string(last.text)), JSONMember("planning_day", .string(planning.text)),
      ]
    case .reversed(let entry, let reason):
      members += [JSONMember("entry", .integer(Int64(entry))), JSONMember("reason", .string(reason))]
    }
    return .object(JSONObject(members))
  }
}

extension ObligationEntry.Action {
  /// The words of the document.
  enum Word: String, CaseIterable {
    case confirmed, done, waived, moved, reversed
  }

  var word: Word {
    switch self {
    case .confirmed: .confirmed
    case .done: .done
    case .waived: .waived
    case .moved: .moved
    case .reversed: .reversed
    }
  }
}

extension ObligationStatus {
  /// The status as a line of JSON shows it.
  public var json: JSONValue {
    .object([
      "id": .string(obligation.id.text), "clause": .string(obligation.clause.text),
      "agency": .text(obligation.agency), "state": .string(state.rawValue),
      "last_day": .text(obligation.lastDay), "planning_day": .text(obligation.planningDay),
      "done_on": .text(doneOn), "done_by": .text(doneBy), "days_late": .integer(Int64(daysLate)),
      "confirmed_by": confirmedBy.json, "sequence": .integer(Int64(sequence)),
      "waits_for": .array(
        blockers.map { blocker in
          switch blocker {
          case .confirmation(let agency): .object(["confirmation": .string(agency.text)])
          case .input(let id): .object(["obligation": .string(id.text)])
          }
        }),
      "vi": .string(obligation.wording.vi), "en": .string(obligation.wording.en),
    ])
  }
}

extension JSONValue {
  /// An identifier, or null.
  fileprivate static func text<Tag>(_ id: Identifier<Tag>?) -> JSONValue {
    id.map { .string($0.text) } ?? .null
  }

  /// A day, or null.
  fileprivate static func text(_ day: CivilDate?) -> JSONValue { day.map { .string($0.text) } ?? .null }
}
