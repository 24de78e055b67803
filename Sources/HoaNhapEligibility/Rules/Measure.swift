public import HoaNhapValues

/// What was observed, or what is required: a number, a date, a flag or a word; unknown is a value of its own.
///
/// It is a plain value without reference counting, so that a bulk path can write thousands of them.
public enum Measure: Sendable, Hashable, RedactedRecord {
  /// Not known, or not a single value.
  case unknown
  /// A number: đồng, months or people.
  case number(Int64)
  /// A date.
  case date(CivilDate)
  /// A yes or no.
  case flag(Bool)
  /// A word of the document.
  case word(Word)

  /// A word that stands in the source code: a value of a closed set, such as `compulsory`.
  public struct Word: Sendable, Hashable, ExpressibleByStringLiteral {
    /// The word as it stands in the source.
    public let literal: StaticString

    /// Makes a word from a literal.
    public init(stringLiteral literal: StaticString) { self.literal = literal }

    /// The word.
    public var text: String { literal.description }

    /// Words are equal when their bytes are.
    public static func == (a: Word, b: Word) -> Bool {
      a.literal.withUTF8Buffer { a in b.literal.withUTF8Buffer { a.elementsEqual($0) } }
    }

    /// Feeds the bytes.
    public func hash(into hasher: inout Hasher) {
      literal.withUTF8Buffer { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  /// The word of the document; `nil` for a value of another kind.
  public var wordText: String? { if case .word(let word) = self { word.text } else { nil } }

  /// The kind of value, never the value: it can be a person's route or date.
  public var printedForm: String {
    switch self {
    case .unknown: "unknown"
    case .number: "number"
    case .date: "date"
    case .flag: "flag"
    case .word: "word"
    }
  }

  /// The measure of a number that may not be known.
  @inlinable
  public init(_ fact: Fact<Int64>) {
    switch fact {
    case .unknown: self = .unknown
    case .known(let value): self = .number(value)
    }
  }

  /// The measure of a yes or no that may not be known.
  @inlinable
  public init(_ fact: Fact<Bool>) {
    switch fact {
    case .unknown: self = .unknown
    case .known(let value): self = .flag(value)
    }
  }

  /// The measure of a word that may not be known.
  init<Value>(_ fact: Fact<Value>, word: (Value) -> Word) {
    switch fact {
    case .unknown: self = .unknown
    case .known(let value): self = .word(word(value))
    }
  }
}
