import HoaNhap
import Testing

@Suite("What is to be mended before the list is confirmed — plan III.1 ý 4, B.2, C.2, C.3")
struct ListFindingTests {
  private typealias S = ListSamples

  private func draft(
    _ people: [Person], listed: [Person] = [], stated: [ListStatement] = []
  ) throws -> ListDraft {
    let previous = listed.isEmpty ? [] : [try S.handedOver("2026-05", on: "2026-05-04", listed)]
    return try S.file("2026-06").draft(
      on: S.date("2026-06-03"), people: people, previous: previous, stated: stated)
  }

  @Test(
    "a fact that decides is missing: who was on the list blocks it, who was not is not taken up",
    arguments: ["route", "completed", "management_decision"], [true, false])
  func missing(field: String, wasOn: Bool) throws {
    let person = S.person("P-1") { past in
      switch field {
      case "route": past.route = .unknown
      case "completed": past.completedOn = .unknown
      default: past.managementDecision = .unknown
      }
    }
    let draft = try draft([person], listed: wasOn ? S.people("P-1") : [])
    let finding = try #require(draft.findings.first)
    #expect(draft.findings.count == 1 && finding.person == "P-1" && finding.fields == [field])
    #expect(finding.code == (wasOn ? .factsMissing : .notTakenUp) && finding.isBlocking == wasOn)
    #expect(finding.rule == (field == "management_decision" ? "C.3" : "B.2"))
    #expect(draft.rows.count == (wasOn ? 1 : 0) && draft.departures.isEmpty)
  }

  @Test("a missing fact that could not change the answer is not asked for")
  func settled() throws {
    let person = S.person("P-1") {
      $0.completedOn = .unknown
      $0.managementDecision = .known(ManagementDecision(issuedOn: .known(S.date("2016-06-02"))))
    }
    let draft = try draft([person], listed: S.people("P-1"))
    #expect(draft.findings.isEmpty && draft.departures.map(\.reason) == [.tenYearsOver])
  }

  @Test("two records with one identifier block; one row is drawn up")
  func sameIdentifier() throws {
    let draft = try draft(S.people("P-1", "P-1", "P-2"))
    #expect(draft.rows.map(\.person) == ["P-1", "P-2"])
    #expect(draft.findings.map(\.code) == [.sameIdentifier] && draft.findings[0].isBlocking)
  }

  @Test("two people of the list with one identity number block, however it is written")
  func sameNumber() throws {
    func person(_ id: String, _ number: String?) -> Person {
      S.person(id, identity: { $0.identityNumber = .known(number) })
    }
    let draft = try draft([
      person("P-1", "001087000001"), person("P-2", "001 087 000 001"), person("P-3", "001087000002"),
      person("P-4", nil), person("P-5", nil), S.person("P-6", identity: { $0.identityNumber = .unknown }),
    ])
    #expect(draft.findings.map(\.code) == [.sameIdentityNumber, .sameIdentityNumber])
    #expect(draft.findings.map(\.person) == ["P-1", "P-2"])
    #expect(draft.findings.map(\.isBlocking) == [true, true])
    #expect(draft.findings.allSatisfy { !$0.wording.vi.contains("001") && !$0.wording.en.contains("001") })
  }

  @Test("one identity number on the list and one off it is no finding of the list")
  func numberOffTheList() throws {
    let number: (inout PersonIdentity) -> Void = { $0.identityNumber = .known("001087000001") }
    let draft = try draft([
      S.person("P-1", identity: number), S.person("P-2", { $0.route = .known(.none) }, identity: number),
    ])
    #expect(draft.findings.isEmpty)
  }

