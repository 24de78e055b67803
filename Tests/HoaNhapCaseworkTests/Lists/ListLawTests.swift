import HoaNhap
import HoaNhapPropertyTesting
import Testing

@Suite("Laws of the list's file: whatever is tried, in whatever order")
struct ListLawTests {
  private typealias S = ListSamples

  /// A history of random moves, most of them refused.
  private func history(_ seed: UInt64, moves: Int, check: (ListFile, ListFile, Bool) -> Void = { _, _, _ in })
    throws -> ListFile
  {
    var numbers = SplitMix64(seed: seed)
    var file = try S.file("2026-06")
    let people = S.people("P-1", "P-2", "P-3")
    let may = try S.handedOver("2026-05", on: "2026-05-04", people)
    var today = S.date("2026-06-01")
    for _ in 0..<moves {
      if Bool.random(using: &numbers) { today = (try? today.adding(days: 1)) ?? today }
      let back = [-1, 0, 0, 0, 0, 0, 1, 2].randomElement(using: &numbers) ?? 0
      let day = (try? today.adding(days: -back)) ?? today
      let stamp = RecordStamp(on: today, by: "CB-1")
      // Most often the right one, so that histories get somewhere.
      func agency(_ right: AgencyID) -> AgencyID {
        Int.random(in: 0..<6, using: &numbers) > 0
          ? right : [S.police, S.committee, S.bank].randomElement(using: &numbers) ?? right
      }
      let version = max(0, file.versions.count + ([-1, 0, 0, 0, 0, 1].randomElement(using: &numbers) ?? 0))
      let before = file
      var isTaken = true
      do throws(ListFault) {
        switch Int.random(in: 0..<12, using: &numbers) {
        case 0...2:
          var some = people.filter { _ in Int.random(in: 0..<4, using: &numbers) > 0 }
          if Int.random(in: 0..<4, using: &numbers) == 0 {
            some.append(S.person("P-1") { $0.route = .unknown })
          }
          let draft = file.draft(on: day, people: some, previous: [may])
          let isCorrection = file.current?.state == .handedOver
          if isCorrection != (Int.random(in: 0..<6, using: &numbers) > 0) {
            try file.drawUp(draft, by: agency(S.police), stamp: stamp)
          } else {
            try file.correct(draft, because: "Lý do", by: agency(S.police), stamp: stamp)
          }
        case 3...5: try file.confirm(version: version, by: agency(S.committee), on: day, stamp: stamp)
        case 6...8:
          try file.handOver(version: version, to: S.bank, by: agency(S.police), on: day, stamp: stamp)
        default:
          let move =
            Bool.random(using: &numbers)
            ? file.moves.count : Int.random(in: 0...file.moves.count + 1, using: &numbers)
          try file.reverse(
            move: move, because: "Nhầm", by: agency(Bool.random(using: &numbers) ? S.police : S.committee),
            on: day, stamp: stamp)
        }
      } catch {
        isTaken = false
      }
      check(before, file, isTaken)
    }
    return file
  }

