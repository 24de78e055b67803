/// Text for a terminal, measured in columns.
enum TerminalText {
  /// How many columns a text takes.
  static func width(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  /// The text without anything that steers a terminal, cut to some columns; what is cut shows an ellipsis.
  static func fit(_ text: String, _ columns: Int) -> String {
    let plain = clean(text)
    guard width(plain) > columns else { return plain }
    var fitted = ""
    var used = 0
    for character in plain {
      let next = width(String(character))
      if used + next > columns - 1 { break }
      fitted.append(character)
      used += next
    }
    while fitted.last == " " { fitted.removeLast() }
    return fitted + "…"
  }

  /// The text in lines of some columns, broken between words; a word that is longer is cut.
  static func wrap(_ text: String, _ columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in clean(text).split(separator: " ") {
      let word = fit(String(word), columns)
      if line.isEmpty {
        line = word
      } else if width(line) + 1 + width(word) <= columns {
        line += " " + word
      } else {
        lines.append(line)
        line = word
      }
    }
    return lines + (line.isEmpty ? [] : [line])
  }

  /// The text with spaces behind it up to some columns.
  static func pad(_ text: String, _ columns: Int) -> String {
    let fitted = fit(text, columns)
    return fitted + String(repeating: " ", count: max(0, columns - width(fitted)))
  }

  private static func clean(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
        plain.append(" ")
      default: plain.append(scalar)
      }
    }
    return String(plain)
  }

  /// Marks take no column, the wide letters of East Asia and pictures take two.
  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
