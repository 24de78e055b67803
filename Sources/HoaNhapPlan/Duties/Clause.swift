/// A place in a plan: a section, a heading in it, a dash under the heading, as in `III.1.4` (mục, khoản, ý).
///
/// The first part is a Roman numeral, the others are numbers. Clauses sort by their parts, so `II.6` comes before
/// `III.1` and `III.2` before `III.10`.
public struct Clause: Sendable, Hashable {
  /// The parts as numbers; the first is the Roman numeral's.
  public let parts: [Int]

  /// Reads a clause; `nil` for any text that is not written as a clause is.
  ///
  /// Refused are small letters, numerals that are not in their shortest form, leading zeros, and empty parts.
  public init?(_ text: String) {
    var parts: [Int] = []
    for part in text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
      guard parts.count < 8, let number = parts.isEmpty ? roman(part) : ordinal(part) else { return nil }
      parts.append(number)
    }
    self.parts = parts
  }

  /// The section as a Roman numeral, the other parts as numbers, dots between.
  public var text: String {
    ([romanText(parts[0])] + parts.dropFirst().map(String.init)).joined(separator: ".")
  }
}

extension Clause: Comparable {
  /// Orders by the parts; a heading comes before its dashes.
  public static func < (a: Clause, b: Clause) -> Bool { a.parts.lexicographicallyPrecedes(b.parts) }
}

extension Clause: CustomStringConvertible {
  /// The same as ``text``.
  public var description: String { text }
}

extension Clause: ExpressibleByStringLiteral {
  /// Makes a clause from a literal.
  ///
  /// - Precondition: the literal is a clause.
  public init(stringLiteral text: String) {
    guard let clause = Clause(text) else { preconditionFailure("“\(text)” is not a clause") }
    self = clause
  }
}

private let numerals: [(value: Int, text: String)] = [
  (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
  (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
]

/// The shortest Roman numeral of a number from 1 to 3999.
private func romanText(_ number: Int) -> String {
  var rest = number
  var text = ""
  for (value, numeral) in numerals {
    while rest >= value {
      text += numeral
      rest -= value
    }
  }
  return text
}

/// The value of a Roman numeral in its shortest form.
private func roman(_ bytes: Substring.UTF8View) -> Int? {
  var rest = bytes
  var number = 0
  for (value, numeral) in numerals {
    while rest.starts(with: numeral.utf8), number < 4000 {
      number += value
      rest = rest.dropFirst(numeral.utf8.count)
    }
  }
  guard rest.isEmpty, (1...3999).contains(number), romanText(number).utf8.elementsEqual(bytes) else {
    return nil
  }
  return number
}

/// The value of a number from 1 on without leading zeros, at most six digits.
func ordinal(_ bytes: Substring.UTF8View) -> Int? {
  guard bytes.first != UInt8(ascii: "0") else { return nil }
  return digits(bytes, atMost: 6)
}

/// The value of a run of ASCII digits.
func digits(_ bytes: Substring.UTF8View, atMost count: Int) -> Int? {
  guard !bytes.isEmpty, bytes.count <= count else { return nil }
  var value = 0
  for byte in bytes {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
    value = value * 10 + Int(byte - UInt8(ascii: "0"))
  }
  return value
}
