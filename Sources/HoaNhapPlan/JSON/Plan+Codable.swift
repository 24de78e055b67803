import HoaNhapValues

/// A document of this module that has a JSON form of its own.
protocol JSONDocument: Codable {
  init(json: JSONValue) throws(PlanFaults)
  var json: JSONValue { get }
}

extension JSONDocument {
  /// Reads the document from a decoder.
  ///
  /// - Throws: `DecodingError`; where the document has faults, its `underlyingError` is the ``PlanFaults`` with all of them.
  public init(from decoder: any Decoder) throws {
    let value = try JSONValue(from: decoder)
    do throws(PlanFaults) {
      self = try Self(json: value)
    } catch {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: error.description, underlyingError: error))
    }
  }

  /// Writes the document to an encoder, in the form of its JSON.
  public func encode(to encoder: any Encoder) throws { try json.encode(to: encoder) }
}

/// The bridge to `Codable`: the same document as ``Plan/init(json:)`` reads and ``Plan/json`` writes, and the same checks.
extension Plan: Codable, JSONDocument {}

/// The bridge to `Codable`: the same document as ``ProvinceDates/init(json:)`` reads, and the same checks.
extension ProvinceDates: Codable, JSONDocument {}
