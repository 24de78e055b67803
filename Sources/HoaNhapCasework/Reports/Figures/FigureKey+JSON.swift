import HoaNhapEligibility
import HoaNhapStorage
import HoaNhapValues

/// The members by which a number of a report is named in documents.
extension FigureKey {
  static let jsonKeys = ["figure", "by", "part"]

  /// `figure`, and for a part `by` and `part`: null for none, left out for unknown.
  var members: [JSONMember] {
    var members = [JSONMember("figure", .string(code.rawValue))]
    guard let part else { return members }
    members.append(JSONMember("by", .string(part.dimension.rawValue)))
    if case .known(let value) = part.value {
      members.append(JSONMember("part", value.map { .string($0) } ?? .null))
    }
    return members
  }

  init(_ fields: HistoryFields) throws(InputError) {
    let code = FigureCode(rawValue: try fields.text("figure"))
    let reader = fields.reader
    guard let by = try reader.string("by") else {
      if reader.has("part") { throw reader.missing("by") }
      self.init(code)
      return
    }
    let value: Fact<String?> =
      reader.isNull("part") ? .known(nil) : Fact(try reader.string("part")).map { Optional($0) }
    self.init(code, FigurePart(FigureDimension(rawValue: by), value))
  }
}

extension RecordKey {
  /// A record as documents name it.
  var json: JSONValue { ["collection": .string(collection.text), "id": .string(id.text)] }

  init(json: JSONValue, path: String) throws(InputError) {
    let fields = try HistoryFields(json, path: path)
    try fields.reader.allow(["collection", "id"])
    self.init(try fields.id("collection"), try fields.id("id"))
  }
}

extension FieldReader {
  /// The elements of a list that must be there, each with its path.
  func elements(_ key: String) throws(InputError) -> [(value: JSONValue, path: String)] {
    try require(key, try array(key)).enumerated().map { ($0.element, "\(path(of: key))[\($0.offset)]") }
  }
}
