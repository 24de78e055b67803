import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("Formats, canonical JSON: finding the place of a value again")
struct JSONPlaceTests {
  static let document = """
    {"person": {"birth": "1985-01-02",
      "tên": "Đỗ", "gia đình": null},
     "rates": [{"from": 1}, {"from":
       2}], "a.b": {"c": [[7, 8]]}, "a": {"b": {"d": true}},
     "": {"": 5}, "x\\u0079": 6}
    """

  @Test(
    "A path leads to the first character of its value",
    arguments: [
      ("", 1, 1), ("person", 1, 12), ("person.birth", 1, 22), ("person.tên", 2, 10),
      ("person.gia đình", 2, 28),
      ("rates", 3, 11), ("rates[0]", 3, 12), ("rates[0].from", 3, 21), ("rates[1].from", 4, 4),
      ("a.b.c[0][1]", 4, 27),
      ("a.b.d", 4, 50), ("a.b", 4, 16), (".", 5, 11), ("xy", 5, 26),
    ])
  func found(path: String, line: Int, column: Int) {
    let position = JSONReader.position(of: path, in: Self.document)
    #expect(position == JSONPosition(line: line, column: column))
  }

  @Test(
    "A path that leads nowhere has no place",
    arguments: [
      "persons", "person.", "pers", "person.birth.x", "rates[2]", "rates[", "rates[00]", "rates.0", "[0]",
      "person[0]",
    ])
  func absent(path: String) {
    #expect(JSONReader.position(of: path, in: Self.document) == nil)
  }

  @Test(
    "A fault before the value hides it, a fault behind it does not; bytes and byte order mark count as in the reader"
  )
  func faults() {
    #expect(JSONReader.position(of: "b", in: #"{"a":x,"b":1}"#) == nil)
    #expect(JSONReader.position(of: "a", in: #"{"a":1,"b":x}"#) == JSONPosition(line: 1, column: 6))
    #expect(JSONReader.position(of: "", in: "") == nil)
    #expect(JSONReader.position(of: "[0]", in: "[") == nil)
    let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("[1]".utf8)
    #expect(JSONReader.position(of: "[0]", in: marked) == JSONPosition(line: 1, column: 2))
  }

  @Test("However deep a path goes, the search ends at the depth limit")
  func deep() {
    let path = String(repeating: "[0]", count: 100_000)
    let text = String(repeating: "[", count: 100_000)
    #expect(JSONReader.position(of: path, in: text) == nil)
  }

  @Test("Law: every value of a document is found where it stands")
  func everyValue() async throws {
    try await forAll("every value is found where it stands", cases: 100) { choices in
      let value = choices.show("value", JSONGenerator(random: choices).value())
      let text = value.canonicalText
      let places = values(in: value, "", 0)
      for place in places {
        let position = try #require(JSONReader.position(of: place.path, in: text), "\(place.path)")
        try expect(position.line, equals: 1)
        let rest = String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(position.column - 1)))
        // Keys with dots can give two values the same path.
        let candidates = places.filter { $0.path.utf8.elementsEqual(place.path.utf8) }
        try expect(candidates.contains { rest.utf8.starts(with: $0.value.canonicalBytes) }, "\(place.path)")
      }
    }
  }

  private typealias Place = (path: String, value: JSONValue)

  private func values(in value: JSONValue, _ path: String, _ depth: Int) -> [Place] {
    switch value {
    case .array(let elements):
      [(path, value)]
        + elements.enumerated().flatMap { values(in: $0.element, path + "[\($0.offset)]", depth + 1) }
    case .object(let object):
      [(path, value)]
        + object.members.flatMap {
          values(in: $0.value, depth == 0 ? $0.key : path + "." + $0.key, depth + 1)
        }
    default: [(path, value)]
    }
  }
}
