/// The sizes that every store accepts, and that it refuses to go beyond.
public enum StoreLimits {
  /// The longest name of a collection, actor or purpose, in UTF-8 bytes.
  public static let nameBytes = 256
  /// The longest identifier of a record, in UTF-8 bytes.
  public static let identifierBytes = 1024
  /// The most names of fields in one operation.
  public static let fields = 256
  /// The most operations in one transaction.
  public static let operations = 10_000
  /// The most bytes of content in one transaction: 32 MiB.
  public static let contentBytes = 32 << 20
}
