import HoaNhap
import Testing

@Suite("The history of one application, as the log tells it")
struct CaseHistoryTests {
  private let store = MemoryStore()
  private let today: CivilDate

  init() throws { today = try day("2026-06-03") }

  /// An application with its loan, and two that have nothing to do with it.
  private func records() throws -> CommuneRecords {
    var records = try communeRecords()
    records.folder.loans[3].application = "A-4"
    records.cases = []
    return records
  }

  @Test(
    "it holds the application, its borrower, its file, its loans, their files and payments, and nothing else")
  func keys() async throws {
    try await records().save(to: store, by: "cb-1", on: today)
    let history = try await CaseHistory(of: "A-4", in: store)
    #expect(
      history.keys.map(\.description) == [
        "applications/A-4", "case-files/A-4", "loan-files/V-4", "loans/V-4", "payments/PT-4", "people/P-4",
      ])
    // The case file is not there, so nothing was done to it.
    #expect(history.lines.count == history.keys.count - 1)
    #expect(history.lines.allSatisfy { $0.sequence == 1 && $0.actor == "cb-1" && $0.day == today })
    #expect(history.faults.isEmpty)
  }

  @Test("lines come in the order of the log, with who, when, why and which fields, readings and refusals too")
  func order() async throws {
    var records = try records()
    try await records.save(to: store, by: "cb-1", on: today)
    records.folder.applications[3].amount = .known(Dong(39_000_000))
    records.folder.applications[0].amount = .known(Dong(1))
    try await records.save(to: store, by: "cb-2", for: .correction, on: try day("2026-06-04"))
    let guarded = GuardedStore(store)
    for (agency, id) in [
      (AgencyID.communePolice, PersonID("P-4")), (.economicOffice, "P-4"), (.communePolice, "P-1"),
    ] {
      let reader = Reader("tk-1", of: agency, for: .lending, on: try day("2026-06-05"))
      _ = try await guarded.view(Person.self, id, as: reader)
    }
    let lines = try await CaseHistory(of: "A-4", in: store).lines.filter { $0.sequence > 1 }
    #expect(
      lines.map { "\($0.day) \($0.actor) \($0.purpose.rawValue) \($0.change.kind.rawValue) \($0.change.key)" }
        == [
          "2026-06-04 cb-2 correction put applications/A-4",
          "2026-06-05 communePolice/tk-1 lending read people/P-4",
          "2026-06-05 economicOffice/tk-1 lending refuse people/P-4",
        ])
    #expect(lines[0].change.fields == ["amount"])
    let text = lines.map { $0.wording.vi + $0.wording.en + $0.json.canonicalText }.joined()
    #expect(!text.contains("39000000") && !text.contains("Mẫu"))
    #expect(lines[0].json["fields"] == ["amount"] && lines[0].json["actor"] == "cb-2")
  }

  @Test("the borrower and the loan of a case file count too")
  func caseFile() async throws {
    var records = try records()
    records.cases = [
      try CaseFile(
        of: records.folder.applications[0], by: .communePolice, on: day("2026-05-20"),
        stamp: RecordStamp(on: today, by: "cb-1"), under: CaseDuties(of: .chauSon))
    ]
    records.folder.applications = Array(records.folder.applications.dropFirst())
    try await records.save(to: store, by: "cb-1", on: today)
    let history = try await CaseHistory(of: "A-1", in: store)
    #expect(history.keys.map(\.description) == ["applications/A-1", "case-files/A-1", "people/P-1"])
    #expect(history.lines.map(\.change.key.collection) == ["people", "case-files"])
  }

  @Test("what was erased keeps its lines, and what cannot be read is told")
  func erased() async throws {
    try await records().save(to: store, by: "cb-1", on: today)
    var transaction = StoreTransaction(by: "cb-2", for: .retention, on: today)
    transaction.erase(LoanApplication.self, "A-4")
    transaction.put([1], at: RecordKey("payments", "PT-4"), expecting: .any)
    try await store.commit(transaction)
    let history = try await CaseHistory(of: "A-4", in: store)
    #expect(
      history.lines.filter { $0.change.key.collection == "applications" }.map(\.change.kind) == [
        .put, .erase,
      ])
    #expect(history.faults.map(\.key) == [RecordKey("payments", "PT-4")])
  }

  @Test("of an application that never was there is nothing")
  func unknown() async throws {
    try await records().save(to: store, by: "cb-1", on: today)
    #expect(try await CaseHistory(of: "A-99", in: store).lines.isEmpty)
  }
}

extension JSONValue {
  /// A member of an object.
  fileprivate subscript(key: String) -> JSONValue? {
    if case .object(let object) = self { object[key] } else { nil }
  }
}
