/// The unit in which a sheet states amounts (đơn vị tính).
public enum AmountUnit: Int64, Sendable, Hashable, CaseIterable {
  /// đồng.
  case dong = 1
  /// nghìn đồng.
  case thousand = 1_000
  /// triệu đồng.
  case million = 1_000_000
  /// tỷ đồng.
  case billion = 1_000_000_000

  /// The words of a unit, folded, as they stand behind a number or in a header.
  static let words: [String: AmountUnit] = {
    var words: [String: AmountUnit] = ["dong": .dong, "d": .dong, "vnd": .dong]
    for (unit, names) in [
      (AmountUnit.thousand, ["nghin", "ngan", "ng", "k", "1000", "1 000"]),
      (.million, ["trieu", "tr", "1000000", "1 000 000"]), (.billion, ["ty", "ti"]),
    ] {
      for name in names {
        words[name] = unit
        for tail in [" dong", " d", "d", " vnd"] { words[name + tail] = unit }
      }
    }
    return words
  }()

  /// The unit that a header or a line above it names: in brackets, or behind `đơn vị tính`.
  static func named(in text: String) -> AmountUnit? {
    for part in text.split(whereSeparator: { "()[]:".contains($0) }) {
      var folded = FoldedText.fold(String(part))
      for lead in ["don vi tinh ", "don vi ", "dvt "] where folded.hasPrefix(lead) {
        folded.removeFirst(lead.count)
      }
      if let unit = words[folded] { return unit }
    }
    return nil
  }
}
