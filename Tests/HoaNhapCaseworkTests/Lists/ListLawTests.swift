import HoaNhap
import HoaNhapPropertyTesting
import Testing

@Suite("Laws of the list's file: whatever is tried, in whatever order")
struct ListLawTests {
  private typealias S = ListSamples

  /// A history of random moves, of which many are refused.
  private func history(
    _ choices: Choices, moves: Int, check: (ListFile, ListFile, Bool) throws -> Void = { _, _, _ in }
  ) throws -> ListFile {
    var file = try S.file("2026-06")
    let people = S.people("P-1", "P-2", "P-3")
    let may = try S.handedOver("2026-05", on: "2026-05-04", people)
    var today = S.date("2026-06-01")
    var log: [String] = []
    defer { choices.show("moves", log) { $0.map { "\n    \($0)" }.joined() } }
    try choices.rounds(moves) {
      if choices.bool() { today = try today.adding(days: 1) }
      let day = try today.adding(days: -choices.pick([0, 0, 0, 0, 0, 1, -1, 2]))
      let stamp = RecordStamp(on: today, by: "CB-1")
      // Most often the right one, so that histories get somewhere.
      func agency(_ right: AgencyID) -> AgencyID {
        choices.chance(17) ? choices.pick([S.police, S.committee, S.bank]) : right
      }
      let version = max(0, file.versions.count + choices.pick([0, 0, 0, 0, 1, -1]))
      let before = file
      var isTaken = true
      var move = ""
      do throws(ListFault) {
        switch choices.number(below: 12) {
        case 0...2:
          var some = people.filter { _ in choices.chance(75) }
          if choices.chance(25) { some.append(S.person("P-1") { $0.route = .unknown }) }
          let draft = file.draft(on: day, people: some, previous: [may])
          let isCorrection = file.current?.state == .handedOver
          let who = "\(some.map(\.id.text).joined(separator: " ")) on \(day)"
          if isCorrection == choices.chance(17) {
            move = "draw up \(who)"
            try file.drawUp(draft, by: agency(S.police), stamp: stamp)
          } else {
            move = "correct \(who)"
            try file.correct(draft, because: "Lý do", by: agency(S.police), stamp: stamp)
          }
        case 3...5:
          move = "confirm \(version) on \(day)"
          try file.confirm(version: version, by: agency(S.committee), on: day, stamp: stamp)
        case 6...8:
          move = "hand over \(version) on \(day)"
          try file.handOver(version: version, to: S.bank, by: agency(S.police), on: day, stamp: stamp)
        default:
          let number = choices.bool() ? file.moves.count : choices.int(0...file.moves.count + 1)
          move = "reverse \(number) on \(day)"
          try file.reverse(
            move: number, because: "Nhầm", by: agency(choices.bool() ? S.police : S.committee), on: day,
            stamp: stamp)
        }
      } catch {
        isTaken = false
        move += " (refused: \(error.code.rawValue))"
      }
      log.append("\(today): \(move)")
      try check(before, file, isTaken)
    }
    return file
  }

  @Test(
    "never handed over before confirmed, never confirmed with what blocks; versions only grow; refused is unchanged"
  )
  func invariants() async throws {
    try await forAll("a list's file keeps its laws", cases: 20) { choices in
      var taken = 0
      let file = try history(choices, moves: 60) { before, after, isTaken in
        if isTaken {
          taken += 1
          try expect(after.moves.count, equals: before.moves.count + 1)
          try expect(after.moves.starts(with: before.moves), "moves that were there")
          try expect(after.versions.count >= before.versions.count, "fewer versions")
          try expect(
            zip(before.versions, after.versions).allSatisfy {
              $0.number == $1.number && $0.draft == $1.draft
            },
            "versions that were there")
        } else {
          try expect(before == after, "refused, but not without a change")
        }
      }
      try expect(taken, equals: file.moves.count)
      try expect(file.versions.map(\.number), equals: Array(1..<file.versions.count + 1))
      for version in file.versions {
        if let handed = version.handedOverOn {
          try expect(version.confirmedOn.map { $0 <= handed } == true, "handed over unconfirmed")
        }
        if let confirmed = version.confirmedOn {
          try expect(version.drawnUpOn <= confirmed, "confirmed before it was drawn up")
          try expect(version.findings.filter(\.isBlocking).isEmpty, "confirmed with what blocks")
        }
        if version.number < file.versions.count {
          try expect(version.handedOverOn != nil || version.confirmations.isEmpty, "confirmed and replaced")
        }
        let earlier = file.versions.prefix(version.number - 1)
        try expect(
          (version.correction != nil) == earlier.contains { $0.handedOverOn != nil }, "a correction")
      }
      // A day's state is that of the moves recorded up to it.
      guard let last = file.moves.last?.stamp.day else { return }
      try expect(file.versions(on: last) == file.versions, "the state of the last day")
    }
  }

  @Test("the histories hold every kind of move, corrections and reversals too")
  func kinds() async throws {
    try await forAll(
      "histories hold every kind of move", cases: 20,
      covering: [
        "drawn up": 90...100, "confirmed": 75...100, "handed over": 60...100, "corrected": 25...100,
        "reversed": 40...100,
      ]
    ) { choices in
      for move in try history(choices, moves: 60).moves {
        switch move.action {
        case .drawnUp(_, let reason): choices.mark(reason == nil ? "drawn up" : "corrected")
        case .confirmed: choices.mark("confirmed")
        case .handedOver: choices.mark("handed over")
        case .reversed: choices.mark("reversed")
        }
      }
    }
  }

