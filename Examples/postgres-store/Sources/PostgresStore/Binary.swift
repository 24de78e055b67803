/// A value in PostgreSQL's binary form, as a parameter of a statement.
struct Parameter: Sendable {
  /// Its bytes; `nil` for NULL.
  let bytes: [UInt8]?

  static func bytes(_ bytes: [UInt8]?) -> Parameter { Parameter(bytes: bytes) }

  static func text(_ text: String) -> Parameter { Parameter(bytes: Array(text.utf8)) }

  static func integer(_ value: Int64) -> Parameter { Parameter(bytes: bigEndian(value)) }

  /// A one-dimensional `bytea[]`.
  static func array(_ elements: [[UInt8]?]) -> Parameter { array(elements, oid: 17) }

  /// A one-dimensional `bigint[]`.
  static func array(_ elements: [Int64]) -> Parameter { array(elements.map { bigEndian($0) }, oid: 20) }

  private static func array(_ elements: [[UInt8]?], oid: Int32) -> Parameter {
    var bytes: [UInt8] = []
    let hasNulls = elements.contains { $0 == nil }
    for number in [elements.isEmpty ? 0 : 1, hasNulls ? 1 : 0, oid] { bytes += bigEndian(Int32(number)) }
    // One dimension: how many, and the number of the first.
    if !elements.isEmpty { bytes += bigEndian(Int32(elements.count)) + bigEndian(Int32(1)) }
    for element in elements {
      bytes += bigEndian(element.map { Int32($0.count) } ?? -1)
      bytes += element ?? []
    }
    return Parameter(bytes: bytes)
  }

  private static func bigEndian<Number: FixedWidthInteger>(_ value: Number) -> [UInt8] {
    withUnsafeBytes(of: value.bigEndian) { Array($0) }
  }
}

/// One row of a result, in PostgreSQL's binary form.
struct ResultRow {
  let columns: [[UInt8]?]

  /// The bytes of a column that is not NULL.
  func bytes(_ column: Int) throws(ConnectionError) -> [UInt8] {
    guard let bytes = columns[column] else { throw ConnectionError(.unexpectedResult) }
    return bytes
  }

  /// A `bigint`.
  func integer(_ column: Int) throws(ConnectionError) -> Int64 {
    let bytes = try bytes(column)
    guard bytes.count == 8 else { throw ConnectionError(.unexpectedResult) }
    return bytes.reduce(0) { $0 << 8 | Int64($1) }
  }

  /// A `boolean`.
  func bool(_ column: Int) throws(ConnectionError) -> Bool { try bytes(column) == [1] }

  /// A text.
  func text(_ column: Int) throws(ConnectionError) -> String {
    String(decoding: try bytes(column), as: UTF8.self)
  }
}
