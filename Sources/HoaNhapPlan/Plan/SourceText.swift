public import HoaNhapValues

/// A text of an authority that a plan rests on, or that sets a date in it (văn bản).
public struct SourceText: Sendable, Hashable {
  /// Its number, such as `137/KH-UBND`; `nil` where it has none, or nobody said.
  public let number: String?
  /// The day on which it was issued; `nil` where nobody said.
  public let issuedOn: CivilDate?
  /// What it is, in both languages.
  public let name: Wording

  /// Makes a text.
  public init(number: String? = nil, issuedOn: CivilDate? = nil, _ name: Wording) {
    self.number = number
    self.issuedOn = issuedOn
    self.name = name
  }

  /// The name, the number and the day, as far as they are known.
  public var wording: Wording {
    func words(_ language: Language, _ day: String?) -> String {
      name[language] + (number.map { " \($0)" } ?? "") + (day.map { " (\($0))" } ?? "")
    }
    return Wording(
      vi: words(.vietnamese, issuedOn?.vietnameseText), en: words(.english, issuedOn?.text))
  }
}
