import HoaNhapEligibility
import HoaNhapModels
import HoaNhapPlan
import HoaNhapStorage
import HoaNhapValues
import Testing

@Suite("Pages of views: what is open, logged in one entry (S.2)")
struct GuardedPageTests {
  private let store = MemoryStore()

  private func guarded(people count: Int) async throws -> GuardedStore<MemoryStore> {
    var transaction = StoreTransaction(by: "nhập", for: .transfer, on: try Sample.day("2026-06-01"))
    for number in 1...count { try transaction.insert(Person(id: PersonID("P-\(number)"))) }
    try await store.commit(transaction)
    return GuardedStore(store)
  }

  private func reader(_ agency: AgencyID, groups: Set<SavingsGroupID> = []) throws -> Reader {
    Reader("tk-07", of: agency, groups: groups, for: .monthlyList, on: try Sample.day("2026-06-03"))
  }

  @Test("page after page gives every record once; each page is one entry of the log")
  func pages() async throws {
    let guarded = try await guarded(people: 5)
    var seen: [String] = []
    var last: PersonID?
    var entries: [Int] = []
    repeat {
      let page = try await guarded.views(
        of: Person.self, after: last, limit: 2, as: try reader(.communePolice))
      seen += page.views.map(\.reading.record)
      entries.append(page.views.count)
      last = page.last
    } while last != nil
    #expect(seen == ["P-1", "P-2", "P-3", "P-4", "P-5"])
    let log = try await store.changes(after: 1, limit: 9)
    #expect(log.map(\.changes.count) == entries)
    #expect(
      log.allSatisfy { $0.actor == "communePolice/tk-07" && $0.changes.allSatisfy { $0.kind == .read } })
    #expect(try await store.verify().isSound)
  }

  @Test("what is not open is left out as if it were not there, and the page still leads on")
  func leftOut() async throws {
    let guarded = try await guarded(people: 3)
    func page(_ reader: Reader) async throws -> GuardedPage<Person> {
      try await guarded.views(of: Person.self, limit: 3, as: reader) { person in
        SubjectRelations(group: .known(person.id == "P-2" ? "TK-1" : "TK-2"))
      }
    }
    let own = try await page(try reader(.savingsAndCreditGroups, groups: ["TK-1"]))
    #expect(own.views.map(\.reading.record) == ["P-2"])
    #expect(own.last == "P-3")
    #expect(try await store.changes(after: 1, limit: 9).map(\.changes.count) == [1])

    let none = try await page(try reader(.economicOffice))
    #expect(none.views.isEmpty && none.last == "P-3")
    #expect(try await store.changes(after: 2, limit: 9).isEmpty)
  }

  @Test("a page without room is refused")
  func limit() async throws {
    let guarded = try await guarded(people: 1)
    let error = await #expect(throws: StoreError.self) {
      try await guarded.views(of: Person.self, limit: 0, as: try reader(.communePolice))
    }
    #expect(error?.code == .invalid)
  }
}
