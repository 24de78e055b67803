import HoaNhapPropertyTesting
import HoaNhapValues

/// Makes JSON values of every kind, with the texts and numbers that go wrong first.
struct JSONGenerator {
  let random: Choices

  private static let pieces = [
    "a", "b", "id", "rates", ".", "[0]", "\"", "\\", "/", "\n", "\r", "\t", "\u{08}", "\u{0C}", "\u{00}",
    "\u{1F}",
    "\u{7F}", "ê", "e\u{0302}", "Châu Sơn", "\u{2028}", "𝄞", "\u{FEFF}", "\u{FFFF}", "\u{10FFFF}", " ",
    "long text beyond 15 bytes",
  ]

  func text() -> String {
    random.list(0...3) { random.pick(Self.pieces) }.joined()
  }

  func integer() -> Int64 {
    switch random.number(below: 4) {
    case 0: random.pick([0, 1, -1, .max, .min, 50_000_000])
    case 1: Int64(random.number(below: 100))
    default: Int64(bitPattern: random.word()) >> Int64(random.number(below: 64))
    }
  }

  func value(levels: Int = 5) -> JSONValue {
    switch random.number(below: levels > 0 ? 8 : 4) {
    case 0: return .null
    case 1: return .bool(random.bool())
    case 2: return .integer(integer())
    case 3: return .string(text())
    case 4, 5: return .array(random.list(0...4) { value(levels: levels - 1) })
    default: return .object(object(levels: levels - 1))
    }
  }

  func object(levels: Int) -> JSONObject {
    // Now and then more members than are searched one after another.
    let isLarge = random.chance(8)
    var index = 0
    let members = random.list(isLarge ? 16...45 : 0...5) {
      defer { index += 1 }
      return JSONMember(
        index < 6 ? text() : text() + "\(index)", value(levels: isLarge ? min(levels, 1) : levels))
    }
    var seen: Set<[UInt8]> = []
    return JSONObject(members.filter { seen.insert(Array($0.key.utf8)).inserted })
  }

  /// The value as JSON that is valid and not canonical: spaces, escapes, members in their own order.
  func loose(_ value: JSONValue) -> String {
    switch value {
    case .null, .bool, .integer: return space() + value.canonicalText + space()
    case .string(let text): return space() + loose(text) + space()
    case .array(let elements):
      return space() + "[" + elements.map { loose($0) }.joined(separator: ",")
        + (elements.isEmpty ? space() : "") + "]"
    case .object(let object):
      let members = object.members.map { space() + loose($0.key) + space() + ":" + loose($0.value) }
      return "{" + members.joined(separator: ",") + (members.isEmpty ? space() : "") + "}" + space()
    }
  }

  private func space() -> String { random.pick(["", "", " ", "\t", "\n", "\r\n", "  "]) }

  private func loose(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      let mustEscape = scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
      guard mustEscape || random.number(below: 4) == 0 else {
        result.unicodeScalars.append(scalar)
        continue
      }
      if scalar == "/" || scalar == "\"" || scalar == "\\" {
        result += "\\" + String(scalar)
        continue
      }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16, uppercase: random.number(below: 2) == 0)
        result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      }
    }
    return result + "\""
  }
}
