public import Crypto
public import HoaNhapValues

/// What the identifiers of keys are tagged with.
public enum StoreKeyTag {}

/// The name of a key, such as `2026-05`. It stands beside what the key sealed, so it tells nothing of the key.
public typealias StoreKeyID = Identifier<StoreKeyTag>

/// The keys that a host holds: one that seals, and those that still open what was sealed before.
///
/// Keys come from the host: a key service, a sealed file, a hardware module. The package makes, stores and prints none.
public struct KeyRing: Sendable, RedactedRecord {
  /// The name of the key that seals.
  public let current: StoreKeyID
  private var keys: [StoreKeyID: SymmetricKey]

  /// Makes a ring of one key.
  ///
  /// - Precondition: the key has 256 bits, and its name is not empty and at most 255 bytes long.
  public init(_ current: StoreKeyID, _ key: SymmetricKey) {
    Self.check(current, key)
    self.current = current
    keys = [current: key]
  }

  private init(_ current: StoreKeyID, _ keys: [StoreKeyID: SymmetricKey]) {
    self.current = current
    self.keys = keys
  }

  /// The ring with a new key that seals from now on; the others still open.
  ///
  /// - Precondition: as for ``init(_:_:)``, and the name is new.
  public func rotated(to id: StoreKeyID, _ key: SymmetricKey) -> KeyRing {
    Self.check(id, key)
    precondition(keys[id] == nil, "a key's name stands once")
    return KeyRing(id, keys.merging([id: key]) { old, _ in old })
  }

  /// The ring without a key that nothing is sealed with any more.
  ///
  /// - Precondition: it is not the one that seals.
  public func removing(_ id: StoreKeyID) -> KeyRing {
    precondition(id != current, "the key that seals stays")
    var ring = self
    ring.keys[id] = nil
    return ring
  }

  /// How many keys there are, and which one seals.
  public var printedForm: String { "\(keys.count) keys, sealing with \(current)" }

  func key(_ id: StoreKeyID) -> SymmetricKey? { keys[id] }

  private static func check(_ id: StoreKeyID, _ key: SymmetricKey) {
    precondition(key.bitCount == 256, "a key has 256 bits")
    precondition((1...255).contains(id.text.utf8.count), "a key's name has 1 to 255 bytes")
  }
}