  @Test("a statement is followed where it can be; one that cannot be followed blocks")
  func statements() throws {
    let people = S.people("P-1", "P-2", "P-3")
    let draft = try draft(
      people, listed: S.people("P-1"),
      stated: [
        ListStatement("P-1", .tenYearsOver), ListStatement("P-2", .died), ListStatement("P-2", .movedAway),
        ListStatement("P-3", .movedAway), ListStatement("P-9", .movedAway),
      ])
    #expect(draft.rows.map(\.person) == ["P-1"])
    let found = draft.findings.map { "\($0.code.rawValue) \($0.person?.text ?? "") \($0.isBlocking)" }
    #expect(
      found == [
        "reasonOfRecords P-1 true", "keptOff P-2 false", "statedTwice P-2 true", "keptOff P-3 false",
        "unknownPerson P-9 true",
      ])
  }

  @Test(
    "a reason that follows from the records is not for the police to state",
    arguments: [
      ListReason.tenYearsOver, .noDecision, .decisionLater, .noRoute, .completedLater, .routeUnknown,
      .completionUnknown, .decisionUnknown, .notInRecords,
    ])
  func reasonsOfRecords(reason: ListReason) throws {
    #expect(reason.followsFromRecords)
    let draft = try draft(S.people("P-1"), listed: S.people("P-1"), stated: [ListStatement("P-1", reason)])
    #expect(draft.rows.count == 1 && draft.findings.map(\.code) == [.reasonOfRecords])
  }

  @Test("a confirmed entry without a decision is told when the person leaves (C.3)")
  func withoutDecision() throws {
    let person = S.person("P-1") {
      $0.managementDecision = .known(nil)
      $0.listEntry = .known(
        ListEntry(month: Fact(YearMonth("2026-05")), confirmedOn: .known(S.date("2026-05-04"))))
    }
    let draft = try draft([person])
    #expect(draft.departures.map(\.reason) == [.noDecision])
    #expect(draft.findings.map(\.code) == [.confirmedWithoutDecision] && draft.findings[0].rule == "C.3")
  }

  @Test("every finding and every reason speaks both languages, says what to do, and prints no fact")
  func words() {
    let codes: [ListFinding.Code] = [
      .factsMissing, .notTakenUp, .sameIdentifier, .sameIdentityNumber, .unknownPerson, .reasonOfRecords,
      .statedTwice, .recordGone, .keptOff, .endsSoon, .confirmedWithoutDecision, .monthsSkipped, .drawnUpLate,
    ]
    let words = codes.map { code in
      // As a document has it, since findings are made by the package alone.
      let json: JSONValue = ["code": .string(code.rawValue), "blocks": .bool(Self.blocking.contains(code))]
      return finding(json)?.wording
    }
    #expect(Set(words).count == codes.count && !words.contains(nil))
    for word in words { #expect(word?.vi != word?.en) }
    for reason in [ListReason.notInRecords, .movedAway, .underManagementAgain, .died, .recordCorrected] {
      #expect(reason.wording.vi != reason.wording.en && reason.wording.vi != reason.rawValue)
    }
  }

  private static let blocking: [ListFinding.Code] = [
    .factsMissing, .sameIdentifier, .sameIdentityNumber, .unknownPerson, .reasonOfRecords, .statedTwice,
  ]

  @Test("a document cannot say that a finding of this version blocks or not; one of a later version can")
  func documents() {
    for code in Self.blocking {
      #expect(finding(["code": .string(code.rawValue), "blocks": false]) == nil)
    }
    #expect(finding(["code": "endsSoon", "blocks": true]) == nil)
    #expect(finding(["code": "x-later", "blocks": true])?.isBlocking == true)
    #expect(finding(["code": "x-later", "blocks": false])?.isBlocking == false)
  }

  private func finding(_ json: JSONValue) -> ListFinding? {
    guard var file = try? S.file("2026-06") else { return nil }
    let draft = file.draft(on: S.date("2026-06-03"), people: [], previous: [])
    guard (try? file.drawUp(draft, by: S.police, stamp: S.stamp("2026-06-03"))) != nil else { return nil }
    let text = file.json.canonicalText
    let parts = text.split(separator: "\"findings\":[]", omittingEmptySubsequences: false)
    let other = parts.joined(separator: "\"findings\":[\(json.canonicalText)]")
    guard let value = try? JSONReader.parse(Array(other.utf8)) else { return nil }
    return (try? ListFile(json: value))?.current?.findings.first
  }
}
