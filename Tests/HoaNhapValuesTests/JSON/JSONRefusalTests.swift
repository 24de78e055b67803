import HoaNhapValues
import Testing

@Suite("Formats, canonical JSON: what the reader refuses, and where it says it is")
struct JSONRefusalTests {
  /// Fault, code, line, column, path.
  typealias Case = (text: String, code: JSONError.Code, line: Int, column: Int, path: String)

  private func check(_ bytes: [UInt8], _ expected: Case) {
    let error = #expect(throws: JSONError.self, "\(expected.text)") { try JSONReader.parse(bytes) }
    #expect(error?.code == expected.code, "\(expected.text)")
    #expect(error?.line == expected.line, "\(expected.text)")
    #expect(error?.column == expected.column, "\(expected.text)")
    #expect(error?.path == expected.path, "\(expected.text)")
    #expect(error?.wording.vi.isEmpty == false)
    #expect(error?.wording.en.isEmpty == false)
  }

  @Test(
    "A fault names line, column and field path",
    arguments: [
      ("", .empty, 1, 1, ""), (" \n ", .empty, 2, 2, ""),
      ("1 2", .trailingText, 1, 3, ""), ("{}\n{}", .trailingText, 2, 1, ""),
      ("[1]]", .trailingText, 1, 4, ""),
      ("[", .unexpectedEnd, 1, 2, "[0]"), ("[1", .unexpectedEnd, 1, 3, "[0]"),
      ("[1,", .unexpectedEnd, 1, 4, "[1]"),
      (#"{"a""#, .unexpectedEnd, 1, 5, "a"), ("{", .unexpectedEnd, 1, 2, ""),
      ("tru", .unexpectedEnd, 1, 4, ""),
      ("-", .unexpectedEnd, 1, 2, ""), (#"{"a":1,"#, .unexpectedEnd, 1, 8, ""),
      ("x", .expectedValue, 1, 1, ""), ("[1,]", .expectedValue, 1, 4, "[1]"),
      ("+1", .expectedValue, 1, 1, ""),
      (".5", .expectedValue, 1, 1, ""), ("NaN", .expectedValue, 1, 1, ""), ("nul]", .expectedValue, 1, 1, ""),
      ("True", .expectedValue, 1, 1, ""), (#"{"a":}"#, .expectedValue, 1, 6, "a"),
      ("// c", .expectedValue, 1, 1, ""),
      ("\0", .expectedValue, 1, 1, ""), ("'a'", .expectedValue, 1, 1, ""),
      (#"{"a":1,}"#, .expectedKey, 1, 8, ""), ("{a:1}", .expectedKey, 1, 2, ""),
      ("{1:1}", .expectedKey, 1, 2, ""),
      (#"{"a" 1}"#, .expectedColon, 1, 6, "a"), (#"{"a":{"b":1 "c":2}}"#, .expectedComma, 1, 13, "a.b"),
      ("[1 2]", .expectedComma, 1, 4, "[0]"), ("[1}", .expectedComma, 1, 3, "[0]"),
      ("[truex]", .expectedComma, 1, 6, "[0]"),
      (#"["abc"#, .unterminatedString, 1, 6, "[0]"), ("\"", .unterminatedString, 1, 2, ""),
      (#""\"#, .unterminatedString, 1, 3, ""), (#""\u00"#, .unterminatedString, 1, 6, ""),
      ("\"a\nb\"", .controlCharacter, 1, 3, ""), ("\"\t\"", .controlCharacter, 1, 2, ""),
      ("\"\u{1F}\"", .controlCharacter, 1, 2, ""), (#""\x41""#, .invalidEscape, 1, 2, ""),
      (#""ab\u12G4""#, .invalidEscape, 1, 4, ""), (#""\u+123""#, .invalidEscape, 1, 2, ""),
      (#""\ud800""#, .unpairedSurrogate, 1, 2, ""), (#""\udc00""#, .unpairedSurrogate, 1, 2, ""),
      (#""\ud800\u0041""#, .unpairedSurrogate, 1, 2, ""), (#""\ud800x""#, .unpairedSurrogate, 1, 2, ""),
      (#""\ud800\ud800""#, .unpairedSurrogate, 1, 2, ""), (#""\ud800\n""#, .unpairedSurrogate, 1, 2, ""),
      ("-a", .invalidNumber, 1, 1, ""), ("[--1]", .invalidNumber, 1, 2, "[0]"),
      ("01", .leadingZero, 1, 1, ""), ("-00", .leadingZero, 1, 1, ""), ("[1,007]", .leadingZero, 1, 4, "[1]"),
      ("1.0", .notWhole, 1, 1, ""), ("1e3", .notWhole, 1, 1, ""), ("0E0", .notWhole, 1, 1, ""),
      ("-0.5", .notWhole, 1, 1, ""),
      ("99999999999999999999.5", .notWhole, 1, 1, ""),
      ("9223372036854775808", .numberOutOfRange, 1, 1, ""),
      ("-9223372036854775809", .numberOutOfRange, 1, 1, ""),
      ("100000000000000000000000000000", .numberOutOfRange, 1, 1, ""),
      ("{\"rates\":[{\"from\":1},\r\n  {\"from\":1.5}]}", .notWhole, 2, 11, "rates[1].from"),
      ("{\"tên\":\"Đỗ\",\"tuổi\": 1.5}", .notWhole, 1, 21, "tuổi"), ("[\r1.5]", .notWhole, 2, 1, "[0]"),
      ("[\"𝄞\",x]", .expectedValue, 1, 6, "[1]"),
    ] as [Case])
  func places(expected: Case) {
    check(Array(expected.text.utf8), expected)
    // A byte order mark moves nothing.
    check([0xEF, 0xBB, 0xBF] + Array(expected.text.utf8), expected)
  }

  @Test(
    "A key stands once, compared by its bytes, in small and in large objects",
    arguments: [
      (#"{"a":1,"b":2,"a":3}"#, 14, "a"), (#"{"p":{"birth":1,"b\u0069rth":2}}"#, 17, "p.birth"),
      (#"{"":1,"":2}"#, 7, ""),
    ])
  func duplicates(text: String, column: Int, path: String) {
    check(Array(text.utf8), (text, .duplicateKey, 1, column, path))
  }

  @Test("A repeated key is found wherever it stands", arguments: [2, 16, 17, 18, 40])
  func duplicateAtBorder(count: Int) {
    for repeated in 0..<(count - 1) {
      let keys = (0..<(count - 1)).map { "k\($0 * 37 % 101)" }
      let before = "{\"o\":{" + keys.map { "\"\($0)\":0," }.joined()
      check(
        Array((before + "\"\(keys[repeated])\":0}}").utf8),
        ("repeats \(repeated) of \(count)", .duplicateKey, 1, before.utf8.count + 1, "o.\(keys[repeated])"))
    }
  }

  @Test(
    "Bytes that are not UTF-8 are refused, inside a string and outside",
    arguments: [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x41], [0xE0, 0x9F, 0xBF], [0xE1, 0x80],
      [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xE2, 0x82, 0x41], [0xF0, 0x8F, 0xBF, 0xBF],
      [0xF0, 0x9F, 0x98],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xFE],
    ] as [[UInt8]])
  func notUTF8(bad: [UInt8]) {
    check(Array("{\"a\":\"ê".utf8) + bad + Array("\"}".utf8), ("in a string", .invalidUTF8, 1, 8, "a"))
    check(Array("{\"a\":\"ê".utf8) + bad, ("at the end", .invalidUTF8, 1, 8, "a"))
    check(Array("[".utf8) + bad, ("outside", .invalidUTF8, 1, 2, "[0]"))
  }

  @Test(
    "The least and the greatest of every length of UTF-8 are read",
    arguments: [
      "\u{80}", "\u{7FF}", "\u{800}", "\u{FFF}", "\u{1000}", "\u{CFFF}", "\u{D7FF}", "\u{E000}", "\u{FFFF}",
      "\u{10000}",
      "\u{3FFFF}", "\u{40000}", "\u{FFFFF}", "\u{100000}", "\u{10FFFF}",
    ])
  func borders(scalar: String) throws {
    #expect(try JSONReader.parse("\"\(scalar)\"") == .string(scalar))
  }

  @Test("An error names keys and no value; as a fault of a document it keeps its place")
  func saysNoValue() throws {
    let error = try #require(throws: JSONError.self) {
      try JSONReader.parse(#"{"person":{"name":"Nguyễn Văn A","birth":"1985-01-02" x}}"#)
    }
    #expect(
      error.description
        == "line 1: column 55: person.birth: A comma or the closing bracket is due after a value.")
    #expect(!error.description.contains("1985") && !error.wording.vi.contains("Nguyễn"))
    let fault = InputError(error)
    #expect(fault.code.rawValue == "syntax.expectedComma")
    #expect((fault.field, fault.line, fault.column) == ("person.birth", 1, 55))
    #expect(fault.wording == error.wording)
  }
}
