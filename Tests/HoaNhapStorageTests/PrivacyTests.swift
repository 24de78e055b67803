import HoaNhapStorage
import HoaNhapValues
import Testing

@Suite("Nothing personal leaves a store by the side door")
struct PrivacyTests {
  private let secret = "Nguyễn Văn Thử 079085001234"

  private func printed(_ value: Any) -> String {
    var dumped = ""
    dump(value, to: &dumped)
    return "\(value)" + String(reflecting: value) + dumped
  }

  @Test("Records, transactions and entries print without their contents")
  func redacted() async throws {
    let store = MemoryStore()
    var transaction = StoreTransaction(by: "officer", for: .application, on: .distantPast)
    transaction.put(Array(secret.utf8), at: RecordKey("people", "1"), expecting: .absent)
    let entry = try await store.commit(transaction)
    let record = try #require(try await store.read(RecordKey("people", "1")))
    let numbers = Array(secret.utf8).map(String.init).joined(separator: ", ")
    for value: Any in [transaction, transaction.operations[0], entry, record, store] {
      let text = printed(value)
      #expect(!text.contains(secret) && !text.contains(numbers))
    }
    #expect(printed(record).contains("people"))
  }

  @Test("Every code of an error has words in both languages, and no two the same")
  func everyCodeHasWords() {
    let codes: [StoreError.Code] = [
      .conflict, .notFound, .alreadyExists, .invalid, .tooLarge, .undecodable, .damaged, .foreign,
      .newerVersion,
      .locked, .readOnly, .closed, .noStore, .noPermission, .full, .io, .cancelled,
    ]
    let wordings = codes.map { StoreError($0).wording }
    #expect(Set(wordings).count == codes.count)
    for wording in wordings { #expect(!wording.vi.isEmpty && wording.vi != wording.en) }
  }

  @Test("An error names the record and both revisions")
  func conflictNames() {
    let error = StoreError(.conflict, key: RecordKey("loans", "L-7"), expected: 3, found: 5)
    #expect(error.description.contains("loans/L-7"))
    #expect(error.wording.vi.contains("3") && error.wording.vi.contains("5"))
  }
}
