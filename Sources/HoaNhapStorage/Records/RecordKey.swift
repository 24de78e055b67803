public import HoaNhapValues

/// What the names of collections are tagged with.
public enum CollectionTag {}
/// What the identifiers of stored records are tagged with, where the type of the record is not known.
public enum StoredRecordTag {}
/// What the identifiers of those who write are tagged with.
public enum StoreActorTag {}

/// The name of a collection of records of one kind, such as `loans`.
public typealias CollectionName = Identifier<CollectionTag>

/// The identifier of a record within its collection.
///
/// It stands in the change log, in errors and in listings, so it must not be personal: a number of the host's own
/// register, never an identity number or a name.
public typealias RecordID = Identifier<StoredRecordTag>

/// Who writes: an account, an office or a program, by an identifier of the host's own.
public typealias StoreActorID = Identifier<StoreActorTag>

/// Where a record stands in a store: its collection and its identifier.
public struct RecordKey: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The collection.
  public var collection: CollectionName
  /// The identifier within the collection.
  public var id: RecordID

  /// Makes a key from its parts.
  public init(_ collection: CollectionName, _ id: RecordID) {
    self.collection = collection
    self.id = id
  }

  /// Orders by collection, then by identifier, both by their UTF-8 bytes.
  public static func < (a: Self, b: Self) -> Bool {
    a.collection == b.collection ? a.id < b.id : a.collection < b.collection
  }

  /// The collection and the identifier with a slash between.
  public var description: String { "\(collection)/\(id)" }
}
