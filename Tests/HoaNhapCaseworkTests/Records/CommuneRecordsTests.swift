import HoaNhap
import Testing

/// The records of an invented commune, of every kind that there is.
func communeRecords() throws -> CommuneRecords {
  var records = CommuneRecords(folder: try #require(Folder.month.data.folder))
  let stamp = RecordStamp(on: try day("2026-06-02"), by: "cb-1")
  records.groups = [
    SavingsGroup(
      id: "TK-1", village: .known("Bản Mẫu"), entrustedBody: .known(.womensUnion), members: .known(12)),
    SavingsGroup(id: "TK-2"),
  ]
  records.lists = [try listFile()]
  let (application, loan) = (records.folder.applications[0], records.folder.loans[3])
  records.cases = [
    try CaseFile(
      of: application, by: .communePolice, on: day("2026-05-20"), stamp: stamp,
      under: CaseDuties(of: .chauSon))
  ]
  var file = LoanFile(of: loan)
  try file.check(
    LoanUse(.asAgreed, kind: .newLoan, note: "Ghi chú mẫu"), of: loan,
    AftercareMove(
      on: day("2026-06-01"), by: .socioPoliticalOrganisations, under: .chauSon, stamp: stamp))
  records.aftercare = [file]
  records.groupFiles = [GroupFile(group: "TK-1", keptFrom: try day("2026-05-01"))]
  records.capital = [
    try CapitalEntry(
      "NV-1", .requested, source: .entrusted, year: 2026, amount: Dong(500_000_000), on: day("2026-06-01"),
      by: .economicOffice, stamp: stamp)
  ]
  records.difficulties = [
    try Difficulty(
      "KK-1", reportedOn: day("2026-06-01"), by: .communePolice, about: "III.1.4", category: .list,
      text: Sensitive("Vướng mắc mẫu"), stamp: stamp)
  ]
  var book = ObligationBook(of: .chauSon)
  let calendar = try HolidayRules.labourCode.calendar(years: 2025...2028)
  try book.open(
    try Plan.chauSon.obligations(from: day("2026-05-01"), to: day("2026-08-31"), calendar: calendar),
    stamp: stamp)
  records.duties = book
  records.submissions = [
    try ReportSubmission(
      to: Plan.chauSon.scope(of: .sixMonths, year: 2026), by: .economicOffice, on: day("2026-06-16"),
      narrative: [.results: Sensitive("Chữ mẫu")], stamp: RecordStamp(on: day("2026-06-16"), by: "cb-2"))
  ]
  return records
}

/// A list with one version, whose one row is of a person, as its document is written.
func listFile(_ person: String = "P-1", month: String = "2026-05") throws -> ListFile {
  let month = try #require(YearMonth(month))
  let empty = ListFile(for: month, under: try Plan.chauSon.listDuty(for: month))
  let move = """
    {"action": "drawn_up", "on": "\(month)-04", "by": "communePolice", "recorded_on": "\(month)-04",
     "recorded_by": "cb-1", "month": "\(month)", "edition": "qd-08-2026", "basis": null, "skipped": [],
     "rows": [{"person": "\(person)", "movement": "new", "changed": []}], "departures": [], "kept_off": [], "findings": []}
    """
  let text = empty.json.canonicalText.replacing(#""moves":[]"#, with: #""moves":[\#(move)]"#)
  return try ListFile(json: try JSONReader.parse(text))
}

/// Every record as it is written. A loan's calendar is written as far as its dates need it, so loans compare by that.
func written(_ records: CommuneRecords?) throws -> [JSONValue] {
  let records = try #require(records)
  let folder = records.folder
  return try [folder.settings.json] + folder.households.map(\.json) + folder.people.map(\.json)
    + folder.establishments.map(\.json) + folder.applications.map(\.json) + folder.loans.map { try $0.json() }
    + folder.payments.map(\.json) + [.string(String(decoding: records.caseworkLines(), as: UTF8.self))]
}

@Suite("All records of a commune in a store")
struct CommuneRecordsTests {
  private let today: CivilDate

  init() throws { today = try day("2026-06-03") }

  @Test("what was saved is loaded again, record by record")
  func roundTrip() async throws {
    let store = MemoryStore()
    let records = try communeRecords()
    let saved = try await records.save(to: store, by: "cb-1", on: today)
    #expect(saved.updated == 0 && saved.unchanged == 0)
    let loaded = try await CommuneRecords.load(from: store)
    #expect(loaded.faults.isEmpty)
    #expect(try written(loaded.records) == written(records))
    #expect(loaded.revisions.count == saved.inserted)
    #expect(Set(loaded.revisions.keys.map(\.collection.text)).sorted() == RecordCollections.all)
  }

  @Test("what is as it was is not written, and what changed is written alone with the names of its fields")
  func onlyChanges() async throws {
    let store = MemoryStore()
    var records = try communeRecords()
    try await records.save(to: store, by: "cb-1", on: today)
    let again = try await records.save(to: store, by: "cb-1", on: today)
    #expect(again.inserted == 0 && again.updated == 0)
    #expect(try await store.changes(after: 0, limit: 9).count == 1)

    records.groups[1].members = .known(9)
    records.folder.settings.transactionDay = 7
    let saved = try await records.save(to: store, by: "cb-2", for: .correction, on: today)
    #expect(saved.updated == 2 && saved.inserted == 0)
    let entry = try #require(try await store.changes(after: 1, limit: 9).first)
    #expect(entry.actor == "cb-2" && entry.purpose == .correction && entry.day == today)
    #expect(
      entry.changes.map { "\($0.key) \($0.revision) \($0.fields.joined(separator: ","))" } == [
        "settings/commune 2 transaction_day", "groups/TK-2 2 members",
      ])
  }

  @Test("a record that somebody else wrote since it was loaded is a conflict and is not overwritten")
  func conflict() async throws {
    let store = MemoryStore()
    try await communeRecords().save(to: store, by: "cb-1", on: today)
    let mine = try await CommuneRecords.load(from: store)
    var theirs = try #require(mine.records)
    theirs.groups[0].members = .known(30)
    try await theirs.save(to: store, since: mine, by: "cb-2", on: today)

    var records = try #require(mine.records)
    records.groups[0].members = .known(31)
    await #expect {
      try await records.save(to: store, since: mine, by: "cb-1", on: today)
    } throws: { error in
      let error = error as? StoreError
      return error?.code == .conflict && error?.key == RecordKey("groups", "TK-1") && error?.found == 2
    }
    #expect(try await store.get(SavingsGroup.self, "TK-1")?.record.members == .known(30))
    // What was not changed here does not stand in the way.
    records.groups[0].members = .known(12)
    records.groups[1].members = .known(5)
    let saved = try await records.save(to: store, since: mine, by: "cb-1", on: today)
    #expect(saved.updated == 1)
    #expect(try await store.get(SavingsGroup.self, "TK-1")?.record.members == .known(30))
  }

  @Test("a save that follows a save goes on from its state")
  func goesOn() async throws {
    let store = MemoryStore()
    var records = try communeRecords()
    var saved = try await records.save(to: store, by: "cb-1", on: today)
    for members in Int64(6)...8 {
      records.groups[1].members = .known(members)
      saved = try await records.save(to: store, since: saved.state, by: "cb-1", on: today)
      #expect(saved.updated == 1)
    }
    #expect(try await store.get(SavingsGroup.self, "TK-2")?.revision == 4)
  }

  @Test("a record that is left out of the value stays in the store")
  func leftAlone() async throws {
    let store = MemoryStore()
    var records = try communeRecords()
    try await records.save(to: store, by: "cb-1", on: today)
    records.groups = []
    let saved = try await records.save(to: store, by: "cb-1", on: today)
    #expect(saved.inserted == 0 && saved.updated == 0)
    #expect(try await store.get(SavingsGroup.self, "TK-1") != nil)
  }

  @Test("one unreadable record is told by its key and field, and every other one is loaded")
  func unreadable() async throws {
    let store = MemoryStore()
    let records = try communeRecords()
    try await records.save(to: store, by: "cb-1", on: today)
    var transaction = StoreTransaction(by: "cb-1", for: .transfer, on: today)
    transaction.put(
      Array(#"{"id":"P-8","name":123456789}"#.utf8), at: RecordKey("people", "P-8"), expecting: .absent)
    transaction.put(
      Array(#"{"id":"TK-3","@schema":9}"#.utf8), at: RecordKey("groups", "TK-3"), expecting: .absent)
    try await store.commit(transaction)

    let loaded = try await CommuneRecords.load(from: store)
    #expect(try written(loaded.records) == written(records))
    #expect(loaded.faults.map(\.key) == [RecordKey("groups", "TK-3"), RecordKey("people", "P-8")])
    #expect(loaded.faults.map(\.code) == [.newerVersion, .undecodable])
    #expect(loaded.faults[1].description.contains("name"))
    #expect(!"\(loaded.faults)".contains("123456789"))

    // It is not overwritten unseen, and stops nothing else.
    var more = records
    more.groups.append(SavingsGroup(id: "TK-3"))
    await #expect { try await more.save(to: store, by: "cb-1", on: today) } throws: {
      ($0 as? StoreError)?.key == RecordKey("groups", "TK-3")
    }
    more.groups[2] = SavingsGroup(id: "TK-4")
    #expect(try await more.save(to: store, by: "cb-1", on: today).inserted == 1)
  }

  @Test("without settings there are no records, unless settings are given", arguments: [true, false])
  func settings(isThere: Bool) async throws {
    let store = MemoryStore()
    let records = try communeRecords()
    try await records.save(to: store, by: "cb-1", on: today)
    var transaction = StoreTransaction(by: "cb-1", for: .transfer, on: today)
    let key = RecordKey("settings", "commune")
    if isThere {
      transaction.put([1], at: key, expecting: .any)
    } else {
      transaction.delete(key, expecting: .any)
    }
    try await store.commit(transaction)
    let loaded = try await CommuneRecords.load(from: store)
    #expect(loaded.records == nil)
    #expect(loaded.faults.map(\.code) == [isThere ? .undecodable : .notFound])
    #expect(loaded.faults.map(\.key) == [key])
    let given = try await CommuneRecords.load(from: store, settings: records.folder.settings)
    #expect(try written(given.records) == written(records))
    #expect(given.faults.count == (isThere ? 1 : 0))
  }

  @Test("an empty store has one fault: no settings")
  func emptyStore() async throws {
    let loaded = try await CommuneRecords.load(from: MemoryStore())
    #expect(loaded.records == nil && loaded.revisions.isEmpty)
    #expect(loaded.faults.map(\.code) == [.notFound])
  }

  @Test("a record that stands twice is refused before anything is written")
  func twice() async throws {
    let store = MemoryStore()
    var records = try communeRecords()
    records.groups.append(SavingsGroup(id: "TK-1"))
    await #expect { try await records.save(to: store, by: "cb-1", on: today) } throws: {
      ($0 as? StoreError)?.code == .invalid && ($0 as? StoreError)?.key == RecordKey("groups", "TK-1")
    }
    #expect(try await store.changes(after: 0, limit: 1).isEmpty)
  }

  @Test("a record that could not be read back is refused with its key before anything is written")
  func notReadBack() async throws {
    let store = MemoryStore()
    var records = try communeRecords()
    records.folder.applications.append(
      LoanApplication(id: "A-99", borrower: .person(""), purpose: .production))
    let full = records
    let fault = await #expect(throws: StoreError.self) {
      try await full.save(to: store, by: "cb-1", on: today)
    }
    #expect(fault?.code == .undecodable && fault?.key == LoanApplication.key("A-99"))
    #expect(try await store.changes(after: 0, limit: 1).isEmpty)
  }

  @Test("more than a transaction takes goes in several, those referred to first")
  func several() async throws {
    let store = MemoryStore()
    var records = CommuneRecords(folder: DataFolder(settings: try communeRecords().folder.settings))
    records.folder.people = (0..<StoreLimits.operations).map { Person(id: PersonID("P-\($0 + 100_000)")) }
    records.folder.applications = records.folder.people.prefix(100).map {
      LoanApplication(id: ApplicationID("A\($0.id)"), borrower: .person($0.id), purpose: .production)
    }
    let saved = try await records.save(to: store, by: "cb-1", on: today)
    #expect(saved.inserted == StoreLimits.operations + 101)
    let entries = try await store.changes(after: 0, limit: 9)
    #expect(entries.map(\.changes.count) == [StoreLimits.operations, 101])
    #expect(entries[0].changes[0].key.collection == "settings")
    #expect(entries[1].changes.last?.key.collection == "applications")
    let loaded = try await CommuneRecords.load(from: store)
    #expect(try written(loaded.records) == written(records))
  }

  @Test("the book of another plan stays in the store and is not taken for the commune's")
  func otherPlan() async throws {
    let store = MemoryStore()
    let records = try communeRecords()
    try await records.save(to: store, by: "cb-1", on: today)
    let other = try chauSon([(#""plan":"chau-son""#, #""plan":"aa-xa-khac""#)])
    try await store.insert(ObligationBook(of: other), by: "cb-1", for: .transfer, on: today)
    let later = try chauSon([(#""plan":"chau-son""#, #""plan":"xa-khac""#)])
    try await store.insert(ObligationBook(of: later), by: "cb-1", for: .transfer, on: today)
    let loaded = try await CommuneRecords.load(from: store)
    #expect(try written(loaded.records) == written(records))
    #expect(loaded.faults.isEmpty)
  }

  @Test("nothing of a record is printed")
  func printed() async throws {
    let store = MemoryStore()
    let records = try communeRecords()
    let saved = try await records.save(to: store, by: "cb-1", on: today)
    let text = "\(records) \(saved) \(saved.state) \(String(reflecting: saved))"
    #expect(!text.contains("Mẫu") && !text.contains("mẫu") && !text.contains("00000000000"))
  }
}

/// The collections that a commune's records have.
enum RecordCollections {
  static let all = [
    "applications", "capital", "case-files", "difficulties", "establishments", "group-files", "groups",
    "households", "list-files", "loan-files", "loans", "obligations", "payments", "people",
    "report-submissions", "settings",
  ]
}

@Suite("The settings of a commune as a record")
struct StoredSettingsTests {
  @Test(
    "they are written as commune.json is read",
    arguments: [
      #"{"name": "Xã Mẫu", "province": "Tỉnh Mẫu", "plan": "chau-son"}"#,
      #"{"name": "Xã Mẫu", "plan": "chau-son", "transaction_day": 31}"#,
      #"{"name": "X", "province": "", "plan": "chau-son", "calendar": {"weekend": []}}"#,
      #"{"name": "X", "province": "Y", "plan": "chau-son", "calendar": {"weekend": [7, 6], "off": ["2026-11-24", "2026-01-02"], "worked": ["2026-08-22"]}, "transaction_day": 1}"#,
    ])
  func written(text: String) throws {
    let settings = try CommuneSettings(json: try JSONReader.parse(text))
    let again = try CommuneSettings(json: settings.json)
    #expect(again == settings)
    #expect(again.json.canonicalBytes == settings.json.canonicalBytes)
  }

  @Test("the built-in plan goes by its name, another one whole")
  func plans() throws {
    let commune = Commune(name: "Xã Mẫu", province: "Tỉnh Mẫu")
    let own = CommuneSettings(commune: commune, plan: .chauSon)
    #expect(own.json.canonicalText.contains(#""plan":"chau-son""#))
    let plan = try chauSon([(#""plan":"chau-son""#, #""plan":"xa-mau""#)])
    let other = CommuneSettings(commune: commune, plan: plan)
    #expect(try CommuneSettings(json: other.json) == other)
    // A plan that has the name of the built-in one and says something else is not taken for it.
    let changed = CommuneSettings(commune: commune, plan: try chauSon(without: ["II.5"]))
    #expect(try CommuneSettings(json: changed.json) == changed)
    #expect(changed.plan != .chauSon)
  }
}
