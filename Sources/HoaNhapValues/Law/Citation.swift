/// A place in a legal text: the law's short name and where in it (căn cứ pháp lý).
///
/// The text form is the two joined by a comma: `QĐ 08/2026/QĐ-TTg, mức vốn cho vay`. Law texts are cited as they are
/// named in Vietnamese, in every language.
public struct Citation: Sendable, Hashable, CustomStringConvertible {
  /// The short name of the text, such as `QĐ 08/2026/QĐ-TTg`.
  public let law: String
  /// The article, or the topic where no article number is known.
  public let place: String

  /// Makes a citation.
  ///
  /// - Precondition: `law` is not empty: a citation that names no law is a mistake of the programmer.
  public init(_ law: String, _ place: String = "") {
    precondition(!law.isEmpty, "a citation names a law")
    self.law = law
    self.place = place
  }

  /// The law's short name, a comma, the place.
  public var text: String { place.isEmpty ? law : "\(law), \(place)" }

  /// The same as ``text``.
  public var description: String { text }
}
