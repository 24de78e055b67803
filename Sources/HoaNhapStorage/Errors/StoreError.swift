public import HoaNhapValues

/// Why a store did not do what it was asked: what kind of cause, which record, where.
///
/// It never carries a record's content. Collections and identifiers stand in it, which is why identifiers must not be
/// personal.
public struct StoreError: Error, Sendable, Hashable {
  /// What kind of cause it is. Codes are stable and may grow.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The stable text of the code.
    public let rawValue: String
    /// Makes a code from its text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The record has another revision than the writer expects: read it again.
    public static let conflict = Code(rawValue: "conflict")
    /// The record that was to be written or deleted is not there.
    public static let notFound = Code(rawValue: "notFound")
    /// The record that was to be inserted is there already.
    public static let alreadyExists = Code(rawValue: "alreadyExists")
    /// A request that no store takes, such as a transaction without operations.
    public static let invalid = Code(rawValue: "invalid")
    /// More or longer than ``StoreLimits`` allows.
    public static let tooLarge = Code(rawValue: "tooLarge")
    /// The record's own type could not be written as bytes or read from them.
    public static let undecodable = Code(rawValue: "undecodable")
    /// What is stored was changed from outside; nothing was written.
    public static let damaged = Code(rawValue: "damaged")
    /// What is there is not a store of this package.
    public static let foreign = Code(rawValue: "foreign")
    /// A later version of the package wrote the store.
    public static let newerVersion = Code(rawValue: "newerVersion")
    /// A version of the package from before its first release wrote the store, and this one does not read it.
    public static let olderVersion = Code(rawValue: "olderVersion")
    /// Somebody else has the store open for writing.
    public static let locked = Code(rawValue: "locked")
    /// The store was opened for reading only.
    public static let readOnly = Code(rawValue: "readOnly")
    /// The store was closed.
    public static let closed = Code(rawValue: "closed")
    /// There is no store in this place.
    public static let noStore = Code(rawValue: "noStore")
    /// The account that the program runs under may not do this here.
    public static let noPermission = Code(rawValue: "noPermission")
    /// There is no room left; nothing was written.
    public static let full = Code(rawValue: "full")
    /// The system failed to read, write or sync. After a failed commit its outcome is open until the store is reopened.
    public static let io = Code(rawValue: "io")
    /// The task was cancelled before anything was written.
    public static let cancelled = Code(rawValue: "cancelled")
  }

  /// The kind of cause.
  public var code: Code
  /// The record, where the cause is in one.
  public var key: RecordKey?
  /// The revision that the writer expected.
  public var expected: UInt64?
  /// The revision, or the version of the file, that was found.
  public var found: UInt64?
  /// The number of the entry of the change log, where the cause is in one.
  public var sequence: UInt64?
  /// Where in the file the cause is, in bytes from its beginning.
  public var offset: UInt64?
  /// The folder or file, as the host named it.
  public var place: String?
  /// What the system or the record's type said, without any value.
  public var cause: Wording?

  /// Makes an error.
  public init(
    _ code: Code, key: RecordKey? = nil, expected: UInt64? = nil, found: UInt64? = nil,
    sequence: UInt64? = nil, offset: UInt64? = nil, place: String? = nil, cause: Wording? = nil
  ) {
    self.code = code
    self.key = key
    self.expected = expected
    self.found = found
    self.sequence = sequence
    self.offset = offset
    self.place = place
    self.cause = cause
  }
}
