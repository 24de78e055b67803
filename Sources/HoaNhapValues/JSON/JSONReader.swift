/// The strict reader of JSON documents.
///
/// It reads one value with nothing after it, and refuses what two programs could read differently: keys that stand
/// twice, numbers with a fraction or an exponent or outside 64 bits, needless zeros, half surrogate pairs, bytes that
/// are not UTF-8, raw control characters in strings, nesting without bound. One byte order mark at the start is
/// skipped; lines may end with LF or CRLF. `-0` reads as 0. Whatever the bytes, it answers or throws.
public enum JSONReader {
  /// What the reader accepts at most.
  public struct Limits: Sendable, Hashable {
    /// The levels of nesting: an array in an array is two.
    public let depth: Int

    /// Makes limits.
    ///
    /// - Parameter depth: the levels of nesting, 0 to 128.
    /// - Precondition: `depth` is 0 to 128, so that values are read, compared and written within a stack of 512 KiB.
    public init(depth: Int = 64) {
      precondition((0...128).contains(depth), "the depth is 0 to 128")
      self.depth = depth
    }
  }

  /// Reads a document from bytes in one run of memory.
  ///
  /// - Throws: ``JSONError`` for the first fault.
  /// - Complexity: O(*n*) in the bytes; O(*m* log *m*) comparisons of keys for an object of many members *m*.
  public static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, limits: Limits = Limits()
  ) throws(JSONError) -> JSONValue {
    var parser = JSONParser(bytes, limits)
    do {
      return try parser.document()
    } catch {
      let position = JSONPosition(ofByte: error.offset, in: bytes)
      throw JSONError(
        code: error.code, line: position.line, column: position.column, path: parser.pathText,
        wording: error.code.wording(limits))
    }
  }

  /// Reads a document from an array, a slice, a string's UTF-8 view or any other sequence of bytes.
  ///
  /// Lines and columns count from the first byte given.
  ///
  /// - Throws: ``JSONError`` for the first fault.
  public static func parse(
    _ bytes: some Sequence<UInt8>, limits: Limits = Limits()
  ) throws(JSONError) -> JSONValue {
    try withContiguousBytes(bytes) { buffer in
      Result { () throws(JSONError) in try parse(buffer, limits: limits) }
    }.get()
  }

  /// Reads a document from a text.
  ///
  /// - Throws: ``JSONError`` for the first fault.
  public static func parse(_ text: String, limits: Limits = Limits()) throws(JSONError) -> JSONValue {
    try parse(text.utf8, limits: limits)
  }

  /// Where the value at a path stands, so that what reads a value afterwards can name its place.
  ///
  /// It reads the bytes again, up to that value.
  ///
  /// - Parameters:
  ///   - path: a path as ``JSONError/path`` writes it, such as `rates[1].from`; empty for the whole document. A key
  ///     that holds a dot or a bracket stands in it as it is.
  ///   - bytes: the bytes from which the value was read.
  ///   - limits: the limits that it was read with.
  /// - Returns: the position of the value's first character; `nil` where there is no such value, and where a fault
  ///   stands before it.
  /// - Complexity: O(*n*) in the bytes.
  public static func position(
    of path: String, in bytes: some Sequence<UInt8>, limits: Limits = Limits()
  ) -> JSONPosition? {
    withContiguousBytes(bytes) { buffer in
      var parser = JSONParser(buffer, limits)
      guard let offset = parser.offset(of: Array(path.utf8)) else { return nil }
      return JSONPosition(ofByte: offset, in: buffer)
    }
  }

  /// Where the value at a path stands in a text; `nil` where there is no such value.
  ///
  /// - Complexity: O(*n*) in the text's bytes.
  public static func position(
    of path: String, in text: String, limits: Limits = Limits()
  ) -> JSONPosition? {
    position(of: path, in: text.utf8, limits: limits)
  }
}
