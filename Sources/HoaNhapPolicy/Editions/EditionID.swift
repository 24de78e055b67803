public import HoaNhapValues

/// The name of an edition: the programme, the day it is in force from, the revision of its encoding, and what amends it.
///
/// The text form is `qd-08-2026/2026-05-01/1`, with `+` and the name of each amendment behind it:
/// `qd-08-2026/2026-05-01/1+vi-du-99-2027/1`. An edition is immutable once released; a correction is a new revision, and
/// an amended edition has another name than the one it was layered on.
public struct EditionID: Sendable, Hashable, CustomStringConvertible {
  /// The programme, such as `qd-08-2026`.
  public let programme: String
  /// The day it is in force from.
  public let inForceFrom: CivilDate
  /// The revision of the encoding, from 1.
  public let revision: Int
  /// The amendments layered on it, by their first days.
  public let amendments: [AmendmentID]

  /// Makes the name of an edition.
  public init(
    programme: String, inForceFrom: CivilDate, revision: Int, amendments: [AmendmentID] = []
  ) {
    self.programme = programme
    self.inForceFrom = inForceFrom
    self.revision = revision
    self.amendments = amendments
  }

  /// Reads the text form; `nil` for anything else.
  public init?(_ text: String) {
    let layers = text.split(separator: "+", omittingEmptySubsequences: false)
    let parts = layers[0].split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[0].isEmpty, let day = CivilDate(String(parts[1])),
      let revision = revisionNumber(parts[2])
    else { return nil }
    let amendments = layers.dropFirst().map { AmendmentID(String($0)) }
    guard amendments.allSatisfy({ $0 != nil }) else { return nil }
    self.init(
      programme: String(parts[0]), inForceFrom: day, revision: revision,
      amendments: amendments.compactMap { $0 })
  }

  /// The name of the edition that the amendments were layered on.
  public var base: EditionID {
    EditionID(programme: programme, inForceFrom: inForceFrom, revision: revision)
  }

  /// The three parts joined by slashes, and each amendment behind a `+`.
  public var description: String {
    (["\(programme)/\(inForceFrom)/\(revision)"] + amendments.map(\.description)).joined(separator: "+")
  }
}

/// The name of an amendment: a word and the revision of its encoding. The text form is `vi-du-99-2027/1`.
public struct AmendmentID: Sendable, Hashable, CustomStringConvertible {
  /// The word: small letters a to z, digits, hyphens.
  public let name: String
  /// The revision of the encoding, from 1.
  public let revision: Int

  /// Makes a name; `nil` where the word holds anything but small letters a to z, digits and hyphens, or the revision is
  /// below 1.
  public init?(name: String, revision: Int) {
    guard Self.isName(name), revision >= 1 else { return nil }
    self.name = name
    self.revision = revision
  }

  /// Reads the text form; `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let revision = revisionNumber(parts[1]) else { return nil }
    self.init(name: String(parts[0]), revision: revision)
  }

  static func isName(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
      }
  }

  /// The word, a slash, the revision.
  public var description: String { "\(name)/\(revision)" }
}

/// A revision as it is written: a number from 1 without sign or needless zeros.
private func revisionNumber(_ text: Substring) -> Int? {
  guard let number = Int(text), number >= 1, String(number) == text else { return nil }
  return number
}
