import HoaNhapStorage
import HoaNhapValues

/// What trying one law has found so far, with the short forms that the laws are written in.
struct StoreFindings {
  let law: String
  let writers: Int
  /// Whether the store fingerprints other bytes than it is given.
  let seals: Bool
  private(set) var violations: [Violation] = []

  init(law: String, writers: Int, seals: Bool) {
    self.law = law
    self.writers = writers
    self.seals = seals
  }

  mutating func fail(_ detail: String) { violations.append(Violation(law: law, detail: detail)) }

  mutating func expect(_ condition: Bool, _ detail: @autoclosure () -> String) {
    if !condition { fail(detail()) }
  }

  /// Expects a value and says what came instead.
  mutating func expect<Value: Equatable>(_ found: Value, is wanted: Value, _ what: String) {
    if found != wanted { fail("\(what): \(wanted) expected, \(found) found") }
  }

  /// Expects a commit to be refused for one cause, without a word of the contents in the error.
  @discardableResult
  mutating func expectRefusal(
    _ code: StoreError.Code, of transaction: StoreTransaction, by store: any RecordStore, _ what: String
  ) async -> StoreError? {
    do {
      _ = try await store.commit(transaction)
      fail("\(what): \(code.rawValue) expected, but the commit went through")
      return nil
    } catch {
      expect(error.code.rawValue, is: code.rawValue, what)
      let words = [error.description, String(reflecting: error), error.wording.vi, error.wording.en]
      expect(!words.contains { $0.contains(Sample.secret) }, "\(what): the error repeats a content")
      return error
    }
  }
}

/// What the laws write.
enum Sample {
  static let collection: CollectionName = "loans"
  /// Stands in contents and must never stand in an error.
  static let secret = "079-Nguyễn-Văn-Thử"
  // The literal names a day of every calendar year.
  static let day = CivilDate(year: 2026, month: 6, day: 3) ?? .distantPast

  static func key(_ id: String) -> RecordKey { RecordKey(collection, RecordID(id)) }

  static func content(_ text: String) -> [UInt8] { Array("\(secret) \(text)".utf8) }

  static func transaction(_ build: (inout StoreTransaction) -> Void = { _ in }) -> StoreTransaction {
    var transaction = StoreTransaction(by: "officer-1", for: .lending, on: day)
    build(&transaction)
    return transaction
  }

  static func put(
    _ id: String, _ text: String, _ expected: ExpectedRevision = .absent
  ) -> StoreTransaction {
    transaction { $0.put(content(text), at: key(id), expecting: expected) }
  }

  static func delete(_ id: String, _ expected: ExpectedRevision) -> StoreTransaction {
    transaction { $0.delete(key(id), expecting: expected) }
  }
}

extension RecordStore {
  /// The text of a record that ``Sample`` wrote, and its revision, as `revision:text`; `none` without a record.
  func glance(_ id: String) async throws -> String {
    guard let record = try await read(Sample.key(id)) else { return "none" }
    let text = String(decoding: record.content.reveal(for: .storage), as: UTF8.self)
    return "\(record.revision):\(text.dropFirst(Sample.secret.count + 1))"
  }

  /// How many entries the change log has.
  func logLength() async throws -> Int {
    var count = 0
    try await forEachChange { _ in count += 1 }
    return count
  }
}
