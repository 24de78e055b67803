/// Text as headers and words are compared: without case, without Vietnamese marks, marks of punctuation as one space.
enum FoldedText {
  static func fold(_ text: String) -> String {
    var folded = ""
    var isGap = false
    for scalar in text.unicodeScalars {
      // Marks that stand by themselves (NFD): from U+0300 to U+036F.
      if (0x300...0x36F).contains(scalar.value) { continue }
      let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
      let base = bases[lower] ?? lower
      guard base.properties.isAlphabetic || ("0"..."9").contains(base) else {
        isGap = !folded.isEmpty
        continue
      }
      if isGap { folded += " " }
      isGap = false
      folded.unicodeScalars.append(base)
    }
    return folded
  }

  /// Whether folded text holds a piece of such text.
  ///
  /// `contains` of a string in a string would link the standard library's regular expressions: over a megabyte for a host.
  static func contains(_ piece: String, in folded: String) -> Bool {
    let text = Array(folded.utf8)
    let wanted = Array(piece.utf8)
    return text.indices.contains { text[$0...].starts(with: wanted) }
  }

  /// The Vietnamese letters with marks, each with the letter that it is written on.
  private static let bases: [Unicode.Scalar: Unicode.Scalar] = {
    let rows: [(Unicode.Scalar, String)] = [
      ("a", "àáảãạăằắẳẵặâầấẩẫậ"), ("e", "èéẻẽẹêềếểễệ"), ("i", "ìíỉĩị"), ("o", "òóỏõọôồốổỗộơờớởỡợ"),
      ("u", "ùúủũụưừứửữự"), ("y", "ỳýỷỹỵ"), ("d", "đ"),
    ]
    var bases: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (base, letters) in rows {
      for letter in letters.unicodeScalars { bases[letter] = base }
    }
    return bases
  }()
}
