import HoaNhapPropertyTesting
import HoaNhapStorage
import HoaNhapValues

/// One operation of a made-up transaction; what it expects is said of the model's state when its turn comes.
struct StoreCommand: CustomStringConvertible {
  enum Expectation: CaseIterable { case any, absent, current, stale }

  var kind: RecordChange.Kind
  var key: RecordKey
  var expectation: Expectation
  var content: [UInt8]

  var description: String { "\(kind) \(key) expecting \(expectation) \(content)" }

  /// Some keys in two collections, two of them apart in their bytes alone.
  static let keys =
    ["1", "10", "2", "é", "e\u{301}"].map { RecordKey("people", RecordID($0)) } + [RecordKey("loans", "1")]

  static func drawn(_ choices: Choices) -> StoreCommand {
    StoreCommand(
      kind: choices.pick([.put, .put, .put, .put, .put, .delete, .erase, .rewrite, .read, .refuse]),
      key: choices.pick(keys),
      expectation: choices.pick([.any, .any, .any, .any, .current, .current, .absent, .stale]),
      content: choices.list(0...3) { UInt8(choices.int(0...255)) })
  }
}

/// What a store holds, by the words of its contract alone: a dictionary.
struct StoreModel {
  struct Slot: Equatable {
    var revision: UInt64
    /// `nil` once it was deleted or erased.
    var content: [UInt8]?
  }

  private(set) var slots: [RecordKey: Slot] = [:]
  private(set) var log: [[RecordChange]] = []

  /// The records of a collection in the order of their identifiers' bytes.
  func records(of collection: CollectionName) -> [(id: RecordID, slot: Slot)] {
    slots.filter { $0.key.collection == collection && $0.value.content != nil }
      .map { ($0.key.id, $0.value) }
      .sorted { $0.0.text.utf8.lexicographicallyPrecedes($1.0.text.utf8) }
  }

  /// The operation as the store gets it.
  func operation(_ command: StoreCommand) -> StoreTransaction.Operation {
    let last = slots[command.key]?.revision ?? 0
    let expected: ExpectedRevision =
      switch command.expectation {
      case .any: .any
      case .absent: .absent
      case .current: .exactly(last)
      case .stale: .exactly(last + 1)
      }
    let content = Sensitive(command.content)
    switch command.kind {
    case .put: return .init(command.key, expecting: expected, content: content)
    case .delete: return .init(command.key, expecting: expected, content: nil)
    case .erase: return .erasing(command.key, expecting: expected)
    case .rewrite: return .rewriting(command.key, expecting: expected, content: content, fields: ["phone"])
    case .read:
      return .reading(command.key, revision: command.expectation == .stale ? last + 1 : last, fields: [])
    case .refuse: return .refusal(command.key, revision: last, fields: ["birth"])
    }
  }

  /// Why a transaction is refused, by its first operation that is; otherwise it is applied as a whole.
  mutating func commit(_ commands: [StoreCommand]) -> StoreError.Code? {
    if Set(commands.map(\.key)).count < commands.count { return .invalid }
    var after = slots
    var changes: [RecordChange] = []
    for command in commands {
      if let refusal = refusal(of: command) { return refusal }
      let last = slots[command.key]?.revision ?? 0
      let isTold = command.kind == .read || command.kind == .refuse
      let keeps = command.kind == .put || command.kind == .rewrite
      if !isTold { after[command.key] = Slot(revision: last + 1, content: keeps ? command.content : nil) }
      changes.append(
        RecordChange(
          command.kind, command.key, revision: isTold ? last : last + 1, fields: operation(command).fields,
          fingerprint: keeps ? .init(of: command.content) : nil))
    }
    slots = after
    log.append(changes)
    return nil
  }

  private func refusal(of command: StoreCommand) -> StoreError.Code? {
    let slot = slots[command.key]
    let isThere = slot?.content != nil
    switch (command.kind, command.expectation) {
    case (.read, .stale): return .notFound
    case (.read, _), (.refuse, _): return isThere ? nil : .notFound
    case (.erase, .any): return slot == nil ? .notFound : nil
    case (.put, .any): return nil
    case (.put, .absent): return isThere ? .alreadyExists : nil
    case (_, .absent): return .invalid
    case (_, .any), (_, .current): return isThere ? nil : .notFound
    case (_, .stale): return isThere ? .conflict : .notFound
    }
  }
}
