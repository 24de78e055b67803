import HoaNhapEligibility
import HoaNhapPlan
import HoaNhapStorage
import HoaNhapValues
import Testing

@testable import HoaNhapModels

@Suite("What a store shows is logged first (S.2)")
struct GuardedStoreTests {
  private let store = MemoryStore()

  private func fill() async throws -> GuardedStore<MemoryStore> {
    var transaction = StoreTransaction(by: "nhập", for: .transfer, on: try Sample.day("2026-06-01"))
    try transaction.insert(try Sample.person())
    try transaction.insert(Person(id: "P-2"))
    try transaction.insert(Household(id: "H-1", representative: .known("Chủ hộ Mẫu")))
    try transaction.insert(Sample.establishment())
    try transaction.insert(SavingsGroup(id: "TK-1", members: .known(12)))
    try transaction.insert(try Sample.application(.person("P-1")))
    try transaction.insert(try Sample.loan())
    try transaction.insert(try Sample.payment())
    try await store.commit(transaction)
    return GuardedStore(store)
  }

  private func reader(_ agency: AgencyID, _ purpose: ReadingPurpose = .lending) throws -> Reader {
    Reader("tk-07", of: agency, for: purpose, on: try Sample.day("2026-06-03"))
  }

  @Test("every record of the package is stored and comes back")
  func roundTrip() async throws {
    _ = try await fill()
    #expect(try await store.get(Person.self, "P-1")?.record == (try Sample.person()))
    #expect(try await store.get(Establishment.self, "E-1")?.record == Sample.establishment())
    #expect(
      try await store.get(LoanApplication.self, "A-1")?.record == (try Sample.application(.person("P-1"))))
    // A stored loan writes defaults out, so its terms are compared by what is written.
    #expect(try await store.get(Loan.self, "V-1")?.record.json() == (try Sample.loan().json()))
    #expect(try await store.get(Payment.self, "PT-1")?.record == (try Sample.payment()))
    #expect(try await store.get(SavingsGroup.self, "TK-1")?.record.members == .known(12))
    #expect(
      try await store.get(Household.self, "H-1")?.record.representative
        == Sensitive(.known("Chủ hộ Mẫu")))
  }

  @Test("a view is in the log, with agency, reader, purpose, revision and fields")
  func logged() async throws {
    let guarded = try await fill()
    let view = try #require(
      try await guarded.view(Person.self, "P-1", as: try reader(.vbspTransactionOffice))
    )
    .get()
    let entry = try #require(try await store.changes(after: 1, limit: 9).first)
    #expect(entry.actor == "vbspTransactionOffice/tk-07")
    #expect(entry.purpose.rawValue == "lending")
    #expect(entry.changes.map(\.kind) == [.read])
    #expect(entry.changes[0].revision == 1)
    #expect(entry.changes[0].fields == view.reading.fields)
    #expect(try await guarded.readings(of: [Person.key("P-1")]) == [view.reading])
    #expect(try await store.verify().isSound)
  }

  @Test("a refusal shows nothing and is logged with what was asked for; what is not there is nothing")
  func refused() async throws {
    let guarded = try await fill()
    guard case .failure? = try await guarded.view(Person.self, "P-1", as: try reader(.economicOffice)) else {
      Issue.record("nothing of a person is open to the economic office")
      return
    }
    #expect(try await guarded.view(Person.self, "P-9", as: try reader(.communePolice)) == nil)
    let entries = try await store.changes(after: 1, limit: 9)
    #expect(entries.map(\.actor) == ["economicOffice/tk-07"])
    #expect(entries[0].purpose.rawValue == "lending")
    #expect(entries[0].changes.map(\.kind) == [.refuse])
    #expect(entries[0].changes[0].fields == Person.accessFields.map(\.name))
    #expect(try await guarded.readings(of: [Person.key("P-1")]) == [])
    let refusal = try #require(try await guarded.refusals(of: [Person.key("P-1")]).first)
    #expect(refusal.agency == .economicOffice && refusal.reader == "tk-07" && refusal.record == "P-1")
    #expect(try await store.verify().isSound)
  }

  @Test("a refusal is logged alike whatever the record holds, so that the log does not tell what is known")
  func refusalTellsNothing() async throws {
    let guarded = try await fill()
    for id: PersonID in ["P-1", "P-2"] {
      _ = try await guarded.view(Person.self, id, as: try reader(.economicOffice))
    }
    let fields = try await store.changes(after: 1, limit: 9).map { $0.changes[0].fields.contains("name") }
    #expect(fields == [true, true])
  }

  @Test(
    "agency and reader come back from the log as they were, whatever marks their identifiers have",
    arguments: [
      ("a/b", "c"), ("a", "b/c"), ("a/b", "c/d"), ("a%2Fb", "c"), ("a%", "%2F"), ("%25", "x%25"), ("", "a"),
      ("đơn vị/tổ", "cán bộ/1"), ("a%2", "Fb"),
    ])
  func actors(agency: String, id: String) async throws {
    let guarded = try await fill()
    var policy = AccessPolicy()
    policy[AgencyID(agency), .identity] = .full
    let reader = Reader(
      ReaderID(id), of: AgencyID(agency), for: .lending, on: try Sample.day("2026-06-03"))
    _ = try await GuardedStore(store, policy: policy).view(Person.self, "P-1", as: reader)
    let reading = try #require(try await guarded.readings(of: [Person.key("P-1")]).first)
    #expect(reading.agency == AgencyID(agency) && reading.reader == ReaderID(id))
  }

  @Test("two readers whose joined names look alike are two in the log")
  func distinctActors() {
    func actor(_ agency: AgencyID, _ id: ReaderID) -> StoreActorID {
      Reader(id, of: agency, for: .lending, on: .distantPast).actor
    }
    #expect(actor("a/b", "c") != actor("a", "b/c"))
    #expect(actor("a%2Fb", "c") != actor("a/b", "c"))
    #expect(actor("communePolice", "cb-1") == "communePolice/cb-1")
  }

  @Test("where a reading cannot be logged nothing is shown")
  func notLogged() async throws {
    let guarded = try await fill()
    let long = Reader(
      ReaderID(String(repeating: "a", count: StoreLimits.nameBytes)), of: .communePolice, for: .lending,
      on: try Sample.day("2026-06-03"))
    let error = await #expect(throws: StoreError.self) {
      try await guarded.view(Person.self, "P-1", as: long)
    }
    #expect(error?.code == .invalid)
  }

  @Test("a subject's extract holds all that leads to them, every earlier reading and itself (S.3)")
  func extract() async throws {
    let guarded = try await fill()
    _ = try await guarded.view(Person.self, "P-1", as: try reader(.communePolice))
    _ = try await guarded.view(Person.self, "P-2", as: try reader(.communePolice))
    let clerk = try reader(.communePolice, .subjectRequest)
    let extract = try #require(try await guarded.extract(of: "P-1", as: clerk)).get()
    // Person, household, application, loan, payment; one reading before, five now.
    #expect("\(extract)" == "extract of 5 records, 6 readings")
    let text = String(decoding: extract.json(for: .subjectRequest).canonicalBytes, as: UTF8.self)
    for part in ["Nguyễn Văn Mẫu", "Chủ hộ Mẫu", "280274", #""purpose":"subject-request""#] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(!text.contains("P-2"))
    #expect(!text.contains("@salt"))
    #expect(try await guarded.extract(of: "P-9", as: clerk) == nil)
  }

  @Test(
    "an agency that may not read all of it gets no extract, and the refusal alone is logged",
    arguments: [
      AgencyID.communePeoplesCommittee, .vbspTransactionOffice, .cultureSocialOffice, .savingsAndCreditGroups,
      "another",
    ])
  func extractRefused(agency: AgencyID) async throws {
    let guarded = try await fill()
    let result = try #require(
      try await guarded.extract(of: "P-1", as: try reader(agency, .subjectRequest)))
    guard case .failure(let refusal) = result else {
      Issue.record("\(agency) got an extract")
      return
    }
    #expect(refusal.categories.contains(.conduct) && refusal.agency == agency)
    let changes = try await store.changes(after: 1, limit: 9).flatMap(\.changes)
    #expect(changes.map(\.kind) == [.refuse] && changes[0].key == Person.key("P-1"))
    #expect(changes[0].fields.contains("conduct_good"))
  }

  @Test("an index finds a person's loans and a month's payments")
  func indices() async throws {
    _ = try await fill()
    let byBorrower = RecordIndex(of: Loan.self, in: store) { [$0.borrower.id] }
    #expect(try await byBorrower.identifiers(with: "P-1") == ["V-1"])
    let byDay = RecordIndex(of: Payment.self, in: store) { [$0.date] }
    let month = try Sample.day("2024-02-01")...(try Sample.day("2024-02-29"))
    #expect(try await byDay.records(in: month).map(\.record.id) == ["PT-1"])
  }
}
