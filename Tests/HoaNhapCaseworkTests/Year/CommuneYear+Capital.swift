import HoaNhap
import Testing

/// Capital is asked for, allocated, moved and taken back; difficulties are reported and answered.
extension CommuneYear {
  /// entry kind source million day budget-year month-or-dash more
  private static let capital = """
    NV-01 asked central 2000 2026-05-05 2026 -
    NV-02 allocated central 1500 2026-05-15 2026 -
    NV-03 allocated entrusted 800 2026-05-20 2026 6
    NV-04 asked mobilised 600 2026-05-25 2026 -
    NV-05 allocated mobilised 700 2026-06-10 2026 7
    NV-06 withdrawn mobilised 50 2026-09-30 2026 -
    NV-07 moved entrusted>central 100 2026-11-02 2026 -
    NV-08 allocated central 90 2026-10-10 2026 - 2026-10-20
    NV-10 allocated central 70 2026-12-10 2026 - 2026-12-28
    NV-11 allocated central 500 2027-01-05 2027 2
    NV-12 asked entrusted 300 2027-02-01 2027 4
    NV-13 allocated entrusted 120 2027-03-10 2027 4
    """.split(separator: "\n")

  mutating func arrangeCapital() throws {
    for line in Self.capital {
      let words = line.split(separator: " ").map(String.init)
      on(YearScript.date(words[4])) { try $0.enterCapital(words) }
    }
  }

  private mutating func enterCapital(_ words: [String]) throws {
    let sources = words[2].split(separator: ">").compactMap { CapitalSource(rawValue: String($0)) }
    let amount = (Int64(words[3]) ?? 0) * 1_000_000
    let kinds: [String: CapitalEntryKind] = [
      "asked": .requested, "allocated": .allocated, "withdrawn": .withdrawn,
      "moved": .transferred(to: sources[sources.count - 1]),
    ]
    let entry = try CapitalEntry(
      CapitalEntryID(words[0]), #require(kinds[words[1]]), source: sources[0], year: #require(Int(words[5])),
      month: Int(words[6]), amount: Dong(amount), on: today, by: .economicOffice, stamp: stamp)
    try takeIn(entry)
    let month = try #require(YearMonth(year: entry.year, month: entry.month ?? 1)).firstDay
    let there = max(today, month)
    switch words[1] {
    case "asked": note("asked", words[0], amount, ["source": sources[0].rawValue])
    case "allocated": noteCapital(words[0], amount, sources[0], there)
    case "withdrawn": noteCapital(words[0], -amount, sources[0], there)
    default:
      noteCapital(words[0], -amount, sources[0], there)
      noteCapital("\(words[0]) in", amount, sources[1], there)
    }
    guard words.count > 7 else { return }
    on(YearScript.date(words[7])) { year in
      let reversal = try CapitalEntry(
        CapitalEntryID("\(words[0])-H"), reversing: entry, reason: Sensitive("Nhầm số"), by: .economicOffice,
        stamp: year.stamp)
      try year.takeIn(reversal)
      year.journal.strike(["allocated", "left"], words[0], on: year.today)
    }
  }

  private mutating func noteCapital(
    _ id: String, _ amount: Int64, _ source: CapitalSource, _ there: CivilDate
  ) {
    note("allocated", id, amount, ["source": source.rawValue])
    journal.note("left", id, amount, on: there, known: today, ["source": source.rawValue])
  }

  /// The book says whether an entry fits before it is kept.
  private mutating func takeIn(_ entry: CapitalEntry) throws {
    var book = try CapitalBook(records.capital)
    try book.record(entry)
    records.capital = book.entries
    touch(CapitalEntry.key(entry.id))
  }

  // MARK: Difficulties

  mutating func arrangeDifficulties() throws {
    let police = AgencyID.communePolice
    let committee = AgencyID.communePeoplesCommittee
    report("VM-1", .economicOffice, on: "2026-05-20")
    answer("VM-1", received: "2026-05-22", by: police, on: "2026-06-05")
    report("VM-2", Self.bank, on: "2026-06-10")
    on(YearScript.date("2026-06-15")) { year in
      try year.record("VM-2", .received, by: police)
      try year.record("VM-2", .forwarded(to: committee), by: police)
    }
    answer("VM-2", received: "2026-06-16", by: committee, on: "2026-07-01")
    report("VM-3", .fatherlandFront, on: "2026-08-01")
    report("VM-4", Self.bodies, on: "2026-10-01")
    answer("VM-4", received: "2026-10-02", by: police, on: "2026-10-10")
    on(YearScript.date("2026-12-30")) { year in
      let number = try #require(year.records.difficulties.first { $0.id == "VM-4" }?.entries.last).number
      try year.record("VM-4", .reversed(entry: number, reason: Sensitive("Nhầm việc")), by: police)
      year.journal.strike(["answer", "pending"], "VM-4", on: year.today)
    }
    answer("VM-4", received: nil, by: police, on: "2027-01-15")
    // Reported in time, put on record behind the report.
    report("VM-5", .cultureSocialOffice, on: "2026-12-05", recorded: "2026-12-21")
    report("VM-6", .relatedBodies, on: "2027-03-01")
    answer("VM-6", received: "2027-03-02", by: police, on: "2027-03-20")
  }

  private mutating func report(_ id: String, _ agency: AgencyID, on text: String, recorded: String? = nil) {
    let day = YearScript.date(text)
    on(YearScript.date(recorded ?? text)) { year in
      year.records.difficulties.append(
        try Difficulty(
          DifficultyID(id), reportedOn: day, by: agency, about: "III.2.1", category: .capital,
          text: Sensitive("Chữ mẫu"), stamp: year.stamp))
      year.touch(Difficulty.key(DifficultyID(id)))
      for what in ["difficulty", "pending"] {
        year.journal.note(what, id, on: day, known: year.today, ["agency": agency.text])
      }
    }
  }

  private mutating func answer(_ id: String, received: String?, by agency: AgencyID, on text: String) {
    if let received { on(YearScript.date(received)) { try $0.record(id, .received, by: agency) } }
    on(YearScript.date(text)) { year in
      let reporter = try year.record(id, .answered(Sensitive("Trả lời mẫu")), by: agency)
      year.note("answer", id, 1, ["agency": reporter.text])
      year.note("pending", id, -1, ["agency": reporter.text])
    }
  }

  @discardableResult
  private mutating func record(
    _ id: String, _ action: DifficultyAction, by agency: AgencyID
  ) throws -> AgencyID {
    let place = try #require(records.difficulties.firstIndex { $0.id.text == id })
    try records.difficulties[place].record(action, on: today, by: agency, stamp: stamp)
    touch(Difficulty.key(DifficultyID(id)))
    return records.difficulties[place].by
  }
}
