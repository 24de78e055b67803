import HoaNhapStorage
import HoaNhapTesting
import Testing

@Suite("The contract of a record store")
struct ConformanceTests {
  @Test("The memory store keeps every law, with 200 writers at once")
  func memoryStore() async {
    #expect(await RecordStoreConformance.violations { MemoryStore() } == [])
  }

  @Test("A store written on the public protocol alone keeps every law")
  func storeFromOutside() async {
    #expect(await RecordStoreConformance.violations { FlawedStore(nil) } == [])
  }

  @Test(
    "The suite finds each flaw and names a law that it breaks",
    arguments: [
      (FlawedStore.Flaw.ignoresExpectations, "concurrency.oneWinner"),
      (.appliesHalf, "transactions.allOrNothing"),
      (.showsHalf, "concurrency.noPartIsSeen"),
      (.normalisesIdentifiers, "reading.identifiersAreBytes"),
      (.listsAsText, "reading.listOrder"),
      (.forgetsDeletions, "revisions.outliveDeletion"),
      (.readsContentAsText, "reading.bytesComeBack"),
      (.leavesDeletionsOutOfLog, "feed.everyCommitInOrder"),
      (.rewritesDay, "feed.sameAsMemoryStore"),
      (.repeatsContentInErrors, "revisions.staleWriteIsRefused"),
      (.ignoresCancellation, "transactions.cancelled"),
      (.acceptsEmptyPages, "reading.emptyPage"),
      (.returnsShortPages, "reading.listOrder"),
      (.losesCollections, "reading.collectionsAreApart"),
      (.numbersFromZero, "feed.everyCommitInOrder"),
      (.acceptsLargeTransactions, "transactions.tooLarge"),
      (.takesReadingsForDeletions, "processing.readingChangesNothing"),
      (.leavesReadingsOutOfLog, "feed.everyCommitInOrder"),
      (.keepsErasedRecords, "processing.erasureLeavesNothing"),
      (.takesRefusalsForDeletions, "processing.refusalChangesNothing"),
      (.takesPartialErasuresForErasures, "processing.partialErasureKeepsTheRest"),
    ])
  func findsFlaw(flaw: FlawedStore.Flaw, law: String) async {
    let violations = await RecordStoreConformance.violations(ofLaw: law, writers: 8) { FlawedStore(flaw) }
    #expect(violations?.isEmpty == false)
    #expect(violations?.allSatisfy { $0.law == law } == true)
  }

  @Test("A store that cannot be made is a violation, not a crash")
  func storeThatCannotBeMade() async {
    let violations = await RecordStoreConformance.violations { () throws -> MemoryStore in
      throw StoreError(.noPermission)
    }
    #expect(!violations.isEmpty)
  }
}
