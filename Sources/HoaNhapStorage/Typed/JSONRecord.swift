public import HoaNhapValues

/// A record that is stored as canonical JSON, with its schema and a salt beside its own members.
///
/// ```swift
/// extension Visit: JSONRecord {
///   static var collection: CollectionName { "visits" }
///   static var schema: Int { 2 }
///   static func upgraded(_ object: JSONObject, from schema: Int) throws(InputError) -> JSONObject {
///     // 1 → 2: a visit got a place, which older ones do not know.
///     JSONObject(object.members + [JSONMember("place", .null)])
///   }
///   …
/// }
/// ```
/// Names that begin with `@` are the store's: `@salt`, `@schema`.
public protocol JSONRecord: StorableRecord {
  /// The version of the type's JSON, from 1; raised whenever what was stored needs more than the reader gives it.
  static var schema: Int { get }

  /// The record as JSON.
  var storedJSON: JSONValue { get throws(InputError) }

  /// Reads what ``storedJSON`` holds in the schema of this version of the type.
  init(storedJSON: JSONValue) throws(InputError)

  /// What was stored in one schema, in the next.
  ///
  /// - Parameters:
  ///   - object: what was stored.
  ///   - schema: its schema, below ``schema``.
  static func upgraded(_ object: JSONObject, from schema: Int) throws(InputError) -> JSONObject
}

extension JSONRecord {
  /// The first.
  public static var schema: Int { 1 }

  /// Refuses: a type that raises its schema says what becomes of what is stored.
  public static func upgraded(_ object: JSONObject, from schema: Int) throws(InputError) -> JSONObject {
    throw InputError(
      .unknownWord, field: StoredForm.schemaKey,
      vi: "Chưa có cách chuyển từ lược đồ \(schema).", en: "Nothing says how to go on from schema \(schema).")
  }

  /// The canonical bytes of ``storedJSON``, its schema and the salt.
  public func storedBytes(salt: RecordSalt) throws -> [UInt8] { try salted(with: salt) }

  /// The same, where the kind of fault matters.
  package func salted(with salt: RecordSalt) throws(InputError) -> [UInt8] {
    try StoredForm.bytes(of: try storedJSON, schema: Self.schema, salt: salt)
  }

  /// Reads canonical or other strict JSON of this schema or an earlier one.
  public init(storedBytes: [UInt8]) throws {
    let form = try StoredForm(storedBytes)
    guard form.schema <= Self.schema else { throw NewerSchema(found: form.schema) }
    var object = form.object
    for schema in form.schema..<Self.schema { object = try Self.upgraded(object, from: schema) }
    try self.init(storedJSON: .object(object))
  }

  /// The members whose values differ from another state of the record, or all where there is none; in order.
  public func changedFields(from old: Self?) -> [String] {
    guard case .object(let new)? = try? storedJSON else { return [] }
    guard let old, case .object(let before)? = try? old.storedJSON else {
      return new.members.map(\.key).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    let names = Set(new.members.map(\.key)).union(before.members.map(\.key))
    return names.filter { new[$0] != before[$0] }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

/// A later version of the type wrote the record.
struct NewerSchema: Error {
  let found: Int
}

/// A JSON record as it is stored: its own members and the store's.
struct StoredForm {
  static let schemaKey = "@schema"
  static let saltKey = "@salt"

  /// The record's own members.
  let object: JSONObject
  /// The schema that they are in; 1 where it is left out.
  let schema: Int

  init(_ bytes: [UInt8]) throws(InputError) {
    let json: JSONValue
    do {
      json = try JSONReader.parse(bytes)
    } catch {
      throw InputError(error)
    }
    let root = try FieldReader(json)
    schema = Int(try root.integer(Self.schemaKey, in: 1...Int64(Int32.max)) ?? 1)
    object = JSONObject(root.object.members.filter { !$0.key.utf8.starts(with: "@".utf8) })
  }

  static func bytes(of json: JSONValue, schema: Int, salt: RecordSalt) throws(InputError) -> [UInt8] {
    let root = try FieldReader(json)
    if let taken = root.object.members.first(where: { $0.key.utf8.starts(with: "@".utf8) }) {
      throw InputError(
        .unknownField, field: taken.key, vi: "Tên bắt đầu bằng “@” dành cho kho.",
        en: "Names that begin with “@” are the store's.")
    }
    return JSONValue.object(
      JSONObject(
        root.object.members + [
          JSONMember(saltKey, .string(salt.text)), JSONMember(schemaKey, .integer(Int64(schema))),
        ])
    ).canonicalBytes
  }
}
