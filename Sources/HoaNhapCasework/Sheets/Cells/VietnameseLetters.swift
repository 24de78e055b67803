/// The letters of Vietnamese writing, each taken apart into the letter with its shape (ă, ê, ơ …) and its tone.
enum VietnameseLetters {
  /// A letter taken apart.
  struct Parts {
    /// The letter in lower case with its shape and without its tone.
    let shaped: Unicode.Scalar
    /// 0 for the level tone, then huyền, sắc, hỏi, ngã, nặng.
    let tone: UInt8
    let isUpper: Bool
  }

  /// Each shaped letter with its six tones in order.
  private static let rows = [
    "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ",
    "ưừứửữự",
    "yỳýỷỹỵ", "đ",
  ]

  /// The plain letter, the mark that stands by itself, and the letter that they make.
  private static let shapes: [(Unicode.Scalar, UInt32, Unicode.Scalar)] = [
    ("a", 0x306, "ă"), ("a", 0x302, "â"), ("e", 0x302, "ê"), ("o", 0x302, "ô"), ("o", 0x31B, "ơ"),
    ("u", 0x31B, "ư"),
  ]

  private static let parts: [Unicode.Scalar: Parts] = {
    var parts: [Unicode.Scalar: Parts] = [:]
    for row in rows {
      let letters = Array(row.unicodeScalars)
      for (tone, letter) in letters.enumerated() {
        parts[letter] = Parts(shaped: letters[0], tone: UInt8(tone), isUpper: false)
        if let upper = letter.properties.uppercaseMapping.unicodeScalars.first {
          parts[upper] = Parts(shaped: letters[0], tone: UInt8(tone), isUpper: true)
        }
      }
    }
    return parts
  }()

  /// For each shaped letter its forms with the six tones.
  private static let tones: [Unicode.Scalar: [Unicode.Scalar]] = {
    var tones: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for row in rows {
      let letters = Array(row.unicodeScalars)
      tones[letters[0]] = letters
    }
    return tones
  }()

  /// A letter taken apart; `nil` for what is no letter with six tones and not đ.
  static func parts(of letter: Unicode.Scalar) -> Parts? { parts[letter] }

  /// The letter that a letter and a mark standing behind it make; `nil` where Vietnamese has none.
  static func composed(_ letter: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    guard let old = parts[letter] else { return nil }
    var (shaped, tone) = (old.shaped, old.tone)
    if let new = toneNumber(of: mark) {
      guard tone == 0 else { return nil }
      tone = new
    } else if let shape = shapes.first(where: { $0.0 == shaped && $0.1 == mark.value }) {
      shaped = shape.2
    } else {
      return nil
    }
    guard let forms = tones[shaped], Int(tone) < forms.count else { return nil }
    let lower = forms[Int(tone)]
    return old.isUpper ? lower.properties.uppercaseMapping.unicodeScalars.first : lower
  }

  /// The number of the tone that a mark standing by itself writes.
  static func toneNumber(of mark: Unicode.Scalar) -> UInt8? {
    switch mark.value {
    case 0x300, 0x340: 1
    case 0x301, 0x341: 2
    case 0x309: 3
    case 0x303: 4
    case 0x323: 5
    default: nil
    }
  }

  /// The letter without its shape.
  static func plain(_ shaped: Unicode.Scalar) -> UInt8 {
    switch shaped {
    case "ă", "â": UInt8(ascii: "a")
    case "ê": UInt8(ascii: "e")
    case "ô", "ơ": UInt8(ascii: "o")
    case "ư": UInt8(ascii: "u")
    case "đ": UInt8(ascii: "d")
    default: UInt8(truncatingIfNeeded: shaped.value)
    }
  }
}
