/// What a cell says.
///
/// An empty cell is not known; a cell that holds `-` alone is known to be none; anything else is text. A cell may hold
/// personal facts, so it prints its kind only.
public enum CSVContent: Sendable {
  /// Nobody has said: the cell is empty.
  case unknown
  /// Known to be none: the cell is `-`.
  case knownNone
  /// A text. Writing an empty text gives an empty cell, which reads as ``unknown``.
  case text(String)
}

extension CSVContent: Hashable {
  /// The same kind, with texts of the same UTF-8 bytes.
  public static func == (a: CSVContent, b: CSVContent) -> Bool {
    switch (a, b) {
    case (.unknown, .unknown), (.knownNone, .knownNone): true
    case (.text(let a), .text(let b)): a.hasSameBytes(as: b)
    default: false
    }
  }

  /// Feeds the kind and the text's UTF-8 bytes.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .unknown: hasher.combine(0)
    case .knownNone: hasher.combine(1)
    case .text(let text):
      hasher.combine(2)
      text.hashBytes(into: &hasher)
    }
  }
}

extension CSVContent: CustomStringConvertible, CustomReflectable {
  /// The kind, never the text.
  public var description: String {
    switch self {
    case .unknown: "unknown"
    case .knownNone: "known none"
    case .text: "text"
    }
  }

  /// A mirror without children, so that `dump` shows no text either.
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection()) }
}

/// One cell of a record, and where it stands.
public struct CSVCell: Sendable {
  /// The text as the file has it, without the quotes around it. ``content`` is what it says.
  public let text: String
  /// The line on which the cell begins, from 1.
  public let line: Int
  /// Which cell of its record it is, from 1.
  public let column: Int

  init(text: String, line: Int, column: Int) {
    self.text = text
    self.line = line
    self.column = column
  }

  /// What the cell says, without the apostrophe that ``CSVWriter`` sets before a text like a formula.
  public var content: CSVContent {
    text.withBytes { bytes in
      if bytes.isEmpty { return .unknown }
      if bytes.count == 1, bytes[0] == ASCII.minus { return .knownNone }
      guard bytes[0] == ASCII.apostrophe, FormulaGuard.needsGuard(bytes) else { return .text(text) }
      return .text(String(text.unicodeScalars.dropFirst()))
    }
  }
}

extension CSVCell: CustomStringConvertible, CustomReflectable {
  /// The place and the kind, never the text.
  public var description: String { "line \(line), column \(column): \(content)" }

  /// A mirror without children, so that `dump` shows no text either.
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection()) }
}

/// The apostrophe that keeps a spreadsheet from taking a text for a formula.
enum FormulaGuard {
  /// Whether a text must be written with one more apostrophe before it: it begins with `=`, `+`, `-`, `@`, a tab or a
  /// CR, be it behind apostrophes that it has already. So one apostrophe can be taken away again without doubt.
  static func needsGuard(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch bytes.first(where: { $0 != ASCII.apostrophe }) {
    case ASCII.equals, ASCII.plus, ASCII.minus, ASCII.at, ASCII.tab, ASCII.carriageReturn: true
    default: false
    }
  }
}
