public import HoaNhapPolicy
public import HoaNhapValues

/// Proof that an input under an edition gave a result: hashes of canonical bytes, no facts (biên nhận).
///
/// The same input gives the same receipt on every machine, so a bank or a province can run a case again and compare. The
/// hash of few facts can be guessed; what leaves the commune carries a salt that the host gives and keeps.
///
/// With a salt, its UTF-8 bytes and a line feed stand before the canonical bytes that are hashed.
public struct Receipt: Sendable, Hashable {
  /// The edition that was used.
  public let edition: EditionID
  /// Which clauses were asked.
  public let basis: Basis
  /// The hash of the canonical application document: `sha256:` and 64 hexadecimal digits.
  public let input: String
  /// The hash of the verdict's codes and data, without words and without the receipt.
  public let result: String
  /// The salt, where one was given.
  public let salt: String?

  init(edition: EditionID, basis: Basis, input: [UInt8], result: [UInt8], salt: String?) {
    self.edition = edition
    self.basis = basis
    self.input = Self.hash(input, salt: salt)
    self.result = Self.hash(result, salt: salt)
    self.salt = salt
  }

  /// The receipt as the JSON document of the formats page.
  public var json: JSONValue {
    var members: [JSONMember] = [
      JSONMember("receipt", .integer(1)), JSONMember("kind", .string("verdict")),
      JSONMember("form", .string("application/1")), JSONMember("edition", .string(edition.description)),
      JSONMember("basis", .string(basis.rawValue)), JSONMember("input", .string(input)),
      JSONMember("result", .string(result)),
    ]
    if let salt { members.append(JSONMember("salt", .string(salt))) }
    return .object(JSONObject(members))
  }

  /// The hash of the receipt itself: what a verdict carries.
  public var hash: String { Self.hash(json.canonicalBytes, salt: nil) }

  private static func hash(_ bytes: [UInt8], salt: String?) -> String {
    var hash = SHA256Hasher()
    if let salt { hash.update(Array((salt + "\n").utf8)) }
    hash.update(bytes)
    return "sha256:" + hash.finalize().hexadecimal
  }
}
