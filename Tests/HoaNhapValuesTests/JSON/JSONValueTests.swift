import HoaNhapValues
import Testing

@Suite("Formats, canonical JSON: values")
struct JSONValueTests {
  @Test("Objects are equal and hash alike whatever the order of their members", arguments: [3, 16, 17, 60])
  func order(count: Int) {
    let members = (0..<count).map { JSONMember("k\($0)", .integer(Int64($0))) }
    let (a, b) = (JSONObject(members), JSONObject(members.reversed()))
    #expect(a == b)
    #expect(a.hashValue == b.hashValue)
    #expect(JSONValue.object(a).hashValue == JSONValue.object(b).hashValue)
    for index in members.indices {
      var other = members
      other[index] = JSONMember(members[index].key, -1)
      #expect(JSONObject(other) != b)
      other[index] = JSONMember("other", members[index].value)
      #expect(JSONObject(other) != b)
    }
    #expect(JSONObject(members.dropLast()) != b)
  }

  @Test("Texts and keys compare by bytes, not by Unicode equivalence")
  func bytes() {
    let (composed, decomposed) = ("\u{1EA1}", "a\u{0323}")
    #expect(composed == decomposed)
    #expect(JSONValue.string(composed) != .string(decomposed))
    #expect(JSONMember(composed, 1) != JSONMember(decomposed, 1))
    let object: JSONObject = ["\u{1EA1}": 1, "a\u{0323}": 2]
    #expect(object[composed] == 1)
    #expect(object[decomposed] == 2)
    #expect(Set<JSONValue>([.string(composed), .string(decomposed), .string(composed)]).count == 2)
  }

  @Test("Kinds are never equal to one another")
  func kinds() {
    let values: [JSONValue] = [.null, false, 0, "", [], [:], "0", "null", [0]]
    for (i, a) in values.enumerated() {
      for (j, b) in values.enumerated() { #expect((a == b) == (i == j)) }
    }
  }

  @Test("An accessor answers for its own kind alone")
  func accessors() {
    let value: JSONValue = ["n": .null, "b": true, "i": -7, "s": "x", "a": [1, 2]]
    #expect(value["n"]?.isNull == true && value["b"]?.isNull == false)
    #expect(value["b"]?.boolValue == true && value["i"]?.boolValue == nil)
    #expect(value["i"]?.integerValue == -7 && value["s"]?.integerValue == nil)
    #expect(value["s"]?.stringValue == "x" && value["n"]?.stringValue == nil)
    #expect(value["a"]?.arrayValue == [1, 2] && value.arrayValue == nil)
    #expect(value.objectValue?.members.count == 5 && value["a"]?.objectValue == nil)
    #expect(value["a"]?[1] == 2)
    #expect(value["a"]?[2] == nil && value["a"]?[-1] == nil && value[0] == nil && value["s"]?["x"] == nil)
  }

  @Test("A repeated key is named before an object is made of it")
  func repeatedKey() {
    let members = [JSONMember("a", 1), JSONMember("b", 2), JSONMember("a", 3), JSONMember("b", 4)]
    #expect(JSONObject.firstRepeatedKey(in: members) == 2)
    #expect(JSONObject.firstRepeatedKey(in: Array(members.prefix(2))) == nil)
    let many = (0..<50).map { JSONMember("\($0 % 40)", 0) }
    #expect(JSONObject.firstRepeatedKey(in: many) == 40)
    #expect(JSONObject.firstRepeatedKey(in: Array(many.prefix(40))) == nil)
  }

  @Test("An object does not take a key twice")
  func repeatedKeyTraps() async {
    await #expect(processExitsWith: .failure) {
      _ = JSONObject([JSONMember("a", 1), JSONMember("a", 2)])
    }
  }

  @Test("A printed value tells its kind, never its content")
  func redacted() {
    let value: JSONValue = ["name": "Nguyễn Văn A", "birth": [1985]]
    var dumped = ""
    dump(value, to: &dumped)
    dump(value.objectValue, to: &dumped)
    for text in [
      "\(value)", String(reflecting: value), "\([value])", "\(String(describing: value.objectValue))", dumped,
    ] {
      #expect(!text.contains("Nguy") && !text.contains("1985"))
    }
    #expect("\(value)" == "object of 2")
  }
}
