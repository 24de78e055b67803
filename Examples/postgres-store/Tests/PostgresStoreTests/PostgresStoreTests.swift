import Foundation
import HoaNhapStorage
import HoaNhapValues
import HoaNhapTesting
import PostgresStore
import Testing

/// The server that `test.sh` started.
private let server = ProcessInfo.processInfo.environment["HOANHAP_POSTGRES"]

@Suite("There is a server to test against")
struct ServerTests {
  @Test("test.sh named one; without it nothing below would run")
  func named() { #expect(server != nil, "run Examples/postgres-store/test.sh") }
}

@Suite("A store in PostgreSQL", .enabled(if: server != nil), .serialized)
struct PostgresStoreTests {
  private let day = CivilDate(year: 2026, month: 6, day: 3) ?? .distantPast
  /// A commune of its own for each test.
  private let commune = CommuneID("xã-thử-\(UUID())")

  private func store(_ commune: CommuneID? = nil, connections: Int = 4) async throws -> PostgresStore {
    try await PostgresStore(try #require(server), commune: commune ?? self.commune, connections: connections)
  }

  private func transaction(_ id: RecordID, _ text: String = "đ") -> StoreTransaction {
    var transaction = StoreTransaction(by: "x", for: .transfer, on: day)
    transaction.put(Array(text.utf8), at: RecordKey("people", id), expecting: .any)
    return transaction
  }

  @Test("it keeps the contract")
  func contract() async throws {
    let server = try #require(server)
    #expect(
      await RecordStoreConformance.violations(writers: 100) {
        try await PostgresStore(server, commune: CommuneID("\(UUID())"))
      } == [])
  }

  @Test("two clients of one commune take turns; no number is given twice and nobody is lost")
  func twoClients() async throws {
    let stores = [try await store(), try await store()]
    let day = day
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<16 {
        group.addTask {
          for round in 0..<20 {
            var transaction = StoreTransaction(by: "x", for: .transfer, on: day)
            transaction.put([1], at: RecordKey("people", RecordID("\(writer)-\(round)")), expecting: .absent)
            try await stores[writer % 2].commit(transaction)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await stores[0].changes(after: 0, limit: 999).map(\.sequence) == Array(1...320))
    #expect(try await stores[1].list("people", after: nil, limit: 999).count == 320)
    #expect(try await stores[1].verify().isSound)
  }

  @Test("of two clients that change one record one wins, the other is told")
  func conflict() async throws {
    let (one, other) = (try await store(), try await store())
    try await one.commit(transaction("1"))
    var change = StoreTransaction(by: "x", for: .correction, on: day)
    change.put([2], at: RecordKey("people", "1"), expecting: .exactly(1))
    let transaction = change
    async let first: Void = { _ = try await one.commit(transaction) }()
    async let second: Void = { _ = try await other.commit(transaction) }()
    var refused: [StoreError.Code] = []
    do { try await first } catch let error as StoreError { refused.append(error.code) }
    do { try await second } catch let error as StoreError { refused.append(error.code) }
    #expect(refused == [.conflict])
    #expect(try await one.read(RecordKey("people", "1"))?.revision == 2)
  }

  @Test("communes in one database do not see each other and have chains of their own")
  func communes() async throws {
    let (mine, theirs) = (try await store(), try await store(CommuneID("\(commune)-khác")))
    try await mine.commit(transaction("1", "của xã này"))
    #expect(try await theirs.read(RecordKey("people", "1")) == nil)
    #expect(try await theirs.list("people", after: nil, limit: 9) == [])
    #expect(try await theirs.changes(after: 0, limit: 9) == [])
    #expect(try await theirs.commit(transaction("1")).sequence == 1)
  }

  @Test("what was committed is there for a new client; a transaction of ten thousand writes is one commit")
  func large() async throws {
    var transaction = StoreTransaction(by: "x", for: .transfer, on: day)
    for number in 0..<StoreLimits.operations {
      transaction.put(
        Array("\(number)".utf8), at: RecordKey("people", RecordID("\(number)")), expecting: .absent)
    }
    let head = try await store().commit(transaction).head
    let result = try await store().verify(anchor: head)
    #expect(result.isSound && result.soundEntries == 1)
  }

  @Test("a server that cannot be reached, and tables of a later version, are told apart")
  func refused() async throws {
    let error = await #expect(throws: StoreError.self) {
      try await PostgresStore("host=127.0.0.1 port=1 user=nobody", commune: "x")
    }
    #expect(error?.code == .io)
    #expect(error?.wording.vi.contains("08000") == true)
  }
}
