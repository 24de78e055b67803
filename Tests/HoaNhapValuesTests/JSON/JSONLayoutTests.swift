import HoaNhapValues
import Testing

@Suite("JSON laid out for people")
struct JSONLayoutTests {
  @Test(
    "what fits stands on one line, what does not a member a line",
    arguments: [
      (#"{"b":[1,2],"a":{}}"#, 100, #"{"b": [1, 2], "a": {}}"# + "\n"), ("[]", 1, "[]\n"),
      ("null", 1, "null\n"),
      (#"{"b":[1,2],"a":{}}"#, 12, "{\n  \"b\": [\n    1,\n    2\n  ],\n  \"a\": {}\n}\n"),
      // The comma behind it counts: 14 columns hold `  "b": [1, 2],` and 13 do not.
      (#"{"b":[1,2],"a":{}}"#, 14, "{\n  \"b\": [1, 2],\n  \"a\": {}\n}\n"),
      (#"{"b":[1,2],"a":{}}"#, 13, "{\n  \"b\": [\n    1,\n    2\n  ],\n  \"a\": {}\n}\n"),
    ])
  func layout(source: String, width: Int, expected: String) throws {
    #expect(try JSONReader.parse(Array(source.utf8)).laidOutText(width: width) == expected)
  }

  @Test("read again it is the same value, with every escape", arguments: [0, 1, 7, 20, 60, 100])
  func same(width: Int) throws {
    let value: JSONValue = [
      "text": "\"\\\n\u{1}/ệ", "list": [.null, true, -7, [], [[]], ["": ""]],
      "deep": ["a": ["b": ["c": [1, 2, 3, "một đoạn chữ dài hơn một dòng hẹp"]]]],
    ]
    let text = value.laidOutText(width: width)
    #expect(try JSONReader.parse(Array(text.utf8)) == value)
    #expect(text.hasSuffix("\n") && !text.split(separator: "\n").contains { $0.last == " " })
  }

}
