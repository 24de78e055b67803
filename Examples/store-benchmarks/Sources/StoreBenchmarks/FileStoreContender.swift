import HoaNhapStorage
import HoaNhapValues
import HoaNhapFiles

/// The file store: with revisions, the chained change log and all versions.
struct FileStoreContender: Contender {
  static let name = "file store"
  private let store: FileStore

  init(folder: String) throws { store = try FileStore(folder) }

  func commit(_ number: Int) async throws { try await store.commit(People.transaction([number])) }

  func insert(_ numbers: Range<Int>) async throws { try await store.commit(People.transaction(numbers)) }

  func read(_ number: Int) async throws -> [UInt8]? {
    try await store.read(People.key(number))?.content.reveal(for: .storage)
  }

  func count() async throws -> Int {
    var count = 0
    try await store.forEachRecord(in: People.collection) { _ in count += 1 }
    return count
  }

  func close() async throws { await store.close() }
}