  @Test("written as JSON and read again it is the same file with the same bytes")
  func roundTrip() async throws {
    try await forAll("a list's file comes back", cases: 20, seed: 101) { choices in
      let file = try history(choices, moves: 50)
      let read = try ListFile(json: file.json)
      try expect(read == file)
      try expect(read.json.canonicalBytes == file.json.canonicalBytes)
      let parsed = try ListFile(json: JSONReader.parse(file.json.canonicalBytes))
      try expect(parsed == file)
    }
  }

  @Test("the last move of a history taken out, the rest is a history too; the first one taken out, it is not")
  func prefixes() throws {
    let file = try S.handedOver("2026-06", on: "2026-06-03", S.people("P-1"))
    func without(_ index: Int) -> JSONValue {
      let moves = file.json["moves"]?.arrayValue ?? []
      let rest = moves.enumerated().filter { $0.offset != index }.map(\.element)
      let members = file.json.objectValue?.members ?? []
      return .object(
        JSONObject(members.map { $0.key == "moves" ? JSONMember("moves", .array(rest)) : $0 }))
    }
    #expect(try ListFile(json: without(2)).current?.state == .confirmed)
    for index in [0, 1] {
      do {
        _ = try ListFile(json: without(index))
        Issue.record("the document skips a step")
      } catch {
        #expect(error.code == .convention && error.field.hasPrefix("moves["))
      }
    }
  }

  @Test("hostile documents: one value changed at a time, never a crash, and what is read keeps the laws")
  func mutated() async throws {
    let files = try (1...12).map { try history(Choices(seed: $0), moves: 40).json }
    let values: [JSONValue] = [
      .null, true, 0, -1, 1, 2, 9_223_372_036_854_775_807, "", "x", "2026-06-03", "9999-12-31", "2026-06",
      "confirmed", "drawn_up", [], ["P-1"], [:], ["person": "P-1"],
    ]
    // A strict reader refuses some of them.
    try await forAll("a changed list is read or refused", cases: 1440, covering: ["read": 2...95]) {
      choices in
      let mutated = choices.pick(files).mutated(choices, values)
      guard let other = try? ListFile(json: mutated) else { return }
      choices.mark("read")
      choices.show("document", mutated)
      try expect(try ListFile(json: other.json) == other)
      for version in other.versions where version.handedOverOn != nil {
        try expect(version.confirmedOn != nil, "handed over unconfirmed")
      }
    }
    // Bytes cut or changed anywhere.
    let texts = files.map(\.canonicalBytes)
    try await forAll("changed bytes of a list are read or refused", cases: 1440) { choices in
      var copy = choices.pick(texts)
      let place = choices.show("place", choices.number(below: copy.count))
      if choices.bool() {
        copy.removeSubrange(place...)
      } else {
        copy[place] = choices.show("byte", UInt8(choices.int(0...255)))
      }
      guard let value = try? JSONReader.parse(copy), let file = try? ListFile(json: value) else { return }
      try expect(try ListFile(json: file.json) == file)
    }
  }

  @Test("a fault of a document names its place and no value")
  func places() throws {
    let file = try S.handedOver("2026-06", on: "2026-06-03", S.people("P-1"))
    let cases = [
      ("\"movement\":\"new\"", "\"movement\":\"newer\"", "moves[0].rows[0].movement"),
      ("\"completed\":\"2023-08-17\"", "\"completed\":\"2023-02-30\"", "moves[0].rows[0].completed"),
      ("\"movement\":\"new\"", "\"movement\":\"changed\"", "moves[0].rows[0].changed"),
      ("\"clause\":\"III.1.4\"", "\"clause\":\"3.1.4\"", "duty.clause"),
      ("\"confirm\":[\"communePeoplesCommittee\"]", "\"confirm\":[]", "duty.confirm"),
      ("\"list\":1", "\"list\":2", "list"),
      ("\"skipped\":[]", "\"skipped\":[\"2026-13\"]", "moves[0].skipped[0]"),
      (
        "\"departures\":[]", "\"departures\":[{\"person\":\"P-1\",\"reasons\":[\"died\"],\"stated\":true}]",
        "moves[0].departures[0].person"
      ),
      (
        "\"departures\":[]", "\"departures\":[{\"person\":\"P-2\",\"reasons\":[],\"stated\":true}]",
        "moves[0].departures[0].reasons"
      ),
      ("\"version\":1", "\"version\":3", "moves[1]"),
    ]
    for (old, new, place) in cases {
      let text = file.json.canonicalText.split(separator: old, omittingEmptySubsequences: false)
        .joined(separator: new)
      #expect(text != file.json.canonicalText, "\(old) stands in the document")
      do {
        _ = try ListFile(json: JSONReader.parse(Array(text.utf8)))
        Issue.record("\(new) is not taken")
      } catch let error as InputError {
        #expect(error.field == place)
        #expect(!error.description.contains("2023-"))
      }
    }
  }
}

extension JSONValue {
  /// The value with one of its parts, at any depth, changed, left out or doubled.
  fileprivate func mutated(_ choices: Choices, _ values: [JSONValue]) -> JSONValue {
    func other() -> JSONValue { choices.show("put in", choices.pick(values)) }
    if choices.chance(17) { return other() }
    switch self {
    case .array(var elements) where !elements.isEmpty:
      let index = choices.number(below: elements.count)
      switch choices.number(below: 6) {
      case 0: elements.remove(at: index)
      case 1: elements.append(elements[index])
      case 2: elements.swapAt(0, index)
      default: elements[index] = elements[index].mutated(choices, values)
      }
      return .array(elements)
    case .object(let object) where !object.members.isEmpty:
      var members = object.members
      let index = choices.number(below: members.count)
      choices.show("member", members[index].key)
      if choices.chance(12) {
        members.remove(at: index)
      } else {
        members[index] = JSONMember(members[index].key, members[index].value.mutated(choices, values))
      }
      return .object(JSONObject(members))
    default: return other()
    }
  }
}
