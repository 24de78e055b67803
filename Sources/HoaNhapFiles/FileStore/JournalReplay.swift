import HoaNhapStorage
import HoaNhapValues

/// Plays a journal from its beginning and checks everything on the way: checksums, chain, revisions, contents.
struct JournalReplay {
  /// Where an entry stands in the file, so that the change log need not be held in memory.
  struct Place {
    var offset: Int64
    var lineLength: Int
  }

  private(set) var state = StoreState()
  private(set) var places: [Place] = []
  /// Where the sound frames end.
  private(set) var end = Int64(JournalFormat.headerSize)
  /// How many bytes a crash left behind the last sound frame.
  private(set) var unfinishedBytes: Int64 = 0
  /// The first thing that is wrong; everything before it is sound.
  private(set) var fault: StoreFault?

  /// Plays to the end or to the first fault.
  ///
  /// - Parameter visit: called with each sound entry in order.
  /// - Throws: `foreign`, `newerVersion` or `damaged` for the file's header, and the system's causes.
  init(
    _ file: any OpenedFile, place: String, visit: (ChangeEntry) throws(StoreError) -> Void = { _ in }
  ) throws(StoreError) {
    var reader = try storeErrors(place) { () throws(FileError) in try JournalReader(file) }
    try reader.checkHeader(place: place)
    var verifier = ChainVerifier()
    while true {
      let step = try storeErrors(place) { () throws(FileError) in try reader.step(at: end) }
      switch step {
      case .end:
        return
      case .unfinished:
        unfinishedBytes = reader.size - end
        return
      case .damaged:
        stop(StoreFault(.damagedBytes, sequence: state.head.sequence + 1))
        return
      case .frame(let payload, let next):
        guard let entry = play(payload, next: next, &verifier) else { return }
        try visit(entry)
      }
    }
  }
}

extension JournalReplay {
  /// Applies one frame; `nil` if it is the first that is wrong.
  private mutating func play(
    _ payload: ArraySlice<UInt8>, next: Int64, _ verifier: inout ChainVerifier
  ) -> ChangeEntry? {
    guard let (entry, contents) = JournalFormat.parts(payload) else {
      stop(StoreFault(.unreadableEntry, sequence: state.head.sequence + 1))
      return nil
    }
    if let fault = verifier.accept(entry) ?? state.replay(entry, contents: contents) {
      stop(fault)
      return nil
    }
    let lineLength = payload.count - contents.reduce(0) { $0 + ($1?.reveal(for: .storage).count ?? 0) } - 1
    places.append(Place(offset: end, lineLength: lineLength))
    end = next
    return entry
  }

  private mutating func stop(_ fault: StoreFault) {
    self.fault = fault
    self.fault?.offset = UInt64(end)
  }
}

/// Says of a file's failure what it means for a store.
func storeErrors<Result>(
  _ place: String, _ body: () throws(FileError) -> Result
) throws(StoreError) -> Result {
  do {
    return try body()
  } catch {
    throw StoreError(error, place: place)
  }
}
