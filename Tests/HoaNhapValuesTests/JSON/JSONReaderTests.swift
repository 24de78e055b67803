import HoaNhapValues
import Testing

@Suite("Formats, canonical JSON: what the reader accepts")
struct JSONReaderTests {
  @Test(
    "Every kind of value is read",
    arguments: [
      ("null", .null), ("true", true), ("false", false), ("0", 0), ("-0", 0), ("-1", -1), ("10", 10),
      ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
      (#""""#, ""), (#""Châu Sơn""#, "Châu Sơn"), ("[]", []), ("[ ]", []),
      ("[1, [2], \"x\"]", [1, [2], "x"]),
      ("{}", [:]), ("{ }", [:]), (#"{"a": {"b": null}, "c": [true]}"#, ["a": ["b": .null], "c": [true]]),
    ] as [(String, JSONValue)])
  func values(text: String, value: JSONValue) throws {
    #expect(try JSONReader.parse(text) == value)
  }

  @Test(
    "Escapes stand for their characters, pairs of \\u for one",
    arguments: [
      (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{08}\u{0C}\n\r\t"), (#""\u0041\u00e9\u20AC""#, "Aé€"),
      (#""\ud834\uDD1e""#, "𝄞"), (#""\uD800\uDC00\udbff\udfff""#, "\u{10000}\u{10FFFF}"),
      (#""\u0000""#, "\0"),
      (#""a\u0062c\nd""#, "abc\nd"), (#""\uFFFF""#, "\u{FFFF}"),
    ])
  func escapes(text: String, string: String) throws {
    let read = try JSONReader.parse(text).stringValue
    #expect(read.map { Array($0.utf8) } == Array(string.utf8))
  }

  @Test("Text is kept byte for byte: composed and decomposed letters stay apart")
  func bytesKept() throws {
    let composed = try JSONReader.parse("\"Nguy\u{1EC5}n\"")
    let decomposed = try JSONReader.parse("\"Nguye\u{0302}\u{0303}n\"")
    #expect(composed != decomposed)
    #expect(decomposed.stringValue?.unicodeScalars.count == 8)
    #expect(try JSONReader.parse("{\"\u{EA}\":1,\"e\u{0302}\":2}")["e\u{0302}"] == 2)
  }

  @Test("One byte order mark is skipped, a second is not; CRLF is a line end")
  func markAndLineEnds() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    #expect(try JSONReader.parse(mark + Array("{\r\n\"a\":\r\n1\r\n}\r\n".utf8)) == ["a": 1])
    #expect(throws: JSONError.self) { try JSONReader.parse(mark + mark + Array("1".utf8)) }
  }

  @Test("64 levels of nesting are read, 65 are not", arguments: [("[", "]"), (#"{"a":"#, "}")])
  func depth(open: String, close: String) throws {
    func nested(_ levels: Int) -> String {
      String(repeating: open, count: levels - 1) + (open == "[" ? "[]" : "{}")
        + String(repeating: close, count: levels - 1)
    }
    _ = try JSONReader.parse(nested(64))
    let error = #expect(throws: JSONError.self) { try JSONReader.parse(nested(65)) }
    #expect(error?.code == .tooDeep)
    #expect(error?.wording.en.contains("64") == true)
    // What is not closed must not go deeper either.
    let endless = #expect(throws: JSONError.self) {
      try JSONReader.parse(String(repeating: open, count: 1_000_000))
    }
    #expect(endless?.code == .tooDeep)
  }

  @Test("A host may allow another depth, none included")
  func limits() throws {
    #expect(try JSONReader.parse("7", limits: .init(depth: 0)) == 7)
    #expect(throws: JSONError.self) { try JSONReader.parse("[]", limits: .init(depth: 0)) }
    let deep = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    #expect(try JSONReader.parse(deep, limits: .init(depth: 128)).arrayValue?.count == 1)
  }

  @Test("Arrays, slices, lazy collections and text read the same")
  func sources() throws {
    let bytes = Array(#"  {"a":[1,2]} "#.utf8)
    let value: JSONValue = ["a": [1, 2]]
    #expect(try JSONReader.parse(bytes) == value)
    #expect(try JSONReader.parse(([0xFF] + bytes + [0xFF]).dropFirst().dropLast()) == value)
    #expect(try JSONReader.parse(bytes.lazy.map { $0 }) == value)
    #expect(try bytes.withUnsafeBufferPointer { try JSONReader.parse($0) } == value)
    #expect(try JSONReader.parse(String(decoding: bytes, as: UTF8.self)) == value)
  }

  @Test("An object of many members finds each of them, and no other", arguments: [16, 17, 1000])
  func manyMembers(count: Int) throws {
    // 7919 is prime, so the keys come in an order of their own.
    let keys = (0..<count).map { "key\($0 * 7919 % 10007)" }
    let text = "{" + keys.enumerated().map { "\"\($0.element)\":\($0.offset)" }.joined(separator: ",") + "}"
    let object = try #require(try JSONReader.parse(text).objectValue)
    #expect(object.members.map(\.key) == keys)
    for (index, key) in keys.enumerated() { #expect(object[key] == .integer(Int64(index))) }
    for missing in ["", "key", "key10008", "l"] { #expect(object[missing] == nil) }
  }
}
