import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("Formats, canonical JSON: the same value, the same bytes")
struct CanonicalJSONTests {
  @Test("Keys stand in the order of their UTF-8 bytes at every level, with no space between")
  func order() {
    let value: JSONValue = [
      "b": [2, ["z": .null, "a": true]], "a": "x", "": -1, "B": false, "é": 1, "z": 2, "\u{FFFF}": 3, "𝄞": 4,
      "aa": 5,
      "a\u{0000}": 6,
    ]
    // U+FFFF stands before U+1D11E in UTF-8, and behind it in UTF-16.
    #expect(
      value.canonicalText
        == "{\"\":-1,\"B\":false,\"a\":\"x\",\"a\\u0000\":6,\"aa\":5,\"b\":[2,{\"a\":true,\"z\":null}],\"z\":2,\"é\":1,\"\u{FFFF}\":3,\"𝄞\":4}"
    )
  }

  @Test("Of the characters of ASCII only quotation mark, backslash and what is below U+0020 are escaped")
  func escapes() {
    let special: [UInt8: String] = [
      0x08: #"\b"#, 0x09: #"\t"#, 0x0A: #"\n"#, 0x0C: #"\f"#, 0x0D: #"\r"#, 0x22: #"\""#, 0x5C: #"\\"#,
    ]
    let digits = Array("0123456789abcdef")
    for byte in UInt8(0)..<0x80 {
      let character = String(Unicode.Scalar(byte))
      let plain = byte < 0x20 ? "\\u00\(digits[Int(byte / 16)])\(digits[Int(byte % 16)])" : character
      #expect(JSONValue.string("a\(character)ê").canonicalText == "\"a\(special[byte] ?? plain)ê\"")
    }
    #expect(JSONValue.string("a/b\u{2028}<>").canonicalText == "\"a/b\u{2028}<>\"")
  }

  @Test(
    "Whole numbers are written in full",
    arguments: [0, 1, -1, 9, 10, -10, 99, 100, 50_000_000, 1_000_000_000_000_000_000, .max, .min] as [Int64])
  func numbers(number: Int64) {
    #expect(JSONValue.integer(number).canonicalText == "\(number)")
  }

  @Test("The single calls write what the value would give, and a writer serves again")
  func calls() {
    var writer = CanonicalJSONWriter(capacity: 64)
    for _ in 0..<2 {
      writer.removeAll()
      writer.literal(#"{"amount":"#)
      writer.integer(50_000_000)
      writer.literal(#","code":"#)
      writer.string("HS\"1")
      writer.literal(#","rest":"#)
      writer.write([.null, true])
      writer.literal("}")
    }
    let value: JSONValue = ["rest": [.null, true], "code": "HS\"1", "amount": 50_000_000]
    #expect(writer.bytes == value.canonicalBytes)
  }

  @Test("Law: canonical, read, canonical gives the same bytes; equal values give equal bytes")
  func laws() async throws {
    try await forAll("a value comes back from its canonical bytes", cases: 2000) { choices in
      let generator = JSONGenerator(random: choices)
      let value = choices.show("value", generator.value())
      let other = choices.show("other", generator.value(levels: 1))
      let bytes = value.canonicalBytes
      let again = try JSONReader.parse(bytes)
      try expect(again, equals: value)
      try expect(again.hashValue, equals: value.hashValue)
      try expect(again.canonicalBytes, equals: bytes)
      try expect(value == other, equals: bytes == other.canonicalBytes)
    }
  }

  @Test("Law: spaces, escapes and order in the source change nothing")
  func looseSources() async throws {
    try await forAll("a loose source is read like the canonical one", cases: 2000, seed: 2) { choices in
      let generator = JSONGenerator(random: choices)
      let value = choices.show("value", generator.value())
      let loose = choices.show("source", generator.loose(value))
      let read = try JSONReader.parse(loose)
      try expect(read, equals: value)
      try expect(read.canonicalBytes, equals: value.canonicalBytes)
    }
  }
}
