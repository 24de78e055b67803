public import HoaNhapStorage

/// Checks whether a store that a host wrote keeps the contract of `RecordStore`.
///
/// It uses no test library, so that it runs in any: expect the returned list to be empty.
///
/// ```swift
/// #expect(await RecordStoreConformance.violations { try await MyStore(in: freshFolder()) } == [])
/// ```
///
/// Durability cannot be seen from inside one program; each store tests that itself.
public enum RecordStoreConformance {
  /// Tries a store on every law of the contract.
  ///
  /// - Parameters:
  ///   - writers: how many tasks write at once where the laws are about that.
  ///   - seals: whether the store transforms contents, so that its fingerprints are of other bytes than it is given.
  ///   - makeStore: makes an empty store, a new one at each call.
  /// - Returns: what does not hold; empty for a store that keeps the contract.
  public static func violations<Store: RecordStore>(
    writers: Int = 200, seals: Bool = false, of makeStore: @Sendable () async throws -> Store
  ) async -> [Violation] {
    var violations: [Violation] = []
    for law in StoreLaw.all { violations += await self.violations(of: law, writers, seals, makeStore) }
    return violations
  }

  /// Tries a store on one law by its name; `nil` for a name that no law has.
  package static func violations<Store: RecordStore>(
    ofLaw name: String, writers: Int, of makeStore: @Sendable () async throws -> Store
  ) async -> [Violation]? {
    guard let law = StoreLaw.all.first(where: { $0.name == name }) else { return nil }
    return await violations(of: law, writers, false, makeStore)
  }

  private static func violations<Store: RecordStore>(
    of law: StoreLaw, _ writers: Int, _ seals: Bool, _ makeStore: @Sendable () async throws -> Store
  ) async -> [Violation] {
    var findings = StoreFindings(law: law.name, writers: writers, seals: seals)
    do {
      try await law.check(try await makeStore(), &findings)
    } catch let error as StoreError {
      findings.fail("nothing should be thrown, but \(error.code.rawValue) was: \(error)")
    } catch {
      findings.fail("an error that is no StoreError was thrown: \(type(of: error))")
    }
    return findings.violations
  }
}

/// One law of the contract and how it is tried on an empty store.
struct StoreLaw: Sendable {
  /// The stable name, which a violation carries.
  var name: String
  var check: @Sendable (any RecordStore, inout StoreFindings) async throws -> Void

  static let all = reading + revisions + transactions + processing + feed + concurrency
}
