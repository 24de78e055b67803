import HoaNhapValues
import Testing

@Suite("Formats, canonical JSON: whatever the bytes, the reader answers")
struct JSONFuzzTests {
  /// Reads bytes and checks what must hold of every answer.
  private func check(_ bytes: [UInt8]) {
    do {
      let value = try JSONReader.parse(bytes)
      // What was read is read again from its canonical form.
      #expect((try? JSONReader.parse(value.canonicalBytes)) == value)
    } catch {
      #expect(error.line >= 1 && error.column >= 1)
      #expect(error.line <= bytes.count + 1 && error.column <= bytes.count + 1)
      #expect(!error.wording.vi.isEmpty && !error.code.rawValue.isEmpty)
    }
    for path in ["", "id", "rates[1]", "[0]", "a.b"] { _ = JSONReader.position(of: path, in: bytes) }
  }

  @Test("Documents with bytes changed, taken out, put in, cut off and doubled", arguments: 0..<8)
  func mutated(seed: Int) {
    var generator = JSONGenerator(seed: UInt64(1000 + seed))
    let marks =
      Array("{}[]\",:\\u0123456789-.eE \n\r\ttfndb".utf8) + [
        0, 0x1F, 0x80, 0xBF, 0xC3, 0xE0, 0xED, 0xF4, 0xFF,
      ]
    for _ in 0..<150 {
      let value = generator.value()
      var bytes = Array(generator.loose(value).utf8)
      for _ in 0...generator.random.number(below: 4) {
        let place = generator.random.number(below: bytes.count + 1)
        switch generator.random.number(below: 6) {
        case 0 where place < bytes.count: bytes[place] = generator.random.pick(marks)
        case 1 where place < bytes.count: bytes[place] ^= 1 << UInt8(generator.random.number(below: 8))
        case 2 where place < bytes.count: bytes.remove(at: place)
        case 3: bytes.removeSubrange(place...)
        case 4: bytes.insert(contentsOf: bytes.prefix(place).suffix(20), at: place)
        default: bytes.insert(generator.random.pick(marks), at: place)
        }
      }
      check(bytes)
    }
  }

  @Test("Random bytes, and random marks of JSON")
  func random() {
    var random = SeededRandom(seed: 77)
    let marks = Array("{}[]\",:\\u01-. tfn".utf8)
    for round in 0..<2000 {
      let count = random.number(below: 40)
      check(
        (0..<count).map { _ in round % 2 == 0 ? UInt8(truncatingIfNeeded: random.next()) : random.pick(marks)
        })
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
