import HoaNhap
import HoaNhapStorage
import Testing

@Suite(
  "IV.3 — a difficulty reported in writing to the People's Committee through the police, and what became of it"
)
struct DifficultyTests {
  static func sample(
    _ id: DifficultyID = "VM-1", cameUp: String? = "2026-06-01", reported: String = "2026-06-03",
    by: AgencyID = .economicOffice, category: DifficultyCategory = .capital,
    text: String = "Chưa được bố trí vốn.",
    recorded: String = "2026-06-03"
  ) throws -> Difficulty {
    try Difficulty(
      id, cameUpOn: try cameUp.map { try day($0) }, reportedOn: day(reported), by: by, about: "III.2.1",
      category: category, text: Sensitive(text), stamp: Money.stamp(recorded))
  }

  private func code(_ body: () throws -> Void) -> DifficultyFault? {
    do {
      try body()
      return nil
    } catch {
      return error as? DifficultyFault
    }
  }

  private func take(
    _ difficulty: inout Difficulty, _ action: DifficultyAction, _ text: String, _ by: AgencyID,
    recorded: String? = nil
  ) throws {
    try difficulty.record(action, on: day(text), by: by, stamp: Money.stamp(recorded ?? text))
  }

  /// Through the police to the People's Committee, on to the competent authority, settled.
  private func settled() throws -> Difficulty {
    var difficulty = try Self.sample()
    try take(&difficulty, .received, "2026-06-04", .communePolice)
    try take(&difficulty, .forwarded(to: .communePeoplesCommittee), "2026-06-05", .communePolice)
    try take(&difficulty, .received, "2026-06-08", .communePeoplesCommittee)
    try take(&difficulty, .forwarded(to: .competentAuthority), "2026-06-10", .communePeoplesCommittee)
    try take(&difficulty, .answered(Sensitive("Đang xem xét.")), "2026-06-20", .competentAuthority)
    try take(&difficulty, .settled(Sensitive("Đã bố trí.")), "2026-07-01", .communePeoplesCommittee)
    return difficulty
  }

  @Test(
    "it is reported on or after the day on which it came up, and recorded on or after the day of the report",
    arguments: [
      ("2026-06-03", "2026-06-03", nil), ("2026-06-04", "2026-06-03", DifficultyFault.Code.outOfOrder),
      ("2026-06-01", "2026-06-02", .inFuture),
    ] as [(String, String, DifficultyFault.Code?)])
  func days(_ cameUp: String, _ recorded: String, _ expected: DifficultyFault.Code?) {
    #expect(code { _ = try Self.sample(cameUp: cameUp, recorded: recorded) }?.code == expected)
  }

  @Test("without a day on which it came up, that of the report stands")
  func sameDay() throws {
    #expect(try Self.sample(cameUp: nil).cameUpOn == day("2026-06-03"))
  }

  @Test(
    "a report has words and an identifier",
    arguments: [("", DifficultyFault.Code.textMissing), (" – ", .textMissing)])
  func words(_ text: String, _ expected: DifficultyFault.Code) {
    #expect(code { _ = try Self.sample(text: text) }?.code == expected)
    #expect(code { _ = try Self.sample("") }?.code == .emptyID)
  }

  @Test(
    "its way: received by the police, passed on, answered, settled; on each day it stands where the records had it"
  )
  func way() throws {
    let difficulty = try settled()
    let expected: [(String, DifficultyState?, AgencyID?, Int)] = [
      ("2026-06-02", nil, nil, 0), ("2026-06-03", .reported, nil, 0),
      ("2026-06-04", .received, .communePolice, 1),
      ("2026-06-05", .forwarded, .communePeoplesCommittee, 2),
      ("2026-06-09", .received, .communePeoplesCommittee, 6),
      ("2026-06-19", .forwarded, .competentAuthority, 16), ("2026-06-30", .answered, .competentAuthority, 27),
      ("2026-07-01", .settled, .competentAuthority, 28), ("2027-01-01", .settled, .competentAuthority, 28),
    ]
    for (text, state, holder, days) in expected {
      let status = difficulty.status(asOf: try day(text))
      #expect(status?.state == state && status?.holder == holder && status?.days ?? 0 == days, "\(text)")
    }
    let last = try #require(difficulty.status(asOf: day("2026-07-10")))
    #expect(try last.answeredOn == day("2026-06-20") && last.settledOn == day("2026-07-01") && !last.isOpen)
    #expect(last.daysSinceLastStep == 0)
    #expect(try difficulty.status(asOf: day("2026-06-19"))?.daysSinceLastStep == 9)
  }

  @Test("the People's Committee may receive it itself, where the police report; who reports receives nothing")
  func fromThePolice() throws {
    var difficulty = try Self.sample(by: .communePolice)
    let before = difficulty
    #expect(code { try take(&difficulty, .received, "2026-06-04", .communePolice) }?.code == .ownReport)
    #expect(difficulty == before)
    try take(&difficulty, .received, "2026-06-04", .communePeoplesCommittee)
    #expect(try difficulty.status(asOf: day("2026-06-04"))?.holder == .communePeoplesCommittee)
  }

