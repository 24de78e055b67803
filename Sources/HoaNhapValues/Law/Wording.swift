/// A language in which the package can speak to a person.
public enum Language: String, Sendable, Hashable, CaseIterable {
  /// Tiếng Việt, which always comes first.
  case vietnamese = "vi"
  /// English.
  case english = "en"
}

/// One short text in Vietnamese and in English.
///
/// Codes and data come first; a wording is rendered from them where a person reads it, and is never compared or hashed
/// into a receipt.
public struct Wording: Sendable, Hashable {
  /// The Vietnamese text.
  public var vi: String
  /// The English text.
  public var en: String

  /// Makes a wording from its two texts.
  public init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  /// The text in one language.
  public subscript(_ language: Language) -> String {
    switch language {
    case .vietnamese: vi
    case .english: en
    }
  }
}
