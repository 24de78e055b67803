/// Reads JSON in the strict form of the package, in one pass over its bytes.
///
/// It refuses what two readers could understand differently: names that occur twice, numbers with a fraction or an
/// exponent, half surrogate pairs, bytes that are not UTF-8, nesting deeper than 64. A byte order mark at the start is
/// skipped, line ends of Windows are accepted.
public enum JSONReader {
  /// How many levels of lists and objects are read.
  public static let depth = 64

  /// Reads one value.
  ///
  /// - Throws: ``JSONError`` with line, column and path.
  /// - Complexity: O(bytes)
  public static func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONError) -> JSONValue {
    var scanner = JSONScanner(bytes)
    return try scanner.document()
  }

  /// Reads one value.
  ///
  /// - Throws: ``JSONError`` with line, column and path.
  public static func parse(_ bytes: some Sequence<UInt8>) throws(JSONError) -> JSONValue {
    let result = ContiguousArray(bytes).withUnsafeBufferPointer { buffer -> Result<JSONValue, JSONError> in
      do throws(JSONError) {
        return .success(try parse(buffer))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// Reads one value.
  ///
  /// - Throws: ``JSONError`` with line, column and path.
  public static func parse(_ text: String) throws(JSONError) -> JSONValue { try parse(text.utf8) }
}
