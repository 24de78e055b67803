import HoaNhapPropertyTesting
import HoaNhapValues
import Testing

@Suite("Formats, canonical JSON: whatever the bytes, the reader answers")
struct JSONFuzzTests {
  /// Reads bytes and checks what must hold of every answer.
  private func check(_ bytes: [UInt8], _ choices: Choices) throws {
    choices.show("bytes", bytes) { $0.map { String($0, radix: 16) }.joined(separator: " ") }
    do {
      let value = try JSONReader.parse(bytes)
      // What was read is read again from its canonical form.
      try expect(try? JSONReader.parse(value.canonicalBytes), equals: value)
    } catch let error as JSONError {
      try expect(error.line >= 1 && error.column >= 1)
      try expect(error.line <= bytes.count + 1 && error.column <= bytes.count + 1)
      try expect(!error.wording.vi.isEmpty && !error.code.rawValue.isEmpty)
    }
    for path in ["", "id", "rates[1]", "[0]", "a.b"] { _ = JSONReader.position(of: path, in: bytes) }
  }

  @Test("Documents with bytes changed, taken out, put in, cut off and doubled")
  func mutated() async throws {
    let marks =
      Array("{}[]\",:\\u0123456789-.eE \n\r\ttfndb".utf8) + [
        0, 0x1F, 0x80, 0xBF, 0xC3, 0xE0, 0xED, 0xF4, 0xFF,
      ]
    try await forAll("a damaged document is read or refused at a place", cases: 1200) { choices in
      let generator = JSONGenerator(random: choices)
      var bytes = Array(generator.loose(generator.value()).utf8)
      for _ in 0...choices.number(below: 4) {
        let place = choices.number(below: bytes.count + 1)
        switch choices.number(below: 6) {
        case 0 where place < bytes.count: bytes[place] = choices.pick(marks)
        case 1 where place < bytes.count: bytes[place] ^= 1 << UInt8(choices.number(below: 8))
        case 2 where place < bytes.count: bytes.remove(at: place)
        case 3: bytes.removeSubrange(place...)
        case 4: bytes.insert(contentsOf: bytes.prefix(place).suffix(20), at: place)
        default: bytes.insert(choices.pick(marks), at: place)
        }
      }
      try check(bytes, choices)
    }
  }

  @Test("Random bytes, and random marks of JSON")
  func random() async throws {
    let marks = Array("{}[]\",:\\u01-. tfn".utf8)
    try await forAll("any bytes are read or refused at a place", cases: 2000) { choices in
      let areMarks = choices.bool()
      let bytes = choices.list(0...39) { areMarks ? choices.pick(marks) : UInt8(choices.number(below: 256)) }
      try check(bytes, choices)
    }
  }

  @Test("Every beginning of a document is refused or read, none traps")
  func beginnings() throws {
    let text = #"[{"a":"\ud834\udd1e\n","b":[-12,0,true,false,null]},"Châu Sơn 𝄞",{"x":{"y":{}}}] "#
    let bytes = Array(text.utf8)
    for count in 0..<(bytes.count - 1) {
      let error = #expect(throws: JSONError.self) { try JSONReader.parse(bytes[..<count]) }
      let cutOff: [JSONError.Code] = [
        .empty, .unexpectedEnd, .unterminatedString, .unpairedSurrogate, .invalidUTF8,
      ]
      #expect(error.map { cutOff.contains($0.code) } == true)
    }
    _ = try JSONReader.parse(bytes)
  }
}
