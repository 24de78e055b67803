import HoaNhap
import Testing

@Suite("Handbook: personal data")
struct PrivacyTests {
  let today = CivilDate("2026-06-03")!

  func store() async throws -> MemoryStore {
    let store = MemoryStore()
    var transaction = StoreTransaction(by: "clerk-3", for: .correction, on: today)
    try transaction.insert(
      Person(
        id: "P-001", identity: PersonIdentity(name: .known("Người Mẫu"), birth: .known(PartialDate("1990")!)),
        rehabilitation: Rehabilitation(route: .known(.voluntary))))
    try await store.commit(transaction)
    return store
  }

  @Test("What prints is a kind and an identifier")
  func prints() async throws {
    let person = try #require(try await store().get(Person.self, "P-001")).record
    #expect("\(person)" == "person P-001")
    #expect("\(person.identity)" == "•••")
  }

  @Test("A view opens what the agency's duties need, and the reading is in the log before it is shown")
  func view() async throws {
    let store = try await store()
    let guarded = GuardedStore(store)
    let clerk = Reader("tk-07", of: .vbspTransactionOffice, for: .lending, on: today)
    guard case .success(let view)? = try await guarded.view(Person.self, "P-001", as: clerk) else {
      Issue.record("The bank may read who somebody is.")
      return
    }
    let shown = view.values.reveal(for: clerk.purpose)
    #expect(shown["name"] == .string("Người Mẫu") && shown["route"] == nil)
    #expect(try await store.changes(after: 1, limit: 10).map { $0.changes[0].kind } == [.read])
  }

  @Test("An office without such a duty is refused, with the way out")
  func refused() async throws {
    let guarded = GuardedStore(try await store())
    let reader = Reader("kt-02", of: .economicOffice, for: .lending, on: today)
    guard case .failure(let refusal)? = try await guarded.view(Person.self, "P-001", as: reader) else {
      Issue.record("The economic office has no remit over people's records.")
      return
    }
    #expect(!refusal.wording.vi.isEmpty)
  }

  @Test("Small numbers are withheld, and what would tell them too")
  func small() {
    let published = PublishedBreakdown([("Thôn Mẫu Một", 12), ("Thôn Mẫu Hai", 3), ("Thôn Mẫu Ba", 9)])
    #expect(published.parts.filter { $0.count.text.contains("3") }.isEmpty)
  }
}