  @Test(
    "nobody acts before it was received, nor who never had it; whoever it was passed on to may answer at once"
  )
  func agencies() throws {
    var difficulty = try Self.sample()
    let text = Sensitive("Trả lời.")
    #expect(
      code { try take(&difficulty, .answered(text), "2026-06-04", .communePeoplesCommittee) }?.code
        == .notReceived)
    try take(&difficulty, .received, "2026-06-04", .communePolice)
    #expect(code { try take(&difficulty, .received, "2026-06-04", .communePolice) }?.code == .alreadyReceived)
    #expect(
      code { try take(&difficulty, .received, "2026-06-04", .cultureSocialOffice) }?.code == .notWithAgency)
    #expect(
      code { try take(&difficulty, .settled(text), "2026-06-04", .communePeoplesCommittee) }?.code
        == .notWithAgency)
    #expect(
      code { try take(&difficulty, .forwarded(to: .communePolice), "2026-06-04", .communePolice) }?.code
        == .alreadyReceived)
    try take(&difficulty, .forwarded(to: .communePeoplesCommittee), "2026-06-05", .communePolice)
    #expect(code { try take(&difficulty, .received, "2026-06-05", .communePolice) }?.code == .alreadyReceived)
    try take(&difficulty, .answered(text), "2026-06-05", .communePeoplesCommittee)
    #expect(
      code { try take(&difficulty, .settled(Sensitive("…")), "2026-06-05", .communePeoplesCommittee) }?.code
        == .textMissing)
  }

  @Test(
    "steps follow one another, and none lies behind its record",
    arguments: [
      ("2026-06-03", "2026-06-04", DifficultyFault.Code.outOfOrder), ("2026-06-05", "2026-06-04", .inFuture),
      ("2026-06-04", "2026-06-03", .outOfOrder), ("2026-06-04", "2026-06-04", nil),
    ] as [(String, String, DifficultyFault.Code?)])
  func order(_ on: String, _ recorded: String, _ expected: DifficultyFault.Code?) throws {
    var difficulty = try Self.sample()
    try take(&difficulty, .received, "2026-06-04", .communePolice)
    let before = difficulty
    #expect(
      code {
        try take(
          &difficulty, .forwarded(to: .communePeoplesCommittee), on, .communePolice, recorded: recorded)
      }?.code
        == expected)
    #expect(expected == nil || difficulty == before)
  }

  @Test(
    "once settled nothing follows but a reversal; reversed it is open again, from the day of the reversal on")
  func settlement() throws {
    var difficulty = try settled()
    #expect(
      code { try take(&difficulty, .answered(Sensitive("Thêm.")), "2026-07-02", .competentAuthority) }?.code
        == .alreadySettled)
    try take(&difficulty, .reversed(entry: 6, reason: Sensitive("chưa xong")), "2026-07-03", .communePolice)
    #expect(try difficulty.status(asOf: day("2026-07-02"))?.state == .settled)
    #expect(try difficulty.status(asOf: day("2026-07-03"))?.state == .answered)
    #expect(difficulty.entries.count == 7)
    try take(&difficulty, .settled(Sensitive("Xong.")), "2026-07-05", .communePeoplesCommittee)
    #expect(try difficulty.status(asOf: day("2026-07-05"))?.settledOn == day("2026-07-05"))
  }

  @Test(
    "a reversal names an entry that stands, on which no later step rests, and a reason",
    arguments: [
      (0, "nhầm", DifficultyFault.Code.unknownEntry, 0), (9, "nhầm", .unknownEntry, 9),
      (1, "nhầm", .inUse, 2),
      (2, "nhầm", .inUse, 3), (6, " ", .reasonMissing, nil), (5, "nhầm", nil, nil),
    ] as [(Int, String, DifficultyFault.Code?, Int?)])
  func reversals(_ number: Int, _ reason: String, _ expected: DifficultyFault.Code?, _ entry: Int?) throws {
    var difficulty = try settled()
    let fault = code {
      try take(&difficulty, .reversed(entry: number, reason: Sensitive(reason)), "2026-07-03", .communePolice)
    }
    #expect(fault?.code == expected && fault?.entry == entry)
    guard expected == nil else { return }
    #expect(
      code {
        try take(&difficulty, .reversed(entry: number, reason: Sensitive("x")), "2026-07-04", .communePolice)
      }?.code == .alreadyReversed)
    #expect(
      code {
        try take(&difficulty, .reversed(entry: 7, reason: Sensitive("x")), "2026-07-04", .communePolice)
      }?.code == .notReversible)
  }

  @Test("faults have words of their own in both languages, and none repeats the report")
  func faultWords() throws {
    var faults: [DifficultyFault] = []
    for body in [
      { _ = try Self.sample("") }, { _ = try Self.sample(text: "") },
      { _ = try Self.sample(cameUp: "2027-01-01") },
      { _ = try Self.sample(recorded: "2026-06-02") },
      {
        var difficulty = try Self.sample()
        try difficulty.record(
          .settled(Sensitive("x")), on: day("2026-06-04"), by: .communePolice,
          stamp: Money.stamp("2026-06-04"))
      },
    ] as [() throws -> Void] {
      faults.append(try #require(code(body)))
    }
    for fault in faults {
      #expect(fault.wording.vi != fault.wording.en && !fault.wording.vi.contains(fault.code.rawValue))
      #expect(!fault.description.contains("vốn") && fault.clause == "IV.3")
    }
  }

  // MARK: JSON and access

  @Test("JSON there and back, the history recorded again")
  func json() throws {
    var difficulty = try settled()
    try take(&difficulty, .reversed(entry: 6, reason: Sensitive("nhầm")), "2026-07-03", .communePolice)
    let read = try Difficulty(json: JSONReader.parse(difficulty.json.canonicalBytes))
    #expect(read == difficulty && read.json.canonicalBytes == difficulty.json.canonicalBytes)
    #expect(Difficulty.collection == "difficulties")
  }

  @Test(
    "no document holds a step that would have been refused",
    arguments: [
      (
        #""action":"received","by":"communePolice""#, #""action":"settled","by":"communePolice","text":"x""#,
        "convention", "entries[0]"
      ),
      (
        #""action":"received","by":"communePolice""#, #""action":"received","by":"economicOffice""#,
        "convention", "entries[0]"
      ),
      (
        #""action":"forwarded","by":"communePolice""#, #""action":"forwarded","by":"fatherlandFront""#,
        "convention", "entries[1]"
      ),
      (
        #""action":"forwarded","by":"communePolice""#, #""action":"sent","by":"communePolice""#,
        "unknownWord", "entries[1].action"
      ),
      (#""on":"2026-06-05""#, #""on":"2026-06-03""#, "convention", "entries[1]"),
      (#""clause":"III.2.1""#, #""clause":"3.2.1""#, "unknownWord", "clause"),
      (#""category":"capital""#, #""category":"""#, "outOfRange", "category"),
      (#""came_up_on":"2026-06-01""#, #""came_up_on":"2026-06-04""#, "convention", ""),
      (#""entries":["#, #""more":1,"entries":["#, "unknownField", "more"),
      (#""entries":["#, #""entries":[7,"#, "wrongType", "entries[0]"),
    ])
  func hostile(_ old: String, _ new: String, _ code: String, _ field: String) throws {
    let text = try settled().json.canonicalText
    let parts = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(parts.count == 2, "the sample holds \(old)")
    let json = try JSONReader.parse(Array(parts.joined(separator: new).utf8))
    #expect {
      _ = try Difficulty(json: json)
    } throws: { error in
      let error = error as? InputError
      return error?.code.rawValue == code && error?.field == field
    }
  }

  @Test("no member, removed or of another kind, makes reading crash")
  func mutations() throws {
    let members = try #require(settled().json.objectValue).members
    for index in members.indices {
      for value in [
        JSONValue.null, .bool(true), .integer(.min), .string(""), .array([.null]), .object([:]), nil,
      ] {
        var changed = members
        if let value {
          changed[index] = JSONMember(members[index].key, value)
        } else {
          changed.remove(at: index)
        }
        #expect(throws: InputError.self) { try Difficulty(json: .object(JSONObject(changed))) }
      }
    }
  }

  @Test(
    "its way is open to who sees totals; its words to the police and the People's Committee alone",
    arguments: [
      (AgencyID.communePolice, true), (.communePeoplesCommittee, true), (.economicOffice, false),
      (.vbspTransactionOffice, false), (.socioPoliticalOrganisations, false),
    ])
  func access(_ agency: AgencyID, seesWords: Bool) throws {
    let reader = Reader("tk-1", of: agency, for: .lending, on: try day("2026-06-09"))
    let view = try AccessPolicy.standard.view(of: settled(), as: reader).get()
    let values = view.values.reveal(for: .lending)
    #expect((values["text"] != nil) == seesWords && (values["entries"] != nil) == seesWords)
    // On the reader's day it was with the People's Committee.
    #expect(values["state"] == "received" && values["category"] == "capital")
    let fields = Set(Difficulty.accessFields.map(\.name))
    #expect(try settled().json.objectValue?.members.allSatisfy { fields.contains($0.key) } ?? false)
  }

  @Test("printed, logged or dumped, it shows its kind and its identifier")
  func printed() throws {
    let difficulty = try settled()
    var text = ""
    dump(difficulty, to: &text)
    dump(difficulty.entries, to: &text)
    dump(try #require(difficulty.status(asOf: day("2026-07-01"))), to: &text)
    #expect("\(difficulty)" == "difficulty VM-1")
    #expect("\(difficulty.entries[4])" == "entry 5: answered")
    #expect(!text.contains("xem xét") && !text.contains("bố trí"))
  }
}
