/// The text of a cell as people meant it: no invisible characters, plain single spaces, marks joined to their letters.
enum SheetText {
  static func clean(_ text: String) -> String {
    if isClean(text) { return text }
    var cleaned = String.UnicodeScalarView()
    var isGap = false
    for scalar in text.unicodeScalars {
      if isInvisible(scalar) { continue }
      if isBlank(scalar) {
        isGap = !cleaned.isEmpty
        continue
      }
      if isGap { cleaned.append(" ") }
      isGap = false
      if (0x300...0x36F).contains(scalar.value), let last = cleaned.last,
        let letter = VietnameseLetters.composed(last, scalar)
      {
        cleaned.removeLast()
        cleaned.append(letter)
      } else {
        cleaned.append(scalar)
      }
    }
    return String(cleaned)
  }

  /// Most cells need nothing done, and are told by one pass.
  private static func isClean(_ text: String) -> Bool {
    var wasBlank = true
    for scalar in text.unicodeScalars {
      if scalar == " " {
        if wasBlank { return false }
        wasBlank = true
        continue
      }
      wasBlank = false
      if scalar.value > 0x20, scalar.value < 0x7F { continue }
      if isBlank(scalar) || isInvisible(scalar) || (0x300...0x36F).contains(scalar.value) { return false }
    }
    return !wasBlank || text.isEmpty
  }

  /// Spaces of every width, line breaks, tabs and other controls.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// What takes no room: zero-width spaces and joiners, marks of direction, soft hyphens, the byte order mark.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
    default: false
    }
  }
}
