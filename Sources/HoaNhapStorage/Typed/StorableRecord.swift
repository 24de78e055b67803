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

  /// The bytes to store: the same value gives the same bytes.
  func storedBytes() throws -> [UInt8]

  /// Reads what ``storedBytes()`` wrote, in this or an earlier version of the type.
  init(storedBytes: [UInt8]) throws
}

/// A record that is stored as canonical JSON.
public protocol JSONRecord: StorableRecord {
  /// The record as JSON.
  var storedJSON: JSONValue { get }

  /// Reads what ``storedJSON`` holds, in this or an earlier version of the type.
  init(storedJSON: JSONValue) throws(InputError)
}

extension JSONRecord {
  /// The canonical bytes of ``storedJSON``.
  public func storedBytes() throws -> [UInt8] { storedJSON.canonicalBytes }

  /// Reads canonical or other strict JSON.
  public init(storedBytes: [UInt8]) throws {
    let json: JSONValue
    do {
      json = try JSONReader.parse(storedBytes)
    } catch {
      throw InputError(error)
    }
    try self.init(storedJSON: json)
  }
}

extension StorableRecord {
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
  /// What a record's type could not do. Another error's words are left out, because they could repeat a value.
  init(undecodable key: RecordKey, _ error: any Error) {
    let fault = error as? InputError
    self.init(
      .undecodable, key: key,
      cause: fault.map {
        Wording(vi: "Trường “\($0.field)”: \($0.wording.vi)", en: "Field “\($0.field)”: \($0.wording.en)")
      })
  }
}
