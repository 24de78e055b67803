import Foundation

/// What is measured, in elapsed seconds: all of it waits for the disk.
struct Workloads {
  /// What is measured, by the name that other programs read.
  enum Name: String {
    case oneWriter = "commit-1"
    case manyWriters = "commit-32"
    case bulk = "import"
    case reopen
    case memory

    /// What people read.
    var title: String {
      switch self {
      case .oneWriter: "commit, 1 writer"
      case .manyWriters: "commit, \(Workloads.writers) writers"
      case .bulk, .reopen, .memory: rawValue
      }
    }
  }

  /// Folders are made in it and removed again.
  let parent: String
  /// How many people are imported; the other workloads go by it.
  let people: Int

  static let writers = 32
  /// How many people one transaction of the import has.
  static let batch = 1000

  /// How many single commits a writer alone makes.
  var single: Int { max(1, people / 50) }
  /// How many single commits the writers make together.
  var together: Int { max(Self.writers, people / 10) }

  /// One writer, one person a transaction.
  func oneWriter<Store: Contender>(_: Store.Type) async throws -> Double {
    try await fresh { store in
      try await seconds { for number in 0..<single { try await store.commit(number) } }
    } check: { (store: Store) in
      try await expect(store, count: single)
    }
  }

  /// Many writers at once, one person a transaction.
  func manyWriters<Store: Contender>(_: Store.Type) async throws -> Double {
    try await fresh { store in
      try await seconds {
        try await withThrowingTaskGroup(of: Void.self) { group in
          for writer in 0..<Self.writers {
            group.addTask {
              for number in stride(from: writer, to: together, by: Self.writers) {
                try await store.commit(number)
              }
            }
          }
          try await group.waitForAll()
        }
      }
    } check: { (store: Store) in
      try await expect(store, count: together)
    }
  }

  /// The import of all people, and closing the store; it is left in the folder.
  func bulk<Store: Contender>(_: Store.Type, in folder: String) async throws -> Double {
    try await seconds {
      let store = try Store(folder: folder)
      for start in stride(from: 0, to: people, by: Self.batch) {
        try await store.insert(start..<min(people, start + Self.batch))
      }
      try await store.close()
    }
  }

  /// Opening an imported store and reading one person.
  func reopen<Store: Contender>(_: Store.Type, in folder: String) async throws -> Double {
    let wanted = People.content(people / 2)
    return try await seconds {
      let store = try Store(folder: folder)
      guard try await store.read(people / 2) == wanted else { throw Failure.otherContent }
      try await store.close()
    }
  }

  enum Failure: Error {
    case otherCount, otherContent, noMemoryTold
  }

  func expect(_ store: some Contender, count: Int) async throws {
    guard try await store.count() == count else { throw Failure.otherCount }
    guard try await store.read(count - 1) == People.content(count - 1) else { throw Failure.otherContent }
  }

  private func fresh<Store: Contender>(
    _ work: (Store) async throws -> Double, check: (Store) async throws -> Void
  ) async throws -> Double {
    let folder = parent + "/" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try Store(folder: folder)
    let result = try await work(store)
    try await check(store)
    try await store.close()
    return result
  }

  private func seconds(_ work: () async throws -> Void) async rethrows -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    try await work()
    let (seconds, attoseconds) = start.duration(to: clock.now).components
    return Double(seconds) + Double(attoseconds) / 1e18
  }
}
