// Exit tests that capture values came with Swift 6.3.
#if compiler(>=6.3) && (os(Linux) || os(macOS))
  import Foundation
  import HoaNhapStorage
  import Testing

  @testable import HoaNhapFiles

  /// A program of its own commits until SIGKILL ends it; another looks at what it left behind.
  @Suite("A program killed under the file store")
  struct KillTests {
    @Test(
      "Everything acknowledged is there, at most the transaction under way besides, and nothing half",
      arguments: 0..<60)
    func killed(moment: Int) async throws {
      let folder = ScratchFolder()
      let path = folder.path
      await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, moment = moment as Int] in
        let store = try FileStore(path, access: .readAndWrite, in: KillingFiles(after: moment), Ledger.sizes)
        for number in 1... {
          try await store.commit(Ledger.transaction(number))
          // Noted once the store has answered; what the system holds outlives the program.
          try Data("\(number)".utf8).write(to: URL(fileURLWithPath: path + ".acknowledged"))
        }
      }
      let note = try? String(contentsOfFile: path + ".acknowledged", encoding: .utf8)
      let acknowledged = note.flatMap { Int($0) } ?? 0
      let store = try FileStore(path)
      let count = Int(store.openingReport.head.sequence)
      #expect((acknowledged...acknowledged + 1).contains(count))
      #expect(try await store.changes(after: 0, limit: 99) == (try await Ledger.entries(count)))
      #expect(try await Ledger.state(of: store) == Ledger.state(after: count))
      try await store.commit(Ledger.transaction(count + 1))
    }
  }
#endif
