public import HoaNhapValues

/// A type whose values a store can keep.
///
/// A host's own type says which collection it lives in, by what it is found, and how it becomes bytes and back. Types
/// that are written as JSON conform to ``JSONRecord`` instead, which writes the bytes for them.
public protocol StorableRecord: Sendable {
  /// What the type's identifiers are tagged with; by default the type itself.
  associatedtype RecordTag = Self

  /// The collection that holds all records of the type. It never changes once records are stored.
  static var collection: CollectionName { get }

  /// By what the record is found. It must not be personal.
  var recordID: Identifier<RecordTag> { get }

  /// The bytes to store: the same value and salt give the same bytes.
  ///
  /// - Parameter salt: bytes that may be stored too, so that the log's fingerprint cannot be guessed; see ``RecordSalt``.
  func storedBytes(salt: RecordSalt) throws -> [UInt8]

  /// Reads what ``storedBytes(salt:)`` wrote, in this or an earlier version of the type.
  init(storedBytes: [UInt8]) throws

  /// The names of the fields that differ from another state of the record, or of all fields where there is none, for the
  /// log. Default: none, where a type does not tell its fields apart.
  func changedFields(from old: Self?) -> [String]
}

extension StorableRecord {
  /// None.
  public func changedFields(from old: Self?) -> [String] { [] }

  /// The key of the record of this type with an identifier.
  public static func key(_ id: Identifier<RecordTag>) -> RecordKey {
    RecordKey(collection, RecordID(id.text))
  }
}

/// A record of a known type with the revision that was read; a writer gives the revision back.
public struct Revised<Record> {
  /// The record.
  public var record: Record
  /// Its revision.
  public var revision: UInt64

  /// Makes a record with its revision.
  public init(_ record: Record, revision: UInt64) {
    self.record = record
    self.revision = revision
  }
}

extension Revised: Sendable where Record: Sendable {}
extension Revised: Equatable where Record: Equatable {}
extension Revised: Hashable where Record: Hashable {}

extension Revised where Record: StorableRecord {
  /// Reads a stored record as its type.
  ///
  /// - Throws: `undecodable`, with the field where the type names one and never with a value.
  public init(_ stored: StoredRecord) throws(StoreError) {
    do {
      self.init(
        try Record(storedBytes: stored.content.reveal(for: .storage)), revision: stored.revision)
    } catch {
      throw StoreError(undecodable: stored.key, error)
    }
  }
}

extension StoreError {
  /// Whether one record cannot be read as its type, while the store can be.
  var isOfOneRecord: Bool { key != nil && (code == .undecodable || code == .newerVersion) }

  /// What a record's type could not do. Another error's words are left out, because they could repeat a value.
  init(undecodable key: RecordKey, _ error: any Error) {
    if let newer = error as? NewerSchema {
      self.init(.newerVersion, key: key, found: UInt64(newer.found))
      return
    }
    let fault = error as? InputError
    self.init(
      .undecodable, key: key,
      cause: fault.map {
        Wording(vi: "Trường “\($0.field)”: \($0.wording.vi)", en: "Field “\($0.field)”: \($0.wording.en)")
      })
  }
}