  @Test(
    "never handed over before confirmed, never confirmed with what blocks; versions only grow; refused is unchanged",
    arguments: 1...20)
  func invariants(seed: Int) throws {
    var taken = 0
    let file = try history(UInt64(seed), moves: 60) { before, after, isTaken in
      if isTaken {
        taken += 1
        #expect(after.moves.count == before.moves.count + 1)
        #expect(after.moves.starts(with: before.moves))
        #expect(after.versions.count >= before.versions.count)
        #expect(
          zip(before.versions, after.versions).allSatisfy { $0.number == $1.number && $0.draft == $1.draft })
      } else {
        #expect(before == after)
      }
    }
    #expect(taken == file.moves.count)
    #expect(file.versions.map(\.number) == Array(1..<file.versions.count + 1))
    for version in file.versions {
      if let handed = version.handedOverOn {
        #expect(version.confirmedOn.map { $0 <= handed } == true)
      }
      if let confirmed = version.confirmedOn {
        #expect(version.drawnUpOn <= confirmed)
        #expect(version.findings.filter(\.isBlocking).isEmpty)
      }
      if version.number < file.versions.count {
        #expect(version.handedOverOn != nil || version.confirmations.isEmpty)
      }
      let earlier = file.versions.prefix(version.number - 1)
      #expect((version.correction != nil) == earlier.contains { $0.handedOverOn != nil })
    }
    // A day's state is that of the moves recorded up to it.
    let last = try #require(file.moves.last?.stamp.day)
    #expect(file.versions(on: last) == file.versions)
  }

  @Test("the histories hold every kind of move, corrections and reversals too")
  func kinds() throws {
    var kinds: [String: Int] = [:]
    for seed in 1...20 {
      for move in try history(UInt64(seed), moves: 60).moves {
        let kind =
          switch move.action {
          case .drawnUp(_, let reason): reason == nil ? "drawn up" : "corrected"
          case .confirmed: "confirmed"
          case .handedOver: "handed over"
          case .reversed: "reversed"
          }
        kinds[kind, default: 0] += 1
      }
    }
    #expect(kinds.count == 5 && kinds.values.allSatisfy { $0 >= 5 })
  }

  @Test("written as JSON and read again it is the same file with the same bytes", arguments: 1...20)
  func roundTrip(seed: Int) throws {
    let file = try history(UInt64(seed) &* 7919, moves: 50)
    let read = try ListFile(json: file.json)
    #expect(read == file)
    #expect(read.json.canonicalBytes == file.json.canonicalBytes)
    let parsed = try ListFile(json: JSONReader.parse(file.json.canonicalBytes))
    #expect(parsed == file)
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

  @Test(
    "hostile documents: one value changed at a time, never a crash, and what is read keeps the laws",
    arguments: 1...12)
  func mutated(seed: Int) throws {
    var numbers = SplitMix64(seed: UInt64(seed) &* 104_729)
    let file = try history(UInt64(seed), moves: 40)
    let values: [JSONValue] = [
      .null, true, 0, -1, 1, 2, 9_223_372_036_854_775_807, "", "x", "2026-06-03", "9999-12-31", "2026-06",
      "confirmed", "drawn_up", [], ["P-1"], [:], ["person": "P-1"],
    ]
    var read = 0
    for _ in 0..<120 {
      let mutated = file.json.mutated(using: &numbers, values)
      guard let other = try? ListFile(json: mutated) else { continue }
      read += 1
      #expect(try ListFile(json: other.json) == other)
      for version in other.versions where version.handedOverOn != nil { #expect(version.confirmedOn != nil) }
    }
    #expect(read < 120, "a strict reader refuses some of them")
    // Bytes cut or changed anywhere.
    let bytes = file.json.canonicalBytes
    for _ in 0..<120 {
      var copy = bytes
      let place = Int.random(in: 0..<copy.count, using: &numbers)
      if Bool.random(using: &numbers) {
        copy[place] = UInt8.random(in: 0...255, using: &numbers)
      } else {
        copy.removeSubrange(place...)
      }
      if let value = try? JSONReader.parse(copy) { _ = try? ListFile(json: value) }
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
  fileprivate func mutated(using numbers: inout some RandomNumberGenerator, _ values: [JSONValue])
    -> JSONValue
  {
    guard Int.random(in: 0..<6, using: &numbers) > 0 else {
      return values.randomElement(using: &numbers) ?? self
    }
    switch self {
    case .array(var elements) where !elements.isEmpty:
      let index = Int.random(in: elements.indices, using: &numbers)
      switch Int.random(in: 0..<6, using: &numbers) {
      case 0: elements.remove(at: index)
      case 1: elements.append(elements[index])
      case 2: elements.swapAt(0, index)
      default: elements[index] = elements[index].mutated(using: &numbers, values)
      }
      return .array(elements)
    case .object(let object) where !object.members.isEmpty:
      var members = object.members
      let index = Int.random(in: members.indices, using: &numbers)
      if Int.random(in: 0..<8, using: &numbers) == 0 {
        members.remove(at: index)
      } else {
        members[index] = JSONMember(
          members[index].key, members[index].value.mutated(using: &numbers, values))
      }
      return .object(JSONObject(members))
    default: return values.randomElement(using: &numbers) ?? self
    }
  }
}
